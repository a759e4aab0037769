import type { StateId } from '../../../ground/index.ts'
import type { Match } from './lexicon.ts'
import type { Known } from './names.ts'
import type { Prepared } from './prepare.ts'

/**
 * The state at home in a text, whose ministries it means where it says no state: of whoever stands in the headings and
 * so publishes it; else where it was written; else the one state it names that writes as it does; else of the first body named;
 * else the party of which it names most.
 */
export function homeIn(
  { folded, paragraphs, matches }: Prepared,
  parties: readonly StateId[],
  script: string | undefined,
  partners: readonly StateId[],
): { readonly state: StateId | null; readonly sure: boolean } {
  const first = matches.slice(0, 3)
  const named = new Set(matches.flat().flatMap(({ values }) => values.flatMap(({ state }) => state ?? [])))
  const written = writingIn(
    script,
    [...new Set([...partners, ...parties])].filter((state) => named.has(state)),
    partners,
  )
  const headings = first.flatMap((some, at) => {
    const { heading, end } = paragraphs[at]!
    // "ГТУ КНР разрешило ввоз": news of a body of another state; a line that ends with the body is of who issues the text.
    return heading ? (written ? some.filter((one) => end - one.end < NO_MORE) : some) : []
  })
  const said = bodyIn(headings) ?? datelineOf({ folded, paragraphs, matches }) ?? written ?? bodyIn(first.flat())
  if (said) return { state: said, sure: true }
  // A city in the name of a firm says nothing: «Үрүмчү дан».
  const free = matches.flat().filter(({ start }) => folded.text[start - 1] !== '«')
  return { state: mostlyOf(free, parties), sure: false }
}
/** So much may stand in a line behind the body that issues a text: a place, a mark. */
const NO_MORE = 40

// "Бишкек, 25 января": where a report was written says whose ministries it means.
function datelineOf({ folded, paragraphs, matches }: Pick<Prepared, 'folded' | 'paragraphs' | 'matches'>) {
  for (const [at, { start, heading }] of paragraphs.slice(0, 5).entries())
    for (const match of matches[at] ?? []) {
      // In a heading it may stand behind other words: "Запись брифинга. Бишкек, 4 декабря".
      if (!heading && match.start - start > 2) break
      const city = match.values.find(({ id }) => id?.startsWith('city:'))
      if (city?.state && /^[,.]? ?(?:\p{L}+\.? )?\d/u.test(folded.text.slice(match.end, match.end + 20)))
        return city.state
    }
  return null
}

/** The one state that has this script, a partner before others: its newsrooms need not say of a ministry that it is their own. */
function writingIn(
  script: string | undefined,
  named: readonly StateId[],
  partners: readonly StateId[],
): StateId | null {
  const writing = script ? named.filter((state) => scriptOf(state) === script) : []
  const ours = writing.filter((state) => partners.includes(state))
  const [one, more] = ours.length ? ours : writing
  return one && !more ? one : null
}
/** The one of some states that has this script. */
export function nativeOf(script: string | undefined, states: readonly StateId[]): StateId | null {
  const [one, more] = script ? states.filter((state) => scriptOf(state) === script) : []
  return one && !more ? one : null
}
const scripts = new Map<StateId, string | undefined>()
function scriptOf(state: StateId): string | undefined {
  if (!scripts.has(state))
    scripts.set(
      state,
      /^state:[A-Z]{2}$/.test(state) ? new Intl.Locale(`und-${state.slice(6)}`).maximize().script : undefined,
    )
  return scripts.get(state)
}

const bodyIn = (matches: readonly Match<Known>[]): StateId | null =>
  matches.flatMap(({ values }) => values).find(({ type, state }) => type === 'organisation' && state)?.state ?? null

/** The party whose people, places and bodies a text names most: at home nobody says which country's ministry it is. */
function mostlyOf(matches: readonly Match<Known>[], parties: readonly StateId[]): StateId | null {
  const count = new Map(parties.map((state) => [state, 0]))
  for (const { values } of matches) {
    // "The Chinese side" is how the other one is named.
    const state = values.find(
      ({ state, type, capitalOf }) => state && !capitalOf && !type.startsWith('state') && type !== 'collective',
    )?.state
    if (state && count.has(state)) count.set(state, count.get(state)! + 1)
  }
  const [first, second] = [...count].toSorted((a, b) => b[1] - a[1])
  return first && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : null
}
