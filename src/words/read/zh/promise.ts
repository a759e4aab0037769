import type { Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import { DECIDED, FORBIDS, SAID, type Act } from './act.ts'
import { partsOf } from './coordination.ts'
import { meets } from './meeting.ts'
import { memoryOf } from './memory.ts'
import { underTerms } from './terms.ts'
import { plainClause } from './plain-clause.ts'
import { alone, HOPED_FOR, OF_PROMISE, RETOLD } from './promise-alone.ts'
import { ruled } from './ruled.ts'
import { firstIn, hasPerson, isAdverbial, isBody, isSeveral, joinedIn, openIn, subjectIn } from './subject.ts'
import { isUnbound, THING, WHEN_READY } from './unbound.ts'
import { isUndone } from './undone.ts'
import { PARTIES, SAME, type Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

const HANDS = /^[^，。]{2,16}(?:交给|交由|移交给|提交给|定为|确定为|提高到|扩大到|延长至|转交)/
const OFFICE = /(?:[长席记理任员统表使方部局府司院校厂矿场站处商队会社团厅署委位区园港行馆]|集团|企业|组织|基金|机构)$/
const RULE = /(?:(?<![做办方想说看语书])法律?|法规|条例|规定|法令|章程|标准|办法)(?:还|也|都|明确|严格|一律)*$/
const BOARD = /(?:董事会|股东大?会|监事会)(?:已|已经|现|一致|审议|表决){0,3}$/
const CONDITIONAL = /^(?:但|而|不过)?(?:如果|要是|一旦|假如|假使|倘若|只有|即使|即便|哪怕|除非|万一|就算)/
const HEARSAY = quick(/的(?:所谓)?(?:传闻|说法|消息|报道|猜测|谣言|传言|指控|言论)/)
const CROWD =
  /(?:[商户民生员工人者](?:们)|商|商户|游客|旅客|乘客|公民|司机|民众|居民|农民|农户|学生|人士|专家|媒体|(?<=[方国外]|中资|外资)企业|投资者|商家|厂商)(?:们|都|也|均|大多(?:数)?|多半|大都|普遍|一般|往往|多)?$/

// 有官员信誓旦旦地保证…: somebody has said so.
const SOMEBODY = quick(
  /^(?:其[一二三四]|但|也|还|又|甚至|[^，。]{0,8}[上中])?(?:总|曾|也|还)?有(?:人|的|些|个别|几位|一些|不少|许多)?(?:官员|人士?|专家|企业|商家|部门|媒体|网友|政客|议员|公司|地方)/,
)
// 去年，中方承诺…: what was promised once.
const ONCE =
  /(?:^|[，；])\s?(?:早在)?(?:去年|前年|[两三四五六七八九十几数多]年前|当年|当时|彼时|上一?届|前任)[^，。；：«]{0,6}，?[^，。；：«]{0,16}$/
const CROWD_ALONE = /^(?:广大|各位|有关|全体)?(?:投资者|投标人|旅客|游客|公众|市民|读者|网友|大家|各方)$/

/** 该项目具有…: what is said of a thing. */
const OF_WORK =
  /^(?![^，。]{0,8}(?:方|我们|公司|政府|双))(?:该|此|这一?|上述|本次|此次|新)[^，。]{0,6}(?:项目|工程|铁路|公路|航线|协[议定]|备忘录|合作|关系|访问|访|举措|机制|倡议|论坛|峰会|会晤)/
/** 保证, 负责, 争取, 力争, 致力于: what goes on with what is asked. */
const ASKED_TOO = /^(?:undertakes[保负]|ready[争力致])/
/** What somebody has reminded others of: there 要 asks. */
const REMINDED: Act = { ...SAID, rule: 'says' }
const REMINDS =
  /^(?:再次|郑重)?(?:提[醒示][^，。]{0,9}(?:注意|留意|警惕|[们方民者众业国家府人工属机客户友主生员商])|请[^，。]{1,8}放心)$/
/** 部里正在论证: what goes on is told; who considers something himself may do it. */
const GOES_ON = /^[正在].*(?:论证|评估|审议|研究|探讨|探索)$/
const THING_ALONE =
  /^(?:(?:这|那|此)[\p{Script=Han}]{1,6}|[^，。]{0,6}(?:之?后|那时|届时|那天|将来|今后|明年|今年|下次))$/u
const UNSAID = /(?:承诺|保证|评论|回应|表态|置评|答复|透露|证实|细节)$/
const SAYS_NOTHING =
  /^(?:就此|对此|公开|正式|作出|做出|再|具体){0,2}(?:承诺|保证|评论|透露|证实|表态|置评|回应|答复|猜测)/
const IN_SESSION =
  /^(?:本次|此次|这次)?(?:会议|大会|例会|全会|联席会议|专题会)(?:还|也|同时|最后|最终|随后|当场|当天|再次|经讨论|经过讨论|正式|一致)*$/
const VISIT =
  /^(?!组织|派|选派|安排|邀请|资助|带领|协助|帮助)[^，。]{0,12}?(?:对[^，。]{1,12}进行[^，。]{0,4}访问|赴|前往|访问|访华|来华|出席|会见)/
// 愿同吉方一道，…; 相信在双方共同努力下，…: what is meant comes after the comma.
const WAITS = quick(
  /^(?:(?:同|与|和)[^，。]{1,12}(?:一道|一起|携手|共同努力|一道努力|密切配合|相向而行)|(?:同|与|和)?[^，。以]{0,8}以[^，。]{2,40}(?:姿态|协作|合作|行动|方式|步伐|精神|标准|态度|担当|为(?:契机|抓手|目标|遵循|引领|指引|主线|核心|重点|基础|平台|依托|纽带|导向|牵引|支撑|动力))|(?:根据|按照|依据|本着|秉持|基于|结合|围绕|针对)[^，。]{2,14}(?:需要|需求|要求|原则|精神|情况|实际|安排|共识|规定|惯例|目标)|(?:通过|经过)[^，。]{0,10}(?:对话|协商|谈判|磋商|沟通|努力|合作)|(?:随着|在|通过|经过)[^，。]{2,24}(?:下|框架内|基础上|密切|推进|努力|深入|发展)|[^，。在]{2,12}在[^，。]{2,24}(?:领导|努力|支持|推动|引领|帮助)下)$/,
)

const MEET = /^(?:还|也|再|分别|正式)?[同与和][^，。]{2,20}?(?:举行[^，。]{0,8})?(?:会谈|会见|会晤)$/
const SEES = /^(?:看到|见到|看见)(?=[^，。]{3})/
const HOPES: Act = {
  rule: 'hopes',
  kind: 'expectation',
  modality: 'hope',
  strength: 1,
  polarity: 'positive',
  frame: 'do',
}
const STRIVES = /^(?:致力于|力争|争取|力求|力图|着手|全力以赴)/

/** A verb phrase so short has what is done before it. */
const LEAST_DONE = 4

/** A verb that takes what somebody does: promises, agreements, hopes, demands. */
export function does(walk: Walk, act: Act, trigger: Span, head: Span, rest: Span, subject: Who | null): null {
  const going = act.rule === 'will-study' && GOES_ON.test(walk.sentence.text.slice(trigger.start, trigger.end))
  if (going) return plainClause(walk, { start: head.start, end: rest.end - rest.start < 2 ? trigger.end : rest.end })
  if (rest.end - rest.start < 2) return alone(walk, act, trigger, head, subject)
  const { signed, text } = walk.sentence
  // 漫灌的老办法该丢掉了, 七户人家年内一定搬完: what is done to what stands before.
  const banned = act.rule === 'will-not' && text.slice(trigger.start, trigger.end).endsWith('不得') && !signed
  const turned =
    (banned || act.rule === 'should' || act.rule === 'undertakes') && !subject && rest.end - rest.start <= LEAST_DONE
  if (turned && head.end - head.start >= LEAST_DONE && !isAdverbial(walk.sentence, head))
    rest = { start: head.start, end: rest.end }
  // 入冬前一定建成: the time is what is promised as well.
  const timed =
    act.rule === 'undertakes' && rest.end - rest.start <= LEAST_DONE && /[前内]$/.test(text.slice(head.start, head.end))
  if (timed && !subject) rest = { start: head.start, end: rest.end }
  const [before, after] = [text.slice(head.start, head.end), text.slice(rest.start, rest.end)]
  const whole = { start: head.start, end: rest.end }
  const binds = act.kind === 'commitment' || act.kind === 'agreement'
  // 要是政府答应…，农户会高兴: what would be if.
  if (binds && !signed && !walk.contract && text[rest.end] === '，' && CONDITIONAL.test(before)) {
    walk.subject = subject ?? walk.subject
    walk.going = null
    return null
  }
  // 法律禁止外国人买地: a rule is told.
  if (act.rule === 'should-not' && RULE.test(before) && !signed) return plainClause(walk, whole)
  // 并未承诺…, 尚未决定…; 决定…的传闻: nobody has promised it.
  // 有人主张…: nobody's wish.
  if (act.rule === 'calls' && SOMEBODY.test(before)) {
    walk.left.push(whole)
    return null
  }
  // 正在申请专项资金: a fact.
  if (
    act.rule === 'calls' &&
    text.startsWith('申请', trigger.start) &&
    /正在?[^，。]{0,10}$|已(?:经)?[^，。]{0,6}$/.test(before)
  )
    return plainClause(walk, whole)
  // 当场答应：存入保证金；…；邀请村民监督: a point of what was promised.
  const point = walk.going?.act.kind === 'commitment' && text[head.start - 1] === '；' && head.end === head.start
  if (act.rule === 'calls' && point && text.startsWith('邀请', trigger.start)) {
    const { act: promise, trigger: verb, who, to } = walk.going!
    walk.emit(promise, verb, { start: trigger.start, end: rest.end }, who, to)
    return null
  }
  // 议会批准协定: who decides by sitting together; what a ministry approves is told.
  if (
    act.rule === 'approves' &&
    !sits(walk, subject ?? walk.subject) &&
    !SITS_ALONE.test(before) &&
    !(subject && isSeveral(walk.sentence, subject))
  )
    return plainClause(walk, whole)
  // 二十年前就有人说要建站: what people used to say.
  if (act.rule === 'should' && /有(?:些)?人[^，。]{0,3}[说讲提喊嚷]$/.test(before)) return plainClause(walk, whole)
  if ((binds || act.rule === 'calls') && act.polarity === 'positive' && isUndone(before))
    return plainClause(walk, whole)
  // 承诺写在墙上: a noun, and nobody promises.
  // 影片拟于明年播出: what is planned with a thing binds nobody by name.
  if (
    act.rule === 'ready' &&
    /^[拟计规]/.test(text[trigger.start]!) &&
    !subject &&
    !signed &&
    head.end - head.start >= 2 &&
    !OFFICE.test(before) &&
    !isAdverbial(walk.sentence, head)
  )
    return plainClause(walk, whole)
  // 骗子承诺高额回报: nor does whoever has no name and is of no body.
  if (
    act.rule === 'undertakes' &&
    (trigger.start - walk.sentence.start < 2 ||
      (!walk.scene.speaking && !walk.labelled && !OFFICE.test(before) && !isAdverbial(walk.sentence, head))) &&
    !subject &&
    !walk.subject &&
    !walk.saying &&
    !signed
  )
    return plainClause(walk, whole)
  const told = (act.rule !== 'agreed' && RETOLD.test(before)) || SOMEBODY.test(before) || before.startsWith('谁')
  const once = act.rule === 'undertakes' && ONCE.test(text.slice(walk.sentence.start, trigger.start))
  if (act.kind === 'agreement' && !signed && HOPED_FOR.test(before)) return plainClause(walk, whole)
  // 据吉方承诺，…: whose promise it is, and the promise comes behind the comma.
  if (act.rule === 'undertakes' && OF_PROMISE.test(before)) return null
  if (binds && !signed && (told || once)) return plainClause(walk, whole)
  // What the press says of others is what it says.
  if (walk.hearsay || (binds && HEARSAY.test(after))) return plainClause(walk, whole)
  // 提醒广大投资者，…: of what, the next clauses tell.
  if (act.rule === 'calls' && CROWD_ALONE.test(after)) return null
  // 提醒吉方注意，…: what of is told in the next clause.
  if (act.rule === 'calls' && text[rest.end] === '，' && REMINDS.test(text.slice(trigger.start, rest.end))) {
    walk.flush()
    walk.reporter = subject ?? walk.subject ?? SAME
    walk.subject = walk.reporter
    walk.saying = { act: REMINDED, trigger }
    walk.going = null
    return null
  }
  if (act.kind === 'agreement' && after === '如下') return null
  // 呼吁两国科研人员…，不得…: what must not be done is part of the call.
  if ((act.rule === 'will-not' || act.rule === 'should-not') && !subject && goesOn(walk, head)) {
    const { act: call, trigger: verb, who, to } = walk.going!
    walk.emit({ ...call, polarity: 'negated-act' }, verb, { start: trigger.start, end: rest.end }, who, to)
    return null
  }
  // 企业应当履行义务，保证质量: it is asked as well.
  const too = before === '' && !subject && !signed && !walk.contract
  const asked = too && ASKED_TOO.test(act.rule + text[trigger.start]!) ? walk.going?.act : null
  if (asked && (asked.rule === 'should' || asked.rule === 'hopes' || asked.rule === 'calls')) {
    const { trigger: verb, who, to } = walk.going!
    walk.emit(asked, verb, { start: trigger.start, end: rest.end }, who, to)
    return null
  }
  // 双方就计划实施的项目进行了讨论: it is what they spoke of.
  if (binds && !signed && /(?:[^将年月日后前时早曾已也天周初底内]就|围绕|针对|关于)$/.test(before)) {
    const spoken = walk.act(rest.start, rest.end)
    if (spoken?.act.rule === 'meeting') meets(walk, spoken.act, spoken, whole)
    return null
  }
  // 王毅外长将同吉外长会谈: they meet.
  if (act.rule === 'will' && !signed && !walk.contract && MEET.test(after) && hasPerson(walk.sentence, head)) {
    meets(walk, { ...act, kind: 'meeting', modality: 'realis', strength: 0, rule: 'meeting' }, trigger, whole)
    return null
  }
  // 村民决定改种苹果: whoever speaks for nobody but himself.
  if (act.kind === 'commitment' && !signed && act.rule !== 'undertakes' && PRIVATE.test(before))
    return plainClause(walk, whole)
  if (binds && !signed && isUnbound(walk, act, trigger, head, rest)) return plainClause(walk, whole)
  if (act.kind === 'commitment' && !signed) {
    // 中方愿看到局势稳定: a hope.
    if (act.rule === 'ready' && SEES.test(after)) act = HOPES
    // 三方商定，…，由铁路公司负责运营: it is agreed as well.
    const agreed = walk.going?.act.kind === 'agreement' && !walk.contract && !walk.listed ? walk.going : null
    if (
      agreed &&
      before.startsWith('由') &&
      text.startsWith('负责', trigger.start) &&
      isSeveral(walk.sentence, agreed.who)
    ) {
      walk.emit(agreed.act, agreed.trigger, whole, agreed.who, agreed.to)
      return null
    }
  }
  // 建议各国制定计划，并将任务交给部长们: 将 for 把.
  const handed = act.rule === 'will' && !subject && HANDS.test(after) ? walk.going : null
  if (handed && (handed.act.kind === 'call' || handed.act.kind === 'expectation')) {
    walk.emit(handed.act, handed.trigger, { start: trigger.start, end: rest.end }, handed.who, handed.to)
    return null
  }
  // 我不会评论此事, 不愿承诺按期完工: the same.
  if (act.rule === 'will-not' && SAYS_NOTHING.test(after)) return plainClause(walk, whole)
  if (ruled(walk, act, trigger, head, rest, subject)) return null
  // 不愿就此作出承诺: who will not say is bound to nothing.
  if (act.rule === 'will-not' && UNSAID.test(after)) return plainClause(walk, whole)
  // 依法不得购买农地: what the law says is told.
  if (
    walk.saying &&
    /依法|按规定|依规|(?:按照|依照|根据)[^，。]{0,4}法律|法律规定/.test(
      text.slice(Math.max(walk.sentence.start, head.start - 12), head.end),
    ) &&
    act.kind !== 'expectation' &&
    !signed
  )
    return plainClause(walk, whole)
  // 强调，要落实共识，致力于改善条件: it goes on with what should be done.
  const asks = walk.going?.act.rule === 'should' && act.rule === 'ready' && !subject && !signed ? walk.going : null
  if (asks && STRIVES.test(text.slice(trigger.start, trigger.end)) && isAdverbial(walk.sentence, head)) {
    walk.emit(asks.act, trigger, rest, asks.who, asks.to)
    return null
  }
  // 夜间不要通行: the negation is part of it.
  if (act.rule === 'should-not') rest = { start: trigger.start, end: rest.end }
  const forbids = act.rule === 'will-not' && text.slice(trigger.start, trigger.end).endsWith('不得')
  let chosen = forbids && !signed && !walk.contract ? FORBIDS : act
  const floor = (walk.scene.speaking || walk.labelled !== null) && !signed
  const own = chosen.kind === 'expectation' || chosen.kind === 'call'
  const { voice } = memoryOf(walk.scene)
  // 但愿…: whoever has the floor hopes so.
  let who =
    subject ??
    (act.kind === 'agreement' ? joinedIn(walk, head) : null) ??
    // 商会会长建议…: whoever he is, and nobody spoken of before.
    (OF_OWN.has(act.rule) &&
    !signed &&
    head.end - head.start > 2 &&
    OFFICE.test(before) &&
    !isAdverbial(walk.sentence, head)
      ? openIn(walk.sentence, head)
      : null) ??
    (own && walk.topical ? (voice ?? SAME) : walk.subject) ??
    (signed ? PARTIES : own && floor ? walk.voice() : ((own ? voice : null) ?? SAME))
  let to: Who | null = null
  if (chosen.rule === 'should' || chosen.rule === 'should-not') {
    // 提醒公民，早晚温差大，务必购买保险: why they should.
    if (walk.saying?.act === REMINDED && !subject) walk.said = null
    // 本协议须经股东大会审议通过: a rule.
    if (
      !signed &&
      !walk.contract &&
      /^[须需应还]/.test(text.slice(trigger.start, trigger.end)) &&
      /^(?:经|报|由|获|取得)[^，。]{2,20}(?:批准|审议|同意|备案|通过|核准|审核|授权|许可)/.test(after)
    ) {
      walk.going = null
      return plainClause(walk, whole)
    }
    // 不存在应披露而未披露的信息: nothing should be done.
    if (/(?:不存在|没有|并无)$/.test(before)) return plainClause(walk, whole)
    // 重申，…应当遵循…原则: what should be is reaffirmed, and nobody is bound.
    if (walk.saying?.act.rule === 'reaffirms' && !subject) return plainClause(walk, whole)
    const carried =
      underTerms(walk) || (walk.minutes && !walk.reporter) || (!walk.reporter && /^(?:并|还|且|也|同时)$/.test(before))
        ? walk.subject
        : null
    if ((signed && !isThought(walk)) || (walk.contract && (subject ?? carried)))
      chosen = { ...chosen, kind: 'commitment', modality: 'undertaken', strength: 5 }
    else {
      const weak = /^(?:需|要)/.test(text.slice(trigger.start, trigger.end))
      // 他说需要请示: what he has to do himself.
      const himself = walk.saying !== null && !subject && walk.subject === walk.reporter
      const verb = walk.saying ? text.slice(walk.saying.trigger.start, walk.saying.trigger.end) : ''
      const need = /^(?:一致|普遍)?(?:强调|指出|认为|主张|提出|呼吁)/.test(verb)
      if (
        himself &&
        !need &&
        (text.slice(trigger.start, trigger.end).startsWith('需') ||
          ASKS_FIRST.test(text.slice(trigger.end, rest.end))) &&
        isAdverbial(walk.sentence, head)
      )
        return plainClause(walk, whole)
      // 全国每年有三千名儿童需要手术: a fact of others.
      if (weak && subject?.is === 'phrase' && HAS_SOME.test(text.slice(subject.span.end, trigger.start)))
        return plainClause(walk, whole)
      // 强调，合作要重实效: what should be, of whatever.
      const stressed =
        walk.saying !== null &&
        /强调|主张|呼吁|要求/.test(text.slice(walk.saying.trigger.start, walk.saying.trigger.end)) &&
        !walk.said
      if (
        weak &&
        !subject &&
        !stressed &&
        !need &&
        walk.saying?.act !== REMINDED &&
        !(walk.subject && isAdverbial(walk.sentence, head))
      )
        return plainClause(walk, whole)
      to = subject ?? openIn(walk.sentence, head)
      // 双方商定…，应…: what both have agreed should be.
      // 学校禁止学生…: whoever forbids it.
      const forbidding = /(?:禁|不许|不准|不允许)/.test(text.slice(trigger.start, trigger.end)) ? subject : null
      const goes = walk.going?.act.kind
      // 委员会要求各组遵守规程，遇险应停工: whoever asked goes on.
      const open = (goes === 'agreement' && !walk.reporter) || (goes === 'call' && !walk.saying && !walk.scene.speaking)
      who = forbidding ?? (open ? walk.going!.who : walk.voice())
    }
    // 行长说：“三年之内，我们要让…”: what he says that his own body has to do by a day.
    if (chosen.kind === 'call' && subject && (aims(walk, trigger, rest) || plans(walk, trigger, rest, subject))) {
      chosen = AIMS
      who = subject
      to = null
    }
  } else if (chosen.kind === 'agreement' && consents(walk, text.slice(trigger.start, trigger.end), subject))
    chosen = CONSENTS
  else if (chosen.kind === 'expectation' || chosen.kind === 'call') to = firstIn(walk.sentence, rest)
  else if (chosen.kind === 'commitment') {
    // 会议决定: whoever sat in it.
    if (act.rule === 'decided' && (isSeveral(walk.sentence, who) || IN_SESSION.test(before) || ofCommittee(walk, who)))
      chosen = DECIDED
    if (chosen === DECIDED && who.is === 'home') who = PARTIES
    if (chosen === act && act.strength === 4 && signed) chosen = { ...act, strength: 5 }
    if (
      act.rule === 'will' &&
      (/^[^，。举每定]{0,12}(?:会晤|会谈|会面)$/.test(after) || (VISIT.test(after) && hasPerson(walk.sentence, head)))
    ) {
      meets(walk, { ...act, kind: 'meeting', modality: 'realis', strength: 0, rule: 'meeting' }, trigger, whole)
      return null
    }
    if (!signed && isNobodys(walk, act, head, subject)) {
      // 责成检察机关追查，造谣者将被追究: a thing of its own, and no more what is asked.
      if (
        (walk.going?.act.kind === 'call' ||
          (walk.going?.act.kind === 'commitment' && act.rule === 'will' && !walk.listed && THING.test(before))) &&
        head.end - head.start >= 2 &&
        !before.startsWith('否则') &&
        !isAdverbial(walk.sentence, head)
      )
        walk.going = null
      return plainClause(walk, whole)
    }
    if (act.rule === 'will-not' || act.rule === 'will-study') {
      // 三年之内我们不涨价: the time is part of it.
      const within = text.slice(trigger.start, trigger.end) === '不' && /[内后间起]/.test(before)
      rest = { start: within ? head.start : trigger.start, end: rest.end }
    }
  }
  // 董事会审议通过议案: the firm's that announces it.
  else if (chosen.kind === 'agreement' && !subject && !signed && BOARD.test(before)) who = { is: 'home' }
  else if (chosen.kind === 'agreement' && (who.is === 'home' || (!subject && !walk.subject))) who = PARTIES
  // 但愿这股热度，不是一阵风: the comma parts a thing from what is hoped of it.
  if (chosen.kind === 'expectation' && text[rest.end] === '，' && THING_ALONE.test(after)) {
    const stop = text.slice(rest.end + 1, walk.sentence.end).search(/[，。；！？»]/)
    rest = { start: rest.start, end: stop < 0 ? walk.sentence.end : rest.end + 1 + stop }
    walk.skipTo = rest.end
  }
  if (!(text[rest.end] === '，' && WAITS.test(after)))
    for (const content of partsOf(walk.sentence, rest)) walk.emit(chosen, trigger, content, who, to)
  // 双方商定，中方负责…，乌方负责…: the shares of what was agreed.
  const share = walk.going?.act.kind === 'agreement' && text.startsWith('负责', trigger.start)
  if (!share) walk.going = { act: chosen, trigger, who, to }
  return null
}

// 中方认为，程序应当简化: in a signed paper too, what one of them thinks should be is his call.
const isThought = ({ saying, reporter, sentence: { text } }: Walk): boolean =>
  saying !== null && reporter !== null && THINKS.test(text.slice(saying.trigger.start, saying.trigger.end))
const THINKS = /认为|指出|强调|表示|以为|觉得|提出|主张|说|称|注意到|警告|提醒/

// 商定互免签证，不再收费: what is asked, hoped or agreed goes on with what shall not be done.
const goesOn = ({ going, sentence }: Walk, head: Span): boolean =>
  going?.act.kind === 'call' ||
  (/^(?:expectation|agreement)$/.test(going?.act.kind ?? '') && isAdverbial(sentence, head))

/** 会长阿勒姆库洛夫：…. */
const LABEL = /^[\p{Script=Han}·（）]{2,20}：/u
const HAS_SOME = /有[^，。]{0,4}[一二两三四五六七八九十百千万\d多数][^，。]{1,10}$/
const OF_OWN = new Set(['calls', 'hopes'])
const AIMS: Act = {
  rule: 'will',
  kind: 'commitment',
  modality: 'undertaken',
  strength: 4,
  polarity: 'positive',
  frame: 'do',
}
const BY_A_DAY =
  /(?:[一二两三四五六七八九十\d]年|[年月季周])(?:之)?(?:内|底)|(?:年|月|季)[底末初]?(?:之)?前|[今明后]年|下[月周]|[上下]半年/
const OF_BOTH = /双方|两国|双边|共同|携手|一道|合作|关系|彼此|友好|命运/
const MAKES =
  /^(?:让|把|将|建|新建|修|培训|完成|实现|开通|新增|增开|增派|种|装|铺|造|办|招|派|引进|购|翻新|改造|更换|清理|关闭|取消)/
function aims({ sentence: { text, start, quoted } }: Walk, trigger: Span, rest: Span): boolean {
  const before = text.slice(start, trigger.start)
  const interviewed = LABEL.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 24))
  const open = quoted || interviewed || before.lastIndexOf('«') > before.lastIndexOf('»')
  return (
    open &&
    text.slice(trigger.start, trigger.end) === '要' &&
    /(?:我们|我[省市州县区局厅部校院行馆]|本?公司|集团)(?:在[^，。]{2,10}[内前])?$/.test(before) &&
    BY_A_DAY.test(before) &&
    MAKES.test(text.slice(rest.start, rest.end)) &&
    !OF_BOTH.test(text.slice(start, rest.end))
  )
}

// 旅游局今年要做三件事: what a body has to do it will.
const plans = ({ sentence }: Walk, trigger: Span, rest: Span, subject: Who): boolean =>
  sentence.text.slice(trigger.start, trigger.end) === '要' &&
  isBody(sentence, subject) &&
  !isSeveral(sentence, subject) &&
  !/去年|前年|曾|原|每年/.test(sentence.text.slice(sentence.start, trigger.start)) &&
  PLANS.test(sentence.text.slice(rest.start, rest.end))
const PLANS =
  /^(?:重点|着力|集中|全力)?(?:做|办|抓|推进|干|完成|落实)(?:好|成)?[一两二三四五六七八九十几\d]{1,2}(?:件|项|个|大)[^，。]{0,8}$/

/** 要请示财政部, 要先听取意见: what somebody does before he answers. */
const ASKS_FIRST =
  /^(?:先|再|还|等|回去|向[^，。]{2,10}|与[^，。]{2,10}|同[^，。]{2,10}|进一步){0,2}(?:请示|听取|征求|征得|汇报|上报|报[^，。]{1,8}(?:批准|审批|同意)|商量|核实|看|等(?=[^，。]{2})|由[^，。]{2,10}(?:决定|拍板|定夺|说了算))/
const PRIVATE =
  /(?:^|[，、的名位])(?:村民|居民|农户|农民|牧民|牧户|司机|商贩|摊主|店主|果农|菜农|养殖户|种植户|家长|游客|旅客|工人|老人|大娘|大爷|市民|顾客|乘客|学生|留学生)(?![代协们联])[^，。]{0,12}$/

/** What people and bodies do, and no thing: 转交, 核实, 答复. */
const NO_THING =
  /^将(?:会)?(?:尽快|立即|及时|进一步|认真|继续|另行|一并|于[^，。]{1,8}|在[^，。]{1,8}|向[^，。]{1,10}|就此|对此|派[^，。]{1,6}){0,2}(?:转交|转达|转告|提交|上报|呈报|报送|核实|核查|调查|查处|追究|答复|回复|反馈|通报|通知|公布|协商|磋商|协调|督促|敦促|邀请|派|赔偿|补偿|退还|退款|承担|支付|垫付|整改|更换|组织|安排|采取|制定|起草|提请|争取|配合|培训)/
const SITS = /(?:议会|国会|[上下]院|人大|常委会|委员会|董事会|理事会|股东大会|代表大会|会议|全会|峰会|元首们?)$/
/** 委员会通过了计划: a body of both sides that has no name. */
const SITS_ALONE = /(?:委员会|会议|理事会|联委会|工作组)(?:还|已|也|最后|一致|审议)*$/
const sits = ({ sentence: { text } }: Walk, who: Who | null): boolean =>
  who?.is === 'parties' ||
  who?.is === 'home' ||
  (who?.is === 'phrase' && SITS.test(text.slice(who.span.start, who.span.end)))

// 中方同意派出专家组: what one alone consents to do he promises; who sits together decides.
const consents = (walk: Walk, verb: string, subject: Who | null): boolean =>
  /同意了?$/.test(verb) && subject?.is === 'phrase' && !isSeveral(walk.sentence, subject) && !sits(walk, subject)
const CONSENTS: Act = {
  rule: 'consents',
  kind: 'commitment',
  modality: 'undertaken',
  strength: 4,
  polarity: 'positive',
  frame: 'do',
}

// 委员会决定提请审查: its members have.
const ofCommittee = ({ sentence }: Walk, who: Who): boolean =>
  who.is === 'phrase' && sentence.text.slice(who.span.start, who.span.end).endsWith('委员会')

// A bare future without a subject that could act; exporters, residents, "some firms": not who was spoken of before.
function isNobodys(walk: Walk, { rule }: Act, head: Span, subject: Who | null): boolean {
  const { sentence, subject: carried, said } = walk
  const future = rule.startsWith('will')
  const isOfThing = (clause: Span) => !subjectIn(walk, clause, true) && !isAdverbial(sentence, clause)
  if (future && !subject && (!carried || (head.end - head.start >= 2 && !isAdverbial(sentence, head)))) return true
  // 加工废水如不处理，将污染河流: of what the clause before is about, and not of who says so.
  // 该项目具有战略意义，并将深化合作: of the thing all the same.
  if (rule === 'will' && !subject && said && OF_WORK.test(sentence.text.slice(said.start, said.end))) return true
  // 此事不属银行职权，将转交海关研究: what no thing does.
  const after = sentence.text.slice(head.end, head.end + 24)
  if (rule === 'will' && !subject && said && carried && walk.reporter && NO_THING.test(after)) return false
  const too = /^(?:另|还|并|也|同时|此外)$/.test(sentence.text.slice(head.start, head.end))
  if (rule === 'will' && !subject && !too && said && isOfThing(said)) return true
  const words = sentence.text.slice(head.start, head.end)
  if (future && (THING.test(words) || WHEN_READY.test(words))) return true
  return (subject === null || future) && CROWD.test(words)
}
