import type { Id, Span } from '../../../ground/index.ts'
import type { OpenName, SceneView, Sentence, Token } from '../grammar.ts'
import { slug } from './name.ts'

const TITLES =
  /(?:^|[ ,(])(?:(?:prime |deputy |vice[- ]|foreign |first )*ministers?(?: of [a-z ]{3,40})?|presidents?|premier|chairman|chairwoman|chair|director(?:[ -]general)?|head|chief|spokes(?:man|woman|person)|ambassador|envoy|governor|mayor|secretary|speaker|consul(?:[ -]general)?|colleague|counterpart|mr|mrs|ms|dr|prof|professor|general|colonel|expert|analyst|manager|engineer|deputy|rector|adviser|advisor|coordinator|diplomat|leader|lawmaker|farmer|driver|trader|villager|owner|worker|teacher|student|lawyer|broker|grower|haulier|writer|reporter|correspondent|founder|member|veteran|officer|commander|economist|scientist|ecologist|activist|specialist|chemist|by)\.?,? $/
const TITLED =
  /\b(?:minister|president|premier|chair(?:man|woman)?|director|head|ambassador|governor|mayor|secretary|speaker|spokes(?:man|woman|person)|deputy|chief|commissioner|rector|consul)(?: (?!(?:at|with|by|on|from|held|met|said|has|had|is|was|will|that|who|as)\b)[a-z'-]+){1,12},? $/
// "A villager, Jyldyz Mamytova,"
const APPOSED = /(?:^|[ «])(?:an?|the|one|another) (?:[a-z-]+ ){0,2}[a-z-]+, $/
const LOOSE = /\b(?:the|of|a|and|in|to|for) $/
const HONORIFIC = /^(?:mr|mrs|ms|dr|prof)$/
const SPEAKS =
  /^: |^,? (?:praised|expressed|voiced|met|received|welcomed|urged|called|asked|proposed|hoped|hailed|pledged|vowed|assured|invited|noted|regretted|criticised|criticized|congratulated|appreciated|emphasised|emphasized|conveyed|visited|held|said|says|told|added|noted|stressed|announced|explained|stated|replied|answered|admitted|warned|recalled|thanked|promised|confirmed|denied|declared|reported|argued)\b|^,? (?:who|the|a|an|head|director|chief|deputy|minister|spokesman|spokeswoman|chair(?:man|woman)?|president|governor|ambassador|professor|economist|analyst|manager|owner|founder|member|rector|mayor) /
const BODY =
  /^(?:Railways?|Ministry|Company|Corporation|Bank|Agency|Group|University|Institute|Council|Committee|Commission|Authority|Airlines?|Airways|Service|Fund|Association|Federation|Union|Holding|Energy|Logistics|Motors|Mining|Power|Construction|Engineering|Cargo|Administration|Chamber|Academy|Courier|Times|Post|Herald|Secretariat|Board|Bureau|Department|Centre|Center|Cooperative|Line|Lines|Ltd|LLC|Inc|Minerals|Metals|Resources|Steel|Cement|Gold|Copper|Textiles?|Foods?|Pharma|Technolog(?:y|ies)|Solar|Petroleum|Oil|Gas|Telecom|Electric|Machinery|Trading|Transport|Shipping|Freight|Express|Industries|Capital|Investments?|Farms?|Dairy|Agro|Autos?|Tours|Hospital|Museum|Theatre|School|Gazette|Tribune|Daily|News|Telegraph|Network|Systems|Solutions|Enterprises?|Works|Mills?|Grain|Seeds?|Chemicals?|Cotton|Glass|Paper|Ceramics|Biotech|Dynamics|Vehicles|Bus|Tea|Fruits?|Meat|Leather|Carpets?|Medical|Hydro|Wind|Water|Aviation|Aerospace|Digital|Data|Software|Media|Studios?|Insurance|Leasing|Consulting|Environment|Environmental|Co|Corp|Limited|PLC|JSC|College|Clinic|Lyceum|Cooperatives?|Alliance|Confederation|Hospital|Brewery|Refinery|Combine|Plant|Stores?|Supermarkets?|Partners|Foundation|Society|Club|Congress|Forum|Inspectorate|Police|Ports?|Airports?)$/
const PAPER =
  /^(?:Agreement|Treaty|Protocol|Memorandum|Declaration|Communiqué|Communique|Convention|Contract|Statement|Charter|Programme|Program|Roadmap|Plan|Accord)$/
// Bodies of a state that are written without a capital: "the tax service", "the civil aviation agency".
const BODIES =
  /\b(?:hall|office|municipality|cooperative|university|institute|hospital|union|federation|association|chamber|foundation|refinery|combine|plant|college|council|ministry|agency|service|inspectorate|committee|commission|authority|administration|department|bureau)\b/
const FIELD =
  /\b((?:(?:tax|civil|aviation|food|safety|veterinary|emergency|emergencies|migration|statistics|statistical|antimonopoly|competition|energy|water|forestry|forest|environment|environmental|health|labour|labor|social|security|communications|digital|development|mining|geology|geological|nuclear|radiation|road|roads|railway|transport|ports?|port|maritime|river|hydrological|meteorological|phytosanitary|sanitary|quarantine|plant|land|registration|patent|tourism|sports?|culture|youth|education|science|justice|interior|prison|prosecution|audit|budget|finance|treasury|procurement|investment|export|trade|industry|industrial|agriculture|agricultural|irrigation|standards|standardisation|metrology|electricity|gas|oil|housing|urban|planning|regional|postal|space|information|press|media|election|electoral|anti-corruption|drug|control|border|customs|licensing|inspection|city|town|municipal|district|village|business|tariff) (?:and )?){1,4})(council|ministry|agency|service|inspectorate|committee|commission|authority|administration|department|bureau)\b/g
const SMALL = new Set(['of', 'and', 'on', 'for', 'the', 'in', 'to', 'between', 'with', 'at'])

/** People, bodies and papers that the pack lacks, by how English writes names. */
export function openNames(sentence: Sentence, matches: readonly Span[], scene: SceneView): readonly OpenName[] {
  const { tokens, lower } = sentence
  const taken = coveredBy(matches)
  const found: OpenName[] = []
  // "Service", "Agency": a word for any body is the end of this one's name.
  if (BODIES.test(lower.slice(sentence.start, sentence.end))) found.push(...plainBodies(sentence, taken))
  const generic = ({ start, end }: Token) =>
    BODY.test(sentence.text.slice(start, end)) && matches.some((one) => one.start === start && one.end === end)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (!isCapital(sentence, token)) continue
    const paper = paperAt(sentence, at)
    if (paper) {
      found.push({
        ...paper.span,
        type: 'document',
        id: `doc:${slug(lower.slice(paper.span.start, paper.span.end))}` as Id,
      })
      at = paper.last
      continue
    }
    // "The United States" is nobody's name.
    if (token.text === 'the' || (token.text === 'united' && at + 1 < tokens.length)) continue
    // "He Jing": no pronoun.
    const surname =
      token.text === 'he' &&
      tokens[at + 1] !== undefined &&
      isCapital(sentence, tokens[at + 1]!) &&
      tokens[at + 1]!.start - token.end === 1 &&
      !taken(tokens[at + 1]!)
    const chamber = generic(token) && ofWhat(sentence, at, taken) > at
    if ((taken(token) && !surname && !chamber) || HONORIFIC.test(token.text)) continue
    // "Shenzhen-based Sunrise Power": where it is from is no part of the name.
    if (/-(?:based|born|led|backed|listed|headquartered)$/.test(token.text)) continue
    let last = at
    while (
      tokens[last + 1] &&
      isCapital(sentence, tokens[last + 1]!) &&
      tokens[last + 1]!.start - tokens[last]!.end === 1 &&
      (!taken(tokens[last + 1]!) || generic(tokens[last + 1]!))
    )
      last++
    // "Chamber of Commerce", "Academy of Sciences"
    last = ofWhat(sentence, last, taken)
    const bodyLast =
      last > at && tokens[at + 1]!.text === 'of'
        ? true
        : BODY.test(sentence.text.slice(tokens[last]!.start, genitive(lower, token.start, tokens[last]!.end)))
    // "Aksu Textile Association": the town is part of the name.
    const town =
      bodyLast &&
      at > 0 &&
      isCapital(sentence, tokens[at - 1]!) &&
      token.start - tokens[at - 1]!.end === 1 &&
      isTown(sentence, tokens[at - 1]!, matches)
    const span = {
      start: town ? tokens[at - 1]!.start : token.start,
      end: genitive(lower, token.start, tokens[last]!.end),
    }
    const before = lower.slice(Math.max(sentence.start, span.start - 110), span.start)
    const titled = TITLES.test(before) || (last > at && TITLED.test(before) && !LOOSE.test(before))
    const words = last - at + 1
    if (words === 1 && MONTHS.test(lower.slice(span.start, span.end))) continue
    // A line in capitals is a heading, and nobody's name.
    if (words > 1 && !/\p{Ll}/u.test(sentence.text.slice(span.start, span.end))) {
      at = last
      continue
    }
    const recalled = bodyBefore(lower.slice(span.start, span.end), scene)
    const after = lower.slice(tokens[last]!.end, Math.min(sentence.end, tokens[last]!.end + 24))
    const bodyWord = sentence.text.slice(tokens[last]!.start, span.end)
    if (recalled) found.push({ ...span, type: 'organisation', id: recalled, how: 'short-name' })
    else if (words > 1 && (BODY.test(bodyWord) || OF_BODY.test(sentence.text.slice(span.start, span.end))))
      found.push({
        ...span,
        type: 'organisation',
        id: `org:${bodySlug(lower.slice(span.start, span.end))}` as Id,
      })
    else if (
      words <= 3 &&
      (words > 1 || titled) &&
      (titled ||
        SPEAKS.test(after) ||
        (after.startsWith(',') && APPOSED.test(before)) ||
        ofState(sentence, tokens[last]!.end, found, span)) &&
      isName(sentence, at, last)
    )
      found.push({ ...span, type: 'person', id: personId(lower.slice(span.start, span.end), scene) })
    else if (words === 1) {
      const known = metBefore(lower.slice(span.start, span.end), scene)
      if (known) found.push({ ...span, type: 'person', id: known })
    }
    at = last
  }
  return found
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)$/

// "Qinling Pharma" after "Qinling Pharma Group".
function bodyBefore(name: string, scene: SceneView): Id | null {
  const start = `${slug(name)}-`
  return start.length < 5
    ? null
    : (scene.bodies.findLast(
        ({ id }) =>
          id.replace(/^org:(?:[a-z]{2}-)?/, '').startsWith(start) || (name.length > 4 && id.includes(`-${start}`)),
      )?.id ?? null)
}

// "ministers Rena Kolt of Aranta and Sivo Hale of Borlia": the second after the first.
const ofState = (sentence: Sentence, end: number, found: readonly OpenName[], span: Span): boolean =>
  / of (?:the )?\p{Lu}/u.exec(sentence.text.slice(end, end + 10))?.index === 0 &&
  found.some((one) => one.type === 'person' && span.start - one.end < 40) &&
  sentence.lower.slice(Math.max(0, span.start - 5), span.start).endsWith(' and ')

// "Sunrise Grain Co." is Sunrise Grain.
const bodySlug = (name: string): string =>
  slug(name.replace(/^the /, '')).replace(
    /(?<=.-?[a-z]{3,})(?:-(?:co|ltd|inc|corp|llc|jsc|plc|limited|corporation|company))+$/,
    '',
  )

/** "The Manas Ordo farmers' cooperative", "the Talas regional administration": capitals before the word for what it is. */
const NAMED =
  /(?!(?:The|An?|Our|Its|Their|This|Every|Each|His|Her|In|At|On|For|With|By|And|But|That|Chinese|Kyrgyz) )(\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+){0,2})(?:'s)? (?:(?:farmers|growers|beekeepers|workers)' |(?:regional|oblast|provincial|district|prefectural|state|municipal|agricultural|technical|medical) )?(cooperative|administration|university|institute|hospital|union|federation|association|chamber|foundation|refinery|combine|plant|college|health department|education department|police department)\b(?! (?:of|for) \p{Lu})/gu

const HALL =
  /(?!(?:The|An?|Our|Its|Their|This|Every|Each) )\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:'s)? (?:city hall|town hall|mayor's office|city council|city administration|municipality)\b/gu

function plainBodies(sentence: Sentence, taken: (one: Span) => boolean): OpenName[] {
  const part = sentence.lower.slice(sentence.start, sentence.end)
  const found: OpenName[] = []
  NAMED.lastIndex = 0
  const words = sentence.text.slice(sentence.start, sentence.end)
  for (let match = NAMED.exec(words); match; match = NAMED.exec(words)) {
    const start = sentence.start + match.index
    const [whole, name, kind] = match as unknown as [string, string, string]
    const own = kind === 'cooperative' && / /.test(name) ? name : `${name} ${kind}`
    // A town of the pack is part of the name of its own bodies; a person is not.
    if (taken({ start, end: start + name.length }) && / /.test(name)) continue
    found.push({
      start,
      end: start + whole.length,
      type: 'organisation',
      id: `org:${slug(own.toLowerCase())}` as Id,
    })
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
  FIELD.lastIndex = 0
  for (let match = FIELD.exec(part); match; match = FIELD.exec(part)) {
    const start = sentence.start + match.index
    const span = { start, end: start + match[0].length }
    if (/\p{Lu}/u.test(sentence.text[start]!) || taken({ start, end: span.end - match[2]!.length - 1 })) continue
    if (found.some((one) => one.start < span.end && span.start < one.end)) continue
    found.push({ ...span, type: 'organisation', id: `org:${slug(match[0])}` as Id, how: 'short-name' })
  }
  return found
}

/** Whether a stretch overlaps one of the matches, which stand in order. */
function coveredBy(matches: readonly Span[]): (one: Span) => boolean {
  let at = 0
  return ({ start, end }) => {
    while (at < matches.length && matches[at]!.end <= start) at++
    while (at > 0 && matches[at - 1]!.end > start) at--
    return at < matches.length && matches[at]!.start < end
  }
}

const OF_BODY =
  /(?:^| )(?:Chamber|Academy|Institute|Bank|Department|Council|Board|Association|Federation|Union|Ministry|Bureau|Office|Centre|Center|University|School|Fund|Committee|Commission|Agency|Confederation|Guild|League|Society) of /

/** The last token of a name that goes on with "of" and capitals. */
function ofWhat({ tokens, text }: Sentence, last: number, taken: (one: Span) => boolean): number {
  const body = tokens[last]!
  if (!OF_BODY.test(`${text.slice(body.start, body.end)} of `) || tokens[last + 1]?.text !== 'of') return last
  let at = last + 2
  if (tokens[at]?.text === 'the') at++
  let end = last
  for (; tokens[at] && /\p{Lu}/u.test(text[tokens[at]!.start]!) && !taken(tokens[at]!); at++) {
    end = at
    if (
      tokens[at + 1]?.text === 'and' &&
      tokens[at + 2] &&
      /\p{Lu}/u.test(text[tokens[at + 2]!.start]!) &&
      !taken(tokens[at + 2]!)
    )
      at++
  }
  return end
}

// A capital that no state's, body's or person's name covers: the name of a town alone.
const isTown = ({ lower }: Sentence, { start, end }: Token, matches: readonly Span[]): boolean =>
  matches.some((one) => one.start === start && one.end === end && !lower.slice(start, end).endsWith("'s"))

const isCapital = ({ text }: Sentence, { start, kind }: Token): boolean =>
  kind === 'word' && /\p{Lu}/u.test(text[start]!)

// A word at the head of the sentence has its capital for that alone.
const isName = ({ text }: Sentence, first: number, last: number): boolean =>
  last > first || (text.length > 0 && first > 0)

const genitive = (lower: string, start: number, end: number): number =>
  lower.slice(start, end).endsWith("'s") ? end - 2 : end

function personId(name: string, scene: SceneView): Id {
  return metBefore(name, scene) ?? (`per:${slug(name)}` as Id)
}

/** "Turgunov" after "Bakyt Turgunov". */
function metBefore(name: string, scene: SceneView): Id | null {
  const wanted = slug(name)
  return (
    scene.people.findLast(
      ({ id }) =>
        id.startsWith('per:') &&
        (id === `per:${wanted}` || id.endsWith(`-${wanted}`) || id.startsWith(`per:${wanted}-`)),
    )?.id ?? null
  )
}

// "Memorandum of Understanding on Digital Customs", "Joint Declaration on …": capitals joined by small words.
function paperAt({ tokens, text }: Sentence, at: number): { span: Span; last: number } | null {
  let [last, has] = [at - 1, false]
  for (let next = at; next < tokens.length; next++) {
    const token = tokens[next]!
    if (next > at && token.start - tokens[next - 1]!.end > 1) break
    const capital = token.kind === 'word' && /\p{Lu}/u.test(text[token.start]!)
    if (capital) {
      if (!has && PAPER.test(text.slice(token.start, token.end))) has = true
      last = next
    } else if (
      !SMALL.has(token.text) ||
      !has ||
      !(tokens[next + 1] && (SMALL.has(tokens[next + 1]!.text) || /\p{Lu}/u.test(text[tokens[next + 1]!.start]!)))
    )
      break
    else if (
      token.text === 'and' &&
      /^(?:the|Agreement|Protocol|Memorandum)$/.test(text.slice(tokens[next + 1]!.start, tokens[next + 1]!.end))
    )
      break
  }
  return has && last > at ? { span: { start: tokens[at]!.start, end: tokens[last]!.end }, last } : null
}

/** Whoever a plural without a name means: "the organisers" → `group:organisers`. */
export function openActor({ lower, names }: Sentence, { start, end }: Span): OpenName | null {
  const adjective = names.find((one) => one.type === 'state-adjective' && one.start >= start && one.end <= end)
  const own = adjective
    ? `${lower.slice(start, adjective.start)}${lower.slice(adjective.end + 1, end)}`
    : lower.slice(start, end)
  const phrase = own.replace(
    /^(?:the|some|all|many|several|these|those|most|an?|each|other|both|more|our|their|its|his|her) /,
    '',
  )
  if (!PEOPLE.test(phrase)) return null
  const state = adjective?.state ? `${adjective.state.slice(6).toLowerCase()}-` : ''
  return { start, end, type: 'group', id: `group:${state}${slug(phrase)}` as Id }
}

// Words for people and for what people make up; things in the plural promise nothing.
const PEOPLE =
  /^(?:[a-z][a-z-]{1,20} ){0,3}?(?:[a-z-]*(?:ers|ors|ists|ants|ians|eers|ees)|growers|officials|companies|firms|groups|circles|organi[sz]ations|associations|unions|producers|analysts|economists|experts|scholars|critics|sources|locals|villagers|citizens|nationals|colleagues|members|people|men|women|students|pupils|parents|lawmakers|deputies|authorities|agencies|ministries|offices|services|banks|funds|donors|partners|airlines|carriers|railways|operators|schools|universities|hospitals|clinics|farms|communities|households|tribes|clubs|teams|crews|airports|ports|regions|provinces|cities|towns|villages|districts|delegates|envoys|diplomats|technicians|mechanics|scientists|doctors|nurses|guides|herdsmen|fishermen|countries|states|businessmen|businesswomen|spokesmen|drivers carrying perishable goods|media outlets concerned)$/
