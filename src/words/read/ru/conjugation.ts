/** Forms of one verb as the reader tells them apart. */
interface VerbForms {
  readonly infinitive: string
  /** Past tense: he, she, it, they. */
  readonly past: readonly string[]
  /** Present of imperfective verbs, future of perfective ones: he, they, we, I. */
  readonly finite: readonly string[]
  readonly gerund: readonly string[]
}

interface Irregular {
  readonly ends: string
  readonly stem: string
  readonly second?: boolean
  /** Past tense, masculine and the stem of the others, where it is not the infinitive's. */
  readonly past?: readonly [string, string]
}

// By how the infinitive ends, the longest first; the stem is that of "they" without its ending.
const IRREGULAR: readonly Irregular[] = (
  [
    { ends: 'казать', stem: 'каж' },
    { ends: 'писать', stem: 'пиш' },
    { ends: 'вязать', stem: 'вяж' },
    { ends: 'обязать', stem: 'обяж' },
    { ends: 'резать', stem: 'реж' },
    { ends: 'искать', stem: 'ищ' },
    { ends: 'ыскать', stem: 'ыщ' },
    { ends: 'слать', stem: 'шл' },
    { ends: 'назвать', stem: 'назов' },
    { ends: 'призвать', stem: 'призов' },
    { ends: 'отозвать', stem: 'отзов' },
    { ends: 'звать', stem: 'зов' },
    { ends: 'еять', stem: 'е' },
    { ends: 'ждать', stem: 'жд' },
    { ends: 'жаждать', stem: 'жажд' },
    { ends: 'брать', stem: 'бер' },
    ...['от', 'под', 'раз'].map((head) => ({ ends: `${head}обрать`, stem: `${head}бер` })),
    { ends: 'начать', stem: 'начн' },
    { ends: 'принять', stem: 'прим' },
    { ends: 'взять', stem: 'возьм' },
    { ends: 'снять', stem: 'сним' },
    { ends: 'поднять', stem: 'подним' },
    { ends: 'отнять', stem: 'отним' },
    { ends: 'изъять', stem: 'изым' },
    ...['занять', 'понять', 'нанять', 'перенять'].map((ends) => ({ ends, stem: ends.replace('нять', 'йм') })),
    { ends: 'предпринять', stem: 'предприм' },
    { ends: 'стать', stem: 'стан' },
    { ends: 'держать', stem: 'держ', second: true },
    { ends: 'лежать', stem: 'леж', second: true },
    { ends: 'слышать', stem: 'слыш', second: true },
    { ends: 'молчать', stem: 'молч', second: true },
    { ends: 'стоять', stem: 'сто', second: true },
    { ends: 'бояться', stem: 'бо', second: true },
    { ends: 'боять', stem: 'бо', second: true },
    ...['смотреть', 'велеть', 'видеть', 'зависеть', 'лететь', 'скорбеть', 'терпеть', 'сидеть'].map((ends) => ({
      ends,
      stem: ends.slice(0, -3),
      second: true,
    })),
    { ends: 'обеспечить', stem: 'обеспеч', second: true },
    { ends: 'давать', stem: 'да' },
    { ends: 'знавать', stem: 'зна' },
    { ends: 'ставать', stem: 'ста' },
    { ends: 'вести', stem: 'вед', past: ['вел', 'вел'] },
    { ends: 'нести', stem: 'нес', past: ['нес', 'несл'] },
    { ends: 'везти', stem: 'вез', past: ['вез', 'везл'] },
    { ends: 'расти', stem: 'раст', past: ['рос', 'росл'] },
    { ends: 'спасти', stem: 'спас', past: ['спас', 'спасл'] },
    { ends: 'мести', stem: 'мет', past: ['мел', 'мел'] },
    { ends: 'обрести', stem: 'обрет', past: ['обрел', 'обрел'] },
    { ends: 'блюсти', stem: 'блюд', past: ['блюл', 'блюл'] },
    { ends: 'честь', stem: 'чт', past: ['чел', 'чл'] },
    { ends: 'счесть', stem: 'сочт', past: ['счел', 'сочл'] },
    { ends: 'клясть', stem: 'клян', past: ['клял', 'клял'] },
    { ends: 'прийти', stem: 'прид', past: ['пришел', 'пришл'] },
    { ends: 'найти', stem: 'найд', past: ['нашел', 'нашл'] },
    { ends: 'зайти', stem: 'зайд', past: ['зашел', 'зашл'] },
    { ends: 'идти', stem: 'ид', past: ['шел', 'шл'] },
    { ends: 'йти', stem: 'йд', past: ['шел', 'шл'] },
    { ends: 'ехать', stem: 'ед' },
    { ends: 'достичь', stem: 'достигн', past: ['достиг', 'достигл'] },
    { ends: 'достигнуть', stem: 'достигн', past: ['достиг', 'достигл'] },
    { ends: 'опровергнуть', stem: 'опровергн', past: ['опроверг', 'опровергл'] },
    { ends: 'отвергнуть', stem: 'отвергн', past: ['отверг', 'отвергл'] },
    { ends: 'подвергнуть', stem: 'подвергн', past: ['подверг', 'подвергл'] },
    { ends: 'мочь', stem: 'мож', past: ['мог', 'могл'] },
    { ends: 'беречь', stem: 'береж', past: ['берег', 'берегл'] },
    { ends: 'стеречь', stem: 'стереж', past: ['стерег', 'стерегл'] },
    { ends: 'влечь', stem: 'влеч', past: ['влек', 'влекл'] },
    { ends: 'речь', stem: 'реч', past: ['рек', 'рекл'] },
    { ends: 'пасть', stem: 'пад', past: ['пал', 'пал'] },
    { ends: 'сечь', stem: 'сеч', past: ['сек', 'секл'] },
    { ends: 'добить', stem: 'добь' },
    { ends: 'развить', stem: 'разовь' },
    { ends: 'крыть', stem: 'кро' },
    { ends: 'быть', stem: 'буд' },
    { ends: 'мыть', stem: 'мо' },
    { ends: 'бороть', stem: 'бор' },
  ] as Irregular[]
).toSorted((a, b) => b.ends.length - a.ends.length)

// "Ждать" is no ending of "подтверждать", nor "начать" of "означать", nor "снять" of "пояснять".
const NO_ENDING: Readonly<Record<string, RegExp>> = {
  ехать: /смехать$/,
  ждать: /(?:[а-я]{3}|ну)ждать$/,
  начать: /(?:оз|наз)начать$/,
  снять: /яснять$/,
  стать: /(?:верстать|хвастать|листать)$/,
}

/** The forms of a verb from its infinitive. */
export function conjugate(infinitive: string): VerbForms {
  if (infinitive.endsWith('ся') || infinitive.endsWith('сь')) {
    const plain = conjugate(infinitive.slice(0, -2))
    const [he, ...others] = plain.past
    return {
      infinitive,
      past: [`${he}ся`, ...others.map((form) => `${form}сь`)],
      finite: plain.finite.map((form) => (/[аеиоуыюя]$/.test(form) ? `${form}сь` : `${form}ся`)),
      gerund: plain.gerund.map((form) => (form.endsWith('в') ? `${form}шись` : `${form}сь`)),
    }
  }
  const base = infinitive.replace(/(?:ть|ти|чь)$/, '')
  if (/^(?:пере|от|из|за|при|вы|с|про|воссоз|соз|по|раз|пре)?дать$/.test(infinitive)) return give(infinitive, base)
  const odd = IRREGULAR.find(({ ends }) => infinitive.endsWith(ends) && !(NO_ENDING[ends]?.test(infinitive) ?? false))
  const head = odd ? infinitive.slice(0, -odd.ends.length) : ''
  const [m, others] = odd?.past ?? [`${odd ? infinitive.slice(head.length).replace(/(?:ть|ти)$/, '') : base}л`, null]
  const rest = others ?? m
  const past = [`${head}${m}`, ...['а', 'о', 'и'].map((end) => `${head}${rest}${end}`)]
  const [stem, second] = odd ? [`${head}${odd.stem}`, odd.second ?? false] : presentStem(infinitive, base)
  const finite = endings(stem, second, infinitive)
  // Поможет, but помогут, помогу.
  const hard = infinitive.endsWith('чь') && !stem.endsWith('н') ? `${head}${m}` : null
  if (hard) [finite[1], finite[3]] = [`${hard}ут`, `${hard}у`]
  if (infinitive.endsWith('хотеть'))
    finite.splice(0, 4, ...['хочет', 'хотят', 'хотим', 'хочу'].map((form) => infinitive.slice(0, -6) + form))
  return { infinitive, past, finite, gerund: gerunds(infinitive, base, stem) }
}

function give(infinitive: string, base: string): VerbForms {
  return {
    infinitive,
    past: ['л', 'ла', 'ло', 'ли'].map((end) => `${base}${end}`),
    finite: ['ст', 'дут', 'дим', 'м'].map((end) => `${base}${end}`),
    gerund: [`${base}в`],
  }
}

function presentStem(infinitive: string, base: string): [string, boolean] {
  // "Намереваться" and "сомневаться" keep their "ва"; "воевать" and its like lose it.
  if (infinitive.endsWith('евать') && !/(?:во|гор|ноч|коч|танц|потч|кл|пл|ж)евать$/.test(infinitive))
    return [base, false]
  if (/[ое]вать$/.test(infinitive)) return [`${base.slice(0, -3)}у`, false]
  if (infinitive.endsWith('нуть')) return [`${base.slice(0, -1)}`, false]
  if (infinitive.endsWith('ить')) return [base.slice(0, -1), true]
  return [base, false]
}

function endings(stem: string, second: boolean, infinitive: string): string[] {
  const hiss = /[жшчщ]$/.test(stem)
  if (second) {
    const they = hiss ? `${stem}ат` : `${stem}ят`
    return [`${stem}ит`, they, `${stem}им`, first(stem, infinitive)]
  }
  const vowel = /[аеиоуыэюяь]$/.test(stem)
  return [`${stem}ет`, vowel ? `${stem}ют` : `${stem}ут`, `${stem}ем`, vowel ? `${stem}ю` : `${stem}у`]
}

// I: купить → куплю, осветить → освещу, направить → направлю.
function first(stem: string, infinitive: string): string {
  if (/[бпвфм]$/.test(stem)) return `${stem}лю`
  if (stem.endsWith('д')) return `${stem.slice(0, -1)}жу`
  if (stem.endsWith('ст')) return `${stem.slice(0, -2)}щу`
  if (stem.endsWith('т')) return `${stem.slice(0, -1)}чу`
  if (/[зс]$/.test(stem)) return `${stem.slice(0, -1)}${stem.endsWith('з') ? 'жу' : 'шу'}`
  return /[жшчщ]$/.test(stem) || infinitive === '' ? `${stem}у` : `${stem}ю`
}

const gerunds = (infinitive: string, base: string, stem: string): string[] =>
  /(?:ти|чь)$/.test(infinitive) ? [`${stem}я`] : [`${base}в`, /[жшчщ]$/.test(stem) ? `${stem}а` : `${stem}я`]

/** Short passive participles: подписан, подписана, подписано, подписаны. */
export function passives(lemma: string): string[] {
  const stem = passiveStem(lemma)
  return stem ? ['', 'а', 'о', 'ы'].map((end) => stem + end) : []
}

function passiveStem(lemma: string): string | null {
  if (/с[яь]$/.test(lemma)) return null
  if (/^(?:пред)?(?:при|с|под|за|на|пере|по|от|об|у)нять$|взять$|ъять$|^начать$/.test(lemma))
    return lemma.replace(/ть$/, 'т')
  if (/(?:развить|добить)$/.test(lemma)) return lemma.replace(/ть$/, 'т')
  if (lemma.endsWith('чь') && lemma !== 'достичь') return `${conjugate(lemma).finite[0]!.slice(0, -2)}ен`
  if (/(?:обрести|блюсти|честь)$/.test(lemma)) return `${conjugate(lemma).finite[0]!.slice(0, -2)}ен`
  if (lemma.endsWith('спасти')) return lemma.replace(/ти$/, 'ен')
  if (/(?:крыть|быть|мыть)$/.test(lemma)) return lemma.replace(/ть$/, 'т')
  if (/[ая]ть$/.test(lemma)) return lemma.replace(/ть$/, 'н')
  if (lemma.endsWith('нуть')) return lemma.replace(/ть$/, 'т')
  if (lemma.endsWith('вести')) return lemma.replace(/сти$/, 'ден')
  if (lemma.endsWith('нести') || lemma.endsWith('везти')) return lemma.replace(/ти$/, 'ен')
  if (lemma.endsWith('ить')) {
    const stem = lemma.slice(0, -3)
    if (/[бпвфм]$/.test(stem)) return `${stem}лен`
    if (stem.endsWith('ст')) return `${stem.slice(0, -2)}щен`
    if (stem.endsWith('д'))
      return `${stem.slice(0, -1)}${/(?:бед|тверд|град|бод|упред|суд|буд|вред|чред|нуд|хлад)$/.test(stem) ? 'жд' : 'ж'}ен`
    if (stem.endsWith('т'))
      return `${stem.slice(0, -1)}${/(?:крат|врат|прет|осет|свет|щит|глот|плот|хит)$/.test(stem) ? 'щ' : 'ч'}ен`
    if (stem.endsWith('с')) return `${stem.slice(0, -1)}шен`
    if (stem.endsWith('з')) return `${stem.slice(0, -1)}жен`
    return `${stem}ен`
  }
  if (lemma.endsWith('еть')) return lemma.replace(/еть$/, 'ен')
  return null
}
