import type { Id, Span } from '../../../../ground/index.ts'
import type { OpenName, SceneView, Sentence } from '../../grammar.ts'
import { slug } from '../name.ts'

/** The last word of a name that is a body. */
export const BODY =
  /^(?:Railways?|Ministry|Company|Corporation|Bank|Agency|Group|University|Institute|Council|Committee|Commission|Authority|Airlines?|Airways|Service|Fund|Association|Federation|Union|Holding|Energy|Logistics|Motors|Mining|Power|Construction|Engineering|Cargo|Administration|Chamber|Academy|Courier|Times|Post|Herald|Secretariat|Board|Bureau|Department|Centre|Center|Cooperative|Line|Lines|Ltd|LLC|Inc|Minerals|Metals|Resources|Steel|Cement|Gold|Copper|Textiles?|Foods?|Pharma|Technolog(?:y|ies)|Solar|Petroleum|Oil|Gas|Telecom|Electric|Machinery|Trading|Transport|Shipping|Freight|Express|Industries|Capital|Investments?|Farms?|Dairy|Agro|Autos?|Tours|Hospital|Museum|Theatre|School|Gazette|Tribune|Daily|News|Telegraph|Network|Systems|Solutions|Enterprises?|Works|Mills?|Grain|Seeds?|Chemicals?|Cotton|Glass|Paper|Ceramics|Biotech|Dynamics|Vehicles|Bus|Tea|Fruits?|Meat|Leather|Carpets?|Medical|Hydro|Wind|Water|Aviation|Aerospace|Digital|Data|Software|Media|Studios?|Insurance|Leasing|Consulting|Environment|Environmental|Co|Corp|Limited|PLC|JSC|College|Clinic|Lyceum|Cooperatives?|Alliance|Confederation|Hospital|Brewery|Refinery|Combine|Plant|Stores?|Supermarkets?|Partners|Foundation|Society|Club|Congress|Forum|Inspectorate|Police|Ports?|Airports?)$/

/** Words for bodies in lower case. */
export const BODIES =
  /\b(?:hall|office|municipality|cooperative|university|institute|hospital|union|federation|association|chamber|foundation|refinery|combine|plant|college|council|ministry|agency|service|inspectorate|committee|commission|authority|administration|department|bureau)\b/

const FIELD =
  /\b((?:(?:tax|civil|aviation|food|safety|veterinary|emergency|emergencies|migration|statistics|statistical|antimonopoly|competition|energy|water|forestry|forest|environment|environmental|health|labour|labor|social|security|communications|digital|development|mining|geology|geological|nuclear|radiation|road|roads|railway|transport|ports?|port|maritime|river|hydrological|meteorological|phytosanitary|sanitary|quarantine|plant|land|registration|patent|tourism|sports?|culture|youth|education|science|justice|interior|prison|prosecution|audit|budget|finance|treasury|procurement|investment|export|trade|industry|industrial|agriculture|agricultural|irrigation|standards|standardisation|metrology|electricity|gas|oil|housing|urban|planning|regional|postal|space|information|press|media|election|electoral|anti-corruption|drug|control|border|customs|licensing|inspection|city|town|municipal|district|village|business|tariff) (?:and )?){1,4})(council|ministry|agency|service|inspectorate|committee|commission|authority|administration|department|bureau)\b/g

/** "Qinling Pharma" after "Qinling Pharma Group". */
export function bodyBefore(name: string, scene: SceneView): Id | null {
  const start = `${slug(name)}-`
  return start.length < 5
    ? null
    : (scene.bodies.findLast(
        ({ id }) =>
          id.replace(/^org:(?:[a-z]{2}-)?/, '').startsWith(start) || (name.length > 4 && id.includes(`-${start}`)),
      )?.id ?? null)
}

/** "Sunrise Grain Co." is Sunrise Grain. */
export const bodySlug = (name: string): string =>
  slug(name.replace(/^the /, '')).replace(
    /(?<=.-?[a-z]{3,})(?:-(?:co|ltd|inc|corp|llc|jsc|plc|limited|corporation|company))+$/,
    '',
  )

/** "The Manas Ordo farmers' cooperative", "the Talas regional administration": capitals before the word for what it is. */
const NAMED =
  /(?!(?:The|An?|Our|Its|Their|This|Every|Each|His|Her|In|At|On|For|With|By|And|But|That) )(\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+){0,2})(?:'s)? (?:(?:farmers|growers|beekeepers|workers)' |(?:regional|oblast|provincial|district|prefectural|state|municipal|agricultural|technical|medical) )?(cooperative|administration|university|institute|hospital|union|federation|association|chamber|foundation|refinery|combine|plant|college|health department|education department|police department)\b(?! (?:of|for) \p{Lu})/gu

const HALL =
  /(?!(?:The|An?|Our|Its|Their|This|Every|Each) )\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:'s)? (?:city hall|town hall|mayor's office|city council|city administration|municipality)\b/gu

/** Bodies whose last words are written without a capital. */
export function plainBodies(sentence: Sentence, taken: (one: Span) => boolean, matches: readonly Span[]): OpenName[] {
  const ofState = (start: number) =>
    matches.some(
      (one) =>
        one.start === start &&
        (one as Span & { values?: readonly { type: string }[] }).values?.some(({ type }) => type.startsWith('state')),
    )
  const part = sentence.lower.slice(sentence.start, sentence.end)
  const found: OpenName[] = []
  NAMED.lastIndex = 0
  const words = sentence.text.slice(sentence.start, sentence.end)
  for (let match = NAMED.exec(words); match; match = NAMED.exec(words)) {
    const start = sentence.start + match.index
    const [whole, name, kind] = match as unknown as [string, string, string]
    const own = kind === 'cooperative' && / /.test(name) ? name : `${name} ${kind}`
    // A town of the pack is part of the name of its own bodies; a person is not.
    if (ofState(start) || (taken({ start, end: start + name.length }) && / /.test(name))) continue
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

/** Bodies whose name goes on with "of". */
export const OF_BODY =
  /(?:^| )(?:Chamber|Academy|Institute|Bank|Department|Council|Board|Association|Federation|Union|Ministry|Bureau|Office|Centre|Center|University|School|Fund|Committee|Commission|Agency|Confederation|Guild|League|Society) of /

/** The last token of a name that goes on with "of" and capitals. */
export function ofWhat({ tokens, text }: Sentence, last: number, taken: (one: Span) => boolean): number {
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
