import type { Named, Sentence, Who } from '../grammar.ts'
import type { Act } from './lexicon/index.ts'
import { makerOf } from './actor.ts'
import type { Clause } from './clause.ts'
import { papersOf } from './paper.ts'
import type { Predicate } from './predicate.ts'
import { canAct } from './inverted.ts'
import type { Subject } from './subject.ts'
import { betweenIn, NARRATOR, WITH_THEM, type Walk } from './walk.ts'

/** Enters an act for each paper signed. */
export function sign(
  walk: Walk,
  act: Act,
  clause: Clause,
  predicate: Predicate,
  subject: Subject | null,
  by: Who,
): void {
  const papers = papersOf(walk.sentence, walk.parsed, clause, predicate)
  const able = walk.sentence.names.filter((named) => canAct(named) && named.ids.length > 0)
  const between = betweenIn(walk.sentence, able, clause.start, clause.end)
  const maker = makerOf(walk, clause, predicate)
  const who: Who =
    between.length && predicate.passive
      ? sidesOf(walk.sentence, between)
      : predicate.passive && maker
        ? maker
        : predicate.passive
          ? { is: 'parties' }
          : subject?.acts
            ? withOther(walk, clause, predicate, subject)
            : isPaper(walk, subject)
              ? { is: 'parties' }
              : (subject?.who ?? { is: 'same' })
  papers.forEach(({ span, part }) => {
    // "Подписаны меморандум между A и B и контракт между C и D": each of its own sides.
    const own = papers.length > 1 && predicate.passive ? betweenIn(walk.sentence, able, span.start, span.end) : []
    const signers = own.length > 1 ? sidesOf(walk.sentence, own) : who
    walk.push(act, predicate, span, {
      who: signers,
      by: clause.level > 0 ? by : NARRATOR,
      to: null,
      negated: false,
      part,
    })
  })
}

// "Между правительствами A, B и C": one word for the governments of them all.
function sidesOf({ lower }: Sentence, names: readonly Named[]): Who {
  const [first, ...others] = names
  const governments =
    others.length > 0 &&
    lower.startsWith('правительств', first!.start) &&
    first!.state !== null &&
    others.every(({ type }) => type === 'state')
  // "Между министерствами и ведомствами двух стран"
  const both = names.find(({ means }) => means?.is === 'parties')
  if (both) return { is: 'names', names: [both] }
  // "План консультаций между внешнеполитическими ведомствами": of both sides, and one word for them.
  if (others.length === 0 && first!.ids.length < 2) return { is: 'parties' }
  return governments ? { is: 'ids', ids: [first!.state!, ...others.flatMap(({ ids }) => ids)] } : { is: 'names', names }
}

// "Подписала с «Хэнань Фурнес» договор": both did.
function withOther({ sentence, parsed }: Walk, clause: Clause, predicate: Predicate, { who, names }: Subject): Who {
  const { tokens } = parsed
  const verb = tokens[predicate.at]!.end
  // «Синьцзян Агро»: the region in its name is no second one.
  if (names.some(({ start, end }) => start > names[0]!.end || end < names[0]!.start)) return who
  const other = sentence.names.find(({ start, end, ids, type }) => {
    if (
      (start < verb && !(start - clause.start < 8 && end < verb)) ||
      start - verb > 90 ||
      start < clause.start ||
      end > clause.end ||
      ids.length !== 1 ||
      (type === 'group' && (names[0]!.means?.is === 'we' || !/^group:[a-z]{2}-/.test(ids[0]!)))
    )
      return false
    const at = tokens.findIndex((token) => token.start >= start)
    return (
      [tokens[at - 1]?.text, tokens[at - 2]?.text].some((text) => text === 'с' || text === 'со') ||
      WITH_THEM.test(sentence.lower.slice(Math.max(clause.start, start - 70), start))
    )
  })
  return other && other !== names[0] && canAct(other) ? { is: 'names', names: [names[0]!, other] } : who
}

// "Протокол подписали главы ведомств": what was signed is nobody.
function isPaper(walk: Walk, subject: Subject | null): boolean {
  if (!subject || subject.names.length > 0 || subject.who.is !== 'phrase') return false
  const { start } = subject.who.span
  return /^(?:подпис|протокол|соглашени|меморандум|договор|документ|план|заявлени|коммюнике|деклараци|контракт)/.test(
    walk.sentence.lower.slice(start, start + 16),
  )
}
