import type { Span } from '../../../ground/index.ts'
import type { Act } from './act.ts'
import { hasPerson } from './subject.ts'
import type { Walk } from './walk.ts'

// 两国贸易额将…: a figure or a state of things promises nothing.
export const THING =
  /(?:额|量|率|值|数|规模|水平|关系|合作|友谊|交往|往来|协[定议]|备忘录|项目|工程|铁路|公路|航线|口岸|代表处|平台|基地|园区|工厂|电站|综合体|枢纽|签署|开通|建成|实施|速度|比重|份额|收入|价格|人数|客流|增速|增长|前景|成本|时间|里程|能力|面貌|局面|格局|潜力|需求|市场|经济)(?:也|还|均|都|均?预计)?$/
/** 水电站投产后将…: what a thing will do when it is there. */
export const WHEN_READY =
  /^[^，。在于待]{2,16}(?:投产|建成|竣工|通车|开通|生效|启用|落成|运营|完工|投用|投运|投入使用|投入运营|开业|签署)(?:之?后)?$/
/** 双方将签署的文件包括…, 致力于…的努力得到认可: a thing is told of. */
const OF_THING =
  /^(?![^，。]{0,12}(?:推动|推进|确保|使|让|促|保证|保障|助力|助推|有助|力争|帮|督促|要求|支持|希望|维护))[^，。]{2,30}的[^，。的、«»]{1,8}(?:值得|得到|受到|赢得|包括|涵盖|已(?!有|知|故)|尚未|是(?!否)|显示|表明|体现|引[发起]|备受|位于|落户|迟迟|未能)/
const AGENDA = /(?:议程|议题|日程|职责|任务|内容|职能)(?:主要)?(?:包括|有|是|为|涵盖)[^，。]{0,30}$/
const DONE_AT_ONCE =
  /^(?:免去|任命|罢免|解除[^，。]{1,8}职务|追授|追认|处[以分]|驳回|休[会庭]|解散|撤职|撤销[^，。]{1,8}职务|开除|表彰|给予[^，。]{0,10}(?:处分|表彰|奖励))/
const JUDGES = /(?:法院|法庭|法官|仲裁庭|裁判|评委|评委会|陪审团)$/
/** 不少企业有意…: nobody in particular. */
const MANY = /(?:不少|许多|众多|多家|一些|有些|越来越多的?|大批|大量|部分|更多|各地|数[十百千]家)[^，。]{0,10}$/
/** What is done on visits and at conferences, and to whom and when it is told. */
const PROGRAMME =
  /^(?:还|也|再|共同|一道|一起|分别|集体|陆续|正式|应邀|亲自|下周|下月|明年|近日|于[^，。]{1,10}?|在[^，。]{1,12}?){0,3}(?:视察|考察|调研|检查|看望|主持|出席|签署|见证|发表|举行|交换|就[^，。]{2,50}(?:交换[^，。]{0,6}意见|达成|进行|展开|开展|沟通|交流|讨论|探讨|会谈)|围绕[^，。]{2,50}|听取|审议|回顾|擘画|规划|宣布|揭[幕牌]|剪彩|参观|观看|欣赏|合影|种下|植树|共进|会见|会晤|致辞|讨论|探讨|为[^，。]{2,14}(?:举行|颁发|授|奠基|揭牌|揭幕|剪彩)|[同与和][^，。]{2,20}(?:会谈|会见|会晤))/
const TALKS =
  /^(?:再次|继续|共同)?(?:就|围绕)[^，。]{2,50}(?:交换[^，。]{0,6}意见|举行[^，。]{0,6}(?:会谈|磋商)|进行[^，。]{0,8}(?:讨论|会谈|磋商|探讨))$/
const LEADERS =
  /(?:元首|领导人|总统|主席|总理|外长|部长|省长|州长|市长|书记|嘉宾|代表|与会者|与会各方|专家|学者|企业家)(?:们)?(?:还|也|均|都)?$/
const OCCASION = /期间|届时|会议上|峰会上|论坛上|会上|此次[访会峰论]|此访|访问中|会谈中/
/** 他认为，中国将…: what somebody thinks will be. */
const THINKS = /认为|相信|预计|觉得|以为|感到|预测|判断|断言|推测|估计|注意到/
/** 我愿强调…: a speaker's way to begin. */
const COURTLY =
  /^(?:再次|特别|着重|首先|在此|也)?(?:强调|指出|重申|表明|说明|借此|就此|在此|谈|讲|说|介绍|感谢|祝贺|提出|分享(?=[一二两三几]?[点个些]|自己|我|一下|如下|$)|补充|提醒|向(?:各位|大家|[^，。]{1,12}(?:介绍|表示|致以|说明|指出|强调|表达)))/
/** 愿向吉方介绍在线公证的经验: what one has learnt is given to another side. */
const SHARES =
  /^(?:向|同|与|和)(?!各位|大家)[^，。]{0,10}(?:[方国州省市县区局部院校社团]|企业|公司|伙伴|同行|朋友)(?:详细|全面|无保留地?)?(?:介绍|分享|推介|传授)[^，。]{0,16}(?:经验|做法|技术|模式|成果|案例)/
/** 法令规定，投资署负责…: a rule of law. */
const LAW_SAYS = /(?:法令|法律|法案|条例|办法|细则|决议|宪法)(?:还|明确|同时)?规定/
/** 项目由中方负责施工: who is at work on it. */
const BY_WHOM = /^[^，。由]{2,}由[^，。由]{2,}$/
/** 公司负责项目的运营工作: what its work is. */
const IN_CHARGE = /(?:工作|业务|事务|事宜|任务|管理|运营)$/

/** Whether a verb of promising or agreeing tells of a thing, a programme, a law or an opinion, and binds nobody. */
export function isUnbound(walk: Walk, act: Act, trigger: Span, head: Span, rest: Span): boolean {
  const { sentence, saying, going, contract, listed } = walk
  const { text } = sentence
  const [before, after] = [text.slice(head.start, head.end), text.slice(rest.start, rest.end)]
  if (OF_THING.test(after)) return true
  if (act.kind !== 'commitment') return false
  if (MANY.test(before)) return true
  const until = () => text.slice(sentence.start, trigger.start)
  // 公司有义务披露: what the law asks of it is told.
  if (act.rule === 'undertakes' && /^有[义责]/.test(text.slice(trigger.start, trigger.end)) && !contract) return true
  // 议程包括审议计划、决定下届地点.
  if (AGENDA.test(before)) return true
  // 据介绍，双方计划…: who plans it is not who says so.
  if (
    act.rule === 'ready' &&
    /^[计拟]/.test(text[trigger.start]!) &&
    /双方|两国|两地/.test(before) &&
    /^(?:另|又)?据(?:介绍|了解|悉|称|透露)，/.test(text.slice(sentence.start, sentence.start + 8))
  )
    return true
  // 法院决定延期, 决定任命…: what is decided is done with it.
  if (act.rule === 'decided') return DONE_AT_ONCE.test(after) || JUDGES.test(before)
  // 检察机关已着手调查: what they are at is told.
  if (act.rule === 'ready')
    return (
      (text.startsWith('着手', trigger.start) && /(?:已经?|正|开始)$/.test(before)) ||
      (COURTLY.test(after) && !SHARES.test(after)) ||
      (/^[计拟规]/.test(text[trigger.start]!) && THING.test(before))
    )
  if (act.rule === 'will-study')
    return /(?:审议|探讨)$/.test(text.slice(trigger.start, trigger.end)) && OCCASION.test(until())
  if (act.rule === 'will') {
    // 双方将就合作交换意见: an agenda, where nobody says it.
    if (!contract && !saying && !sentence.quoted && TALKS.test(after)) return true
    // 两国元首将共同签署联合声明: what is on the programme of a visit.
    if (!contract && PROGRAMME.test(after))
      if (LEADERS.test(before) || hasPerson(sentence, head) || OCCASION.test(until())) return true
    const thinks = saying !== null && head.start - saying.trigger.end < 3
    return thinks && THINKS.test(text.slice(saying.trigger.start, saying.trigger.end))
  }
  if (!text.startsWith('负责', trigger.start) || contract || listed || going) return false
  return BY_WHOM.test(before) || IN_CHARGE.test(after) || LAW_SAYS.test(until())
}
