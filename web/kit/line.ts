/** What is known of a thing, which decides how its line is drawn before any colour does. */
export type Knowledge = 'measured' | 'building' | 'promised' | 'unknown' | 'scenario'

/** How a status of the pack is drawn. */
export function knowledgeOf(status: string): Knowledge {
  switch (status) {
    case 'existing':
    case 'operating':
    case 'done':
      return 'measured'
    case 'construction':
      return 'building'
    case 'planned':
    case 'agreement':
    case 'memorandum':
    case 'talks':
      return 'promised'
    case 'scenario':
      return 'scenario'
    default:
      return 'unknown'
  }
}

/** Dash pattern of a line of that width: dashes are 1.7 widths long and 0.9 apart; a scenario is dotted. */
export function dashes(knowledge: Knowledge, width: number): string | undefined {
  if (knowledge === 'promised') return `${width * 1.7} ${width * 0.9}`
  if (knowledge === 'building') return `${width * 1.4} ${width * 1.4}`
  if (knowledge === 'scenario') return `0 ${width * 2}`
  return undefined
}
