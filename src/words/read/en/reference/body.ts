import type { Reference } from '../../grammar.ts'
import { formsOf } from '../name.ts'
import { fields, longer, spoken } from './field.ts'

// A firm is whatever body is no office of a state and no union of states.
const FIRM =
  /^org:(?!.*(?:ministry|mfa|mofcom|cabinet|parliament|state-council|customs|gac|ndrc|service|agency|embassy|secretariat|council|commission|committee|university|chamber|administration|inspectorate|hall|municipality|office|zone$|park$|authority|bureau|department|board|cooperative|school|college|hospital|clinic|lyceum|institute|academy|faculty|laborator|department|association|federation|foundation|union|faction|court|newspaper|gazette|herald|courier|tribune|digest|ledger|journal|news|daily|weekly|^org:un$|sco$|eaeu|eec$|carec))/

// Whoever owns or runs a plant is not the plant.
const OWNER = new RegExp(
  FIRM.source.replace('(?!.*(?:', '(?!.*(?:plant|mine$|mill$|factory|smelter|refinery|airport$|'),
)

const body = (slug: string, like: RegExp, generic: boolean, ...names: string[]): Reference[] =>
  names.map((name) => ({
    forms: formsOf(name, 'place'),
    type: 'organisation',
    means: { is: 'body', slug, like, generic },
  }))

/** Ministries, agencies and firms by what they are. */
export const bodies: readonly Reference[] = [
  // A press service speaks for its body, and is none.
  ...body('press-service', /^$/, true, 'press service', 'press office', 'press centre', 'information department'),
  ...body('mfa', /(?:^|-|:)mfa$|foreign/, false, 'ministry of foreign affairs', 'foreign ministry', 'mfa'),
  ...[...fields, 'emergency', 'science', 'industry', 'social-development'].flatMap((field) =>
    body(
      `${field}-ministry`,
      new RegExp(`${field}-ministry`),
      false,
      `ministry of ${spoken(field)}`,
      `${spoken(field)} ministry`,
      `ministry for ${spoken(field)}`,
    ),
  ),
  ...Object.entries(longer).flatMap(([field, names]) =>
    body(`${field}-ministry`, new RegExp(`${field}-ministry`), false, ...names.map((name) => `ministry of ${name}`)),
  ),
  ...body('transport-ministry', /transport-ministry/, false, 'ministry of transport and communications'),
  ...body('economy-ministry', /economy-ministry/, false, 'ministry of economy and commerce', 'economic ministry'),
  ...body(
    'customs',
    /customs|gac/,
    false,
    'customs service',
    'customs administration',
    'state customs service',
    'customs authority',
  ),
  ...body('border-service', /border-service/, false, 'border service', 'border guard service'),
  ...body('parliament', /parliament/, false, 'parliament'),
  ...body('government', /cabinet|government|state-council/, false, 'government', 'cabinet of ministers', 'cabinet'),
  ...['the province', 'the oblast', 'the prefecture'].map((name): Reference => ({
    forms: [name, `${name}'s`],
    type: 'organisation',
    means: { is: 'body', slug: 'province', like: /^region:/, generic: true },
  })),
  {
    forms: ['the city', "the city's"],
    type: 'organisation',
    means: {
      is: 'body',
      slug: 'city-hall',
      like: /city-hall|mayors-office|municipality|city-administration/,
      generic: true,
    },
  },
  ...body('embassy', /embassy/, false, 'embassy'),
  ...body('consulate', /consulate/, false, 'consulate', 'consulate general', 'consulate-general'),
  ...body('national-bank', /central-bank|national-bank/, false, 'national bank'),
  ...['central bank', "central bank's"].map((name): Reference => ({
    forms: [name],
    type: 'organisation',
    means: {
      is: 'body',
      slug: 'central-bank',
      like: /central-bank|national-bank/,
      generic: false,
      home: 'national-bank',
    },
  })),
  ...body('ministry', /ministry|mfa|mofcom/, true, 'ministry'),
  ...body('company', FIRM, true, 'company', 'enterprise', 'corporation', 'firm', 'management'),
  ...body('company', OWNER, true, 'operator', 'carrier'),
  ...body('contractor', OWNER, true, 'contractor', 'supplier', 'developer'),
  ...body(
    'investor',
    OWNER,
    true,
    'investor',
    'producer',
    'manufacturer',
    'miner',
    'retailer',
    'insurer',
    'distributor',
    'exporter',
    'refiner',
    'airport operator',
  ),
  ...body('airport', /airport/, true, 'airport'),
  ...body('mine', /mine$|mining|gold|copper/, true, 'mine'),
  ...body('lender', /bank|exim|cdb|edb|fund/, true, 'lender'),
  ...body('plant', /plant|factory|combine|refinery|smelter/, true, 'plant', 'factory', 'smelter', 'refinery'),
  ...body('railway', /railway|temir/, true, 'railway', 'railways'),
  ...body('bank', /bank|exim|cdb|edb/, true, 'bank'),
  ...body('agency', /agency/, true, 'agency'),
  ...body(
    'regulator',
    /agency|administration|authority|commission|service|national-bank|central-bank|peoples-bank/,
    true,
    'regulator',
    'watchdog',
  ),
  ...body('service', /service|customs/, true, 'service'),
  ...body('secretariat', /secretariat/, true, 'secretariat'),
  ...body('committee', /committee/, false, 'committee', 'subcommittee'),
  ...body('chamber', /chamber/, true, 'chamber'),
  ...body('association', /association/, true, 'association'),
  ...body('university', /university|institute|academy/, true, 'university', 'institute', 'academy'),
  ...body('council', /(?<!state-)council/, true, 'council'),
  ...body('cooperative', /cooperative/, true, 'cooperative', 'co-operative'),
  ...body('administration', /administration/, true, 'administration'),
  ...body('airline', /airline|airways|-air$|^org:air-|avia/, true, 'airline'),
  ...body('hospital', /hospital|clinic/, true, 'hospital', 'clinic'),
  ...body('college', /college|school|lyceum/, true, 'college', 'school'),
  ...body('union', /union/, true, 'union'),
  ...body('federation', /federation|confederation/, true, 'federation', 'confederation'),
  ...body('foundation', /foundation|fund/, true, 'foundation', 'fund'),
  ...body('inspectorate', /inspect/, true, 'inspectorate'),
  ...body('department', /department|directorate/, true, 'department', 'directorate'),
  ...body('commission', /commission/, true, 'commission'),
  ...body('company', FIRM, true, 'joint venture', 'venture'),
  ...body('organisation', /^org:/, true, 'organisation', 'organization'),
  ...body(
    'institution',
    /university|institute|academy|college|school|lyceum|bank|museum|hospital|clinic|court|library|theatre|observatory/,
    true,
    'institution',
  ),
  ...[
    'club',
    'court',
    'farm',
    'museum',
    'theatre',
    'studio',
    'library',
    'observatory',
    'consortium',
    'alliance',
    'coalition',
    'society',
    'league',
    'bureau',
    'authority',
    'holding',
    'guild',
    'newspaper',
  ].flatMap((kind) => body(kind, new RegExp(kind), true, kind)),
  ...body('city-hall', /city-hall|mayors-office|municipality|city-administration/, true, 'city hall', 'municipality'),
]
