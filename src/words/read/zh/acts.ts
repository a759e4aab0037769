import type { Span } from '../../../ground/index.ts'
import type { Kind } from '../../statement.ts'
import type { Found, SceneView, Sentence, Who } from '../grammar.ts'
import { FORBIDS, type Act } from './act.ts'
import { clausesOf, isSetting, trim } from './clause.ts'
import { towards } from './feeling.ts'
import { feltBy } from './felt-by.ts'
import { occasion, session } from './meeting.ts'
import { VERBS } from './coordination.ts'
import { plainClause } from './plain-clause.ts'
import { nominal } from './nominal.ts'
import { does } from './promise.ts'
import { signs } from './signature.ts'
import { leaves, OF_OTHERS, sourced } from './source.ts'
import { memoryOf } from './memory.ts'
import { endsList, leadOf, readItem } from './list.ts'
import { besides, label, ownWords, says } from './speech.ts'
import { firstIn, inAnySentence, isPerson, isSeveral, subjectIn } from './subject.ts'
import { underTerms } from './terms.ts'
import { duty, rule } from './treaty.ts'
import { SAME, Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

const PROMOTION =
  /下载[^，。]{0,14}(?:app|客户端|手机)|有奖(?:征集|竞猜|问答)|(?:领取|免费领)[^，。]{0,10}(?:券|礼包|地图|礼品)|扫码|点击(?:此处|链接|阅读)|订阅|二维码|抽奖|一键三连|点赞[、，]|往期回顾|更多精彩|(?:长按|关注)[^，。]{0,16}(?:公众号|二维码|晚报|日报|我们)/i
const PREAMBLE = /(?:协议|协定|议定|商定|同意|达成|规定|声明|宣布|约定|谅解|共识|一致)如下[：:]?\s*$/
const RECITES =
  /^\s*(?:认识到|意识到|注意到|考虑到|鉴于|忆及|回顾|本着|为了?|根据|遵循|遵照|基于|确信|深信|坚信|铭记|致力于|决心)/
const QUESTION = quick(/[？?]»?$/)

const UNDER = quick(/根据|按|依照|依据/)
const CONTRACT =
  /(?:根据|按照|依照|依据|按)(?:该|上述|双方|新|这份)?(?:[^，。]{0,10}的)?[^，。]{0,6}(?:合同|协议|协定|议定书|备忘录|条约|约定|规定|章程|纪要|意向书)(?:[^，。]{0,4})?，/

/** What is only asked: 人要不要下来？ 听说您意见很大？ */
const ASKS =
  /什么|何|吗$|是否|能否|请问|怎么|如何|几|([要有是能会该可敢行愿])[不没]\1|听说|据说|[您贵]|^(?:那|那么|难道|莫非|对吧|是吧)$/
/** 备忘录规定，大学派遣…: the same. */
const PROVIDES = /(?:合同|协议|协定|备忘录|议定书|纪要|意向书)(?:还|明确|同时|中|里)*(?:规定|约定|明确|写明|载明)，/

/** 按规定，政府应…: what the law says is no contract of anybody's. */
const BY_LAW = quick(/^(?:根据|按照|依照|依据|按)(?:有关|相关|现行|国家|我国)?(?:法律|法规|法令|条例)?(?:的)?规定，/)

/** What minutes recall of the time before. */
const PAST = /回顾|去年|上次会议(?!以来)|已(?:经)?(?:完成|于)|此前|曾/

const ITEM =
  /^\s*(?:第[一二三四五六七八]|[一二三四五六七八]是|首先|其次|再次|另外|最后|一、|二、|三、|四、|[（(][一二三四五六]）)[，,：:]?/
/** An item within a sentence. */
const MARKED = quick(/^[一二三四五六七八九]是[^，。]/)
const GOES_ON = /^\s*(?:同时|此外|另外|还)/

const CONDITION =
  /^(?:凡[^，。]{2,}$|(?:任何|缔约)?一方(?:违约|违反|未|不(?!得)|需|发现|拟|退出|逾期|遇|因|提出)[^，。]{0,20}$|(?:这次|今后|以后)?(?:要是|只要|万一)|如(?!期|数|实)|如果|若|一旦|假如|倘若|在[^，。]{2,24}(?:[前后时下]|基础上)$)/
const PERMITS = quick(/[的意可准权]$/)
const LEGAL =
  /^未经[^，。]{2,14}(?:同意|许可|批准|授权)$|^(?:如|若|凡|确|对|经|因|逾期|[^，。是]{0,6}(?:违|逾期|需|未|发生|超过|符合|拒))[^，。是]{1,14}的$/

const IF = quick(
  /^(?:如果|倘若|假如|假使|要是|万一|如(?=[^，。期数实下同何今此上]{2})(?![^，。]{0,3}愿)|若(?!干|非|无其事)|一旦)/,
)

const LONGEST = 2000

/** The acts of one Chinese sentence, clause by clause. */
export function acts(sentence: Sentence, scene: SceneView): readonly Found[] {
  // Longer than any sentence that somebody wrote: a page without stops, or one made to keep a reader busy.
  if (sentence.end - sentence.start > LONGEST) return []
  return found(new Walk(sentence, scene))
}

function found(walk: Walk): readonly Found[] {
  const { text, start, end } = walk.sentence
  const whole = text.slice(start, end)
  // To the reader of a page, and to nobody else.
  if (!walk.sentence.quoted && PROMOTION.test(whole)) return []
  // 鉴于…，注意到…，达成协议如下: why a treaty is made is no act of it.
  const preamble = walk.sentence.signed && PREAMBLE.test(whole)
  if (preamble && !whole.includes('会')) return []
  // 认识到…，: a line of a preamble.
  if (walk.sentence.signed && /[，,]\s?$/.test(whole) && RECITES.test(whole)) return []
  // “我们要的是市场”, at the head of the text: a title.
  if (start < 4 && (whole.startsWith('«') || !/[。！？]/.test(whole)) && /^»?\n/.test(text.slice(end - 1, end + 1)))
    return []
  const question = QUESTION.test(whole)
  // 第一，…: an item of what was promised in the sentence before.
  const memory = memoryOf(walk.scene)
  if (text[start - 1] === '\n' || walk.sentence.signed) memory.voice = null
  memory.ofBoth ||= whole.includes('委') && OF_BOTH.test(whole)
  // 第六条 is none of the firms' that signed under the fifth.
  if (walk.sentence.signed && text[start - 1] === '\n' && walk.scene.signatories.length === 0) {
    const sides = ['甲方', '乙方'].flatMap((side) => memory.defined.get(side) ?? [])
    memory.pair = sides.length === 2 ? sides : []
  }
  const item = ITEM.test(whole)
  if (item) walk.listed = endsList(walk) ? null : memory.list
  else if (memory.list && goesOnListing(walk)) walk.listed = memory.list
  else if (memory.list && memory.list.act.kind === 'agreement' && isInItem(walk)) walk.contract = true
  else if (memory.list && !GOES_ON.test(whole)) memory.list = null
  walk.contract ||=
    underTerms(walk) ||
    (UNDER.test(whole) && CONTRACT.test(whole) && !BY_LAW.test(whole)) ||
    (!walk.scene.speaking && PROVIDES.test(whole)) ||
    ((walk.minutes || (memory.agreed && text[start - 1] !== '\n')) && !PAST.test(whole.replace(CONTRACT, '')))
  // “…。”: somebody's own words from end to end.
  if (whole.startsWith('«') && whole.endsWith('»') && !walk.sentence.signed) walk.labelled = start + 1
  goesOnAsking(walk, memory.asked)
  for (const { start: from, end: to, after } of clausesOf(walk.sentence)) {
    const clause = { start: from, end: to }
    if (to <= walk.skipTo) continue
    if (after === '：' || after === ':') if (label(walk, clause)) continue
    if (question && ASKS.test(text.slice(clause.start, clause.end))) continue
    const count = walk.found.length
    if (item && readItem(walk, clause)) continue
    // 做好三件事：一是…，二是…: the mark is no verb of the clause.
    const opens = clause.start - start < 2
    if ((opens || walk.going || walk.listed) && MARKED.test(text.slice(clause.start, clause.start + 3)))
      clause.start += 2
    read(walk, clause)
    if (walk.found.length === count && !walk.said && !walk.going && !walk.pending) walk.left.push(clause)
  }
  walk.flush()
  memory.latest =
    walk.sentence.names.findLast((one) => isPerson(one) && one.type !== 'pronoun' && one.ids.length === 1)?.ids[0] ??
    null
  const spoke = walk.reporter && !walk.hearsay ? inAnySentence(walk, walk.reporter) : null
  if (spoke) memory.voice = spoke
  else if (walk.found.some((one) => one.found === 'act' && one.who !== memory.voice)) memory.voice = null
  memory.asked = walk.going?.act.rule === 'should' && !walk.sentence.signed ? walk.going.act : null
  leadOf(walk)
  if (walk.sentence.signed && !walk.found.length) rule(walk)
  // 按照协议，公司投资…。税收由双方分成: the terms go on.
  const terms = (CONTRACT.test(whole) && !BY_LAW.test(whole)) || PROVIDES.test(whole)
  memory.agreed =
    (!walk.scene.speaking || memory.pair.length === 2) &&
    walk.found.some(
      (one) =>
        one.found === 'act' &&
        (/^(?:agreement|signature)$/.test(one.kind) || (terms && one.kind === 'commitment')) &&
        (!walk.reporter || isSeveral(walk.sentence, walk.reporter)),
    )
  // …举行会议，声明如下: that they met.
  if (preamble) return walk.found.filter((one) => one.found === 'act' && one.kind === 'meeting')
  const acts = walk.found.some(({ found }) => found === 'act')
  if (question) return walk.found
  if (!acts && text[start - 1] === '»' && end - start <= LONGEST_TAIL && speaksBefore(walk)) return walk.found
  if (!acts) ownWords(walk)
  else if ((walk.scene.speaking || walk.labelled) && !walk.sentence.signed)
    for (const clause of walk.left) besides(walk, clause)
  return walk.found
}

/** 中吉政府间经贸合作委员会, 联委会. */
const OF_BOTH = /政府间[\p{Script=Han}]{0,14}委员会|双边(?:合作|混合)?委员会|联委会|混委会/u

// “…。”部长如数家珍: whoever is told of behind a quotation has spoken.
function speaksBefore(walk: Walk): boolean {
  const { start, end } = walk.sentence
  const who = subjectIn(walk, { start, end }, true)
  if (who?.is !== 'phrase' || walk.found.length > 0) return false
  walk.found.push({ found: 'speech', who, goesOn: false })
  return true
}
const LONGEST_TAIL = 20

// 双方要落实好规划。加快推进…。拓展…: sentences without a subject go on with what should be done.
function goesOnAsking(walk: Walk, asked: Act | null): void {
  const { text, start, end } = walk.sentence
  if (!asked || walk.sentence.signed || text.slice(start - 2, start).includes('\n')) return
  const [first] = clausesOf(walk.sentence)
  if (!first || !DOES.test(text.slice(first.start, first.start + LONGEST_VERB)) || subjectIn(walk, first, true)) return
  if (PROMISES.test(text.slice(first.start, end))) return
  walk.going = { act: asked, trigger: { start: first.start, end: first.start + 2 }, who: walk.voice(), to: null }
}
// 一是扩大范围。积极推进…: the sentences of an item's line go on with it.
// 二、中方将…。吉方将…: a sentence in the line of an item.
function isInItem({ sentence: { text, start } }: Walk): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return line !== '' && ITEM.test(line)
}
function goesOnListing(walk: Walk): boolean {
  if (!isInItem(walk)) return false
  const { text } = walk.sentence
  const [first] = clausesOf(walk.sentence)
  return (
    first !== undefined &&
    DOES.test(text.slice(first.start, first.start + LONGEST_VERB)) &&
    !subjectIn(walk, first, true)
  )
}
const DOES = new RegExp(`^(?![向为在对])(?:${VERBS})`)
const LONGEST_VERB = 3
const PROMISES = /愿|同意|决定/

/** 台站建成那天，: when what is promised will be done. */
const WHEN = /^[^，。]{2,16}(?:那天|那一天|那时|之日|之时|当天|时|[以之]?后|[以之]?前)$/
const INVITING = /邀请?$/
const COMES = /(?:^|[^答响供反适相效对呼感])应[^，。]{0,36}$/

// A clause, and what it leaves to read: after a verb of saying, after the occasion of what is said.
function read(walk: Walk, clause: Span): void {
  for (let rest: Span | null = clause; rest;) rest = step(walk, rest)
}

function step(walk: Walk, clause: Span): Span | null {
  const { sentence, pending } = walk
  const { text } = sentence
  const words = text.slice(clause.start, clause.end)
  if (walk.goesOn && walk.said) {
    walk.said.end = clause.end
    walk.goesOn = false
    return null
  }
  // 承诺，如…，将…: what is promised comes after its condition.
  if (pending && CONDITION.test(words)) return null
  // 州里表示同意，但要求…: what the agreement is about stood before.
  if (pending && /^(?:但|不过|然而|只是|同时|可是)/.test(words)) walk.pending = null
  // 中方表示同意，将在升级后启用: what it will do is told by its own verb.
  if (pending?.act.kind === 'agreement' && /^(?:并)?(?:将|会|愿)/.test(words) && !isSeveral(walk.sentence, pending.who))
    walk.pending = null
  // 双方约定，前者提供苗木，…: each does his share.
  else if (pending?.act.kind === 'agreement' && /^(?:其中)?[前后]者(?!的)/.test(words)) {
    walk.pending = null
    walk.going = pending
  } else if (pending && text[clause.end] === '，' && WHEN.test(words)) {
    walk.opens ??= clause.start
    return null
  } else if (walk.pending && pending) {
    walk.pending = null
    walk.going = pending
    // 对方应允，表示年底前装好: what is promised is what he says.
    const says =
      pending.act.kind === 'commitment' ? (/^(?:并|还)?(?:表示|称|说)(?=[^，。]{3})/.exec(words)?.[0].length ?? 0) : 0
    const is = pending.act === ASKS_MOST ? /^(?:就)?是(?:要)?/.exec(words)![0].length : 0
    // 提出三点建议：一是…: the mark is no part of it.
    const mark = is === 0 && MARKED.test(words.slice(0, 3)) ? 2 : is
    const content = { start: says > 0 ? clause.start + says : (walk.opens ?? clause.start) + mark, end: clause.end }
    walk.opens = null
    walk.emit(pending.act, pending.trigger, content, pending.who, pending.to ?? firstIn(sentence, content))
    return null
  }
  // 最该做的，是先降手续费: what is asked stands behind the comma.
  const asks = text[clause.end] === '，' && text[clause.end + 1] === '是' ? MOST_NEEDED.exec(words) : null
  if (asks) {
    walk.flush()
    const trigger = { start: clause.start + asks.index, end: clause.end }
    const to = asks.index > 1 ? subjectIn(walk, { start: clause.start, end: trigger.start }) : null
    walk.pending = { act: ASKS_MOST, trigger, who: walk.voice(), to }
    walk.going = null
    return null
  }
  // 确需关闭的，应…: a condition.
  if (
    text[clause.end] === '，' &&
    PERMITS.test(words) &&
    (LEGAL.test(words) || (sentence.signed && words.endsWith('的') && words.length < 20))
  ) {
    // 任何一方逾期缴付的，须…: whoever does not.
    if (walk.contract || sentence.signed) walk.subject = subjectIn(walk, clause, true) ?? walk.subject
    return null
  }
  if (walk.saying && text.charCodeAt(clause.start) !== 0x201c && OF_OTHERS.test(words)) leaves(walk, clause)
  // 如果听证会要求调整，…: a condition asks and promises nothing.
  if (text[clause.end] === '，' && IF.test(words) && !/[，则就]/.test(words.slice(2))) return null
  const found = walk.act(clause.start, clause.end)
  // 在会见总统时, with what is said there: the meeting itself was told before.
  const meets = found?.act.kind === 'meeting' && words.endsWith('时') && !words.startsWith('在')
  // 重庆愿在两国元首引领下，…: who is ready stands in the setting.
  const opens =
    found !== null &&
    (found.act.rule === 'ready' ||
      found.act.rule === 'will' ||
      (found.act.rule === 'hopes' && found.start - clause.start < 4))
  const ends = found !== null && found.act.frame === 'before' && found.end === clause.end
  if (
    isSetting(words) &&
    !ends &&
    !(found && !/^(?:根据|按|依照|依据)/.test(words) && (words.length < 6 || meets || opens))
  ) {
    if (TURNS.test(words) || text[clause.start - 1] === '«') walk.going = null
    return null
  }
  if (text[clause.end] === '，' && sourced(walk, clause)) return null
  const felt = towards(walk, clause)
  // 希望各方对项目给予支持: what is hoped, asked or promised is no feeling of whoever does so.
  const meant = found?.act.frame === 'do' && found.act.rule !== 'ready'
  if (felt && !((found?.act.frame === 'say' || meant) && found!.start < felt.start)) {
    // 他认为，两国应当…，并对东道主表示钦佩: he who says so.
    const own = walk.reporter && /^(?:并|还|同时|也)/.test(words) ? walk.reporter : walk.subject
    walk.subject = felt.who ?? subjectIn(walk, felt.subject ?? { start: clause.start, end: felt.start }) ?? own
    walk.emit(felt.act, felt.trigger, felt.content, walk.subject ?? SAME)
    walk.going = null
    return null
  }
  if (nominal(walk, clause, found?.start ?? clause.end)) return null
  if (!(found && found.act.frame !== 'thing' && found.start - clause.start < 4) && feltBy(walk, clause)) return null
  if (!found) return plainClause(walk, clause)
  const { act } = found
  const head = { start: clause.start, end: found.start }
  // 总统应主席邀请访问…: why he came calls for nothing, and the visit stands behind it.
  if (
    act.rule === 'calls' &&
    INVITING.test(text.slice(found.start, found.end)) &&
    COMES.test(text.slice(head.start, head.end))
  ) {
    const visit = walk.act(found.end, clause.end)
    if (!visit) return plainClause(walk, clause)
    const trigger = { start: visit.start, end: visit.end }
    if (visit.act.kind === 'meeting') return occasion(walk, visit.act, trigger, clause)
    walk.subject = subjectIn(walk, head) ?? walk.subject
    return { start: found.end, end: clause.end }
  }
  const subject = subjectIn(walk, head)
  // 双方商定…。中方提供仪器并负责培训: what stands before 并 is his duty as well.
  if (
    subject &&
    act.frame === 'do' &&
    act.kind === 'commitment' &&
    (walk.contract || sentence.signed) &&
    /[^合兼]并$/.test(text.slice(head.start, head.end)) &&
    duty(walk, { start: head.start, end: head.end - 1 }, subject)
  ) {
    walk.subject = subject
    return { start: found.start, end: clause.end }
  }
  // 中方愿加强协调，与各方举行磋商: it is promised, and did not happen.
  if (
    HAPPENS.has(act.rule) &&
    (isDenied(words.slice(0, found.end - clause.start)) ||
      (act.rule === 'meeting' && words.includes('正') && GOING_ON.test(words.slice(0, found.start - clause.start))) ||
      (act.rule === 'meeting' && BY_MEANS.test(words)) ||
      ((!subject || /^[与同和]/.test(words)) && isToCome(walk, found.start, clause)))
  )
    return plainClause(walk, clause)
  // 将研究其可行性，并在下次会议上答复: to answer is promised, and nothing is said.
  if (
    act.frame === 'say' &&
    walk.going?.act.kind === 'commitment' &&
    !subject &&
    found.end === clause.end &&
    /^(?:并|再|尽快|及时|最迟)/.test(words) &&
    /[复报明知]$/.test(words) &&
    /^[，。；»]/.test(text.slice(clause.end, clause.end + 1))
  )
    return plainClause(walk, clause)
  if (act.frame === 'say') return says(walk, found, head, subject, clause)
  if (subject) {
    walk.subject = subject
    walk.topical = false
  }
  const trigger = { start: found.start, end: found.end }
  // 提出了…: the sign of what has happened is no part of it.
  const done = text[found.end] === '了' && text[found.end + 1] !== '解' ? 1 : 0
  const rest = trim(text, { start: found.end + done, end: clause.end })
  switch (act.frame) {
    case 'whole':
      return act.rule === 'session' ? session(walk, act, trigger, clause) : occasion(walk, act, trigger, clause)
    case 'before':
      return values(walk, act, trigger, head, clause)
    case 'thing':
      return act.kind === 'signature'
        ? signs(walk, act, trigger, head, rest, subject)
        : takes(walk, act, trigger, clause, rest, subject)
    case 'do':
      return does(walk, act, trigger, head, rest, subject)
  }
}

const MOST_NEEDED =
  /(?:最|首先|现在|眼下|当前|接下来|下一步|目前)(?:应当?|应?该|需要?|要|必须|要紧|紧迫|迫切|急需)(?:优先)?(?:做|办|解决|考虑|关注|重视|着手|防范)?的(?:事情?|问题|一步|工作)?$/
const ASKS_MOST: Act = { ...FORBIDS, rule: 'should', polarity: 'positive' }

/** 也有人担心…. */
const NOBODY =
  /(?:^|也|但|却|仍|还|，)有(?:些|的|不少|许多|一些|部分)?(?:人|人士|声音|观点|意见|看法|网友|专家|官员|学者)[^，。]{0,4}$/
/** …；不过，…: what follows is no more what was promised. */
const TURNS = /^(?:不过|但是?|然而|可是)$/
/** 正在与三家公司进行谈判: it is told that they are at it. */
const GOING_ON = /正(?:在|与|同|就)[^，。正]{0,40}$/
const HAPPENS = new Set(['meeting', 'signature'])
/** 通过定期会晤，双方…: by which means. */
const BY_MEANS = /^(?:[-—]{1,2}\s?)?(?:通过(?!了)|经过|借助|得益于|随着)/
const DENIES = /从未|从不|并未|尚未|未曾|没有|拒绝|不会|无意/
const isDenied = (words: string): boolean => /[未不没无拒]/.test(words) && DENIES.test(words)
const OPEN = new Set<Kind>(['commitment', 'agreement', 'call', 'expectation'])
// A clause without a subject goes on with what is promised, agreed, asked or hoped, or with what a thing will bring: 峰会将….
function isToCome({ going, listed, sentence: { text, start } }: Walk, verb: number, clause: Span): boolean {
  if (text.slice(verb, clause.end).includes('了')) return false
  return (
    (going !== null && OPEN.has(going.act.kind)) || listed !== null || text.slice(start, clause.start).includes('将')
  )
}

// …，令人遗憾: the thing stands before the verb, or in the clause before.
function values(walk: Walk, act: Act, trigger: Span, head: Span, clause: Span): null {
  const before = head.end - head.start < 2 ? walk.said : null
  if (before) walk.said = null
  const last = before ? undefined : head.end - head.start < 2 ? walk.left.at(-1) : undefined
  // 部分项目进展缓慢，令人遗憾: what an author says himself.
  if (last) {
    walk.left.pop()
    walk.emit(act, trigger, last, walk.voice())
    return null
  }
  const short = IT_IS.test(walk.sentence.text.slice(head.start, head.end))
  const content = before ?? (head.end - head.start >= 2 && !short ? trim(walk.sentence.text, head) : clause)
  walk.emit(act, trigger, content, walk.voice())
  return null
}

/** 客人连声称赞: at what, the text need not say. */
const AT_LENGTH = /^(?:连声|连连|频频|啧啧|交口)/

/** 这完全是谣言: a word for what was said before. */
const IT_IS = /^(?:这|那|此|它|这些|该|上述)(?:都|完全|纯粹|根本|全|均|绝对)?(?:是|属|为|系)?$/

// 支持…, 赞赏…: the thing stands after the verb.
function takes(walk: Walk, act: Act, trigger: Span, clause: Span, rest: Span, subject: Who | null): Span | null {
  const { text } = walk.sentence
  const open = subject ? null : walk.going
  const promised = open?.act.kind === 'commitment' && act.rule === 'supports' ? open : null
  const last = walk.found.at(-1)
  const verb = text.slice(trigger.start, trigger.end)
  // 双方要…，支持…; 中方将坚定支持…，坚定支持…: it goes on with what should be done, or with what is promised.
  const asked =
    (open?.act.rule === 'should' && /^(?:supports|calls)$/.test(act.rule)) ||
    (promised && last?.found === 'act' && text.slice(last.content.start, last.content.end).includes(verb))
  // 我完全赞同: what was said before.
  const alone = (act.rule === 'supports' && walk.scene.speaking) || (act.rule === 'values' && AT_LENGTH.test(verb))
  if (rest.end - rest.start < 2 && alone && subject) {
    walk.emit(act, trigger, clause, subject)
    return null
  }
  // 对这种行为，我们坚决反对: the thing stands in the clause before.
  const topic = rest.end - rest.start < 2 ? walk.left.at(-1) : undefined
  if (topic && subject && text[topic.start] === '对') {
    walk.left.pop()
    walk.emit(act, trigger, { start: topic.start + 1, end: topic.end }, subject)
    return null
  }
  if ((asked && trigger.start - clause.start < 3) || rest.end - rest.start < 2) return plainClause(walk, clause)
  const again = /^(?:和|并|、|与)/.test(text.slice(rest.start, rest.end)) ? walk.act(rest.start, rest.end) : null
  if (again && again.start - rest.start <= 3 && again.act.frame === 'thing')
    return { start: again.start, end: clause.end }
  const nobody = !subject && NOBODY.test(text.slice(clause.start, trigger.start))
  const before = memoryOf(walk.scene).voice ?? SAME
  const who: Who = nobody ? { is: 'unknown' } : (subject ?? (walk.topical ? before : walk.subject) ?? before)
  walk.emit(act, trigger, rest, who)
  // 中方愿进口…，支持…，加强…: after the support the promise goes on.
  walk.going = promised ?? (act.rule === 'supports' ? { act, trigger, who, to: null } : null)
  return null
}
