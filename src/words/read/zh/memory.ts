import type { Id, Span } from '../../../ground/index.ts'
import type { SceneView, Who } from '../grammar.ts'
import type { Act } from './act.ts'

/** What a Chinese text has told about its own words. */
export interface Memory {
  /** Short names that it defines: 天山建设管理中心（以下简称“招标人”）. */
  readonly defined: Map<string, Id>
  /** The place named last, by the word for what it is (州, 市), and by none: 州政府 is the government of the last 州. */
  readonly places: Map<string, { readonly id: Id; readonly english: string }>
  /** Towns that the pack lacks, by their names without the word for a town. */
  readonly towns: Map<string, Id>
  /** Regions named with the word for a region, by their names without it: 纳伦 is 纳伦州 where the region acts. */
  readonly regions: Map<string, Id>
  /** Places of which the text has spoken, and bodies named by one, by their names: 陕方 is the one of 陕西. */
  readonly sides: Map<string, Id>
  /** A commission of both states sits: what 委员会 decides they decide. */
  ofBoth: boolean
  /** Surnames of foreigners, as the text writes them. */
  readonly surnames: Map<string, Id>
  /** Firms by their own name, without their region and the word for a firm. */
  readonly cores: Map<string, Id>
  /** For whom people speak, where a title has said so. */
  readonly bodies: Map<Id, Id>
  /** Places by their ids, and the words for what they are. */
  readonly named: Map<Id, { readonly english: string; readonly kinds: readonly string[] }>
  /** Where the visit of which the text tells takes place, by the word for it: 州政府 is the government there. */
  readonly hosts: Map<string, { readonly id: Id; readonly english: string }>
  /** The place named first, at the head of the text: 《奥什晚报》. */
  head: { readonly id: Id; readonly english: string; readonly kind: string; readonly state: string | null } | null
  /** Who builds what the text tells of: 承包商 below is he. */
  builder: Id | null
  /** Who spoke in the sentence before, of the same paragraph: 他说，…。希望…. */
  voice: Who | null
  /** Who came on it. */
  guest: Id | null
  /** Who was introduced under an office, by its word: 副市长. */
  readonly officers: Map<string, { readonly person: Id; readonly body: Id }>
  /** A promise of several things that the next sentences list: 做好三件事。第一，…. */
  list: { readonly act: Act; readonly who: Who } | null
  /** The sentence before told what the sides have agreed: what they do in the next one belongs to it. */
  agreed: boolean
  /** Sections under a heading such as 协议主要条款: what sides must do there they have undertaken. Null before the text is asked. */
  terms: readonly Span[] | null
  /** What the sentence before said should be done, as long as it is still open: 双方要…。加快…. */
  asked: Act | null
  /** Whom the sentence before named last: 后者. */
  latest: Id | null
  /** Who held the meeting of which the text tells: 会议决定. */
  held: Who | null
  /** The two that signed or agreed last, where they are no states: 双方. */
  pair: readonly Id[]
}

const kept = new WeakMap<SceneView, Memory>()

/** The memory of the text that a scene reads, empty at its beginning. */
export function memoryOf(scene: SceneView): Memory {
  let memory = kept.get(scene)
  if (!memory)
    kept.set(
      scene,
      (memory = {
        defined: new Map(),
        places: new Map(),
        towns: new Map(),
        regions: new Map(),
        sides: new Map(),
        ofBoth: false,
        surnames: new Map(),
        cores: new Map(),
        bodies: new Map(),
        named: new Map(),
        hosts: new Map(),
        head: null,
        builder: null,
        voice: null,
        guest: null,
        officers: new Map(),
        pair: [],
        list: null,
        agreed: false,
        terms: null,
        asked: null,
        held: null,
        latest: null,
      }),
    )
  return memory
}

/** The place that a word for a place means: where the visit is, the one named last of that kind, else the one at the head of the text. */
export function placeFor(kind: string, scene: SceneView): { readonly id: Id; readonly english: string } | null {
  const { hosts, places, head } = memoryOf(scene)
  const known = hosts.get(kind) ?? places.get(kind)
  if (known || !head) return known ?? null
  // 《奥什晚报》: the town, or the region about it.
  const city = head.id.startsWith('city:')
  return head.kind === kind || (head.kind === '' && city && /^(?:市|州|省|自治州)$/.test(kind)) ? head : null
}
