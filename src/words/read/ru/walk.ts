import type { Span } from '../../../ground/index.ts'
import type { Draft, Found, Named, Sentence, Who } from '../grammar.ts'
import type { Act } from './lexicon/index.ts'
import type { Parsed } from './clause.ts'
import type { Predicate } from './predicate.ts'
import type { Voice } from './speech.ts'
import type { Subject } from './subject.ts'

/** Nobody in particular: the text itself tells it. */
export const NARRATOR: Who = { is: 'narrator' }
/** "Not", "neither", "never" before a verb. */
export const NEGATION = /^(?:не|ни|никогда)$/

/** What is known while one stretch in one voice is read from left to right. */
export class Walk {
  readonly sentence: Sentence
  readonly parsed: Parsed
  readonly voice: Voice
  readonly found: Found[]
  /** The subject last named at each level. */
  readonly subjects: (Subject | null)[] = []
  /** Who says what stands at each level. */
  readonly voices: Who[]

  constructor(sentence: Sentence, parsed: Parsed, voice: Voice, found: Found[]) {
    this.sentence = sentence
    this.parsed = parsed
    this.voice = voice
    this.found = found
    this.voices = [voice.by ?? NARRATOR]
  }

  /** The words that carry an act. */
  trigger(predicate: Predicate): Span {
    const { tokens } = this.parsed
    let from = predicate.at
    if (
      predicate.act?.kind === 'assessment' &&
      /^(?:высоко|особо|положительно|позитивно)$/.test(tokens[from - 1]?.text ?? '')
    )
      from--
    if (predicate.negated && NEGATION.test(tokens[from - 1]?.text ?? '')) from--
    return { start: tokens[from]!.start, end: tokens[predicate.to - 1]!.end }
  }

  /** Enters an act. */
  push(
    act: Act,
    predicate: Predicate,
    content: Span,
    {
      who,
      by,
      to,
      negated,
      date,
      part,
    }: Pick<Draft, 'who' | 'by'> & {
      to: Who | null
      negated: boolean
      date?: Draft['date'] | undefined
      part?: boolean
    },
  ): void {
    const firm = act.kind === 'commitment' && act.modality === 'undertaken' && act.strength === 4
    this.found.push({
      found: 'act',
      kind: act.kind,
      trigger: this.trigger(predicate),
      content,
      who,
      by,
      to,
      polarity: negated && act.polarity === 'positive' ? 'negated-act' : act.polarity,
      modality: act.modality,
      strength: firm && this.sentence.signed && this.voices.length === 1 && this.voice.by === null ? 5 : act.strength,
      rules: [`ru.${act.kind}.${act.name}`],
      date: date ?? undefined,
      part: part ?? false,
      ...(act.kind === 'commitment' && IN_PERSON.test(this.sentence.lower.slice(content.start, content.start + 60))
        ? { personal: true }
        : {}),
    })
  }
}

// "Пообещал приехать в мае", "готов лично ответить": nobody but he can do it.
const IN_PERSON =
  /^(?:не )?(?:(?:снова|еще раз|обязательно|непременно|лично|сам|сама|скоро|вскоре|весной|летом|осенью|зимой) ){0,2}(?:(?<=лично )[а-я]|приехать|прийти|прилететь|заехать|вернуться|навестить|побывать|уйти в отставку|подать в отставку|сесть за|подумать)/

/** Whoever is named from the first of these names to the last. */
export const phraseOf = (names: readonly Named[]): Who => ({
  is: 'phrase',
  span: { start: names[0]!.start, end: names.at(-1)!.end },
})

/** "С Китаем", "с китайской торговой сетью «Фуцзя»", "с руководством компании «…»": what stands before whoever is with somebody. */
export const WITH_THEM =
  /(?:^|[^а-я])со? (?:[а-я-]+(?:ой|ей|им|ым|ими|ыми) ){0,3}(?:[а-я-]{2,}(?:ией|ей|ью|ом|ем|ой|ами|ями|ством) (?:[а-я-]+(?:ой|ого|его|ых|их|ии|ания|ства) ){0,2})?«?$/

/** A preposition stands directly before a name. */
export const governedBy = ({ lower }: Sentence, named: Span, preposition: RegExp): boolean =>
  preposition.test(lower.slice(Math.max(0, named.start - 12), named.start))
const NEXT = /^»?(?:,|,? и|,? а также|,? и также|,? со?) (?:(?!подпис|заключ|состо|был)[а-я-]+ ){0,4}«?$/
/** Those between whom something is: "между A, B и C", "между министерством с двумя компаниями". */
export function betweenIn({ lower }: Sentence, names: readonly Named[], from: number, to: number): Named[] {
  const at = lower.slice(from, to).search(/(?<![а-я])между /)
  if (at < 0) return []
  const found: Named[] = []
  for (const named of names) {
    const last = found.at(-1)
    if (named.start < (last?.end ?? from + at) || named.end > to) continue
    const gap = lower.slice(last?.end ?? from + at, named.start)
    // "Китайскими компаниями | «…» и «…»": which these are.
    if (last?.type === 'group' && named.type === 'organisation' && /^ «?$/.test(gap)) {
      found[found.length - 1] = named
      continue
    }
    if (last ? !NEXT.test(gap) : !/^между [^.;]{0,90}$/.test(gap)) break
    found.push(named)
  }
  return found
}

/** "Between …" stands before a name. */
export const afterBetween = ({ lower }: Sentence, named: Span): boolean =>
  /(?:^|[^а-я])между [^,.;]{0,90}$/.test(lower.slice(Math.max(0, named.start - 100), named.start))
