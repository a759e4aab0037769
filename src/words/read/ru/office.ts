import type { Reference } from '../grammar.ts'
import { formsOf } from './declension.ts'

interface Domain {
  /** "energy": `role:kg-energy-minister`, `org:kg-energy-ministry`. */
  readonly slug: string
  /** Where the body has another id than its minister. */
  readonly body?: string
  /** Bodies of the text that the bare word may take up. */
  readonly like: RegExp
  /** What a minister is minister of, in the genitive. */
  readonly of: readonly string[]
  readonly short?: readonly string[]
}

const domain = (slug: string, of: string, short = '', more: Partial<Domain> = {}): Domain => ({
  slug,
  like: new RegExp(`${slug}-ministry`),
  of: of.split('|'),
  short: short.split('|').filter(Boolean),
  ...more,
})

const DOMAINS: readonly Domain[] = [
  domain('foreign', 'иностранных дел', 'мид', { body: 'mfa', like: /(?:^|-|:)mfa$|foreign/ }),
  domain('transport', 'транспорта|транспорта и коммуникаций', 'минтранс'),
  domain(
    'economy',
    'экономики|экономики и коммерции|экономики и торговли|экономического развития',
    'минэкономики|минэкономкоммерции|минэкономразвития',
  ),
  domain('commerce', 'коммерции|торговли', 'минкоммерции|минторг|минторговли', { like: /commerce|mofcom/ }),
  domain(
    'agriculture',
    'сельского хозяйства|водных ресурсов, сельского хозяйства и перерабатывающей промышленности',
    'минсельхоз',
  ),
  domain('finance', 'финансов', 'минфин'),
  domain('energy', 'энергетики', 'минэнерго'),
  domain(
    'culture',
    'культуры|культуры и туризма|культуры, информации, спорта и молодежной политики',
    'минкультуры|минкульт',
  ),
  domain('education', 'образования|образования и науки|просвещения', 'минобразования|минобрнауки'),
  domain('health', 'здравоохранения', 'минздрав'),
  domain('defence', 'обороны', 'минобороны'),
  domain('interior', 'внутренних дел', 'мвд'),
  domain('digital', 'цифрового развития|связи', 'минцифры|минсвязи', { like: /digital/ }),
  domain('water', 'водных ресурсов|водного хозяйства', '', { like: /water/ }),
  domain('justice', 'юстиции', 'минюст', { like: /justice/ }),
  domain('labour', 'труда|труда и социального развития', 'минтруд', { like: /labour/ }),
  domain('tourism', 'туризма'),
  domain('industry', 'промышленности|промышленности и торговли', 'минпромторг'),
  domain('construction', 'строительства', 'минстрой'),
  domain(
    'environment',
    'природных ресурсов|экологии|охраны окружающей среды|природных ресурсов, экологии и технического надзора',
    'минприроды',
    { like: /environment|natural/ },
  ),
  domain('emergency', 'чрезвычайных ситуаций', 'мчс', { like: /emergenc/ }),
  domain('railways', 'путей сообщения|железных дорог'),
]

const title = (slug: string, one: string): Reference => ({
  forms: formsOf(one, 'place'),
  type: 'role',
  means: { is: 'office', slug },
})

const DEPUTY = ['заместитель министра', 'первый заместитель министра', 'замминистра', 'вице-министр']
const CHIEFS = ['глава', 'руководитель', 'министр', 'шеф']
const VICE = ['замглавы', 'заместитель главы', 'замруководителя', 'заместитель руководителя']
const MANY = ['трех', 'четырех', 'пяти', 'шести']
const HEADS = ['главы', 'глав', 'главам', 'главами', 'главах', 'руководители', 'руководителей']
const PLURAL = ['министры', 'министров', 'министрам', 'министрами', 'министрах']
/** "Заместители министров", "вице-министры": with what their ministers are for behind. */
const DEPUTIES = [
  ['первые ', 'и', 'ы'],
  ['первых ', 'ей', 'ов'],
  ['первым ', 'ям', 'ам'],
  ['первыми ', 'ями', 'ами'],
].flatMap(([first, soft, hard]) =>
  [`заместител${soft} министра`, `заместител${soft} министров`, `замминистр${hard}`, `вице-министр${hard}`].flatMap(
    (one) => [one, `${first}${one}`],
  ),
)
const UPRIGHT_DEPUTIES = /^(?:первые )?(?:заместители|замминистры|вице-министры)/

/** What works in the field of a ministry and is none. */
const NO_MINISTRY =
  /институт|университет|академи|колледж|лице[йя]|компани|завод|комбинат|фонд|кооператив|ассоциаци|союз|палат|центр|больниц|лаборатори|школ|музе|театр|парк|фабрик|бирж/

/** Ministers, their deputies and their ministries, made from what each is for. */
export const offices: readonly Reference[] = DOMAINS.flatMap(({ slug, body, like, of, short = [] }) => {
  const ministries = of.map((one) => `министерство ${one}`)
  return [
    ...of.flatMap((one) => [
      title(`${slug}-minister`, `министр ${one}`),
      ...CHIEFS.map((chief) => title(`${slug}-minister`, `${chief} министерства ${one}`)),
      ...DEPUTY.map((deputy) => title(`deputy-${slug}-minister`, `${deputy} ${one}`)),
    ]),
    ...short.flatMap((one) => [
      ...CHIEFS.map((chief) => title(`${slug}-minister`, `${chief} ${one}`)),
      ...VICE.map((vice) => title(`deputy-${slug}-minister`, `${vice} ${one}`)),
    ]),
    ...of.map((one): Reference => ({
      forms: PLURAL.map((minister) => `${minister} ${one}`),
      direct: [],
      type: 'collective',
      means: { is: 'offices', slug: `${slug}-minister` },
    })),
    ...of.map((one): Reference => ({
      forms: DEPUTIES.map((deputies) => `${deputies} ${one}`),
      direct: DEPUTIES.filter((form) => UPRIGHT_DEPUTIES.test(form)).map((form) => `${form} ${one}`),
      type: 'collective',
      means: { is: 'offices', slug: `deputy-${slug}-minister` },
    })),
    ...short.map((one): Reference => ({
      forms: HEADS.map((head) => `${head} ${one}`),
      type: 'collective',
      means: { is: 'offices', slug: `${slug}-minister` },
    })),
    ...of.flatMap((one) =>
      MANY.map((many, at): Reference => ({
        forms: [`министры ${one} ${many} стран`, `министры ${one} ${many} государств`],
        direct: [`министры ${one} ${many} государств`],
        type: 'collective',
        means: { is: 'offices', slug: `${slug}-minister`, many: at + 3 },
      })),
    ),
    ...[...ministries, ...short].map((name): Reference => ({
      forms: /^[а-я]{2,4}$/.test(name) && !/[аеиоуыэюя]$/.test(name) ? [name] : formsOf(name, 'phrase'),
      type: 'organisation',
      means: { is: 'body', slug: body ?? `${slug}-ministry`, like, unlike: NO_MINISTRY, generic: false },
    })),
  ]
})
