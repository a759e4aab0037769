/** What the pages of ways say; the other languages have the same keys. */
export const en = {
  'ways.map': 'Map',
  'ways.plan': 'Plan a journey',
  'ways.ports': 'Ports of entry',
  'ways.map-lede': 'What exists, what is being built and what was promised, in the year that you choose.',
  'ways.corridor': 'The corridor',
  'ways.whole': 'Everything',
  'ways.year-now': '{year}, today',
  'ways.year-past': '{year}, as it was',
  'ways.year-future': '{year}, as promised',
  'ways.column-work': 'Work',
  'ways.column-then': 'In that year',
  'ways.column-said': 'Opens, as said',
  'ways.legend-mode': 'kind of way',
} as const
