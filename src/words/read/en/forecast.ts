import type { Forecast } from '../engine/promise.ts'

/** English forecasts. */
export const forecast: Forecast = {
  futures: new Set(
    ['will', 'would', 'will-passive', 'will-consider', 'nor-will', 'shall'].map((name) => `en.commitment.${name}`),
  ),
  conditions: /(?:^|[,;:«(] ?|\bonly |\beven )(?:if|unless|should) /,
  doubts:
    /\b(?:otherwise|or else|i am afraid|i fear)\b|\b(?:in case|in the event|depend(?:s|ing) on whether|asked (?:[a-z]+ ){0,3}(?:whether|if|when)|rumou?rs?|reportedly|allegedly|presumably|probably|likely|perhaps|it is (?:expected|hoped|thought|believed|estimated|planned) that|expectations? that|(?:media|outlets?|newspapers?|papers?|reporters?|journalists?|blogs?|bloggers?|observers?|analysts?|experts?|economists?|critics|residents|sources)\b(?: [a-z]+){0,3}? (?:claim|say|said|report|writ|wrote|allege|believe|expect|predict|speculat|suggest|argue|estimate|think|ask|warn|forecast)[a-z]*)\b/,
  befalls:
    /^(?:(?:also|then|thus|soon|finally|again|still|not|gladly|happily|one day|in time|eventually|surely|certainly) )*(?:eat (?:my|our|his|her|their) words|become|remain|be|have|face|need|benefit|gain|get|receive|see(?! to\b| [^,.;]{2,80} through\b)|suffer|lose|win|grow|rise|fall|decline|increase from|earn|save|enjoy|feel|experience|account for|reach|mark|celebrate|turn|exceed|depend|stay|last|cost|run until|run from|arrive|profit|know|find itself|find themselves)\b/,
  past: /\b(?:the then|then-(?:president|prime|government|minister)|(?:former|previous|earlier|past) (?:governments?|administrations?|cabinets?|presidents?|ministers?|leaders?|owners?)|predecessors?|(?:had )?once (?:promised|pledged|vowed)|nothing came of|broken promises?|promises? (?:was|were) (?:not|never) kept)\b/,
}
