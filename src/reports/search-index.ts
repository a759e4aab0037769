import { firstDay, lastDay, PersistentMap, type Names } from '../ground/index.ts'
import { trigrams } from '../words/index.ts'
import { Lists, Numbers } from './postings.ts'

/** One thing that can be found. */
export interface Item {
  readonly kind: 'statement' | 'commitment' | 'document' | 'work'
  readonly id: string
  readonly document: string | null
  readonly sentence: number | null
  readonly text: Names
  readonly date: string | null
  /** Of a statement at the desk: what people said of it. */
  readonly standing: string | null
}

/** What it can be found by. */
export interface Findable extends Item {
  readonly ids: readonly string[]
  readonly themes: readonly string[]
  readonly dates: readonly string[]
}

/** What a query names. */
export interface Wanted {
  readonly ids: readonly string[]
  readonly themes: readonly string[]
  readonly dates: readonly string[]
  readonly grams: ReadonlySet<string>
}

export interface Hit {
  readonly item: Item
  readonly score: number
  readonly matched: {
    readonly ids: readonly string[]
    readonly themes: readonly string[]
    readonly dates: readonly string[]
    readonly words: number
  }
}

/** Below this share of common letter triples the words of a query are not in a text. */
const WORDS = 0.34
/** From this share on they are, whatever else the query names. */
const SAME_WORDS = 0.7
/** Places of items that are gone are left behind; at some time it is worth to begin anew. */
const LEFT_BEHIND = 10_000

/** Room for one search after another: a search asks nobody in between, and room made anew would be megabytes each. */
class Room {
  ids = new Uint16Array(0)
  themes = new Uint16Array(0)
  dates = new Uint16Array(0)
  met = new Uint16Array(0)
  words = new Float64Array(0)
  shared = new Uint16Array(0)

  /** Empty counts for so many items, of which there are so many texts. */
  clear(items: number, texts: number): void {
    if (this.ids.length < items) {
      const more = items + (items >> 3)
      this.ids = new Uint16Array(more)
      this.themes = new Uint16Array(more)
      this.dates = new Uint16Array(more)
      this.met = new Uint16Array(more)
      this.words = new Float64Array(more)
    }
    if (this.shared.length < texts) this.shared = new Uint16Array(texts + (texts >> 3))
    for (const counts of [this.ids, this.themes, this.dates, this.words]) counts.fill(0, 0, items)
    this.shared.fill(0, 0, texts)
  }
}

/** What all versions of an index share; it only grows. */
class Ground {
  readonly room = new Room()
  readonly items: Item[] = []
  readonly ids = new Lists()
  readonly themes = new Lists()
  readonly dates = new Lists()
  /** Texts by letter triple: an item has one in each language. */
  readonly grams = new Lists()
  readonly itemOfText = new Numbers()
  readonly gramsOfText = new Numbers()

  add({ ids, themes, dates, ...item }: Findable): number {
    const place = this.items.push(item) - 1
    for (const id of ids) this.ids.add(id, place)
    for (const theme of themes) this.themes.add(theme, place)
    for (const date of dates) this.dates.add(date, place)
    for (const text of Object.values(item.text)) {
      const grams = trigrams(text ?? '')
      const number = this.itemOfText.length
      this.itemOfText.push(place)
      this.gramsOfText.push(grams.size)
      for (const gram of grams) this.grams.add(gram, number)
    }
    return place
  }
}

/**
 * Things by what is said in them: the ids, themes and dates that they name, and their letters by threes. Versions of an
 * index share what was once laid in; each knows which of it stands.
 */
export class SearchIndex {
  readonly #ground: Ground
  /** 1 where the item at that place stands. */
  readonly #stands: Uint8Array
  readonly #texts: number
  /** Places of the items under the key by which they were laid in. */
  readonly #places: PersistentMap<readonly number[]>

  private constructor(ground: Ground, stands: Uint8Array, texts: number, places: PersistentMap<readonly number[]>) {
    this.#ground = ground
    this.#stands = stands
    this.#texts = texts
    this.#places = places
  }

  static of(entries: Iterable<readonly [string, readonly Findable[]]>): SearchIndex {
    return new SearchIndex(new Ground(), new Uint8Array(), 0, PersistentMap.of<readonly number[]>([])).with(entries)
  }

  /** True where so much was left behind that an index made anew is better. */
  get isWorn(): boolean {
    let standing = 0
    for (const one of this.#stands) standing += one
    return this.#ground.items.length > 2 * standing + LEFT_BEHIND
  }

  /** The index in which under these keys stand these items and no others. */
  with(changes: Iterable<readonly [string, readonly Findable[]]>): SearchIndex {
    const ground = this.#ground
    const places = new Map<string, readonly number[]>()
    const gone: number[] = []
    for (const [key, items] of changes) {
      gone.push(...(this.#places.get(key) ?? []))
      places.set(
        key,
        items.map((item) => ground.add(item)),
      )
    }
    const stands = new Uint8Array(ground.items.length)
    stands.set(this.#stands)
    for (const place of gone) stands[place] = 0
    for (const added of places.values()) for (const place of added) stands[place] = 1
    return new SearchIndex(ground, stands, ground.itemOfText.length, this.#places.with(places))
  }

  /** What is named counts before words; of a query that names a date, only what speaks of that time is found. */
  search(
    wanted: Wanted,
    limit: number,
    kind?: Item['kind'],
  ): { readonly total: number; readonly best: readonly Hit[] } {
    const stands = this.#stands
    const { items, room } = this.#ground
    room.clear(stands.length, this.#texts)
    this.#count(wanted, 'ids')
    this.#count(wanted, 'themes')
    this.#countDates(wanted)
    this.#weighWords(wanted.grams)
    const { ids, themes, dates, words } = room
    const names = wanted.ids.length + wanted.themes.length > 0
    const best = new Best(limit, items)
    const dated = wanted.dates.length > 0
    for (let place = 0; place < stands.length; place++) {
      if (!stands[place] || (kind && items[place]!.kind !== kind) || (dated && dates[place] === 0)) continue
      // One by one: a list of the four would be a hundred thousand lists a search.
      const id = ids[place]!
      const theme = themes[place]!
      const date = dates[place]!
      const alike = words[place]!
      if (names ? id + theme === 0 && alike < SAME_WORDS : alike < WORDS && date === 0) continue
      best.offer(place, 3 * share(id, wanted.ids.length) + 2 * share(theme, wanted.themes.length) + date + alike)
    }
    const hits = best.inOrder().map(({ place, score }) => this.#hit(place, score, wanted, round(words[place]!)))
    return { total: best.total, best: hits }
  }

  #count(wanted: Wanted, what: 'ids' | 'themes'): void {
    const { room } = this.#ground
    for (const one of wanted[what]) this.#ground[what].of(one)?.countInto(room[what], this.#stands.length)
  }

  #countDates({ dates }: Wanted): void {
    const { room, dates: lists } = this.#ground
    const limit = this.#stands.length
    for (const date of dates) {
      room.met.fill(0, 0, limit)
      for (const said of lists.keys()) if (meets(date, said)) lists.of(said)!.countInto(room.met, limit)
      for (let place = 0; place < limit; place++) if (room.met[place]) room.dates[place]!++
    }
  }

  /** How much of the query's letters is in the best text of each item, or how alike both are. */
  #weighWords(query: ReadonlySet<string>): void {
    const { grams, room } = this.#ground
    const { words, shared } = room
    const [texts, asked] = [this.#texts, query.size]
    const [itemOf, gramsOf] = [this.#ground.itemOfText.list, this.#ground.gramsOfText.list]
    for (const gram of query) grams.of(gram)?.countInto(shared, texts)
    for (let text = 0; text < texts; text++) {
      const both = shared[text]!
      if (both === 0) continue
      const own = gramsOf[text]!
      // Of the two shares the larger one, which is the second where the text is the shorter one.
      const alike = own >= asked ? both / asked : (2 * both) / (asked + own)
      const item = itemOf[text]!
      if (alike > words[item]!) words[item] = alike
    }
  }

  #hit(place: number, score: number, wanted: Wanted, words: number): Hit {
    const { items, ids, themes, dates } = this.#ground
    const speaksOf = (date: string) => [...dates.keys()].some((said) => meets(date, said) && dates.of(said)!.has(place))
    return {
      item: items[place]!,
      score,
      matched: {
        ids: wanted.ids.filter((id) => ids.of(id)?.has(place)),
        themes: wanted.themes.filter((theme) => themes.of(theme)?.has(place)),
        dates: wanted.dates.filter(speaksOf),
        words,
      },
    }
  }
}

/** The best few of many, without sorting the others; what is offered and not kept leaves nothing behind. */
class Best {
  readonly #limit: number
  readonly #items: readonly Item[]
  readonly #found: { readonly place: number; readonly score: number }[] = []
  #worst = -Infinity
  total = 0

  constructor(limit: number, items: readonly Item[]) {
    this.#limit = limit
    this.#items = items
  }

  offer(place: number, value: number): void {
    this.total++
    if (value < this.#worst) return
    const found = this.#found
    const score = round(value)
    if (found.length === this.#limit && !this.#before(place, score, found[this.#limit - 1]!)) return
    let [low, high] = [0, found.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#before(place, score, found[middle]!)) high = middle
      else low = middle + 1
    }
    found.splice(low, 0, { place, score })
    if (found.length > this.#limit) found.pop()
    // Half of the last digit less may still be as good.
    if (found.length === this.#limit) this.#worst = found[this.#limit - 1]!.score - ROUNDING
  }

  inOrder(): readonly { readonly place: number; readonly score: number }[] {
    return this.#found
  }

  #before(place: number, score: number, other: { place: number; score: number }): boolean {
    if (score !== other.score) return score > other.score
    const [one, another] = [this.#items[place]!.id, this.#items[other.place]!.id]
    return one < another || (one === another && place < other.place)
  }
}

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of)
/** Scores are told in thousandths. */
const round = (value: number): number => Math.round(value * 1000) / 1000
const ROUNDING = 0.001

const meets = (asked: string, said: string): boolean =>
  firstDay(asked) <= lastDay(said) && firstDay(said) <= lastDay(asked)
