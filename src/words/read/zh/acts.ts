import { contains, type Id, type Span } from '../../../ground/index.ts'
import type { Draft, Found, Named, SceneView, Sentence, Who } from '../grammar.ts'
import { clausesOf, isSetting, trim } from './clause.ts'
import { feelings, firstAct, TOWARDS, TOWARDS_ALONE, VERBS, type Act } from './lexicon.ts'

const JOINT = new RegExp(`(?:、|并且?|以及)(?=(?:${VERBS})[^，。、]{2,})`, 'g')
const BEGINS = new RegExp(`^(?:[^，。、]{0,24}?)(?:${VERBS})`)
const SHORT = new RegExp(`^(?:.{0,12}?)(?:${VERBS}).{2,}`)

const ACTORS = new Set([
  'state',
  'collective',
  'person',
  'person+role',
  'role',
  'pronoun',
  'organisation',
  'group',
  'format',
  'place',
])
const PREPOSITION = /(?:同|与|对|向|在|为|就|从|由|给|把|于|据|和|经|应|被|以|因|根据|通过|代表)$/
const LINKS = /^(?:»?(?:有限|股份|责任)*(?:公司|集团|银行|协会|合作社|基金会)?(?:和|与|同|、|及|以及)|并|,|，)$/
const PROMOTION = /扫码|点击(?:此处|链接|阅读)|订阅|(?:长按|关注)[^，。]{0,16}(?:公众号|二维码|晚报|日报|我们)/
const PREAMBLE = /(?:协议|协定|议定|商定|同意|达成|规定|声明|宣布|约定)如下[：:]?\s*$/
const QUESTION = /[？?]»?$/

const CONTRACT =
  /(?:根据|按照|依照|依据|按)(?:该|上述|双方|新|这份)?(?:[^，。]{0,10}的)?[^，。]{0,6}(?:合同|协议|协定|议定书|备忘录|条约|约定|规定)(?:[^，。]{0,4})?，/
const CONDITION = /^(?:但|不过|而)?(?:如果|如|若|假如|一旦|只要|只有|倘若|要是|除非)[^，。]*$/
/** Terms of what stood before: 期限十五年, 总投资两亿元. */
const TERMS =
  /^(?:期限|宽限期|为期|其中|金额|年?利率|工期|总投资|投资额|全长|占地|预计|总额|单价|价值|面积|造价|有效期|学制|最高|最低|约|共|近|每[^，。]{1,4}收费)/
const UNDONE =
  /(?:没有|没|未|未曾|从不|拒绝|无法|不能|不愿|不肯|无意|不会|是否|会不会|能否|还没|不曾|避免|不再|难以|暂不)(?:就此|对此|正式|明确|最终|公开|作出|做出|给出|任何|能|向[^，。]{1,8}|就[^，。]{1,8}|有)*$/
const HEARSAY = /的(?:所谓)?(?:传闻|说法|消息|报道|猜测|谣言|传言|指控|言论)/

const LONGEST = 2000

// The government of a region is the region.
const GOVERNMENT = /^(?:人民)?(?:政府|当局|方面|方)/
const CROWD = /(?:商|商户|游客|旅客|乘客|公民|司机|民众|居民|农民|学生|人士|专家|媒体)(?:们|都|也|均)?$/

/** The acts of one Chinese sentence, clause by clause. */
export function acts(sentence: Sentence, scene: SceneView): readonly Found[] {
  // Longer than any sentence that somebody wrote: a page without stops, or one made to keep a reader busy.
  if (sentence.end - sentence.start > LONGEST) return []
  return new Walk(sentence, scene).found()
}

/** What a verb left open: phrases coordinated with its own go on with it. */
interface Going {
  readonly act: Act
  readonly trigger: Span
  readonly who: Who
  readonly to: Who | null
}

class Walk {
  readonly #sentence: Sentence
  readonly #scene: SceneView
  readonly #found: Found[] = []
  /** Who says what follows, and with which verb. */
  #reporter: Who | null = null
  #saying: { trigger: Span; act: Act } | null = null
  /** What the reporter says, as far as it is no act of its own. */
  #said: { start: number; end: number } | null = null
  #subject: Who | null = null
  #going: Going | null = null
  /** 根据合同: what somebody must do is what he has undertaken. */
  #contract = false
  /** A verb that stands alone before its comma: the whole next clause is what it is about. */
  #pending: Going | null = null

  constructor(sentence: Sentence, scene: SceneView) {
    // 建议会议 holds no parliament.
    const names = sentence.names.filter(
      ({ start, end }) =>
        !(sentence.lower.slice(start, end) === '议会' && /[建会协审决提异倡]/.test(sentence.lower[start - 1] ?? '')),
    )
    this.#sentence = names.length === sentence.names.length ? sentence : { ...sentence, names }
    this.#scene = scene
  }

  found(): readonly Found[] {
    const { text, start, end } = this.#sentence
    const whole = text.slice(start, end)
    // To the reader of a page, and to nobody else.
    if (!this.#sentence.quoted && PROMOTION.test(whole)) return []
    // 鉴于…，注意到…，达成协议如下: why a treaty is made is no act of it.
    if (this.#sentence.signed && PREAMBLE.test(whole)) return []
    const question = QUESTION.test(whole)
    this.#contract = CONTRACT.test(whole)
    for (const { after, ...clause } of clausesOf(this.#sentence)) {
      if (after === '：' || after === ':') if (this.#label(clause)) continue
      if (question && /什么|何|吗$|是否|能否|请问|怎么|如何|几/.test(text.slice(clause.start, clause.end))) continue
      this.#clause(clause)
    }
    this.#flush()
    if (this.#sentence.signed && !this.#found.length) this.#rule()
    return this.#found
  }

  // "宋明远：…": whoever is named before the colon speaks.
  #label(clause: Span): boolean {
    const asks = /^(?:问|记者|提问|记者问)$/.test(this.#sentence.text.slice(clause.start, clause.end))
    const answers = /^(?:答|回答|发言人|答记者问)$/.test(this.#sentence.text.slice(clause.start, clause.end))
    if (asks || answers) {
      const guest = this.#scene.people[0]
      this.#found.push({
        found: 'speech',
        who: asks || !guest ? { is: 'unknown' } : { is: 'ids', ids: [guest.id] },
        goesOn: true,
      })
      return true
    }
    const inside = this.#sentence.names.filter((named) => contains(clause, named))
    const [only] = inside
    const bare = /^[\p{Script=Han}·A-Za-z ]{2,16}$/u.test(this.#sentence.text.slice(clause.start, clause.end))
    if (
      !only ||
      !bare ||
      clause.start - this.#sentence.start > 2 ||
      only.end - only.start < (clause.end - clause.start) / 2
    )
      return false
    if (this.#act(clause.start, clause.end)) return false
    this.#found.push({ found: 'speech', who: { is: 'phrase', span: clause }, goesOn: true })
    return true
  }

  #clause(clause: Span): void {
    const { text } = this.#sentence
    const words = text.slice(clause.start, clause.end)
    if (this.#pending) {
      const { act: of, trigger, who, to } = this.#pending
      this.#pending = null
      this.#going = { act: of, trigger, who, to }
      this.#emit(of, trigger, clause, who, to ?? this.#first(clause))
      return
    }
    const act = this.#act(clause.start, clause.end)
    if (isSetting(words) && !(act && (words.length < 6 || (act.act.kind === 'meeting' && words.endsWith('时'))))) return
    const towards = this.#towards(clause)
    if (towards && !(act?.act.frame === 'say' && act.start < towards.start)) {
      this.#subject = this.#subjectIn({ start: clause.start, end: towards.start }) ?? this.#subject
      this.#emit(towards.act, towards.trigger, towards.content, this.#subject ?? this.#elided())
      this.#going = null
      return
    }
    if (!act) return this.#bare(clause)
    const head = { start: clause.start, end: act.start }
    const subject = this.#subjectIn(head)
    if (act.act.frame === 'say') return this.#says(act, head, subject, clause)
    if (subject) this.#subject = subject
    const trigger = { start: act.start, end: act.end }
    const rest = trim(text, { start: act.end, end: clause.end })
    switch (act.act.frame) {
      case 'whole':
        if (act.act.rule === 'session') return this.#session(act.act, trigger, clause)
        return this.#occasion(act.act, trigger, clause)
      case 'before': {
        // …，令人遗憾: the thing stands in the clause before.
        const before = head.end - head.start < 2 ? this.#said : null
        if (before) this.#said = null
        const content = before ?? (head.end - head.start >= 2 ? trim(text, head) : clause)
        this.#emit(act.act, trigger, content, this.#voice())
        return
      }
      case 'thing':
        // 双方要…，支持…: it goes on with what should be done.
        if (
          !subject &&
          this.#going?.act.rule === 'should' &&
          /^(?:supports|calls)$/.test(act.act.rule) &&
          act.start - clause.start < 3
        )
          return this.#bare(clause)
        if (act.act.kind === 'signature') return this.#signs(act.act, trigger, head, rest, subject)
        if (rest.end - rest.start < 2) return this.#bare(clause)
        const again = /^(?:和|并|、|与)/.test(text.slice(rest.start, rest.end)) ? this.#act(rest.start, rest.end) : null
        if (again && again.start - rest.start <= 3 && again.act.frame === 'thing') {
          this.#clause({ start: again.start, end: clause.end })
          return
        }
        this.#emit(act.act, trigger, rest, subject ?? this.#subject ?? this.#elided())
        this.#going =
          act.act.rule === 'supports' ? { act: act.act, trigger, who: this.#subject ?? this.#elided(), to: null } : null
        return
      case 'do':
        this.#does(act.act, trigger, head, rest, subject)
    }
  }

  // 视察工地时强调…: the meeting is the occasion of what is said there.
  #occasion(act: Act, trigger: Span, clause: Span): void {
    const { text } = this.#sentence
    const when = text.slice(trigger.end, clause.end).indexOf('时')
    const end = when < 0 ? clause.end : trigger.end + when
    if (!this.#meets(act, trigger, { start: clause.start, end })) return this.#bare(clause)
    const rest = trim(text, { start: Math.min(end + 1, clause.end), end: clause.end })
    if (when >= 0 && rest.end - rest.start >= 2) this.#clause(rest)
  }

  // 第六次会议在…举行: between those whom it names, else between the parties.
  #session(act: Act, trigger: Span, clause: Span): void {
    const named = this.#sentence.names.filter((one) => contains(clause, one))
    const people = named.filter(isPerson)
    const states = [
      ...new Set(
        named.flatMap(({ state, type, ids }) =>
          type === 'place' ? [] : (state ?? ids.filter((id) => id.startsWith('state:'))),
        ),
      ),
    ]
    this.#emit(
      act,
      trigger,
      clause,
      people.length > 1
        ? { is: 'names', names: people }
        : states.length > 1
          ? { is: 'ids', ids: states as Id[] }
          : this.#parties(),
    )
    this.#going = null
  }

  #act(start: number, end: number) {
    const { lower, titles, names } = this.#sentence
    return firstAct(lower, start, end, (at, stop) => {
      const span = { start: at, end: stop }
      return (
        titles.some((title) => title.start < stop && at < title.end) ||
        names.some((named) => overlaps(named, span) && named.end - named.start > 1)
      )
    })
  }

  #towards(clause: Span): { start: number; act: Act; trigger: Span; content: Span } | null {
    const { lower } = this.#sentence
    TOWARDS.lastIndex = clause.start
    const match = TOWARDS.exec(lower.slice(0, clause.end)) ?? this.#bareTowards(clause)
    if (!match) return null
    const [whole, thing, verb, between, word] = match as unknown as [string, string, string, string, string]
    const act = feelings.find(({ words }) => words.test(word))?.act
    if (!act) return null
    const from = match.index + 1
    const at = from + thing.length
    const stop = at + whole.length - 1 - thing.length
    if (between.length > 12 || !verb) return null
    return {
      start: match.index,
      act,
      trigger: { start: at, end: stop },
      content: trim(lower, { start: from, end: at }),
    }
  }

  #bareTowards(clause: Span): RegExpExecArray | null {
    TOWARDS_ALONE.lastIndex = clause.start
    return TOWARDS_ALONE.exec(this.#sentence.lower.slice(0, clause.end))
  }

  #says(found: { act: Act; start: number; end: number }, head: Span, subject: Who | null, clause: Span): void {
    const { text } = this.#sentence
    this.#flush()
    // 据悉，…: hearsay is nobody's statement.
    if (!subject && /^(?:据|预计|估计|获悉)/.test(text.slice(found.start, found.end)) && !this.#reporter) {
      this.#going = null
      return
    }
    const paper = /^(?:声明|公报|文件|报告|消息|来文)/.test(text.slice(head.start, head.end))
    this.#reporter = subject ?? (paper ? null : this.#open(head)) ?? this.#subject ?? this.#elided()
    this.#subject = this.#reporter
    if (subject) this.#found.push({ found: 'speech', who: subject, goesOn: false })
    this.#saying = { act: found.act, trigger: { start: found.start, end: found.end } }
    this.#going = null
    const rest = trim(text, { start: found.end, end: clause.end })
    if (rest.end - rest.start < 2) return
    if (found.act.rule === 'denies' || found.act.rule === 'reaffirms') {
      this.#said = { ...rest }
      return
    }
    this.#clause(rest)
  }

  // A clause without a verb that acts: it goes on with the one before, or it is what somebody says.
  #bare(clause: Span): void {
    const { text } = this.#sentence
    const words = text.slice(clause.start, clause.end)
    if (!this.#saying && this.#denied(clause)) return
    const own = this.#subjectIn(clause, true)
    // 海关总署已…，将…: a body in what is said goes on as the subject; the sides and states are spoken for.
    if (own && (!this.#saying || this.#isBody(own))) this.#subject = own
    const opens = text[clause.start - 1] === '«'
    if (opens) this.#going = null
    if (this.#said) {
      if (
        /^(?:因为|由于|虽然|尽管|如果|若|即使|一旦|为|为了|鉴于|随着|受[^，。]{2,14}影响$)/.test(
          text.slice(this.#said.start, this.#said.end),
        )
      ) {
        this.#said.end = clause.end
        return
      }
      // …原则，不针对第三国: it goes on with the same subject.
      if (!own && !this.#going && /^(?:不(?!过|仅|久)|并(?!且|未)|从而|以)/.test(words)) {
        this.#said.end = clause.end
        return
      }
      this.#flush()
    }
    if (this.#duty(clause, own) || this.#borne(clause)) return
    if (/^(?:但是?|然而|可是|不料|结果)(?![^，。]{0,6}将)/.test(words)) this.#going = null
    // What is only considered goes on where a link says so, and not of itself.
    if (this.#going?.act.rule === 'will-study' && !/^(?:并|且|以及|同时)/.test(words)) this.#going = null
    if (
      this.#going &&
      !own &&
      !TERMS.test(words) &&
      !/除外$|是|已经|达到|增长|位于|成为|占|突破|经受|超过|下降|同比/.test(words)
    ) {
      const { act, trigger, who, to } = this.#going
      this.#emit(act, trigger, this.#withoutLink(clause), who, to)
      return
    }
    if (this.#saying) this.#said = { ...clause }
  }

  // 中方为此提供设备: in a signed document what a side does is what it has to do.
  #duty(clause: Span, own: Who | null): boolean {
    if (!this.#sentence.signed || this.#saying || own?.is !== 'phrase') return false
    const { text } = this.#sentence
    const rest = trim(text, { start: own.span.end, end: clause.end })
    const verb = DUTY.exec(text.slice(rest.start, rest.end))
    const side = this.#sentence.names.some(
      (named) => contains(own.span, named) && (named.type === 'collective' || named.type === 'state'),
    )
    if (!verb || !side) return false
    this.#subject = own
    const trigger = { start: rest.start, end: rest.start + verb[0].length }
    for (const content of this.#split(rest)) this.#emit(BOUND, trigger, content, own)
    this.#going = { act: BOUND, trigger, who: own, to: null }
    return true
  }

  // 建设资金由中方承担, after what somebody will do: whoever bears it is bound as well.
  #borne(clause: Span): boolean {
    const binds = this.#going?.act.kind === 'commitment' || this.#going?.act.kind === 'agreement'
    if (!(binds || this.#contract) || this.#sentence.signed) return false
    const { text } = this.#sentence
    const words = text.slice(clause.start, clause.end)
    const match = /由([^，。]{2,16}?)(?:全额|共同|分别|各自|单独|统一|免费|全部)?(承担|负责|提供|出资|支付|负担)/.exec(
      words,
    )
    if (!match) return false
    const from = clause.start + match.index + 1
    const who = this.#subjectIn({ start: from, end: from + match[1]!.length })
    if (!who) return false
    const at = clause.start + match.index + match[0].length - match[2]!.length
    this.#emit({ ...BOUND, strength: 4, rule: 'borne' }, { start: at, end: at + match[2]!.length }, clause, who)
    return true
  }

  #isBody(who: Who): boolean {
    return (
      who.is === 'phrase' &&
      this.#sentence.names.some((named) => contains(who.span, named) && named.type === 'organisation')
    )
  }

  #several(who: Who): boolean {
    if (who.is === 'parties') return true
    if (who.is !== 'phrase') return false
    const ids = this.#sentence.names.filter((named) => contains(who.span, named)).flatMap((named) => named.ids)
    return new Set(ids).size > 1
  }

  #personal(head: Span): boolean {
    return this.#sentence.names.some((named) => contains(head, named) && isPerson(named))
  }

  // In somebody's mouth: 中方没有…, 从未….
  #denied(clause: Span): boolean {
    const { text, start } = this.#sentence
    const line = text.slice(text.lastIndexOf('\n', start) + 1, start)
    const denial = /(?:没有|从未|并未|从不|从来没有|不存在|绝无)(?!更多|什么)/.exec(
      text.slice(clause.start, clause.end),
    )
    if (!denial || !(this.#scene.speaking || /[：:]|表示|强调|指出|回答|说，/.test(line))) return false
    const at = clause.start + denial.index
    const subject = this.#subjectIn({ start: clause.start, end: at })
    if (!subject) return false
    this.#subject = subject
    this.#emit(DENIAL, { start: at, end: at + denial[0].length }, clause, this.#voice())
    return true
  }

  #does(act: Act, trigger: Span, head: Span, rest: Span, subject: Who | null): void {
    if (rest.end - rest.start < 2) {
      // 就…达成共识: the thing agreed stands before.
      const { text } = this.#sentence
      const about = /(?:就|在)(.{3,})$/.exec(text.slice(head.start, head.end))
      if (act.kind === 'agreement' && about) {
        const content = { start: head.end - about[1]!.length, end: head.end }
        this.#emit(act, trigger, trim(text, content), subject ?? this.#subject ?? this.#parties())
      } else if (/^[，：:,]/.test(text.slice(trigger.end, trigger.end + 1)) && act.rule !== 'will')
        this.#pending = {
          act,
          trigger,
          who: subject ?? this.#subject ?? (act.kind === 'agreement' ? this.#parties() : this.#elided()),
          to: null,
        }
      return
    }
    const { signed, text } = this.#sentence
    const binds = act.kind === 'commitment' || act.kind === 'agreement'
    // 并未承诺…, 尚未决定…; 决定…的传闻: nobody has promised it.
    if (binds && act.polarity === 'positive' && UNDONE.test(text.slice(head.start, head.end)))
      return this.#bare({ start: head.start, end: rest.end })
    if (binds && HEARSAY.test(text.slice(rest.start, rest.end))) return this.#bare({ start: head.start, end: rest.end })
    if (act.kind === 'agreement' && text.slice(rest.start, rest.end) === '如下') return
    // 呼吁两国科研人员…，不得…: what must not be done is part of the call.
    if (act.rule === 'will-not' && !subject && this.#going?.act.kind === 'call') {
      const { act: before, trigger: verb, who, to } = this.#going
      this.#emit({ ...before, polarity: 'negated-act' }, verb, { start: trigger.start, end: rest.end }, who, to)
      return
    }
    const forbids = act.rule === 'will-not' && text.slice(trigger.start, trigger.end).endsWith('不得')
    const contract = signed || this.#contract
    if (forbids && !contract) act = FORBIDS
    if (act.rule === 'should-not' && !subject && this.#going?.act.kind === 'call') {
      const { act: before, trigger: verb, who, to } = this.#going
      this.#emit({ ...before, polarity: 'negated-act' }, verb, { start: trigger.start, end: rest.end }, who, to)
      return
    }
    let chosen = act
    let who = subject ?? this.#subject ?? (signed ? this.#parties() : this.#elided())
    let to: Who | null = null
    if (act.rule === 'should' || act.rule === 'should-not') {
      // 重申，…应当遵循…原则: what should be is reaffirmed, and nobody is bound.
      if (this.#saying?.act.rule === 'reaffirms' && !subject) return this.#bare({ start: head.start, end: rest.end })
      if (signed || (this.#contract && subject))
        chosen = { ...act, kind: 'commitment', modality: 'undertaken', strength: 5 }
      else {
        const weak = /^(?:需|要)/.test(text.slice(trigger.start, trigger.end))
        if (weak && !subject && !(this.#subject && this.#adverbial(head)))
          return this.#bare({ start: head.start, end: rest.end })
        to = subject ?? this.#open(head)
        who = this.#voice()
      }
    } else if (act.kind === 'expectation' || act.kind === 'call') to = this.#first(rest)
    else if (act.kind === 'commitment') {
      if (act.rule === 'decided' && this.#several(who)) chosen = DECIDED
      if (chosen === act && act.strength === 4 && signed) chosen = { ...act, strength: 5 }
      const visit = /^[^，。]{0,12}?(?:对[^，。]{1,12}进行[^，。]{0,4}访问|赴|前往|访问|访华|来华|出席|会见)/.test(
        text.slice(rest.start, rest.end),
      )
      if (act.rule === 'will' && visit && this.#personal(head)) {
        this.#meets({ ...act, kind: 'meeting', modality: 'realis', strength: 0, rule: 'meeting' }, trigger, {
          start: head.start,
          end: rest.end,
        })
        return
      }
      if (act.rule.startsWith('will') && !subject && !this.#subject && !signed)
        return this.#bare({ start: head.start, end: rest.end })
      if (
        act.rule.startsWith('will') &&
        subject === null &&
        head.end - head.start >= 2 &&
        !this.#adverbial(head) &&
        !signed
      )
        return this.#bare({ start: head.start, end: rest.end })
      // Exporters, residents, "some firms": nobody of the pack, and not who was spoken of before.
      if ((subject === null || act.rule.startsWith('will')) && !signed && CROWD.test(text.slice(head.start, head.end)))
        return this.#bare({ start: head.start, end: rest.end })
      if (act.rule === 'will-not' || act.rule === 'will-study') rest = { start: trigger.start, end: rest.end }
    } else if (act.kind === 'agreement' && !subject && !this.#subject) who = this.#parties()
    // 愿同吉方一道，…; 相信在双方共同努力下，…: what is meant comes after the comma.
    const waits =
      /^(?:(?:同|与|和)[^，。]{1,12}(?:一道|一起|携手)|(?:随着|在|通过|经过)[^，。]{2,24}(?:下|密切|推进|努力|深入|发展))$/.test(
        text.slice(rest.start, rest.end),
      )
    if (!waits) for (const content of this.#split(rest)) this.#emit(chosen, trigger, content, who, to)
    this.#going = { act: chosen, trigger, who, to }
  }

  #meets(act: Act, trigger: Span, clause: Span): boolean {
    const named = this.#sentence.names.filter(
      (one) => contains(clause, one) && one.ids.length > 0 && ACTORS.has(one.type),
    )
    if (!named.some(({ type, capitalOf }) => type !== 'place' || capitalOf)) return false
    this.#emit(act, trigger, clause, this.#participants(named))
    this.#going = null
    this.#subject = this.#subjectIn({ start: clause.start, end: trigger.start }) ?? this.#subject
    return true
  }

  // People met people; where groups or states met too, everybody of them.
  #participants(named: readonly Named[]): Who {
    const { text } = this.#sentence
    const met = named.filter(
      (one) =>
        (one.type !== 'place' || (one.capitalOf && !/[在于赴抵到往]/.test(text[one.start - 1] ?? ''))) &&
        !this.#isOffice(one, named),
    )
    const others = met.filter((one) => !isPerson(one) && one.type !== 'state' && one.type !== 'state-adjective')
    const people = met.filter(isPerson)
    const from = this.#subject
    const before =
      !people.length && from?.is === 'phrase'
        ? this.#sentence.names.filter((one) => contains(from.span, one) && isPerson(one))
        : []
    if (before.length && met.length) return { is: 'names', names: [...before, ...(others.length ? others : met)] }
    if (!people.length || !others.length) {
      const [all] = met.length ? [met] : [named]
      return { is: 'phrase', span: { start: all[0]!.start, end: all.at(-1)!.end } }
    }
    return { is: 'names', names: [...people, ...others] }
  }

  // 国家能源局局长章建华: the body says only of what he is the head.
  #isOffice({ type, end }: Named, named: readonly Named[]): boolean {
    const next = named.find((one) => one.start >= end)
    return (
      type === 'organisation' &&
      next !== undefined &&
      isPerson(next) &&
      /^(?:党[委组]|副|第一|首席|执行|新闻|常务|常驻)*[\p{Script=Han}]{0,4}$/u.test(
        this.#sentence.text.slice(end, next.start),
      ) &&
      !/[与和同、向对]/.test(this.#sentence.text.slice(end, next.start))
    )
  }

  #signs(act: Act, trigger: Span, head: Span, rest: Span, subject: Who | null): void {
    const { text } = this.#sentence
    if (/(?:不|未|没有|尚未|拒绝|有待|等待|准备|拟)(?:再|会|曾)?[^，。]{0,8}$/.test(text.slice(head.start, head.end)))
      return
    const witnessed =
      /见证/.test(text.slice(trigger.start, trigger.end)) || /见证/.test(text.slice(head.start, head.end))
    const who = witnessed
      ? this.#parties()
      : (subject ?? (this.#sentence.signed ? this.#parties() : (this.#subject ?? this.#parties())))
    // 本声明于…签署: the thing signed stands before the verb.
    const own = /^(?:本|该|上述)?[^，。]{0,12}(?:声明|协定|条约|备忘录|协议|公报|文件|议定书|合同|纪要|计划|宣言)/.exec(
      text.slice(head.start, head.end),
    )
    // 公报用中文写成，由双方组长签字: the paper stands at the head of the sentence.
    const first = trim(text, this.#sentence)
    const paper = own
      ? null
      : /^(?:本|该)?(?:联合)?(?:声明|协定|条约|备忘录|协议|公报|文件|议定书|合同|纪要|宣言)/.exec(
          text.slice(first.start, first.start + 12),
        )
    if (rest.end - rest.start < 2) {
      if (paper) this.#emit(act, trigger, { start: first.start, end: first.start + paper[0].length }, this.#parties())
      if (own)
        this.#emit(
          act,
          trigger,
          { start: head.start, end: head.start + own[0].length },
          own && !subject ? this.#parties() : who,
        )
      return
    }
    const papers = this.#sentence.titles.filter((title) => contains(rest, title))
    if (papers.length > 1) for (const paper of papers) this.#emit(act, trigger, paper, who)
    else this.#emit(act, trigger, rest, who)
    this.#going = null
  }

  /** A sentence of a treaty without any act is a rule of it. */
  #rule(): void {
    const { text, start, end } = this.#sentence
    const whole = text.slice(start, end)
    const rules =
      /由.{1,12}(?:负责|承担|解决|组织|主持|实施)|生效|有效期|协商解决|不影响|修改|终止|定期|每年|每两年|适用|分歧|争端|费用|对[^，。]{2,10}开放|为准|同等作准|由[^，。]{2,16}(?:裁决|仲裁|承办|提供|轮流|批准|确认)|设在|归[^，。]{2,10}所有|保密/
    if (!rules.test(whole) || whole.length < 10 || /^\s*如[^，。]{2,}，则/.test(whole)) return
    const content = trim(text, this.#sentence)
    const trigger = rules.exec(text.slice(content.start, content.end))
    if (!trigger) return
    const at = content.start + trigger.index
    this.#emit(
      { rule: 'rule', kind: 'statement', modality: 'realis', strength: 0, polarity: 'positive', frame: 'whole' },
      { start: at, end: at + trigger[0].length },
      content,
      this.#parties(),
    )
  }

  #flush(): void {
    const said = this.#said
    this.#said = null
    if (!said || !this.#saying || said.end - said.start < 3) return
    const { act, trigger } = this.#saying
    const content = trim(this.#sentence.text, said)
    // 如果一期运营顺利，愿…: a condition belongs to what follows, and a sum to what stood before.
    if (CONDITION.test(this.#sentence.text.slice(content.start, content.end))) return
    const denied =
      /(?:没有|并未|从未|未曾|不存在|绝无)/.test(this.#sentence.text.slice(content.start, content.end)) &&
      act.polarity === 'positive'
    this.#emit(
      { ...act, polarity: denied ? 'denial' : act.polarity },
      trigger,
      content,
      this.#reporter ?? this.#voice(),
    )
  }

  #emit(act: Act, trigger: Span, content: Span, who: Who, to: Who | null = null): void {
    if (content.end - content.start < 1) return
    if (this.#said && this.#said.start < content.start) this.#flush()
    const draft: Draft = {
      found: 'act',
      kind: act.kind,
      trigger,
      content,
      who,
      by: this.#reporter ?? (this.#scene.speaking ? { is: 'speaker' } : { is: 'narrator' }),
      to,
      polarity: act.polarity,
      modality: act.modality,
      strength: act.strength,
      rules: [`zh.${act.kind}.${act.rule}`],
    }
    this.#found.push(draft)
  }

  /** Whoever is named as the subject in the words before a verb: not after a preposition, with those coordinated. */
  #subjectIn(head: Span, atStart = false): Who | null {
    const { text, names } = this.#sentence
    const inside = names.filter(
      (named) => contains(head, named) && (named.ids.length > 0 || named.means?.is === 'we') && ACTORS.has(named.type),
    )
    for (const [at, named] of inside.entries()) {
      const before = text.slice(head.start, named.start)
      if (atStart && !/^(?:而|但|并|且|同时|其中|目前|现在|今年|明年|日前|随后|此前|对此)?$/.test(before)) return null
      if (PREPOSITION.test(before)) continue
      if (/^(?:的|方面的)/.test(text.slice(named.end, named.end + 3)) && inside.length > at + 1) continue
      // 纳伦州居民代表: the place only says from where.
      const tail = { start: named.end, end: head.end }
      if (
        named.type === 'place' &&
        !named.capitalOf &&
        !(
          named.ids[0]?.startsWith('region') &&
          (atStart || this.#adverbial(tail) || GOVERNMENT.test(text.slice(tail.start, tail.end)))
        )
      )
        continue
      // 铁路公司总经理乌斯马诺夫: the body says only of what he is the head.
      const officer = isPerson(named)
        ? undefined
        : inside
            .slice(at + 1)
            .find((one) => isPerson(one) && /^[\p{Script=Han}]{0,8}$/u.test(text.slice(named.end, one.start)))
      if (officer && !PREPOSITION.test(text.slice(named.end, officer.start)))
        return { is: 'phrase', span: { start: officer.start, end: officer.end } }
      let last: Named = named
      for (const next of inside.slice(at + 1)) {
        if (!LINKS.test(text.slice(last.end, next.start))) break
        last = next
      }
      return { is: 'phrase', span: { start: named.start, end: last.end } }
    }
    return null
  }

  #first(rest: Span): Who | null {
    const named = this.#sentence.names.find(
      (one) => contains(rest, one) && one.ids.length > 0 && one.start - rest.start <= 2 && ACTORS.has(one.type),
    )
    return named ? { is: 'phrase', span: { start: named.start, end: named.end } } : null
  }

  /** A subject without any name: its words, where they look like one. */
  #open(head: Span): Who | null {
    return head.end - head.start >= 2 && !this.#adverbial(head)
      ? { is: 'phrase', span: trim(this.#sentence.text, head) }
      : null
  }

  #adverbial(head: Span): boolean {
    const words = this.#sentence.text.slice(head.start, head.end)
    return /^(?:并且?|也|还|同时|均|都|已|正|再次|继续|共同|一致|进一步|今后|未来|下一步|但|而|或|此外|今年|明年|年底|日前|近日|在.{1,16}|于.{1,16}|同.{1,16}|与.{1,16}|对.{1,16}|向.{1,16}|为.{1,20}|就.{1,20}|根据.{1,16}|从.{1,16}|自.{1,16}|\d.{0,12}|[一二三四五六七八九十]月|，|、)*$/.test(
      words,
    )
  }

  #elided(): Who {
    return { is: 'same' }
  }

  #voice(): Who {
    return this.#reporter ?? { is: 'speaker' }
  }

  #parties(): Who {
    return { is: 'parties' }
  }

  #withoutLink(clause: Span): Span {
    const link = /^(?:并且?|且|以及|同时|还|也)(?=[^不非])/.exec(this.#sentence.text.slice(clause.start, clause.end))
    return link ? { start: clause.start + link[0].length, end: clause.end } : clause
  }

  /** Phrases coordinated under one verb: 推动 A、扩大 B，并深化 C. */
  #split(rest: Span): Span[] {
    const { text, titles } = this.#sentence
    const parts: Span[] = []
    let from = rest.start
    JOINT.lastIndex = rest.start
    const part = text.slice(0, rest.end)
    for (let match = JOINT.exec(part); match; match = JOINT.exec(part)) {
      const at = match.index
      if (titles.some((title) => title.start < at && at < title.end)) continue
      if (at - from < 4 || !BEGINS.test(text.slice(from, at))) continue
      if (match[0] === '、' && !SHORT.test(text.slice(from, at))) continue
      parts.push({ start: from, end: at })
      from = at + match[0].length
    }
    parts.push({ start: from, end: rest.end })
    return parts.map((one) => trim(text, one)).filter((one) => one.end > one.start)
  }
}

const DUTY = new RegExp(
  `^(?:也|均|都|应|为此|为[^，。]{2,12}|分别|各自|每年|共同|相互|互相|尽快|优先)*(?:${VERBS.replace('|向|为|在|对', '')}|负责|给予|派出|安排|交换|通报|修复|免征|保护|加入|利用|发挥|采取)`,
)
const BOUND: Act = {
  rule: 'will',
  kind: 'commitment',
  modality: 'undertaken',
  strength: 5,
  polarity: 'positive',
  frame: 'do',
}
const DECIDED: Act = {
  rule: 'decided-together',
  kind: 'agreement',
  modality: 'decided',
  strength: 4,
  polarity: 'positive',
  frame: 'do',
}
const DENIAL: Act = {
  rule: 'not',
  kind: 'statement',
  modality: 'realis',
  strength: 0,
  polarity: 'denial',
  frame: 'whole',
}
const FORBIDS: Act = {
  rule: 'should-not',
  kind: 'call',
  modality: 'should',
  strength: 2,
  polarity: 'negated-act',
  frame: 'do',
}
const isPerson = ({ type }: Named): boolean =>
  type === 'person' || type === 'person+role' || type === 'role' || type === 'pronoun'
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
