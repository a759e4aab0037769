import type { Span, StateId } from '../../../ground/index.ts'
import type { Draft, Found, SceneView, Sentence, Who } from '../grammar.ts'
import { afterDateline } from '../engine/dateline.ts'
import { TITLES, withoutAsides, type Plain } from './aside.ts'
import {
  AGREEMENT,
  DENIAL,
  HOPE,
  MEETING,
  READY,
  SHOULD,
  SIGNATURE,
  STATEMENT,
  UNDERTAKEN,
  type Act,
  type Sense,
} from './lexicon/index.ts'
import { clausesIn, endOf, headOf, type Clause, type Range } from './clause.ts'
import { complementOf, spanOf, trimmed, verbPhrases } from './content.ts'
import { groupsIn, type Group } from './group.ts'
import { openActor } from './open-name.ts'
import { itemOf } from './list.ts'
import { canAct, isComma, isPossessive, unitsOf, type Unit } from './unit.ts'
import { coordinators, determiners, isAdverb, isBaseVerb, prepositions } from './word.ts'

/** Units beyond which a stretch without a stop is no sentence that anybody wrote. */
const LONGEST = 600

/** The acts of an English sentence. */
export function actsIn(written: Sentence, scene: SceneView): Found[] {
  // "Lanzhou-based food processor": where somebody is from acts in nothing.
  const names = written.names.filter(
    ({ end }) => !/^-(?:based|born|led|backed|listed|headquartered)\b/.test(written.lower.slice(end, end + 15)),
  )
  const sentence = names.length === written.names.length ? written : { ...written, names }
  const units = unitsOf(sentence)
  if (units.length < 2 || units.length > LONGEST || units.at(-1)!.text === '?') return []
  const plain = withoutAsides(units, sentence.lower)
  return new Reader(sentence, plain, scene).read()
}

/** Who talks in a clause, and whether the clause reports what somebody said. */
interface Voice {
  readonly by: Who
  /** "would" is the future of what was said. */
  readonly reported: boolean
  readonly speech: boolean
}

const CONSIDER = new Set(
  'consider study examine explore review assess weigh analyse analyze discuss evaluate investigate'.split(' '),
)
// Ways in which things stand by themselves: nobody promises that a line "will carry" something.
const STATES = new Set(
  'be become remain reach grow rise fall benefit depend mean cost exceed amount last arise occur'.split(' '),
)
// What is only foreseen, feared or believed, nobody promises.
const GUESSES = new Set('warn predict forecast estimate believe think consider argue claim contend'.split(' '))
const WISH: Act = { verb: 'see', noun: HOPE, object: HOPE }
const RULES = new Set(
  'resolve settle interpret govern amend terminate regulate define apply determine denounce renew prolong'.split(' '),
)
const UNPROMISED = new Set(
  'see know remember note affect discuss expect follow forget miss mention raise report'.split(' '),
)
const DOCUMENT =
  /\b(?:agreements?|treat(?:y|ies)|protocols?|memorand(?:um|a|ums)|declarations?|communiqu[eé]s?|conventions?|contracts?|accords?|documents?|plans?|programmes?|statements?|letters?|notes?|roadmaps?|road maps?)\b/

class Reader {
  readonly #sentence: Sentence
  readonly #units: readonly Unit[]
  readonly #scene: SceneView
  readonly #found: Found[] = []
  /** Subject of the last clause that had one of its own. */
  #subject: Range | null = null
  /** The last subject of this sentence that can act. */
  #able: Range | null = null
  /** Who promises what stands before: "…, he promised". */
  #promiser: Who | null = null
  /** The last subject of this sentence that was a name. */
  #named: Span | null = null

  /** Who says the sentence, and with which verb, where that stands between commas. */
  readonly #said: Plain['said']

  constructor(sentence: Sentence, { units, said }: Plain, scene: SceneView) {
    this.#sentence = sentence
    this.#units = units
    this.#said = said
    this.#scene = scene
  }

  read(): Found[] {
    const units = this.#units
    if (
      PROMOTION.test(this.#text({ from: 0, to: units.length })) &&
      !this.#sentence.quoted &&
      !units.some(({ text }) => text === '«')
    )
      return []
    const item = itemOf(this.#sentence)
    if (item) {
      const from = units.findIndex(({ start }) => start >= item.from)
      if (from >= 0 && isBaseVerb(units[from]!.text)) {
        for (const part of verbPhrases(units, from, units.length, this.#sentence.lower))
          this.#push(
            item.sense,
            units[from]!,
            spanOf(units, part),
            { is: 'parties' },
            { is: 'narrator' },
            `en.${item.sense.kind}.item`,
          )
        return this.#found
      }
    }
    const label = this.#label()
    const from = label?.to ?? Math.max(this.#number(), this.#dateline())
    const signing = this.#signing(from)
    if (signing) return [signing]
    const stretches = this.#stretches(from)
    const outer = stretches.filter(({ quoted }) => !quoted)
    const parsed = stretches.map((stretch) => ({ ...stretch, ...this.#parse(stretch.range) }))
    const said = parsed
      .filter(({ quoted }) => !quoted)
      .flatMap(({ clauses }) => clauses.map((clause, index) => ({ clause, clauses, index })))
      .find(
        ({ clause }) =>
          clause.place === 'postposed' ||
          (clause.group.act?.speech && stretches.length > outer.length && clause.place === 'main'),
      )
    const speaker: Who | null = said?.clause.subject
      ? this.#who(said.clause.subject)
      : this.#said
        ? { is: 'phrase', span: this.#said.who }
        : null
    if (said?.clause.group.act?.to === UNDERTAKEN) this.#promiser = speaker
    if (speaker?.is === 'phrase' && stretches.length > outer.length)
      this.#found.push({ found: 'speech', who: speaker, goesOn: false })
    for (const { range, quoted, clauses } of parsed) {
      if (range.from >= range.to) continue
      // 'said it "stands ready"': the subject stands before the quotation.
      const bare =
        quoted && clauses[0] && (clauses[0].subject === null || clauses[0].subject.to <= clauses[0].subject.from)
      if (!bare) this.#subject = null
      const accord = this.#accordingTo(range)
      const speech =
        quoted || this.#sentence.quoted || label !== null || (this.#scene.speaking && stretches.length === 1)
      const by: Who =
        accord ??
        (speech && speaker
          ? speaker
          : speech
            ? { is: label && !label.known ? 'unknown' : 'speaker' }
            : { is: 'narrator' })
      const postposed = clauses.some(({ place }) => place === 'postposed') || this.#said !== null
      const voice: Voice = {
        by: postposed && speaker ? speaker : by,
        reported: accord !== null || postposed,
        speech: speech || accord !== null || postposed,
      }
      const count = this.#found.length
      const plain: number[] = []
      clauses.forEach((clause, index) => {
        if (clause.place === 'main') {
          const before = this.#found.length
          this.#clause(clauses, index, range, voice)
          if (this.#found.length === before && clause.subject && !clause.group.act) plain.push(index)
        } else if (clause.place === 'postposed') this.#subject = clause.subject
      })
      const spoken = (quoted && speaker !== null) || postposed || accord !== null
      if (spoken && this.#found.length === count)
        this.#plain(clauses, range, said?.clause.group ?? this.#said?.verb ?? null, voice)
    }
    return this.#found
  }

  #parse(range: Range): { clauses: Clause[] } {
    const { lower } = this.#sentence
    const groups = groupsIn(this.#units.slice(0, range.to), lower).filter(({ from }) => from >= range.from)
    return { clauses: clausesIn(this.#units, range, groups) }
  }

  /** Direct speech apart from the words of who reports it. */
  #stretches(from: number): { range: Range; quoted: boolean }[] {
    const found: { range: Range; quoted: boolean }[] = []
    let [start, quoted] = [from, this.#sentence.quoted]
    this.#units.forEach(({ text, kind }, at) => {
      if (at < from || kind !== 'sign' || (text !== '«' && text !== '»') || this.#isTerm(at, text)) return
      if (at > start) found.push({ range: { from: start, to: at }, quoted })
      start = at + 1
      quoted = text === '«'
    })
    if (start < this.#units.length) found.push({ range: { from: start, to: this.#units.length }, quoted })
    return found.filter(({ range }) => this.#units.slice(range.from, range.to).some(({ kind }) => kind !== 'sign'))
  }

  /** Opposes «independence»: a word in quotation marks, and nobody's speech. */
  #isTerm(at: number, sign: string): boolean {
    const units = this.#units
    const open = sign === '«' ? at : units.findLastIndex(({ text }, index) => index < at && text === '«')
    const close = units.findIndex(({ text }, index) => index > open && text === '»')
    const before = units[open - 1]
    if (open < 0 || close < 0 || close - open > 6 || !before || before.kind === 'sign' || before.text === 'that')
      return false
    const inside = { from: open + 1, to: close }
    if (inside.to <= inside.from) return false
    const last = units[close + 1]
    if (isComma(last) && units[close + 2] && (canAct(units[close + 2]!) || determiners.has(units[close + 2]!.text)))
      return false
    return this.#parse(inside).clauses.length === 0 && !isBaseVerb(units[open + 1]!.text)
  }

  /** "Song Mingyuan: …" at the head of an answer. */
  #label(): { to: number; known: boolean } | null {
    const colon = this.#units.findIndex(({ text }, at) => at > 0 && at < 7 && text === ':')
    if (colon < 0) return null
    const before = this.#units.slice(0, colon)
    if (
      /^(?:present|participants|attendance|date|venue|subject|agenda|note|source|sources|data|contact|time|place)$/.test(
        before[0]!.text,
      )
    )
      return null
    const written = this.#sentence.text.slice(this.#sentence.start, this.#units[colon]!.start)
    if (colon > 1 && !/\p{Ll}/u.test(written)) return null
    if (!before.every(({ capital, kind, text }) => capital || kind === 'number' || text === 'of' || text === '-'))
      return null
    const named = before.find(
      ({ named }) => named?.type === 'person' || named?.type === 'person+role' || named?.type === 'role',
    )
    this.#found.push({ found: 'speech', who: named ? { is: 'phrase', span: named } : { is: 'unknown' }, goesOn: true })
    return { to: colon + 1, known: named !== undefined }
  }

  /** Past "BEIJING, 5 May (Agency) - ". */
  #dateline(): number {
    const past = afterDateline(this.#sentence.text, this.#sentence)
    return past === this.#sentence.start ? 0 : this.#units.findIndex(({ start }) => start >= past)
  }

  /** Past "4." or "Article 4.". */
  #number(): number {
    const units = this.#units
    if (units[0]?.text === 'article' && units[1]?.kind === 'number') return units[2]?.kind === 'sign' ? 3 : 2
    return units[0]?.kind === 'number' && (units[1]?.text === '.' || units[1]?.text === ')') ? 2 : 0
  }

  /** "Signed at Orda on 12 April in three originals." */
  #signing(from: number): Draft | null {
    const units = this.#units
    if (
      !['signed', 'done'].includes(units[from]?.text ?? '') ||
      !['at', 'in', 'on'].includes(units[from + 1]?.text ?? '')
    )
      return null
    const copies = units.findIndex(
      ({ text }, at) =>
        at > from + 1 &&
        text === 'in' &&
        /^in (?:two|three|four|duplicate|triplicate|english|the|\d)/.test(this.#sentence.lower.slice(units[at]!.start)),
    )
    const range = trimmed(units, from, copies > 0 ? copies : units.length, this.#sentence.lower)
    return this.#draft(
      SIGNATURE,
      units[from]!,
      spanOf(units, range),
      { is: 'parties' },
      { is: 'narrator' },
      'en.signature.signed-at',
    )
  }

  /** "According to the ministry, …": who says it all. */
  #accordingTo({ from, to }: Range): Who | null {
    const units = this.#units
    if (units[from]?.text !== 'according' || units[from + 1]?.text !== 'to') return null
    const comma = units.findIndex((unit, at) => at > from + 1 && at < to && isComma(unit))
    return comma < 0 ? null : { is: 'phrase', span: spanOf(units, { from: from + 2, to: comma }) }
  }

  #clause(clauses: readonly Clause[], index: number, range: Range, voice: Voice): void {
    const clause = clauses[index]!
    const { group } = clause
    if (clause.subject) {
      this.#subject = clause.subject
      this.#capable(clause.subject)
    }
    const subject = clause.subject ?? this.#subject
    const to = endOf(clauses, index, range)
    const children = clauses.filter((one) => one.place === 'content' && one.parent === index)
    // "Nobody has discussed a sale".
    const nobody = group.act?.whole && this.#negativeSubject(subject)
    if (nobody) this.#factual(clause, subject, to, voice)
    else if (group.untrue) this.#untrue(clause, subject, voice)
    else if (group.negated && group.act?.whole && !group.modal) this.#factual(clause, subject, to, voice)
    else if (group.modal) this.#modal(clause, subject, to, voice, clauses, index, range)
    else if (group.act && group.passive) this.#passive(clause, group, subject, to, voice, children)
    else if (group.act) this.#active(clause, group, subject, to, voice, children)
    else this.#factual(clause, subject, to, voice)
    // What somebody says may be acts of its own; else it is a statement.
    if (!group.act || group.passive || !(group.act.that || group.act.object) || !children.length) return
    if (group.negated && !group.act.speech) return
    const who = this.#who(subject)
    const sense = group.act.that ?? group.act.object!
    const inner: Voice = {
      by: group.act.speech || voice.by.is === 'narrator' ? who : voice.by,
      reported: true,
      speech: true,
    }
    const kept = this.#subject
    for (const child of children) {
      const at = clauses.indexOf(child)
      const count = this.#found.length
      const own = group.act.speech && !group.negated && sense.kind === 'statement' && !GUESSES.has(group.lemma)
      if (own) this.#clause(clauses, at, range, inner)
      if (this.#found.length === count) this.#that(clause, child, clauses, at, range, sense, who, voice)
    }
    this.#subject = kept
  }

  /** A clause that an attitude takes as its content: "hopes that …", "agreed that …". */
  #that(
    clause: Clause,
    child: Clause,
    clauses: readonly Clause[],
    at: number,
    range: Range,
    sense: Sense,
    who: Who,
    voice: Voice,
  ): void {
    const from = child.subject?.from ?? child.group.from
    const content = trimmed(this.#units, from, endOf(clauses, at, range), this.#sentence.lower)
    if (content.to <= content.from) return
    const parts = this.#thats(content)
    const addressee = sense.kind === 'expectation' || sense.kind === 'call' ? this.#addressee(child.subject) : null
    const negated = clause.group.negated && sense.kind !== 'statement'
    const real = clause.group.negated
      ? { ...STATEMENT, polarity: negated ? ('denial' as const) : ('positive' as const) }
      : sense
    const promised =
      real.kind === 'commitment' && child.subject && this.#capable(child.subject) ? this.#who(child.subject) : who
    const polarity =
      real.kind === 'commitment' && (child.group.negated || this.#negativeSubject(child.subject))
        ? 'negated-act'
        : real.polarity
    for (const part of parts)
      this.#push(
        { ...this.#fit(real, who), polarity },
        clause.group,
        spanOf(this.#units, part),
        promised,
        this.#by(who, voice, real),
        `en.${real.kind}.${clause.group.lemma}-that`,
        addressee,
      )
  }

  /** "That A … and that B …": two contents. */
  #thats(content: Range): Range[] {
    const again = this.#units.findIndex(
      ({ text }, at) =>
        at > content.from && at < content.to - 2 && text === 'and' && this.#units[at + 1]!.text === 'that',
    )
    return again < 0
      ? [content]
      : [trimmed(this.#units, content.from, again, this.#sentence.lower), { from: again + 2, to: content.to }]
  }

  #active(
    clause: Clause,
    group: Group,
    subject: Range | null,
    to: number,
    voice: Voice,
    children: readonly Clause[],
  ): void {
    const act = group.act!
    const who = this.#who(subject)
    const by = (sense: Sense): Who => this.#by(who, voice, sense)
    if (act.stance && voice.reported && !this.#said) return
    if (act.occasion) {
      this.#occasion(clause, group, subject, to)
      return
    }
    if (act.whole) {
      if (group.negated || !subject || !this.#capable(subject) || !this.#meets(group, to)) return
      const content = trimmed(this.#units, clause.subject?.from ?? subject.from, to, this.#sentence.lower)
      const span =
        clause.subject || clause.begin <= subject.to
          ? spanOf(this.#units, content)
          : spanOf(this.#units, trimmed(this.#units, group.from, to, this.#sentence.lower))
      const own = this.#who(subject)
      this.#push(
        MEETING,
        group,
        span,
        own.is === 'phrase' && clause.subject && !this.#several(own.span) ? { is: 'phrase', span } : own,
        { is: 'narrator' },
        `en.meeting.${group.lemma}`,
      )
      return
    }
    if (children.length && (act.that || act.object)) return
    const found = complementOf(this.#units, this.#sentence.lower, act, { from: group.to, to }, children)
    const alone =
      found?.sense === AGREEMENT &&
      found.frame === 'noun' &&
      (group.lemma === 'adopt' || group.lemma === 'approve') &&
      this.#fit(AGREEMENT, who, subject) !== AGREEMENT
    // A sentence that breaks off leaves nothing behind its verb.
    const parts = found?.parts.filter(({ from, to }) => to > from) ?? []
    if (!found || alone || parts.every((part) => /^(?:the following|(?:as )?follows)$/.test(this.#text(part)))) return
    const { sense, frame, addressee } = found
    if (group.negated) {
      this.#negated(clause, group, subject, to, sense, who, voice)
      return
    }
    if (!subject && !group.participial) return
    // "You promised us water": a reproach.
    if (sense.kind === 'commitment' && subject && this.#text(subject) === 'you') return
    if (sense === SHOULD) {
      for (const part of parts)
        this.#push(SHOULD, group, spanOf(this.#units, part), this.#caller(voice), voice.by, 'en.call.necessary')
      return
    }
    // "Nobody is going to be forced", "prices are set to rise": nobody who could be ready.
    if (
      group.lemma === 'be' &&
      sense === READY &&
      (this.#negativeSubject(subject) || this.#text(parts[0]!).startsWith('be '))
    )
      return
    const party =
      sense === AGREEMENT
        ? this.#agreedWith(group.to, parts[0]!.from)
        : sense === SIGNATURE && !this.#several(spanOf(this.#units, subject ?? group))
          ? this.#agreedWith(group.to, to)
          : null
    for (const [at, part] of this.#listed(sense, frame, parts).entries()) {
      if (part.to <= part.from) continue
      const span = at === 0 ? this.#withNoun(sense, frame, group, part) : spanOf(this.#units, part)
      const polarity = this.#units[part.from]!.text === 'not' ? 'negated-act' : sense.polarity
      const fitted = party ? sense : this.#fit(sense, who, subject)
      const inDocument =
        fitted.kind === 'commitment' && fitted.modality === 'undertaken' && this.#sentence.signed
          ? { ...fitted, strength: 5 }
          : fitted
      const witnessed = sense.kind === 'signature' && (group.lemma === 'witness' || group.lemma === 'attend')
      this.#push(
        { ...inDocument, polarity },
        group,
        span,
        witnessed ? { is: 'parties' } : party && who.is === 'phrase' ? this.#both(who.span, party) : who,
        by(sense),
        `en.${fitted.kind}.${group.lemma}-${frame}`,
        addressee ? this.#addressee(addressee) : null,
      )
    }
  }

  /** "The third session took place in Osh under …": those who chaired it or between whom it was, else the parties. */
  #occasion(clause: Clause, group: Group, subject: Range | null, to: number): void {
    if (group.negated || !subject || !OCCASION.test(this.#text(headNoun(this.#units, headOf(this.#units, subject)))))
      return
    const span = spanOf(
      this.#units,
      trimmed(this.#units, clause.subject?.from ?? subject.from, to, this.#sentence.lower),
    )
    const people = this.#names(span).filter(({ type }) => type === 'person' || type === 'person+role')
    const states = this.#statesIn(span)
    const who: Who =
      people.length > 1
        ? { is: 'names', names: people }
        : states.length > 1
          ? { is: 'ids', ids: states }
          : { is: 'parties' }
    this.#push(MEETING, group, span, who, { is: 'narrator' }, `en.meeting.${group.lemma}-occasion`)
  }

  /** The subject names everybody: nobody of the rest of the clause took part. */
  #several(span: Span): boolean {
    const ids = this.#names(span).flatMap((name) => name.ids)
    return new Set(ids).size > 1
  }

  /** "has reached an agreement with the customs service on …": the other one. */
  #agreedWith(from: number, to: number): Span | null {
    const at = this.#units.findIndex(({ text }, index) => index >= from && index < to && text === 'with')
    // Not far off: "a deal with the bank", and no "plan to cooperate with all".
    const other = at < 0 ? undefined : this.#units.slice(at + 1, Math.min(to, at + 7)).find(canAct)
    return other ?? null
  }

  #both(subject: Span, other: Span): Who {
    const [one] = this.#names(subject)
    const [two] = this.#names(other)
    return one && two ? { is: 'names', names: [one, two] } : { is: 'phrase', span: subject }
  }

  /** "Received the minister", not "received a notice"; "met her counterpart", not "met the deadline". */
  #meets(group: Group, to: number): boolean {
    // "Spoke to reporters" is no meeting.
    if (group.lemma === 'speak' || group.lemma === 'talk')
      return !this.#units
        .slice(group.to, group.to + 4)
        .some(({ text }) =>
          /^(?:correspondents?|reporters?|journalists?|press|media|newspapers?|magazine|agency|channel|radio|television|tv)$/.test(
            text,
          ),
        )
    if (group.lemma !== 'receive' && group.lemma !== 'meet') return true
    const rest = this.#units.slice(group.to, to)
    if (
      group.lemma === 'meet' &&
      (rest.length === 0 ||
        ['with', 'in', 'at', 'on', 'to', 'for', '.'].includes(rest[0]!.text) ||
        rest[0]!.kind === 'date')
    )
      return true
    return rest.some(
      ({ named, text }) =>
        (named !== null && ['person', 'person+role', 'role', 'group', 'pronoun'].includes(named.type)) ||
        /^(?:delegation|representatives?|counterpart|minister|ambassador|officials?|head|members?|leaders?|colleagues?|executives?|business(?:men|people)|entrepreneurs?|envoys?|group|experts?|investors?)$/.test(
          text,
        ),
    )
  }

  /** "does not intend to", "did not promise": nobody promised anything. */
  #negated(
    clause: Clause,
    group: Group,
    subject: Range | null,
    to: number,
    sense: Sense,
    who: Who,
    voice: Voice,
  ): void {
    if (sense.kind === 'meeting' || sense.kind === 'signature') return
    const from = clause.subject?.from ?? subject?.from ?? group.from
    const span = spanOf(this.#units, trimmed(this.#units, Math.min(from, group.from), to, this.#sentence.lower))
    if (sense.kind === 'commitment' || sense.kind === 'agreement')
      this.#push(
        { ...STATEMENT, polarity: 'negated-act' },
        group,
        span,
        this.#teller(voice, who),
        voice.by,
        `en.statement.not-${group.lemma}`,
      )
    else if (sense.kind === 'endorsement' || sense.kind === 'assessment')
      this.#push(
        { ...sense, kind: 'assessment', strength: 0, modality: 'realis', polarity: 'negative' },
        group,
        span,
        who,
        this.#by(who, voice, sense),
        `en.assessment.not-${group.lemma}`,
      )
  }

  #passive(
    clause: Clause,
    group: Group,
    subject: Range | null,
    to: number,
    voice: Voice,
    children: readonly Clause[],
  ): void {
    const act = group.act!
    const { lower } = this.#sentence
    const rest = { from: group.to, to }
    const that = this.#units.findIndex(({ text }, at) => at >= group.to && at < to && text === 'that')
    const agent = this.#agent({ from: group.to, to: that < 0 ? to : that })
    if (group.negated) return
    if (act.occasion) {
      this.#occasion(clause, group, subject, to)
      return
    }
    if (act.noun?.kind === 'signature' || act.noun === SIGNATURE) {
      if (!subject) return
      const who: Who = agent ? { is: 'phrase', span: spanOf(this.#units, agent) } : { is: 'parties' }
      for (const part of this.#documents(subject))
        this.#push(SIGNATURE, group, spanOf(this.#units, part), who, voice.by, `en.signature.${group.lemma}-passive`)
      return
    }
    if (act.whole) {
      const content = trimmed(this.#units, subject?.from ?? group.from, to, lower)
      const span = spanOf(this.#units, content)
      this.#push(
        MEETING,
        group,
        span,
        this.#names(span).length ? { is: 'phrase', span } : { is: 'parties' },
        voice.by,
        `en.meeting.${group.lemma}-passive`,
      )
      return
    }
    const sense = act.to ?? act.object ?? act.that ?? act.noun
    if (!sense) return
    const who: Who = agent
      ? { is: 'phrase', span: spanOf(this.#units, agent) }
      : sense.kind === 'agreement'
        ? this.#sentence.signed || voice.by.is === 'narrator'
          ? { is: 'parties' }
          : { is: 'unknown' }
        : sense.kind === 'call'
          ? { is: 'home' }
          : { is: 'unknown' }
    // "Similar parks have been promised before": by whom, nobody says.
    if ((sense.kind === 'expectation' || sense.modality === 'undertaken') && !agent) return
    if (children.length) {
      for (const child of children) {
        const content = trimmed(this.#units, child.subject?.from ?? child.group.from, to, lower)
        for (const part of this.#thats(content))
          this.#push(sense, group, spanOf(this.#units, part), who, voice.by, `en.${sense.kind}.${group.lemma}-passive`)
      }
      return
    }
    const found = complementOf(this.#units, lower, act.object ? { ...act, to: act.object } : act, rest, children)
    if (found && found.frame !== 'noun') {
      for (const part of found.frame === 'that' ? found.parts.flatMap((one) => this.#thats(one)) : found.parts)
        this.#push(
          found.sense,
          group,
          spanOf(this.#units, part),
          who,
          voice.by,
          `en.${found.sense.kind}.${group.lemma}-passive`,
          act.object ? this.#addressee(subject) : null,
        )
      return
    }
    if (!subject || sense.kind === 'statement' || /^the following$/.test(this.#text(subject))) return
    const content = this.#isPronoun(subject) ? { from: subject.from, to } : subject
    this.#push(
      act.noun ?? sense,
      group,
      spanOf(this.#units, trimmed(this.#units, content.from, content.to, lower)),
      who,
      voice.by,
      `en.${sense.kind}.${group.lemma}-passive`,
    )
  }

  #modal(
    clause: Clause,
    subject: Range | null,
    to: number,
    voice: Voice,
    clauses: readonly Clause[],
    index: number,
    range: Range,
  ): void {
    const { group } = clause
    const { lower, signed } = this.#sentence
    const modal = group.modal!
    if (modal === 'may' || modal === 'might' || modal === 'can' || modal === 'could' || modal === 'would have') return
    if (modal === 'would like') {
      const wish = group.lemma === 'see' ? WISH : group.act
      if (wish) this.#active(clause, { ...group, act: wish, modal: null, negated: false }, subject, to, voice, [])
      return
    }
    if (modal === 'would' && !voice.reported) {
      // "I would advise": politeness, and no condition.
      const polite =
        group.act?.object?.kind === 'call' && ['i', 'we'].includes(this.#units[subject?.from ?? 0]?.text ?? '')
      if (group.act && (polite || ['endorsement', 'expectation'].includes(group.act.noun?.kind ?? '')))
        this.#active(clause, { ...group, modal: null }, subject, to, voice, [])
      return
    }
    if (!subject) return
    // "Under the memorandum local citizens are to make up …": what is provided for them.
    if (/^(?:is|are)$/.test(this.#units[group.from]!.text) && this.#isCrowd(subject)) return
    const whole = spanOf(this.#units, trimmed(this.#units, clause.subject?.from ?? group.from, to, lower))
    const refused = group.negated || this.#negativeSubject(subject)
    if (
      signed &&
      /^(?:take|convene|meet)$/.test(group.lemma) &&
      !this.#capable(subject) &&
      modal === 'will' &&
      /\b(?:meeting|session|round|talks|consultations|fair|forum)\b/.test(this.#text(subject))
    ) {
      this.#push(
        { ...UNDERTAKEN, strength: 5 },
        group,
        whole,
        { is: 'parties' },
        voice.by,
        'en.commitment.will-take-place',
      )
      return
    }
    if (modal === 'should' || modal === 'must' || modal === 'ought') {
      const inner =
        group.passive || !this.#capable(subject)
          ? [whole]
          : verbPhrases(this.#units, group.main, to, lower).map((part) => spanOf(this.#units, part))
      for (const span of inner)
        this.#push(
          { ...SHOULD, polarity: refused ? 'negated-act' : 'positive' },
          group,
          span,
          this.#caller(voice),
          voice.by,
          `en.call.${modal}`,
          this.#capable(subject) ? this.#addressee(subject) : null,
        )
      return
    }
    const strength = signed && !voice.speech ? 5 : 4
    const future: Sense = { ...UNDERTAKEN, strength, polarity: refused ? 'negated-act' : 'positive' }
    if (group.passive || (group.lemma === 'be' && !group.act)) {
      this.#passiveFuture(clause, to, voice, future, whole)
      return
    }
    if (group.act?.whole && !refused && (this.#isPersonal(subject) || !signed)) {
      if (this.#capable(subject) && this.#meets(group, to)) {
        this.#push(MEETING, group, whole, { is: 'phrase', span: whole }, voice.by, `en.meeting.will-${group.lemma}`)
        return
      }
      if (group.lemma !== 'receive' && group.lemma !== 'meet') return
    }
    if (group.lemma === 'be' && group.act) {
      this.#active(clause, { ...group, modal: null }, subject, to, voice, [])
      return
    }
    if (!this.#capable(subject)) {
      if (modal === 'shall') this.#push(STATEMENT, group, whole, { is: 'parties' }, voice.by, 'en.statement.shall-rule')
      return
    }
    if (
      clause.group.act &&
      (clause.group.act.that === undefined ? false : clause.group.act.speech) &&
      clauses.some(({ parent }) => parent === index)
    ) {
      // "will announce that": the future of saying is no promise.
      return
    }
    void range
    const who = this.#who(subject)
    const weak =
      CONSIDER.has(group.lemma) ||
      (group.lemma === 'give' && group.act?.noun === READY) ||
      (group.lemma === 'look' && this.#units[group.to]?.text === 'into')
    if (group.lemma === 'give' && group.act?.noun === READY) {
      const content = trimmed(this.#units, group.to, to, lower)
      if (content.to > content.from)
        this.#push(
          { ...future, strength: 3 },
          group,
          spanOf(this.#units, content),
          who,
          voice.by,
          'en.commitment.will-give-consideration',
        )
      return
    }
    for (const [at, part] of verbPhrases(this.#units, group.main, to, lower).entries()) {
      if (part.to <= part.from) continue
      const first = this.#units[part.from]!
      const whole =
        refused && !group.negated && at === 0
          ? spanOf(this.#units, { from: subject.from, to: part.to })
          : spanOf(this.#units, part)
      const soft = at === 0 ? weak : CONSIDER.has(first.text)
      this.#push(
        { ...future, ...(soft ? { strength: 3 } : {}) },
        group,
        whole,
        who,
        voice.by,
        soft ? 'en.commitment.will-consider' : `en.commitment.${modal}`,
      )
    }
  }

  /** "No fee will be charged", "The border shall be demarcated". */
  #passiveFuture(clause: Clause, to: number, voice: Voice, future: Sense, whole: Span): void {
    const { group } = clause
    const agent = this.#agent({ from: group.to, to })
    const { signed } = this.#sentence
    if (UNPROMISED.has(group.lemma) || STATES.has(group.lemma)) return
    // When people meet next is told, and nobody's promise.
    if (!signed && !agent && clause.subject && OCCASION.test(this.#text(clause.subject))) return
    // "The line is to be finished in 2033", says a narrator: when and by whom it is planned he does not say.
    if (!signed && !agent && voice.by.is === 'narrator' && ['is', 'are'].includes(this.#units[group.from]!.text)) return
    const rule = group.modal === 'shall' || (signed && RULES.has(group.lemma))
    if (rule) {
      this.#push({ ...STATEMENT }, group, whole, { is: 'parties' }, voice.by, 'en.statement.rule')
      return
    }
    const who: Who =
      agent && this.#capable(agent)
        ? { is: 'phrase', span: spanOf(this.#units, agent) }
        : signed
          ? { is: 'parties' }
          : (this.#promiser ?? (this.#isBody(voice.by) ? voice.by : { is: 'unknown' }))
    this.#push(
      CONSIDER.has(group.lemma) ? { ...future, strength: 3 } : future,
      group,
      whole,
      who,
      voice.by,
      'en.commitment.will-passive',
    )
  }

  /** A fact: nothing by the narrator; a denial where somebody says that it is not so. */
  #factual(clause: Clause, subject: Range | null, to: number, voice: Voice): void {
    const { group } = clause
    if (!voice.speech && !this.#scene.speaking) {
      if (group.lemma !== 'nor') return
    }
    if (group.lemma === 'nor' && group.form === 'modal') {
      const span = spanOf(this.#units, trimmed(this.#units, group.from - 1, to, this.#sentence.lower))
      this.#push(
        { ...UNDERTAKEN, polarity: 'negated-act' },
        group,
        span,
        this.#norSubject(group) ?? (this.#named ? { is: 'phrase', span: this.#named } : { is: 'same' }),
        voice.by,
        'en.commitment.nor-will',
      )
      return
    }
    const none = this.#units[group.to]?.text === 'no' && !group.modal
    const denies = group.negated || none || this.#negativeSubject(subject)
    if (!denies || (subject && this.#units[subject.from]?.text === 'i')) return
    const from = clause.subject?.from ?? (group.lemma === 'nor' ? group.from - 1 : group.from)
    const span = spanOf(this.#units, trimmed(this.#units, from, to, this.#sentence.lower))
    this.#push(DENIAL, group, span, this.#teller(voice, { is: 'speaker' }), voice.by, 'en.statement.denied')
  }

  /** "nor shall we tax": the subject stands after the auxiliary. */
  #norSubject({ from, to }: Group): Who | null {
    const subject = this.#units.slice(from + 1, to).findIndex(canAct)
    return subject < 0 ? null : this.#who({ from: from + 1 + subject, to: from + 2 + subject })
  }

  #untrue(clause: Clause, subject: Range | null, voice: Voice): void {
    const from = subject?.from ?? clause.group.from
    // "What you said is not true".
    const what = this.#units.findIndex(({ text }) => text === 'what')
    const alone = subject !== null && what < 0 && this.#isPronoun(subject)
    const span = {
      start: this.#units[what >= 0 && what < from ? what : from]!.start,
      end: alone ? this.#units[subject.to - 1]!.end : clause.group.end,
    }
    this.#push(DENIAL, clause.group, span, this.#teller(voice, { is: 'speaker' }), voice.by, 'en.statement.untrue')
  }

  /** Words of somebody that are no act: they are what he states. */
  #plain(clauses: readonly Clause[], range: Range, said: Span | null, voice: Voice): void {
    const postposed = clauses.find(({ place }) => place === 'postposed')
    const accord =
      this.#units[range.from]?.text === 'according'
        ? this.#units.findIndex((unit, at) => at > range.from && isComma(unit)) + 1
        : range.from
    const to = postposed ? postposed.begin : range.to
    const content = trimmed(this.#units, accord, to, this.#sentence.lower)
    if (
      content.to - content.from < 3 ||
      /^the following$/.test(this.#text(content)) ||
      !clauses.some(({ place }) => place === 'main')
    )
      return
    const trigger = said ?? this.#units[range.from]!
    this.#push(STATEMENT, trigger, spanOf(this.#units, content), voice.by, voice.by, 'en.statement.said')
  }

  #push(sense: Sense, trigger: Span, content: Span, who: Who, by: Who, rule: string, to: Who | null = null): void {
    if (content.end <= content.start) return
    this.#found.push(this.#draft(sense, trigger, content, who, by, rule, to))
  }

  #draft(
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

  /** Somebody decides for himself what several agree: a promise. */
  #fit(sense: Sense, who: Who, subject: Range | null = null): Sense {
    // "My government has decided".
    if (sense === AGREEMENT && who.is === 'side-of-speaker') return { ...UNDERTAKEN, modality: 'decided' }
    if (sense !== AGREEMENT || who.is !== 'phrase') return sense
    const names = this.#names(subject ? spanOf(this.#units, subject) : who.span)
    const several = names.length > 1 || names.some(({ ids }) => ids.length > 1) || names.length === 0
    return several ? sense : { ...UNDERTAKEN, modality: 'decided' }
  }

  #names(span: Span) {
    return this.#sentence.names.filter(
      (name) =>
        name.start >= span.start && name.end <= span.end && name.type !== 'state-adjective' && name.type !== 'class',
    )
  }

  #who(subject: Range | null): Who {
    if (!subject || subject.to <= subject.from) return { is: 'same' }
    const head = headOf(this.#units, subject)
    if (head.to <= head.from) return { is: 'same' }
    const first = this.#units[head.from]!
    if (first.text === 'i' || first.text === 'let') return { is: 'speaker' }
    if (
      first.text === 'we' ||
      /^(?:our|my) (?:side|country|ministry|company|delegation|government|agency|nation|people|firm|bank|republic)$/.test(
        this.#text(head),
      )
    )
      return { is: 'side-of-speaker' }
    const text = this.#text(head)
    if (
      /^(?:his|her|its|their) (?:own )?(?:government|ministry|country|company|corporation|firm|party|agency|bank|organisation|organization|administration|delegation)$/.test(
        text,
      )
    ) {
      // "Her company": the one that the text has named, where it has; a government is its state.
      const span = spanOf(this.#units, head)
      const named = this.#names(span).some(({ type, ids }) => type === 'organisation' && ids.length > 0)
      return named && !/(?:government|country)$/.test(text) ? { is: 'phrase', span } : { is: 'side-of-speaker' }
    }
    if (/^(?:the )?(?:two|pair)$/.test(text) && this.#scene.people.length > 1)
      return { is: 'ids', ids: this.#scene.people.slice(-2).map(({ id }) => id) }
    const listed = PLURAL_OFFICE.test(text) ? this.#statesIn(spanOf(this.#units, head)) : []
    if (listed.length > 2) return { is: 'ids', ids: listed }
    if (
      PLURAL_OFFICE.test(text) &&
      !this.#names(spanOf(this.#units, head)).some(
        ({ type, ids }) => type === 'person' || type === 'person+role' || ids.length > 1,
      )
    )
      return { is: 'parties' }
    if (BOTH_OFFICES.test(text))
      return this.#scene.people.length > 1 && /^(?:the )?(?:two|both) /.test(text) && /minister/.test(text)
        ? { is: 'ids', ids: this.#scene.people.slice(-2).map(({ id }) => id) }
        : { is: 'parties' }
    // "The ministry said it would": the pronoun means who has just been named.
    const before = head.to - head.from === 1 && ['it', 'they'].includes(first.text) ? this.#named : null
    if (before) return { is: 'phrase', span: before }
    const who: Who = { is: 'phrase', span: spanOf(this.#units, headNoun(this.#units, head)) }
    if (this.#names(who.span).some(({ type }) => type !== 'pronoun') || openActor(this.#sentence, who.span))
      this.#named = who.span
    return who
  }

  #statesIn(span: Span): StateId[] {
    return [
      ...new Set(this.#names(span).flatMap(({ state, ids }) => state ?? ids.filter((id) => id.startsWith('state:')))),
    ] as StateId[]
  }

  #by(who: Who, voice: Voice, sense: Sense): Who {
    if (voice.by.is !== 'narrator') return voice.by
    return ['agreement', 'signature', 'meeting', 'commitment'].includes(sense.kind) || who.is !== 'phrase'
      ? { is: 'narrator' }
      : this.#names(who.span).some(({ type }) => type === 'collective')
        ? { is: 'narrator' }
        : who
  }

  #teller(voice: Voice, otherwise: Who): Who {
    return voice.by.is === 'narrator' ? otherwise : voice.by
  }

  #caller(voice: Voice): Who {
    if (voice.by.is !== 'narrator') return voice.by
    return this.#sentence.signed ? { is: 'parties' } : { is: 'home' }
  }

  #addressee(range: Range | null): Who | null {
    if (!range || range.to <= range.from) return null
    return { is: 'phrase', span: spanOf(this.#units, range) }
  }

  /** "by the sides", "between A and B". */
  #agent({ from, to }: Range): Range | null {
    for (let at = from; at < to; at++) {
      const { text, kind } = this.#units[at]!
      if (kind !== 'word' || (text !== 'by' && text !== 'between')) continue
      let end = at + 1
      while (
        end < to &&
        !(
          this.#units[end]!.kind === 'word' &&
          prepositions.has(this.#units[end]!.text) &&
          this.#units[end]!.text !== 'of'
        ) &&
        this.#units[end]!.kind !== 'date'
      )
        end++
      const range = { from: at + 1, to: end }
      if (this.#units.slice(range.from, range.to).some(canAct)) return range
    }
    return null
  }

  #capable(subject: Range): boolean {
    const head = headNoun(this.#units, headOf(this.#units, subject))
    const units = this.#units.slice(head.from, head.to)
    const able =
      units.some((unit) => canAct(unit) && !OBJECTS.has(unit.text) && !isPossessiveOf(unit, units)) ||
      (units.length === 1 && units[0]!.text === 'it' && this.#able !== null) ||
      units.some(({ text }) => ['i', 'we', 'they', 'he', 'she'].includes(text)) ||
      ACTING.test(units.at(-1)?.text ?? '')
    if (able && units[0]?.text !== 'it') this.#able = subject
    return able
  }

  #isCrowd(subject: Range): boolean {
    const names = this.#names(spanOf(this.#units, subject))
    return names.length > 0 && names.every(({ type }) => type === 'group')
  }

  /** Whoever says that something will be done is a state or a body: it does it. */
  #isBody(who: Who): boolean {
    const names = who.is === 'phrase' ? this.#names(who.span) : []
    return names.length > 0 && names.every(({ type }) => ['state', 'collective', 'organisation'].includes(type))
  }

  #isPersonal(subject: Range): boolean {
    return (
      this.#units
        .slice(subject.from, subject.to)
        .some(({ named }) => named !== null && ['person', 'person+role', 'role'].includes(named.type)) ||
      this.#units[subject.from]?.named?.type === 'pronoun'
    )
  }

  #isPronoun({ from, to }: Range): boolean {
    return to - from === 1 && ['this', 'it', 'that', 'these', 'which'].includes(this.#units[from]!.text)
  }

  #negativeSubject(subject: Range | null): boolean {
    return subject !== null && /^(?:no|neither|none|nobody|nothing)\b/.test(this.#units[subject.from]?.text ?? '')
  }

  // "readiness for a joint trial": the noun stays inside.
  #withNoun(sense: Sense, frame: string, group: Group, part: Range): Span {
    const span = spanOf(this.#units, part)
    if (sense !== READY || frame !== 'noun') return span
    const noun = /(?:readiness|willingness|preparedness|intention|plans?)$/.exec(
      this.#sentence.lower.slice(group.start, group.end),
    )
    return noun ? { start: group.end - noun[0].length, end: span.end } : span
  }

  /** Signed papers listed one after the other, and "readiness for A and for B". */
  #listed(sense: Sense, frame: string, parts: readonly Range[]): readonly Range[] {
    if (sense.kind === 'signature') return parts.flatMap((part) => this.#documents(part))
    if (sense !== READY || frame !== 'noun') return parts
    return parts.flatMap((part) => {
      const split = this.#units.findIndex(
        ({ text }, at) => at > part.from && at < part.to && text === 'and' && this.#units[at + 1]?.text === 'for',
      )
      return split < 0
        ? [part]
        : [
            { from: part.from, to: split },
            { from: split + 2, to: part.to },
          ]
    })
  }

  #documents(range: Range): Range[] {
    const found: Range[] = []
    let from = range.from
    for (let at = from + 1; at < range.to; at++) {
      const unit = this.#units[at]!
      if (!isComma(unit) && unit.text !== 'and') continue
      let next = at + 1
      if (isComma(unit) && this.#units[next]?.text === 'and') next++
      const left = this.#text({ from, to: at })
      const right = this.#text({ from: next, to: range.to })
      const starts = determiners.has(this.#units[next]?.text ?? '') || this.#units[next]?.named?.type === 'document'
      if (!starts || !DOCUMENT.test(left) || !DOCUMENT.test(right)) continue
      found.push(trimmed(this.#units, from, at, this.#sentence.lower))
      from = next
      at = next
    }
    found.push(trimmed(this.#units, from, range.to, this.#sentence.lower))
    return found.filter((part) => part.to > part.from)
  }

  #text(range: Range): string {
    return range.to > range.from
      ? this.#sentence.lower.slice(this.#units[range.from]!.start, this.#units[range.to - 1]!.end)
      : ''
  }
}

// Words to the reader himself: nobody promises him anything that counts.
const PROMOTION =
  /\bwe (?:promise|guarantee|offer|assure) you\b|\b(?:subscrib\w+|unsubscribe|newsletter|cookies?|your (?:address|inbox|e?-?mail|privacy|data)|click here|read more|follow us|sign up|all rights reserved)\b/
const PLURAL_OFFICE =
  /^(?:the )?(?:[a-z]+ ){0,2}(?:ministers|premiers|presidents|chairmen|commissioners|co-chairs|co-chairmen|chairs|heads|leaders|coordinators|heads of delegations?)(?: of [a-z', ]+)?$/
const OCCASION =
  /\b(?:meetings?|sessions?|rounds?|talks|consultations?|negotiations|dialogue|summit|visit|phone call|telephone conversation|exchange of views)\b/
const BOTH_OFFICES =
  /\b(?:ministers|premiers|ministries|deputies|speakers|railways|customs services|agencies|authorities|administrations|companies|delegations|governments)\b.* of (?:the two|both) |^(?:the )?(?:two|both) (?:[a-z]+ ){0,2}(?:ministries|railways|services|agencies|administrations|authorities|governments|delegations|ministers)$/
const ACTING =
  /^(?:minist(?:er|ry)s?|presidents?|leaders?|delegations?|officials?|parliaments?|committees?|compan(?:y|ies)|firms?|experts?|authorit(?:y|ies)|governments?|railways|customs|regulators?|banks?|coordinators|commission|agency|agencies|administration|universit(?:y|ies)|carriers?|operators?|contractors?|investors?|airlines?|services)$/

// "Vessels failing them": who is acted upon does not act.
const OBJECTS = new Set(['them', 'him', 'us', 'me', 'her'])

const isPossessiveOf = (unit: Unit, units: readonly Unit[]): boolean => isPossessive(unit) && unit !== units.at(-1)

/** The noun of a phrase with the names that are it: without "of …", "in …" after a head of its own. */
function headNoun(units: readonly Unit[], range: Range): Range {
  let { from } = range
  const { to } = range
  // "The director of the agency Ermek Dzhumaliev".
  const person = units.findIndex(({ named }, at) => at > from && at < to && named?.type === 'person')
  if (
    person > 0 &&
    units.slice(from, person).some(({ text }) => TITLES.test(text)) &&
    units[person - 1]!.kind === 'name'
  )
    return { from: person, to: person + 1 }
  for (let at = from; at < to; at++) {
    const unit = units[at]!
    if (
      at > from &&
      unit.kind === 'word' &&
      prepositions.has(unit.text) &&
      !(unit.text === 'of' && belongs(units, from, at))
    )
      return { from, to: at }
    if (at > from && unit.kind === 'word' && (unit.text === 'who' || unit.text === 'which' || unit.text === 'there'))
      return { from, to: at }
    if (isPossessive(unit) && at < to - 1 && unit.kind === 'name' && units.slice(at + 1, to).some((one) => canAct(one)))
      from = at + 1
  }
  void isAdverb
  void coordinators
  return { from, to }
}

// "The government of Borlia", "each of the sides": who is meant stands after "of".
const belongs = (units: readonly Unit[], from: number, at: number): boolean =>
  /^(?:governments?|side|sides|people|peoples|leadership|authorities|republic|government's|both|each|all|some|representatives?|heads?|leaders?|presidents?|foreign|ministers?|ministry|one|half|state|cabinet|delegations?)$/.test(
    units[at - 1]?.text ?? '',
  ) && at > from
