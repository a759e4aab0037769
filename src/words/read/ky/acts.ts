import { contains, type Span } from '../../../ground/index.ts'
import type { Draft, Found, Named, SceneView, Sentence, Who } from '../grammar.ts'
import { caseByEnd, type Case } from './suffix.ts'
import {
  ABILITY,
  BEING,
  isPassive,
  NO_PROMISE,
  predicatesIn,
  PROMISES,
  REPORTED,
  STATES,
  type Act,
  type Predicate,
} from './verb.ts'

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
])
const SAME: Who = { is: 'same' }
const SPEAKER: Who = { is: 'speaker' }
const PARTIES: Who = { is: 'parties' }
const UNKNOWN: Who = { is: 'unknown' }
const OUR_SIDE: Who = { is: 'side-of-speaker' }

const PROMISE: Act = {
  rule: 'future',
  kind: 'commitment',
  modality: 'undertaken',
  strength: 4,
  polarity: 'positive',
  frame: 'do',
}
const RULE: Act = {
  rule: 'rule',
  kind: 'statement',
  modality: 'realis',
  strength: 0,
  polarity: 'positive',
  frame: 'whole',
}

const LONGEST = 2000

/** The acts of one Kyrgyz sentence: the verb comes last, so that everything lies before its predicate. */
export function acts(sentence: Sentence, scene: SceneView): readonly Found[] {
  // Longer than any sentence that somebody wrote: a page without stops, or one made to keep a reader busy.
  if (sentence.end - sentence.start > LONGEST) return []
  return new Walk(sentence, scene).found()
}

class Walk {
  readonly #sentence: Sentence
  readonly #speaking: boolean
  readonly #found: Found[] = []
  /** Whoever says what the sentence reports. */
  #reporter: Who | null = null
  #subject: Who | null = null

  constructor(sentence: Sentence, scene: SceneView) {
    this.#sentence = sentence
    // An interview gives every answer its own line, with a dash before it.
    const line = sentence.lower.lastIndexOf('\n', sentence.start) + 1
    this.#speaking = scene.speaking || /^ ?- /.test(sentence.lower.slice(line, line + 3))
  }

  found(): readonly Found[] {
    const { lower, start, end } = this.#sentence
    let whole = trim(lower, { start, end })
    if (/\?»?$/.test(lower.slice(start, end).trim())) return []
    whole = this.#speech(whole)
    for (const part of parted(lower, whole)) this.#part(part)
    return this.#found
  }

  #part(whole: Span): void {
    const { lower } = this.#sentence
    const predicates = this.#predicates(whole)
    let from = whole.start
    predicates.forEach((predicate, at) => {
      if (predicate.start < from) return
      const segment = this.#near(trim(lower, { start: from, end: predicate.start }))
      const next = predicates[at + 1]
      // "керектигин айтты", "даяр экенин билдирди": the verb of saying belongs to the one before it.
      if (predicate.act.frame === 'say' && segment.end - segment.start < 2 && this.#found.length) {
        from = predicate.end
        return
      }
      this.#predicate(predicate, segment, next)
      from = predicate.end
    })
    this.#promises(trim(lower, { start: from, end: whole.end }))
  }

  /** Predicates that are acts: not those that only describe a noun, nor those that somebody hopes for. */
  #predicates(span: Span): Predicate[] {
    const { lower } = this.#sentence
    const all = predicatesIn(lower, span.start, span.end).filter((one) => {
      const next = lower.slice(one.end, span.end)
      const describes =
        /[гк][аеоө]н$/u.test(lower.slice(one.start, one.end)) &&
        /^ (?!эле|деп|жана|эмес|деген|болчу)[а-яөүң]/u.test(next)
      // "жолугушуп турууга": a converb of the infinitive behind it.
      const carried =
        lower.slice(one.start, one.end).endsWith('п') &&
        /^ (?:тур|жүр|кел|бар|бер|ал|кой|кал|чык)[уоөү]+(?:га|го|гө|ге|ну|нү|ны)?(?![а-яөүң])/u.test(next)
      return !describes && !carried && !this.#inTitle(one)
    })
    return all.filter((one, at) => {
      const next = all[at + 1]
      // "that he invited …" is the object of another verb unless a verb of saying follows.
      const named = /(?:[гк][аеоө]н[ыиуү]н|[аеоө]р[ыиуү]н|турган[ыиуү]н)$/u.test(lower.slice(one.start, one.end))
      if (named && one.act.frame !== 'say' && !(next?.act.frame === 'say' && next.start - one.end < 16)) return false
      const hoped =
        next &&
        (next.act.kind === 'expectation' || next.act.kind === 'assessment' || next.act.polarity === 'denial') &&
        next.act.frame === 'say'
      return !(hoped && /^ (?:деп|деген)(?: |$)/u.test(lower.slice(one.end, next.start + 4)))
    })
  }

  // Clauses with a promise of their own may stand before the clause of the predicate.
  #near(segment: Span): Span {
    const { lower } = this.#sentence
    const before =
      /^.*(?<![а-яөүң])[а-яөүң]{3,}(?:[аеоө]т|йт|[аеоө]б[ыиуү]з|йб[ыиуү]з)(?:, (?:ал эми |бирок )?| жана )/u.exec(
        lower.slice(segment.start, segment.end),
      )
    if (!before) return segment
    this.#promises(trim(lower, { start: segment.start, end: segment.start + before[0].length }))
    return trim(lower, { start: segment.start + before[0].length, end: segment.end })
  }

  /** «…», — деди ал: who speaks stands after the words; the rest is only the words. */
  #speech(whole: Span): Span {
    const { lower } = this.#sentence
    const text = lower.slice(whole.start, whole.end)
    const tail = /»?,? ?-\s(?<tail>(?:деп |деди|дейт|дешти|кошумчалады|белгиледи|айтты)[^«»]*)$/u.exec(text)
    if (tail) {
      const at = whole.start + tail.index + tail[0].length - tail.groups!['tail']!.length
      const reporter = this.#person({ start: at, end: whole.end })
      if (reporter) this.#reporter = phrase(reporter)
      else this.#reporter = SPEAKER
      const inner = trim(lower, { start: whole.start, end: whole.start + tail.index })
      // "Мамлекет башчысы: «…»" or a lead-in before the quotation.
      this.#words(inner)
      return { start: whole.end, end: whole.end }
    }
    const label = /^(?<who>[^«»:]{3,90}): ?«?/u.exec(text)
    if (label) {
      const who = { start: whole.start, end: whole.start + label.groups!['who']!.length }
      const speaker = this.#person(who)
      // A title at the head of a text gives nobody the floor.
      if (speaker && this.#isTitle()) return { start: whole.end, end: whole.end }
      // "Элден суранарым: …", "Жеке пикирим: …": what follows is said by whoever speaks.
      if (!speaker && /(?:м|б[ыиуү]з)$/u.test(label.groups!['who']!))
        return trim(lower, { start: who.end + 1, end: whole.end })
      if (speaker) {
        this.#reporter = phrase(speaker)
        this.#found.push({ found: 'speech', who: this.#reporter, goesOn: true })
        return trim(lower, { start: whole.start + label[0].length, end: whole.end })
      }
    }
    return whole
  }

  #isTitle(): boolean {
    const { text, start, end } = this.#sentence
    return text.slice(0, start).trim() === '' && !/[.!?…]$/.test(text.slice(start, end).trim())
  }

  // Direct speech: acts inside of it, else a statement.
  #words(inner: Span): void {
    const { lower } = this.#sentence
    const before = this.#found.length
    for (const part of parted(lower, inner)) {
      let from = part.start
      for (const predicate of this.#predicates(part).filter((one) => one.act.rule !== 'says')) {
        if (predicate.start < from) continue
        this.#predicate(predicate, this.#near(trim(lower, { start: from, end: predicate.start })), undefined)
        from = predicate.end
      }
      this.#promises(trim(lower, { start: from, end: part.end }))
    }
    if (this.#found.length === before && inner.end - inner.start > 8)
      this.#emit(SAYS, { start: inner.end, end: inner.end }, inner, this.#reporter ?? SPEAKER)
  }

  #predicate({ act, start, end }: Predicate, segment: Span, next: Predicate | undefined): void {
    const { lower, signed } = this.#sentence
    const trigger = { start, end }
    switch (act.frame) {
      case 'whole':
        return this.#meets(act, trigger, segment)
      case 'say':
        return this.#says(act, trigger, segment)
      case 'thing': {
        if (act.kind === 'signature') return this.#signs(act, trigger, segment)
        const reported =
          next?.act.frame === 'say' &&
          (/(?:[аеоө]?р[ыиуү]н|турган(?:ын|дыгын)?|[гк][аеоө]н(?:[ыиуү]н|д[ыиуү]г[ыиуү]н)?)$/u.test(
            lower.slice(start, end),
          ) ||
            lower.startsWith(' деп ', end))
        const [outer, inner] = this.#subjects(segment)
        if (reported && outer && inner) {
          this.#reporter = phrase(outer)
          this.#subject = phrase(inner)
          return this.#emit(act, trigger, after(lower, segment, inner.end), this.#subject)
        }
        const who =
          act.polarity === 'denial'
            ? (this.#reporter ?? (this.#speaking ? SPEAKER : { is: 'home' as const }))
            : this.#whoIn(segment)
        const bare =
          act.polarity === 'denial' && /^(?:бул|мунун баары|баары)?$/u.test(lower.slice(segment.start, segment.end))
        const content = bare
          ? { start: Math.min(segment.start, start), end }
          : act.polarity === 'denial'
            ? this.#rumour(segment)
            : this.#contentIn(segment)
        return this.#emit(act, trigger, this.#withoutReceiver(content), who)
      }
      case 'do':
        return this.#does(
          signed && act.strength === 4 && act.kind === 'commitment' ? { ...act, strength: 5 } : act,
          trigger,
          segment,
        )
    }
  }

  // "Интернетте тараган «…» деген кабар туура эмес": what is denied without the words for who spread it.
  #rumour(segment: Span): Span {
    const words = this.#sentence.lower.slice(segment.start, segment.end)
    const called = / деген (?:маалымат|кабар|сөз|имиш|билдирүү|ушак)[а-яөүң]*$/u.exec(words)
    if (!called) return segment
    const told = words.slice(0, called.index)
    const quoted = /«[^«»]*»$/u.exec(told)
    const spread = /^[^«»]*?(?<![а-яөүң])(?:тараган|таркаган|жазылган|чыккан|айтылган|жарыяланган) /u.exec(told)
    return { start: segment.start + (quoted?.index ?? spread?.[0].length ?? 0), end: segment.start + called.index }
  }

  #does(act: Act, trigger: Span, segment: Span): void {
    const { lower, signed } = this.#sentence
    // What somebody is bound to already is told as a fact; a document binds.
    if (act.rule === 'bound' && !signed) return
    const said = /(?:айт|билдир|белгиле|тастыкта|кошумчала|эсепте)/u.test(lower.slice(trigger.start, trigger.end))
    const [outer, inner] = this.#subjects(segment)
    if (act.kind === 'call') {
      if (act.rule === 'should') {
        // X [Y V-ышы] керектигин айтты: with a verb of saying the first subject speaks and the second has to act.
        const speaks = said && outer
        const must = speaks ? inner : outer
        const quoted = /^»? ?,? ?(?:деди|деп|деген|дейт)/u.test(lower.slice(trigger.end, trigger.end + 12))
        if (signed && !speaks) return this.#emit(act, trigger, segment, PARTIES, outer ? phrase(outer) : null)
        const own = quoted || (said && !this.#speaking) ? (this.#subject ?? SAME) : SPEAKER
        const who = speaks ? phrase(outer) : (this.#reporter ?? own)
        if (speaks) this.#subject = this.#reporter = who
        const content = speaks
          ? after(lower, segment, (inner ?? outer).end)
          : outer
            ? after(lower, segment, outer.end)
            : segment
        return this.#emit(act, trigger, this.#last(content), who, must ? phrase(must) : null)
      }
      const receiver = this.#named(segment).find(
        (named) => /accusative|ablative|dative/.test(this.#caseOf(named)) && ACTORS.has(named.type),
      )
      const who = outer ? this.#whoIn(segment) : (this.#subject ?? this.#elided(trigger))
      const content = this.#contentIn(segment)
      const starts =
        receiver && receiver.start >= content.start && receiver.end < content.end && receiver.start - content.start < 12
          ? receiver.end
          : content.start
      for (const part of this.#split(after(lower, content, starts)))
        this.#emit(act, trigger, part, who, receiver ? phrase(receiver) : null)
      return
    }
    let who = this.#whoIn(segment)
    let content = this.#contentIn(segment)
    if (said && outer && inner) {
      this.#reporter = phrase(outer)
      this.#subject = who = phrase(inner)
      content = after(lower, segment, inner.end)
    }
    if (act.kind === 'agreement' && !outer && !this.#subject) who = PARTIES
    if (act.kind === 'commitment' && !outer && /б[ыиуү]з$/u.test(lower.slice(trigger.start, trigger.end)))
      who = this.#subject ?? OUR_SIDE
    // "…, буга кепилдик беребиз": what is promised is the clause before.
    const clauses = /^(?<what>.{6,}), (?:буга|муну|бул үчүн|ага)$/u.exec(lower.slice(segment.start, segment.end))
    if (act.kind === 'commitment' && clauses)
      return this.#emit(
        act,
        trigger,
        { start: segment.start, end: segment.start + clauses.groups!['what']!.length },
        who,
      )
    if (act.rule === 'agreed-by-all')
      who = signed || /макулдаш/u.test(lower.slice(trigger.start, trigger.end)) ? PARTIES : UNKNOWN
    // "I assure you that …": what is promised is a clause of its own.
    if (
      /^(?:деп)? ?ишендир/u.test(lower.slice(trigger.start, trigger.end)) ||
      lower.slice(content.start, content.end).endsWith(' деп')
    ) {
      const clause = {
        start: content.start,
        end: content.end - (lower.slice(content.start, content.end).endsWith(' деп') ? 4 : 0),
      }
      return this.#emit(act, trigger, clause, who)
    }
    for (const part of this.#split(content)) this.#emit(act, trigger, part, who)
  }

  #says(act: Act, trigger: Span, segment: Span): void {
    const { lower, signed } = this.#sentence
    const by =
      /^(?:бирок )?(?:анын|алардын) (?:айтымында|пикиринде|оюнча),? |^[^,]{3,60} (?:айтымында|пикиринде|ою боюнча|маалыматы боюнча|билдиришинче|пикири боюнча),? /u.exec(
        lower.slice(segment.start, segment.end),
      )
    // "… катышат деп үмүттөнөм": the verb itself says that the speaker hopes.
    const verb = lower.slice(trigger.start, trigger.end)
    const own = act.rule === 'wishes' || (this.#speaking && /(?:[аеоөй]м|[ыиуү]м|б[ыиуү]з)$/u.test(verb))
    const named = this.#subjects(segment)
    const [outer, inner] = own ? [undefined, named[0]] : named
    if (own) this.#reporter = act.rule === 'wishes' && /б[ыиуү]з /u.test(verb) ? OUR_SIDE : SPEAKER
    else if (act.kind !== 'expectation' || outer)
      this.#reporter = outer ? phrase(outer) : (this.#subject ?? (by ? this.#reporter : null) ?? this.#elided(trigger))
    const who = this.#reporter ?? this.#subject ?? this.#elided(trigger)
    this.#subject = who
    const said = trim(lower, outer ? after(lower, segment, outer.end) : segment)
    const clause = {
      ...said,
      end: said.end - (/(?: деп| деген)$/u.exec(lower.slice(said.start, said.end))?.[0].length ?? 0),
    }
    // "… тууралуу айтып берди": of what somebody spoke, and nothing that he said.
    const topic = /(?: тууралуу| жөнүндө| жаатында| боюнча)$/u.test(lower.slice(clause.start, clause.end))
    if (topic && act.rule === 'says') return
    if (clause.end - clause.start < 4 || (signed && /төмөнкү/u.test(lower.slice(clause.start, clause.end)))) return
    if (act.kind === 'expectation') {
      const whole = act.rule === 'wishes' ? trim(lower, segment) : clause
      return this.#emit(act, trigger, whole, who, inner ? phrase(inner) : null)
    }
    // "… токтотулду деген маалыматты министрлик четке какты": who denies stands behind what is denied.
    const rumour = / деген (?:маалымат|кабар|сөз|имиш|билдирүү|ушак)[а-яөүң]*/u.exec(
      lower.slice(segment.start, segment.end),
    )
    if (act.polarity === 'denial' && rumour) {
      const behind = this.#subjects({ start: segment.start + rumour.index + rumour[0].length, end: segment.end })[0]
      const told = this.#last({ start: segment.start, end: segment.start + rumour.index })
      const before = this.#subjects(told)[0]
      const teller = behind ?? (before && before.start - told.start < 2 && before.type !== 'state' ? before : undefined)
      const from = teller && teller === before ? teller.end : told.start
      this.#reporter = teller ? phrase(teller) : this.#reporter
      this.#subject = this.#reporter
      return this.#emit(act, trigger, { start: from, end: segment.start + rumour.index }, this.#reporter ?? SAME)
    }
    if (act.polarity === 'denial') return this.#emit(act, trigger, clause, who)
    if (this.#reports(clause, inner, who)) return
    this.#emit(act, trigger, clause, who)
  }

  /** A promise inside of what is said. */
  #reports(clause: Span, subject: Named | undefined, by: Who): boolean {
    const { lower } = this.#sentence
    const words = lower.slice(clause.start, clause.end)
    const match = REPORTED.exec(words) ?? PROMISES.exec(words)
    if (!match) return false
    const stem = match.groups?.['verb'] ?? match.groups?.['stem']?.slice(0, -1) ?? ''
    const studies = /карап чыг/u.test(words)
    if (!studies && (STATES.test(stem) || isPassive(stem))) return false
    if (NO_PROMISE.test(words) || ABILITY.test(words)) return false
    const actor = subject ?? this.#subjects(clause)[0]
    if (!actor && !/[ыиуү]з$/u.test(words)) {
      // The speaker's own promise.
      const does =
        /(?:[ндт][ыиуү]|[сгк][ыиуү]н|[лдт][аеоө]р[ыиуү]н) |\d/u.test(words) &&
        !/^[а-яөүң]+(?:л[аеоө]р|[сгк][ыиуү]) /u.test(words)
      if (this.#subjects(clause).length === 0 && does) {
        this.#promise(match, clause, clause, by)
        return true
      }
      return false
    }
    this.#promise(match, clause, actor ? this.#promised(clause, actor, match) : clause, actor ? phrase(actor) : by)
    return true
  }

  // "Чыгымдын жарымын палата төлөйт": where the maker stands before the verb, the whole clause is promised.
  #promised(clause: Span, actor: Named, match: RegExpExecArray): Span {
    const rest = after(this.#sentence.lower, clause, actor.end)
    return rest.end - rest.start > match[0].length + 2 ? rest : clause
  }

  #promise(match: RegExpExecArray, clause: Span, content: Span, who: Who): void {
    const { lower, signed } = this.#sentence
    const no = match.groups?.['no'] !== undefined
    const study = /(?:карап чыг|изилде|талкуула|караштыр|мүмкүнчүлүгүн кара)/u.test(
      lower.slice(content.start, content.end),
    )
    const act: Act = {
      ...PROMISE,
      polarity: no ? 'negated-act' : 'positive',
      strength: study ? 3 : signed ? 5 : 4,
      modality: study ? 'readiness' : 'undertaken',
    }
    this.#emit(act, { start: clause.start + match.index, end: clause.end }, content, who)
  }

  /** Clauses whose last verb is in the present-future. */
  #promises(rest: Span): void {
    const { lower, signed } = this.#sentence
    if (rest.end - rest.start < 6) return
    for (const clause of this.#clauses(rest)) {
      const words = lower.slice(clause.start, clause.end)
      const by =
        /^(?:[^,]{2,60} )?(?:айтымында|пикиринде|ою боюнча|маалыматы боюнча|билдиришинче|пикири боюнча|сөзү боюнча|сөзүнө караганда|белгилегендей|айткандай|билдиргендей|кошумчалагандай)$/u.exec(
          words,
        )
      if (by) {
        const [speaker] = this.#named(clause)
        if (speaker) this.#reporter = phrase(speaker)
        continue
      }
      const match = PROMISES.exec(words)
      const stem = match?.groups?.['verb'] ?? ''
      const [actor] = this.#subjects(clause)
      const able = ABILITY.test(words)
      // "Биз … чече албайбыз": what a speaker cannot do is told, not promised.
      if (able && this.#speaking && /б[ыиуү]з$/u.test(words)) {
        this.#emit({ ...SAYS, rule: 'able' }, clause, clause, OUR_SIDE)
        continue
      }
      if (this.#speaking && ORDERS.test(words)) {
        this.#emit(ASKS, clause, clause, this.#reporter ?? SPEAKER)
        continue
      }
      // "Тараптар … кошулбайт": whoever refuses is the maker.
      const made =
        match &&
        !NO_PROMISE.test(words) &&
        !able &&
        (!(/б[ыиуү]з$/u.test(words) ? BEING : STATES).test(stem) || /м[аеоө]кч[ыиуү]$|карап чыг/u.test(words)) &&
        (!isPassive(stem) || (match.groups?.['no'] !== undefined && actor !== undefined))
      if (match && made && (actor || (this.#subject && !this.#starts(clause)) || /[ыиуү]з$/u.test(words))) {
        if (actor) this.#subject = phrase(actor)
        this.#promise(
          match,
          clause,
          actor ? this.#promised(clause, actor, match) : clause,
          this.#subject ?? { is: 'side-of-speaker' },
        )
        continue
      }
      // "2029-жылдан баштап … берилет": somebody's plan, and the text does not say whose.
      const planned = match && isPassive(stem) && !signed && !this.#reporter && !this.#speaking && this.#future(clause)
      if (planned) {
        this.#promise(match, clause, clause, UNKNOWN)
        continue
      }
      const denial = /(?:[гк][аеоө]н эмес|[бп][аеоө]й?[гк]?[аеоө]?н)$/u.exec(words)
      if (denial && (this.#reporter || this.#speaking || words.endsWith(' эмес'))) {
        this.#emit(
          { ...SAYS, polarity: 'denial', rule: 'not' },
          clause,
          clause,
          this.#reporter ?? (this.#speaking ? SPEAKER : { is: 'home' }),
        )
        continue
      }
      if (signed && match && ARTICLE.test(lower.slice(this.#sentence.start, this.#sentence.end)))
        this.#emit(RULE, clause, clause, PARTIES)
      else if (this.#reporter && by === null && words.length > 12 && this.#reporter !== SPEAKER)
        this.#emit(SAYS, clause, clause, this.#reporter)
      else if (actor) this.#subject = phrase(actor)
    }
    const rule = lower.slice(rest.start, rest.end)
    if (signed && !this.#found.length && /(?:[аеоө]т|йт)$/u.test(rule)) this.#emit(RULE, rest, rest, PARTIES)
  }

  /** A clause that holds a date of which the text says "from" or "until". */
  #future(clause: Span): boolean {
    return this.#sentence.dates.some((date) => contains(clause, date) && date.relation !== 'at')
  }

  /** A clause begins with a subject that is no name. */
  #starts(clause: Span): boolean {
    const { lower } = this.#sentence
    return /^(?:[а-яөүң-]+ ){0,2}[а-яөүң]+(?:л[аеоө]р|л[аеоө]р[ыиуү])(?= )/u.test(lower.slice(clause.start, clause.end))
  }

  #clauses(rest: Span): Span[] {
    const { lower } = this.#sentence
    const found: Span[] = []
    let from = rest.start
    const joint = /[,;] | жана (?=[^,;]*$)/gu
    joint.lastIndex = rest.start
    const part = lower.slice(0, rest.end)
    for (let match = joint.exec(part); match; match = joint.exec(part)) {
      const before = part.slice(from, match.index)
      // Only after a verb does a new clause begin; commas between names part nothing.
      const ends =
        /(?:[аеоө]т|йт|[дт][ыиуү]|[аеоө]б[ыиуү]з|йб[ыиуү]з|[ыиуү]п|[аеоөыиуү]п|эмес|айтымында|пикиринде|боюнча|билдиришинче|керек)$/u.test(
          before,
        )
      if (!ends) continue
      if (match[0].includes('жана') && !/(?:[аеоө]т|йт|[аеоө]б[ыиуү]з|йб[ыиуү]з)$/u.test(before)) continue
      found.push(trim(lower, { start: from, end: match.index }))
      from = match.index + match[0].length
    }
    found.push(trim(lower, { start: from, end: rest.end }))
    return found.filter((one) => one.end - one.start > 3)
  }

  #meets(act: Act, trigger: Span, segment: Span): void {
    const { lower } = this.#sentence
    const words = lower.slice(segment.start, segment.end)
    if (/кабыл ал/u.test(lower.slice(trigger.start, trigger.end))) {
      // A decision is taken with the same verb; only people are received.
      if (/(?:чечим|мыйзам|документ|программа|токтом)[а-яөүң]*$/u.test(words)) return
      const received = this.#named(segment).some(
        (named) => named.type !== 'state' && /accusative|nominative/.test(this.#caseOf(named)),
      )
      if (
        !received &&
        !/(?:өкүлдөрүн|өкүлүн|делегациясын|мэрин|министрин|башчысын|элчисин|топту|конокторду)/u.test(words)
      )
        return
    }
    const people = this.#named(segment).filter(
      (named) =>
        ACTORS.has(named.type) &&
        named.type !== 'state' &&
        // "Бажы кызматынын төрагасы …": whose he is takes no part; whose delegation it is does.
        (this.#caseOf(named) !== 'genitive' ||
          /^ (?:[а-яөүң-]+ ){0,2}(?:өкүл|делегация|жетекчилиг)/u.test(lower.slice(named.end, segment.end))),
    )
    const persons = people.filter(({ type }) => /person|role|pronoun|collective/.test(type))
    const clause = { start: segment.start, end: trigger.end }
    if (
      !people.length &&
      !this.#subject &&
      !this.#named(segment).some(({ type }) => type === 'state') &&
      /(?:министрлер|лидерлер|делегациялар|тараптар|өкүлдөр)/u.test(words)
    )
      return this.#emit(act, trigger, clause, SAME)
    if (!people.length && /[дт][ыиуү]м$/u.test(lower.slice(trigger.start, trigger.end)))
      return this.#emit(act, trigger, clause, SPEAKER)
    if (!people.length && !this.#subject) {
      if (this.#named(segment).some(({ type }) => type === 'state'))
        this.#emit(act, trigger, clause, { is: 'phrase', span: segment })
      return
    }
    const [subject] = this.#subjects(segment)
    const who: Who =
      !persons.length && this.#subject
        ? this.#subject
        : persons.length && people.length > persons.length
          ? { is: 'names', names: people }
          : persons.length
            ? { is: 'names', names: persons }
            : { is: 'phrase', span: segment }
    this.#emit(act, trigger, clause, who)
    if (subject) this.#subject = phrase(subject)
  }

  #signs(act: Act, trigger: Span, segment: Span): void {
    const { lower, names } = this.#sentence
    const passive = /(?:коюл|түзүл)/u.test(lower.slice(trigger.start, trigger.end))
    const made = /^(?<thing>келишим|макулдашуу|контракт|меморандум)/u.exec(lower.slice(trigger.start, trigger.end))
    const end = made ? trigger.start + made[0].length : segment.end
    const clause = { start: segment.start, end }
    // "X менен Y-нин ортосунда келишим түзүлдү": those between whom it was made.
    const between = / ортосунда /u.exec(lower.slice(clause.start, clause.end))
    if (between) {
      const pair = { start: clause.start, end: clause.start + between.index }
      const both = names.filter((named) => contains(pair, named) && ACTORS.has(named.type))
      const content = trim(lower, { start: pair.end + between[0].length, end: clause.end })
      return this.#emit(act, trigger, content, both.length ? { is: 'names', names: both } : PARTIES)
    }
    const subjects = passive ? [] : this.#signers(clause)
    const who: Who = subjects.length ? { is: 'names', names: subjects } : passive ? PARTIES : (this.#subject ?? PARTIES)
    // The paper stands in the dative: меморандумга; it may stand first, before time, place and names.
    const papers = [...lower.slice(clause.start, clause.end).matchAll(PAPER)].filter(
      (match) => !match[0].endsWith('ортосунда'),
    )
    if (!papers.length) {
      const partner = made ? subjects.findLast(({ end: to }) => lower.startsWith(' менен ', to)) : undefined
      return this.#emit(act, trigger, partner ? after(lower, clause, partner.end + 7) : this.#last(clause), who)
    }
    let from = this.#afterSetting(clause, subjects)
    const [first] = papers
    const withWhom = / менен /gu
    const opening = lower.slice(from, clause.start + first!.index)
    for (const one of opening.matchAll(withWhom))
      from = clause.start + first!.index - opening.length + one.index + one[0].length
    for (const paper of papers) {
      const stop = clause.start + paper.index + paper[0].length
      if (stop <= from) from = clause.start
      const content = trim(lower, { start: from, end: stop })
      this.#emit(act, trigger, content, who)
      from = stop + (/^(?:,| жана| менен)? ?/u.exec(lower.slice(stop))?.[0].length ?? 0)
    }
  }

  // Names before "менен" and the nominative: X менен Y кол койду.
  #signers(clause: Span): Named[] {
    const { lower } = this.#sentence
    return this.#named(clause).filter(
      (named) =>
        /person|role|organisation|collective|group|^state$/.test(named.type) &&
        this.#caseOf(named) === 'nominative' &&
        !/^ (?:жөнүндө|тууралуу|боюнча|ортосунда)/u.test(lower.slice(named.end)),
    )
  }

  #afterSetting(clause: Span, subjects: readonly Named[]): number {
    const { lower } = this.#sentence
    const setting =
      /^[^,]{0,60}?(?:жыйынтыгында|соңунда|алкагында|аягында|кийин|учурунда|аземинде|катышуусунда|катышуусу менен|жүрүшүндө),? /u.exec(
        lower.slice(clause.start, clause.end),
      )
    const from = clause.start + (setting?.[0].length ?? 0)
    const many = LEADERS.exec(lower.slice(from, clause.end))
    if (many && !subjects.length) return from + many[0].length
    const last = subjects.filter(({ start }) => start - from < 60).at(-1)
    const paper = [...lower.slice(from, clause.end).matchAll(PAPER)][0]
    return last && (!paper || last.end < from + paper.index + paper[0].length)
      ? trim(lower, { start: last.end, end: clause.end }).start
      : from
  }

  #emit(act: Act, trigger: Span, content: Span, who: Who, to: Who | null = null): void {
    const { lower } = this.#sentence
    const tidy = this.#plain(trim(lower, content), act)
    if (tidy.end - tidy.start < 2) return
    // "Суроолоруңузду күтөбүз": the page speaks to its readers.
    if (!this.#speaking && who.is === 'home' && YOURS.test(lower.slice(tidy.start, tidy.end))) return
    const draft: Draft = {
      found: 'act',
      kind: act.kind,
      trigger,
      content: tidy,
      who,
      by: this.#reporter ?? (this.#speaking ? SPEAKER : { is: 'narrator' }),
      to,
      polarity: act.polarity,
      modality: act.modality,
      strength: act.strength,
      rules: [`ky.${act.kind}.${act.rule}`],
    }
    this.#found.push(draft)
  }

  // How much one worries stands before the verb and is not what one worries about.
  #plain(span: Span, { kind }: Act): Span {
    if (kind !== 'assessment') return span
    const much = / (?:абдан|өтө|катуу|кескин|аябай|чын жүрөктөн)$/u.exec(
      this.#sentence.lower.slice(span.start, span.end),
    )
    return much ? { start: span.start, end: span.end - much[0].length } : span
  }

  /** Whom a predicate without a subject means: "I" the speaker, "we" of a release its publisher, else the subject before. */
  #elided({ start, end }: Span): Who {
    const verb = this.#sentence.lower.slice(start, end)
    const we = /б[ыиуү]з(?: бар| чоң| зор)?$/u.test(verb)
    if (this.#speaking && we) return OUR_SIDE
    if (this.#speaking || /(?:[аеоөй]м|м[ыиуү]н|д[ыиуү]м)$/u.test(verb)) return SPEAKER
    return we ? { is: 'home' } : SAME
  }

  #person(span: Span): Named | undefined {
    const all = this.#named(span)
    return all.find(({ type }) => /person|role|pronoun/.test(type)) ?? all[0]
  }

  #named(span: Span): Named[] {
    return this.#sentence.names.filter((named) => contains(span, named) && named.ids.length > 0)
  }

  #caseOf(named: Named): Case {
    return named.direct ? 'nominative' : caseByEnd(this.#sentence.lower.slice(named.start, named.end))
  }

  /** Names in the nominative that can act, in order: not a state that only says whose the next noun is. */
  #subjects(span: Span): Named[] {
    const { lower } = this.#sentence
    return this.#named(span).filter((named) => {
      const place = named.type === 'place' && this.#acts(named, span)
      if ((!ACTORS.has(named.type) && !place) || this.#caseOf(named) !== 'nominative') return false
      const next = lower.slice(named.end, span.end)
      // "кызмат көрсөт-" is to serve.
      if (/^ (?:көрсөт|өтө)/u.test(next) && lower.slice(named.start, named.end).endsWith('кызмат')) return false
      if (/^ (?:менен|жана|үчүн|тууралуу|жөнүндө|боюнча|тарабынан|сыяктуу|аркылуу|катары|ортосунда|-)/u.test(next))
        return /^ (?:менен|жана) /u.test(next)
      // "Делегация башчысы Ли Хуа", "бажы документтери": whose the next word is.
      if (named.type !== 'state' && !/person/.test(named.type) && HEADED.test(next)) return false
      if (
        lower.slice(named.start, named.end).endsWith('бажы') &&
        /^ [а-яөүң]+(?:[ыиуү]н?|с[ыиуү]н?)(?![а-яөүң])/u.test(next)
      )
        return false
      if (
        (named.type === 'state' || place) &&
        !DISTRICT.test(next) &&
        /^ (?![а-яөүң]+нч[ыиуү] )[а-яөүң]+(?:[^дтнаеоөыиуү][ыиуү]|с[ыиуү])(?:н|нын|нин|нун|нүн|на|не|нда|нде|нан)?(?![а-яөүң])/u.test(
          next,
        )
      )
        return false
      return true
    })
  }

  /** A city or a region at the head of a clause, or next to whoever speaks of it. */
  #acts(place: Named, span: Span): boolean {
    if (!/^(?:city|regions?):/.test(place.ids[0] ?? '') && !place.capitalOf) return false
    const { lower } = this.#sentence
    if (/^ (?:менен|жана|үчүн|аркылуу)/u.test(lower.slice(place.end, span.end))) return false
    const before = trim(lower, { start: span.start, end: place.start })
    return (
      before.end <= before.start ||
      this.#named({ start: span.start, end: place.start }).some(
        ({ end, type }) => place.start - end < 2 && /person|role|pronoun/.test(type),
      )
    )
  }

  #whoIn(segment: Span): Who {
    const subjects = this.#subjects(segment)
    const [first] = subjects
    if (!first) return this.#subject ?? SAME
    // Those coordinated with the first: X менен Y, X жана Y.
    let last = first
    for (const next of subjects.slice(1)) {
      if (!/^ (?:менен|жана) $|^, $/u.test(this.#sentence.lower.slice(last.end, next.start))) break
      last = next
    }
    return (this.#subject = { is: 'phrase', span: { start: first.start, end: last.end } })
  }

  /** What remains of a segment after its subject and what sets the scene. */
  #contentIn(segment: Span): Span {
    const { lower } = this.#sentence
    const subjects = this.#subjects(segment)
    const first = subjects[0]
    let last = first
    if (first)
      for (const next of subjects.slice(1)) {
        if (!/^ (?:менен|жана) $|^, $/u.test(lower.slice(last!.end, next.start))) break
        last = next
      }
    return this.#last(last ? after(lower, segment, last.end) : segment)
  }

  // What stands before the last comma after a converb or a setting is another clause.
  #last(span: Span): Span {
    const { lower } = this.#sentence
    const words = lower.slice(span.start, span.end)
    const opening =
      /^(?:,? ?(?:өз кезегинде|ошондой эле|ошону менен катар|мындан тышкары|болсо|ал эми|бирок|жана|дагы|ошондо|ал жерде|андан соң|бул багытта),? )+/u.exec(
        words,
      )
    let from = span.start + (opening?.[0].length ?? 0)
    const parts =
      /^.*(?:[ыиуүаеоө]п|кийин|менен бирге|катары|жыйынтыгында|соңунда|алкагында|учурунда|келип|барып|(?<![а-яөүң])(?:кет|кел|бол|бер|ал|өт|тур|кал|жүр|чык|сал|кой|башта)[дт][ыиуү]), (?=.{6,}$)/u.exec(
        lower.slice(from, span.end),
      )
    if (parts) from += parts[0].length
    return { start: from, end: span.end }
  }

  // «… үчүн кытай тарапка ыраазычылык»: whom one thanks stands last.
  #withoutReceiver(content: Span): Span {
    const { lower } = this.#sentence
    const receiver = this.#named(content).findLast(
      (named) => named.end >= content.end - 1 && this.#caseOf(named) === 'dative',
    )
    const span =
      receiver && receiver.start - content.start > 12
        ? trim(lower, { start: content.start, end: receiver.start })
        : content
    const [head] = this.#named(span)
    // «кытай тарапка колдоосу үчүн»: whom one thanks stands first.
    if (head && head.start - span.start < 14 && this.#caseOf(head) === 'dative' && span.end - head.end > 5)
      return this.#withoutSake(trim(lower, { start: head.end, end: span.end }))
    return this.#withoutSake(span)
  }

  #withoutSake(span: Span): Span {
    const { lower } = this.#sentence
    const sake = / үчүн$/u.exec(lower.slice(span.start, span.end))
    return sake ? { start: span.start, end: span.end - sake[0].length } : span
  }

  /** Infinitives coordinated under one predicate: курууга жана берүүгө. */
  #split(content: Span): Span[] {
    const { lower } = this.#sentence
    const parts: Span[] = []
    let from = content.start
    const joint = /(?:,| жана| ошондой эле| анан) /gu
    joint.lastIndex = content.start
    // "түзүү жана алмашуу боюнча": what it is about needs no postposition.
    const about = /(?<=[уоүө]) (?:боюнча|жөнүндө|тууралуу)$/u.exec(lower.slice(from, content.end))
    const end = content.end - (about?.[0].length ?? 0)
    const part = lower.slice(0, end)
    const form = INFINITIVE.exec(part.slice(content.start))?.[1]
    for (let match = joint.exec(part); match; match = joint.exec(part)) {
      const before = INFINITIVE.exec(part.slice(from, match.index))
      if (!before || !form || ((before[1] ?? '').length === 0) !== (form.length === 0)) continue
      parts.push({ start: from, end: match.index })
      from = match.index + match[0].length
    }
    parts.push({ start: from, end })
    return parts.map((one) => trim(lower, one)).filter((one) => one.end > one.start)
  }

  #inTitle({ start, end }: Span): boolean {
    const { lower, titles } = this.#sentence
    return titles.some(
      (title) =>
        title.start < end &&
        start < title.end &&
        !/^,? ?-? ?(?:деп|деди|деген|дейт)/u.test(lower.slice(title.end, title.end + 12)),
    )
  }
}

/** Words for whoever heads or speaks for what stands before. */
const HEADED = /^ (?:башчысы|жетекчиси|төрагасы|мүчөлөрү|өкүлү|өкүлдөрү|директору|президенти|катчысы)(?![а-яөүң])/u

/** A place goes on: Ош шаары, Нарын облусу. */
const DISTRICT = /^ (?:шаары|облусу|провинциясы|району|округу)(?![а-яөүң])/u
/** Several people who sign and whom nobody names. */
const LEADERS =
  /^[^,]{0,80}?(?:жетекчи|өкүл|министр|башчы|төрага|губернатор|мэр|ректор|директор|катышуучу)л[аеоө]р(?:[ыиуү])? /u
/** What belongs to the reader. */
const YOURS = /ң[ыиуү]з(?:д[ыиуү]|[дг][аеоө])?(?![а-яөүң])/u
/** Imperatives in the plural and the polite form. */
const ORDERS = /[а-яөүң]{2}(?:[гк][ыиуү]л[аеоө]|[ыиуү]ң[ыиуү]з(?:д[аеоө]р)?|йң[ыиуү]з(?:д[аеоө]р)?)$/u
const ASKS: Act = {
  rule: 'imperative',
  kind: 'call',
  modality: 'appeal',
  strength: 2,
  polarity: 'positive',
  frame: 'do',
}

const SAYS: Act = {
  rule: 'says',
  kind: 'statement',
  modality: 'realis',
  strength: 0,
  polarity: 'positive',
  frame: 'say',
}
const INFINITIVE = /(?:[уоөү]у|үү|оо|өө|уу|ыш|иш|уш|үш)(го|га|гө|ге|ну|нү|ны|ни|ына|ын|у|ү|ы|и)?$/u
const ARTICLE = /^\s*(?:\d{1,3}-берене|\d{1,3}[.)])/u
const PAPER =
  /(?:келишим|меморандум|макулдашуу|декларация|билдирүү|документ|протокол|контракт|коммюнике|план|программа|пакт|хартия|жол карта(?:сы)?)[а-яөүң]*?(?:г[ауоеө]|к[аеоө]|н[аеоө])(?![а-яөүң])/gu

/** A semicolon parts a sentence into sentences. */
function parted(lower: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  for (let at = start; at < end; at++)
    if (lower[at] === ';') {
      found.push({ start: from, end: at })
      from = at + 1
    }
  return [...found, { start: from, end }].map((one) => trim(lower, one)).filter((one) => one.end > one.start)
}

const phrase = ({ start, end }: Span): Who => ({ is: 'phrase', span: { start, end } })
const after = (lower: string, span: Span, from: number): Span =>
  trim(lower, { start: Math.max(span.start, from), end: span.end })

/** A stretch without signs and small words at its edges. */
function trim(lower: string, { start, end }: Span): Span {
  const opening =
    /^(?:[\s,;:.«»-]|\d{1,3}-берене\.|бирок |болсо |ошондой эле |өз кезегинде,? |ал эми |мындан тышкары,? |тескерисинче, |(?:шаары|облусу|провинциясы|району|округу) |жана |ошону менен бирге,? |ошентип,? |биз |мен )+/u.exec(
      lower.slice(start, end),
    )
  let from = start + (opening?.[0].length ?? 0)
  let to = end
  while (
    to > from &&
    /[\s,;:.!»-]/.test(lower[to - 1]!) &&
    !(lower[to - 1] === '»' && lower.slice(from, to).includes('«'))
  )
    to--
  const closing = /(?:,| жана| бирок| ал эми)$/u.exec(lower.slice(from, to))
  if (closing) to -= closing[0].length
  // A quotation mark that the stretch itself needs stays.
  if (
    from > start &&
    lower[from - 1] === '«' &&
    lower.slice(from, to).includes('»') &&
    !lower.slice(from, to).includes('«')
  )
    from--
  return { start: from, end: to }
}
