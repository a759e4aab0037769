import type { Span } from '../../../ground/index.ts'
import type { Draft, Found, Named, SceneView, Sentence, Who } from '../grammar.ts'
import type { Act } from './lexicon/row.ts'
import { trim } from './stretch.ts'

/** The subject of the act before. */
export const SAME: Who = { is: 'same' }
/** Whoever talks. */
export const SPEAKER: Who = { is: 'speaker' }
/** All sides of the text. */
export const PARTIES: Who = { is: 'parties' }
/** Somebody whom the text does not name. */
export const UNKNOWN: Who = { is: 'unknown' }
/** The state or body for which the speaker says "we". */
export const OUR_SIDE: Who = { is: 'side-of-speaker' }

/** What somebody says without any verb of saying. */
export const SAYS: Act = {
  rule: 'says',
  kind: 'statement',
  modality: 'realis',
  strength: 0,
  polarity: 'positive',
  frame: 'say',
}

/** "We" and "I" as the ending of a verb tells them, for those who act with somebody else. */
export const firstPerson = ({ start, end }: Span, many: boolean): Named => ({
  start,
  end,
  type: 'pronoun',
  ids: [],
  how: many ? 'pronoun' : 'carried',
  state: null,
  direct: true,
  means: many ? { is: 'we' } : undefined,
})

/** What is known while one sentence is read from left to right. */
export class Walk {
  readonly sentence: Sentence
  /** Somebody speaks in his own voice. */
  readonly speaking: boolean
  /** It is a turn of an interview. */
  readonly turn: boolean
  readonly found: Found[] = []
  /** Whoever says what the sentence reports. */
  reporter: Who | null = null
  /** The sentence tells what was promised once, and then what came of it. */
  retold = false
  /** The subject of the clause before. */
  subject: Who | null = null
  /** That subject is one person. */
  single = false

  constructor(sentence: Sentence, scene: SceneView) {
    this.sentence = sentence
    // An interview gives every answer its own line, with a dash before it.
    const line = sentence.lower.lastIndexOf('\n', sentence.start) + 1
    const opened =
      sentence.lower[sentence.start] === '«' && !sentence.lower.slice(sentence.start, sentence.end).includes('»')
    this.turn = /^ ?- /.test(sentence.lower.slice(line, line + 3))
    this.speaking = scene.speaking || opened || this.turn
  }

  /** Enters an act. */
  emit(act: Act, trigger: Span, content: Span, who: Who, to: Who | null = null): void {
    const { lower } = this.sentence
    const tidy = this.#plain(trim(lower, content), act)
    if (tidy.end - tidy.start < 2) return
    // "Суроолоруңузду күтөбүз": the page speaks to its readers.
    if (!this.speaking && who.is === 'home' && YOURS.test(lower.slice(tidy.start, tidy.end))) return
    const draft: Draft = {
      found: 'act',
      kind: act.kind,
      trigger,
      content: tidy,
      who,
      by: this.reporter ?? (this.speaking ? SPEAKER : { is: 'narrator' }),
      to,
      polarity: act.polarity,
      modality: act.modality,
      strength: act.strength,
      rules: [`ky.${act.kind}.${act.rule}`],
    }
    this.found.push(draft)
  }

  // How much one worries stands before the verb and is not what one worries about.
  #plain(span: Span, { kind, polarity }: Act): Span {
    if (kind !== 'assessment' && polarity !== 'denial') return span
    const words = this.sentence.lower.slice(span.start, span.end)
    if (words.endsWith(' деп')) return { start: span.start, end: span.end - 4 }
    const much = / (?:абдан|өтө|катуу|кескин|аябай|чын жүрөктөн)$/u.exec(words)
    return much ? { start: span.start, end: span.end - much[0].length } : span
  }

  /** Whom a predicate without a subject means: "I" the speaker, "we" of a release its publisher, else the subject before. */
  elided({ start, end }: Span): Who {
    const verb = this.sentence.lower.slice(start, end)
    const we = /(?:б[ыиуү]з(?: бар| чоң| зор)?|[дт][ыиуү]к)$/u.test(verb)
    if (this.speaking && we) return OUR_SIDE
    if (this.speaking || /(?:[аеоөй]м|м[ыиуү]н|д[ыиуү]м)$/u.test(verb)) return SPEAKER
    return we ? { is: 'home' } : SAME
  }
}

/** What belongs to the reader. */
const YOURS = /ң[ыиуү]з(?:д[ыиуү]|[дг][аеоө])?(?![а-яөүң])/u
