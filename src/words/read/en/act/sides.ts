import type { Telling } from './telling.ts'

/** "The Cities", "each Partner", in a paper whose sides are bodies: all of them. */
export const isAllSides = ({ sentence, scene }: Telling, text: string): boolean =>
  sentence.signed &&
  ((scene.signatories.length > 1 && ALL_SIDES.test(text)) ||
    // "The Customs Services of A, B and C (hereinafter «the Services»)"
    (OFFICES.test(text) && sentence.lower.slice(0, HEAD).includes(`${OFFICES.exec(text)![1]} of `)))
const HEAD = 1500
const OFFICES =
  /^(?:(?:the|both|all|these|the two|the three|the four) )?(administrations|agencies|ministries|services|authorities|inspectorates|railways|academies|parliaments|heads|chiefs)$/
const ALL_SIDES =
  /^(?:(?:the|both|the two|all|these) )?(?:cities|towns|districts|counties|oblasts|provinces|regions|companies|firms|universities|institutes|institutions|academies|chambers|associations|unions|banks|partners|signatories|participants|organi[sz]ations|agencies|ministries|administrations|railways|airlines|airports|museums|hospitals|parties|sides)$|^(?:each|either|neither|every) (?:city|town|district|county|oblast|province|region|company|firm|university|institute|institution|academy|chamber|association|union|bank|partner|signatory|participant|organi[sz]ation|agency|ministry|administration|railway|airline|airport|museum|hospital|party|side)$/
