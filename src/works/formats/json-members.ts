import type { Fault } from './fault.ts'

/** Deeper nesting is no record of anything and would exhaust whoever reads it. */
const DEEPEST = 200

/** A JSON object cut into its members, and one list among them cut into its items, without reading any of them. */
export interface Cut {
  /** Members but for the list, as text; of a name that stands twice the last counts, as everywhere in JSON. */
  readonly members: ReadonlyMap<string, string>
  /** The items of the list as text; null where the member is missing or no list. */
  readonly items: readonly string[] | null
}

class Broken extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.code)
    this.fault = fault
  }
}

/**
 * Cuts the text of a large JSON object at its top level, so that the items of `list` can be read one after the other.
 * The cuts are where JSON has them; whether each piece is JSON is for whoever reads it.
 */
export function cutObject(text: string, list: string): Cut | Fault {
  try {
    return new Cutter(text).object(list)
  } catch (error) {
    if (error instanceof Broken) return error.fault
    throw error
  }
}

class Cutter {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
    if (text.startsWith('\ufeff')) this.#at = 1
  }

  object(list: string): Cut {
    const members = new Map<string, string>()
    let items: string[] | null = null
    this.#expect('{')
    if (!this.#accept('}'))
      do {
        const name = this.#name()
        this.#expect(':')
        if (name !== list) members.set(name, this.#value())
        else {
          members.delete(name)
          items = null
          if (this.#peek() === '[') items = this.#list()
          else members.set(name, this.#value())
        }
      } while (this.#more('}'))
    this.#blank()
    if (this.#at < this.#text.length) this.#fail()
    return { members, items }
  }

  #list(): string[] {
    const items: string[] = []
    this.#expect('[')
    if (this.#accept(']')) return items
    do items.push(this.#value())
    while (this.#more(']'))
    return items
  }

  #name(): string {
    const text = this.#value()
    try {
      const name: unknown = JSON.parse(text)
      if (typeof name === 'string') return name
    } catch {
      // Told below, like a name that is no text.
    }
    return this.#fail()
  }

  /** One value from here to where it ends: at a comma, colon or closing bracket of the level around it. */
  #value(): string {
    this.#blank()
    const start = this.#at
    let depth = 0
    for (; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at)
      if (code === 0x22) this.#string()
      else if (code === 0x7b || code === 0x5b) {
        if (++depth > DEEPEST) throw new Broken({ path: '', code: 'too-deep', value: `> ${DEEPEST}` })
      } else if (code === 0x7d || code === 0x5d) {
        if (depth === 0) break
        depth--
      } else if (depth === 0 && (code === 0x2c || code === 0x3a)) break
    }
    if (depth > 0 || this.#at === start) this.#fail()
    return this.#text.slice(start, this.#at)
  }

  // Leaves the place on the closing quote.
  #string(): void {
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const code = this.#text.charCodeAt(this.#at)
      if (code === 0x5c) this.#at++
      else if (code === 0x22) return
    }
    this.#fail()
  }

  #more(end: string): boolean {
    if (this.#accept(',')) return true
    this.#expect(end)
    return false
  }

  #accept(sign: string): boolean {
    if (this.#peek() !== sign) return false
    this.#at++
    return true
  }

  #expect(sign: string): void {
    if (!this.#accept(sign)) this.#fail()
  }

  #peek(): string | undefined {
    this.#blank()
    return this.#text[this.#at]
  }

  #blank(): void {
    while (' \n\r\t'.includes(this.#text[this.#at] ?? '#')) this.#at++
  }

  #fail(): never {
    const line = this.#text.slice(0, this.#at).split('\n').length
    const near = this.#text.slice(this.#at, this.#at + 20)
    throw new Broken({ path: '', code: 'not-json', value: `${line}: ${JSON.stringify(near)}` })
  }
}
