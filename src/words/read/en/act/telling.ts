import type { Span } from '../../../../ground/index.ts'
import type { Draft, Found, Named, SceneView, Sense, Sentence, Who } from '../../grammar.ts'
import type { Plain } from '../aside.ts'
import type { Clause } from '../clause/clause.ts'
import type { Range } from '../clause/range.ts'
import type { Group } from '../verb/group.ts'
import { spanOf, trimmed, verbPhrases } from '../content.ts'
import type { Unit } from '../unit.ts'
import { quick } from '../../engine/quick.ts'

/** Who talks in a clause, and whether the clause reports what somebody said. */
export interface Voice {
  readonly by: Who
  /** "would" is the future of what was said. */
  readonly reported: boolean
  readonly speech: boolean
}

/** A clause while it is read. */
export interface Predicate {
  readonly clause: Clause
  readonly group: Group
  /** Its own subject, or the one that it shares. */
  readonly subject: Range | null
  /** Where its words end. */
  readonly to: number
  readonly voice: Voice
  /** The clauses that are its content. */
  readonly children: readonly Clause[]
}

/** A sentence on its way through the reader: its units, what was found in it, and of whom it spoke last. */
export class Telling {
  readonly sentence: Sentence
  readonly units: readonly Unit[]
  readonly scene: SceneView
  /** Who says the sentence, and with which verb, where that stands between commas. */
  readonly said: Plain['said']
  readonly found: Found[] = []
  /** Subject of the last clause that had one of its own. */
  subject: Range | null = null
  /** The last subject of this sentence that can act. */
  able: Range | null = null
  /** Who promises what stands before: "…, he promised". */
  promiser: Who | null = null
  /** Somebody who is known has the floor: in an interview, a speech, a column. */
  floor = false
  /** The last subject of this sentence that was a name. */
  named: Span | null = null

  constructor(sentence: Sentence, { units, said }: Plain, scene: SceneView) {
    this.sentence = sentence
    this.units = units
    this.said = said
    this.scene = scene
  }

  /** The words of a range, in lower case. */
  text(range: Range): string {
    return range.to > range.from
      ? this.sentence.lower.slice(this.units[range.from]!.start, this.units[range.to - 1]!.end)
      : ''
  }

  /** The characters of a range. */
  span(range: Range): Span {
    return spanOf(this.units, range)
  }

  /** A content without what stands outside of it. */
  trimmed(from: number, to: number): Range {
    return trimmed(this.units, from, to, this.sentence.lower)
  }

  /** Coordinated verb phrases, each a content. */
  verbPhrases(from: number, to: number): Range[] {
    return verbPhrases(this.units, from, to, this.sentence.lower)
  }

  /** Who is named in a stretch. */
  names(span: Span): Named[] {
    return this.sentence.names.filter(
      (name) =>
        name.start >= span.start && name.end <= span.end && name.type !== 'state-adjective' && name.type !== 'class',
    )
  }

  /** Keeps an act, unless its content is empty. */
  push(sense: Sense, trigger: Span, content: Span, who: Who, by: Who, rule: string, to: Who | null = null): void {
    const { lower, start } = this.sentence
    if (content.end <= content.start || EMPTY.test(lower.slice(content.start, content.end))) return
    const draft = draftOf(sense, trigger, content, who, by, rule, to)
    const personal =
      sense.kind === 'commitment' &&
      (PERSONAL.test(lower.slice(content.start, content.end)) ||
        PERSONALLY.test(lower.slice(Math.max(start, trigger.start - 20), trigger.end)))
    this.found.push(personal ? { ...draft, personal } : draft)
  }
}

// "I will lay the first stone myself": what he promises of his own person.
const PERSONAL = / (?:myself|himself|herself|in person|personally)$|\b(?:in person|personally)\b/
const PERSONALLY = /\bpersonally\b/

// Verbs that say nothing by themselves.
const EMPTY = quick(/^(?:be|do|so|go|do so|do it|do that|so far|there)$/)

/** An act as the engine takes it. */
export function draftOf(
  sense: Sense,
  { start, end }: Span,
  content: Span,
  who: Who,
  by: Who,
  rule: string,
  to: Who | null = null,
): Draft {
  return { found: 'act', ...sense, trigger: { start, end }, content, who, by, to, rules: [rule] }
}
