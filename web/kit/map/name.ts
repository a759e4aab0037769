import { codeOf } from '../about.svelte.ts'
import { language, nameOf } from '../tongue.svelte.ts'

const HAN = /\p{Script=Han}/u

/**
 * A place's name for the map: in the reader's language, and in its own country's beside it where that is written in
 * another script, so that a driver can compare it with the sign. Which language a country writes is CLDR's knowledge.
 */
export function mapName(place: {
  readonly name: Readonly<Record<string, string>>
  readonly states: readonly string[]
}): string {
  const name = bare(nameOf(place.name))
  for (const state of place.states) {
    const own = bare(place.name[tongueOf(codeOf(state))] ?? '')
    if (own && language() !== 'zh' && HAN.test(own) !== HAN.test(name)) return `${name} ${own}`
  }
  return name
}

/** A name without what stands in brackets: that tells twins apart in a list; on the map their signs do. */
export const bare = (name: string): string => name.replace(/\s*[(（][^)）]*[)）]/g, '').trim()

function tongueOf(code: string): string {
  try {
    return new Intl.Locale(`und-${code}`).maximize().language
  } catch {
    return ''
  }
}
