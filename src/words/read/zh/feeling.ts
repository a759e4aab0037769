import type { Span } from '../../../ground/index.ts'
import type { Kind, Polarity } from '../../statement.ts'
import type { Act } from './act.ts'
import { matchesIn } from '../engine/match.ts'
import { trim } from './clause.ts'
import { withoutLink } from './coordination.ts'
import { isAdverbial, openIn, subjectIn } from './subject.ts'
import type { Who } from '../grammar.ts'
import type { Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

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
    modality: kind === 'endorsement' ? 'support' : kind === 'expectation' ? 'hope' : 'realis',
    strength: kind === 'assessment' ? 0 : 1,
    frame: 'before',
  },
})

const BLAMES =
  '(?:消极|保留|怀疑|否定|谨慎|反对|批评)(?:的)?态度|痛惜|悲痛|哀痛|沉痛|歉意|道歉|致歉|抱歉|内疚|愧疚|自责|惭愧|交涉|异议|遗憾|关切|关注|担忧|担心|忧虑|不满意?|谴责|失望|愤慨|愤怒|愤懑|震惊|抗议|不安|反对|痛心|惋惜|质疑|怀疑|疑虑|疑惑|困惑|不解|悲观(?!态度)|批评|指责|惊讶|意外'
const SUPPORTS =
  '(?:开放|积极|欢迎|支持|赞成)(?:的)?态度|没有异议|无异议|没有意见|无意见|不持异议|不反对|欢迎|支持|赞同|赞成|拥护|认同|认可'
const VALUES =
  '荣幸|高兴|欣喜|振奋|兴趣|信心|鼓舞|感谢|谢意|赞赏|评价|满意|肯定|祝贺|钦佩|敬佩|敬意|尊重|赞扬|赞许|称赞|表扬|好评|感激|欣慰|理解|慰问|哀悼|同情|自豪|骄傲|乐观(?!态度)|重视|致谢|道谢|默哀'
const EXPECTS = '期待|期望|厚望'

/** What somebody expresses towards a thing: 对 … 表示 …. */
const feelings: readonly Feeling[] = [
  feeling('dui-supports', 'endorsement', 'positive', SUPPORTS),
  feeling('dui-blames', 'assessment', 'negative', BLAMES),
  feeling('dui-values', 'assessment', 'positive', VALUES),
  feeling('dui-expects', 'expectation', 'positive', EXPECTS),
]
/** Nouns of what somebody feels towards a thing. */
export const NOUNS = `${SUPPORTS}|${BLAMES}|${VALUES}|${EXPECTS}`

/** 表示 (衷心的) Y: the thing stands before it, behind 对; the last such verb counts, so that none looks through another. */
const EXPRESSES = new RegExp(
  `(表示出|表现出|展现出|流露出|充满|抱有|心存|心怀|怀有|寄予|表示|深表|表达|致以|予以|给予|作出|深感|倍感|颇感|深受|倍受|备受|(?<![支坚保维主])持|感到|提出|作了)(?!的)(?:了)?([^，。；、持示表达以予出到了]{0,14}?)(${NOUNS})`,
  'g',
)
const TOWARDS = quick(/[对就为]/)
const STOPS = quick(/[，。；]/)
/** 向对方提出交涉: no word for towards. */
const NO_TOWARDS = /对[方手象策]|就[是业]/
/** 向中国人民表达谢意: who is thanked stands behind 向. */
const THANKS = /感谢|谢意|敬意|祝贺|慰问|歉意|道歉|哀悼|感激/
/** So far from the verb the 对 may stand. */
const FURTHEST = 60

const GIVEN = /^(?:给予|予以|作出|提出|持)$/
const FOR_GIFT = /^[^，。；]{0,8}?(?:表示|表达|深表|致以|高度|十分|衷心|由衷|深感|感到|倍感)/

/** 对 X 表示 Y: from the first 对 that is near enough. The verb is looked for first: each 对 would look through what follows it. */
function expressed(
  said: string,
): readonly [found: string, thing: string, verb: string, between: string, word: string, at: number] | null {
  for (const match of matchesIn(said, EXPRESSES)) {
    let from = -1
    for (let at = match.index - 1; at >= 0 && match.index - at <= FURTHEST + 1 && !STOPS.test(said[at]!); at--)
      if (
        ((TOWARDS.test(said[at]!) && !NO_TOWARDS.test(said.slice(at, at + 2))) ||
          (said[at] === '向' && THANKS.test(match[3]!))) &&
        match.index - at > 1
      )
        from = at
    if (from < 0) continue
    // 对中方给予的支持表示感谢: what was given is what the thanks are for.
    if (GIVEN.test(match[1]!) && FOR_GIFT.test(said.slice(match.index + match[0].length))) continue
    const [whole, verb, between, word] = match as unknown as [string, string, string, string]
    return [whole, said.slice(from + 1, match.index), verb, between, word, match.index]
  }
  return null
}

/** What is felt towards a thing, without a verb of expressing, at the end of a clause. */
const FELT: readonly (readonly [kind: 0 | 1 | 2 | 3, words: string])[] = [
  [
    0,
    '没有异议|并?无异议|没有意见|并?不反对|举双手赞成|(?:点头|完全|十分|一致|投票)赞成|(?:很|完全|十分|非常|坚决|全力)支持|(?:十分|完全|深表|高度)(?:赞同|认同)|乐[见观]其成|拍手叫好|积极响应|(?:作出|做出)积极(?:回应|响应)|投了?赞成票',
  ],
  [
    1,
    '(?:很|非常|十分|并|极|颇)?不(?:太|大|够)?满意?|很?失望|很?担心|很?担忧|很遗憾|十分痛心|不以为然|颇有微词|不屑一顾|心存(?:疑虑|担忧|不满)|不抱希望|嗤之以鼻|忧心忡忡|耿耿于怀|怨声载道|叫苦不迭',
  ],
  [
    2,
    '(?:很|非常|十分|相当|颇为|比较|总体)?满意|(?:很|非常|十分)高兴|赞不绝口|赞叹不已|[赞称][赏赞]有加|称赞不已|赞誉有加|大加(?:赞赏|赞扬|称赞)|评价(?:很|颇|极|甚)高|评价积极|(?:高度|积极|充分)评价|(?:很|充满|更)?有信心|信心[十满][足满]|充满信心|(?:留下了?)?(?:深刻印象|印象深刻)|印象深刻|(?:很|非常|十分|颇)感兴趣|兴趣浓厚|心[存怀]感激|刮目相看|津津乐道|念念不忘|(?:非常|十分|很|格外)(?:看重|重视|珍惜)|[深倍备]受鼓舞',
  ],
  [3, '寄予厚望|充满期待|满怀期待|翘首以盼'],
]
/** The same, without a noun. */
export const FELT_WORDS = FELT.map(([, words]) => words).join('|')
const ALONE = FELT.map(([, words]) => new RegExp(`^(?:${words})$`))

/** The feeling that a word tells of. */
export function feelingOf(word: string): Act | undefined {
  const felt = ALONE.findIndex((words) => words.test(word))
  return felt >= 0
    ? feelings[FELT[felt]![0]]!.act
    : word.endsWith('印象')
      ? feelings[2]!.act
      : feelings.find(({ words }) => words.test(word))?.act
}

/** 对 X 高度重视: the same without a verb of expressing, at the end of a clause. */
const TOWARDS_ALONE = new RegExp(
  `对([^，。；]{1,40}?)(?:(高度|十分|非常|深感|极为|一贯|也|均|深表|表示|极其|(?=致歉|道歉|致谢|道谢|默哀))(痛惜|悲痛|哀痛|重视|关注|赞赏|满意|欢迎|支持|遗憾|关切|担忧|不满|失望|致歉|道歉|致谢|道谢|默哀)|((?:也|都|均|却|仍|并|始终|一直|一贯){0,2})(${FELT_WORDS}))$`,
)

/** 对此，中方表示强烈不满: the thing stands in the clause before. */
const OF_TOPIC = new RegExp(`(?:表示|深表|感到|予以|给予)(?!的)[^，。；对]{0,14}?(${NOUNS})$`)
const BARE =
  /^(?:表示|深表|感到)(?:非常|十分|很|高度|极为|极大|浓厚|较大|强烈|诚挚|衷心|由衷|深切|热烈|完全|也|的|感){0,3}(?:兴趣|遗憾|满意|感谢|谢意|赞赏|欣慰|理解|不满|失望|惋惜|担忧|关切|欢迎|赞同|支持|歉意|抗议|震惊|愤慨|惊讶|意外|鼓舞|振奋|不安|反对|认同|祝贺)$/
const APOLOGISES = /(?:公开|当场|再次|诚恳|诚挚|深表|赔礼)?(?:致歉|道歉)$/
function towardsTopic(walk: Walk, clause: Span, said: string) {
  // 公司向村民致歉: for what, the text said before.
  const sorry = said.endsWith('歉') ? APOLOGISES.exec(said) : null
  if (sorry && sorry.index > 0 && !/[要求应将会愿让请未没]/.test(said)) {
    const at = clause.start + sorry.index
    if (!subjectIn(walk, { start: clause.start, end: at })) return null
    const trigger = { start: at, end: clause.end }
    return { start: at, act: feelingOf('道歉')!, trigger, content: clause, subject: null }
  }
  const apologised = /[歉谢]$/.test(said) ? apology(walk, clause, said) : null
  if (apologised) return apologised
  if (LAST.test(said.slice(-1))) {
    const felt = feels(walk, clause, said)
    if (felt) return felt
  }
  if (!TELLS.test(said)) return null
  const { text, start } = walk.sentence
  const found = OF_TOPIC.exec(said)
  if (!found) return null
  const act = feelings.find(({ words }) => words.test(found[1]!))?.act
  const topic =
    text[clause.start - 1] === '，'
      ? /(?:^|[，；])对于?([^，。；]{1,40})，$/.exec(text.slice(start, clause.start))
      : null
  if (!act) return null
  // 园区表示遗憾: of what, the text said before.
  if (!topic) {
    const head = { start: clause.start, end: clause.start + found.index }
    const who = subjectIn(walk, head) ?? (isAdverbial(walk.sentence, head) && !walk.going ? walk.subject : null)
    if (!BARE.test(said.slice(found.index)) || !who) return null
    return { start: head.end, act, trigger: { start: head.end, end: clause.end }, content: clause, subject: null }
  }
  const at = clause.start + found.index
  const end = clause.start - 1
  const content = { start: end - topic[1]!.length, end }
  return { start: at, act, trigger: { start: at, end: clause.end }, content, subject: null }
}

const TELLS = quick(/[表感予]/)
const LAST = /[意满望慰兴心忧虑安憾怒愤惜激动奋外讶奈观然账情口忡词迭道快得悸歉疚愧豪傲实难荣解惑急底绝望力恼]/
/** 她并不满意, 商户们很失望, 我们深感抱歉: what somebody feels, said of him. */
const FEELS =
  /(?:对此|对这一?[^，。]{1,8})?(?:并不|不太|不大|不怎么|有些|有点儿?|多少有些|很|非常|十分|颇为?|相当|极为|极其|无比|颇感|万分|挺|真的?|实在|着实|深感|深为|倍感|深受|备受|大为|尤其|更|最|格外|分外|既|也|却|都|仍){1,2}(?:感到?)?(?:满意|不满意?|失望|绝望|欣慰|高兴|担心|担忧|忧心|忧虑|焦虑|不安|放心|不放心|安心|踏实|心里没底|遗憾|愤怒|气愤|恼火|惋惜|可惜|心疼|痛心|揪心|着急|焦急|为难|抱歉|过意不去|内疚|愧疚|惭愧|感激|感动|鼓舞|振奋|自豪|骄傲|意外|惊讶|吃惊|震惊|无奈|不解|困惑|乐观|悲观)$|(?:并)?(?:不以为然|不买账|不领情|赞不绝口|忧心忡忡|喜出望外|颇有微词|叫苦不迭|怨声载道|拍手称快|哭笑不得|大失所望|心存疑虑|心有余悸|过意不去|心里没底|心急如焚|松了一口气|引以为[荣豪傲]|欣喜若狂|喜上眉梢|连称不易)$/
const NEGATIVE =
  /不满|失望|绝望|担|忧|焦|不安|遗憾|怒|气愤|恼|惋惜|可惜|心疼|痛心|揪心|急|为难|歉|疚|愧|过意|没底|无奈|不解|困惑|悲观|并不|不太|不大|不怎么|不放心|不以为然|不买账|不领情|微词|叫苦|怨|哭笑|疑虑|余悸/
/** 结果有些意外: of things as well. */
const OF_THINGS = /(?:意外|遗憾|可惜|乐观|悲观|踏实)$/
/** 说实话，…: words before a feeling that name nobody. */
const NO_WHO = /^(?:对此|说实话|老实说|坦率(?:地)?[说讲]|总的来[说讲]|起初|原先|现在|如今|今天|当时|一开始)*$/
function feels(walk: Walk, clause: Span, said: string) {
  const found = FEELS.exec(said)
  if (!found || said.length > LONGEST_FEELS || MOVES.test(said.slice(0, found.index))) return null
  const head = { start: clause.start, end: clause.start + found.index }
  const own = subjectIn(walk, head)
  const floor = walk.scene.speaking || walk.labelled !== null || walk.reporter !== null
  const silent = floor && !own && NO_WHO.test(said.slice(0, found.index))
  const who = own ?? (silent ? walk.voice() : OF_THINGS.test(found[0]) ? null : openIn(walk.sentence, head))
  if (!who || (own?.is === 'phrase' ? !hasHumanOrBody(walk, own.span) : said.slice(0, found.index).includes('的')))
    return null
  const rule = NEGATIVE.test(found[0]) ? 'dui-blames' : 'dui-values'
  const act = feelings.find((one) => one.act.rule === rule)!.act
  const at = clause.start + found.index
  return { start: at, act, trigger: { start: at, end: clause.end }, content: clause, subject: null, who }
}
/** 令人…, 大家会…: it is not told that he does. */
const MOVES =
  /(?<![大公特天])使|[令让]|(?:会|将|别|请|可|可能|要|应该?|不必|不用)$|^(?:要是|如|若|只要)|(?:^|也|还|但|都|仍)有(?!关)|并非|不是|所有|谁/
const LONGEST_FEELS = 40
const hasHumanOrBody = ({ sentence }: Walk, span: Span): boolean =>
  sentence.names.some(({ start, end, type }) => start >= span.start && end <= span.end && type !== 'place')

/** 承包商向沿线村民致歉, 段正华当场道歉: the whole clause tells it. */
const APOLOGY =
  /(?:向(?![^，。]{0,10}表)[^，。]{2,16})?(?:当场|当即|随即|公开|再次|郑重|诚恳|专门|特地|特意|正式|连连|连声|一再|深深|亲自|登门|就此|对此|为此|通过[^，。]{2,10}){0,3}(?:致歉|道歉|赔礼道歉|致谢|道谢|鞠躬致谢)$/
/** 为通知不及时向大家致歉: what for. */
const WHAT_FOR = /(?:为|就|因|对)[^，。]{2,20}?(?=向|致|道|表|$)/
const NO_APOLOGY = /要求|拒|应|须|必|要|请|让|令|不|未|没|无|是否|能否|如果|若|同意|愿|敦促|责成|督促|呼吁|等/
function apology(walk: Walk, clause: Span, said: string) {
  const found = APOLOGY.exec(said)
  if (!found || NO_APOLOGY.test(said.slice(0, -2).replace(WHAT_FOR, ''))) return null
  const head = { start: clause.start, end: clause.start + found.index }
  const own = subjectIn(walk, head)
  if (!own && !walk.subject && !walk.scene.speaking) return null
  const act = feelings.find(({ words }) => words.test(found[0]))?.act
  return act
    ? {
        start: head.end,
        act,
        trigger: { start: clause.end - 2, end: clause.end },
        content: withoutLink(walk.sentence, clause),
        subject: null,
      }
    : null
}

/** 对此|秦立冬表示欢迎: whoever stands behind the thing is the subject. */
const BARE_THING =
  /^(?:(?:此|这一点|上述(?:做法|安排|建议))(?=我们|我|[\p{Script=Han}]{1,3}方|本|双方)|此(?![事次类举外项前后间行地人案处种等番]))(?=.)/u
/** What a clause says to feel towards a thing, and how. */
export function towards(
  walk: Walk,
  clause: Span,
): { start: number; act: Act; trigger: Span; content: Span; subject: Span | null; who?: Who } | null {
  const { lower } = walk.sentence
  const said = lower.slice(clause.start, clause.end)
  // Most clauses are turned towards nothing.
  if (!said.includes('对') && !said.includes('就') && !said.includes('为') && !said.includes('向'))
    return towardsTopic(walk, clause, said)
  const near = expressed(said)
  const alone = near ? null : TOWARDS_ALONE.exec(said)
  const match =
    near ?? (alone && ([alone[0], alone[1]!, alone[2] ?? alone[4]!, '', alone[3] ?? alone[5]!, alone.index] as const))
  if (!match) return towardsTopic(walk, clause, said)
  const [found, thing, verb, between, word, index] = match
  const start = clause.start + index - (near ? thing.length + 1 : 0)
  const act = feelingOf(word)
  if (!act) return null
  const from = start + 1
  const at = from + thing.length
  // 对此我们深表感谢: the subject stands behind the thing.
  const bare = BARE_THING.exec(thing)?.[0]
  const stop = clause.start + index + found.length
  if (between.length > 12 || (near && !verb)) return null
  return {
    start,
    act,
    trigger: { start: at, end: stop },
    content: trim(lower, { start: from, end: bare ? from + bare.length : at }),
    subject: bare ? { start: from + bare.length, end: at } : null,
  }
}
