import type { NameKind } from '../grammar.ts'

/** Cases of a Kyrgyz noun. */
export type Case = 'nominative' | 'genitive' | 'accusative' | 'dative' | 'locative' | 'ablative'

const VOWEL = /[аеёиоуыэюяөү]/u
const VOICELESS = /[пткшщчцсхфбвгд]/u
const LOAN_VOICED = /[бвгд]/u

// The last vowel decides: open vowel of -га and -да, close vowel of -нын and -ны.
const HARMONY: Readonly<Record<string, readonly [string, string]>> = {
  а: ['а', 'ы'],
  я: ['а', 'ы'],
  ы: ['а', 'ы'],
  о: ['о', 'у'],
  ё: ['о', 'у'],
  у: ['а', 'у'],
  ю: ['а', 'у'],
  е: ['е', 'и'],
  э: ['е', 'и'],
  и: ['е', 'и'],
  ө: ['ө', 'ү'],
  ү: ['ө', 'ү'],
}

function harmonyOf(word: string): readonly [string, string] {
  for (let at = word.length - 1; at >= 0; at--) {
    const vowels = HARMONY[word[at]!]
    if (vowels) return vowels
  }
  return ['а', 'ы']
}

/** The suffixes that a noun takes, by case; loans are written now with д, now with т, so both are given. */
function suffixesOf(word: string): Readonly<Record<Exclude<Case, 'nominative'>, readonly string[]>> {
  const [open, close] = harmonyOf(word)
  const last = word.at(-1)!
  const hard = VOICELESS.test(last)
  const soft = !hard || LOAN_VOICED.test(last)
  const of = (voiced: string, voiceless: string) => [...(soft ? [voiced] : []), ...(hard ? [voiceless] : [])]
  const n = VOWEL.test(last) ? 'н' : null
  // A word that is "somebody's" already (министрлиг-и) bends in its own way: -нин, -н, -не, -нде.
  const owned = /[ыиуү]$/.test(word)
  return {
    genitive: (n ? [n] : of('д', 'т')).map((c) => `${c}${close}н`),
    accusative: [...(n ? [n] : of('д', 'т')).map((c) => `${c}${close}`), ...(owned ? ['н'] : [])],
    dative: [...of('г', 'к').map((c) => `${c}${open}`), ...(owned ? [`н${open}`] : [])],
    locative: [...of('д', 'т').map((c) => `${c}${open}`), ...(owned ? [`нд${open}`] : [])],
    ablative: [...of('д', 'т').map((c) => `${c}${open}н`), ...(owned ? [`н${open}н`] : [])],
  }
}

/** A word in all its cases, the dictionary form first. */
export function casesOf(word: string): string[] {
  return [word, ...Object.values(suffixesOf(word)).flatMap((list) => list.map((suffix) => word + suffix))]
}

/** Every form of a name; what stands before its last word does not bend. */
export function forms(name: string, of: NameKind): string[] {
  const lower = name.toLowerCase().replace(/\s{0,4}\([^()]*\)\s{0,4}$/u, '')
  const bare = lower.replace(/«|»/g, '')
  if (of === 'adjective') return [lower, `${lower}лык`, `${lower}дык`]
  const names = [...new Set([lower, bare])].filter((one) => one.length > 1)
  const all = names.flatMap((one) => (/[\p{L}\d]$/u.test(one) ? casesOf(one) : [one]))
  // кыргыз тарап and its plural; компания, компаниялар
  return of === 'phrase' && /(?:ия|ана)$/u.test(lower) ? [...all, ...casesOf(`${lower}лар`)] : all
}

const CASES: readonly [Case, RegExp][] = [
  ['genitive', /[ндт][ыиуү]н$/u],
  ['ablative', /[ндт][аеоө]н$/u],
  ['locative', /[дт][аеоө]$/u],
  ['dative', /(?:[гк]|н)[аеоө]$/u],
  ['accusative', /(?:[ндт][ыиуү]|[ыиуү]н)$/u],
]

/** The case of a name that does not stand in its dictionary form, by its end. */
export const caseByEnd = (written: string): Case =>
  CASES.find(([, ending]) => ending.test(written.replace(/[«»]/g, '')))?.[0] ?? 'nominative'
