import { OrtoqError } from '../ground/index.ts'

/** An edition of the Harmonized System by its year. */
export type Edition = '2012' | '2017' | '2022'

/** One line of a correlation: which share of a code of one edition is a code of another. */
export interface Correlation {
  readonly fromEdition: Edition
  readonly fromCode: string
  readonly toEdition: Edition
  readonly toCode: string
  readonly weight: number
}

/**
 * A code of two to ten digits as customs write it; points and blanks in it are dropped.
 * `flows/unknown-hs` where its length is odd or its chapter does not exist: 77 is kept free, 98 and 99 are national.
 */
export function readHs(text: string): string {
  const code = text.replace(/[\s.]/g, '')
  const chapter = Number(code.slice(0, 2))
  if (!/^\d{2}(\d{2}){0,4}$/.test(code) || chapter < 1 || chapter > 97 || chapter === 77 || /^\d\d00/.test(code))
    throw new OrtoqError('flows/unknown-hs', { code: text })
  return code
}

/** How amounts by code of one edition stand by code of another. A code without a line is taken as unchanged. */
export function convertCodes(
  amounts: ReadonlyMap<string, number>,
  from: Edition,
  to: Edition,
  correlations: readonly Correlation[],
): Map<string, number> {
  if (from === to) return new Map(amounts)
  const lines = new Map<string, Correlation[]>()
  for (const one of correlations) {
    if (one.fromEdition !== from || one.toEdition !== to) continue
    lines.set(one.fromCode, [...(lines.get(one.fromCode) ?? []), one])
  }
  const converted = new Map<string, number>()
  for (const [code, amount] of amounts)
    for (const { toCode, weight } of lines.get(code) ?? [{ toCode: code, weight: 1 }])
      converted.set(toCode, (converted.get(toCode) ?? 0) + amount * weight)
  return converted
}

/**
 * Codes of all editions that are tied by some correlation, each with one name for its family.
 * Within a family shares are uncertain; between families nothing moves.
 */
export function familiesOf(correlations: readonly Correlation[]): (edition: Edition, code: string) => string {
  const parent = new Map<string, string>()
  const root = (node: string): string => {
    const up = parent.get(node)
    if (up === undefined || up === node) return node
    const top = root(up)
    parent.set(node, top)
    return top
  }
  for (const { fromEdition, fromCode, toEdition, toCode } of correlations) {
    const [a, b] = [root(`${fromEdition} ${fromCode}`), root(`${toEdition} ${toCode}`)]
    if (a !== b) parent.set(a, b)
  }
  const known = new Set(
    correlations.flatMap((one) => [`${one.fromEdition} ${one.fromCode}`, `${one.toEdition} ${one.toCode}`]),
  )
  // A code that no correlation speaks of is the same thing in each edition.
  return (edition, code) => (known.has(`${edition} ${code}`) ? root(`${edition} ${code}`) : code)
}
