import type { Range } from '../clause/range.ts'
import { DOCUMENT } from '../lexicon/index.ts'
import type { Telling } from './telling.ts'

// "One of them obliges both countries"
const PAPERS = /^(?:one|another|the (?:first|second|third|last|latter|former))(?: of (?:them|these))?$/
/** A word for a paper, or "it" where the sentence before speaks of one. */
export const isPaper = (told: Telling, subject: Range): boolean =>
  DOCUMENT.test(told.text(subject)) ||
  PAPERS.test(told.text(subject)) ||
  (told.text(subject) === 'it' && OF_PAPER.test(before(told)))
// "They have concluded a memorandum. It commits the company to …"
const before = ({ sentence }: Telling): string =>
  sentence.lower.slice(Math.max(0, sentence.start - 200), sentence.start)
const OF_PAPER = new RegExp(
  `\\b(?:sign|conclud|reach|initial|adopt|approv|publish|draw|drew|exchang|agree|ink|seal|negotiat)[a-z]* [^.\\n]{0,60}(?:${DOCUMENT.source})[^.\\n]{0,90}\\. ?$|(?:^|[.\\n] ?)(?:the|a|this) (?:[a-z-]+ ){0,3}(?:${DOCUMENT.source})[^.\\n]{0,120}\\. ?$|(?:${DOCUMENT.source})[^.\\n]{0,30}\\. ?$`,
)
/** A phrase that is a paper and nothing more. */
export const PAPER =
  /^(?:the|this|that|an?) (?:[a-z]+ )?(?:documents?|protocol|agreement|memorandum|plan|programme|contract|law|bill|treaty|declaration|roadmap|statement|project|draft|resolution|decree)$/
/** A phrase for a law, which binds everybody and nobody. */
export const LAW =
  /\b(?:laws?|bills?|acts?|codes?|rules|regulations?|decrees?|drafts?|amendments?|constitution|legislation|orders?|resolutions?|standards?|directives?|articles? of the law)(?: [^,]{0,40})?$/
