import { contains, type Span } from '../../../ground/index.ts'
import type { Who } from '../grammar.ts'
import { DENIAL, SAID, type Act } from './act.ts'
import { clausesOf, isSetting, trim } from './clause.ts'
import { plainClause } from './plain-clause.ts'
import { firstIn, hasPerson, openIn, subjectIn } from './subject.ts'
import { rejects } from './telling.ts'
import { SAME, type Walk } from './walk.ts'

/** "宋明远：…": whoever is named before the colon speaks. */
export function label(walk: Walk, clause: Span): boolean {
  const asks = /^(?:问|记者|提问|记者问|主持人|追问|自由撰稿人|网友|听众|观众|«[^»]{2,12}»)$/.test(
    walk.sentence.text.slice(clause.start, clause.end),
  )
  const answers = /^(?:答|回答|发言人|答记者问|回复|公司回复|答复)$/.test(
    walk.sentence.text.slice(clause.start, clause.end),
  )
  if (asks || answers) {
    const guest = walk.scene.people.find(({ id }) => !walk.scene.interviewers.has(id))
    if (answers) walk.labelled = clause.end + 1
    // 回复：…: in an announcement its author answers.
    if (answers && !guest && walk.scene.speaking) return true
    walk.found.push({
      found: 'speech',
      who: asks || !guest ? { is: 'unknown' } : { is: 'ids', ids: [guest.id] },
      goesOn: true,
    })
    return true
  }
  // 比什凯克消息：…: where it comes from.
  if (DATELINE.test(walk.sentence.text.slice(clause.start, clause.end))) return true
  const inside = walk.sentence.names.filter((named) => contains(clause, named))
  const [only] = inside
  const bare = /^[\p{Script=Han}·A-Za-z ]{2,16}$/u.test(walk.sentence.text.slice(clause.start, clause.end))
  // 部长斩钉截铁：“…”: whoever the clause is about speaks in what stands behind its colon.
  const { text } = walk.sentence
  if (/^[：:]\s?«/.test(text.slice(clause.end, clause.end + 3)) && !walk.act(clause.start, clause.end)) {
    const who = subjectIn(walk, clause)
    if (who?.is === 'phrase') {
      walk.found.push({ found: 'speech', who, goesOn: false })
      walk.labelled = clause.end + 2
      walk.reporter = who
      walk.subject = who
      return true
    }
  }
  if (
    !only ||
    !bare ||
    clause.start - walk.sentence.start > 2 ||
    only.end - only.start < (clause.end - clause.start) / 2
  )
    return false
  if (walk.act(clause.start, clause.end)) return false
  walk.found.push({ found: 'speech', who: { is: 'phrase', span: clause }, goesOn: true })
  walk.labelled = clause.end + 1
  return true
}

const DATELINE = /^[\p{Script=Han}·\d]{0,14}(?:消息|讯|电|综合报道|报道|快讯|简讯|专电|特稿|来源|地点|时间|主题)$/u

/** Somebody says something: what stands after the verb in its own clause is left to read. */
export function says(
  walk: Walk,
  found: { act: Act; start: number; end: number },
  head: Span,
  subject: Who | null,
  clause: Span,
): Span | null {
  const { text } = walk.sentence
  // 三年前也有人说过: whoever has the floor tells it.
  if (SOMEBODY.test(text.slice(head.start, head.end))) {
    if (walk.scene.speaking || walk.labelled) return null
    if (walk.reporter && !walk.hearsay) {
      walk.flush()
      walk.said = { ...clause }
      return null
    }
  }
  // 如果哪家企业觉得不公，…: nobody says so.
  if (/^(?:如果|如|若|倘若|假如|只要|谁|凡|与其)/.test(text.slice(head.start, head.end))) return null
  // 新闻处回应本报时表示: the verb before it has named who says so.
  const again =
    walk.saying !== null &&
    !subject &&
    clause.start - walk.saying.trigger.end < 3 &&
    clause.start >= walk.saying.trigger.end
  walk.flush()
  // 人们的看法是: nobody's in particular.
  if (text[found.start] === '的' && !subject) return plainClause(walk, clause)
  // 记者从农业部获悉: whoever was asked tells it.
  const asked = /(?:获悉|了解到|得知)$/.test(text.slice(found.start, found.end))
    ? text.slice(head.start, head.end).lastIndexOf('从')
    : -1
  if (asked >= 0) subject = firstIn(walk.sentence, { start: head.start + asked + 1, end: head.end }) ?? subject
  // 据吉农业部预计: whose estimate it is.
  const source = !subject && /^(?:据|按照?|根据)/.test(text.slice(head.start, head.end))
  if (source) subject = firstIn(walk.sentence, head)
  // 据悉，…: hearsay is nobody's statement.
  if (!subject && /^(?:据|预计|估计|获悉)/.test(text.slice(found.start, found.end)) && !walk.reporter) {
    walk.going = null
    return null
  }
  const paper = /^(?:声明|公报|文件|报告|消息|来文)/.test(text.slice(head.start, head.end))
  // What the press says of others is nobody's floor: below, whoever publishes speaks again.
  const rumour = /^(?:传|放)出/.test(text.slice(found.start, found.end))
  const press = rumour || (PRESS.test(text.slice(head.start, head.end)) && !hasPerson(walk.sentence, head))
  // 自媒体发布文章，称…: what was printed.
  const printed = !subject && head.end - head.start < 2 && PRINTED.test(text.slice(walk.sentence.start, found.start))
  walk.hearsay = press || printed
  walk.reporter =
    subject ??
    (again ? walk.reporter : null) ??
    (found.act.rule.startsWith('tells') ? walk.voice() : null) ??
    (press ? OF_PRESS : paper ? null : openIn(walk.sentence, head)) ??
    walk.subject ??
    SAME
  walk.subject = walk.reporter
  walk.topical = false
  if (subject) walk.found.push({ found: 'speech', who: press ? { is: 'unknown' } : subject, goesOn: false })
  walk.saying = { act: found.act, trigger: { start: found.start, end: found.end } }
  walk.going = null
  const rest = trim(text, { start: found.end, end: clause.end })
  if (rest.end - rest.start < 2) {
    // 公司予以否认，称…: what is denied stood before.
    if (
      found.act.rule === 'denies' &&
      !/^[：:]\s?«/.test(text.slice(clause.end, clause.end + 3)) &&
      /^(?:[。；：:！»]|，(?:并|且|还|也)?(?:称|说|表示|指出|强调|认为|解释|重申))/.test(
        text.slice(clause.end, clause.end + 5),
      )
    ) {
      const { saying } = walk
      walk.saying = null
      if (rejects(walk, clause)) walk.saying = saying && { act: SAID, trigger: saying.trigger }
    }
    return null
  }
  // 注意到吉方的说明: a thing, whose name says nothing of who acts on.
  if (
    NOTICES.test(text.slice(found.start, found.end)) &&
    /^[^，。的]{1,10}的[^，。的]{2,8}$/.test(text.slice(rest.start, rest.end))
  ) {
    walk.said = { ...rest }
    return null
  }
  // 强调了支持…的重要性: a verb inside of what is stressed is none of the speaker's.
  if (STRESSED.test(text.slice(rest.start, rest.end))) {
    walk.said = { ...rest }
    return null
  }
  // 不怀疑对方会如期完工: what one does not doubt is promised by nobody.
  if (text.slice(found.start, found.end).endsWith('怀疑')) {
    walk.said = { ...rest }
    walk.goesOn = false
    return null
  }
  // 重申将按期拨付: a promise made again is one.
  const promises =
    found.act.rule === 'reaffirms' &&
    /^(?:将|愿|会|准备|拟|承诺|要求|呼吁|希望|支持|反对|必须|有必要|应(?![^，。]{0,8}(?:遵循|坚持|遵守))|要)/.test(
      text.slice(rest.start, rest.end),
    )
  // 斥之为“荒谬”: the word alone says nothing.
  if (found.act.rule === 'denies' && rest.end - rest.start < 5 && text[found.end - 1] === '为') {
    walk.said = { ...clause }
    return null
  }
  if (found.act.rule === 'denies' || (found.act.rule === 'reaffirms' && !promises)) {
    walk.said = { ...rest }
    return null
  }
  return rest
}

const NOTICES = /注意到|谈到|提及|谈及|回顾|忆及/
const STRESSED =
  /的(?:极端|特殊|重大|现实)?(?:重要性|必要性|紧迫性|重要意义|意义|重要作用|决心|愿望|意愿|立场|原则|潜力|可能性)$/
const PRINTED =
  /(?:媒体|公众号|网站|报纸|网帖|博主|账号)[^，。]{0,8}(?:发布|发表|刊发|刊登|发文|转载|撰文)[^。]{0,60}，\s?$/
const SOMEBODY =
  /(?:^|也|曾|总|常|就|前|，)有(?:些|的|不少|许多|一[家位名个]|几[家位名个])?(?:人|公司|企业|厂家|官员|专家)[^，。]{0,4}$/
const OF_PRESS: Who = { is: 'ids', ids: ['group:press'] }
const PRESS =
  /(?<![对向给](?:[^，。]{0,4}))(?:媒体|[日晚时早周]报[》»]?|通讯社|卫星社|塔斯社|路透社|法新社|彭博社|哈通社|周刊[》»]?|电视台|新闻网|报道|网传|传闻|报纸|网站|网民|网友|网帖|网文|自媒体|文章)[^，。]{0,6}$/

/** Somebody who holds the floor says what no verb of saying introduces: a speech, an answer, an open quotation. */
export function ownWords(walk: Walk): void {
  const { sentence, scene } = walk
  if (!(scene.speaking || walk.labelled) || sentence.signed) return
  const from = walk.labelled ?? sentence.start
  for (const fact of factsIn(walk, trim(sentence.text, { start: from, end: sentence.end }))) enterOwn(walk, fact)
}

// 专项资金已拨付，新停车场下月开工，十月底交付: each clause with a verb of its own is a fact.
function factsIn({ sentence }: Walk, whole: Span): Span[] {
  const { text } = sentence
  const facts: { start: number; end: number }[] = []
  let leads = false
  for (const { start, end } of clausesOf({ ...sentence, ...whole })) {
    const words = text.slice(start, end)
    // 据国家银行统计，…: where a figure comes from is no part of it.
    if (SOURCE.test(words)) continue
    const last = facts.at(-1)
    // 明年开业，如果钢索运到: a condition behind is none.
    if (last && end >= whole.end - 1 && TRAILS.test(words)) continue
    if (last && (leads || (words.length < LEAST_FACT && !TURNS.test(words)) || GOES_ON.test(words))) last.end = end
    else facts.push({ start, end })
    // A topic, a time or a condition belongs to what follows.
    leads = words.length < LEAST_FACT || LEADS.test(words) || isSetting(words)
  }
  // Two short ones are read together, as most do.
  if (facts.length < 2 || whole.end - whole.start < LEAST_PARTED) return [whole]
  return facts.map((fact) => trim(text, fact))
}
const TRAILS = /^(?:如果|只要|要是|除非|前提是|假如)/
const SOURCE =
  /^(?:据|根据|按照?)[^，。]{2,16}(?:统计|测算|估算|介绍|了解|报道|数据|消息|我所知)$|^(?:我|笔者|我们)的[^，。]{2,6}是$|^(?:换句话说|换言之|问题在于|问题是|坦率(?:地)?[说讲]|老实说|说到底|归根结底|事实上|实际上|其实|总之|总的来看|由此可见|不言而喻|众所周知)$/
/** 今年春天，…: another time, and another fact. */
const TURNS = /^(?:今年|去年|前年|明年|如今|现在|目前|眼下|当年|后来|随后|最后|首先|其次|再次|此外|另外|第[一二三四])/
const LEAST_FACT = 6
const LEAST_PARTED = 16
const GOES_ON =
  /^(?:而是|就是|也就是|即(?!便|使)|以便|从而|进而|因为|所以|因此|否则|不过那|并(?:且|不|非|未|没)|才|更|甚至|包括|其中|同比|环比|尤其|特别是|让|使|令|靠|为的是|以免|以及|不然|那|可见|还不)/
const LEADS =
  /^(?:如果|如(?!期|数|实)|若|一旦|只要|只有|除非|无论|不管|虽然|尽管|即使|哪怕|由于|因为?|随着|为了|根据|按照|对于|关于|至于|在[^，。]{2,20}$|当|不是|与其|截至|在(?:我|笔者)看来|[^，。]{0,8}作为[^，。]{2,}$|与[^，。]{1,14}相比|比起|(?:过去|以前|从前)[^，。]{0,4}$|再[^，。]{1,6}的|凡|谁)|(?:时|后|前|里|中|上|来|的|间|下)$/

/** What stands in such a sentence beside its acts: 中方已完成审核，拟于5月派专家组. */
export function besides(walk: Walk, clause: Span): void {
  const words = walk.sentence.text.slice(clause.start, clause.end)
  if ((words.length >= LEAST_BESIDES || REFUSES.test(words)) && !NO_FACT.test(words) && !isSetting(words))
    enterOwn(walk, clause)
}
const LEAST_BESIDES = 8
/** 公司不便提供: short, and told all the same. */
const REFUSES =
  /^(?:我(?:并|很|完全)?不(?:同意|赞成|认同|这么看|敢苟同|以为然|这样认为)$|[^，。]{1,8}(?:不便|无法|没有|从未|并未|不会)[\p{Script=Han}]{2,}|[这那][\p{Script=Han}]{0,3}(?:不|没|很|太|是|有)[\p{Script=Han}]{2,})$/u
const NO_FACT =
  /^(?:未经|[^，。]{0,6}应[^，。]{2,30}邀请$|(?:合同|项目|工程|协议|订单|标的|中标)(?:总)?(?:金额|总价|价款|造价|工期|期限)|[^，。]{2,16}(?:派员|到场|现场)见证$|如果|如|若|因|由于|为|为了|随着|根据|按照|对于|关于|在|当|从|通过|虽然|尽管|只要|除|以|让|使|至于|针对|作为|面对|截至|自|据|就|同时|此外|而(?!是)|并(?!未|没|无|不|非)|预计|去年|前年|有|其中|学制|鉴于|假如|假使|万一|要是|一旦|受[^，。]{2,20}(?:委托|影响|邀请|限制)$|经[^，。]{2,14}(?:批准|同意|交涉|授权|审议)$|除了|与其|倘若|再[^，。]{1,6}的)/

function enterOwn(walk: Walk, content: Span): void {
  const words = walk.sentence.text.slice(content.start, content.end)
  if (
    (words.length < 7 && !(words.length > 3 && REFUSES.test(words))) ||
    COURTESY.test(words) ||
    ONLY_SAYS.test(words) ||
    CAME_BY.test(words) ||
    TOPIC.test(words)
  )
    return
  const denied = /没有|不会|并非|从未|绝不|不存在/.test(words)
  walk.emit(denied ? DENIAL : SAID, content, content, walk.voice())
}
/** 分析人士普遍认为, 证明显示: that somebody says, and what of it the next clause tells. */
const ONLY_SAYS =
  /(?:认为|表示|(?<!简|自)称|透露|指出|强调|介绍|确认|规定|放话|显示|表明|宣布|坦言|证实|披露|预计|预测|(?:提示|提醒)[^，。]{0,8}|写道|放言|(?:曾|公开|书面|多次|还|也)(?:保证|承诺|回应|声明|解释)|发表声明|回忆|结论是|[看想做说]法是|意思是|意见是|(?:着|地|[笑叹答])说)$/
/** 南疆的番茄酱和棉纱: a thing alone, of which the next clause tells. */
const TOPIC =
  /^[^，。是有了着过已不没未能会要被把让得为对在向从与将应可正无需再非]{1,16}的(?:事[情儿]?$|[^，。是有了着过已不没未能会要被把让得为对在向从与将应可正无需再非一二三四五六七八九十百千万亿\d上下新增启暂开投完降升停涨跌]{2,9}$)/
/** 上个月，我去了郊外的车市: how an author came by what he tells. */
const CAME_BY =
  /^(?:[^，。]{1,8}，)?(?:我|笔者|本人)(?:又|还|也|专门|特意|特地|随机)?(?:去了|去过|来到|到了|走访了?|查了|查阅了?|翻了|翻阅了?|问了|问过|请教了?|拜访了?)/
const COURTESY =
  /大家(?:上午|下午|晚上|早上)?好|谢谢|女士们|先生们|尊敬的|很高兴(?:同|与|在|来|见)|相聚|欢聚|祝(?:愿|各位|大家|论坛|会议|您)|请(?:问|看|坐|讲|继续)|^(?:是的|对|好的|当然|没错)[，。]|[：:]$|(?:如下|以下)$|[？?]|联系电话|我的(?:发言|介绍|回答)(?:就|到)|完毕|^[（(]?(?:来源|责编|责任编辑|编辑|图片|图|摄影|供图|审核|校对)[：:]|公众号|二维码|宣布[一两几](?:条|个|则|项|点)(?:好?消息|事)|没有其他问题|(?:记者会|发布会|通报会|今天)[^，。]{0,8}(?:到此|就到这|结束)|(?:继续|下一个)提问|就到这里|到此(?:结束|为止)/
