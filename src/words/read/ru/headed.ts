import type { Id } from '../../../ground/index.ts'
import { perWord } from '../engine/memo.ts'
import type { OpenName, SceneView, Sentence } from '../grammar.ts'

/** Which body a text has called a port, a bank, a mine. */
const heads = new WeakMap<SceneView, Map<string, Id>>()

const NOUNS =
  'порт банк завод комбинат фонд институт университет колледж лицей холдинг концерн группа кооператив центр музей театр аэропорт трест союз консорциум филиал парк технопарк шахта фабрика больница клиника школа ферма гостиница биржа артель авиакомпания типография лаборатория академия ассоциация федерация палата газета редакция издательство издание агентство пароходство хозяйство объединение предприятие бюро телеканал портал рудник карьер цех склад терминал санаторий компания корпорация фирма'.split(
    ' ',
  )
const STEMS = new Map(NOUNS.map((noun) => [noun.replace(/(?:ия|ь|а|е|о|и)$/, '').slice(0, 9), noun] as const))
/** The noun of which a word is a form; null for any other. */
const nounOf = perWord((word): string | null => {
  for (let size = 0; size <= 4; size++) {
    const noun = STEMS.get((size === 0 ? word : word.slice(0, -size)).slice(0, 9))
    if (noun && Math.abs(noun.length - word.length) < 4) return noun
  }
  return null
})

/** "Порт «Ляньюньган»": what a body is called by its noun. */
export function noteHead(scene: SceneView, word: string, id: Id): void {
  const noun = OF_STATE.test(word) ? 'предприятие' : nounOf(word)
  if (!noun || (noun === 'предприятие' && !OF_STATE.test(word))) return
  const known = heads.get(scene) ?? new Map<string, Id>()
  if (known.size === 0) heads.set(scene, known)
  known.set(noun, id)
}

/** "ГП «…»": an enterprise of the state. */
const OF_STATE = /^(?:гп|муп|кгп|госпредприяти[а-я]{1,2})$/

const ADJECTIVE = /(?:ая|яя|ый|ий|ой|ое|ее|ого|его|ому|ему|ым|им|ую|юю)$/

/** "Порт выделит площадку": the one that was called so last. */
export function headedIn({ tokens }: Sentence, scene: SceneView): OpenName[] {
  const known = heads.get(scene)
  if (!known) return []
  return tokens.flatMap(({ text, kind, start, end }, at) => {
    const noun = kind === 'word' ? nounOf(text) : null
    const id = noun && known.get(noun)
    if (!noun || !id) return []
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    // "Китайский завод", "завод | «Ак-Таш»", "банк | развития": another one.
    if (before && ADJECTIVE.test(before.text)) return []
    if (next && (next.text === '«' || next.capital || (next.kind === 'word' && OF_WHAT.test(next.text)))) return []
    return [{ start, end, type: 'organisation' as const, id, how: 'short-name' as const, direct: text === noun }]
  })
}

const OF_WHAT = /(?:ого|его|их|ых|ния|тия|ции|ства|ов|ии|ей|ки|ры|ты)$/
