import type { Id } from '../../../ground/index.ts'
import { perToken } from '../engine/memo.ts'
import { quick } from '../engine/quick.ts'
import type { OpenName, SceneView, Sentence, Token } from '../grammar.ts'
import { PREPOSITIONS } from './word.ts'

/** Whom a text has named, and the words before his name. */
interface Holder {
  readonly id: Id
  readonly title: string
}
const holders = new WeakMap<SceneView, Holder[]>()
const MOST = 60

/** Notes somebody who is named with words before his name that may say what he heads. */
export function note(scene: SceneView, id: Id, title: string): void {
  if (!ANY.test(title)) return
  const list = holders.get(scene) ?? []
  if (list.length === 0) holders.set(scene, list)
  if (list.length >= MOST) list.shift()
  list.push({ id, title })
}

const ANY =
  /полномочн|полпред|омбудсмен|уполномоченн|консул|ректор|торага|спикер|зампред|аким|губернатор|мэр|градоначальник|директор|председател|глав[аыеуо]|руководител|президент|управляющ|секретар|министр|пос[ло]|начальник|замглав|замест/
const HEAD = quick(
  /^(?:(?:ген)?директор(?:а|у|ом|е)?|председател(?:ь|я|ю|ем|е)|глав(?:а|ы|е|у|ой)|руководител(?:ь|я|ю|ем|е)|президент(?:а|у|ом|е)?|аким(?:а|у|ом)?|губернатор(?:а|у|ом)?|мэр(?:а|у|ом)?|градоначальник(?:а|у|ом)?|управляющ(?:ий|его|ему|им)|генсек(?:а|у|ом)?|начальник(?:а|у|ом)?)$/,
)
const UPRIGHT =
  /^(?:(?:ген)?директор|председатель|глава|руководитель|президент|аким|губернатор|мэр|градоначальник|управляющий|генсек|начальник)$/
/** What he heads, where the text says no name of it. */
const OF =
  /^(?:правления|совета|наблюдательного|компании|банка|фонда|ведомства|агентства|предприятия|холдинга|корпорации|делегации|службы|управления|министерства|минведомства|дипмиссии|представительства|палаты|ассоциации|общества|завода|университета|центра|организации|дипведомства|внешнеполитического|региона|города|района|области|провинции|округа|комитета|комиссии|госкомитета|госкомпании|нацкомпании|авиакомпании|регулятора)$/
/** One word for whoever was introduced under a longer title, or under another one. */
const BRIEF: readonly (readonly [RegExp, RegExp])[] = [
  [/^полпред(?:а|у|ом)?$/, /полпред|полномочн[а-я]{1,3} представител/],
  [/^омбудсмен(?:а|у|ом)?$/, /омбудсмен|уполномоченн/],
  [/^(?:замминистра|вице-министр(?:а|у|ом)?)$/, /замминистр|вице-министр|заместител[а-я]{1,2} министра/],
  [
    /^вице-премьер(?:а|у|ом)?$/,
    /вице-премьер|заместител[а-я]{1,2} (?:председателя кабинета|председателя кабмина|главы кабинета|главы кабмина|премьер)/,
  ],
  [/^вице-мэр(?:а|у|ом)?$/, /вице-мэр|заместител[а-я]{1,2} мэра/],
  [/^вице-губернатор(?:а|у|ом)?$/, /вице-губернатор|заместител[а-я]{1,2} губернатора/],
  [/^зампред(?:а|у|ом)?$/, /зампред|заместител[а-я]{1,2} председателя/],
  [/^замдиректора$/, /замдиректор|заместител[а-я]{1,2} (?:генерального )?директора/],
  [/^(?:ген)?консул(?:а|у|ом)?$/, /консул/],
  [/^ректор(?:а|у|ом)?$/, /(?<!про)ректор/],
  [/^проректор(?:а|у|ом)?$/, /проректор/],
  [/^спикер(?:а|у|ом)?$/, /спикер|торага|председател[а-я]{1,2} (?:парламента|сената|палаты|жогорку)/],
  [/^пресс-секретар(?:ь|я|ю|ем)$/, /пресс-секретар/],
  [/^атташе$/, /атташе/],
  [/^(?:топ-)?менеджер(?:а|у|ом)?$/, /менеджер/],
]
const PLENIPOTENTIARY = /^полномочн(?:ый|ого|ому|ым|ом)$/
const ENVOY = /^представител(?:ь|я|ю|ем|е)$/
const ENVOYS = /полпред|полномочн[а-я]{1,3} представител/
const BRIEF_UPRIGHT =
  /(?:пред|мен|министра|министр|премьер|мэр|губернатор|директора|консул|ректор|кер|секретарь|атташе|менеджер)$/
const briefOf = perToken((word): RegExp | null => BRIEF.find(([forms]) => forms.test(word))?.[1] ?? null)
const WHOLE = /^(?:директоров|совета|ведомства)$/

/** "Председатель правления отметил", "по словам главы ведомства": who was introduced under that title, where no name follows. */
export function holdersIn({ tokens }: Sentence, scene: SceneView): OpenName[] {
  const list = holders.get(scene)
  if (!list) return []
  const found: OpenName[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    const envoy = PLENIPOTENTIARY.test(token.text) && ENVOY.test(tokens[at + 1]?.text ?? '')
    if (envoy) {
      const one = goesOn(tokens[at + 2]) ? undefined : list.findLast(({ title }) => ENVOYS.test(title))
      const { start, text } = token
      if (one)
        found.push({
          start,
          end: tokens[at + 1]!.end,
          type: 'person',
          how: 'surname',
          id: one.id,
          direct: text === 'полномочный',
        })
      continue
    }
    const brief = briefOf(token)
    if (brief) {
      const one = goesOn(tokens[at + 1]) ? undefined : list.findLast(({ title }) => brief.test(title))
      const { start, end, text } = token
      if (one) found.push({ start, end, type: 'person', how: 'surname', id: one.id, direct: BRIEF_UPRIGHT.test(text) })
      continue
    }
    if (!HEAD.test(token.text)) continue
    let to = at + 1
    if (OF.test(tokens[to]?.text ?? '')) to++
    if (to > at + 1 && WHOLE.test(tokens[to]?.text ?? '')) to++
    if (to === at + 1 && !/директор|генсек|градонач/.test(token.text)) continue
    if (/^(?:вице|зам|экс)/.test(tokens[at - 1]?.text ?? '') || goesOn(tokens[to])) continue
    const one = list.findLast(({ title }) => heads(title, token.text, tokens[at + 1]?.text ?? '', to - at > 1))
    const first = /^(?:генеральн|исполнительн|управляющ)/.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
    if (one)
      found.push({
        start: tokens[first]!.start,
        end: tokens[to - 1]!.end,
        type: 'person',
        how: 'surname',
        id: one.id,
        direct: UPRIGHT.test(token.text),
      })
  }
  return found
}

// "Директор | завода", "глава компании | «…»": more is said of whom he heads.
function goesOn(next: Token | undefined): boolean {
  if (!next || next.kind === 'sign') return next?.text === '«'
  if (next.capital) return true
  return (
    !PREPOSITIONS.has(next.text) &&
    !/(?:л|ла|ло|ли|лся|лась|ет|ит|ют|ят|тся|ен|на|но|же|и|а|также|тоже|пока|уже|готов|рад|лично|ранее)$/.test(
      next.text,
    )
  )
}

const LOCAL =
  /аким|губернатор|мэр|градоначальник|полпред|полномочн[а-я]{1,3} представ|глав[аыеуо]й? (?:[а-я-]+ ){0,2}(?:област|регион|кра|город|район|округ|провинц|администрац|муниципал)/

const VICE = /^(?:вице-|зам|экс-)/

function heads(title: string, head: string, of: string, said: boolean): boolean {
  if (
    title
      .split(' ')
      .slice(-7)
      .some((word) => VICE.test(word))
  )
    return false
  // "Аким региона", "глава области": whoever heads the land or the town.
  if (/^(?:регион|город|район|област|провинц|округ)/.test(of)) return LOCAL.test(title)
  // "Глава ведомства" is a minister, a director, a chairman; "глава дипмиссии" an envoy.
  if (/^глав|^руковод/.test(head)) {
    if (/^диппред|^дипмисс/.test(of)) return /пос[ло]/.test(title)
    if (of.startsWith('внешнепол')) return false
    return (
      /министр|глав|директор|председател|руководител|начальник|управляющ/.test(title) &&
      (!/министерств/.test(of) || title.includes('министр'))
    )
  }
  const stem = head.replace(/(?:ь|я|ю|ем|а|у|ом|е|ий|его|ему|им)$/, '')
  return title.includes(stem) && (!said || title.includes(of.slice(0, 5)))
}
