import type { Span } from '../../../ground/index.ts'
import type { Found, Named, OpenName } from '../grammar.ts'
import type { Scene } from './scene.ts'

/** All that a grammar may see of a scene, as it stood at one moment. */
export interface View {
  readonly speaking: boolean
  readonly people: Scene['people']
  readonly bodies: Scene['bodies']
  /** The surnames learned from the text, of which `learned` were known at that moment. */
  readonly surnames: Scene['surnameList']
  readonly learned: number
  /** Bodies that a paper named as its sides. */
  readonly signatories: Scene['signatories']
  /** The state at home in the text. */
  readonly home: Scene['home']
}

/** What a grammar was asked about one sentence, and what it answered. */
export interface Asked {
  readonly quoted: boolean
  /** The names of the pack among which names were sought that it lacks, and the scene then. */
  readonly matches: readonly Span[]
  readonly before: View
  readonly open: readonly OpenName[]
  /** The names found, and the scene in which acts were sought; none in a heading. */
  names: readonly Named[]
  after: View | null
  acts: readonly Found[]
}

/** Of a longer text the first sentences alone are kept: a book must not hold every state of its scene. */
const MOST = 2000

/**
 * What a first reading asked of the grammars, sentence by sentence. A second one asks again only where something has
 * changed that a grammar may see: its answers depend on nothing else.
 */
export class Earlier {
  readonly #asked: Asked[] = []
  /** How many surnames both readings are known to have learned alike. */
  #alike = 0

  keep(at: number, asked: Asked): void {
    if (at < MOST) this.#asked[at] = asked
  }

  /** What was asked about this sentence, if the names that the pack lacks must come out the same. */
  open(at: number, quoted: boolean, matches: readonly Span[], view: View): Asked | null {
    const asked = this.#asked[at]
    if (!asked || asked.quoted !== quoted || !this.#same(asked.before, view)) return null
    const same = asked.matches.length === matches.length && asked.matches.every((one, index) => one === matches[index])
    return same ? asked : null
  }

  /** The acts found in this sentence, if they must come out the same. */
  acts(at: number, quoted: boolean, names: readonly Named[], view: View): readonly Found[] | null {
    const asked = this.#asked[at]
    if (!asked?.after || asked.quoted !== quoted || !this.#same(asked.after, view)) return null
    const same = asked.names.length === names.length && asked.names.every((one, index) => isSame(one, names[index]!))
    return same ? asked.acts : null
  }

  #same(a: View, b: View): boolean {
    if (a.speaking !== b.speaking || a.learned !== b.learned || a.home !== b.home) return false
    if (a.signatories.length !== b.signatories.length) return false
    if (a.people.length !== b.people.length || a.bodies.length !== b.bodies.length) return false
    if (!a.people.every(({ id }, at) => id === b.people[at]!.id)) return false
    if (!a.bodies.every(({ id, text }, at) => id === b.bodies[at]!.id && text === b.bodies[at]!.text)) return false
    for (; this.#alike < a.learned; this.#alike++) if (a.surnames[this.#alike] !== b.surnames[this.#alike]) return false
    return true
  }
}

function isSame(a: Named, b: Named): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.type === b.type &&
    a.how === b.how &&
    a.state === b.state &&
    a.capitalOf === b.capitalOf &&
    a.gender === b.gender &&
    a.means === b.means &&
    a.open === b.open &&
    a.direct === b.direct &&
    a.ids.length === b.ids.length &&
    a.ids.every((id, at) => id === b.ids[at])
  )
}
