/** What the page of the quarterly report says. */
export const en = {
  'report.title': 'Quarterly report',
  'report.lede':
    'Read a quarter’s report with its footnotes, take it along, or word a paragraph anew. Its numbers come from the register and stay.',
  'report.period': 'Quarter',
  'report.lang': 'Language',
  'report.take': 'Take along',
  'report.csv': 'CSV tables (zip)',
  'report.words': 'Wording',
  'report.words-hint': 'Numbers stand as {names} and stay; a second person agrees before the words are printed.',
  'report.own': 'The report’s own words',
  'report.give': 'Give these words',
  'report.back': 'Take the report’s own words again',
  'report.edited': 'edited',
  'report.making': 'The file is being made.',
} as const
