import { OrtoqError, type Language } from '../../ground/index.ts'
import { quarterly as texts } from '../text/en/quarterly.ts'
import { isFigure, type Figure } from './figure.ts'
import type { Inline } from './document.ts'
import { countOf, tongueOf, type Tongue } from './tongue.ts'

/** `{late}` stands for a number; `{late:is|are}` for the form that goes with it. */
const FACT = /\{(\w+)(?::([^{}]*))?\}/g

/** The numbers that a wording names, as often as it names them. */
const factsIn = (text: string): string[] =>
  [...text.matchAll(FACT)].flatMap(([, name, forms]) => (forms === undefined ? [name!] : []))

const times = (list: readonly string[], name: string): number => list.filter((one) => one === name).length

/**
 * Refuses a wording that is not the report's own words said otherwise: each number of the paragraph stays, none is added,
 * and no digit stands that the register has not given.
 */
export function checkWording(language: Language, paragraph: string, text: string | null): void {
  const tongue = tongueOf(language)
  if (!paragraphs.includes(paragraph))
    throw new OrtoqError('reports/unknown-paragraph', { paragraph, known: paragraphs.join(', ') })
  // Words that are taken back leave the report's own.
  if (text === null) return
  const wanted = factsIn(tongue.text(`p.${paragraph}`))
  const facts = wanted.length > 0 ? wanted.map((name) => `{${name}}`).join(', ') : '—'
  const bare = text.replaceAll(FACT, '')
  const [digits] = /\p{N}[\p{N}.,\s]*/u.exec(text.replaceAll(FACT, (_, __, forms?: string) => forms ?? '')) ?? []
  if (digits !== undefined) throw new OrtoqError('reports/wording-number', { digits: digits.trim(), facts })
  if (/[{}]/.test(bare) || /\p{C}/u.test(text) || text.trim() === '')
    throw new OrtoqError('reports/wording-marks', { text: text.slice(0, 80) })
  const given = factsIn(text)
  const unknown = [...text.matchAll(FACT)].find(([, name]) => !wanted.includes(name!))
  if (unknown) throw new OrtoqError('reports/wording-unknown', { fact: `{${unknown[1]}}`, facts })
  for (const name of wanted) {
    const fact = `{${name}}`
    if (!given.includes(name)) throw new OrtoqError('reports/wording-lost', { fact, facts })
    if (times(given, name) > times(wanted, name)) throw new OrtoqError('reports/wording-twice', { fact })
  }
}

const PARAGRAPH = 'quarterly.p.'

/** The keys of all paragraphs that the report can have. */
export const paragraphs: readonly string[] = Object.keys(texts).flatMap((key) =>
  key.startsWith(PARAGRAPH) ? [key.slice(PARAGRAPH.length)] : [],
)

/** A paragraph with its figures in their places. */
export function filled(tongue: Tongue, text: string, facts: Readonly<Record<string, Inline>>): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const match of text.matchAll(FACT)) {
    const [whole, name, forms] = match as unknown as [string, string, string?]
    if (match.index > at) parts.push(text.slice(at, match.index))
    const fact = facts[name] ?? `{${name}}`
    parts.push(forms === undefined ? fact : isFigure(fact) ? formOf(tongue, fact, forms) : '')
    at = match.index + whole.length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}

const formOf = (tongue: Tongue, { value }: Figure, forms: string): string =>
  tongue.form(countOf(value), forms.split('|'))
