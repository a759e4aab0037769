import type { Id, Span } from '../../../ground/index.ts'
import type { Polarity } from '../../statement.ts'
import type { Draft, Found, Named, SceneView, Sentence, Who } from '../grammar.ts'
import type { Act } from './act.ts'
import { trim } from './clause.ts'
import { firstAct } from './lexicon.ts'
import { memoryOf } from './memory.ts'
import { OF_PAPER, RULED } from './paper.ts'
import { ministrySlug } from './reference.ts'
import { visits } from './visit.ts'
import { isOfNext } from './subject.ts'
import { quick } from '../engine/quick.ts'

/** In minutes nobody speaks whom no verb names. */
const MINUTES = quick(/^[^，。]{4,50}纪要/)
const CONDITION = quick(/^(?:但|不过|而)?(?:如果|如|若|假如|一旦|只要|只有|倘若|要是|除非)[^，。]*$/)
const DENIED = /没有|并未|从未|未曾|不存在|绝无/

/** What a verb left open: phrases coordinated with its own go on with it. */
export interface Going {
  readonly act: Act
  readonly trigger: Span
  readonly who: Who
  readonly to: Who | null
}

/** The subject of the act before. */
export const SAME: Who = { is: 'same' }
/** Both sides of the text. */
export const PARTIES: Who = { is: 'parties' }

/** What is remembered on the way through a sentence, clause by clause: who speaks, who is the subject, what is still open. */
export class Walk {
  readonly sentence: Sentence
  readonly scene: SceneView
  readonly found: Found[] = []
  /** Who says what follows, and with which verb. */
  reporter: Who | null = null
  /** It is the press that says so, of others. */
  hearsay = false
  saying: { trigger: Span; act: Act } | null = null
  /** What the reporter says, as far as it is no act of its own. */
  said: { start: number; end: number } | null = null
  /** What is said goes on in the next clause, whatever it holds. */
  goesOn = false
  /** Clauses without an act. */
  readonly left: Span[] = []
  subject: Who | null = null
  going: Going | null = null
  /** The subject is what a clause told something of, and nobody who has acted: 山东是重要伙伴. */
  topical = false
  /** The clause before ruled of a thing, or of whoever signs nothing. */
  ruling = false
  /** What ends before here has been read with the clause before. */
  skipTo = 0
  /** Minutes of a meeting: what their points say the sides do is what they have agreed to do. */
  readonly minutes: boolean
  /** 根据合同: what somebody must do is what he has undertaken. */
  contract = false
  /** The item of a list of promises: what is done in it is promised. */
  listed: { readonly act: Act; readonly who: Who } | null = null
  /** A verb that stands alone before its comma: the whole next clause is what it is about. */
  pending: Going | null = null
  /** Where the time of what is pending begins: 台站建成那天，…. */
  opens: number | null = null

  /** Where his words begin whose name stands before the colon. */
  labelled: number | null = null

  constructor(sentence: Sentence, scene: SceneView) {
    // 建议会议 holds no parliament.
    const names = sentence.names.filter(
      ({ start, end }) =>
        !(
          sentence.lower.slice(start, end) === '议会' &&
          /[建会协审决提异倡市州省县区]/.test(sentence.lower[start - 1] ?? '')
        ) &&
        // 社交媒体 are no press.
        !(sentence.lower[end - 1] === '体' && /(?:社交|流)$/.test(sentence.lower.slice(start - 2, start))),
    )
    // 副总理、外长梅列多夫: one man, and both his offices.
    const single = names.filter((one, at) => {
      const next = names[at + 1]
      return !(
        one.type === 'role' &&
        next &&
        isHolder(next) &&
        SECOND.test(sentence.text.slice(one.end, next.start)) &&
        (next.state === one.state || next.state === null)
      )
    })
    this.sentence = single.length === sentence.names.length ? sentence : { ...sentence, names: single }
    this.scene = scene
    this.minutes = !sentence.signed && !scene.speaking && MINUTES.test(sentence.text.slice(0, 60))
  }

  /** The first act of a stretch, outside of titles and names. */
  act(start: number, end: number) {
    const { lower, titles, names } = this.sentence
    return firstAct(lower, start, end, (at, stop) => {
      const span = { start: at, end: stop }
      return (
        (lower[at - 1] === '被' && lower[at] !== '称') ||
        titles.some((title) => title.start < stop && at < title.end) ||
        names.some((named) => overlaps(named, span) && named.end - named.start > 1)
      )
    })
  }

  /** Whose the opinions are: the reporter's, else whoever speaks. */
  voice(): Who {
    const floor = this.scene.speaking || this.labelled !== null
    const { text } = this.sentence
    if (!this.reporter && !floor && MINUTES.test(text.slice(0, 60))) return PARTIES
    return this.reporter ?? { is: 'speaker' }
  }

  /** Ends what the reporter said, and makes a statement of it. */
  flush(): void {
    const said = this.said
    this.said = null
    if (!said || !this.saying || said.end - said.start < 3) return
    const { act, trigger } = this.saying
    const content = trim(this.sentence.text, said)
    // 如果一期运营顺利，愿…: a condition belongs to what follows, and a sum to what stood before.
    if (CONDITION.test(this.sentence.text.slice(content.start, content.end))) return
    const denied = DENIED.test(this.sentence.text.slice(content.start, content.end)) && act.polarity === 'positive'
    this.emit(act, trigger, content, this.reporter ?? this.voice(), null, denied ? 'denial' : act.polarity)
  }

  /** Enters an act; whatever was said before it comes first. */
  emit(
    act: Act,
    trigger: Span,
    content: Span,
    who: Who,
    to: Who | null = null,
    polarity: Polarity = act.polarity,
  ): void {
    if (content.end - content.start < 1) return
    const { signed, text } = this.sentence
    if (signed && act.kind === 'commitment' && OF_PAPER.test(text.slice(content.start, content.end)))
      return this.emit(RULED, trigger, content, PARTIES)
    if (this.said && this.said.start < content.start) this.flush()
    const draft: Draft = {
      found: 'act',
      kind: act.kind,
      trigger,
      content,
      who,
      by: this.reporter ?? (this.scene.speaking || this.labelled ? { is: 'speaker' } : { is: 'narrator' }),
      to,
      polarity,
      modality: act.modality,
      strength: act.strength,
      rules: [`zh.${act.kind}.${act.rule}`],
    }
    this.found.push(draft)
    if (PAIRS.has(act.kind)) this.pairs(who, act.kind, content)
    if (act.kind === 'meeting') visits(this, who, trigger, content)
    const several = act.kind === 'commitment' && SEVERAL.test(this.sentence.text.slice(content.start, content.end))
    if (several) memoryOf(this.scene).list = { act, who: this.scene.speaking ? { is: 'side-of-speaker' } : SAME }
  }

  // Who met, agreed or signed: 双方 below are these two, where they are firms, towns or schools.
  pairs(who: Who, kind: Act['kind'], content: Span): void {
    const memory = memoryOf(this.scene)
    // In minutes both sides are those of the head.
    if (this.minutes) return
    const all =
      who.is === 'names'
        ? who.names
        : who.is === 'phrase'
          ? this.sentence.names.filter(({ start, end }) => start >= who.span.start && end <= who.span.end)
          : []
    // 州长在西安会见副省长: those who met, and not where.
    const people = all.filter(isPerson)
    const named =
      kind === 'meeting' && people.length > 1
        ? people
        : all.filter((one, at) => !isOfNext(this.sentence, one, all[at + 1]))
    // Of three states of a text the two that met are both sides.
    const states = [...new Set(named.flatMap(({ capitalOf, state }) => capitalOf ?? state ?? []))]
    // 陕西省|代表团: those from there.
    const { text } = this.sentence
    const regionOf = (words: string) => {
      for (const [name, id] of memory.regions) if (words.startsWith(name)) return [id]
      return undefined
    }
    const from = ({ type, start, end }: Named) =>
      type === 'group'
        ? (this.sentence.names.find(
            (one) =>
              start - one.end >= 0 &&
              start - one.end < 2 &&
              (one.type === 'place' || one.type === 'organisation') &&
              one.ids.length === 1,
          )?.ids ?? regionOf(text.slice(start, end)))
        : undefined
    const firm = named.some(({ ids: [id] }) => id && OF_ITS_OWN.test(memory.bodies.get(id) ?? id))
    const ids = [
      ...new Set(
        named.flatMap(
          (one) =>
            from(one) ??
            one.ids.map((id) => memory.bodies.get(id) ?? (firm ? ministryOf(this.sentence, one) : null) ?? id),
        ),
      ),
    ]
    // 副州长赴纳伦州: the two regions.
    const visited =
      kind === 'meeting'
        ? this.sentence.names.filter(
            (one) =>
              one.type === 'place' &&
              /^(?:region|city):/.test(one.ids[0] ?? '') &&
              !one.capitalOf &&
              overlaps(one, content),
          )
        : []
    const [home] = ids
    if (ids.length === 1 && /^(?:region|city):/.test(home!) && visited.length > 0 && visited.at(-1)!.ids[0] !== home) {
      memory.pair = [home!, visited.at(-1)!.ids[0]!]
      return
    }
    // Two ministries speak for their states; a ministry and a firm are these two.
    // 省委书记与州长: where one of them speaks for no body that is known, the two themselves.
    const [one, other] = named
    if (
      named.length === 2 &&
      isPerson(one!) &&
      isPerson(other!) &&
      ids.some((id) => OF_ITS_OWN.test(id)) &&
      ids.some((id) => id.startsWith('per:'))
    ) {
      memory.pair = [one!.ids[0]!, other!.ids[0]!]
      return
    }
    if (
      ids.length === 2 &&
      ids.every((id) => /^(?:org|region|city):/.test(id)) &&
      (this.sentence.signed ? !ids.some((id) => /^org:[a-z]{2}-/.test(id)) : ids.some((id) => OF_ITS_OWN.test(id)))
    )
      memory.pair = ids
    else if (ids.length > 0 && !(ids.length === 1 && memory.pair.includes(ids[0]!)))
      memory.pair = states.length === 2 ? states : []
  }
}

/** A firm, a school, a town: no office of a state. */
const OF_ITS_OWN =
  /^(?:region|city):|^org:(?![a-z]{2}-|(?:national|state|general)-|[a-z-]*(?:ministry|administration|agency)$)|^org:[a-z]{2}-.*(?:universit|college|school|academy|company|group|bank|chamber|association|railways|airline|petroleum|exim|cdb|power|energy-holding|ccpit|institute)/
/** 能源部部长伊布拉耶夫: the ministry that he heads. */
function ministryOf({ text }: Sentence, { start, end, state, type }: Named): Id | null {
  if (!type.endsWith('role') || !state) return null
  const slug = ministrySlug(text.slice(start, end))
  return slug ? `org:${state.slice(6).toLowerCase()}-${slug}` : null
}

const isHolder = ({ type }: Named): boolean => type === 'person' || type === 'person+role'
const SECOND = /^(?:、|兼|、?兼任)[\p{Script=Han}]{0,10}$/u

const SEVERAL = quick(
  /[两几三四五六七八九十多]{1,4}(?:件(?:大)?事|项(?:工作|措施|任务|举措|重点)|个方面|方面(?:的)?(?:工作|措施|发力|着力|入手|努力|推进)|个?重点(?:方向|领域|方面)|点工作|条措施|步)$/,
)
const PAIRS = new Set(['meeting', 'agreement', 'signature'])
const isPerson = ({ type }: Named): boolean => type === 'person' || type === 'person+role' || type === 'role'
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
