import type { Id, Span } from '../../../../ground/index.ts'
import { initialledAt } from './initialled.ts'
import { openName } from '../../engine/open.ts'
import type { OpenName, SceneView, Sentence, Token } from '../../grammar.ts'
import { slug } from '../name.ts'
import { quick } from '../../engine/quick.ts'
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
import { overlapping, withPlace } from './local.ts'
import { paperAt } from './paper.ts'
import {
  APPOSED,
  HONORIFIC,
  LOOSE,
  metBefore,
  ofState,
  NAMESAKE,
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
import {
  BESIDE_SPEECH,
  besidePerson,
  branchAt,
  coveredBy,
  DEMONYM,
  DOES,
  FIRMS,
  genitive,
  HEADS_OF,
  isAdjective,
  isCapital,
  isLetters,
  isName,
  isShort,
  isShouted,
  isThing,
  leadsOn,
  isTown,
  MET,
  MONTHS,
  NO_HEAD,
  OF_FIRM,
  OF_WHAT,
  officeIn,
  OWNS,
  pairedField,
  PATRONYMIC,
  RANKS,
  REALM,
  SAYINGS,
  townFrom,
  withGender,
  WORLD,
} from './around.ts'

const PLAIN_KIND = quick(
  /^(?:administrations|agencies|authorities|ministries|services|administration|agency|authority|ministry|service|committee|commission|inspectorate|department|bureau|railway|bank|association|union|chamber|fund|university|academy|institute|company|operator|carrier|secretariat)$/,
)

const MADE_BY =
  /\b(?:built|supplied|financed|funded|designed|delivered|operated|manufactured|installed|provided|owned|implemented|carried out|produced|constructed|rebuilt|modernised|modernized|developed) by (?:the )?$/

const FORM = /^(?:limited|ltd|llc|inc|corp|co|plc|jsc|ojsc|cjsc|llp|gmbh)$/

/** People, bodies and papers that the pack lacks, by how English writes names. */
export function openNames(sentence: Sentence, matches: readonly Span[], scene: SceneView): readonly OpenName[] {
  const { tokens, lower } = sentence
  // "Minister of Agriculture, Water Resources and Forestry": all of it is his title.
  const tails = matches.flatMap((one) => fieldsBehind(lower, one) ?? [])
  // "Silk Road Fund": what silk is elsewhere, is a part of the name before another word with a capital.
  const names = matches.some((one) => isThing(one))
    ? matches.filter((one) => !(isThing(one) && leadsOn(sentence.text, one)))
    : matches
  const taken = coveredBy(tails.length ? [...names, ...tails].toSorted((a, b) => a.start - b.start) : names)
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
    const initialled = token.text.length === 1 && !taken(token) ? initialledAt(sentence, at, scene) : null
    if (initialled && !taken(tokens[initialled.last]!)) {
      found.push(openName(initialled.span, 'person', initialled.id))
      at = initialled.last
      continue
    }
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
    if (token.text === 'i' || token.text === 'let') continue
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
    // "China Railway Group Limited": the form of a firm behind a name that is known.
    if (at > 0 && FORM.test(token.text) && token.start - tokens[at - 1]!.end === 1 && taken(tokens[at - 1]!)) continue
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
    // "The Chinese Administration", "the Kyrgyz Service": the word for any body behind a state's adjective is no name.
    if (town && last === at && PLAIN_KIND.test(token.text) && isAdjective(tokens[at - 1]!, matches)) continue
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
    else if (
      words > 1 &&
      (isBodyWord(bodyWord) ||
        (called.startsWith('air ') && words === 2) ||
        OF_BODY.test(sentence.text.slice(span.start, span.end)))
    )
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
      // "To be supplied by Sinoma": whoever builds and supplies is a firm.
      else if (MADE_BY.test(before) && !known && !isSurname(called) && !called.includes("'"))
        found.push(openName(span, 'organisation', `org:${bodySlug(called)}`))
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
  return withPlace(sentence, matches, overlapping(sentence, found))
    .filter(
      ({ type, start }) =>
        type !== 'person' || !NAMESAKE.test(lower.slice(Math.max(sentence.start, start - 50), start)),
    )
    .map((one) => (one.type === 'person' && !one.gender ? withGender(sentence, one) : one))
}
