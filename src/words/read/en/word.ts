const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

export const determiners = set(
  `a an the this that these those its their his her our my your each every all both some any no such several many few
  more another other either neither further additional certain new`,
)

export const prepositions = set(
  `of in on at by for with from into onto over under between among amongst through during within without against about
  above across after before behind beyond despite near off per since towards toward upon via concerning regarding
  including until till amid along alongside besides following given like unlike throughout under as than out`,
)

export const pronouns = set('he she it we they i you who which one nobody everyone somebody')

export const coordinators = set('and but or nor')

/** Words that open a clause of which nothing is taken: a condition, a time, a reason, a question inside. */
export const subordinators = set(
  `which who whom whose where when if because since although though unless until once whether what why how as whatever whichever whoever wherever whenever`,
)

export const auxiliaries = set(
  `is are was were be been being am has have had do does did will shall would should must may might can could ought`,
)

/** What may stand inside a verb group or between subject and verb. */
const ADVERB = set(
  `also not never always already now then again once further jointly still too both therefore thus even just only
  soon hereby hereinafter together once-more today yesterday tomorrow earlier later meanwhile separately moreover
  however likewise nevertheless first firstly finally lastly afterwards nonetheless besides perhaps`,
)
const NO_ADVERB = set(
  'supply apply reply rely family early only italy july ally assembly monthly weekly daily friendly',
)

export const isAdverb = (word: string): boolean =>
  ADVERB.has(word) || (word.length > 4 && word.endsWith('ly') && !NO_ADVERB.has(word))

/** Verbs in their base form by which a coordinated promise goes on: "to build a road and open a school". */
const VERBS = set(
  `abide abolish accede accelerate accept accommodate accompany achieve acquire act adapt add adhere adjust admit adopt
  advance afford allocate allow amend announce apply appoint approve arrange ascertain assemble assign assist attract
  authorise authorize avoid award begin boost borrow bring broaden build buy carry cease channel check choose clear close
  co-finance collect combat combine commence commission compensate complete comply conclude conduct confer connect
  consider construct consult continue contribute convene convert cooperate coordinate cover create cultivate deal
  dedicate deepen defend define delegate deliver demand demolish deploy deport designate determine develop dismantle
  disclose discuss dispatch distribute divert donate double draft draw dredge earmark ease educate electrify eliminate
  employ enable encourage end enhance enlarge ensure enter equip erect establish evaluate examine exchange exclude
  execute exempt expand expedite explore export extend extradite facilitate feed fence fill finalise finalize finance
  find finish fit fix follow form formulate foster free fulfil fulfill fund further gather give grant guarantee hand
  harmonise harmonize help hire hold host identify impose implement import improve include increase inform initiate
  inspect install institute instruct integrate intensify introduce invest investigate invite involve issue join keep
  launch lay lead learn lease leave lend lengthen levy liberalise liberalize license lift limit link list locate lower
  maintain make manage manufacture map match meet merge minimise minimize mobilise mobilize modernise modernize monitor
  move negotiate notify nominate observe obtain offer open operate oppose optimise optimize order organise organize
  overcome overhaul participate pass pave pay perform permit place plan plant pool post postpone prepare present preserve
  prevent prioritise process procure produce prohibit prolong promote protect provide publish purchase pursue put raise
  ratify reach readmit rebuild receive recognise recognize reconstruct recover recruit redesign reduce refrain refund
  refurbish refuse register regulate rehabilitate reimburse reinforce reject release relocate remain remove renew renovate
  reopen repair repay repeal replace report reroute resettle resolve respect respond restore restrict resume retain return
  review revise revive run safeguard sanction schedule scrap seal secure seek sell send serve set settle share shield ship
  shorten show sign simplify speed spend sponsor staff standardise standardize start station stay step stimulate stop
  store streamline strengthen study submit subsidise subsidize supervise supply support suppress survey suspend sustain
  bear cut ban halve dig drill shut slash split spare teach trim unify unveil vaccinate wage wire audit assess bid brief cap
  certify clean co-fund co-host codify count deposit digitise digitize disburse drain drop dry earn elect enforce escort expel
  explain express extract fast-track forgive freeze fulfil gauge house inform insure inspect install irrigate keep lobby log
  mark mediate mend mount name nurture outlaw partner patrol phase pilot plough poll preserve print prioritise probe promise
  quadruple quash rate rebuild recall reclaim recognise redeem refit refuel reinstate rent replant rescue restart retrain
  reward reuse sample save scale scan screen sell shelter slow solve sow spell staff stamp subcontract subscribe supply swap
  tackle tax tell thin throw tow treat tunnel unblock uphold upload vet warn weigh wind withdraw
  see allot go sit exempt waive consent recycle honour honor mill route withhold
  take tackle test tighten trace track trade train transfer translate transmit transport treat triple undertake update
  upgrade uphold use utilise utilize verify visit waive welcome widen withdraw withhold work write`,
)
/** Base forms that are nouns as often: they count only before what a verb takes. */
const NOUNS_TOO = set(
  `act advance award channel check combine commission deal demand double end exchange export feed finance fit form
  free fund further grant guarantee hand help host import increase issue join keep launch lead lease levy license lift
  limit link list map match move offer open order pass place plan plant pool post present process produce
  purchase raise release repair report respect return review run sanction schedule scrap seal share shield ship show
  sign speed sponsor staff start station stay step stop store study supply support survey test trace track trade train
  transfer transport treat update upgrade use visit welcome work design research water focus process contract back`,
)

/** True when the word begins a verb phrase here, by what follows it. */
export function beginsVerb(word: string, next: string, nextIsName: boolean): boolean {
  if (!VERBS.has(word)) return false
  if (!NOUNS_TOO.has(word)) return next !== 'of'
  return (
    nextIsName ||
    determiners.has(next) ||
    /^\d/.test(next) ||
    ['up', 'out', 'down', 'back', 'over', 'on', 'with', 'to', 'about', 'at', 'free', 'in'].includes(next) ||
    next.endsWith('ly') ||
    (next.endsWith('ing') && next.length > 5)
  )
}

/** The verbs above, each once. */
export const baseVerbs: ReadonlySet<string> = VERBS
/** Whether the base form or the -s form of a verb is a noun as often. */
export const isNounToo = (verb: string): boolean => NOUNS_TOO.has(verb)

export const isBaseVerb = (word: string): boolean => VERBS.has(word)
