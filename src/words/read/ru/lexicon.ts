import type { Kind, Modality, Polarity } from '../../statement.ts'
import { formsOf } from './declension.ts'
import { conjugate } from './conjugation.ts'

/** How the content hangs on the verb. */
export type Frame =
  /** , что … */
  | 'that'
  /** построить … */
  | 'infinitive'
  /** the object itself: подписали соглашение */
  | 'object'
  /** a preposition and its noun: за …, к …, на …, о …, в …, с …, по поводу … */
  | `+${string}`

export interface Act {
  /** Name inside the rules: `ru.call.prizvat`. */
  readonly name: string
  readonly kind: Kind
  readonly strength: number
  readonly modality: Modality
  readonly polarity: Polarity
  readonly frames: readonly Frame[]
  /** Emphasis: with a noun it values, with a that-clause it states. */
  readonly values?: boolean
  /** Somebody is spoken to: его/её/X in the dative or accusative between verb and content. */
  readonly addressed?: boolean
}

export type Feature = 'past' | 'finite' | 'infinitive' | 'gerund' | 'passive' | 'short'

export interface VerbReading {
  readonly act: Act
  readonly lemma: string
  readonly feature: Feature
  /** The speaker himself: "обязуемся", "призываю". */
  readonly we: boolean
  readonly plural: boolean
}

const SLUG: Readonly<Record<string, string>> = {}
const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'
const latin = 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'
  .split(' ')
  .map((one) => (one === '_' ? '' : one))
for (const [at, letter] of [...letters].entries()) Object.assign(SLUG, { [letter]: latin[at]! })

/** Russian letters as the press writes them in English: "Саты" → "saty". */
export const transliterate = (text: string): string =>
  [...text.toLowerCase().replaceAll('ё', 'е')]
    .map((letter) => SLUG[letter] ?? letter)
    .join('')
    .replace(/iy\b/g, 'y')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

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

type Extra = Partial<Pick<Act, 'strength' | 'modality' | 'polarity' | 'values' | 'addressed'>>

const act = (kind: Kind, name: string, frames: readonly Frame[], extra: Extra = {}): Act => ({
  name,
  kind,
  strength: DEFAULTS[kind][0],
  modality: DEFAULTS[kind][1],
  polarity: 'positive',
  frames,
  ...extra,
})

const firm: Extra = { strength: 4, modality: 'undertaken' }

/** Acts by verb: infinitives of both aspects. */
const VERBS: readonly (readonly [string, Kind, readonly Frame[], Extra?])[] = [
  [
    'заявить заявлять сказать говорить сообщить сообщать указать указывать рассказать рассказывать пояснить пояснять объяснить объяснять уточнить уточнять добавить добавлять напомнить напоминать констатировать проинформировать информировать утверждать объявить объявлять признать признавать заметить предупредить предупреждать доложить доказать передать считать полагать исходить разъяснить резюмировать поведать озвучить написать писать',
    'statement',
    ['that'],
  ],
  ['подтвердить подтверждать', 'statement', ['that', 'object']],
  ['напомнить напоминать', 'statement', ['that', '+о', '+об']],
  [
    'отметить отмечать подчеркнуть подчеркивать выделить акцентировать',
    'statement',
    ['that', 'object'],
    { values: true },
  ],
  [
    'опровергнуть опровергать отвергнуть отвергать отрицать отклонить',
    'statement',
    ['that', 'object'],
    { polarity: 'denial' },
  ],
  ['заверить заверять', 'commitment', ['that', '+в', '+о'], { ...firm, addressed: true }],
  ['оценить оценивать', 'assessment', ['object']],
  ['поблагодарить благодарить', 'assessment', ['+за'], { addressed: true }],
  ['похвалить хвалить восхититься восхищаться гордиться поздравить поздравлять', 'assessment', ['+с', 'object']],
  ['назвать называть охарактеризовать', 'assessment', ['object']],
  ['осудить осуждать раскритиковать критиковать', 'assessment', ['object'], { polarity: 'negative' }],
  ['посетовать сетовать пожаловаться жаловаться', 'assessment', ['+на', 'that'], { polarity: 'negative' }],
  ['сожалеть', 'assessment', ['that', '+о', '+об'], { polarity: 'negative' }],
  ['возмутиться', 'assessment', ['object'], { polarity: 'negative' }],
  ['поддержать поддерживать приветствовать поприветствовать одобрить одобрять', 'endorsement', ['object', 'that']],
  ['высказаться высказываться выступить выступать', 'endorsement', ['+за']],
  ['высказаться высказываться выступить выступать возражать', 'assessment', ['+против'], { polarity: 'negative' }],
  ['придерживаться соблюдать чтить', 'statement', ['object']],
  ['придавать', 'assessment', ['object']],
  ['призвать призывать', 'call', ['infinitive', '+к'], { addressed: true }],
  ['попросить просить', 'call', ['infinitive', '+о', '+об'], { addressed: true }],
  ['потребовать требовать', 'call', ['infinitive', 'object'], { addressed: true }],
  ['предложить предлагать', 'call', ['infinitive', 'object', 'that'], { addressed: true }],
  ['рекомендовать порекомендовать посоветовать советовать', 'call', ['infinitive'], { addressed: true }],
  ['пригласить приглашать', 'call', ['infinitive', '+на', '+в', '+к'], { addressed: true }],
  ['настаивать настоять', 'call', ['+на']],
  ['надеяться понадеяться', 'expectation', ['that', '+на', 'infinitive']],
  ['рассчитывать ожидать ждать', 'expectation', ['that', '+на', 'infinitive', 'object']],
  ['хотеть желать стремиться пожелать', 'expectation', ['infinitive', '+к']],
  ['планировать запланировать намереваться собираться готовиться', 'commitment', ['infinitive']],
  [
    'обязаться обязоваться обязываться обещать пообещать поклясться гарантировать',
    'commitment',
    ['infinitive', 'that', 'object'],
    firm,
  ],
  ['постараться стараться попытаться', 'commitment', ['infinitive']],
  ['договориться договариваться условиться уговориться сговориться', 'agreement', ['infinitive', '+о', '+об', 'that']],
  ['согласиться согласовать', 'agreement', ['infinitive', 'that', '+о', '+с', '+на', 'object']],
  ['решить постановить определить', 'agreement', ['infinitive', 'that']],
  ['поручить', 'agreement', ['infinitive'], { addressed: true }],
  ['утвердить', 'agreement', ['object']],
  ['подписать подписывать парафировать заключить заключать', 'signature', ['object']],
  ['встретиться встречаться побеседовать поговорить увидеться', 'meeting', []],
  ['посетить посещать прибыть прибывать встретить встречать принять принимать прилететь', 'meeting', []],
  ['сожалеть', 'assessment', ['that', '+о'], { polarity: 'negative' }],
]

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
  const base = { act: one, lemma, we: false, plural: false }
  add(lemma, { ...base, feature: 'infinitive' })
  past.forEach((form, at) => add(form, { ...base, feature: 'past', plural: at === 3 }))
  finite.forEach((form, at) => add(form, { ...base, feature: 'finite', plural: at === 1, we: at >= 2 }))
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

/** Nouns that carry the act after a light verb: "выразил надежду", "подтвердил готовность". */
const NOUNS: readonly (readonly [string, Kind, readonly Frame[], Extra?])[] = [
  ['готовность намерение', 'commitment', ['infinitive', '+к', '+о']],
  ['обязательство', 'commitment', ['infinitive', '+по', '+о'], firm],
  ['обещание', 'commitment', ['infinitive', '+о'], firm],
  ['надежда', 'expectation', ['that', '+на']],
  ['уверенность', 'expectation', ['that', '+в']],
  ['заинтересованность интерес', 'expectation', ['+в', '+к']],
  ['пожелание', 'expectation', ['that', 'infinitive']],
  ['поддержка', 'endorsement', ['object']],
  ['солидарность', 'endorsement', ['+с']],
  [
    'сожаление обеспокоенность озабоченность тревога недовольство беспокойство возмущение протест разочарование',
    'assessment',
    ['+о', '+об', '+в связи с', '+по поводу', '+из-за', 'that', 'object'],
    { polarity: 'negative' },
  ],
  ['благодарность признательность', 'assessment', ['+за'], { addressed: true }],
  ['значение', 'assessment', ['object']],
  ['удовлетворение', 'assessment', ['+по поводу', '+в связи с', '+от', 'that', 'object']],
  ['оценка', 'assessment', ['object']],
  ['одобрение', 'endorsement', ['object']],
  ['приверженность', 'statement', ['object']],
  ['просьба', 'call', ['infinitive', '+о', '+об'], { addressed: true }],
  ['призыв', 'call', ['infinitive', '+к'], { addressed: true }],
  ['предложение инициатива', 'call', ['infinitive', '+о', '+об']],
  ['договоренность', 'agreement', ['infinitive', '+о', '+об', 'that']],
  ['решение', 'agreement', ['infinitive', '+о', '+об', 'that']],
  ['согласие', 'agreement', ['infinitive', '+на', '+с', '+о']],
]

// Which verbs may carry such a noun; a decision that is welcomed is nobody's new one.
const CARRIES: Readonly<Record<string, RegExp>> = {
  решение: /^(?:при|до)/,
  предложение: /^(?:выступ|внес|выдв|сдел|озвуч|обра)/,
  инициатива: /^(?:выступ|выдв)/,
  призыв: /^(?:обра|выступ|повтор)/,
  просьба: /^(?:обра|выска|повтор)/,
  договоренность: /^(?:дости|при|подтвер)/,
  согласие: /^(?:выра|да|подтвер)/,
  поддержка: /^(?:выра|выска|подтвер|заяв|ока)/,
  интерес: /^(?:выра|проя|подтвер)/,
  оценка: /^да/,
  значение: /^прида/,
  обязательство: /^(?:при|взя|бер|подтвер)/,
}

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
  'переговоры встреча встречу беседа беседу переговоров консультации совещание заседание визит поездку телефонный разговор'.split(
    ' ',
  ),
)
export const holdVerbs = forms('провести проводить совершить совершать нанести осуществить иметь')
export const happenVerbs = forms('состояться пройти прошли начаться')

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

/** What somebody can do on purpose; its bare future is a promise. Perfective infinitives. */
const DEEDS =
  'построить выстроить достроить открыть увеличить расширить предоставить создать обеспечить упростить ускорить продлить выделить направить запустить начать завершить закончить ввести внедрить разработать подготовить представить организовать провести установить закупить приобрести купить поставить передать отправить принять поддержать оказать помочь усилить укрепить углубить активизировать нарастить повысить снизить сократить отменить освободить назначить учредить сформировать реализовать осуществить выполнить исполнить модернизировать реконструировать отремонтировать оснастить оборудовать электрифицировать проложить соединить обучить подготовить нанять привлечь инвестировать вложить профинансировать возместить компенсировать выплатить погасить гарантировать защитить сохранить обсудить рассмотреть изучить проработать согласовать утвердить опубликовать обнародовать известить уведомить проинформировать сообщить пригласить перевести перейти присоединиться ратифицировать допустить разрешить запретить ограничить прекратить приостановить возобновить восстановить развить продвинуть содействовать способствовать продолжить сосредоточить сделать добиться взять внести вывести доставить довести перевезти обменять обменяться объединить создавать выпустить произвести вырастить посадить переселить эвакуировать командировать делегировать разместить зарегистрировать выдать оформить улучшить облегчить стимулировать поощрить наладить настроить подключить протянуть соорудить возвести заложить отказаться воздержаться дать отдать вернуть вернуться уделить учесть принести послать высадить отобрать постараться приложить задействовать использовать применить обязать нарастить увеличивать обновить расчистить пополнить списать простить реструктурировать ужесточить проверить проконтролировать посетить'

const deeds = new Map<string, { readonly lemma: string; readonly we: boolean; readonly plural: boolean }>()
const done = new Map<string, string>()
const DEED_LEMMAS = [...new Set(DEEDS.split(' '))]
for (const lemma of DEED_LEMMAS) {
  conjugate(lemma).finite.forEach((form, at) => deeds.set(form, { lemma, we: at >= 2, plural: at === 1 || at === 2 }))
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
  'быть стать составить остаться вырасти возрасти увеличиться сократиться снизиться превысить достичь достигнуть вестись идти пройти состояться появиться начаться завершиться закончиться продолжиться позволить требоваться являться оставаться находиться иметь мочь смочь работать действовать строиться развиваться уважать соответствовать публиковаться рассматриваться подлежать получить получать давать занять прибыть уехать выехать вступить входить обмениваться передаваться искать жить знать видеть показать дать идти увенчаться приобретать навязывать удорожать оставлять',
)
export const isKnownVerb = (form: string): boolean => KNOWN_VERBS.has(form)

export const commitment = {
  future: act('commitment', 'future', [], firm),
  will: act('commitment', 'budet', ['infinitive'], firm),
  passive: act('commitment', 'future-passive', [], firm),
  continue: act('commitment', 'prodolzhit', ['infinitive'], firm),
}
