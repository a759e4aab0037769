import { ASSESSMENT, BLAME, ENDORSEMENT, HOPE, READY, SHOULD, STATEMENT, UNDERTAKEN, FOR, type Act } from './frame.ts'

/** What a copula with one of these says: "is ready to", "are grateful for", "is untrue". */
export const copular: readonly (Omit<Act, 'verb'> & { readonly tail: RegExp })[] = [
  { tail: /^(?: [a-z]+)? (?:ready|willing|prepared|minded)\b/, to: READY, noun: READY, prepositions: / for(?= )/ },
  { tail: /^ (?:also )?(?:set|due|going|about)(?= to )/, to: READY },
  { tail: /^(?: [a-z]+)? (?:obliged|obligated|bound|required)(?= to )/, to: UNDERTAKEN },
  { tail: /^(?: [a-z]+)? (?:determined|resolved)(?= to )/, to: READY },
  { tail: /^(?: [a-z]+)? committed\b/, to: READY, noun: READY, prepositions: / to(?= [a-z-]+ing )/ },
  {
    tail: /^(?: [a-z]+)? (?:grateful|thankful|indebted)\b/,
    noun: ASSESSMENT,
    that: ASSESSMENT,
    prepositions: / for(?= )/,
    beneficiary: /^ to .{1,80}?(?= for )/,
  },
  {
    tail: /^(?: [a-z]+)? (?:satisfied|pleased|glad|happy|delighted|impressed|encouraged|proud)\b/,
    noun: ASSESSMENT,
    that: ASSESSMENT,
    to: ASSESSMENT,
    prepositions: FOR,
  },
  {
    tail: /^(?: [a-z]+)? (?:concerned|worried|disappointed|dissatisfied|unhappy|alarmed|dismayed|saddened|sorry|opposed)\b/,
    noun: BLAME,
    that: BLAME,
    prepositions: FOR,
  },
  {
    tail: /^(?: [a-z]+)? (?:necessary|essential|imperative|vital|crucial|important|advisable|desirable|urgent|time)\b(?=(?: for .{1,60})? (?:to|that) )/,
    to: SHOULD,
    that: SHOULD,
  },
  { tail: /^(?: [a-z]+)? (?:hopeful|optimistic)\b/, that: HOPE },
  {
    tail: /^(?: [a-z]+)? (?:confident|convinced|certain|sure|aware|of the view|of the opinion)\b/,
    that: STATEMENT,
    speech: true,
  },
  { tail: /^(?: [a-z]+)? interested in\b/, noun: ASSESSMENT },
  { tail: /^(?: [a-z]+)? in favou?r of\b/, noun: ENDORSEMENT },
  { tail: /^(?: [a-z]+)? against\b/, noun: BLAME },
]

/** What a report is, where somebody denies it. */
export const UNTRUE =
  /^(?: (?:simply|completely|entirely|totally|absolutely|purely|utterly|wholly))? (?:untrue|false|not true|incorrect|inaccurate|baseless|groundless|unfounded|fabricated|nonsense|an invention|a fabrication|fiction|fake|not correct|without foundation|not in line with|wrong(?! to\b)|misleading)\b/
