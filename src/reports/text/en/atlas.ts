/** What the reports behind the pages of places say to people. */
export const atlas = {
  'about.facts-until': 'Facts reach up to {date}; pack of edition {version}.',
  'atlas.head': '{places} places, {pieces} links and services, {works} works that change the network',
  'port.wait': 'mean wait {wait}',
  'front.promised': 'Promised',
  'front.moves': 'Moving',
  'front.late': 'Late',
  'front.changed': 'Changed',
  'front.silent': 'no word since',
} as const
