/** What ministries and their ministers are for, as ids have it. */
export const fields: readonly string[] = [
  'transport',
  'economy',
  'commerce',
  'trade',
  'finance',
  'agriculture',
  'energy',
  'culture',
  'education',
  'health',
  'defence',
  'interior',
  'justice',
  'labour',
  'tourism',
  'environment',
  'railways',
  'water',
  'digital',
  'natural-resources',
  'digital-development',
  'water-resources',
  'emergency-situations',
  'industry-and-information-technology',
  'science-and-technology',
  'education-and-science',
  'culture-and-tourism',
  'agriculture-and-rural-affairs',
  'ecology-and-environment',
  'labour-and-social-protection',
  'economy-and-finance',
  'internal-affairs',
  'public-security',
  'housing-and-construction',
]

/** The same as a text writes it. */
export const spoken = (field: string): string => field.replaceAll('-', ' ')

/** Names of ministries that are for more than their field. */
export const longer: Readonly<Record<string, readonly string[]>> = {
  agriculture: [
    'water resources, agriculture and processing industry',
    'agriculture, water resources and regional development',
    'agriculture, food industry and melioration',
    'agriculture and processing industry',
  ],
  'natural-resources': [
    'natural resources, ecology and technical supervision',
    'natural resources, environment and technical supervision',
  ],
  culture: ['culture, information, sports and youth policy', 'culture, information and youth policy'],
  labour: [
    'labour, social security and migration',
    'labor, social security and migration',
    'labor, social welfare and migration',
  ],
  digital: ['digital development and innovative technologies'],
  construction: ['construction, architecture and housing', 'construction, architecture, housing and communal services'],
  education: ['education, science and innovation'],
  health: ['health care', 'healthcare'],
}
