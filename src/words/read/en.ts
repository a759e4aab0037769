import type { Grammar } from './grammar.ts'
import { actsIn } from './en/acts.ts'
import { author } from './en/author.ts'
import { dates } from './en/date.ts'
import { forecast } from './en/forecast.ts'
import { guards } from './en/guard.ts'
import { issues } from './en/issuer.ts'
import { formsOf, headOfTitle, slug } from './en/name.ts'
import { openActor } from './en/open-name/actor.ts'
import { fieldsBehind } from './en/open-name/fields.ts'
import { openNames } from './en/open-name/open-name.ts'
import { references } from './en/reference/index.ts'
import { classOf, hasPairs, LETTER } from './engine/letters.ts'

const FUNCTION_WORDS =
  /(?<![\p{L}])(?:the|of|and|to|in|for|with|that|is|are|was|will|its|their|by|on|at|as|from|has|have)(?![\p{L}])/gu

const SMALL_WORDS = new Set(
  'the of and to in for with that is are was will its their by on at as from has have'.split(' '),
)
/** How many small words of the language a text holds, between any other signs than letters. */
function countWords(text: string): number {
  if (hasPairs(text)) return text.match(FUNCTION_WORDS)?.length ?? 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const start = at
    while (at < text.length && classOf(text.charCodeAt(at)) === LETTER) at++
    if (at - start > 1 && at - start < 6 && SMALL_WORDS.has(text.slice(start, at))) count++
  }
  return count
}

function latin(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) count++
  }
  return count
}

/** Words for who heads a body, speaks for it or works in it. */
const HEAD =
  'director|head|chief|chair(?:man|woman|person)?|president|ceo|executive|manager|rector|dean|spokes(?:man|woman|person)|representative|secretary|official|founder|co-founder|owner|co-owner|partner|engineer|editor|coordinator|shareholder|economist|analyst|lawyer|counsel|accountant|agronomist|geologist|adviser|advisor|member|chief of staff'

// "The heads of the services, meeting in Osh, state the following."
const STATES =
  /(?<!to )\b(?:state|declare|affirm|announce|agree|resolve|decide|have (?:decided|resolved|agreed|noted)|hereby [a-z]+) (?:the following|as follows)[.:]/

const RELEASE = /\b(?:press|news|media) (?:release|service|office|statement)\b|\bfor immediate release\b/
// "JOINT COMMUNIQUÉ of …", and the Sides in numbered paragraphs.
const isNumbered = (lower: string): boolean =>
  PAPER.test(lower.slice(0, 200)) &&
  /\n ?1[.)] /.test(lower) &&
  /\bthe (?:sides|parties|ministers|delegations|administrations)\b/.test(lower)
const PAPER =
  /^[^a-z]*(?:joint |final |agreed |draft )?(?:communiqu[eé]|statement|declaration|minutes|protocol|memorandum|agreement|outcome document|roadmap|road map|action plan)(?: |\n)/

/** English, British and American. */
export const en: Grammar = {
  tag: 'en',
  forecast,
  claims: (paragraph) => {
    const letters = latin(paragraph)
    if (letters < 3) return 0
    return letters / paragraph.length + countWords(paragraph) / 100
  },
  spaced: true,
  byWord: true,
  ownCompany: true,
  serves: /^ of the $/,
  headOfKind:
    /\b(plant|factory|mine|mill|bank|university|institute|airport|hospital|school|clinic|museum|market|park|terminal|depot|railway|airline|refinery|smelter|farm|hotel) (?:[a-z]+ ){0,2}(?:director|manager|head|chief|chair|chairman|president|spokes[a-z]+)?,? ?$/,
  heldBy: /^ (?:of|for|at) [^,;:.]{2,60}, $|^(?:, [a-z]+)? and [a-z]+(?: [a-z]+){0,2} of [a-z' ]{3,40} $/,
  statesOnly: /(?:countries|states|nations|peoples|governments|neighbou?rs)$/,
  defines:
    /\b(?:hereinafter|hereafter|(?:collectively|together|jointly),? (?:referred|called|known)|referred to (?:below )?as)\b[^.;\n]{0,40}[a-z]{3}s\b/,
  signed: (lower) =>
    (!RELEASE.test(lower.slice(0, 300)) && (STATES.test(lower.slice(0, 1500)) || isNumbered(lower))) ||
    /(?:have agreed (?:on |as |that |to )?(?:the following|as follows|follows)|hereby agree|hereinafter|have agreed:|contracting parties|(?:^|[.;:\n»] ?)done (?:at|in) |(?:^|[.;:\n»] ?)signed in (?:(?:two|three|four) [a-z]|duplicate|triplicate)|\bsigned (?:at|in) [^.]{2,60}\bin (?:(?:two|three|four) (?:[a-z]+ )?(?:cop|original|counterpart|text|language|exemplar)|duplicate|triplicate)|\badopted (?:at|in) [^.]{2,60}in (?:a single|one|two|three|four|six))/.test(
      lower,
    ),
  guards,
  issues,
  forms: formsOf,
  headOfTitle,
  references,
  dates,
  joins: /^ (?:of|of the|to|to the|in|for|from|and) $/,
  owned: /^ of (?:the )?$/,
  goesOn: fieldsBehind,
  bothTitles: /^ and $/,
  nationwide:
    /ministry|agency|service|committee|commission|council|administration|inspectorate|department|authority|bureau|institute|academy|university|chamber|association|union|federation|fund|bank|office|court|cent(?:re|er)|parliament|board|police|railway|post|museum|library|cabinet|secretariat|embassy|school|hospital|directorate/,
  joint: /^ and (?:the )?$/,
  again: /(?:, (?:and|but)|;) $/,
  abbreviates: /^ \((?:the )?«?(\p{Lu}[\p{L}\d&-]{1,14})»?[),;]/u,
  speaksFor: /^ (?:for|of|at) (?:the )?$/,
  seats: /^(?:(?:deputy-)?(?:mayor|governor)|akim)$/,
  bears: {
    before:
      /^, (?:(?:also|currently|now|then|the|an?|acting|senior|concurrently) ){0,3}(?:(?:member|head|chair|chairman|secretary|director|councill?or|deputy|vice|minister|premier)\b[^,;:.«»()]{0,90} and (?:concurrently )?)?$/,
    after: /^(?:[,.»]|$| (?:of|for|in|to|at) [^,;:.]{2,60}[,.»]| and (?!the )[^,;:.]{2,60},)/,
  },
  heads: {
    its: new RegExp(`\\bits (?:[a-z-]+ ){0,3}(?:${HEAD})(?:[ -]general| officer)?,? ?$`),
    before: new RegExp(
      `^(?:'s?)? (?:[a-z-]+ ){0,3}(?:${HEAD})(?:[ -]general| officer)?(?: (?:of|for) [a-z]+(?: [a-z]+)?)?,? ?$`,
    ),
    after: new RegExp(
      `^,? (?:the |an? )?(?:[a-z-]+ ){0,3}(?:${HEAD})(?:[ -]general| officer)?(?: (?:of|for|in charge of) (?:the )?[a-z][a-z -]{2,40}?)? (?:of|at|for|with|from) (?:the )?$|^ (?:of|from|at) (?:the )?$|^,? who (?:(?:has |had )?(?:headed|led|run|chaired|directed|managed|represented)|heads|leads|runs|chairs|directs|manages|represents|owns|founded|works for|speaks for) (?:the )?$|^(?: [a-z0-9-]+){0,14}? (?:(?:has|had) (?:led|headed|run|chaired|directed|managed|represented)|heads|leads|chairs) (?:the )?$`,
    ),
    behind: {
      before: /^, (?:the )?$/,
      after: new RegExp(`^(?:'s?)? (?:[a-z-]+ ){0,3}(?:${HEAD})(?![a-z])`),
    },
  },
  officials: {
    state: /\b(?:minister|governor|mayor|ambassador|envoy|consul|commissioner|prosecutor),? $/,
    firm: /\b(?:chief (?:executive|engineer|accountant|geologist|economist|physician)|ceo|(?:managing|general|commercial|finance|financial|technical|sales|executive|operations|project|marketing) director|director|rector|dean|director[- ]general|(?:[a-z]+ )?manager|chairman of the board|board (?:chairman|chair)|founder|press secretary|head doctor|chief doctor)(?: officer)?,? $/,
    behind:
      /^, (?:the |its )?(?:[a-z]+ (?:and )?){0,2}(?:chief executive|ceo|founder|managing director|general manager|spokes(?:man|woman|person)|press secretary)(?: officer)?(?:[,.;»]| said| told|$)/,
  },
  met: /\b(?:received?s?|met|meets|(?:held|holds?) (?:talks|a meeting)|talks (?:with|between)|meeting (?:of|with|between)|telephone conversation|phone call|spoke with|speaks with|conferred)\b/,
  behalf: /\bon behalf of (?:the |our )?(?:[a-z]+ ){0,3}$/,
  accredited: /^ (?:to|in) (?:the )?$/,
  apposed: /^, [,.;»]?$/,
  qualified:
    /(?:^|[ (])(?!(?:the|this|that|these|those|its|his|her|their|our|your|each|any|every|all|both|some|same|new|said|and|but|for|from|with|into|which|whose|where|when|after|before|while|joint|whole|own|former|large|local|national|foreign|private|leading|big|small|two|three|one|other|another|chinese|state|government)\b)([a-z]{3,}) $/,
  peers: /^ counterpart/,
  papers: /^ (?:note|release|statement|communiqu|conference|briefing|service|office|secretar|point|pass)/,
  from: /^ (?:from|of|in) $/,
  definite: /(?:the|these) $/,
  indefinite: /(?:^|[^a-z])(?:an?|another|one|some) (?:[a-z]+ )?$/,
  titleAfter: true,
  kin: true,
  amounts:
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|double|daily|weekly|monthly|annually|yearly|every (?:day|week|month|year|quarter)|round the clock)\b/,
  delegation: [
    { words: /\b(?:arbitrat\w*|court|tribunal|supervised by|monitored by|decided by|third party)\b/, level: 2 },
    {
      words:
        /\b(?:commission|committee|working group|council|secretariat|mechanism|centre|center|fund|coordinator|task force|joint venture|agency)\b/,
      level: 1,
    },
  ],
  transliterate: slug,
  openNames,
  openActor,
  author,
  acts: actsIn,
}
