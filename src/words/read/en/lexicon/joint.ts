import { AGREEMENT, ASSESSMENT, BLAME, ENDORSEMENT, MEETING, SIGNATURE, ON, WITH, rows, type Act } from './frame.ts'

/** What several do together: they meet, sign and agree. */
export const joint: readonly Act[] = [
  // Meetings
  {
    verb: 'hold',
    tail: /^(?: [a-z0-9'-]+){0,4}? (?:talks|meetings?|negotiations|consultations|conversations?|sessions?|phone call|summit|round of talks)\b/,
    noun: MEETING,
    whole: true,
    passive: true,
  },
  {
    verb: 'have',
    tail: /^(?: [a-z'-]+){0,3}? (?:talks|meetings?|conversation|consultations|phone call|discussions?)\b/,
    noun: MEETING,
    whole: true,
  },
  { verb: 'hold', noun: MEETING, occasion: true, passive: true },
  { verb: 'take', tail: /^ place\b/, noun: MEETING, occasion: true },
  {
    verb: 'host',
    tail: /^(?: [a-z'-]+){0,5}? (?:talks|meetings?|negotiations|consultations|sessions?)\b/,
    noun: MEETING,
    occasion: true,
  },
  { verb: 'conduct', tail: /^(?: [a-z'-]+){0,3}? (?:talks|negotiations|consultations)\b/, noun: MEETING, whole: true },
  { verb: 'pay', tail: /^(?: [a-z'-]+){0,4}? visit\b/, noun: MEETING, whole: true },
  { verb: 'make', tail: /^(?: [a-z'-]+){0,4}? visit\b/, noun: MEETING, whole: true },
  // "Xi made the remarks in his talks with Japarov"
  {
    verb: 'make',
    tail: /^ (?:the|these|those|his|her) (?:remarks?|comments?) (?:in|during|at) (?:his|her|their|an?|the) (?:[a-z-]+ ){0,2}?(?:talks|meeting|conversation)(?= with )/,
    noun: MEETING,
    whole: true,
  },
  { verb: 'meet', noun: MEETING, whole: true, passive: true },
  { verb: 'visit', noun: MEETING, whole: true, passive: true },
  { verb: 'receive', noun: MEETING, whole: true, passive: true },
  { verb: 'discuss', noun: MEETING, whole: true, passive: true },
  { verb: 'exchange', tail: /^(?: [a-z-]+)? (?:views|opinions)\b/, noun: MEETING, whole: true },
  { verb: 'gather', tail: /^ (?:in|at|for|on)\b/, noun: MEETING, whole: true },
  { verb: 'convene', tail: /^ (?:in|at|for|on)\b/, noun: MEETING, whole: true },
  { verb: 'confer', tail: /^ with\b/, noun: MEETING, whole: true },
  { verb: 'talk', tail: /^ (?:to|with|by)\b/, noun: MEETING, whole: true },
  { verb: 'speak', tail: /^ (?:highly|warmly) of\b/, noun: ASSESSMENT },
  { verb: 'speak', tail: /^(?: [a-z]+)? in (?:favour|favor|support) of\b/, noun: ENDORSEMENT },
  { verb: 'speak', tail: /^ (?:out )?against\b/, noun: BLAME },
  { verb: 'speak', tail: /^ (?:by (?:tele)?phone|to|with)\b/, noun: MEETING, whole: true },
  ...rows(
    { noun: MEETING, whole: true },
    `sit down with; dine with; lunch with; have (?:lunch|dinner|breakfast) with; pay (?:a )?courtesy call on; hold (?:a )?(?:video|telephone|phone) (?:call|conference|conversation) with;
    have (?:an?|the) (?:[a-z-]+ ){0,2}(?:video call|video conference|exchange of (?:views|opinions)|tete-a-tete|one-on-one|dialogue|chat|word|contacts?|get-together|round of (?:talks|consultations))(?! of (?!views|opinions)); hold (?:an?|the) (?:[a-z-]+ ){0,2}(?:exchange of (?:views|opinions)|dialogue|working (?:lunch|breakfast|dinner)|video call|videoconference|roundtable|round table|briefing|get-together)(?= with ); hold (?:[a-z-]+ ){0,2}(?:discussions|contacts|dialogue|deliberations)(?= (?:with|on|about|over) );
    take part in (?:an? |the |joint )?(?:[a-z-]+ )?(?:talks|meeting|consultations|negotiations)(?= with ); attend (?:an? |the )?(?:[a-z-]+ )?(?:talks|meeting|consultations|negotiations)(?= with ); participate in (?:an? |the )?(?:[a-z-]+ )?(?:talks|meeting|consultations|negotiations)(?= with );
    enter into (?:[a-z]+ )?(?:talks|negotiations)(?= with ); hold (?:a |an )?audience; give (?:an )?audience to; host(?= (?:the |an? )(?:[a-z-]+ )?delegation(?![a-z]));
    talk over(?= .{2,60} with ); speak(?= about [^,.]{2,50} with ); talk(?= about [^,.]{2,50} with ); debate(?= [^,.]{2,50} with ); go over(?= [^,.]{2,50} with ); review(?= [^,.]{2,60} with (?:his|her|its|the) (?:counterpart|colleagues?) );
    consult with; negotiate with; telephone; phone; huddle with; come together; hold an audience (?:with|for)`,
  ),
  ...['begin', 'start', 'open', 'resume', 'conclude', 'complete', 'continue', 'end', 'finish'].map((verb): Act => ({
    verb,
    tail: /^(?: [a-z]+)? (?:talks|negotiations|consultations|discussions)(?= with )/,
    noun: MEETING,
    whole: true,
  })),
  ...['fly', 'travel', 'arrive', 'come'].map((verb): Act => ({
    verb,
    tail: /^(?: (?:to|in|at) [a-z]+(?: [a-z]+)?)? for (?:[a-z]+ )?(?:talks|a meeting|consultations|negotiations)(?= with )/,
    noun: MEETING,
    whole: true,
  })),
  ...['co-chair', 'chair'].map((verb): Act => ({
    verb,
    tail: /^(?: [a-z0-9-]+){0,4}? (?:meeting|session|talks|consultations|round)(?= (?:with|of) )/,
    noun: MEETING,
    whole: true,
  })),
  // Signatures
  {
    verb: 'put',
    tail: /^ (?:(?:its|his|her|their|my|our) )?(?:signatures?|names?|pens?) (?:to|under|on)(?: paper (?:on|over))?\b/,
    noun: SIGNATURE,
    passive: true,
  },
  { verb: 'append', tail: /^ (?:(?:its|his|her|their|my|our) )?signatures? to\b/, noun: SIGNATURE },
  { verb: 'sign', noun: SIGNATURE, passive: true },
  { verb: 'initial', noun: SIGNATURE, passive: true },
  { verb: 'ink', noun: SIGNATURE, passive: true },
  {
    verb: 'sign',
    tail: /^ (?:up|off|out|on)(?= (?:for|to|as|with|in|at|by|on|and|from|last|this|next|after|before)(?![a-z])|[.,;:»]|$)/,
  },
  { verb: 'put', tail: /^ (?:their|his|her) (?:signatures?|names?) (?:to|under)\b/, noun: SIGNATURE },
  { verb: 'append', tail: /^ (?:their|his|her) signatures? to\b/, noun: SIGNATURE },
  {
    verb: 'conclude',
    tail: /^(?= (?:an?|the|[a-z]+) .{0,60}(?:agreement|treaty|contract|memorandum|protocol|convention|accord|deal)s?\b)/,
    noun: SIGNATURE,
    passive: true,
  },
  ...rows(
    { noun: SIGNATURE, passive: true },
    `countersign; exchange (?:diplomatic )?(?:notes|letters|instruments)(?: (?:of|on))?; enter into(?= (?:an?|the) .{0,60}(?:agreement|treaty|contract|memorandum|protocol|deal)s?);
    formalise(?= .{0,60}(?:agreement|deal|contract|partnership)s?); formalize(?= .{0,60}(?:agreement|deal|contract|partnership)s?); strike(?= (?:an?|the) (?:[a-z-]+ )?(?:deal|contract));
    clinch(?= (?:an?|the) ); seal(?= (?:an?|the) (?:[a-z-]+ )?(?:deal|contract|agreement|pact|partnership)); sign off on; put pen to paper on`,
  ),
  { verb: 'witness', tail: /^ the (?:signing|exchange|initialling|conclusion) of\b/, noun: SIGNATURE },
  { verb: 'attend', tail: /^ the signing of\b/, noun: SIGNATURE },
  // Agreements
  { verb: 'agree', tail: /^ with\b(?!.{1,90} (?:on|to|that) )/, noun: ENDORSEMENT },
  { verb: 'concur', tail: /^ with\b(?!.{1,90} (?:on|to|that) )/, noun: ENDORSEMENT },
  {
    verb: 'agree',
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|upon|to)(?= )/,
    beneficiary: WITH,
    passive: true,
  },
  ...['reach', 'achieve', 'secure', 'forge', 'form'].map((verb): Act => ({
    verb,
    tail: /^(?: [a-z]+){0,3}? (?:agreements?|consensus|understandings?|accord|deal|compromise|arrangement)\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|upon|about|regarding|concerning|for|in)(?= )/,
    beneficiary: WITH,
    passive: true,
  })),
  ...['make', 'have'].map((verb): Act => ({
    verb,
    tail: /^ (?:an?|the|our|their) (?:[a-z]+ )?(?:deal|agreement|pact|arrangement|bargain)(?= (?:to [a-z]|on |that |with [^,.;]{2,50} (?:on|to) ))/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / on(?= )/,
    beneficiary: WITH,
  })),
  {
    verb: 'come',
    tail: /^ to (?:an? )?(?:[a-z]+ )?(?:agreement|understanding|arrangement|consensus|compromise|accord|deal)\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: ON,
  },
  {
    verb: 'arrive',
    tail: /^ at (?:an? |the )?(?:[a-z]+ )?(?:view|understanding|agreement|consensus|compromise|opinion|conclusion|decision)s?\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|about|regarding|concerning)(?= )/,
  },
  { verb: 'decide', tail: /^ against\b/, noun: { ...AGREEMENT, polarity: 'negated-act' } },
  { verb: 'decide', to: AGREEMENT, that: AGREEMENT, noun: AGREEMENT, prepositions: ON, passive: true },
  ...rows({ to: AGREEMENT }, 'announce (?:an?|the|its|his|her|their) (?:[a-z]+ )?decision'),
  { verb: 'resolve', to: AGREEMENT, that: AGREEMENT, passive: true },
  { verb: 'arrange', to: AGREEMENT, that: AGREEMENT, noun: AGREEMENT, prepositions: / (?:on|for)(?= )/, passive: true },
  ...rows(
    { to: AGREEMENT, that: AGREEMENT, noun: AGREEMENT, prepositions: / (?:on|upon|about|over|in)(?= )/, passive: true },
    `concur; shake hands; join forces; team up; join hands; strike (?:an?|the) (?:[a-z-]+ )?(?:agreement|bargain|compromise|understanding);
    find (?:common ground|a compromise|agreement); come to terms; work out (?:an?|the) (?:[a-z]+ )?(?:deal|agreement|plan|compromise|scheme|arrangement); be in agreement; be agreed; be of one mind;
    negotiate (?:an?|the) (?:[a-z]+ )?(?:deal|agreement)`,
  ),
  { verb: 'settle', tail: /^ on\b/, noun: AGREEMENT },
  {
    verb: 'take',
    tail: /^ the decision\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|of)(?= )/,
  },
  {
    verb: 'take',
    tail: /^ (?:a|the)(?: [a-z]+)? decision\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|of)(?= )/,
  },
  {
    verb: 'make',
    tail: /^ (?:a|the)(?: [a-z]+)? decision\b/,
    to: AGREEMENT,
    that: AGREEMENT,
    noun: AGREEMENT,
    prepositions: / (?:on|of)(?= )/,
  },
  { verb: 'approve', noun: AGREEMENT, passive: true },
  { verb: 'adopt', noun: AGREEMENT, passive: true },
]
