import type { Kind, Modality } from '../../statement.ts'
import { CARRIES, DEEDS, firm, NOUNS, VERBS, type Act, type Extra, type Frame } from './act-list.ts'
import { formsOf } from './declension.ts'
import { conjugate } from './conjugation.ts'
import { perWord } from '../engine/memo.ts'

export type Feature = 'past' | 'finite' | 'infinitive' | 'gerund' | 'passive' | 'short'

export interface VerbReading {
  readonly act: Act
  readonly lemma: string
  readonly feature: Feature
  /** The speaker himself: "обязуемся", "призываю". */
  readonly we: boolean
  /** "Надеюсь": he speaks of himself alone. */
  readonly i: boolean
  readonly plural: boolean
}

const SLUG: Readonly<Record<string, string>> = {}
const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'
const latin = 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'
  .split(' ')
  .map((one) => (one === '_' ? '' : one))
for (const [at, letter] of [...letters].entries()) Object.assign(SLUG, { [letter]: latin[at]! })

/** Russian letters as the press writes them in English: "Саты" → "saty". */
export const transliterate = perWord((text: string): string =>
  [...text.toLowerCase().replaceAll('ё', 'е')]
    .map((letter) => SLUG[letter] ?? letter)
    .join('')
    .replace(/iy\b/g, 'y')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, ''),
)

const DEFAULTS: Readonly<Record<Kind, readonly [number, Modality]>> = {
  meeting: [0, 'realis'],
  signature: [5, 'signed'],
  agreement: [4, 'decided'],
  commitment: [3, 'readiness'],
  endorsement: [1, 'support'],
  assessment: [0, 'realis'],
  call: [2, 'appeal'],
  expectation: [1, 'hope'],
  statement: [0, 'realis'],
}

const act = (kind: Kind, name: string, frames: readonly Frame[], extra: Extra = {}): Act => ({
  name,
  kind,
  strength: DEFAULTS[kind][0],
  modality: DEFAULTS[kind][1],
  polarity: 'positive',
  frames,
  ...extra,
})

const verbs = new Map<string, VerbReading[]>()
const add = (form: string, reading: VerbReading) => {
  const known = verbs.get(form)
  if (!known) verbs.set(form, [reading])
  else if (!known.some((one) => one.act === reading.act && one.feature === reading.feature)) known.push(reading)
}
for (const [list, kind, frames, extra] of VERBS) {
  const [first] = list.split(' ')
  const one = act(kind, transliterate(first!), frames, extra)
  for (const lemma of list.split(' ')) addVerb(lemma, one)
}

function addVerb(lemma: string, one: Act): void {
  const { past, finite, gerund } = conjugate(lemma)
  const base = { act: one, lemma, we: false, i: false, plural: false }
  add(lemma, { ...base, feature: 'infinitive' })
  past.forEach((form, at) => add(form, { ...base, feature: 'past', plural: at === 3 }))
  finite.forEach((form, at) => add(form, { ...base, feature: 'finite', plural: at === 1, we: at === 2, i: at === 3 }))
  for (const form of gerund) add(form, { ...base, feature: 'gerund' })
  // отмечается, что; предлагается; подчеркивалось
  if (!/с[яь]$/.test(lemma)) {
    add(`${finite[0]!}ся`, { ...base, feature: 'passive' })
    add(`${finite[1]!}ся`, { ...base, feature: 'passive', plural: true })
    for (const form of past.slice(1)) add(`${form}сь`, { ...base, feature: 'passive' })
  }
  for (const form of passives(lemma)) add(form, { ...base, feature: 'short', plural: form.endsWith('ы') })
}

/** Short passive participles: подписан, подписана, подписано, подписаны. */
export function passives(lemma: string): string[] {
  const stem = passiveStem(lemma)
  return stem ? ['', 'а', 'о', 'ы'].map((end) => stem + end) : []
}

function passiveStem(lemma: string): string | null {
  if (/с[яь]$/.test(lemma)) return null
  if (/(?:принять|снять|поднять|занять|начать)$/.test(lemma)) return lemma.replace(/ть$/, 'т')
  if (/(?:крыть|быть|мыть)$/.test(lemma)) return lemma.replace(/ть$/, 'т')
  if (/[ая]ть$/.test(lemma)) return lemma.replace(/ть$/, 'н')
  if (lemma.endsWith('нуть')) return lemma.replace(/ть$/, 'т')
  if (lemma.endsWith('вести')) return lemma.replace(/сти$/, 'ден')
  if (lemma.endsWith('нести') || lemma.endsWith('везти')) return lemma.replace(/ти$/, 'ен')
  if (lemma.endsWith('ить')) {
    const stem = lemma.slice(0, -3)
    if (/[бпвфм]$/.test(stem)) return `${stem}лен`
    if (stem.endsWith('ст')) return `${stem.slice(0, -2)}щен`
    if (stem.endsWith('д')) return `${stem.slice(0, -1)}${/(?:бед|утверд)$/.test(stem) ? 'жд' : 'ж'}ен`
    if (stem.endsWith('т')) return `${stem.slice(0, -1)}${/(?:крат|врат|прет)$/.test(stem) ? 'щ' : 'ч'}ен`
    if (stem.endsWith('с')) return `${stem.slice(0, -1)}шен`
    if (stem.endsWith('з')) return `${stem.slice(0, -1)}жен`
    return `${stem}ен`
  }
  if (lemma.endsWith('еть')) return lemma.replace(/еть$/, 'ен')
  return null
}

/** What a form of an act verb may be; none for other words. */
export const readingsOf = (form: string): readonly VerbReading[] => verbs.get(form) ?? []

const nouns = new Map<string, { readonly act: Act; readonly lemma: string }>()
for (const [list, kind, frames, extra] of NOUNS)
  for (const lemma of list.split(' ')) {
    const one = act(kind, transliterate(lemma), frames, extra)
    for (const form of formsOf(lemma, 'place')) if (!nouns.has(form)) nouns.set(form, { act: one, lemma })
  }

/** The act of a noun that stands after `verb`. */
export function nounReading(form: string, verb: string): { readonly act: Act; readonly lemma: string } | null {
  const found = nouns.get(form)
  return found && (CARRIES[found.lemma]?.test(verb) ?? true) ? found : null
}

const forms = (list: string): Set<string> => {
  const all = new Set<string>()
  for (const lemma of list.split(' ')) {
    const { past, finite, gerund } = conjugate(lemma)
    for (const form of [lemma, ...past, ...finite, ...gerund, ...passives(lemma)]) all.add(form)
  }
  return all
}

/** Verbs that only carry such a noun. */
export const lightVerbs = forms(
  'выразить выражать высказать высказывать подтвердить подтверждать проявить проявлять дать давать принести отметить подчеркнуть подчеркивать сообщить сообщать заявить заявлять достичь достигнуть принять взять брать направить обратиться обращаться выступить выступать придавать придать изъявить засвидетельствовать оказать оказывать продемонстрировать повторить прийти придерживаться разделить объявить',
)

/** Nouns of talks, by which "провели …" or "состоялась …" is a meeting. */
export const talks = new Set(
  'переговоры сессия консультаций встреча встречу беседа беседу переговоров консультации совещание заседание визит поездку телефонный разговор'.split(
    ' ',
  ),
)
export const holdVerbs = forms('провести проводить совершить совершать нанести осуществить иметь')
export const happenVerbs = forms('состояться пройти прошли начаться продолжаться длиться вестись')

/** Readiness said by a short adjective or participle. */
export const READY = new Map<string, Act>([
  ...['готов', 'готова', 'готово', 'готовы'].map(
    (form) => [form, act('commitment', 'gotov', ['infinitive', '+к'])] as const,
  ),
  ...['намерен', 'намерена', 'намерено', 'намерены'].map(
    (form) => [form, act('commitment', 'nameren', ['infinitive'])] as const,
  ),
  ...['обязан', 'обязана', 'обязано', 'обязаны'].map(
    (form) => [form, act('call', 'obyazan', ['infinitive'], { modality: 'should' })] as const,
  ),
  ...['должен', 'должна', 'должно', 'должны'].map(
    (form) => [form, act('call', 'dolzhen', ['infinitive'], { modality: 'should' })] as const,
  ),
  ...['заинтересован', 'заинтересована', 'заинтересованы', 'заинтересовано'].map(
    (form) => [form, act('expectation', 'zainteresovan', ['+в', 'infinitive'])] as const,
  ),
  ...['признателен', 'признательна', 'признательны', 'благодарен', 'благодарна', 'благодарны'].map(
    (form) => [form, act('assessment', 'priznatelen', ['+за'], { addressed: true })] as const,
  ),
  ...['рад', 'рада', 'рады', 'доволен', 'довольна', 'довольны'].map(
    (form) => [form, act('assessment', 'rad', ['that', 'object'])] as const,
  ),
  ...[
    'обеспокоен',
    'обеспокоена',
    'обеспокоены',
    'озабочен',
    'озабочена',
    'озабочены',
    'недоволен',
    'недовольна',
    'недовольны',
  ].map((form) => [form, act('assessment', 'obespokoen', ['that', 'object'], { polarity: 'negative' })] as const),
  ...['уверен', 'уверена', 'уверены', 'убежден', 'убеждена', 'убеждены'].map(
    (form) => [form, act('expectation', 'uveren', ['that', '+в'])] as const,
  ),
  ...['согласен', 'согласна', 'согласны'].map(
    (form) => [form, act('endorsement', 'soglasen', ['that', '+с'])] as const,
  ),
])

/** "Хотелось бы, чтобы …" */
export const WISH = act('expectation', 'khotelos', ['infinitive', 'that'])

/** "Следует", "необходимо": it should be done, says who speaks. */
export const SHOULD = new Map<string, Act>(
  [
    'следует',
    'необходимо',
    'нужно',
    'надо',
    'важно',
    'целесообразно',
    'нужны',
    'нужна',
    'требуется',
    'рекомендуется',
    'предстоит',
    'надлежит',
    'желательно',
    'пора',
  ].map((form) => [form, act('call', transliterate(form), ['infinitive', 'that', 'object'], { modality: 'should' })]),
)

interface Deed {
  readonly lemma: string
  readonly we: boolean
  readonly i: boolean
  readonly plural: boolean
}
const deeds = new Map<string, Deed>()
const done = new Map<string, string>()
const DEED_LEMMAS = [...new Set(DEEDS.split(' '))]
for (const lemma of DEED_LEMMAS) {
  conjugate(lemma).finite.forEach((form, at) =>
    deeds.set(form, { lemma, we: at === 2, i: at === 3, plural: at === 1 || at === 2 }),
  )
  for (const form of passives(lemma)) done.set(form, lemma)
}
for (const imperfect of ['создавать', 'увеличивать', 'содействовать', 'способствовать'])
  for (const form of conjugate(imperfect).finite) if (imperfect !== 'способствовать') deeds.delete(form)

/** The deed that a bare future promises. */
export const deedOf = (form: string) => deeds.get(form) ?? null
/** The deed of a short passive participle: "будет создана". */
export const doneOf = (form: string): string | null => done.get(form) ?? null
/** Deeds that promise little: to consider, to study, to try. */
export const weakDeed = (lemma: string): boolean =>
  /^(?:рассмотреть|изучить|проработать|обсудить|постараться|попытаться|оценить)$/.test(lemma)

const KNOWN_VERBS = forms(
  'быть стать составить остаться вырасти возрасти увеличиться сократиться снизиться превысить достичь достигнуть вестись идти пройти состояться появиться начаться завершиться закончиться продолжиться позволить требоваться являться оставаться находиться иметь мочь смочь работать действовать строиться развиваться уважать соответствовать публиковаться рассматриваться подлежать получить получать давать занять прибыть уехать выехать вступить входить обмениваться передаваться искать жить знать видеть показать дать идти увенчаться приобретать навязывать удорожать оставлять зависеть следить содержать включать состоять составлять входить нести вести отвечать стоить хватать позволять мешать способствовать означать связать возить ходить ездить',
)
const MAY = /^(?:мо(?:жет|гут|жем|гу)|смо(?:жет|гут|жем|гу)|мог(?:ла|ли|ло)?|вправе)$/
export const isKnownVerb = (form: string): boolean => KNOWN_VERBS.has(form) || MAY.test(form)

export const commitment = {
  future: act('commitment', 'future', [], firm),
  will: act('commitment', 'budet', ['infinitive'], firm),
  passive: act('commitment', 'future-passive', [], firm),
  continue: act('commitment', 'prodolzhit', ['infinitive'], firm),
}
