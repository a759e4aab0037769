import type { Id, Span } from '../../../../ground/index.ts'
import { openName } from '../../engine/open.ts'
import type { OpenName, SceneView, Sentence, Token } from '../../grammar.ts'
import { isCapital as isBig } from '../../engine/letters.ts'
import { slug } from '../name.ts'
import { prepositions, subordinators } from '../word.ts'
import { actsAlone, bodyByLetters, endOfName, smallIn } from './alone.ts'
import {
  BODIES,
  bodyBefore,
  bodySlug,
  isBodyWord,
  isFirm,
  isHeaded,
  isLegalForm,
  OF_BODY,
  ofWhat,
  plainBodies,
} from './body.ts'
import { definedIn } from './defined.ts'
import { FIELD_END, fieldsBehind, isFieldWord } from './fields.ts'
import { functionBodies } from './function-body.ts'
import { listedBodies } from './listed.ts'
import { paperAt } from './paper.ts'
import {
  APPOSED,
  genderOf,
  HONORIFIC,
  LOOSE,
  metBefore,
  ofState,
  personId,
  isOffice,
  isSurname,
  EITHER,
  looksPersonal,
  speaks,
  SPEAKS,
  TITLED,
  TITLES,
} from './person.ts'
import { quick } from '../../engine/quick.ts'

/** People, bodies and papers that the pack lacks, by how English writes names. */
export function openNames(sentence: Sentence, matches: readonly Span[], scene: SceneView): readonly OpenName[] {
  const { tokens, lower } = sentence
  // "Minister of Agriculture, Water Resources and Forestry": all of it is his title.
  const tails = matches.flatMap((one) => fieldsBehind(lower, one) ?? [])
  const taken = coveredBy(tails.length ? [...matches, ...tails].toSorted((a, b) => a.start - b.start) : matches)
  const found: OpenName[] = []
  // "Service", "Agency": a word for any body is the end of this one's name.
  if (BODIES.test(lower.slice(sentence.start, sentence.end))) {
    const plain = plainBodies(sentence, taken, matches, scene)
    const apart = (one: Span) => !plain.some(({ start, end }) => start < one.end && one.start < end)
    found.push(...plain, ...functionBodies(sentence, matches).filter(apart))
  }
  const generic = ({ start, end }: Token) =>
    isBodyWord(sentence.text.slice(start, end).replace(/'s?$/, '')) &&
    matches.some((one) => one.start === start && one.end === end)
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
    // "In October the embassy"
    if (at === 0 && (prepositions.has(token.text) || subordinators.has(token.text))) continue
    // "In July Ak-Tash Copper": the month is no part of the name.
    if (token.text !== 'may' && MONTHS.test(token.text)) continue
    if (token.text === 'i') continue
    // "The United States" is nobody's name.
    if (token.text === 'the' || (token.text === 'united' && at + 1 < tokens.length)) continue
    // "He Jing": no pronoun.
    const surname =
      token.text === 'he' &&
      tokens[at + 1] !== undefined &&
      isCapital(sentence, tokens[at + 1]!) &&
      tokens[at + 1]!.start - token.end === 1 &&
      !taken(tokens[at + 1]!)
    // "Chamber of Commerce"; "Wuhan University" behind a town of the pack
    const chamber =
      generic(token) &&
      (ofWhat(sentence, at, taken, matches) > at ||
        (at > 0 &&
          token.start - tokens[at - 1]!.end === 1 &&
          isCapital(sentence, tokens[at - 1]!) &&
          isTown(sentence, tokens[at - 1]!, matches)))
    if ((taken(token) && !surname && !chamber) || HONORIFIC.test(token.text)) continue
    if (found.some((one) => one.start < token.start && one.end >= token.end)) continue
    // "Economist Tamara Isakova": what she is begins the sentence, and is no part of her name.
    if (at === 0 && isOffice(token.text) && tokens[1] && isCapital(sentence, tokens[1])) continue
    // "OJSC Sunrise Grain": the form of a firm stands before its name.
    if (isLegalForm.test(token.text) && tokens[at + 1]?.start === token.end + 1 && isCapital(sentence, tokens[at + 1]!))
      continue
    // "Rival Asman": what it is begins the sentence.
    if (at === 0 && FIRMS.test(token.text) && tokens[1] && isCapital(sentence, tokens[1])) continue
    // "Shenzhen-based Sunrise Power": where it is from is no part of the name.
    if (/-(?:based|born|led|backed|listed|headquartered)$/.test(token.text)) continue
    let last = at
    while (
      tokens[last + 1] &&
      isCapital(sentence, tokens[last + 1]!) &&
      !(tokens[last]!.text.endsWith("'s") && SAYINGS.test(tokens[last + 1]!.text)) &&
      tokens[last + 1]!.start - tokens[last]!.end === 1 &&
      (!taken(tokens[last + 1]!) || generic(tokens[last + 1]!))
    )
      last++
    last = endOfName(sentence, at, last, taken)
    last = pairedField(sentence, at, last)
    // "WHO", "the UNDP": letters that everybody knows.
    if (last === at && WORLD.has(sentence.text.slice(token.start, token.end)) && !isShouted(sentence, at)) {
      found.push(
        openName(
          token,
          'organisation',
          bodyByLetters(token.text, token.text, scene) ?? `org:${token.text}`,
          'abbreviation',
        ),
      )
      continue
    }
    // "AKDN representative", "Deputy PM Minh", "of the AKDN Asan Bekov": letters before a name are no part of it.
    if (
      last > at + 1 &&
      at > 0 &&
      isLetters(sentence, token) &&
      !isBodyWord(tokens[last]!.text) &&
      !isLetters(sentence, tokens[at + 1]!)
    )
      continue
    // "Turgunbek uulu"
    if (PATRONYMIC.test(tokens[last + 1]?.text ?? '')) {
      const first = tokens[last + 2]
      const goesOn = first !== undefined && isCapital(sentence, first) && first.start - tokens[last + 1]!.end === 1
      if (last > at || goesOn) last += goesOn && last === at ? 2 : 1
    }
    // "First Deputy Plenipotentiary Representative Kanat Ergeshov", "Professor Ren": what he is, then the name.
    const title =
      last > at && !isOffice(tokens[last]!.text) && !isBodyWord(tokens[last]!.text) ? officeIn(tokens, at, last) : -1
    if (title >= 0) {
      at = title
      continue
    }
    // "South Kyrgyz Cement": a state in the middle of a name that ends with a word for a body.
    if (last === at || taken(tokens[last + 1] ?? token)) {
      let next = last + 1
      while (tokens[next] && isCapital(sentence, tokens[next]!) && tokens[next]!.start - tokens[next - 1]!.end === 1)
        next++
      const end = tokens[next - 1]!
      // "Asian Development Bank": of several such banks the pack has one, and this is another.
      if (
        next - 1 > last + 1 &&
        next - at < 6 &&
        isBodyWord(sentence.text.slice(end.start, end.end)) &&
        (!taken(end) ||
          matches.some((one) => one.start === tokens[last + 1]!.start && one.end === end.end && isShort(one)))
      )
        last = next - 1
    }
    // "Sino-Trans Kashgar": the branch of a firm in a town.
    const branch = branchAt(sentence, at, last, matches)
    if (branch) {
      found.push({
        ...branch,
        type: 'organisation',
        id: `org:${bodySlug(lower.slice(branch.start, branch.end))}` as Id,
      })
      at = last + 1
      continue
    }
    // "Chamber of Commerce", "Academy of Sciences"
    last = ofWhat(sentence, last, taken, matches)
    const bodyLast =
      last > at && /^(?:of|on)$/.test(tokens[at + 1]!.text)
        ? true
        : isBodyWord(sentence.text.slice(tokens[last]!.start, genitive(lower, token.start, tokens[last]!.end)))
    // "Aksu Textile Association": the town is part of the name.
    const town =
      bodyLast &&
      at > 0 &&
      isCapital(sentence, tokens[at - 1]!) &&
      token.start - tokens[at - 1]!.end === 1 &&
      isTown(sentence, tokens[at - 1]!, matches)
    const span = {
      start: town ? townFrom(tokens[at - 1]!, matches) : token.start,
      // "The World Bank's director": the word for any bank ends there for the list of names, too.
      end: last > at && generic(tokens[last]!) ? tokens[last]!.end : genitive(lower, token.start, tokens[last]!.end),
    }
    const before = lower.slice(Math.max(sentence.start, span.start - 110), span.start)
    const occupied = at > 0 && token.start - tokens[at - 1]!.end === 1 && isOffice(tokens[at - 1]!.text)
    const called = lower.slice(span.start, genitive(lower, span.start, span.end))
    const loose = EITHER.test(before) && !looksPersonal(called)
    const titled =
      (occupied && !loose) ||
      tails.some(({ end }) => end === span.start - 1) ||
      (TITLES.test(before) && !loose) ||
      (last > at && TITLED.test(before) && !LOOSE.test(before))
    const words = last - at + (town ? 2 : 1) - smallIn(tokens, at, last)
    // "October", "Last October"
    if (words < 3 && MONTHS.test(tokens[last]!.text)) {
      at = last
      continue
    }
    // "Foreign ministers of China and Central Asian countries"
    // "Minister of Labour, Agriculture and Trade": what it is of.
    if (!bodyLast && (DEMONYM.test(called) || REALM.test(called) || called.split(' ').every(isFieldWord))) {
      at = last
      continue
    }
    // "Minister of Economy and Commerce Choro Seyitov"
    if (
      last - at === 2 &&
      FIELD_END.test(token.text) &&
      /\b(?:and|of) $/.test(before) &&
      TITLED.test(`${before.replace(/ and $/, ' ')}`)
    ) {
      const person = { start: tokens[at + 1]!.start, end: span.end }
      found.push(openName(person, 'person', personId(lower.slice(person.start, person.end), scene)))
      at = last
      continue
    }
    // "The Green Economy Association Asel Toktobaeva": a body, and who heads it.
    if (
      words > 3 &&
      (isSurname(lower.slice(tokens[last]!.start, span.end)) ||
        (!FIELD_END.test(tokens[last - 2]!.text) && looksPersonal(lower.slice(tokens[last - 1]!.start, span.end)))) &&
      isBodyWord(sentence.text.slice(tokens[last - 2]!.start, tokens[last - 2]!.end))
    ) {
      const [body, person] = [
        { start: span.start, end: tokens[last - 2]!.end },
        { start: tokens[last - 1]!.start, end: span.end },
      ]
      found.push({ ...body, type: 'organisation', id: `org:${bodySlug(lower.slice(body.start, body.end))}` as Id })
      found.push(openName(person, 'person', personId(lower.slice(person.start, person.end), scene)))
      at = last
      continue
    }
    // "Secretary General of the Turkic States Asan Bekov", "of Gansu Province Li Tao": of what, then who.
    const behind = OF_WHAT.test(before)
      ? tokens.findLastIndex((one, index) => index >= at && index < last - 1 && isBodyWord(one.text))
      : -1
    const split = behind >= 0 && last - behind < 5 ? behind + 1 : last - 1
    if (
      words > 2 &&
      isCapital(sentence, tokens[split]!) &&
      !bodyLast &&
      (OF_WHAT.test(before) && isBodyWord(tokens[split - 1]!.text)
        ? true
        : (RANKS.test(tokens[split - 1]!.text) || (words > 3 && OF_WHAT.test(before))) &&
          looksPersonal(lower.slice(tokens[split]!.start, span.end)))
    ) {
      const person = { start: tokens[split]!.start, end: span.end }
      found.push(openName(person, 'person', personId(lower.slice(person.start, person.end), scene)))
      at = last
      continue
    }
    // "Councillor Gulnara Omurova": what she is begins the sentence.
    if (at === 0 && words === 3 && isSurname(lower.slice(tokens[last]!.start, span.end)) && !taken(tokens[1]!)) continue
    // A line in capitals is a heading, and nobody's name.
    if (words > 1 && !/\p{Ll}/u.test(sentence.text.slice(span.start, span.end))) {
      at = last
      continue
    }
    // "Forwarders hailed the move": many, and no association of theirs.
    const many = at === 0 && words === 1 && /(?:ers|ors|ists|ants|ians|ees|men|women)$/.test(called)
    const recalled = many ? null : bodyBefore(lower.slice(span.start, span.end), scene)
    const after = lower.slice(tokens[last]!.end, Math.min(sentence.end, tokens[last]!.end + 90))
    const bodyWord = sentence.text.slice(tokens[last]!.start, genitive(lower, span.start, span.end))
    // "Vice Minister of Water Resources Tang Junhui": the field, then the name.
    const field =
      words > 3 && /\b(?:minister|head|director|chief|department|secretary) of (?:the )?$/.test(before)
        ? tokens.findLastIndex((one, index) => index >= at && index <= last - 2 && FIELD_END.test(one.text))
        : -1
    if (field >= 0 && last - field < 4) {
      const person = { start: tokens[field + 1]!.start, end: span.end }
      found.push(openName(person, 'person', personId(lower.slice(person.start, person.end), scene)))
    } else if (recalled) found.push(openName(span, 'organisation', recalled, 'short-name'))
    // "Li Tao, founder of Dawn Computing, said": what somebody heads is nobody.
    else if (words > 1 && HEADS_OF.test(before) && !looksPersonal(called) && !DEMONYM.test(called))
      found.push(openName(span, 'organisation', `org:${bodySlug(called)}`))
    // "The founder of the firm, Fan Xiaomei"
    else if (titled && OF_FIRM.test(before) && looksPersonal(called))
      found.push(openName(span, 'person', personId(called, scene)))
    else if (
      (words > 1 ||
        (isHeaded(before, after) && !NO_HEAD.test(called)) ||
        (at > 0 && !/\b(?:of|in|from|near|at) $/.test(before))) &&
      // "Vice President of the World Bank Maria Sole": of which bank, its name says.
      !(
        titled &&
        words > 1 &&
        at > 0 &&
        isCapital(sentence, tokens[at - 1]!) &&
        !isLegalForm.test(tokens[at - 1]!.text)
      ) &&
      (isFirm(before, after) || isHeaded(before, after))
    )
      found.push(openName(span, 'organisation', `org:${bodySlug(called)}`))
    else if (words > 1 && (isBodyWord(bodyWord) || OF_BODY.test(sentence.text.slice(span.start, span.end))))
      found.push(openName(span, 'organisation', `org:${bodySlug(called)}`))
    else if (words > 1 && words <= 3 && scene.people.some(({ id }) => id === `per:${slug(called)}`))
      found.push(openName(span, 'person', personId(called, scene)))
    else if (
      words <= 3 &&
      (words > 1 || titled) &&
      !isOffice(tokens[last]!.text) &&
      (titled ||
        (words === 2 && isSurname(lower.slice(tokens[last]!.start, span.end))) ||
        // "Marat A. Halim"
        (last - at > 2 && lower[tokens[last]!.start - 2] === '.') ||
        (words > 1 && speaks(after, sentence.text.slice(tokens[last]!.end, sentence.end))) ||
        SPEAKS.test(after) ||
        (words > 1 && BESIDE_SPEECH.test(before)) ||
        (words === 2 && MET.test(before) && looksPersonal(called)) ||
        ((after.startsWith(',') || (/^[.;]?$/.test(after.slice(0, 1)) && looksPersonal(called))) &&
          APPOSED.test(before)) ||
        (words === 2 && looksPersonal(called) && besidePerson(sentence, span, matches, found)) ||
        ofState(sentence, tokens[last]!.end, found, span)) &&
      isName(sentence, at, last)
    )
      found.push(openName(span, 'person', personId(lower.slice(span.start, span.end), scene)))
    // "Its Kyrgyz partner Ala-Too Su", "Jinchuan Equipo will supply": a firm, where nothing says that it is somebody.
    else if (
      words > 1 &&
      words < 5 &&
      !titled &&
      (loose || (at > 0 ? DOES : OWNS).test(after)) &&
      !looksPersonal(called)
    )
      found.push(openName(span, 'organisation', `org:${bodySlug(called)}`))
    else if (words === 1) {
      const letters = bodyByLetters(called, sentence.text.slice(span.start, span.end), scene)
      const known = letters ? null : metBefore(lower.slice(span.start, span.end), scene)
      if (letters) found.push(openName(span, 'organisation', letters, 'abbreviation'))
      else if (known) found.push(openName(span, 'person', known))
      // "Osh Invest will pay": the town is part of the name.
      else if (
        at > 0 &&
        token.start - tokens[at - 1]!.end === 1 &&
        isTown(sentence, tokens[at - 1]!, matches) &&
        isCapital(sentence, tokens[at - 1]!) &&
        DOES.test(lower.slice(span.end, span.end + 20))
      ) {
        const firm = { start: tokens[at - 1]!.start, end: span.end }
        found.push(openName(firm, 'organisation', `org:${bodySlug(lower.slice(firm.start, firm.end))}`))
      } else if (actsAlone(sentence, at, called, lower.slice(span.end, span.end + 40)))
        found.push(
          isSurname(called)
            ? openName(span, 'person', personId(called, scene))
            : openName(span, 'organisation', `org:${bodySlug(called)}`),
        )
    }
    at = last
  }
  found.push(...listedBodies(sentence, matches, found))
  const defined = definedIn(sentence, found)
  if (defined) found.push(defined)
  return found.map((one) => (one.type === 'person' && !one.gender ? withGender(sentence, one) : one))
}

// "«…»", shouted Gulbarchyn Apa"
const BESIDE_SPEECH = /»,? (?:[a-z]+ed|said|says|adds|told|wrote|writes|recalls|shrugs|laughs|smiles|sighs) $/

// "Met Li Tao", "a letter from Asan Bekov": two words that look like a name, where a person stands.
const MET =
  /(?:^| )(?:met|meets|meeting|with|by|from|to|received|welcomed|hosted|thanked|congratulated|told|invited|greeted|asked|urged|appointed|named|awarded|between) $/

const withGender = ({ lower, start }: Sentence, one: OpenName): OpenName => {
  const gender = genderOf(one.id, lower.slice(Math.max(start, one.start - 40), one.start))
  return gender ? { ...one, gender } : one
}

// "Hua Chunying's Remarks"
const SAYINGS =
  /^(?:remarks?|regular|press|speech|statements?|visits?|interviews?|address|comments?|articles?|letters?|messages?)$/
const DEMONYM = /(?:^| )(?:asian|eurasian|european|african|american|turkic)$/
const RANKS = quick(/^(?:province|oblast|region|district|city|prefecture|county|states|republic|kingdom)$/)
const OF_WHAT =
  /\b(?:secretary|director|head|chief|chair(?:man|woman|person)?|president|representative|deputy|minister|manager|member)(?:[ -]general)? of (?:the )?(?:[a-z]+ of (?:the )?)?$/
// "The Hashemite Kingdom of", "Arab Republic of": what a state calls itself.
const REALM = quick(
  /^(?:arab|hashemite|islamic|socialist|democratic|people's|bolivarian|federative|plurinational|united arab)(?: (?:republic|kingdom|state))?$|^(?:[a-z']+ ){0,3}(?:republic|kingdom|emirates?|sultanate|principality|duchy|commonwealth)$/,
)
const PATRONYMIC = quick(/^(?:uulu|kyzy|ogl[uy])$/)
const FIRMS =
  /^(?:rival|operator|carrier|contractor|developer|producer|manufacturer|supplier|retailer|lender|startup|start-up|utility|brokerage|airline)$/
// What a firm does, just after its name.
const DOES =
  /^ (?:will|has|have|is|was|would|shall|plans|intends|undertook|agreed|signed|expects|aims|offered|bought|built|owns|runs|makes|sold|sells|opened|undertakes)\b/
// The same where the name begins its sentence, as people's names do as well.
const OWNS =
  /^ (?:plans to|intends to|aims to|bought|built|owns|sold|sells|opened|undertook|undertakes|makes|manufactures|produces|operates|supplies|employs|acquired|exports|imports)\b/
const WORLD = new Set(
  'WHO UN UNDP UNICEF UNESCO UNFPA UNHCR UNIDO UNEP WFP FAO ILO IOM IMF WTO OSCE OPEC IAEA ICAO IATA ADB AIIB EBRD EIB IFC JICA KOICA GIZ USAID TIKA'.split(
    ' ',
  ),
)
// In a line of capitals every word is written so.
const isShouted = ({ tokens, text }: Sentence, at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].some(
    (one) => one?.kind === 'word' && one.text.length > 3 && text.slice(one.start, one.end) === one.text.toUpperCase(),
  )
const HEADS_OF =
  /\b(?:director|founder|owner|chief executive|chair(?:man|woman|person)?|ceo|manager|rector|partner|spokes(?:man|woman|person)|representative|executive|shareholder|employee|engineer|operator|builder|maker|producer|developer) (?:of|at|for) (?:the )?$/
const NO_HEAD =
  /^(?:its|their|our|his|her|my|your|the|an?|new|former|acting|deputy|some|each|no|both|two|one|any|as|then|for|when|but|and)$/
const MONTHS = quick(
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)$/,
)

function branchAt(sentence: Sentence, at: number, last: number, matches: readonly Span[]): Span | null {
  const { tokens, text, lower } = sentence
  const [first, town, before] = [tokens[at]!, tokens[last + 1], tokens[at - 1]]
  if (!town || town.start - tokens[last]!.end !== 1 || !isCapital(sentence, town) || !isTown(sentence, town, matches))
    return null
  const hyphened = HYPHENED.test(text.slice(first.start, first.end))
  if (!hyphened && (at === 0 || !DOES.test(lower.slice(town.end, town.end + 20)))) return null
  if (
    before &&
    (isOffice(before.text) || TITLES.test(lower.slice(Math.max(sentence.start, first.start - 60), first.start)))
  )
    return null
  return { start: first.start, end: town.end }
}
// "Signed by Almaz Baketaev and Liu Kun"
const besidePerson = (
  sentence: Sentence,
  { start }: Span,
  matches: readonly Span[],
  found: readonly OpenName[],
): boolean =>
  sentence.lower.startsWith(' and ', start - 5) &&
  (found.some(({ type, end }) => type === 'person' && end === start - 5) ||
    matches.some(
      (one) =>
        one.end === start - 5 &&
        (one as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) => type === 'person'),
    ))
const isShort = (match: Span): boolean =>
  (match as Span & { values?: readonly { id: Id | null; type: string }[] }).values?.every(
    ({ id, type }) => id === null && type === 'organisation',
  ) ?? false
const OF_FIRM = / (?:of|at|for) (?:the|an?|its|this) (?:[a-z-]+ ){0,2}[a-z]+, $/
const HYPHENED = /^\p{Lu}[\p{L}]+-\p{Lu}\p{L}+$/u

// The last word for an office in a run of capitals, where no more than a name stands behind it.
function officeIn(tokens: readonly Token[], from: number, last: number): number {
  for (let at = last - 1; at >= from && last - at < 4; at--) if (isOffice(tokens[at]!.text)) return at
  return -1
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

// A capital that no state's, body's or person's name covers: the name of a town alone.
const isTown = ({ lower }: Sentence, { start, end }: Token, matches: readonly Span[]): boolean =>
  !lower.slice(start, end).endsWith("'s") &&
  matches.some((one) => one.end === end && (one.start === start || (one.start < start && isPlace(one))))
// "Osh Airport | Services": where the name of the place before it begins.
const townFrom = ({ start, end }: Token, matches: readonly Span[]): number =>
  Math.min(start, ...matches.filter((one) => one.end === end && isPlace(one)).map((one) => one.start))
const isPlace = (match: Span): boolean =>
  (match as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) =>
    /^(?:place|port)$/.test(type),
  ) ?? false

const isLetters = ({ text }: Sentence, { start, end }: Token): boolean =>
  end - start > 1 && end - start < 7 && text.slice(start, end) === text.slice(start, end).toUpperCase()

const isCapital = ({ text }: Sentence, { start, kind }: Token): boolean =>
  kind === 'word' && isBig(text.charCodeAt(start))

// "Animal | and Plant Quarantine Bureau": a field before "and" is part of the name of the body behind it.
function pairedField(sentence: Sentence, first: number, last: number): number {
  const { tokens } = sentence
  if (
    tokens[last + 1]?.text !== 'and' ||
    !tokens.slice(first, last + 1).every(({ text }) => isFieldWord(text) || KINDS_OF.test(text))
  )
    return last
  let end = last + 1
  while (tokens[end + 1] && isCapital(sentence, tokens[end + 1]!) && tokens[end + 1]!.start - tokens[end]!.end === 1)
    end++
  return end > last + 2 && end - last < 6 && isBodyWord(tokens[end]!.text) && !isLegalForm.test(tokens[end]!.text)
    ? end
    : last
}
const KINDS_OF =
  /^(?:animals?|plants?|roads?|bridges?|crops?|seeds?|imports?|exports?|fire|rescue|radio|television|crafts|meat|milk|fruits?|vegetables?|grain|sheep|cattle|wool|leather|oil|coal|steel|wind|solar|research|training|testing|quality|safety|tax|insurance|savings|loan|credit|trade|rail|air|sea|river|dams?|canals?|pastures?|hunting|fishing|wildlife|veterinary|pharmacy|drugs?|medicines?)$/

// A word at the head of the sentence has its capital for that alone.
const isName = ({ text }: Sentence, first: number, last: number): boolean =>
  last > first || (text.length > 0 && first > 0)

const genitive = (lower: string, start: number, end: number): number =>
  lower.slice(start, end).endsWith("'s") ? end - 2 : lower.slice(start, end).endsWith("s'") ? end - 1 : end
