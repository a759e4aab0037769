import type { Id, Span } from '../../../ground/index.ts'
import { inShape } from '../engine/open.ts'
import type { OpenName, SceneView } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'
import type { Known } from './body-name.ts'
import { plainPlace } from './body-slug.ts'
import { memoryOf } from './memory.ts'
import { officesIn, officeSlug } from './title.ts'

// What may stand behind an office that bears no name.
const FREE =
  /^(?:$|[，。：；、»）\s]|也|还|在|与|和|同|表示|指出|强调|介绍|认为|透露|今|昨|当[天日场即]|随[即后]|则|听|立即|马上|日前|近日|随后|告诉|接受|出席|率|对|向|就|一行|等|则|坦言|再次|最[后终]|斩钉|连连|一再|多次|断然|明确|公开|坚[决定称]|严[厉正肃]|高度|真诚|诚恳|热情|亲[自临]|非常|十分|很|深[表感]|当即|拍板|笑|苦笑|沉默|点头|摇头|反问|追问|回忆|介绍|叮嘱|强烈|反[驳复]|驳|怒|急|宣读|总结|致辞|致词|发言|补充|插话|接过|表态|带队|带领|带着|陪|代表|主持|签|会见|说|称|宣布|回应|承诺|会面|会晤|会谈|举行|希望|呼吁|要求|建议|补充|答|感谢|赞|批评|证实|否认|警告|解释|汇报|通报|应邀|将|愿|已|正|责成|下令|指示|敦促|督促|邀请|承认|坦承|批准|签署|视察|参观|考察|走访|慰问|看望|抱怨|担心|担忧|谴责|透露|重申|拒绝|答应|同意|支持|反对|欢迎|感慨|笑|问|赴|抵达|访|陪同|致信|致函|发表|作|没有|没|不|曾|又|并|给|为|从|直言|倡议|提议|提出|提醒|保证|决定|计划|打算|拟|预计|估计|否定|驳斥|澄清|辟谣|确认|披露|补充|引用|援引|牵头|负责|下午|上午|昨|明|本|去年|\s)/

/**
 * Who heads which body: 宝鸡市|市长|王建国 speaks for the city, and 陕西省数据局|负责人 is an office of its own where no
 * name follows.
 */
const MINISTER = /副?部长/g
const NO_HOLDER = /^(?:级|会议|会晤|们|助理|办公|令|职|任期|人选|候选|理事)/
const MINISTERS = [/^role:[a-z]{2}-(?!deputy-)[a-z-]+-minister$/, /^role:[a-z]{2}-deputy-[a-z-]+-minister$/] as const
/** 部长说: the one of whom the text has spoken under that office, by name or without one. */
export function ministers(part: string, start: number, people: readonly Span[], scene: SceneView): OpenName[] {
  if (!part.includes('部长')) return []
  const { officers } = memoryOf(scene)
  const found: OpenName[] = []
  for (const { 0: office, index } of matchesIn(part, MINISTER)) {
    const [from, to] = [start + index, start + index + office.length]
    const held = people.find((one) => one.start === to) as (Span & { readonly id?: Id }) | undefined
    if (held?.id) officers.set(office, { person: held.id, body: held.id })
    if (
      held ||
      !/^$|[，。；：、\s«»与和同向对由给请据随后此]$/.test(part.slice(0, index)) ||
      NO_HOLDER.test(part.slice(index + office.length, index + office.length + 4))
    )
      continue
    const like = MINISTERS[office === '部长' ? 0 : 1]
    const id =
      officers.get(office)?.person ??
      (scene.people.findLast((one) => like.test(one.id)) ?? scene.people.at(-1))?.id ??
      ofMinistry(office, scene)
    if (id) found.push({ start: from, end: to, id, type: 'pronoun', how: 'short-name' })
  }
  return found
}

// 吉经济部回应…。部长说: who heads the ministry of which the text has spoken.
function ofMinistry(office: string, { bodies }: SceneView): Id | null {
  const body = bodies.findLast(({ id }) => MINISTRY.test(id))?.id
  const [, state, field] = (body && MINISTRY.exec(body)) ?? []
  return state ? `role:${state}-${office.startsWith('副') ? 'deputy-' : ''}${field ?? 'foreign'}-minister` : null
}
const MINISTRY = /^org:([a-z]{2})-(?:mfa|([a-z-]+)-ministry)$/

export function officers(
  part: string,
  start: number,
  matches: readonly Known[],
  found: readonly OpenName[],
  scene: SceneView,
): OpenName[] {
  const all = [...found]
  const { officers, bodies, defined } = memoryOf(scene)
  for (const { office, index } of officesIn(part)) {
    const [from, to] = [start + index, start + index + office.length]
    // 奥什市市长 … 市长: an office of the pack, by its word alone from here on.
    const packed = matches.find((one) => one.end === to && one.start < from && isRole(one))
    if (packed) {
      const held = packed.values!.find(({ type }) => type === 'role')!
      officers.set(office, { person: held.id ?? held.candidates[0]!.id, body: held.id ?? held.candidates[0]!.id })
      continue
    }
    const owner = ownerAt(part, start, from, matches, all) ?? firmAt(part, start, index, office, found, scene)
    const town = owner ? null : townOf(office, scene)
    const led = owner || town ? null : ledBy(office, part.slice(0, index), scene)
    const own = owner
      ? inFull(owner.id, scene)
      : (town?.id ?? led ?? (office.endsWith('总领事') ? (defined.get('总领事馆') ?? null) : null))
    const at = all.findIndex(({ type, start: first }) => type === 'person' && first - to >= 0 && first - to < 2)
    if (at >= 0) {
      const body = own ?? ledSide(part, start, from, matches)
      if (!body) continue
      all[at] = { ...inShape(all[at]!), body }
      if (own) bodies.set(all[at]!.id, own)
      officers.set(office, { person: all[at]!.id, body })
      continue
    }
    const met = officers.get(office)
    const same = met && (!owner || met.body === own) ? met : null
    if ((!own && !same) || (!owner?.open && office.endsWith('发言人')) || !FREE.test(part.slice(index + office.length)))
      continue
    const body = same?.body ?? own!
    const ledBody = owner ? part.slice(owner.start - start, index) : ''
    const id: Id = same?.person ?? `role:${owner?.slug ?? town?.english ?? slugOf(body)}-${officeSlug(office, ledBody)}`
    const first = owner?.start ?? from
    const inner = owner ? all.findIndex((one) => one.start >= owner.start && one.end <= from) : -1
    if (inner >= 0) all.splice(inner, 1)
    if (!same && owner) officers.set(office, { person: id, body })
    if (!bodies.has(id)) bodies.set(id, body)
    all.push({ start: first, end: to, id, type: 'role', body })
  }
  return all
}

const isRole = ({ values }: Known): boolean =>
  values?.some(({ type, id, candidates }) => type === 'role' && (id !== null || candidates.length === 1)) ?? false

const slugOf = (id: Id): string => id.slice(id.indexOf(':') + 1).toLowerCase()

/** 喀什地区|行署|副专员, 奥什|市政府|副市长: the office is one of the place. */
const OF_PLACE =
  /^(?:[市省州县]|[市省州县区]?(?:人民)?政府|行署|[市省州县区]?委(?:常委、?)?|[市省州县区]?(?:人大(?:常委会)?|政协))$/

/** 国家通信局|一位|副局长. */
const ONE_OF = /^的?(?:一[位名]|某位?|这[位名])$/

interface Owner {
  readonly start: number
  readonly end: number
  readonly id: Id
  readonly open: boolean
  /** A place in English, as ids have it. */
  readonly slug?: string | undefined
}

// The body or place that stands directly before an office.
function ownerAt(
  part: string,
  start: number,
  at: number,
  matches: readonly Known[],
  found: readonly OpenName[],
): Owner | null {
  const beside = (one: { readonly end: number }) =>
    at === one.end ||
    ONE_OF.test(part.slice(one.end - start, at - start)) ||
    (at > one.end && at - one.end < 7 && OF_PLACE.test(part.slice(one.end - start, at - start)))
  // 驻奥什总领事 is one of his own state; the envoy of a president speaks for the region.
  const envoy = /^(?:副?总领事|代理总领事)/.test(part.slice(at - start))
  const posted = (one: { readonly start: number }) => envoy && part[one.start - start - 1] === '驻'
  const open = found.find((one) => beside(one) && !posted(one) && /^(?:organisation|place)$/.test(one.type))
  if (open) return { start: open.start, end: at, id: open.id, open: true }
  for (const one of matches) {
    if (!beside(one) || posted(one)) continue
    const id = one.values
      ?.map(({ id, candidates }) => id ?? (candidates.length === 1 ? candidates[0]!.id : null))
      .find((id) => id && /^(?:org|region|city):/.test(id))
    const english = one.values?.find((value) => value.id === id)?.english
    if (id) return { start: one.start, end: at, id, open: false, slug: english && plainPlace(english) }
  }
  return null
}

// 中国代表团|团长|王建国, 吉方|首席代表|萨利耶夫: for which state he speaks.
function ledSide(part: string, start: number, at: number, matches: readonly Known[]): Id | null {
  if (!LEADS.test(part.slice(at - start, at - start + 6))) return null
  for (const { end, values } of matches) {
    const state =
      end <= at && DELEGATION.test(part.slice(end - start, at - start)) ? values?.find((one) => one.state)?.state : null
    if (state) return state as Id
  }
  return null
}
const LEADS = /^(?:副)?(?:团长|组长|首席代表|主席|代表)/
const DELEGATION = /^(?:(?:政府|经贸|官方|专家|谈判|党政)?代表团|工作组|专家组)?$/

// 公司总经理, 总经理: of the firm named last.
function firmAt(
  part: string,
  start: number,
  index: number,
  office: string,
  found: readonly OpenName[],
  scene: SceneView,
): Owner | null {
  const before = /(?:该|本)?(?:公司|集团|企业|厂)$/.exec(part.slice(0, index))?.[0] ?? ''
  const stands = before ? true : FIRM_OFFICE.test(office) && /^$|[，。；：、\s»」]$/.test(part.slice(0, index))
  if (!stands) return null
  // 随着集团总裁裴广田按下按钮，天岳建材集团的水泥厂点火: the one that the sentence is about to name.
  const next = before
    ? found.find(
        (one) =>
          one.start > start + index && one.type === 'organisation' && part.slice(0, one.end - start).endsWith(before),
      )
    : undefined
  const firm =
    scene.bodies.findLast(({ id, text }) => /公司|集团/.test(text) || FIRM_ID.test(id)) ?? (next && { id: next.id })
  return firm ? { start: start + index - before.length, end: start + index, id: firm.id, open: true } : null
}
const FIRM_OFFICE = /(?:董事长|总经理|总裁|首席执行官|总工程师|总监)$/
const FIRM_ID =
  /-(?:company|group|logistics|mining|food|foods|energy|construction|power|bus|cement|steel|technology|trading|trade|seeds|environment|electric|automobile|gold|water|cooperative)$/

// 局长古尔扎特, after 州卫生局: of the body of that kind named last.
const KINDS: readonly (readonly [office: RegExp, body: RegExp])[] = [
  [/局长$/, /局$/],
  [/厅长$/, /厅$/],
  [/署长$/, /署$/],
  [/行长$/, /银行$|分行$/],
  [/校长$/, /[校学]$/],
  [/院长$/, /院$/],
  [/会长$/, /[会]$|联盟$/],
  [/社长$/, /社$/],
]
function ledBy(office: string, before: string, scene: SceneView): Id | null {
  if (!/^$|[，。；：、\s»」]$/.test(before)) return null
  const kind = KINDS.find(([word]) => word.test(office))
  return (kind && scene.bodies.findLast(({ text }) => kind[1].test(text))?.id) ?? null
}

// 市长王建国: of the city named last.
function townOf(office: string, scene: SceneView) {
  const kind = /(?:[州省市县区镇])(?=长$)/.exec(office)?.[0]
  const { hosts, places } = memoryOf(scene)
  return (kind && (hosts.get(kind) ?? places.get(kind))) || null
}

// 国家电网公司: the one whose full name, with its state, stood before.
const inFull = (id: Id, { bodies }: SceneView): Id =>
  bodies.findLast((one) => one.id === id || one.id.endsWith(`-${id.slice(id.indexOf(':') + 1)}`))?.id ?? id
