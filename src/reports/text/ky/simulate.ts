import type { simulate as en } from '../en/simulate.ts'

export const simulate: Record<keyof typeof en, string> = {
  'queue.load': 'жүктөлүш {load}; каналдар убакыттын {busy} бош эмес',
  'queue.grows':
    'Туруктуу абал жок: тейлөөгө мүмкүн болгондон көп келет. Кезек бирдик убакытта {growth} өсөт; эң узуну — {longest}.',
  'queue.wait': 'орточо күтүү {wq} (95 %: {low}–{high}), орточо кезек {lq}',
  'queue.cost': 'окуялар: {events}; процессор убактысы: {seconds} с',
  'piece.vehicle': 'машина',
  'piece.person': 'адам',
  'piece.train': 'поезд',
  'port.head': '{place}: {days} күн, мүмкүн болгон дүйнөлөр: {worlds}',
  'port.flow': 'Кабыл алынганы: эки багыт чогуу суткасына {flow} {piece}.',
  'port.without': 'Иштерсиз',
  'port.with': 'Иштер менен: {works}',
  'port.capacity': 'суткасына {capacity} {piece} өтө алат; жүктөлүш {load}',
  'port.overload': 'Дүйнөлөрдүн {share} туруктуу абал жок: кезек суткасына {low}–{high} {piece} өсөт.',
  'port.queue': 'бир убакта күткөндөр: орточо {mean}, эң көбү {most} (туруктуу абал бар жерде)',
  'port.never': 'Бир да дүйнөдө туруктуу абал жок: орточо күтүү маанисиз болмок.',
  'port.wait': 'киргизгенге чейин {wait}, чыкканга чейин орточо {dwell}; ондун тогузу {p90} ичинде',
  'port.change': '{way}: чыкканга чейин {change} (95 %: {low} … {high})',
  'capacity.head': '{line}: эки багытта суткасына {trains} поезд ({range})',
  'capacity.tonnes': 'жылына нетто {mid} млн т ({low}–{high})',
  'capacity.cycle':
    'кысылган графикте ар бир {cycle} сайын ар тарапка бирден поезд; иш сааттарынын {occupancy} ээленген',
  'capacity.binds': 'Эмне чектейт, мүмкүн болгон дүйнөлөрдүн үлүшү боюнча:',
  'capacity.fits': 'Жылына {volume} млн т дүйнөлөрдүн {share} батат.',
  'capacity.needs':
    'Ортосунда буга суткасына {paths} поезд болгондо жүктүү поездге нетто {payload} т же кабыл алынган салмактагы {trains} поезд керек.',
  'capacity.more': 'Ар бири өзүнчө эмне берет:',
  'capacity.gain': 'суткасына поезд: {trains}, жылына млн т: {tonnes}; дүйнөлөрдүн {helps} жардам берет',
  'gain.loop': 'дагы бир разъезд',
  'gain.loop-at-halt': 'аялдамада разъезд',
  'gain.second-track': 'экинчи жол',
  'gain.electrification': 'электрлештирүү',
  'gain.yard-tracks': 'станцияда дагы эки жол',
}
