import { contains, type Span } from '../../../ground/index.ts'
import { endAt, runFrom, type Steps } from '../engine/run.ts'
import type { Who } from '../grammar.ts'
import { BOUND, DECIDED } from './act.ts'
import { clausesOf, trim } from './clause.ts'
import { partsOf, VERBS } from './coordination.ts'
import { memoryOf } from './memory.ts'
import { hasHuman, isSeveral, subjectIn } from './subject.ts'
import { PARTIES, type Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

/** 应 …, 为此 …, 每年 …: words between a side and what it has to do. */
const BEFORE =
  /[一二三四五六七八九十\d]{1,2}月(?:底|初|份|[上中下]旬)?[前内起]?|年底前?|近期|下周|每[周日天]|次年|随即|先行|相应|各(?!自)|照常|同时|今后|往后|以后|从(?:明年|下月|今年|本月|即日|下周)[^，。]{0,6}起|明年起|下月起|即日起|未来[^，。]{1,3}年内?|[一二两三四五六七八九十\d]{1,3}(?:个月|年|天|日|周)(?:之)?内|分[一二两三四五六七八九十\d]{1,3}(?:年|期|批|次)|也|均|都|应|今年|明年|年内|每季|为此|分别|各自|每[两三四五]年|每半年|每年|每月|每季度|定期|共同|相互|互相|尽快|优先|免费|无偿|继续/y
const PLACED = /[为向同与在于自从对]/
const PLACE_ENDS = /内|前|起|间|期间|中|上/y
const YEAR = /\d{4}年[^，。]{0,6}/y
const DUTY = new RegExp(
  `(?:${VERBS.replace('|向|为|在|对', '')}|负责|预付|垫付|缴纳|交付|交齐|交货|供货|付清|结清|退还|返还|赔付|租用|承租|转让|移交|验收|保管|配合|遵守|履行|更换|维修|保修|看护|清理|拆除|复垦|合作(?=出版|举办|开展|建|编|拍|研|申)|出版|编纂|拍摄|互访|轮流(?=举办|主办|承办|担任)|组团|收购|给予|派出|安排|交换|通报|修复|免征|保护|加入|利用|发挥|采取|接收|互派|互设|选派|委派|推荐|推选|提名|指派|代办|接通|合建|共建|合办|合资|选送|输送|互换|互免|缴付|缴足|划出|划拨|腾出|让出|捐赠|赠送|出资|出具|安装|编制|起草|公布|发布|拨付|支付|偿还|购买|供应|运送|接待|指定|任命|委托|授权|邀请|翻译|印制|招收|录取|减收|收取|配备|开放|取消|缩短|增派|派|建|设|免除|试行|推行|建成|完成|增开|牵头|实行|延长|启用|拟定|制定|制订|提交|报送|组建|承接|招收|设置|汇总|分发|编写|落实|种植|栽种|养殖|饲养|收割|采收|采购|包销|投保|播出|刊发|印发|授课|讲授|开课|开设|免费|报销|出让|出租|腾退|安置|抽调|增配|追加|储备|预留|放弃|撤回|撤销|撤诉|停止|暂停|暂缓|推迟|让利|补发|补交|加派|退出|保留|照付|入股|投资|注资|增资|放款|拨款|承担|负担)`,
  'y',
)

/** Where what may stand before a verb of duty goes on: its words, 向吉方 and 在两年内 of any length, a year. */
function stepsIn(text: string): Steps {
  return (at) => {
    const found: number[] = []
    const word = endAt(BEFORE, text, at)
    if (word >= 0) found.push(word)
    if (PLACED.test(text[at] ?? ''))
      for (let to = at + 1; to <= at + 17 && to <= text.length; to++) {
        if (to >= at + 3) {
          const closed = endAt(PLACE_ENDS, text, to)
          found.push(...(closed >= 0 ? [closed, to] : [to]))
        }
        if (/[，。]/.test(text[to] ?? '，')) break
      }
    for (let to = endAt(YEAR, text, at); to >= at + 5; to--) found.push(to)
    return found
  }
}

const OF_WHAT = /^[^，。]{2,24}的(?!百分之|[一二三四五六七八九十半])[^，。的]{1,6}$/
const OF_SIDE =
  /^(?:有关|相关)?(?:院校|高校|大学|学院|学校|企业|公司|工厂|单位|机构|部门|主管部门|银行|海关|铁路|医院|专家|院所|协会|承运人|承运方|运营方|一方)(?=[每将应须负则在于按向为提派承给])/
const BOUND_TYPES = new Set(['collective', 'state', 'organisation', 'pronoun', 'place'])

const ONWARDS =
  /^(?:则|也|还)?(?:今后|往后|以后|从(?:明年|下月|今年|本月|即日|下周)[^，。]{0,6}起|明年起|下月起|即日起|未来[^，。]{1,3}年内?|明年|后年|年内|年底前|[一二三四五六七八九十\d]{1,2}月(?:底|初|中旬|[上下]旬)?前|下(?:个?月|周|季度|半年)|近期)(?!有|是|可|能|要|需|应|将|会)/
/** What has been done binds nobody. */
const TOLD =
  /了(?!解)|(?:成立|始建|创[办建]|设立|建成)于|从事|现有|已|曾|去年|上年|目前|正在|此前|出席|见证|与会|列席|参会|率团|主持/

/** 中方为此提供设备: in a signed document what a side does is what it has to do. */
export function duty(walk: Walk, clause: Span, own: Who | null): boolean {
  const agreed = walk.going?.act.kind === 'agreement' && !walk.reporter
  if (!own && walk.sentence.signed) return eachSide(walk, clause)
  if (!own || own.is === 'speaker') return false
  // 商务厅今后每年组织两次路演: a body says what it does from now on.
  const onwards = own.is === 'phrase' && ONWARDS.test(walk.sentence.text.slice(own.span.end, clause.end))
  if (!onwards && (!(walk.sentence.signed || walk.contract || agreed) || walk.saying)) return false
  const { text } = walk.sentence
  // 前者投资建仓: two signs that name one of the two.
  const oneOfTwo = own.is === 'ids' && own.ids.length === 1
  // 两地合建一座酒庄: both.
  const both = (agreed || walk.contract) && (own.is === 'parties' || (own.is === 'ids' && own.ids.length > 1))
  if (own.is !== 'phrase' && !oneOfTwo && !both) return false
  if (!walk.sentence.signed && TOLD.test(text.slice(clause.start, clause.end))) return false
  const named = own.is === 'phrase' ? null : walk.sentence.names.find(({ start }) => start === clause.start)
  const rest: { start: number; end: number } = trim(text, {
    start: own.is === 'phrase' ? own.span.end : (named?.end ?? clause.start + 2),
    end: clause.end,
  })
  // 中方|院校每年接收…: whoever of that side.
  const noun = own.is === 'phrase' ? (OF_SIDE.exec(text.slice(rest.start, rest.end))?.[0].length ?? 0) : 0
  rest.start += noun
  const words = text.slice(rest.start, rest.end)
  const stop = runFrom(0, stepsIn(words), (at) => endAt(DUTY, words, at))
  // 吉方提供的数据显示: no duty.
  if (/^[^，。]{1,16}的[^，。]{1,10}(?:显示|表明|是|为|占|达|免征|免缴|免税|归|享受|不)/.test(words)) return false
  // 一方指定企业的飞机，应免除关税: of what it is said next.
  if (OF_WHAT.test(words) && /^，(?:均|都|也)?(?:应|须|免)/.test(text.slice(clause.end, clause.end + 4))) return false
  const side =
    own.is !== 'phrase' || walk.sentence.names.some((named) => contains(own.span, named) && BOUND_TYPES.has(named.type))
  if (stop < 0 || !side || DENIES.test(words.slice(0, stop))) return false
  walk.subject = own
  const trigger = { start: rest.start, end: rest.start + stop }
  const joint = both || (!walk.sentence.signed && !walk.minutes && isSeveral(walk.sentence, own))
  const act = joint ? DECIDED : walk.sentence.signed ? BOUND : { ...BOUND, strength: 4 }
  for (const content of partsOf(walk.sentence, rest)) walk.emit(act, trigger, content, own)
  walk.going = { act, trigger, who: own, to: null }
  // The other shares of what was agreed follow.
  if (agreed) walk.contract = true
  return true
}

/** 明天起增加四台洒水车, in the mouth of whoever answers for it. */
export function ahead(walk: Walk, clause: Span): boolean {
  const { text, signed } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  const when = AHEAD.exec(words)
  const { reporter, hearsay } = walk
  if (!when || !reporter || reporter.is !== 'phrase' || hearsay || signed || TOLD.test(words)) return false
  const from = when[0].length
  if (endAt(DUTY, words, from) < 0 || OF_SOMETHING.test(words.slice(from)) || !hasHuman(walk.sentence, reporter.span))
    return false
  const act = { ...BOUND, strength: 4, rule: 'deadline' }
  const trigger = { start: clause.start + from, end: clause.start + endAt(DUTY, words, from) }
  walk.emit(act, trigger, clause, reporter)
  walk.going = { act, trigger, who: reporter, to: null }
  return true
}
/** 明年起实行的新法由议会通过. */
const OF_SOMETHING = /^[^，。]{1,12}的[^，。]{1,12}(?:由|是|有|已|都|均|也|只|就|将|为|占|达)/
const AHEAD =
  /^(?:从)?(?:明天|后天|本周|下周|下个?月|明年|后年|年内|年底前?|月底前?|即日|[一二三四五六七八九十\d]{1,2}月(?:底|初|份|\d{1,2}日)?|[一二两三四五六七八九十\d]{1,2}(?:天|周|个月|年))[^，。起前内]{0,4}(?:起|前|内|之内|之前)?(?:就|再|先|全部|陆续|分批|将|要)?/

const EACH_SIDE =
  '(?:接收|派出|派遣|派员|选派|主办|举办|承办|邀请|组织|东道|请求|被请求|申请|协助|提供|受援|施援|进口|出口|输出|输入|转让|受让|委托|受托|通报)(?:国家|国|方)'

/** 不承担责任: no duty. */
const DENIES = /[未不](?![迟晚少低高多]于)/

// 请求方为救援队提供翻译: whichever side it is.
function eachSide(walk: Walk, clause: Span): boolean {
  const { text } = walk.sentence
  const side = EACH_OPENS.exec(text.slice(clause.start, clause.end))
  if (!side) return false
  const rest = { start: clause.start + side[0].length, end: clause.end }
  const words = text.slice(rest.start, rest.end)
  const stop = runFrom(0, stepsIn(words), (at) => endAt(DUTY, words, at))
  if (stop < 0) return false
  const trigger = { start: rest.start, end: rest.start + stop }
  for (const content of partsOf(walk.sentence, rest)) walk.emit(BOUND, trigger, content, PARTIES)
  walk.going = { act: BOUND, trigger, who: PARTIES, to: null }
  return true
}
const EACH_OPENS = new RegExp(`^${EACH_SIDE}(?!的)`)

/** 快速通道开放时间延长至二十时: a point of minutes that names no side is what both have settled. */
export function settled(walk: Walk, clause: Span, own: Who | null): boolean {
  if (own || walk.saying || walk.going || !(walk.minutes || walk.contract) || walk.sentence.signed) return false
  const { text } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  if (walk.minutes && !POINT.test(text.slice(text.lastIndexOf('\n', clause.start) + 1, clause.start + 1))) return false
  const found = SETTLES.exec(words)
  if (!found || TOLD.test(words) || words.length < 8) return false
  const at = clause.start + found.index
  const { pair } = memoryOf(walk.scene)
  const who: Who = pair.length === 2 && !walk.minutes ? { is: 'ids', ids: pair } : PARTIES
  walk.emit(DECIDED, { start: at, end: at + found[0].length }, clause, who)
  return true
}
const POINT =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．]|[一二三四五六七八九十]{1,3}[、是]|第[一二三四五六七八九十])/
const SETTLES =
  /(?:延长|缩短|调整|提高|降低|增加|减少|改)(?:至|到|为)|(?:一律|统一|全面)(?:采用|使用|实行|执行)|实行(?=[^，。]{2})|沿用至|每[日周月年季](?:交换|公布|通报|更新|召开|举行)|归双方共有|由双方共享/

const SHARES =
  /(?:[一二三四五六七八九]{2}分(?:成)?|对半(?:分成|分|开)|[一二三四五六七八九]{2}开|均摊|平摊|平分|由[^，。由]{2,8}(?:平均|平等|对等|等额|共同|各自)(?:分摊|分担|承担|负担)|按(?:出资|投资|股权)?比例[分承负享缴出][\p{Script=Han}]{0,4}|^[^，。由]{2,8}(?:各自|双方各自|各方)(?:分别)?(?:承担|负担|自理|负责))$/u
const SHARED_END = quick(/[成分开摊理担出付一半责享]$/)
/** 利润对半分成: what both have agreed, whoever of them was spoken of last. */
export function shared(walk: Walk, clause: Span): boolean {
  const { text } = walk.sentence
  const words = text.slice(clause.start, clause.end)
  if (words.length > LONGEST_SHARES || !SHARED_END.test(words)) return false
  const binds = walk.going !== null && /^(?:commitment|agreement)$/.test(walk.going.act.kind)
  const found = binds || walk.contract ? SHARES.exec(words) : null
  if (!found || walk.sentence.signed) return false
  const { pair } = memoryOf(walk.scene)
  const at = clause.start + found.index
  const several = walk.going && isSeveral(walk.sentence, walk.going.who) ? walk.going.who : null
  const who: Who = several ?? (pair.length === 2 ? { is: 'ids', ids: pair } : PARTIES)
  walk.emit(DECIDED, { start: at, end: clause.end }, clause, who)
  return true
}
const LONGEST_SHARES = 16

/** 建设资金由中方承担, after what somebody will do: whoever bears it is bound as well. */
export function borne(walk: Walk, clause: Span): boolean {
  const binds = walk.listed !== null || walk.going?.act.kind === 'commitment' || walk.going?.act.kind === 'agreement'
  const { text } = walk.sentence
  // 学费由湖南承担, in somebody's mouth.
  const pays = (walk.reporter !== null || walk.scene.speaking) && PAYS.test(text.slice(clause.start, clause.end))
  const words = text.slice(clause.start, clause.end)
  if (turned(walk, clause)) return true
  const signed = walk.sentence.signed && !JOINTLY.test(words)
  // 协议规定，争议由双方协商解决: a rule.
  if (walk.contract && DISPUTES.test(words)) return false
  if (!(binds || walk.contract || pays || signed) || (walk.sentence.signed && !signed)) return false
  const match = borneBy(words)
  if (!match) return false
  const from = clause.start + match.at + 1
  const each = EACH.test(match.who)
  const who = each ? PARTIES : subjectIn(walk, { start: from, end: from + match.who.length })
  if (
    !who ||
    (each && !(walk.minutes || walk.contract || walk.sentence.signed || walk.going?.act.kind === 'agreement'))
  )
    return false
  // 由副州长牵头: who leads it promises nothing.
  if (hasHuman(walk.sentence, { start: from, end: from + match.who.length })) return true
  const at = clause.start + match.at + match.length - match.verb.length
  walk.emit(
    { ...BOUND, strength: walk.sentence.signed ? 5 : 4, rule: 'borne' },
    { start: at, end: at + match.verb.length },
    clause,
    who,
  )
  return true
}

const DISPUTES = /分歧|争端|争议|纠纷/

/** 由双方通过协商解决: a rule, and nobody's share. */
const JOINTLY = /由(?:双方|各方|两国|三方|三国|缔约)|协商|分歧|争端|争议|另行/

/** 设备他们出，人工我们出; 运输环节的风险公司全担: whoever bears it stands between the thing and the verb. */
const TURNED =
  /^[^，。由]{2,14}?((?:我们|我方|他们|对方|中方|吉方|[\p{Script=Han}]{1,2}方|本?公司|集团|协会|商会|[省市州县区厅局部院校馆]里|[我本该][省市州县区局厅部校院行馆]))(?:也|都|来|会|将)?(?:全部|全额|全|一概|一律)?(出资|出|承担|担|包下|包|负担|付|掏|埋单|买单|兜底|提供|负责)(?:了)?$/u
function turned(walk: Walk, clause: Span): boolean {
  const { text } = walk.sentence
  if (clause.end - clause.start > LONGEST_TURNED || !BEARS.test(text.slice(clause.end - 3, clause.end))) return false
  if (!(walk.reporter || walk.scene.speaking || walk.labelled !== null || walk.contract || walk.going)) return false
  if (walk.sentence.signed) return false
  const match = TURNED.exec(text.slice(clause.start, clause.end))
  if (!match) return false
  const [, by, verb] = match as unknown as [string, string, string]
  const from = clause.start + match[0].lastIndexOf(by, match[0].lastIndexOf(verb))
  const who = subjectIn(walk, { start: from, end: from + by.length })
  if (!who) return false
  const at = clause.start + match[0].lastIndexOf(verb)
  walk.emit({ ...BOUND, strength: 4, rule: 'borne' }, { start: at, end: at + verb.length }, clause, who)
  return true
}
const BEARS = quick(/[出担包付掏单底供责]了?$/)
const LONGEST_TURNED = 30

const PAYS = quick(
  /^[^，。应]{1,14}(?<![应须])由[^，。由]{2,10}(?:(?:全额|全部|免费)?(?:承担|支付|负担|出资|埋单|买单|兜底|包销|出)|(?:在|于)[^，。]{1,10}[内前](?:办妥|办结|办好|办成|完成|解决|答复|发放|拨付|支付|交付|落实|提供))$/,
)
const BORNE =
  /^由([^，。]{2,16}?)(?:全额|共同|分别|各自|单独|统一|免费|全部|照价|依法|无偿|如数|先行|平均|平等|对等|等额|均等|轮流|按[^，。]{1,8}比例|(?:在|于)[^，。]{1,10}[内前])?(承担|包销|统销|代销|回购|回收|兑付|办妥|办结|办好|办成|受理|答复|安置|接管|接手|把关|出面|代办|发放|签发|审查|完成|交付|拨付|支出|列支|护送|押运|翻修|清运|赔偿|补偿|赔付|垫付|垫资|归还|偿还|补贴|管护|负责|提供|出资|支付|负担|分担|均摊|平摊|牵头|主办|承办|编制|组织|实施|派出|解决|筹措|落实|供应|采购|修建|建设|保障|安排|运营|维护|承建|补足|自理|共管|管理|操办|兜底|推荐|审核|审批|审定|验收|选定|提名|评估|认证|起草|翻译|印制|提出|拟定|制定|制订|召集|采集|汇总|通报|公布|监督|检测|检查|接待|接收|收购|培训|派遣|选派|办理|出(?![口席台资售]))/
/** 由接收方承担: whichever of them it is. */
const EACH = new RegExp(`^${EACH_SIDE}$`)
const LONGEST_BORNE = 24

// 由中方承担: who and what, from the first 由 near enough.
function borneBy(words: string) {
  for (let at = words.indexOf('由'); at >= 0; at = words.indexOf('由', at + 1)) {
    const match = BORNE.exec(words.slice(at, at + LONGEST_BORNE))
    if (match) return { at, length: match[0].length, who: match[1]!, verb: match[2]! }
  }
  return null
}

/** A sentence of a treaty without any act is a rule of it. */
export function rule(walk: Walk): void {
  const { text, start, end } = walk.sentence
  const whole = text.slice(start, end)
  const rules =
    /由[^由]{1,12}(?:负责|承担|解决|组织|主持|实施)|生效|有效期|协商解决|不影响|修改|终止|定期|每年|每两年|适用|分歧|争端|费用|对[^，。]{2,10}开放|为准|同等作准|由[^，。由]{2,16}(?:裁决|仲裁|承办|提供|轮流|批准|确认|协助|协办|配合|指导|监督|管理|运营|维护|保管|担任|出任|召集|审核|汇总|制定|确定|决定|商定)|按[^，。]{2,8}(?:分配|分成|分担|计算)|不产生|不发生转移|不(?:得)?(?:改变|妨碍|损害|排斥|限制|构成)|设在|归[^，。]{2,10}所有|保密|不(?:为|对|就|因)[^，。]{2,16}(?:担保|负责|责任|保证|赔偿)|不(?:寻求|谋求|针对|附加|干涉)/
  if (!rules.test(whole) || whole.length < 10 || /^\s*如[^，。]{2,}，则/.test(whole)) return
  const content = trim(text, walk.sentence)
  // 秘书处设在…，费用由三方平均分担: two rules, each with a subject of its own.
  const clauses = clausesOf(walk.sentence)
  const apart =
    clauses.length > 1 &&
    clauses.every(({ start, end }) => end - start > LEAST_RULE && OWN_RULE.test(text.slice(start, end)))
  for (const one of apart ? clauses : [content]) {
    const trigger = rules.exec(text.slice(one.start, one.end))
    if (!trigger) continue
    const at = one.start + trigger.index
    walk.emit(
      { rule: 'rule', kind: 'statement', modality: 'realis', strength: 0, polarity: 'positive', frame: 'whole' },
      { start: at, end: at + trigger[0].length },
      { start: one.start, end: one.end },
      PARTIES,
    )
  }
}
const LEAST_RULE = 8
const OWN_RULE =
  /^(?![如若凡在对因为以经由按根据]|任何)[^，。由]{2,14}(?:由[^，。由]{2,16}(?:分担|承担|负担|负责|承办|提供|管理|保管|担任|召集|审核)|设在|归[^，。]{2,10}所有|同等作准|不在[^，。]{2,12}(?:之内|之列|范围))/
