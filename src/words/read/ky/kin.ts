const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v)/

/** Names of Chinese syllables, by their slugs: a mayor Wang Ling beside officials of other names is from where such names are. */
export function kinOf(slug: string): string | null {
  for (const word of slug.split('-'))
    for (let rest = word; rest;) {
      const one = SYLLABLE.exec(rest)?.[0]
      if (!one) return null
      rest = rest.slice(one.length)
    }
  return 'syllables'
}
