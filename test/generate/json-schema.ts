import type { Random } from '../../src/ground/index.ts'

export type Schema = Readonly<Record<string, unknown>>
export type Value = null | boolean | number | string | Value[] | { [name: string]: Value }

/** Values that a JSON schema of draft 04 allows, and ways to break them; what chance decides comes from the seed. */
export class Maker {
  readonly #random: Random
  readonly #root: Schema
  #serial = 0

  constructor(root: Schema, random: Random) {
    this.#root = root
    this.#random = random
  }

  chance(share: number): boolean {
    return this.#random.next() < share
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random.next() * items.length)]!
  }

  /** A value of the schema; the deeper it is, the fewer members it has. */
  value(given: Schema, depth = 0): Value {
    const schema = this.#resolved(given)
    if (schema['enum']) return this.pick(schema['enum'] as Value[])
    const types = [schema['type'] ?? 'object'].flat() as string[]
    switch (this.pick(types)) {
      case 'null':
        return null
      case 'boolean':
        return this.chance(0.5)
      case 'integer':
        return Math.floor(this.#random.next() * 1e6)
      case 'number':
        return this.pick([0, 1.5, 1e6, 12_345_678.9, Math.round(this.#random.next() * 1e9) / 100])
      case 'array':
        return this.#list(schema, depth)
      case 'object':
        return this.#object(schema, depth)
      default:
        return this.#text(schema['format'], schema['pattern'])
    }
  }

  #resolved(schema: Schema): Schema {
    const ref = schema['$ref']
    if (typeof ref !== 'string') return schema
    if (!ref.startsWith('#')) return this.#root
    return ref
      .slice(2)
      .split('/')
      .reduce((at: Schema, name) => at[name] as Schema, this.#root)
  }

  #list(schema: Schema, depth: number): Value[] {
    const items = schema['items'] as Schema | undefined
    // Unequal by their text: draft 04 asks for unique items nearly everywhere.
    const made = new Map<string, Value>()
    const wanted = depth > 6 ? 1 : 1 + Math.floor(this.#random.next() * 3)
    for (let tries = 0; made.size < wanted && tries < 9; tries++) {
      const item = items ? this.value(items, depth + 1) : 1
      made.set(JSON.stringify(item), item)
    }
    return [...made.values()]
  }

  #object(schema: Schema, depth: number): Value {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
    const required = new Set((schema['required'] ?? []) as string[])
    const share = depth === 0 ? 0.5 : depth > 5 ? 0.05 : 0.35
    const made: Record<string, Value> = {}
    for (const [name, member] of properties)
      if (required.has(name) || this.chance(share)) made[name] = this.value(member, depth + 1)
    if (this.chance(0.1)) made[`x_${this.#serial++}`] = this.pick<Value>([null, 1, 'free', { a: [1, { b: null }] }])
    if (Object.keys(made).length === 0) {
      const [name, member] = properties[0] ?? ['x_any', { type: 'string' }]
      made[name] = this.value(member, depth + 1)
    }
    return made
  }

  #text(format: unknown, pattern: unknown): string {
    const serial = this.#serial++
    if (pattern) return '0.9'
    if (format === 'date-time')
      return this.pick(['2024-02-29T12:00:00Z', '2025-12-31T23:59:59+06:00', '2026-07-31T00:00:00.5-03:30'])
    if (format === 'uri')
      return this.pick([`https://example.org/p/${serial}`, `urn:x:${serial}`, 'mailto:a@example.org'])
    if (format === 'email') return `person${serial}@mail.example.org`
    return this.pick([`text ${serial}`, `текст ${serial}`, `文本 ${serial}`, `"quoted" \\ ${serial}`])
  }

  /** The value broken, or perhaps not, at one place anywhere in it. */
  mutated(value: Value): Value {
    const copy = structuredClone(value)
    const places: [holder: Record<string, Value> | Value[], name: string | number][] = []
    const visit = (at: Value): void => {
      if (typeof at !== 'object' || at === null) return
      for (const name of Array.isArray(at) ? at.keys() : Object.keys(at)) {
        places.push([at, name])
        visit((at as Record<string | number, Value>)[name]!)
      }
    }
    visit(copy)
    const [holder, name] = this.pick(places)
    const slots = holder as Record<string | number, Value>
    const before = slots[name]!
    switch (this.pick(['drop', 'replace', 'replace', 'bend', 'bend', 'repeat', 'add'])) {
      case 'drop':
        if (Array.isArray(holder)) holder.splice(Number(name), 1)
        else delete slots[name]
        break
      case 'replace':
        slots[name] = this.pick<Value>([null, true, 0, -1, 1.5, '', 'x', [], {}, [1], [''], { a: 1 }, '2024-01-01'])
        break
      case 'bend':
        slots[name] = typeof before === 'string' ? this.#bent(before) : typeof before === 'number' ? -before : before
        break
      case 'repeat':
        if (Array.isArray(holder)) holder.push(structuredClone(before))
        else if (Array.isArray(before) && before.length > 0) before.push(structuredClone(before[0]!))
        break
      default:
        if (!Array.isArray(holder)) slots['unforeseen'] = { deep: [1, 2, 3] }
    }
    return copy
  }

  #bent(text: string): string {
    const at = Math.floor(this.#random.next() * (text.length + 1))
    const sign = this.pick([
      '',
      ' ',
      ':',
      '/',
      '%',
      '%41',
      '[',
      ']',
      '::1',
      '@',
      '.',
      '#',
      '?',
      '-',
      '0',
      '9',
      'é',
      '中',
      'T',
    ])
    return this.chance(0.5) ? text.slice(0, at) + sign + text.slice(at) : text.slice(0, at) + sign + text.slice(at + 1)
  }
}
