import type { Reference } from '../../grammar.ts'
import { formsOf } from '../declension.ts'

/** Bodies of which a state has one: what it is in English, what else may be meant by the word, and its names and letters. */
const STATE_BODIES: readonly (readonly [string, RegExp, string])[] = [
  ['tax-service', /tax/, 'гнс|налоговая служба|государственная налоговая служба|налоговая|налоговое ведомство'],
  ['customs-service', /customs|gac/, 'гтс'],
  [
    'national-security-committee',
    /security|gknb/,
    'гкнб|комитет национальной безопасности|государственный комитет национальной безопасности|госкомитет национальной безопасности',
  ],
  ['central-election-commission', /election/, 'цик|центризбирком|центральная избирательная комиссия'],
  ['national-bank', /national-bank|central-bank/, 'нацбанк'],
  ['social-fund', /social-fund/, 'соцфонд|социальный фонд'],
  ['prosecutor-generals-office', /prosecutor/, 'генпрокуратура|генеральная прокуратура'],
  ['supreme-court', /supreme-court/, 'верховный суд'],
  ['constitutional-court', /constitutional-court/, 'конституционный суд'],
  ['academy-of-sciences', /academy/, 'академия наук|национальная академия наук|нан'],
  [
    'antimonopoly-service',
    /antimonopoly/,
    'антимонопольная служба|антимонопольное ведомство|служба антимонопольного регулирования',
  ],
  ['state-property-fund', /property-fund/, 'фонд госимущества|фуги|фонд по управлению государственным имуществом'],
  [
    'civil-aviation-agency',
    /aviation/,
    'агентство гражданской авиации|гага|государственное агентство гражданской авиации',
  ],
  ['presidential-affairs-department', /presidential-affairs/, 'управделами президента|управление делами президента'],
  ['emergency-ministry', /emergenc/, 'министерство по чрезвычайным ситуациям'],
  ['financial-police', /financial-police/, 'финпол|финансовая полиция'],
  ['migration-service', /migration/, 'миграционная служба|государственная миграционная служба'],
  ['registration-service', /registration/, 'государственная регистрационная служба|грс|госрегистр'],
  ['hydromet', /hydromet/, 'гидромет|гидрометцентр|гидрометеослужба'],
  ['financial-market-supervision-service', /financial-market/, 'финнадзор|госфиннадзор'],
  ['ombudsman', /ombudsman/, 'институт омбудсмена|аппарат омбудсмена'],
  ['accounts-chamber', /accounts-chamber/, 'счетная палата'],
]

const LETTERS = /^[а-я]{2,4}$/

/** Bodies of a state by their names and letters. */
export const stateBodies: readonly Reference[] = STATE_BODIES.flatMap(([slug, like, names]) =>
  names.split('|').map((name): Reference => ({
    forms: LETTERS.test(name) ? [name] : formsOf(name, 'phrase'),
    type: 'organisation',
    means: { is: 'body', slug, like, generic: false },
  })),
)
