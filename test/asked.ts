/** What each report that cannot be asked without parameters is asked in tests over the invented pack. */
export const asked: Readonly<Record<string, string>> = {
  route: 'from=Velm&to=Orda&tonnes=20&depart=2031-06-06T08:00',
  effect: 'work=proj:river&depart=2031-06-06T08:00',
  trace: 'commitment=com:river-railway&depart=2031-06-06T08:00',
  'simulate-line': 'line=line:river',
  verdict: 'commitment=com:river-railway',
  mirror: 'a=AR&b=BO&year=2030',
  landed: 'hs=5208&value=1000&currency=USD&kg=200&from=Velm&to=Orda&date=2031-06-02',
  parcel: 'value=250&currency=EUR&kg=2&date=2031-06-02',
  access: 'from=BO&to=AR',
  'trade-effect': 'work=proj:river&depart=2031-06-06T08:00',
  'series-show': 'series=gate-lorries',
  'series-board': 'measure=vehicles',
  'series-export': 'series=all&format=dcat',
  'item-number': 'number=RR473124829KG',
}
