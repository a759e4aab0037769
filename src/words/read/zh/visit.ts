import { contains, type Span } from '../../../ground/index.ts'
import type { OpenName, SceneView, Who } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'
import { memoryOf } from './memory.ts'
import { isPerson } from './subject.ts'
import type { Walk } from './walk.ts'

const VISITS = /访|抵达|考察|走进/
const PLACE = /^(?:region|city):/

/** 叶晓峰率商务团访问纳伦州: 客人 below is he, and 州农业局 one of the region where he is. */
export function visits(walk: Walk, who: Who, trigger: Span, content: Span): void {
  const { sentence, scene } = walk
  const { text, names } = sentence
  if (!VISITS.test(text.slice(trigger.start, trigger.end))) return
  const memory = memoryOf(scene)
  const before = names.filter(
    (one) =>
      one.end <= trigger.start &&
      one.ids.length === 1 &&
      (who.is === 'names' ? who.names.includes(one) : who.is === 'phrase' && contains(who.span, one)),
  )
  const guest = before.find((one) => isPerson(one) && one.type !== 'pronoun')
  if (guest) memory.guest = guest.ids[0]!
  for (const { start, type, ids } of names)
    if (start >= trigger.end && start < content.end && type === 'place' && PLACE.test(ids[0] ?? '')) {
      const host = memory.named.get(ids[0]!)
      if (host) for (const kind of host.kinds) memory.hosts.set(kind, { id: ids[0]!, english: host.english })
    }
}

const GUESTS = /客人|来宾|来访者|访客/g
/** 客人, 来宾: whoever came. */
export function guests(part: string, start: number, scene: SceneView): OpenName[] {
  if (!/客人|来宾|访者|访客/.test(part)) return []
  const guest = memoryOf(scene).guest ?? scene.people.at(-1)?.id
  if (!guest) return []
  const found: OpenName[] = []
  for (const { 0: word, index } of matchesIn(part, GUESTS))
    if (/^$|[，。；：、\s«»与同和向对请让为给把由是邀陪]/.test(part[index - 1] ?? ''))
      found.push({
        start: start + index,
        end: start + index + word.length,
        id: guest,
        type: 'pronoun',
        how: 'short-name',
      })
  return found
}
