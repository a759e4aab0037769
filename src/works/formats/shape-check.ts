import { escapePointer, shown, type Fault, type FaultCode } from './fault.ts'
import type { Format, Shape } from './shape.ts'
import { isDateTime, isEmail, isUri } from './text-format.ts'

const FORMATS: Readonly<Record<Format, (text: string) => boolean>> = {
  'date-time': isDateTime,
  uri: isUri,
  email: isEmail,
  version: (text) => /^\d+\.\d+$/.test(text),
}

type Report = (path: string, code: FaultCode, value: string) => void

/** Every place at which a value is not of its shape, in the order of the value. */
export function checkShape(value: unknown, shape: Shape, path: string): Fault[] {
  const faults: Fault[] = []
  visit(value, shape, path, (at, code, what) => faults.push({ path: at, code, value: what }))
  return faults
}

function visit(value: unknown, shape: Shape, path: string, report: Report): void {
  switch (shape.is) {
    case 'nullable':
      if (value !== null) visit(value, shape.of, path, report)
      return
    case 'text':
      if (typeof value !== 'string') report(path, 'wrong-type', `${shown(value)} ≠ text`)
      else if (shape.words && !shape.words.has(value)) report(path, 'unknown-word', shown(value))
      else if (shape.format && !FORMATS[shape.format](value))
        report(path, 'bad-format', `${shown(value)} ≠ ${shape.format}`)
      else if (value === '' && !shape.mayBeEmpty) report(path, 'empty', '""')
      return
    case 'number':
      if (typeof value !== 'number') report(path, 'wrong-type', `${shown(value)} ≠ number`)
      else if (shape.whole && !Number.isInteger(value)) report(path, 'wrong-type', `${value} ≠ whole number`)
      else if (shape.min !== undefined && value < shape.min) report(path, 'too-small', `${value} < ${shape.min}`)
      return
    case 'flag':
      if (typeof value !== 'boolean') report(path, 'wrong-type', `${shown(value)} ≠ true | false`)
      return
    case 'measure':
      if (value === '') report(path, 'empty', '""')
      else if (typeof value !== 'string' && typeof value !== 'number')
        report(path, 'wrong-type', `${shown(value)} ≠ text | number`)
      return
    case 'position':
      if (Array.isArray(value) ? value.length === 0 : typeof value !== 'number')
        report(path, Array.isArray(value) ? 'empty' : 'wrong-type', shown(value))
      return
    case 'list':
      visitList(value, shape, path, report)
      return
    case 'object':
      visitObject(value, shape, path, report)
  }
}

function visitList(value: unknown, shape: Shape & { is: 'list' }, path: string, report: Report): void {
  if (!Array.isArray(value)) return report(path, 'wrong-type', `${shown(value)} ≠ […]`)
  if (value.length === 0) report(path, 'empty', '[]')
  value.forEach((item, at) => visit(item, shape.of, `${path}/${at}`, report))
  if (shape.repeats || value.length < 2) return
  for (const [later, earlier] of repeatsIn(value)) report(`${path}/${later}`, 'repeated', `= ${path}/${earlier}`)
}

function visitObject(value: unknown, shape: Shape & { is: 'object' }, path: string, report: Report): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return report(path, 'wrong-type', `${shown(value)} ≠ {…}`)
  const given = value as Readonly<Record<string, unknown>>
  if (!shape.mayBeEmpty && Object.keys(given).length === 0) report(path, 'empty', '{}')
  for (const name of shape.required)
    if (!Object.hasOwn(given, name)) report(`${path}/${escapePointer(name)}`, 'missing', name)
  for (const [name, member] of Object.entries(shape.members))
    if (Object.hasOwn(given, name)) visit(given[name], member, `${path}/${escapePointer(name)}`, report)
}

/** Items that are equal as JSON to an earlier one: pairs of places, later then earlier. */
export function repeatsIn(items: readonly unknown[]): [later: number, earlier: number][] {
  const seen = new Map<string, number>()
  const found: [number, number][] = []
  items.forEach((item, at) => {
    const text = sortedText(item)
    const before = seen.get(text)
    if (before === undefined) seen.set(text, at)
    else found.push([at, before])
  })
  return found
}

/** JSON with sorted keys: equal texts are equal values. Unlike `canonical` it takes whatever JSON can hold. */
export function sortedText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(sortedText).join()}]`
  const object = value as Readonly<Record<string, unknown>>
  return `{${Object.keys(object)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${sortedText(object[key])}`)
    .join()}}`
}
