import { Triggers } from '../engine/trigger.ts'
import type { Kind, Modality, Polarity } from '../../statement.ts'

/** How a verb takes what it is about. */
export type Frame =
  /** A clause, or several, of what is said. */
  | 'say'
  /** The verb phrase after an auxiliary; phrases coordinated with it are acts of their own. */
  | 'do'
  /** The thing after the verb. */
  | 'thing'
  /** The clause itself: somebody met somebody. */
  | 'whole'
  /** What stands before the verb: "the reports are groundless". */
  | 'before'

export interface Act {
  readonly kind: Kind
  readonly modality: Modality
  readonly strength: number
  readonly polarity: Polarity
  readonly frame: Frame
  /** Last part of the rule's name. */
  readonly rule: string
}

interface Row {
  readonly rule: string
  readonly words: string
  readonly kind: Kind
  readonly modality: Modality
  readonly strength: number
  readonly frame: Frame
  readonly polarity?: Polarity
}

// Words are regular expressions over folded text; what must not stand beside them is said with look-arounds, because
// one character serves many words: 要 is "must", but 主要 "main", 要求 "demand" and 重要 "important" hold it too.
const ROWS: readonly Row[] = [
  {
    rule: 'session',
    kind: 'meeting',
    modality: 'realis',
    strength: 0,
    frame: 'whole',
    words: '(?:会议|会谈|磋商|谈判|对话|峰会|例会|会晤|论坛)(?=(?:于|在|，)?[^，。；将]{0,16}(?:举行|召开|闭幕|落幕)$)',
  },
  {
    rule: 'meeting',
    kind: 'meeting',
    modality: 'realis',
    strength: 0,
    frame: 'whole',
    words:
      '(?:举行|进行)(?:了)?(?:[^，。；的]{0,12}?)(?:会谈|会晤|会见|磋商|会议|座谈|对话会)|(?<!参加|出席|陪同|双边|边|通过|本次|此次|这次|次)(?:会谈|会见|会晤|会面|接见|拜会|座谈|磋商|通(?:了)?电话|交换(?:了)?意见|视频会晤)(?!后|前|中|时|期间|结束|结果|成果|的|上|纪要|室|气氛|指出|强调|机制|级)|(?:进行|开始)?(?:国事|正式|工作)?访问(?!后|前|中|时|期间|结束|成果|的|团|取得|是)|抵达|(?<!陪同)视察(?!的|后)|(?<!陪同)考察(?!团|后|期间|的)|到访|来访(?!的)',
  },
  {
    rule: 'session',
    kind: 'meeting',
    modality: 'realis',
    strength: 0,
    frame: 'whole',
    words: '(?:会议|会谈|磋商|谈判|对话|峰会|例会|会晤|论坛)(?=(?:于|在|，)?[^，。；将]{0,16}(?:举行|召开|闭幕|落幕)$)',
  },
  {
    rule: 'signature',
    kind: 'signature',
    modality: 'signed',
    strength: 5,
    frame: 'thing',
    words:
      '(?:共同|正式|分别|代表[^，。；]{1,12})?(?:见证)?(?:下)?(?:签署|签订|草签|缔结|签下|签约|订立|签字|续签|补签|换签|会签|签(?=(?:了)?(?:一|两|三|多|新|有关|合作|备忘|谅解|战略|框架)))(?:了)?(?!的|仪式|后|前|国|方|以来|、|并|时|地|文本|日期|程序|工作|将|准备|之日|生效)',
  },
  {
    rule: 'agreed',
    kind: 'agreement',
    modality: 'decided',
    strength: 4,
    frame: 'do',
    words:
      '(?:一致|原则|已|已经)*(?:同意|商定|约定|议定|说定|谈妥|敲定|谈定|商量好|说好)(?!的|书|吉方|中方|对方|该|这|意见)|达成(?:重要|广泛|高度|原则|初步|多项|一系列)*(?:共识|一致|协议|谅解)(?!的|后|基础)|一致决定|共同决定|(?:双方|两国|三国|三方|各方)(?:已|已经)?决定',
  },
  {
    rule: 'decided',
    kind: 'commitment',
    modality: 'undertaken',
    strength: 4,
    frame: 'do',
    words: '(?<![的一项该此])决定(?=[^的，。]{2})(?!性|权|了|书)',
  },
  {
    rule: 'undertakes',
    kind: 'commitment',
    modality: 'undertaken',
    strength: 4,
    frame: 'do',
    words:
      '(?:郑重|公开|再次)?(?<![的出项何兑守履任政治])承诺(?!的|书|。|函|履行|期)|(?<![的质担信])保证(?=[^的，。金书]{3})|答应(?!过|的)|许诺|允诺|应允|郑重表态|表态将|有义务|有责任(?=[^的，。]{3})|负责(?=[^人的，。]{3})|担保(?=不)',
  },
  {
    rule: 'will-study',
    kind: 'commitment',
    modality: 'readiness',
    strength: 3,
    frame: 'do',
    words: '(?:愿|愿意|将|会|拟|可|正)(?:进一步|积极|认真|尽快|继续|共同)*(?:考虑|研究|探讨|探索|审议|评估)',
  },
  {
    rule: 'ready',
    kind: 'commitment',
    modality: 'readiness',
    strength: 3,
    frame: 'do',
    words:
      '表示愿意|愿意|(?<![意自心志甘情如遂祝己不])愿(?!景|望|意|者|力)|有意(?!义|愿|识)|准备好?(?=[^工的，。]{3})(?!就绪|金|会|了)|打算|随时准备|乐意|乐于|谋划|筹划|筹备(?=[^的，。组委会]{3})|着手|(?<![的动划资展合作该此项本年期个发规造训助谋])计划(?=(?:于|在|向|从|将|为|与|同|把|\\d|[建开投新扩增派赠引设采购进出推举培修提发加安派])[^，。]{2})|(?<=公司|集团|[方部局署府委行厅])计划(?=[^的，。、和与书署]{3})|拟(?=[于在同向建开投新扩增派举])|力争|争取(?=[^的，。]{3})|致力于|决心(?=[^的，。]{3})',
  },
  {
    rule: 'will-not',
    kind: 'commitment',
    modality: 'undertaken',
    strength: 4,
    frame: 'do',
    polarity: 'negated-act',
    words:
      '(?:今后|将来)?(?:也|都|决|绝|将|永远|永|就|更|并)*(?:不会|不再|不将|绝不|决不|永不|不得|不打算|无意(?=[^义间识中，。])|不准备|不愿意?(?!透露)|不拟)(?!是|有|因)',
  },
  {
    rule: 'will',
    kind: 'commitment',
    modality: 'undertaken',
    strength: 4,
    frame: 'do',
    words:
      '(?:也|还|均|都|即)?(?:(?<=[们方司团府部局署行校社会院市省州国厅委])会(?=尽快|尽最大|尽力|继续|进一步|全力|认真|积极|安排|派|提供|按时|按期|如期|及时|严格|全面|优先|协助|帮助|支付|补偿|公布|邀请|派出|确保|保障|负责|始终|一如既往|给[^，。]{1,10}(?:提供|发|安排|解决))|将)(?![^，。]{2,24}(?:建设成|打造成|建成为|提升[为至到]|发展成|列为|列入|纳入|作为|视为|看作|推向|转化为|上升为)|军|近|领|士|其|信将疑|该|上述|有关|这|来|要|是|会(?![^，。]{2})|使|给|为两国人民|进入|迎来|达|成为|有(?!权))(?:继续|进一步|尽快|会(?!同)|于)?',
  },
  {
    rule: 'supports',
    kind: 'endorsement',
    modality: 'support',
    strength: 1,
    frame: 'thing',
    words:
      '(?:坚定|坚决|全力|大力|继续|一贯|始终|完全|积极|相互|也|愿)*(?<![的予供力获得与到受取技术信金资撑])支持(?!的|下|者|力度|和(?:帮助|理解)|，|。|、|与|政策|措施|作用)|(?:表示)?(?:热烈|也|诚挚)*(?<![的受深])欢迎(?!仪式|的|宴会|，|。|、|辞|词|晚宴)|(?:表示)?(?:完全|高度)*(?:赞同|赞成|认同|拥护)(?!的|感)|响应(?=[^的，。]{3})',
  },
  {
    rule: 'values',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    words:
      '(?:给予|予以)?(?:高度|积极|充分)评价(?!的|，|。)|(?:高度|十分|非常|深表|深切|由衷|表示|衷心|诚挚)*(?:赞赏|赞扬|称赞|赞许|感谢|钦佩|珍视|祝贺|肯定|重视|看重|满意地注意到|高兴地看到|欣慰地看到|点赞|称道|夸奖|致谢|看好|褒奖|表彰|嘉许|敬佩|庆幸|引以为豪)(?!的|，|。|信|态度|度)|把[^，。]{2,20}(?:视为|看作)|盛赞|感激',
  },
  {
    rule: 'blames',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    polarity: 'negative',
    words:
      '(?:强烈|坚决|深表|表示|严厉|一贯)*(?:批评|谴责|指责|遗憾地(?:表示|指出|注意到)?|抱怨|抗议|反对|担忧|担心|忧虑|痛心|不满于|埋怨|质疑(?!声)|痛惜|惋惜|哀悼|忧心|发愁|抨击|吐槽)(?!的|党|派|意见|，|。|者|建议|声|书)',
  },
  {
    rule: 'hopes',
    kind: 'expectation',
    modality: 'hope',
    strength: 1,
    frame: 'do',
    words:
      '(?:衷心|真诚|热切|表示|也|共同|同时)*(?<![的有满怀复生新寄充])(?:希望|期待|期望|期盼|盼望|盼着|盼|预祝|祝愿|相信|坚信|深信|指望|寄望于|但愿|寄希望于|憧憬|乐见|冀望|翘首以盼)(?!的|值|之|工程|小学|着急)',
  },
  {
    rule: 'upholds',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'thing',
    words: '(?:坚定|坚决|严格|始终|一贯|继续|将)*(?:恪守|奉行|坚持(?=[^，。]{0,12}(?:一个中国|原则|政策|立场)))(?!的)',
  },
  {
    rule: 'calls',
    kind: 'call',
    modality: 'appeal',
    strength: 2,
    frame: 'do',
    words:
      '(?:强烈|再次|郑重|紧急)*(?:呼吁|敦促|督促|催促|力促|劝告|规劝|告诫|(?<![这一该此项的路球])倡议(?=[^的，。、和与]{3})|倡导|要(?:双方|各方)|恳求|动员|叮嘱|嘱咐|(?<![的项条一合此该有等各])要求(?!的|。|和)|请求(?!的|。)|恳请|促请|吁请|责令|责成|指示(?=[^的，。]{3})|提请|邀请(?!的|，|。|函|下|并)|号召|鼓励(?!的|，)|提醒(?=[^的，。]{4})|(?<![的项条一合此该意])建议(?!的|。|、|书|和|是|持|表示|被|予以|作出|已)|(?<![的项条一合此该])提议(?!的|。)|(?<![的项条一合此该])主张(?!的|。))|提出(?=[^，。]{2,20}的?建议)|(?<![邀申聘恳提促吁敬宴])请(?=[^，。]{0,8}(?:方|国|政府|公司|部|署|局|委|司|部门|企业)[^，。、]{2})',
  },
  {
    rule: 'should',
    kind: 'call',
    modality: 'should',
    strength: 2,
    frame: 'do',
    words:
      '应当|应该|(?<![必无莫])须(?!知)|(?<![答响供反适回相效对呼感])应(?![^，。]{1,24}邀请|邀|用|急|变|约(?!束)|有(?!权)|对(?:气候|挑战|危机|风险|灾|变化|各种|突发|共同|措)|县|城|运|届|允)|必须|务必|亟[需须待]|(?<![必刚急内军民所无])需(?!求|方|用|的|量)(?:要)?|(?<![重主必纪首摘概不只就次机紧需显撮扼险冲想])要(?!感谢|祝贺|强调|指出|说|特别|衷心|再次|向[^，。]{1,12}(?:表示|致)|求|素|闻|道|点|紧|么|领|地|塞|害|人|员|是|的|事|务|件|案|职|略|旨)|有必要|有待',
  },
  {
    rule: 'should-not',
    kind: 'call',
    modality: 'should',
    strength: 2,
    frame: 'do',
    polarity: 'negated-act',
    words: '不应(?:当|该)?|不要|不能(?=[^，。]{3})(?!排除|解决|确定|确认|证实|透露)|切勿|请勿|不宜',
  },
  {
    rule: 'denies',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    polarity: 'denial',
    words: '(?:坚决|断然|明确|一概|再次)*(?:否认|驳斥|辟谣|澄清|反驳|予以否定|矢口否认)(?!的|，|。|后)',
  },
  {
    rule: 'untrue',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'before',
    polarity: 'denial',
    words:
      '(?:纯属|完全是|纯粹是|都是|均属|均为|系|是)?(?:无中生有|子虚乌有|凭空捏造|捏造(?!的)|谣言|不实(?:之词|信息|报道|消息)?|虚假信息)(?!的|报道|传闻|言论|消息|说法)|(?:与|和|同)事实(?:完全|严重)?不符|不符合事实|并不?属实|不属实|(?:完全|并|纯粹)?毫?无(?:事实)?根据|(?:完全|并|纯粹)?没有(?:任何)?(?:事实)?(?:根据|依据)|并非事实|不是事实|不真实|没有?这回事|并?无此事|绝无此事|没有的事|没影儿的事|纯属误会|纯属误传',
  },
  {
    rule: 'reaffirms',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    words: '重申|忆及|回顾(?:了|说)?|强调指出|申明',
  },
  {
    rule: 'regrets',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'before',
    polarity: 'negative',
    words:
      '(?:实在|十分|非常|极其)*令人(?:遗憾|担忧|失望|不安|痛心|忧虑|不满)(?!的)|难以接受|不可接受|不能接受|令人无法接受',
  },
  {
    rule: 'praises',
    kind: 'assessment',
    modality: 'realis',
    strength: 0,
    frame: 'before',
    words: '(?:十分|非常)*(?:令人(?:欣慰|鼓舞|满意|振奋|钦佩)|值得(?:肯定|称赞|赞赏|庆贺|高度评价))(?!的)',
  },
  {
    rule: 'says',
    kind: 'statement',
    modality: 'realis',
    strength: 0,
    frame: 'say',
    words:
      '(?<!要|愿|应|必须|需|为)(?:指出|表示(?!了?(?:衷心|诚挚|由衷|热烈|高度|坚决|完全|深切|严重|强烈|十分|极大|最)?(?:的)?(?:感谢|谢意|欢迎|支持|满意|赞赏|遗憾|关切|担忧|不满|反对|祝贺|慰问|愿意|赞同|理解|惋惜|忧虑|敬意|肯定|失望|抗议|谴责))|强调(?!的)|说(?!明书|法|服|不准|到底|好|定|明了)|(?<![简统自号俗总尊名人职下])称(?!赞|为|号|作|呼|职|道|重)|认为|介绍(?!了?[^，。：说称]{0,6}(?:情况|信))|透露|宣布|回应(?!的|了?[^，。：]{0,8}关切)|通报(?!的)|声明(?!如下|的|》|中|》|第|所|规定|于|之|于)(?=[：:，说称])|回答(?!了|的|记者)|(?<!予以|作出|给予|做出|书面|及时|正式|尽快)答复|补充(?:说|道|指出)|坦言|披露|确认(?!的)|证实|告诉(?:记者|本报|本刊|我们)?|告知|阐述(?!了)|阐明|宣称|声称|坦承|陈述|讲道|公告|通告|汇报(?!了|的)|反映(?=[，：说称])|辩称|解释(?:说|道|称)|谈到|注意到|表明(?!了?态度)|承认|直言|写道|认定|警告|预计|估计|透露说|提到|获悉)(?:了)?(?:说|道)?|据(?:悉|介绍|了解|称)',
  },
]

const compiled = ROWS.map(({ words, polarity = 'positive', ...act }) => ({
  act: { ...act, polarity } satisfies Act,
  pattern: new RegExp(words, 'g'),
}))

const triggers = new Triggers(compiled.map(({ pattern }) => pattern))

/** The first act of a stretch: the leftmost verb, and of two at one place the longer. Verbs inside `closed` are no acts. */
export function firstAct(
  text: string,
  start: number,
  end: number,
  closed: (at: number, stop: number) => boolean,
): { act: Act; start: number; end: number } | null {
  let best: { act: Act; start: number; end: number } | null = null
  const part = text.slice(0, end)
  triggers.look(text, start, end)
  for (const [rule, { act, pattern }] of compiled.entries()) {
    if (!triggers.may(rule)) continue
    pattern.lastIndex = start
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      const at = match.index
      const stop = at + match[0].length
      if (best && (at > best.start || (at === best.start && stop <= best.end))) break
      if (match[0].length === 0 || closed(at, stop)) {
        pattern.lastIndex = at + 1
        continue
      }
      best = { act, start: at, end: stop }
      break
    }
  }
  return best
}

interface Feeling {
  readonly words: RegExp
  readonly act: Act
}

const feeling = (rule: string, kind: Kind, polarity: Polarity, words: string): Feeling => ({
  words: new RegExp(words),
  act: {
    rule,
    kind,
    polarity,
    modality: kind === 'endorsement' ? 'support' : 'realis',
    strength: kind === 'endorsement' ? 1 : 0,
    frame: 'before',
  },
})

/** What somebody expresses towards a thing: 对 … 表示 …. */
export const feelings: readonly Feeling[] = [
  feeling(
    'dui-blames',
    'assessment',
    'negative',
    '歉意|道歉|遗憾|关切|关注|担忧|担心|忧虑|不满|谴责|失望|愤慨|震惊|抗议|不安|反对|痛心|惋惜|质疑',
  ),
  feeling('dui-supports', 'endorsement', 'positive', '欢迎|支持|赞同|赞成|开放态度|认同'),
  feeling(
    'dui-values',
    'assessment',
    'positive',
    '高兴|欣喜|鼓舞|感谢|谢意|赞赏|评价|满意|肯定|祝贺|钦佩|敬意|赞扬|感激|欣慰|理解|慰问|哀悼|同情|自豪|重视',
  ),
]

/** 对 X 表示 (衷心的) Y: the thing stands before the verb. */
export const TOWARDS =
  /(?:对|就|为)([^，。；]{1,60}?)(表示|深表|表达|致以|予以|给予|作出|(?<![支坚保维主])持|感到|提出|作了)(?!的)(?:了)?([^，。；、]{0,14}?)(高兴|欣喜|鼓舞|感谢|谢意|赞赏|评价|满意|肯定|祝贺|钦佩|敬意|赞扬|感激|欣慰|理解|慰问|哀悼|同情|自豪|歉意|道歉|遗憾|关切|担忧|担心|忧虑|不满|谴责|失望|愤慨|震惊|抗议|不安|反对|痛心|惋惜|质疑|欢迎|支持|赞同|赞成|开放态度|认同)/g

/** 对 X 高度重视: the same without a verb of expressing, at the end of a clause. */
export const TOWARDS_ALONE =
  /对([^，。；]{1,40}?)(高度|十分|非常|深感|极为|一贯|也|均)()(重视|赞赏|满意|欢迎|支持|遗憾|关切|担忧|不满|失望)$/g

/** Verbs with which a coordinated phrase may begin: 推动 A、扩大 B. */
export const VERBS =
  '加强|加快|扩大|深化|推动|推进|促进|开展|拓展|完善|提升|提高|建立|建设|增加|落实|实施|保障|维护|优化|简化|支持|鼓励|探讨|研究|培训|提供|派遣|开通|开设|举办|举行|设立|成立|修建|改造|采购|进口|出口|便利|密切|发展|巩固|打造|构建|确保|保持|参与|参加|分享|共享|恢复|延长|降低|减免|取消|签署|制定|引进|投资|创造|充分|共同|积极|尽快|互设|互认|协助|帮助|承担|启动|完成|实现|办好|用好|做大|做强|对接|挖掘|打击|防范|解决|延伸|升级|新建|扩建|推广|向|为|在|对'
