import { isPartialDate, type Names, type PackInfo } from '../ground/index.ts'
import type { Fault } from './fault.ts'

const FILE = 'pack.json'

/** Reads `pack.json`; every member that is missing or of the wrong kind is a fault. */
export function readInfo(text: string): { info: PackInfo | null; faults: Fault[] } {
  const faults: Fault[] = []
  const fault = (column: string, reason: string) =>
    faults.push({ file: FILE, line: 1, column, code: 'bad-cell', reason })
  let given: Record<string, unknown>
  try {
    given = JSON.parse(text)
  } catch (error) {
    fault('', `is not JSON: ${(error as Error).message}`)
    return { info: null, faults }
  }
  const textOf = (member: string) => {
    const value = given[member]
    if (typeof value !== 'string' || value === '') fault(member, `“${member}” must be a text`)
    return String(value)
  }
  const namesOf = (member: string): Names => {
    const value = given[member]
    const whole = typeof value === 'object' && value !== null
    if (!whole || Object.values(value).some((name) => typeof name !== 'string'))
      fault(member, `“${member}” must give a text for each language`)
    return value as Names
  }
  const textOrNames = (member: string): Names =>
    typeof given[member] === 'object' ? namesOf(member) : { en: textOf(member) }
  const info: PackInfo = {
    id: textOf('id'),
    version: textOf('version'),
    names: namesOf('names'),
    factsUntil: textOf('factsUntil'),
    author: textOrNames('author'),
    licence: textOrNames('licence'),
  }
  if (!isPartialDate(info.factsUntil)) fault('factsUntil', `“${info.factsUntil}” is not a possible date`)
  if (!/^[a-z0-9-]+$/.test(info.id)) fault('id', `“${info.id}” must be lower-case letters, digits and dashes`)
  const known = ['id', 'version', 'names', 'factsUntil', 'author', 'licence']
  for (const member of Object.keys(given)) if (!known.includes(member)) fault(member, `“${member}” is not known here`)
  return { info: faults.length ? null : info, faults }
}
