import type { Who } from '../grammar.ts'
import { isWe } from './actor.ts'
import type { Clause } from './clause.ts'
import { trimmed } from './content.ts'
import { act } from './lexicon/act.ts'
import { bare, type Predicate } from './predicate.ts'
import type { Voice } from './speech.ts'
import { subjectOf, type Subject } from './subject.ts'
import { NARRATOR, type Walk } from './walk.ts'

/** "Сообщила, что складов нет", "подчеркнул, что мост - общее дело": no verb, and yet it is stated. */
export function said(walk: Walk, at: number): void {
  const { clauses } = walk.parsed
  const clause = clauses[at]!
  if (clause.link !== 'that' && clause.link !== 'colon') return
  const main = clauses.slice(0, at).findLast(({ level }) => level === clause.level - 1)
  const act = main?.predicate?.act
  if (!main?.predicate || act?.kind !== 'statement' || act.polarity === 'denial' || main.predicate.negated) return
  const span = trimmed(walk.sentence, clause.start, clause.cut ?? clause.end)
  const by = walk.voices[clause.level] ?? walk.voice.by ?? NARRATOR
  if (!span || span.end - span.start < 8 || by.is === 'narrator') return
  const rules = [`ru.statement.${act.name}`]
  const trigger = walk.trigger(main.predicate)
  const { kind, strength, polarity, modality } = act
  walk.found.push({ found: 'act', kind, trigger, content: span, who: by, by, polarity, modality, strength, rules })
}

/** The predicate governs the that-clauses behind it. */
export function governsThat({ act }: Predicate): boolean {
  return act !== null && act.frames.includes('that')
}

/** "заявил, что …": a statement gives its voice to what follows; a hope, a call, a promise takes it as content. */
export function readThat(
  walk: Walk,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
  said: readonly Clause[],
): void {
  // "Для нас важно, что рынок рядом": valued, and not asked for.
  const act = predicate.act!.name === 'vazhno' ? MATTERS : predicate.act!
  if (predicate.negated && (act.kind === 'statement' || act.name === 'obyazatsya')) return
  // "Ожидается, что …": nobody in particular expects it.
  if (predicate.passive && act.kind === 'expectation') return
  if (act.kind === 'statement' && act.polarity !== 'denial') {
    if (subject) walk.found.push({ found: 'speech', who: subject.who, goesOn: false })
    return
  }
  const voice = walk.voices[clause.level] ?? walk.voice.by ?? NARRATOR
  // "Достигнута договоренность о том, что …": theirs who met.
  const ours = act.name === 'dogovoritsya' && walk.voice.by !== null && subject !== null && isWe(walk.sentence, subject)
  const who: Who =
    // "Мэру обещали, что …": the many of whom the text spoke before, if it did.
    act.kind === 'commitment' && !subject && predicate.plural && !predicate.we && voice.is === 'narrator'
      ? { is: 'same', many: true }
      : ours || (act.kind === 'agreement' && predicate.passive && !subject)
        ? { is: 'parties' }
        : (subject?.who ?? voice)
  const inVoice = clause.level > 0 || walk.voice.by !== null
  let last: Subject | null = null
  for (const one of said) {
    const span = trimmed(walk.sentence, one.start, one.cut ?? one.end)
    if (!span) continue
    const inner: Subject | null =
      subjectOf(walk.sentence, walk.parsed, one) ?? (one.link === 'and' ? elided(last) : null)
    last = inner
    // "Заверил, что цены не выросли": how it is or was, and nothing to come.
    if (act.name === 'zaverit' && isPast(walk, one)) {
      walk.push(STATED, predicate, span, { who, by: inVoice ? voice : who, to: null, negated: false })
      continue
    }
    // "Заверил, что Пекин поддержит …": whoever will do it is bound.
    const named = inner?.names.some(({ how }) => how !== 'pronoun' && how !== 'contextual') || inner?.names.length === 0
    // "Документ предусматривает, что стороны будут обмениваться": whoever will do it.
    const provided = act.name === 'predusmatrivat'
    if (provided && !inner?.acts) continue
    const bound = inner?.acts && (provided || (act.kind === 'commitment' && named)) ? inner.who : who
    const alone = provided && inner?.names.length === 1 && inner.names[0]!.type !== 'collective'
    walk.push(alone ? PROVIDED : act, predicate, span, {
      who: bound,
      by: inVoice ? voice : provided || who.is === 'same' ? NARRATOR : who,
      to: (act.kind === 'expectation' || act.kind === 'call') && inner?.acts ? inner.who : null,
      negated: false,
    })
  }
}

/** "Контракт, пообещала она, будет подписан": the verb between the commas is the act, the clause around it what is promised. */
export function readSaid(walk: Walk, { act, at }: NonNullable<Voice['said']>): boolean {
  const { clauses, tokens, shielded } = walk.parsed
  const { mask } = walk.voice
  const main = clauses.filter(
    ({ level, predicate }) => level === 0 && predicate && !predicate.act?.kind.match(/meeting|call/),
  )
  if (
    main.length === 0 ||
    main.some(
      ({ predicate }) =>
        predicate!.act?.kind === act.kind && predicate!.act.name !== 'future' && act.kind !== 'commitment',
    )
  )
    return false
  const said = main.map((clause) => {
    let from = clause.from
    while (
      from < clause.predicate!.at &&
      (shielded[from] || tokens[from]!.kind === 'sign') &&
      tokens[from]!.start < tokens[at]!.start
    )
      from++
    const leads = clause.from < from && /^(?:если|когда|поскольку|хотя|пока)$/.test(tokens[clause.from]!.text)
    const to = mask && mask.to >= tokens.length - 1 && clause.to > mask.from ? mask.from - 1 : clause.to
    const end = to < clause.to ? tokens[to]!.start : clause.end
    return leads ? { ...clause, from, start: tokens[from]!.start, end } : { ...clause, end }
  })
  readThat(
    walk,
    { ...said[0]!, level: 0 },
    bare(at, act, 'past'),
    walk.voice.by && { who: walk.voice.by, acts: true, names: [] },
    said,
  )
  return true
}

const MATTERS = act('assessment', 'vazhno-chto', ['that'])
const PROVIDED = act('commitment', 'predusmatrivat', ['that'], { strength: 4, modality: 'undertaken' })
const STATED = act('statement', 'zaverit-v-tom', ['that'])
const isPast = ({ parsed: { tokens } }: Walk, { predicate }: Clause): boolean =>
  predicate === null ||
  (predicate.passive && predicate.feature !== 'will') ||
  (predicate.feature !== 'will' && /л(?:а|о|и|ся|ась|ось|ись)?$/.test(tokens[predicate.at]!.text))

/** A subject that a clause takes from the one before it. */
export const elided = (subject: Subject | null): Subject | null =>
  subject && subject.who.is === 'phrase'
    ? { who: { is: 'phrase', span: subject.who.span, elided: true }, acts: subject.acts, names: subject.names }
    : subject

/** The clauses that a clause itself governs, in order. */
export function clausesUnder(clauses: readonly Clause[], at: number): Clause[] {
  const { level } = clauses[at]!
  const next = clauses[at + 1]
  if (!next || next.level !== level + 1 || (next.link !== 'that' && next.link !== 'colon')) return []
  const under: Clause[] = []
  for (const clause of clauses.slice(at + 1)) {
    if (clause.level <= level) break
    if (clause.level === level + 1) under.push(clause)
  }
  return under
}
