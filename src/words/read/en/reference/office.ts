import type { Reference } from '../../grammar.ts'
import { formsOf } from '../name.ts'
import { fields, longer, spoken } from './field.ts'

const title = (slug: string, ...titles: string[]): Reference[] =>
  titles.map((one) => ({ forms: formsOf(one, 'title'), type: 'role', means: { is: 'office', slug } }))

const ranked = (slug: string, rank: 'head' | 'government', ...titles: string[]): Reference[] =>
  titles.map((one) => ({ forms: formsOf(one, 'place'), type: 'role', means: { is: 'office', slug, rank } }))

const AMERICAN: Readonly<Record<string, string>> = { defense: 'defence', labor: 'labour' }

/** Titles of those who hold an office. */
export const offices: readonly Reference[] = [
  ...ranked('head-of-state', 'head', 'head of state', 'leader', 'state leader'),
  ...ranked('president', 'head', 'president'),
  ...ranked(
    'prime-minister',
    'government',
    'prime minister',
    'premier',
    'head of government',
    'chairman of the cabinet',
    'chairman of the cabinet of ministers',
    'cabinet chairman',
    'cabinet chair',
    'cabinet head',
    'chief of the cabinet',
    'head of the cabinet of ministers',
    'head of the cabinet',
  ),
  ...title(
    'deputy-prime-minister',
    'deputy prime minister',
    'vice-premier',
    'vice premier',
    'first deputy prime minister',
    'deputy pm',
  ),
  ...title(
    'foreign-minister',
    'foreign minister',
    'minister of foreign affairs',
    'minister for foreign affairs',
    'top diplomat',
    'secretary of state',
    'fm',
  ),
  ...title('deputy-foreign-minister', 'deputy foreign minister', 'deputy minister of foreign affairs'),
  ...[...fields, ...Object.keys(AMERICAN)].flatMap((field) => {
    const [slug, name] = [AMERICAN[field] ?? field, spoken(field)]
    return [
      ...title(`${slug}-minister`, `${name} minister`, `minister of ${name}`, `minister for ${name}`),
      ...title(`deputy-${slug}-minister`, `deputy ${name} minister`, `deputy minister of ${name}`),
    ]
  }),
  ...Object.entries(longer).flatMap(([slug, names]) =>
    names.flatMap((name) => [
      ...title(`${slug}-minister`, `minister of ${name}`),
      ...title(`deputy-${slug}-minister`, `deputy minister of ${name}`),
    ]),
  ),
  ...title('transport-minister', 'minister of transport and communications', 'transport and communications minister'),
  ...title('deputy-transport-minister', 'deputy minister of transport and communications'),
  ...title(
    'economy-minister',
    'minister of economy and commerce',
    'economy and commerce minister',
    'minister of economic development',
    'economic minister',
    'minister of the economy',
  ),
  ...title(
    'deputy-economy-minister',
    'deputy minister of economy and commerce',
    'deputy economy and commerce minister',
  ),
  ...title('minister', 'minister', 'head of the ministry', 'ministry head', 'ministry chief', 'chief of the ministry'),
  ...title('deputy-minister', 'deputy minister', 'vice minister', 'vice-minister', 'first deputy minister'),
  ...title(
    'mfa-spokesperson',
    "foreign ministry's spokesperson",
    "foreign ministry's spokesman",
    "foreign ministry's spokeswoman",
    'foreign ministry spokesperson',
    'foreign ministry spokesman',
    'foreign ministry spokeswoman',
    'spokesperson for the foreign ministry',
    'spokesman for the foreign ministry',
    'spokeswoman for the foreign ministry',
  ),
  ...title(
    'spokesperson',
    'spokesperson',
    'spokesman',
    'spokeswoman',
    'government spokesman',
    'government spokeswoman',
    'press secretary',
  ),
  ...title('presidential-aide', 'presidential aide', 'aide to the president', "president's aide", 'aide'),
  ...title('presidential-adviser', 'presidential adviser', 'presidential advisor', 'adviser to the president'),
  ...title(
    'presidential-spokesperson',
    'presidential spokesman',
    'presidential spokeswoman',
    'presidential spokesperson',
    "president's spokesman",
    "president's press secretary",
    'presidential press secretary',
  ),
  ...title(
    'chief-of-staff',
    'chief of staff',
    'chief of the presidential administration',
    'head of the presidential administration',
  ),
  ...title('national-security-adviser', 'national security adviser', 'national security advisor'),
  ...title('security-council-secretary', 'secretary of the security council', 'security council secretary'),
  ...title(
    'special-envoy',
    'special envoy',
    'special representative',
    'special presidential envoy',
    'special presidential representative',
  ),
  ...title('envoy', 'envoy'),
  ...title(
    'oblast-envoy',
    'presidential envoy',
    'plenipotentiary',
    'plenipotentiary representative',
    'presidential representative',
    'plenipotentiary representative of the president',
    'representative of the president',
    'envoy of the president',
  ),
  ...title('consul', 'consul'),
  ...title('akim', 'akim', 'district head', 'head of the district', 'aiyl head'),
  ...title('trade-representative', 'trade representative', 'trade envoy', 'trade commissioner'),
  ...title('permanent-representative', 'permanent representative'),
  ...title(
    'ambassador',
    'ambassador',
    'ambassador extraordinary and plenipotentiary',
    "chargé d'affaires",
    "charge d'affaires",
  ),
  ...title('consul-general', 'consul general', 'consul-general'),
  ...['speaker', 'ombudsman'].map((one): Reference => ({
    forms: [one, `${one}'s`],
    type: 'role',
    means: { is: 'office', slug: one },
  })),
  ...title('parliament-speaker', 'speaker of parliament', 'parliamentary speaker', 'speaker of the parliament'),
  ...title('governor', 'governor', 'head of the region', 'head of the oblast', 'head of the province'),
  ...title('deputy-governor', 'deputy governor', 'vice-governor', 'vice governor'),
  ...title('deputy-mayor', 'deputy mayor', 'vice mayor', 'vice-mayor'),
  ...title('deputy-head', 'vice president', 'vice-president', 'deputy head', 'deputy chief'),
  ...title('deputy-director', 'deputy director', 'vice director', 'deputy director-general', 'deputy director general'),
  ...title(
    'deputy-chairman',
    'deputy chairman',
    'deputy chairwoman',
    'deputy chair',
    'vice chairman',
    'vice-chairman',
    'vice chairwoman',
  ),
  ...title('vice-rector', 'vice rector', 'vice-rector'),
  ...['opposition', 'party', 'union', 'community', 'business', 'religious', 'industry', 'team', 'church'].flatMap(
    (of) => title(`${of}-leader`, `${of} leader`),
  ),
  ...title('mayor', 'mayor', 'head of the city', 'city head'),
  ...title(
    'head',
    'director',
    'director general',
    'director-general',
    'chairman',
    'chairwoman',
    'chief executive',
    'chief executive officer',
    'ceo',
    'general manager',
    'rector',
    'co-chair',
  ),
]
