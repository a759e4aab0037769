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
  'supply apply reply rely multiply comply imply family early only italy july ally assembly monthly weekly daily friendly',
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
  upgrade uphold use utilise utilize verify visit waive welcome widen withdraw withhold work write
  align analyse analyze automate bolster calculate compile conserve consolidate contain detect diversify embed empower
  enact enlist enrich evict expose forge grow guard interconnect legalise legalize localise localize mitigate multiply
  offset oversee persuade popularise popularize propose redirect refine regularise regularize rename reorganise
  reorganize revitalise revitalize select stabilise stabilize undergo unlock accredit administer advertise advise
  alleviate annul attain authenticate avert celebrate centralise centralize circulate clarify classify commemorate
  compare compete confirm curb declare decentralise decentralize decommission demarcate describe destroy devise
  diagnose diminish discontinue disinfect dispose eradicate evacuate excavate exploit extinguish familiarise
  familiarize fortify furnish generate govern greet immunise immunize impound insulate intercept intervene invent
  isolate justify legislate liaise liquidate mechanise mechanize moderate motivate neutralise neutralize normalise
  normalize oblige penalise penalize practise privatise privatize prohibit prosecute punish rationalise rationalize
  reaffirm realise realize reallocate reassess reassure rebrand recapitalise recapitalize reconcile reconsider
  reconvene rectify redistribute reforest regain reinvest relaunch remind remit remodel reorient repatriate represent
  reproduce reshape restructure retrofit reunite rewrite salvage satisfy seize sew smooth spearhead specialise
  specialize spread spur sterilise sterilize stockpile straighten strive summon supplement synchronise synchronize
  telephone tolerate transcribe transplant unite uproot validate vary win ask let consult devote dig erase foresee
  formalise formalize harvest hear leave mobilise obtain oust pledge preclude refer refrain reimpose rely remedy seek
  shelve sort speak specify stretch suppress swear uncover undo unfreeze uphold urge vow withdraw digitalise
  digitalize correct substitute
  address bridge broadcast call catalogue coach control copy dam display exhibit fight handle heat index label mine
  pump push reform reserve search shape tender trial twin balance book challenge charter contract counter credit
  direct document filter flood forecast fuel haul load measure package paint patch pilot press programme quarantine
  question rank record relay reset reverse scrap seed separate split stem structure surrender target tour trap trigger
  trim veto vote weld`,
)
/** Base forms that are nouns as often: they count only before what a verb takes. */
const NOUNS_TOO = set(
  `act advance award channel check combine commission deal demand double end exchange export feed finance fit form
  free fund further grant guarantee hand help host import increase issue join keep launch lead lease levy license lift
  limit link list map match move offer open order pass place plan plant pool post present process produce
  purchase raise release repair report respect return review run sanction schedule scrap seal share shield ship show
  sign speed sponsor staff start station stay step stop store study supply support survey test trace track trade train
  transfer transport treat update upgrade use visit welcome work design research water focus process contract back
  address bridge broadcast call catalogue coach control copy dam display exhibit fight handle heat index label mine
  pump push reform reserve search shape tender trial twin balance book challenge charter counter credit direct
  document filter flood forecast fuel haul load measure package paint patch pilot press programme quarantine question
  rank record relay reset reverse scrap seed separate split stem structure surrender target tour trap trigger trim
  veto vote weld`,
)

/** What such a word takes where it is a verb: "train specialists", "exchange information", and not "trade and transport links". */
const OBJECTS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    train:
      /(?:[a-z]{3}ers|[a-z]{2}ors|ists|ians|nurses|personnel|staff|pilots|students|judges|cadres|villagers|youth|people|women|engineers|guides)$/,
    plant: /^(?:trees|saplings|forests?|seedlings|gardens|orchards|walnuts|apples|potatoes|beans|cotton|sugar)$/,
    launch:
      /^(?:flights|direct|regular|production|charter|passenger|construction|pilot|joint|projects|trains|buses|services|work)$/,
    finance: /^(?:projects|works?|construction|repairs|research|scholarships|infrastructure|small|half)$/,
    fund: /^(?:projects|works?|construction|repairs|research|scholarships|infrastructure|small|half|schools)$/,
    host: /^(?:delegations|students|events|teachers|forums|groups|trainees|athletes|meetings|talks|joint|annual)$/,
    increase:
      /^(?:exports?|imports?|supplies|deliveries|trade|mutual|investments?|production|output|quotas|scholarships|purchases|volumes|funding|bilateral|flights)$/,
    raise: /^(?:wages|pensions|salaries|tariffs|quotas|awareness|funds|money|pay|taxes|duties)$/,
    exchange:
      /^(?:information|experience|data|delegations|students|visits|views|teachers|specialists|experts|best|lists|knowledge|seeds|documents|records|intelligence|statistics|customs)$/,
    process: /^(?:milk|meat|ore|wool|fruits?|raw|applications|vegetables|cotton|leather|data|cargo)$/,
    repair: /^(?:roads|bridges|schools|canals|damaged|old|houses|pipes|equipment|pumps|lines)$/,
    support:
      /^(?:projects|farmers|business(?:es)?|small|initiatives|young|joint|local|families|investors|exporters|entrepreneurs|women|efforts)$/,
    supply:
      /^(?:equipment|electricity|water|gas|fuel|coal|medicines|vaccines|goods|spare|seeds|power|food|buses|trains|pumps|fertili[sz]ers?)$/,
    open: /^(?:schools|branches|offices|direct|joint|centres|centers|shops|accounts|classes|courses|warehouses|trading|borders)$/,
    present: /^(?:proposals|plans|results|documents|projects)$/,
    study: /^(?:ways|options|proposals|experience|demand|possibilities|opportunities)$/,
    lift: /^(?:restrictions|bans|barriers|visa|quotas|sanctions)$/,
    import: /^(?:goods|equipment|grain|cotton|fruits?|meat|honey|products|electricity)$/,
    export: /^(?:goods|grain|cotton|fruits?|meat|honey|products|electricity|beans|wool|coal|cherries|lamb|beef)$/,
    lease: /^(?:land|aircraft|equipment|wagons|locomotives|buses)$/,
    produce: /^(?:cement|goods|electricity|buses|textiles|glass|paper|clothes|steel|bricks|yarn|batteries|panels)$/,
    purchase: /^(?:equipment|buses|electricity|grain|goods|wagons|locomotives|aircraft|vaccines|machinery|products)$/,
    release: /^(?:water|prisoners|data|funds|fish|fry)$/,
    review: /^(?:progress|tariffs|rules|legislation|standards|contracts|applications)$/,
    design: /^(?:bridges|roads|tunnels|standards|projects|routes)$/,
    staff: /^(?:checkpoints|posts|clinics)$/,
    share: /^(?:experience|information|data|knowledge|technology|technologies|costs|best|water|results)$/,
    issue: /^(?:visas|permits|licen[cs]es|bonds|certificates|loans|passports|joint)$/,
    hand: /^over$/,
    limit: /^(?:imports|exports|access|emissions)$/,
    link: /^(?:markets|railways|databases|systems|cities|ports|power)$/,
    test: /^(?:water|samples|equipment|soil|vehicles|drivers|products)$/,
    track: /^(?:cargo|goods|wagons|progress|trucks|spending)$/,
    use: /^(?:national|local|modern|renewable|digital|solar|joint)$/,
    work: /^(?:together|jointly|closely|out)$/,
    grant: /^(?:scholarships|loans|visas|preferences|access|permits|licen[cs]es|citizenship)$/,
    guarantee: /^(?:safety|access|supplies|payment|security|prices|jobs)$/,
    help: /^(?:farmers|build|train|small|young|restore|families|develop|victims|create)$/,
    feed: /^(?:livestock|children|cattle)$/,
    respect: /^(?:sovereignty|human|territorial|traditions|rights)$/,
    store: /^(?:grain|data|water|goods|seeds|fuel)$/,
    transport: /^(?:goods|cargo|passengers|coal|ore|grain|containers|oil|workers)$/,
    market: /^(?:products|goods|honey)$/,
    advance: /^(?:cooperation|projects|work)$/,
    combine: /^(?:efforts|forces)$/,
    place: /^(?:orders|bonds)$/,
    push: /^(?:for|ahead|forward)$/,
    pump: /^(?:water|gas|oil)$/,
    control: /^(?:prices|borders|quality|exports|imports|spending)$/,
    handle: /^(?:cargo|goods|containers|freight|complaints)$/,
    check: /^(?:cargo|goods|documents|vehicles|quality)$/,
    treat: /^(?:sewage|waste|patients|water|children)$/,
    index: /^(?:pensions|wages)$/,
    research: /^(?:glaciers|soils|earthquakes|plants)$/,
  }),
)

/** True when the word begins a verb phrase here, by what follows it. */
export function beginsVerb(word: string, next: string, nextIsName: boolean): boolean {
  if (!VERBS.has(word)) return false
  if (!NOUNS_TOO.has(word)) return next !== 'of'
  return (
    (OBJECTS.get(word)?.test(next) ?? false) ||
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
