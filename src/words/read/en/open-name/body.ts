import type { Id, Span } from '../../../../ground/index.ts'
import { openName } from '../../engine/open.ts'
import type { OpenName, SceneView, Sentence, Token } from '../../grammar.ts'
import { isCapital } from '../../engine/letters.ts'
import { quick } from '../../engine/quick.ts'
import { endAt } from '../../engine/run.ts'
import { slug } from '../name.ts'
import { fieldAt, fieldsFrom } from './fields.ts'

/** A word that ends the name of a body: "Railways", "Dairy". */
export const isBodyWord = (word: string): boolean => BODY.has(word.toLowerCase())

const BODY = new Set(
  `programme program port e-commerce ecommerce commerce nonferrous tyre trade bakery hauliers haulier shipyard shipyards polymers chemical rail freight post transit explosives eximbank railways services ministry company corporation bank agency group university institute council committee commission
  authority airlines airways service fund association federation union holding energy logistics motors mining
  power construction engineering cargo administration chamber academy courier times post herald secretariat board
  bureau department centre center cooperative line lines ltd llc inc minerals metals resources steel cement gold
  copper textiles foods agro air sky equipment pharma technology technologies solar petroleum oil gas telecom electric machinery trading
  transport shipping freight express industries capital investments farms dairy agro autos tours hospital museum
  theatre school gazette tribune daily news telegraph network systems solutions enterprises works mills grain
  seeds chemicals cotton glass paper ceramics biotech dynamics vehicles bus tea fruits meat leather carpets
  medical hydro wind water aviation aerospace digital data software media studios insurance leasing consulting
  environment environmental co corp limited plc jsc ojsc cjsc pjsc njsc llp gmbh college clinic lyceum cooperatives alliance confederation
  brewery refinery combine plant stores supermarkets partners foundation society club congress forum inspectorate
  police ports airports ridge brokers brokerage granary granaries depot terminal holdings ventures securities
  trust finance lending credit savings exchange realty estates properties developers builders contractors bricks
  quarry quarries concrete timber furniture packaging plastics rubber fibre fiber cables battery batteries tyres
  tires trucks lorries haulage couriers carriers ferries ferry wagon wagons locomotive locomotives tramways metro
  cars robotics electronics semiconductors instruments optics laboratories labs diagnostics healthcare pharmacy
  pharmacies pharmaceuticals beverages wines winery brewing sugar honey wool beans nuts orchards nurseries nursery
  greenhouse greenhouses poultry fisheries fish livestock feeds fertilisers fertilizers silos refining smelter
  smelting aluminium aluminum alloys coal coke uranium lithium exploration drilling pipelines pipeline networks
  grid utilities utility renewables turbines hydropower nuclear publishers publishing press broadcasting
  journal monitor observer chronicle ledger bulletin weekly review channel games entertainment
  travel hotels hotel resorts resort restaurants kitchens retail shops fashion garments apparel knitwear footwear
  shoes weaving spinning outfitters services cloud payments wallet ratings research analytics advisors advisers
  associates consultants orchestra ensemble philharmonic gallery library observatory zoo caravan caravans
  tunnelling drones satellites aircraft helicopters elevators bakeries bakery butchers seeders tractors tractor
  harvesters machines tools pumps valves boilers heating lighting lamps windows doors roofing tiles paints
  coatings glassworks ironworks brickworks waterworks sanatorium kindergarten monastery laboratory archive
  archives guild league inspection customs treasury parliament operator operators office consortium coalition
  cluster hub incubator accelerator milling bottling ginning tanning processing breeding farming baking canning stitching
  hatchery textile mineral pharmaceutical automotive motor engine engines biotechnology storage airport court studio station crescent zholy zholu polymetal kombinat stadium telecoms mobile bancorp steelworks shipyard planetarium circus warehouse warehouses bazaar
  aggregates stone marble granite salt creamery cannery sawmill tannery feedmill vineyard vineyards apiary ranch seedlings
  reserve sanctuary computing computers park technopark zone faculty directorate builder mill factory industry management semiconductor chip chips turbine photovoltaic photovoltaics appliances cosmetics toys paper carpet`.split(
    /\s+/,
  ),
)

/** Words for bodies in lower case. */
export const BODIES =
  /\b(?:hall|municipal|prefectural|county|mine|mill|factory|clinic|school|lyceum|police department|office|municipality|cooperative|university|institute|hospital|union|federation|association|chamber|foundation|refinery|combine|plant|college|council|ministry|agency|service|inspectorate|committee|commission|authority|administration|department|bureau|movement|alliance|coalition|campaign|faction|initiative|network|company|firm|corporation|conglomerate|startup|start-up|airline|court|parliament|assembly|smelter|quarry|brewery|dairy|museum|theatre|library|laboratory|academy|centre|center|reserve|farm|consulate|consortium|group|trust|fund|bank|railway|depot|terminal|port|airport|holding|concern|carrier|carmaker|retailer|brokerage|station|customs)\b/

const FIELD =
  /(?:tax|fire|rescue|ambulance|weather|intelligence|probation|employment|civil|aviation|food|safety|veterinary|emergency|emergencies|migration|statistics|statistical|antimonopoly|competition|energy|water|forestry|forest|environment|environmental|health|labour|labor|social|security|communications|digital|development|mining|geology|geological|nuclear|radiation|road|roads|railway|transport|ports?|port|maritime|river|hydrological|meteorological|phytosanitary|sanitary|quarantine|plant|land|registration|patent|tourism|sports?|culture|youth|education|science|justice|interior|prison|prosecution|audit|budget|finance|treasury|procurement|investment|export|trade|industry|industrial|agriculture|agricultural|irrigation|standards|standardisation|metrology|electricity|gas|oil|housing|urban|planning|regional|postal|space|information|press|media|election|electoral|anti-corruption|drug|control|border|customs|licensing|inspection|city|town|municipal|district|village|business|tariff) (?:and )?/y
const KIND =
  /(?:council|ministry|agency|service|inspectorate|committee|commission|authority|administration|department|bureau)\b/y
const MOST_FIELDS = 4

const isOfWord = (code: number): boolean =>
  (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a) || code === 0x5f
/** "Tax service", "roads and transport ministry": up to four fields before the word for a body, which begins at `kind`. */
function fieldBodies(part: string): (Span & { readonly kind: number })[] {
  const found: (Span & { readonly kind: number })[] = []
  for (let start = 0; start < part.length; start++) {
    if (start > 0 && isOfWord(part.charCodeAt(start - 1))) continue
    let kind = -1
    for (let at = start, fields = 0; at >= 0 && fields < MOST_FIELDS; fields++) {
      at = endAt(FIELD, part, at)
      if (at >= 0) kind = at
    }
    const end = kind < 0 ? -1 : endAt(KIND, part, kind)
    if (end < 0) continue
    found.push({ start, end, kind })
    start = end - 1
  }
  return found
}

/** "Qinling Pharma" after "Qinling Pharma Group". */
export function bodyBefore(name: string, scene: SceneView): Id | null {
  const own = slug(name)
  const start = `${own}-`
  return start.length < 5 || ANY.has(own)
    ? null
    : (scene.bodies.findLast(
        ({ id }) =>
          id.replace(/^org:(?:[a-z]{2}-)?/, '').startsWith(start) ||
          id === `org:${own}` ||
          (name.length > 4 && id.includes(`-${start}`)),
      )?.id ?? null)
}

// Words with which many bodies begin, and which alone mean none of them.
const ANY = new Set(
  `business trade energy central national state regional international foreign public general eastern western northern southern
  north south east west asian european central global joint federal supreme high royal local rural urban economic financial
  commercial industrial agricultural technical medical legal social cultural digital green new first second united american
  family women youth people children farmers investment investments export exports import transport logistics water gold
  health education science tourism culture security customs border railway railways construction market technology
  innovation development commerce industry finance power oil gas coal textile food silk president great grand old
  big small free open smart modern world country government public private special strategic`.split(/\s+/),
)

// What a firm is by law, before or behind its name.
const LEGAL =
  'co|ltd|inc|corp|llc|llp|jsc|ojsc|cjsc|pjsc|njsc|plc|gmbh|ag|spa|srl|nv|bv|oy|ab|pte|pty|bhd|sdn|limited|corporation|company'

/** "OJSC", "LLC": the form of a firm. */
export const isLegalForm = quick(/^(?:ojsc|cjsc|pjsc|njsc|jsc|llc|llp|gmbh|oao|zao|pao|ooo|too|plc|ltd)$/)

/** "Sunrise Grain Co." is Sunrise Grain, and so is "OJSC Sunrise Grain". */
export const bodySlug = (name: string): string =>
  slug(name.replace(/^the /, '')).replace(LEGAL_BEFORE, '').replace(LEGAL_BEHIND, '')

const LEGAL_BEFORE = /^(?:ojsc|cjsc|pjsc|njsc|jsc|llc|llp|gmbh|oao|zao|pao|ooo)-(?=[a-z]{3})/
const LEGAL_BEHIND = new RegExp(`(?<=.-?[a-z]{3})(?:-(?:${LEGAL})){1,4}$`)

/** "The Manas Ordo farmers' cooperative", "the Talas regional administration": capitals before the word for what it is. */
const NAMED =
  /(?!(?:The|An?|Our|Its|Their|This|Every|Each|His|Her|In|At|On|For|With|By|And|But|That) )(\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+){0,2})(?:'s)? (?:(?:farmers|growers|beekeepers|workers)' |(?:vocational|regional|oblast|provincial|district|prefectural|state|municipal|agricultural|technical|medical|market|airport|port|railway|forest|park|sugar|cement|textile|chemical|meat|dairy|tobacco|brick|glass|steel|fertili[sz]er|machine-building|canning|wool|cotton|asphalt|thermal power|combined heat and power|hydroelectric power|hydropower|heating|solar|wind|gold|coal|antimony|uranium|oil|gas|nuclear|children's|maternity|military|central|free economic|wholesale|international) )?(cooperative|administration|university|institute|hospital|union|federation|association|chamber|foundation|refinery|combine|plant|college|lyceum|school|clinic|mine|mill|factory|movement|alliance|coalition|campaign|faction|initiative|network|council|committee|court|parliament|assembly|smelter|quarry|brewery|dairy|museum|theatre|library|laboratory|observatory|academy|centre|center|reserve|farm|consulate|syndicate|consortium|group|trust|fund|bank|airline|railway|depot|terminal|port|airport|power plant|power station|stadium|studio|free zone|health department|education department|police department|customs(?! (?:service|administration|authorit|dut|union|officer|clearance|post|house|point|control|code|official|declaration|territor|procedure|fee|broker|tariff|inspect|checks?)))\b(?! (?:(?:of|for) )?\p{Lu}| (?:operator|developer|contractor|owner)s?\b)/gu

/** What a school or a hospital is for is part of its name; of which rank an administration is, is not. */
const TAUGHT =
  /(?:sugar|cement|textile|chemical|meat|dairy|tobacco|brick|glass|steel|fertili[sz]er|machine-building|canning|wool|cotton|asphalt|thermal power|combined heat and power|hydroelectric power|hydropower|heating|solar|wind|gold|coal|antimony|uranium|oil|gas|nuclear|children's|maternity|military|free economic|wholesale|district|county|township|village|vocational|agricultural|technical|medical|market|airport|port|railway|forest|park) (?=[a-z]+$)/

// "The Turan company", "the Ak-Tash mining company": a firm is called by its name alone.
const COMPANY =
  /(?<=\b[Tt]he )(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3}) (?:(?!(?:its|the|an?|their|his|her|no|any|this|that|voices|expresses|shares|raises|causes|shows|feels|conveys|notes|[a-z]+ed) )(?:[a-z]+-)?[a-z]+ ){0,2}?(?:company|firm|corporation|conglomerate|start-?up|airline|group|holding|concern|carrier|carmaker|retailer|brokerage)\b(?! \p{Lu})/gu
const FROM =
  /(?:an|ian|ish|ese|based|owned|backed|-led)$|^(?:Working|Expert|Joint|Parliamentary|Contact|Coordination|Focus|First|Second|Third|Main|New|Friendship|National|State|Operational|Interdepartmental|Research|Control|Target|Advisory|Steering|Technical)\b/

const HALL =
  /(?!(?:The|An?|Our|Its|Their|This|Every|Each) )\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:'s)? (?:(?:[Cc]ity|[Tt]own) [Hh]all|[Mm]ayor's [Oo]ffice|[Cc]ity (?:[Cc]ouncil|[Aa]dministration)|[Mm]unicipality|(?:[Mm]unicipal|[Pp]refectural|[Cc]ounty|[Dd]istrict|[Tt]ownship|[Cc]ity) (?:[Pp]eople's )?[Gg]overnment)\b/gu

const OFFICE =
  /\b(?:(?:regional|city|district|general|state) )?(?:mayor|governor|prosecutor|ombudsman)(?: general)?'s office\b/g

const FIRM_WORD =
  /(?:company|firm|corporation|conglomerate|start-?up|airline|group|holding|concern|carrier|carmaker|retailer|brokerage)\b/

/** Bodies whose last words are written without a capital. */
export function plainBodies(
  sentence: Sentence,
  taken: (one: Span) => boolean,
  matches: readonly Span[],
  scene: SceneView,
): OpenName[] {
  const ofState = (start: number) =>
    matches.some(
      (one) =>
        one.start === start &&
        (one as Span & { values?: readonly { type: string; capitalOf?: string | null }[] }).values?.some(
          ({ type, capitalOf }) => type.startsWith('state') && !capitalOf,
        ),
    )
  const part = sentence.lower.slice(sentence.start, sentence.end)
  const found: OpenName[] = []
  NAMED.lastIndex = 0
  const words = sentence.text.slice(sentence.start, sentence.end)
  for (let match = NAMED.exec(words); match; match = NAMED.exec(words)) {
    const start = sentence.start + match.index
    const [whole, name, kind] = match as unknown as [string, string, string]
    const own = kind === 'cooperative' && / /.test(name) ? name : `${name} ${TAUGHT.exec(whole)?.[0] ?? ''}${kind}`
    // A town of the pack is part of the name of its own bodies; a person is not.
    if (ofState(start) || (taken({ start, end: start + name.length }) && / /.test(name))) continue
    found.push({
      start,
      end: start + whole.length,
      type: 'organisation',
      id: `org:${slug(own.toLowerCase())}` as Id,
    })
  }
  if (FIRM_WORD.test(part)) {
    COMPANY.lastIndex = 0
    for (let match = COMPANY.exec(words); match; match = COMPANY.exec(words)) {
      const [name, start] = [match[1]!, sentence.start + match.index]
      const span = { start, end: start + match[0].length }
      if (FROM.test(name) || matches.some((one) => one.start < start + name.length && start < one.end)) continue
      found.push(openName(span, 'organisation', `org:${bodySlug(name.toLowerCase())}`))
    }
  }
  // "The Bishkek city hall"
  HALL.lastIndex = 0
  const written = sentence.text.slice(sentence.start, sentence.end)
  for (let match = HALL.exec(written); match; match = HALL.exec(written)) {
    const start = sentence.start + match.index
    found.push({
      start,
      end: start + match[0].length,
      type: 'organisation',
      id: `org:${slug(match[0].toLowerCase())}` as Id,
    })
  }
  // "The mayor's office": the one that was named with its town, else the office alone.
  if (part.includes("'s office")) {
    OFFICE.lastIndex = 0
    for (let match = OFFICE.exec(part); match; match = OFFICE.exec(part)) {
      const start = sentence.start + match.index
      if (found.some((other) => other.start < start + match![0].length && start < other.end)) continue
      const own = slug(match[0])
      const named = scene.bodies.findLast(({ id }) => id.endsWith(`-${own}`))?.id
      found.push({ start, end: start + match[0].length, type: 'organisation', id: named ?? (`org:${own}` as Id) })
    }
  }
  for (const one of fieldBodies(part)) {
    const start = sentence.start + one.start
    const span = { start, end: sentence.start + one.end }
    if (isCapital(sentence.text.charCodeAt(start)) || taken({ start, end: sentence.start + one.kind - 1 })) continue
    if (found.some((other) => other.start < span.end && span.start < other.end)) continue
    found.push(openName(span, 'organisation', `org:${slug(part.slice(one.start, one.end))}`, 'short-name'))
  }
  return found
}

const isState = (matches: readonly Span[], token: Token | undefined): boolean =>
  token !== undefined &&
  matches.some(
    (one) =>
      one.start === token.start &&
      one.end === token.end &&
      (one as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) => type === 'state') === true,
  )

/** Bodies whose name goes on with "of". */
export const OF_BODY =
  /(?:^| )(?:Chamber|Academy|Institute|Bank|Department|Council|Board|Association|Federation|Union|Ministry|Bureau|Office|Centre|Center|University|School|Fund|Committee|Commission|Agency|Confederation|Guild|League|Society|Agency|Inspectorate|Service|Authority) (?:of|for) |(?:^| )(?:Committee|Subcommittee|Commission|Council) on /

// "The Committee on Social Policy", and not "the Committee on Thursday".
const ON_BODY = /^(?:Committee|Subcommittee|Commission|Council)$/
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|new)$/

/** The last token of a name that goes on with "of" and capitals. */
export function ofWhat(
  { tokens, text, lower }: Sentence,
  last: number,
  taken: (one: Span) => boolean,
  matches: readonly Span[],
): number {
  const body = tokens[last]!
  const word = text.slice(body.start, body.end)
  const on = tokens[last + 1]?.text === 'on' && ON_BODY.test(word) && !DAY.test(tokens[last + 2]?.text ?? '')
  if (!OF_BODY.test(`${word} of `) || !(on || /^(?:of|for)$/.test(tokens[last + 1]?.text ?? ''))) return last
  let at = last + 2
  if (tokens[at]?.text === 'the') at++
  // "Department of Chemicalisation and Plant Protection", "Agency for Architecture, Construction and Housing"
  const first = tokens[at] ? fieldAt(lower, tokens[at]!.start) : -1
  const fields = first < 0 ? -1 : fieldsFrom(lower, first)
  const close = fields < 0 ? -1 : tokens.findIndex((one) => one.end === fields)
  if (close >= at && isCapital(text.charCodeAt(tokens[at]!.start)) && !continues(tokens, close, text)) return close
  // "Of the Republic of Aranta": a state by its full name says whose it is.
  if (isOne(matches, tokens[at], tokens[at + 1])) return last
  // "The Tax Service of Kyrgyzstan Altynai Mukasheva": a state, and whoever heads it.
  if (isState(matches, tokens[at])) return last
  let end = last
  const big = (one: number) => tokens[one] !== undefined && isCapital(text.charCodeAt(tokens[one]!.start))
  // "Association of Chinese Enterprises": a state's adjective, and whatever it is of.
  let owned = false
  for (
    ;
    big(at) &&
    (!taken(tokens[at]!) ||
      MANY.test(tokens[at]!.text) ||
      // "Political Bureau of the CPC Central Committee"
      (at > last + 3 && isBodyWord(tokens[at]!.text)) ||
      owned ||
      (big(at + 1) && tokens[at + 1]!.start - tokens[at]!.end === 1));
    at++
  ) {
    owned = taken(tokens[at]!) && !owned
    end = at
    if (
      tokens[at + 1]?.text === 'and' &&
      !isAnother(tokens, at + 2, big) &&
      tokens[at + 2] &&
      isCapital(text.charCodeAt(tokens[at + 2]!.start)) &&
      !taken(tokens[at + 2]!)
    )
      at++
  }
  return end
}

const isOne = (matches: readonly Span[], first: Span | undefined, second: Span | undefined): boolean =>
  first !== undefined &&
  second !== undefined &&
  matches.some(
    (one) =>
      one.start === first.start &&
      one.end >= second.end &&
      (one as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) => type === 'state'),
  )

const continues = (tokens: Sentence['tokens'], at: number, text: string): boolean =>
  tokens[at + 1] !== undefined &&
  tokens[at + 1]!.start - tokens[at]!.end === 1 &&
  isCapital(text.charCodeAt(tokens[at + 1]!.start))

// "The agency for standards and Velm Group": a name of its own behind "and".
function isAnother(tokens: Sentence['tokens'], from: number, big: (at: number) => boolean): boolean {
  let at = from
  while (big(at) && (at === from || tokens[at]!.start - tokens[at - 1]!.end === 1)) at++
  return at - from > 1 && OWN_NAME.test(tokens[at - 1]!.text)
}
const OWN_NAME = quick(
  /^(?:group|ltd|llc|inc|corp|company|bank|holding|university|corporation|institute|association|agency|ministry|committee|chamber|union)$/,
)

// Of whom a union or an association is, though the words stand for many elsewhere.
const MANY =
  /^(?:banks|farmers|exporters|importers|carriers|hauliers|drivers|investors|citizens|students|experts|companies|enterprises|entrepreneurs|businesses|airlines|tourists|residents|railways?|partners|contractors|journalists|universities|cities|municipalities|operators|customs)$/

/** "The lender Ayil Capital", "Huayuan, a logistics company", "Golden Ridge, which runs": a firm by the words around it. */
export const isFirm = (before: string, after: string): boolean => FIRM_BEFORE.test(before) || FIRM_AFTER.test(after)

/** "CEO of Masan", "Masan CEO": only firms have one. */
export const isHeaded = (before: string, after: string): boolean =>
  /\b(?:ceo|chief executive(?: officer)?|(?:co-)?founder|owner|(?:managing|general|commercial|finance|technical|sales) director|director general|general manager|shareholder|chairman of the board|press secretary) (?:of|at|for) $/.test(
    before,
  ) ||
  /^(?:'s)? (?:ceo|chief executive|general director|managing director|general manager|founder|press service|press office|shareholders?)\b/.test(
    after,
  )

const FIRM_BEFORE =
  /(?:^|[ «(-])(?:company|firm|operator|carrier|lender|start-?up|manufacturer|processor|retailer|airline|consortium|platform|brand|charity|think tank|website|portal|newspaper|magazine|producer|utility|conglomerate|subsidiary|holding|rival|brokerage|contractor|developer|maker|builder|ojsc|cjsc|pjsc|njsc|jsc|llc|llp|gmbh|oao|zao|pao|ooo),? $|(?:^|[ «(-])(?:cooperative|bank|plant|mine|mill|factory|fund|association|farm|institute|ngo|foundation) $/
const FIRM_AFTER =
  /^(?:'s)? (?:ceo|chief executive|general director|managing director|general manager|founder|spokes(?:man|woman|person)|press service|press office|executives?|shareholders?)\b|^, (?:which|whose) |^(?:,|,? which (?:is|was) |,? known as )? ?(?:an?|the|one of the|its|our) (?:(?!(?:of|at|for|with) )[a-z'-]+ ){0,4}?(?:company|firm|operator|carrier|lender|start-?up|manufacturer|processor|retailer|airline|consortium|platform|brand|charity|think tank|website|portal|newspaper|producer|subsidiary|bank|brewer|miner|refiner|builder of|maker of|owner of (?:an?|the|two|three|several) (?:[a-z-]+ )?(?:mines?|mills?|plants?|factor(?:y|ies)|refiner(?:y|ies)|ports?|terminals?|chain|fleet))(?!['a-z]| (?:director|head|manager|chief|spokes|owner|official|employee|representative|president|chair|founder|worker))/
