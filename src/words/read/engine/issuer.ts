import type { Id } from '../../../ground/index.ts'
import type { Grammar, Named, Sentence } from '../grammar.ts'
import type { Scene } from './scene.ts'

/** So far from the beginning of a text stands who issues it. */
const HEAD = 1500
const MOST = 9
/** Bodies that speak for a state and not for themselves. */
const OF_STATE = /ministry|mfa$|mofcom$|cabinet|government|parliament|state-council|embassy|presiden/
/** A name and another one behind a word for a list, with what the first is of between them. */
const LISTED = 46

/**
 * Who issues a text in a name of their own, where its head says so: "Joint statement of the Union of A and the Chamber of
 * B", "We, the Federation of A, …". Ministries of several states stand for these.
 */
export function issuersIn(sentence: Sentence, { issues }: Grammar, scene: Scene, heading: boolean): readonly Id[] {
  const { names, lower, start, end } = sentence
  if (!issues || start > HEAD) return []
  // A long list of names is no title, and yet a line without a stop.
  const pattern = heading || !/[.!?…:;]»?$/.test(lower.slice(end - 2, end)) ? issues.heading : issues.own
  for (const [at, name] of names.entries()) {
    if (!isBody(name)) continue
    const before = lower.slice(start, name.start)
    const { ids, last } = listedFrom(sentence, at, issues.between)
    const first = heading && at === 0 && /^«?(?:[а-яёa-z]{2,12} «?)?$/u.test(before)
    const alone = first && issues.alone?.test(lower.slice(last, end)) === true
    if (!alone && !pattern.test(before.slice(-90))) {
      if (at > 3) return []
      continue
    }
    const states = new Set(ids.flatMap((id) => scene.stateOf(id) ?? []))
    if (ids.length > MOST) return []
    if (!ids.some((id) => OF_STATE.test(id))) return ids
    return states.size > 1 ? [...states] : ids.length > 1 ? ids : []
  }
  return []
}

const isBody = ({ type, ids }: Named): boolean => type === 'organisation' && ids.length === 1

function listedFrom({ names, lower }: Sentence, from: number, between: RegExp): { ids: Id[]; last: number } {
  const ids = [names[from]!.ids[0]!]
  let end = names[from]!.end
  for (const name of names.slice(from + 1)) {
    // "The Service of the Republic and the Guild": a state or a town inside the list is whose the body is.
    const gap = lower.slice(end, name.start)
    if (gap.length > LISTED) break
    if (!isBody(name)) continue
    if (!between.test(gap)) break
    if (!ids.includes(name.ids[0]!)) ids.push(name.ids[0]!)
    end = name.end
  }
  return { ids, last: end }
}
