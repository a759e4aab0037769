import type { Forecast } from '../engine/promise.ts'

/** Words to the press, to readers and to listeners: whoever agrees to them promises nobody anything. */
export const TALK =
  /^(?:to )?(?:also |first |briefly |kindly |gladly |exclusively )*(?:(?:answer|take|field|respond to|reply to)(?: [a-z0-9'.]+){0,4}? (?:questions?|inquiries|queries)|(?:give|grant|provide)(?: [a-z'-]+){0,4}? (?:interviews?|comments?|briefings?|press conferences?)|(?:hold|give|host)(?: [a-z]+){0,2}? (?:press|news|joint press) (?:conferences?|briefings?)|comment(?! period)(?![a-z])|(?:speak|talk|sit down)(?: [a-z]+)? (?:to|with) (?:us|me|(?:[a-z0-9'.]+ ){0,3}?(?:correspondents?|reporters?|journalists?|press|media|newspapers?|readers|magazine|agency))|(?:speak|talk) about|tell (?:us|me|(?:our |the )?(?:readers|viewers|listeners|reporters|journalists))|share (?:his|her|their|my|our) (?:[a-z]+ )?(?:views?|thoughts|impressions|opinions?|memories|story)|be (?:interviewed|photographed|filmed|quoted|named)|brief (?:the )?(?:press|media|reporters|journalists)|pose for|address (?:the )?(?:press|media|nation))/

/** English forecasts. */
export const forecast: Forecast = {
  futures: new Set(
    ['will', 'would', 'will-passive', 'will-consider', 'nor-will', 'shall'].map((name) => `en.commitment.${name}`),
  ),
  conditions:
    /(?:^|[,;:«(] ?|\bonly |\beven )(?:if|unless|should) |\b(?:confident|sure|certain|convinced|hopeful|optimistic)(?: that)? \p{L}|\bin (?:his|her|their|my) (?:opinion|view),/u,
  doubts:
    /\b(?:otherwise|or else|i am afraid|i fear)\b|\b(?:in case|in the event|depend(?:s|ing) on whether|asked (?:[a-z]+ ){0,3}(?:whether|if|when)|rumou?rs?|reportedly|allegedly|presumably|probably|likely|perhaps|it is (?:expected|hoped|thought|believed|estimated|planned) that|expectations? that|according to (?:\p{L}+ ){0,3}?(?:people|newspapers?|papers?|magazines?|websites?|sources?|media|reports?|analysts?|experts?|observers?|insiders?|forecasts?)|(?:media|television|tv|broadcasters?|outlets?|newspapers?|papers?|reporters?|journalists?|blogs?|bloggers?|observers?|analysts?|experts?|economists?|critics|residents|sources)\b(?: [a-z]+){0,3}? (?:claim|say|said|report|writ|wrote|allege|believe|expect|predict|speculat|suggest|argue|estimate|think|ask|warn|forecast)[a-z]*)\b/u,
  befalls:
    /^(?:(?:also|then|thus|soon|finally|again|still|not|gladly|happily|one day|in time|eventually|surely|certainly) )*(?:eat (?:my|our|his|her|their) words|become|remain|be|have|face|need|benefit|gain|get(?! (?:there|it done|the (?:job|work) done|rid)\b)|mean|damage|waste|hurt|harm|feature|prefer|receive(?! (?:(?:the|a|an|another|some|up to|about|at least|more than|over|[\d,.]+|[a-z]+) ){0,3}(?:trainees|students|interns|apprentices|patients|pupils|teachers|delegations?|pilgrims|graduates|scholars|refugees|specialists)\b)|see(?! to\b| [^,.;]{2,80} through\b)|suffer|lose|win|grow|rise|fall|decline|increase from|earn|save|enjoy|feel|experience|account for|reach|mark|celebrate|turn|exceed|depend|stay|last|cost|run until|run from|arrive|meet (?:again|in|on|at|next|for)\b|profit|know|speak (?:at|in|before|on|to)\b|deliver a speech|take the floor|address the (?:forum|conference|summit|meeting)|attend|happen|occur|take place|come (?:true|to (?:pass|that|nothing))|go away|greet|accompany|escort|lay (?:a )?(?:wreaths?|flowers)|(?:lead|head) (?:the|a|an|his|her|its|their) (?:[a-z]+ ){0,2}delegation|(?:host|give|hold) an? (?:[a-z]+ )?(?:dinner|reception|banquet|lunch|luncheon|gala)|find itself|find themselves|overtake|surpass|outstrip|take (?:[a-z]{1,12} |\d[\d.,]{0,8} ){1,4}(?:years?|months?|weeks?|days?|hours?|decades?))\b/,
  past: /\b(?:leaked|joked|joking|non-binding|not binding|under (?:a|an|one|the|this|that) (?:\p{L}+ )?(?:scenario|projection|forecast|simulation)|the then|then-(?:president|prime|government|minister)|(?:former|previous|earlier|past) (?:governments?|administrations?|cabinets?|presidents?|ministers?|leaders?|owners?)|predecessors?|(?:had )?once (?:promised|pledged|vowed)|nothing came of|broken promises?|promises? (?:was|were) (?:not|never) kept|(?:broke|broken|went back on|reneged on|failed to (?:keep|honou?r|deliver on)|did not keep|never kept) (?:its|his|her|their|the|that|this) (?:\p{L}+ )?(?:words?|promises?|pledges?|commitments?|undertakings?)|offer(?:ed|s|ing)? (?:no |nothing|little)|(?:have|has|had) been (?:promising|offering|pledging|vowing)|(?:offered|promised|pledged) (?:[^.;,]{0,30} )?before(?=[,.»])|because (?:\p{L}+ ){0,4}?(?:agreed|promised|pledged|offered)|in the (?:19|20)\d0s|under the old (?:\p{L}+ )?(?:agreement|contract|treaty|deal))\b/u,
  facts: new RegExp(
    `${TALK.source}|${
      /^there (?:is|are|was|were|has|have)\b|^[^,.;]{2,60} (?:must|should|ought to) |^(?:(?:an?|the|many|several|serious|grave|war|human|rights|hundreds|thousands|dozens|of|such) ){0,5}(?:violations?|crimes?|offen[cs]es?|murders?|fraud|errors?|mistakes?|suicide|atrocities)\b|^[a-z]+ (?:nothing|no such thing|none of it)(?![a-z ])/
        .source
    }`,
    'u',
  ),
  lapsed:
    /^(?:(?:was|were) (?:\p{L}+ ){0,2}?(?:to|going|obliged|bound|supposed|meant|due|expected|required)|had (?:\p{L}+ )?been|(?:would|could|might|will|may) (?:likely|probably|perhaps|possibly) be|would be (?:willing|ready|prepared))(?!\p{L})/u,
  undone:
    /(?:, |; | )(?:but|yet|however|though|although|only to|and then)(?: [^.;]{0,28})? (?:never|nothing|stalled|cancelled|canceled|shelved|scrapped|abandoned|postponed|silent|broke|changed (?:its|his|their) mind|no (?:offers?|contracts?|money|work|steps?)|(?:not|yet to)(?: yet| been)* (?:signed|built|started|begun|done|delivered|kept|honou?red|fulfilled|materiali[sz]ed?|paid|happened|sign|build|start|begin|do|deliver|keep|honou?r|fulfil|pay))(?!\p{L})/u,
  told: /^(?:(?:had|was|were) )?(?:\p{L}+ )?(?:\p{L}+ed|undertook|swore|gave|sworn|given|made|took|ready|prepared|willing)(?!\p{L})/u,
}
