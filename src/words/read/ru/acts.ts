import type { Span } from '../../../ground/index.ts'
import type { Draft, Found, Named, SceneView, Sentence, Who } from '../grammar.ts'
import { clausesOf, hopeAt, type Clause, type Parsed } from './clause.ts'
import { contentsOf, trimmed, type Content } from './content.ts'
import { commitment, readingsOf } from './lexicon.ts'
import type { Act } from './act-list.ts'
import { bare, type Predicate } from './predicate.ts'
import { papersOf } from './paper.ts'
import { voicesOf, type Voice } from './speech.ts'
import { canAct, governed, onlyAdverbs, subjectOf, type Subject } from './subject.ts'
import { isInfinitive, PREPOSITIONS } from './word.ts'
import { rolesOf } from './open-name.ts'

/** The acts of a Russian sentence. */
export function actsOf(sentence: Sentence, scene: SceneView): Found[] {
  const found: Found[] = []
  for (const voice of voicesOf(sentence)) {
    if (voice.speaker) found.push({ found: 'speech', who: voice.speaker, goesOn: voice.floor })
    const parsed = clausesOf(sentence, voice.from, voice.to, voice.mask)
    const before = found.length
    new Acts(sentence, parsed, voice, found).run()
    if (found.length === before) listed(sentence, voice, found)
    if (found.length === before) plain(sentence, voice, found)
  }
  return sentence.signed ? betweenBodies(found, sentence, scene) : found
}

// A contract binds the bodies that it defines, not the states they are from.
function betweenBodies(found: Found[], sentence: Sentence, scene: SceneView): Found[] {
  const ids = [...new Set([...rolesOf(sentence, scene).values()].map(({ id }) => id))]
  if (ids.length < 2) return found
  const both = (who: Who): boolean => {
    if (who.is === 'parties') return true
    if (who.is !== 'phrase') return false
    const inside = sentence.names.filter(({ start, end }) => start >= who.span.start && end <= who.span.end)
    return inside.length > 0 && inside.every(({ means }) => means?.is === 'parties' || means?.is === 'participants')
  }
  return found.map((one) => (one.found === 'act' && both(one.who) ? { ...one, who: { is: 'ids', ids } } : one))
}

// "Что пообещала служба:" and a line for each promise.
function listed(sentence: Sentence, { by, from, to }: Voice, found: Found[]): void {
  const { lower, start, tokens } = sentence
  const line = lower.lastIndexOf('\n', start - 1) + 1
  if (by || from >= to || !lower.startsWith('- ', line) || start > line + 3) return
  if (!tokens.slice(from, Math.min(to, from + 4)).some(({ text }) => isInfinitive(text))) return
  let lead = ''
  for (let end = line - 1; end > 0 && end > line - 4000;) {
    const begin = lower.lastIndexOf('\n', end - 1) + 1
    lead = lower.slice(begin, end).trim()
    if (lead !== '' && !lead.startsWith('- ')) break
    end = begin - 1
  }
  if (!lead.endsWith(':') || lead.length > 200) return
  const act = (lead.match(/[а-я]+/g) ?? [])
    .flatMap(readingsOf)
    .find(({ act, feature }) => act.kind === 'commitment' && /past|finite/.test(feature))?.act
  const span = act && trimmed(sentence, tokens[from]!.start, tokens[to - 1]!.end)
  if (!act || !span || / не /.test(lead)) return
  const { kind, polarity, modality, strength } = act
  const who: Who = /(?:^| )(?:стороны|участники)(?![а-я])/.test(lead) ? { is: 'parties' } : { is: 'speaker' }
  const rules = [`ru.${kind}.listed`]
  found.push({
    found: 'act',
    kind,
    trigger: span,
    content: span,
    who,
    by: NARRATOR,
    polarity,
    modality,
    strength,
    rules,
  })
}

// Words of somebody that hold no act and no verb: they are what he states.
function plain({ tokens, ...sentence }: Sentence, { by, trigger, from, to, mask }: Voice, found: Found[]): void {
  if (!by || !trigger || to - from < 4) return
  const end = mask && mask.to >= to - 1 ? tokens[mask.from - 1]!.start : tokens[to - 1]!.end
  const span = trimmed({ tokens, ...sentence }, tokens[from]!.start, end)
  if (!span || span.end - span.start < 12) return
  found.push({
    found: 'act',
    kind: 'statement',
    trigger,
    content: span,
    who: by,
    by,
    polarity: 'positive',
    modality: 'realis',
    strength: 0,
    rules: ['ru.statement.said'],
  })
}

// "Благодарю за внимание" ends a speech and thanks nobody for anything.
const THANKS =
  /^(?:(?:ваше )?внимание|(?:всех )?(?:вас|тебя|его|ее|их)(?: за (?:ваше )?внимание)?|(?:о )?(?:нижеследующ|следующ)(?:ем|ее))$/
const NEGATION = /^(?:не|ни|никогда)$/
const NARRATOR: Who = { is: 'narrator' }

/** One stretch in one voice. */
class Acts {
  readonly #sentence: Sentence
  readonly #parsed: Parsed
  readonly #voice: Voice
  readonly #found: Found[]
  /** The subject last named at each level. */
  readonly #subjects: (Subject | null)[] = []
  /** Who says what stands at each level. */
  readonly #voices: Who[]

  constructor(sentence: Sentence, parsed: Parsed, voice: Voice, found: Found[]) {
    this.#sentence = sentence
    this.#parsed = parsed
    this.#voice = voice
    this.#found = found
    this.#voices = [voice.by ?? NARRATOR]
  }

  run(): void {
    const { clauses } = this.#parsed
    for (let at = 0; at < clauses.length; at++) {
      const clause = clauses[at]!
      const { predicate } = clause
      if (!predicate) continue
      const own =
        clause.link === 'gerund'
          ? null
          : subjectOf(
              this.#sentence,
              this.#parsed,
              clause,
              clause.link === 'and' && Boolean(this.#subjects[clause.level]),
            )
      const subject = own ?? elided(this.#subjects[clause.level] ?? null)
      if (own) this.#subjects[clause.level] = own
      const said = clausesUnder(clauses, at)
      // "В соцсетях пишут, что …": nobody who could be asked says it.
      if (said.length && predicate.act?.kind === 'statement' && predicate.plural && !predicate.we && !subject) {
        at = clauses.indexOf(said.at(-1)!)
        continue
      }
      const hope = said.length && !this.#embeds(predicate) ? hopeAt(this.#parsed.tokens, clause) : null
      if (hope !== null) {
        const shorter = { ...clause, to: hope, end: this.#parsed.tokens[hope - 1]!.end }
        this.#act(shorter, predicate, subject, null)
        this.#said({ ...clause, from: hope }, infinitiveAt(this.#parsed.tokens, hope), subject, said)
        at = clauses.indexOf(said.at(-1)!)
        continue
      }
      if (said.length && this.#embeds(predicate)) {
        this.#voices[clause.level + 1] = subject?.who ?? this.#voices[clause.level]!
        this.#said(clause, predicate, subject, said)
        continue
      }
      if (clause.level > 0 && this.#parsed.clauses.some((one) => one.level === clause.level - 1)) {
        const main = clauses.slice(0, at).findLast((one) => one.level === clause.level - 1)
        const of = main?.predicate?.act
        if (of && (of.kind !== 'statement' || of.polarity === 'denial') && this.#embeds(main!.predicate!)) continue
        this.#act(clause, predicate, subject, main ?? null)
        continue
      }
      this.#act(clause, predicate, subject, null)
    }
  }

  /** "Поставщик обеспечивает обучение": what a side of a document does by it, it has to do. */
  #does(predicate: Predicate, { names, who }: Subject): boolean {
    const { text } = this.#parsed.tokens[predicate.at]!
    if (predicate.act || predicate.passive || !(predicate.negated ? REFRAINS : GIVES).test(text)) return false
    return (
      who.is === 'phrase' &&
      names.length > 0 &&
      names.every(isSide) &&
      names[0]!.start < this.#parsed.tokens[predicate.at]!.start
    )
  }

  #ends(sign: string): boolean {
    return this.#sentence.tokens.at(-1)?.text === sign
  }

  /** The predicate governs the that-clauses behind it. */
  #embeds({ act }: Predicate): boolean {
    return act !== null && act.frames.includes('that')
  }

  // "заявил, что …": a statement gives its voice to what follows; a hope, a call, a promise takes it as content.
  #said(clause: Clause, predicate: Predicate, subject: Subject | null, said: readonly Clause[]): void {
    const act = predicate.act!
    if (predicate.negated && act.kind === 'statement') return
    // "Ожидается, что …": nobody in particular expects it.
    if (predicate.passive && act.kind === 'expectation') return
    if (act.kind === 'statement' && act.polarity !== 'denial') {
      if (subject) this.#found.push({ found: 'speech', who: subject.who, goesOn: false })
      return
    }
    const voice = this.#voices[clause.level] ?? this.#voice.by ?? NARRATOR
    const who = subject?.who ?? voice
    const inVoice = clause.level > 0 || this.#voice.by !== null
    for (const one of said) {
      const span = trimmed(this.#sentence, one.start, one.cut ?? one.end)
      if (!span) continue
      const inner = subjectOf(this.#sentence, this.#parsed, one)
      // "Заверил, что Пекин поддержит …": whoever will do it is bound.
      const named =
        inner?.names.some(({ how }) => how !== 'pronoun' && how !== 'contextual') || inner?.names.length === 0
      const bound = act.kind === 'commitment' && inner?.acts && named ? inner.who : who
      this.#push(act, predicate, span, {
        who: bound,
        by: inVoice ? voice : who,
        to: (act.kind === 'expectation' || act.kind === 'call') && inner?.acts ? inner.who : null,
        negated: false,
      })
    }
  }

  #act(clause: Clause, predicate: Predicate, subject: Subject | null, main: Clause | null): void {
    // "Исполнитель обязан …" binds in an article; elsewhere it tells what somebody should do.
    const bound = this.#voice.article && clause.level === 0 && this.#voice.by === null && subject?.acts
    const duty = bound && /^(?:obyazan|dolzhen)$/.test(predicate.act?.name ?? '')
    const act = duty ? DUTY : bound && this.#does(predicate, subject) ? DOES : predicate.act
    // "Ждали бы", "должен быть завершён": what might have been, and what a plan says.
    if (this.#parsed.tokens[predicate.to]?.text === 'бы' && !/^(?:khotet|khotel)/.test(act?.name ?? '')) return
    const told = clause.level === 0 && this.#voice.by === null && !this.#sentence.signed
    if (told && act?.name === 'dolzhen' && subject && !subject.acts) return
    const by = this.#voices[clause.level] ?? this.#voice.by ?? NARRATOR
    if (!act || !this.#fits(act, predicate, subject, clause)) {
      this.#fact(clause, predicate, subject, main, by)
      return
    }
    if (act.kind === 'meeting') {
      // In somebody's mouth it is a fact that he tells.
      if (clause.level > 0 || this.#voice.by) this.#fact(clause, predicate, subject, main, by)
      else this.#meeting(act, clause, predicate, subject, by)
      return
    }
    if (act.kind === 'signature') return this.#signature(act, clause, predicate, subject, by)
    // "Слухи … чиновники назвали вымыслом"
    const teller = subject?.names[0]
    const rumour = act.name === 'nazvat-lozhyu' && teller ? trimmed(this.#sentence, clause.start, teller.start) : null
    if (rumour)
      return this.#enter(act, clause, predicate, subject, by, {
        span: rumour,
        negated: false,
        date: null,
        frame: 'object',
      })
    const contents = this.#turned(act, clause, predicate, subject) ?? this.#contents(act, clause, predicate, subject)
    if (contents.length === 0 && act.kind === 'commitment' && subject && this.#ends(':'))
      return void this.#found.push({ found: 'speech', who: subject.who, goesOn: false })
    if (contents.length === 0) {
      this.#fact(clause, predicate, subject, main, by)
      return
    }
    // "Что пообещала служба:": who acts is nothing that he promises.
    const [own] = subject?.names ?? []
    if (
      own &&
      subject &&
      act.kind === 'commitment' &&
      this.#ends(':') &&
      contents.length === 1 &&
      own.end >= contents[0]!.span.end
    )
      this.#found.push({ found: 'speech', who: subject.who, goesOn: false })
    for (const content of contents)
      if (
        !(own && content.frame === 'object' && own.start <= content.span.start && own.end >= content.span.end) &&
        !THANKS.test(this.#sentence.lower.slice(content.span.start, content.span.end))
      )
        this.#enter(act, clause, predicate, subject, by, content)
  }

  // "Слухи опровергли обе столицы": the thing before the verb, whoever acts behind it.
  #turned(act: Act, clause: Clause, predicate: Predicate, subject: Subject | null): Content[] | null {
    const { tokens } = this.#parsed
    const [name] = subject?.names ?? []
    if (!name || !act.frames.includes('object') || name.start < tokens[predicate.at]!.end) return null
    const span = trimmed(this.#sentence, clause.start, tokens[predicate.at]!.start)
    const says = span && !onlyAdverbs(tokens, clause.from, tokens[predicate.at]!.start) && span.end - span.start > 5
    return says ? [{ span, negated: false, date: null, frame: 'object' }] : null
  }

  // "Протокол подписали главы ведомств": what was signed is nobody.
  #isPaper(subject: Subject | null): boolean {
    if (!subject || subject.names.length > 0 || subject.who.is !== 'phrase') return false
    const { start } = subject.who.span
    return /^(?:протокол|соглашени|меморандум|договор|документ|план|заявлени|коммюнике|деклараци|контракт)/.test(
      this.#sentence.lower.slice(start, start + 16),
    )
  }

  #own({ start, end }: Named): boolean {
    const { lower, quoted } = this.#sentence
    return (
      /(?:^|[^а-я])наш[аеи]? $/.test(lower.slice(Math.max(0, start - 6), start)) ||
      (quoted && /^правительство$/.test(lower.slice(start, end)))
    )
  }

  /** On whom a duty is laid: "На Заказчика возлагается …". */
  #bearer(clause: Clause, predicate: Predicate): Who | null {
    const names = this.#sentence.names.filter(
      (named) =>
        named.start >= clause.start &&
        named.end <= (clause.cut ?? clause.end) &&
        canAct(named) &&
        named.ids.length > 0 &&
        governedBy(this.#sentence, named, /(?:^|[^а-я])на $/),
    )
    const before = names.filter(({ start }) => start < this.#parsed.tokens[predicate.at]!.start)
    return before.length ? phraseOf(before) : null
  }

  /** Whom a passive names as its maker: "с обеих сторон", "подписан министром …". */
  #maker(clause: Clause, predicate: Predicate): Who | null {
    if (!predicate.passive) return null
    const { tokens } = this.#parsed
    const { lower } = this.#sentence
    const inside = this.#sentence.names.filter(
      (named) => named.start >= clause.start && named.end <= clause.end && named.ids.length > 0 && canAct(named),
    )
    const sides = inside.filter(
      (named) =>
        /сторон[ы]?$/.test(lower.slice(named.start, named.end)) && governedBy(this.#sentence, named, /(?:^|[^а-я])с $/),
    )
    if (sides.length) return phraseOf(sides)
    const makers = inside.filter(
      (named) =>
        named.start >= tokens[predicate.at]!.end &&
        !named.direct &&
        !governed(tokens, named) &&
        /^[а-я-]+(?:ом|ем|ой|ией|ым|им|ами|ями|ыми|ими)(?![а-я])/.test(lower.slice(named.start, named.end)),
    )
    const [first] = makers
    if (!first) return null
    const all = [first]
    for (const named of makers.slice(1))
      if (/^(?:,| и| а также)[^.;]{0,40}$/.test(lower.slice(all.at(-1)!.end, named.start))) all.push(named)
    return { is: 'names', names: all }
  }

  #enter(act: Act, clause: Clause, predicate: Predicate, subject: Subject | null, by: Who, content: Content): void {
    const inVoice = clause.level > 0 || this.#voice.by !== null
    const told = predicate.passive && act.addressed && act.kind === 'agreement' && !this.#sentence.signed
    const own = told
      ? ORDER(act)
      : byOne(act.values && content.frame === 'object' ? { ...act, kind: 'assessment' } : act, subject)
    const holder = this.#between(predicate, content)
    let who: Who = subject?.who ?? (inVoice ? by : { is: 'same' })
    if (predicate.denies) who = inVoice ? by : { is: 'home' }
    const carried = subject?.who.is === 'phrase' && subject.who.elided === true
    if (own.kind === 'agreement' && predicate.passive && (!subject?.acts || carried)) who = { is: 'parties' }
    if (own.kind === 'call' && predicate.passive && !inVoice) who = { is: 'home' }
    // "Договорились начать …": they and we.
    if (own.kind === 'agreement' && inVoice && !subject && predicate.plural) who = { is: 'parties' }
    const maker = subject?.acts ? null : this.#maker(clause, predicate)
    let to: Who | null = null
    if (act.name === 'khotelos' || act.name === 'dostoin') who = inVoice ? by : { is: 'speaker' }
    if (act.kind === 'call' && act.modality === 'should') {
      to = subject?.who ?? null
      who = inVoice ? by : this.#sentence.signed ? { is: 'parties' } : { is: 'home' }
    } else if (act.addressed || act.kind === 'call') to = holder.length ? phraseOf(holder) : null
    else if (predicate.noun !== null && act.kind === 'commitment' && holder.length) who = phraseOf(holder)
    if (act.kind === 'commitment' && predicate.passive)
      who = this.#sentence.signed ? { is: 'parties' } : this.#voice.declared ? { is: 'home' } : { is: 'unknown' }
    if (maker) who = maker
    if (act.name === 'vozlagaetsya') who = this.#bearer(clause, predicate) ?? who
    // "Наше консульство", "правительство" in the mouth of an official: his own side.
    const [body] = subject?.names ?? []
    if (inVoice && act.kind === 'commitment' && body?.means?.is === 'body' && !carried && this.#own(body))
      who = { is: 'side-of-speaker' }
    if (act.kind === 'expectation') {
      const inside = this.#sentence.names.find(
        (named) => named.start >= content.span.start && named.end <= content.span.end && canAct(named),
      )
      to = inside ? phraseOf([inside]) : null
    }
    const speaks = !inVoice && act.kind !== 'commitment' && act.kind !== 'agreement'
    this.#push(own, predicate, content.span, {
      who,
      by: speaks
        ? who
        : inVoice
          ? by
          : subject?.names.some(({ type }) => /person|role|pronoun/.test(type))
            ? subject.who
            : NARRATOR,
      to,
      negated: content.negated || predicate.negated,
      date: content.date ?? undefined,
    })
  }

  /** Names between the trigger and the content: whom a call addresses, whose readiness it is. */
  #between(predicate: Predicate, content: Content): Named[] {
    const after = this.#parsed.tokens[predicate.to - 1]!.end
    return this.#sentence.names.filter(
      (named) =>
        named.start >= after &&
        named.end <= content.span.start &&
        canAct(named) &&
        !governed(this.#parsed.tokens, named),
    )
  }

  #fits(act: Act, predicate: Predicate, subject: Subject | null, clause: Clause): boolean {
    const inVoice = clause.level > 0 || this.#voice.by !== null
    if (act.name === 'sozdaetsya') return this.#voice.article
    if (act.name === 'vozlagaetsya') return this.#voice.article && this.#bearer(clause, predicate) !== null
    if (act.name === 'dostoin') return inVoice && !predicate.negated
    if (act.name === 'protiv') return subject?.acts === true && !predicate.negated
    // What somebody is bound to already is told as a fact.
    if (act.name === 'obyazan') return this.#sentence.signed || subject === null
    if (act.kind === 'commitment' && (predicate.feature === 'future' || predicate.feature === 'will')) {
      // "Будет построен" is a plan; "будет открываться" tells how things are, unless it is refused.
      if (predicate.passive)
        return this.#sentence.signed || predicate.negated || !predicate.deed?.endsWith('ся') || inVoice
      if (predicate.we) return inVoice || this.#sentence.quoted || isRelease(this.#sentence)
      if (predicate.i) return inVoice || this.#sentence.quoted
      return subject === null ? inVoice : subject.acts
    }
    if (predicate.feature === 'ready' || predicate.feature === 'should') return true
    if (predicate.negated && ['statement', 'meeting', 'signature', 'agreement'].includes(act.kind)) return false
    return true
  }

  #contents(act: Act, clause: Clause, predicate: Predicate, subject: Subject | null): Content[] {
    const { tokens } = this.#parsed
    if (predicate.feature === 'future' || predicate.feature === 'will' || act === DOES || act.name === 'sozdaetsya')
      return this.#future(clause, predicate)
    if (predicate.passive && act.frames.includes('object') && !act.frames.includes('infinitive')) {
      const before = trimmed(this.#sentence, clause.start, tokens[predicate.at]!.start)
      const behind = contentsOf(this.#sentence, this.#parsed, clause, predicate.to, ['object'])
      if (behind.length) return behind
      const that = before && /(?:^|[ ,])(?:все )?это$/.exec(this.#sentence.lower.slice(before.start, before.end))
      // "Это неправда": the whole of it.
      if (that && predicate.denies) {
        const start = before.start + that.index + (/^[ ,]/.test(that[0]) ? 1 : 0)
        return [{ span: { start, end: tokens[predicate.to - 1]!.end }, negated: false, date: null, frame: 'object' }]
      }
      return before ? [{ span: before, negated: false, date: null, frame: 'object' }] : []
    }
    const found = contentsOf(this.#sentence, this.#parsed, clause, predicate.to, act.frames)
    // "Проект назвали образцовым": how it is called is not what is.
    const [called] = found
    const named = called && act.name === 'nazvat' && this.#sentence.lower.slice(called.span.start, called.span.end)
    const amid = named && /^[а-я]+(?:ым|им|ой|ей)$/.test(named) ? this.#amid(act, clause, predicate, subject) : null
    if (amid) return [amid]
    if (found.length) return withNoun(found, act, predicate, tokens)
    // "Договоренность о … достигнута": the noun stands before its verb.
    if (predicate.noun !== null && predicate.noun < predicate.at) {
      const ahead = { ...clause, to: predicate.at, end: tokens[predicate.at]!.start }
      return contentsOf(this.#sentence, this.#parsed, ahead, predicate.noun + 1, act.frames)
    }
    // "потребовал, чтобы соседи открыли …"
    if ((act.kind === 'call' || act.kind === 'expectation') && clause.cut !== null && predicate.noun === null) {
      const start = clause.cut + (/^чтобы (?:и )?/.exec(this.#sentence.lower.slice(clause.cut))?.[0].length ?? 0)
      const span = start > clause.cut ? trimmed(this.#sentence, start, clause.end) : null
      if (span) return [{ span, negated: false, date: null, frame: 'that' }]
    }
    // "Повышать цены мы не собираемся"
    if (
      act.kind === 'commitment' &&
      act.frames.includes('infinitive') &&
      predicate.noun === null &&
      predicate.act === act
    ) {
      const inside = tokens
        .slice(clause.from, predicate.at)
        .some(({ text }, at) => isInfinitive(text) && !this.#parsed.shielded[clause.from + at])
      const span = inside ? trimmed(this.#sentence, clause.start, clause.cut ?? clause.end) : null
      if (span && predicate.negated && (predicate.we || predicate.i))
        return [{ span, negated: true, date: null, frame: 'infinitive' }]
    }
    // "Мы за это признательны": what it is for stands before.
    if (predicate.feature === 'ready') {
      const ahead = { ...clause, to: predicate.at, end: tokens[predicate.at]!.start }
      const prepositions = act.frames.filter((frame) => frame.startsWith('+'))
      const inside = contentsOf(this.#sentence, this.#parsed, ahead, clause.from, prepositions)
      if (inside.length) return inside
    }
    // "выразила за это признательность": what it is for stands between the verb and its noun.
    if (predicate.noun !== null) {
      const between = { ...clause, to: predicate.noun, end: tokens[predicate.noun - 1]!.end }
      const prepositions = act.frames.filter((frame) => frame.startsWith('+'))
      const inside = contentsOf(this.#sentence, this.#parsed, between, predicate.at + 1, prepositions)
      if (inside.length) return inside
    }
    // "Ассоциация идею одобряет": what it is about stands between.
    const between = act.frames.includes('object') ? this.#amid(act, clause, predicate, subject) : null
    if (between) return [between]
    // "Указанные сведения …": what is denied or called for may stand before the verb.
    const before = trimmed(this.#sentence, clause.start, tokens[predicate.at]!.start)
    return before && predicate.feature === 'should'
      ? [{ span: before, negated: false, date: null, frame: 'object' }]
      : []
  }

  /** What stands between a subject and its verb. */
  #amid({ kind }: Act, clause: Clause, predicate: Predicate, subject: Subject | null): Content | null {
    const { tokens } = this.#parsed
    const own = subject?.names.at(-1)
    if (!own || !/^(?:endorsement|assessment)$/.test(kind) || predicate.passive) return null
    const start = Math.max(own.end, clause.start)
    const from = tokens.findIndex((token) => token.start >= start && !/^(?:и|а|но)$/.test(token.text))
    const verb = tokens[predicate.at - (predicate.negated ? 1 : 0)]
    if (!verb || from < 0 || from >= predicate.at || PREPOSITIONS.has(tokens[from]!.text)) return null
    const span = trimmed(this.#sentence, tokens[from]!.start, verb.start)
    const plain = span && /^[а-я -]{4,60}$/.test(this.#sentence.lower.slice(span.start, span.end))
    return plain && !onlyAdverbs(tokens, from, span.end) && !/^(?:высоко|особо|его|ее|их|это)$/.test(tokens[from]!.text)
      ? { span, negated: false, date: null, frame: 'object' }
      : null
  }

  #future(clause: Clause, predicate: Predicate): Content[] {
    const { tokens } = this.#parsed
    const end = clause.cut ?? clause.end
    const whole = (start: number): Content[] => {
      const span = trimmed(this.#sentence, start, end)
      return span ? [{ span, negated: predicate.negated, date: null, frame: 'object' }] : []
    }
    if (predicate.passive) {
      // "До 1 апреля будет создана страница": what will be done stands behind; else the clause says it whole.
      const leads =
        PREPOSITIONS.has(tokens[clause.from]!.text) || onlyAdverbs(tokens, clause.from, tokens[predicate.at]!.start)
      const behind = leads && predicate.to < clause.to ? whole(tokens[predicate.to]!.start) : []
      return behind.length ? behind : whole(clause.start)
    }
    // "Ни одного сома мы брать не станем": what is said of it stands before.
    const turned = predicate.feature === 'will' && predicate.to - predicate.at > 1
    if (turned && predicate.negated && (predicate.we || predicate.i)) return whole(clause.start)
    const shift = predicate.negated && NEGATION.test(tokens[predicate.at - 1]?.text ?? '') ? 1 : 0
    const start = tokens[predicate.at - shift]!.start
    // "Средств на бетон не дадим": nothing stands behind.
    if (predicate.negated && predicate.we && predicate.to >= clause.to) return whole(clause.start)
    if (predicate.feature !== 'will') return whole(start)
    // "Будут поощрять …, открывать … и проводить …": an act each.
    const [first, ...rest] = contentsOf(this.#sentence, this.#parsed, clause, predicate.at, ['infinitive'])
    if (!first || rest.length === 0) return whole(start)
    return [{ ...first, span: { start, end: first.span.end }, negated: predicate.negated }, ...rest]
  }

  // What is told as a fact: a record only in somebody's mouth, or as a rule of a signed document.
  #fact(clause: Clause, predicate: Predicate, subject: Subject | null, main: Clause | null, by: Who): void {
    const act = main?.predicate?.act
    const span = trimmed(this.#sentence, clause.start, clause.cut ?? clause.end)
    if (!span) return
    const trigger = main?.predicate ? this.#trigger(main.predicate) : (this.#voice.trigger ?? this.#trigger(predicate))
    const denial =
      this.#voice.declared && predicate.negated && !predicate.act && clause.level === 0 && this.#voice.by === null
    const retold = this.#voice.retold && clause.level === 0 && !predicate.act
    if (denial) by = { is: 'home' }
    if (retold) by = { is: 'speaker' }
    if (clause.level > 0 || this.#voice.by !== null || this.#voice.article || denial || retold) {
      // "Ранее сообщалось, что …": nobody says it.
      if ((main && !act) || (by.is === 'narrator' && !this.#voice.article)) return
      const who: Who =
        this.#voice.article && clause.level === 0 ? (subject?.acts ? subject.who : { is: 'parties' }) : by
      this.#found.push({
        found: 'act',
        kind: 'statement',
        trigger,
        content: span,
        who,
        by,
        polarity: predicate.negated ? (denial || this.#voice.declared ? 'denial' : 'negated-act') : 'positive',
        modality: 'realis',
        strength: 0,
        rules: [
          act
            ? `ru.statement.${act.name}`
            : retold
              ? 'ru.statement.retold'
              : this.#voice.article
                ? 'ru.statement.article'
                : 'ru.statement.voice',
        ],
      })
    }
  }

  #meeting(act: Act, clause: Clause, predicate: Predicate, subject: Subject | null, by: Who): void {
    const { tokens } = this.#parsed
    const after = tokens[predicate.at]!.end
    const end = clause.end
    const people = this.#sentence.names.filter(
      (named) =>
        named.start >= after &&
        named.end <= end &&
        /person|role|pronoun|collective/.test(named.type) &&
        named.ids.length > 0,
    )
    const partner = people.find(
      (named) =>
        named !== subject?.names[0] &&
        (governedBy(this.#sentence, named, /(?:^|[^а-я])со? $/) || /^(?:прин|встрет)/.test(tokens[predicate.at]!.text)),
    )
    const isVisit = /^(?:посе|приб|приле)/.test(tokens[predicate.at]!.text)
    const received = this.#sentence.names.find(
      (named) =>
        named.start >= after &&
        named.end <= end &&
        named.type === 'group' &&
        /delegation/.test(named.ids[0] ?? '') &&
        !governed(tokens, named),
    )
    if (
      tokens[predicate.at]!.text.startsWith('прин') &&
      !received &&
      !(partner && /person|role|pronoun/.test(partner.type) && !governed(tokens, partner))
    )
      return
    const talked = tokens[predicate.at]!.text.startsWith('обсуд')
    if (talked && !partner && !(subject && (subject.names.length > 1 || subject.names[0]?.type === 'collective')))
      return
    const span = trimmed(this.#sentence, clause.start, end)
    const body = this.#sentence.names.find(
      (named) =>
        named.start >= after &&
        named.end <= end &&
        (named.type === 'group' || named.type === 'organisation') &&
        named.ids.length > 0 &&
        governedBy(this.#sentence, named, /(?:^|[^а-я])со? (?:[а-я]+(?:ими|ыми|ой|ей|ым|им) ){0,2}$/),
    )
    const gathered = people.filter(({ type }) => type === 'person' || type === 'person+role')
    const between = this.#sentence.names.filter(
      (named) =>
        named.start >= clause.start && named.end <= end && canAct(named) && afterBetween(this.#sentence, named),
    )
    const held = !subject?.acts && gathered.length > 1 && /^(?:состо|прош|нача)/.test(tokens[predicate.at]!.text)
    const who: Who | null = held
      ? { is: 'names', names: gathered }
      : !subject?.acts && between.length > 1
        ? { is: 'names', names: between }
        : meetingWho(subject, isVisit ? undefined : (received ?? partner ?? body))
    if (!span || !who) return
    this.#push(act, predicate, span, { who, by: clause.level > 0 ? by : NARRATOR, to: null, negated: false })
  }

  #signature(act: Act, clause: Clause, predicate: Predicate, subject: Subject | null, by: Who): void {
    const papers = papersOf(this.#sentence, this.#parsed, clause, predicate)
    const between = this.#sentence.names.filter(
      (named) =>
        named.start >= clause.start && named.end <= clause.end && canAct(named) && afterBetween(this.#sentence, named),
    )
    const maker = this.#maker(clause, predicate)
    const who: Who =
      between.length && predicate.passive
        ? phraseOf(between)
        : predicate.passive && maker
          ? maker
          : predicate.passive
            ? { is: 'parties' }
            : subject?.acts
              ? subject.who
              : this.#isPaper(subject)
                ? { is: 'parties' }
                : (subject?.who ?? { is: 'same' })
    papers.forEach(({ span, part }) =>
      this.#push(act, predicate, span, { who, by: clause.level > 0 ? by : NARRATOR, to: null, negated: false, part }),
    )
  }

  #trigger(predicate: Predicate): Span {
    const { tokens } = this.#parsed
    let from = predicate.at
    if (
      predicate.act?.kind === 'assessment' &&
      /^(?:высоко|особо|положительно|позитивно)$/.test(tokens[from - 1]?.text ?? '')
    )
      from--
    if (predicate.negated && NEGATION.test(tokens[from - 1]?.text ?? '')) from--
    return { start: tokens[from]!.start, end: tokens[predicate.to - 1]!.end }
  }

  #push(
    act: Act,
    predicate: Predicate,
    content: Span,
    {
      who,
      by,
      to,
      negated,
      date,
      part,
    }: Pick<Draft, 'who' | 'by'> & {
      to: Who | null
      negated: boolean
      date?: Draft['date'] | undefined
      part?: boolean
    },
  ): void {
    const firm = act.kind === 'commitment' && act.modality === 'undertaken' && act.strength === 4
    this.#found.push({
      found: 'act',
      kind: act.kind,
      trigger: this.#trigger(predicate),
      content,
      who,
      by,
      to,
      polarity: negated && act.polarity === 'positive' ? 'negated-act' : act.polarity,
      modality: act.modality,
      strength:
        firm && this.#sentence.signed && this.#voices.length === 1 && this.#voice.by === null ? 5 : act.strength,
      rules: [`ru.${act.kind}.${act.name}`],
      ...(date ? { date } : {}),
      ...(part ? { part } : {}),
    })
  }
}

// A body that publishes says "we" without quotation marks.
const RELEASE =
  /(?:^|\n)(?:пресс-релиз|заявление|обращение|официальное (?:заявление|сообщение))|(?:министерств|служб|ведомств|агентств|компани|мэри|посольств|банк|палат|университет)[а-я]{0,3} [^.\n]{0,60}(?:сообща|заявля|информиру|уведомля)(?:ет|ют)(?![а-я])/
let head = { of: '', release: false }
function isRelease({ lower }: Sentence): boolean {
  if (head.of !== lower) head = { of: lower, release: RELEASE.test(lower.slice(0, 500)) }
  return head.release
}

const GIVES =
  /^(?:предоставля|обеспечива|поставля|перечисля|оплачива|выплачива|финансиру|переда|направля|выделя|возмеща|компенсиру|оказыва|обуча|освобожда|уведомля|информиру|содейству|назнача)(?:ет|ют)$|^(?:обменива|воздержива)(?:ется|ются)$/
const isSide = ({ type, how, open, means }: Named): boolean =>
  type === 'state' ||
  (type === 'collective' && /^(?:parties|side|participants)$/.test(means?.is ?? '')) ||
  (type === 'organisation' && how === 'short-name' && open === true)
const REFRAINS = /^(?:раскрыва|разглаша|переда|взима|применя|вводя?|публику|допуска)(?:ет|ют|ит|т)$/
const DOES: Act = { ...commitment.passive, name: 'dolg', frames: ['object'] }
const DUTY: Act = { ...commitment.passive, name: 'obyazan-stat', frames: ['infinitive'] }
const ORDER = (act: Act): Act => ({ ...act, kind: 'call', strength: 2, modality: 'appeal' })

// What several agree, one decides: a promise, or an order where somebody else has to do it.
function byOne(act: Act, subject: Subject | null): Act {
  if (act.name === 'prinyat') return act
  const [only, more] = subject?.names ?? []
  if (act.kind !== 'agreement' || !only || more || only.ids.length !== 1 || only.type === 'group') return act
  if (only.type === 'format' || /council|commission|committee|komissiy|komitet|sovet/.test(only.ids[0]!)) return act
  return act.addressed ? ORDER(act) : { ...act, kind: 'commitment', modality: 'decided' }
}

// With "готовность к …", "приверженность …" the noun is part of what is said.
function withNoun(found: Content[], act: Act, { noun }: Predicate, tokens: Parsed['tokens']): Content[] {
  const [first, ...rest] = found
  const inside = (act.kind === 'commitment' && first!.frame === '+к') || act.name === 'priverzhennost'
  if (noun === null || !first || !inside) return found
  return [{ ...first, span: { start: tokens[noun]!.start, end: first.span.end } }, ...rest]
}

function infinitiveAt(tokens: Parsed['tokens'], at: number): Predicate {
  const { act, feature } = readingsOf(tokens[at]!.text).find((one) => one.feature === 'infinitive')!
  return bare(at, act, feature)
}

const elided = (subject: Subject | null): Subject | null =>
  subject && subject.who.is === 'phrase' ? { ...subject, who: { ...subject.who, elided: true } } : subject

const phraseOf = (names: readonly Named[]): Who => ({
  is: 'phrase',
  span: { start: names[0]!.start, end: names.at(-1)!.end },
})

const governedBy = ({ lower }: Sentence, named: Span, preposition: RegExp): boolean =>
  preposition.test(lower.slice(Math.max(0, named.start - 12), named.start))
const afterBetween = ({ lower }: Sentence, named: Span): boolean =>
  /(?:^|[^а-я])между [^,.;]{0,90}$/.test(lower.slice(Math.max(0, named.start - 100), named.start))

function meetingWho(subject: Subject | null, partner: Named | undefined): Who | null {
  const spans = [...(subject?.acts ? subject.names : []), ...(partner ? [partner] : [])]
  if (spans.length === 0) return subject?.who.is === 'phrase' && subject.who.elided && subject.acts ? subject.who : null
  return { is: 'names', names: spans }
}

function clausesUnder(clauses: readonly Clause[], at: number): Clause[] {
  const { level } = clauses[at]!
  const next = clauses[at + 1]
  if (!next || next.level !== level + 1 || (next.link !== 'that' && next.link !== 'colon')) return []
  const under: Clause[] = []
  for (const clause of clauses.slice(at + 1)) {
    if (clause.level <= level) break
    if (clause.level === level + 1) under.push(clause)
  }
  return under
}
