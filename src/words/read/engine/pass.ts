import { contains, overlaps, type Id, type Span, type StateId } from '../../../ground/index.ts'
import type { Actor, Mention, MentionType, Reading, Statement } from '../../statement.ts'
import type { Draft, Found, Grammar, Named, OpenName, Sentence } from '../grammar.ts'
import { ACTING } from './acting.ts'
import { namesIn } from './compose.ts'
import { Earlier, type Asked } from './earlier.ts'
import { Floor } from './floor.ts'
import { homeIn, nativeOf } from './home.ts'
import { issuersIn } from './issuer.ts'
import type { Match } from './lexicon.ts'
import type { Known, PackNames } from './names.ts'
import { isSurname, withoutNamesakes } from './namesake.ts'
import { inShape } from './open.ts'
import type { Paragraph } from './paragraph.ts'
import { partiesOf } from './party.ts'
import type { Bare, Prepared, ReadInput } from './prepare.ts'
import { asDecided } from './decided.ts'
import { isFirm } from './person.ts'
import { isPromise, isRuled } from './promise.ts'
import { inOrder, recordOf, type Cast } from './record.ts'
import type { Figure } from './people.ts'
import { Scene } from './scene.ts'
import { OF_NO_STATE } from './stand.ts'
import { asTold, stated } from './stated.ts'
import type { Tongue } from './tongue.ts'
import { actorsIn, boundBy, rawSpan } from './whose.ts'

/** What a reader brings to every text. */
export interface Knowledge {
  readonly pack: PackNames
  readonly grammars: readonly Grammar[]
  readonly tongueOf: (grammar: Grammar) => Tongue
}

/** What an official says of his own state: what it values, supports, hopes and is ready for. */
const ATTITUDES = new Set<Draft['kind']>(['assessment', 'endorsement', 'expectation', 'commitment'])

/** An act that the text enters, and everybody in it as known when it was read. */
interface Entered {
  readonly draft: Draft
  readonly sentence: Sentence
  readonly grammar: Grammar
  readonly cast: Cast
}

/** One text on its way through the reader. */
export class Pass {
  readonly #knows: Knowledge
  readonly #input: ReadInput
  readonly #prepared: Prepared
  readonly #scene: Scene
  readonly #floor: Floor
  readonly #entered: Entered[] = []
  readonly #read: Sentence[] = []
  readonly #signed: boolean
  /** Of the language of most of the text. */
  readonly #main: Grammar | undefined
  /** What the grammars were asked in this reading, and what in the one before it. */
  readonly #asked = new Earlier()
  readonly #before: Earlier | null
  #count = 0
  /** The text has said "we" in its own voice before its last lines: it is a statement, and no advertisement. */
  #own = false

  constructor(knows: Knowledge, input: ReadInput, prepared: Prepared, first: Pass | null = null) {
    this.#knows = knows
    this.#input = input
    this.#prepared = prepared
    this.#scene = new Scene(knows.pack, input.date ?? null)
    this.#before = first && first.#asked
    if (first) this.#scene.recall(first.#scene.learned)
    this.#floor = new Floor(prepared.folded, this.#scene)
    this.#main = knows.grammars.find(({ tag }) => tag === prepared.language)
    this.#signed = this.#main?.signed(prepared.folded.lower) ?? false
  }

  /** Somebody said "we" before the text told whose side he is on: with what it has told since, it reads otherwise. */
  get readsOtherwise(): boolean {
    return this.#scene.unsure && this.#scene.learned.size > 0
  }

  /** Reads the text from its first line to its last. */
  read(): this {
    const { folded, paragraphs, matches, sentences } = this.#prepared
    const { all, pair, alone, named } = partiesOf(
      this.#knows.pack,
      matches.flat(),
      folded.lower,
      this.#signed,
      this.#main?.several ? (this.#main.sides?.(folded.lower) ?? 2) : 2,
    )
    this.#scene.parties = all
    this.#scene.pair = pair
    this.#scene.named = named
    this.#scene.alone = alone && !this.#signed
    const many = this.#main?.sides?.(folded.lower) ?? 0
    if (all.length < many && this.#scene.every.length === many) this.#scene.parties = this.#scene.every
    this.#scene.partiesNamed =
      this.#main?.recalls !== true ||
      all.every((state) => matches.some((some) => some.some(({ values }) => values.some((one) => one.state === state))))
    const partners = this.#knows.pack.states.filter(({ role }) => role === 'party').map(({ id }) => id as StateId)
    const home = homeIn(this.#prepared, all, this.#main?.script, partners)
    this.#scene.home = home.state
    this.#scene.homeIsSure = home.sure
    this.#scene.native = nativeOf(this.#main?.writes, partners)
    this.#scene.sides = this.#main?.recalls === true && (folded.lower.match(/ая сторона/g)?.length ?? 0) > 1
    if (!this.#signed && !this.#floor.isAsked) this.#floor.author = this.#author()
    this.#scene.author = this.#floor.author?.id ?? null
    // Where only numbers say what is at home, whoever writes of it in his own name says it better.
    const { author } = this.#floor
    if (author?.id.startsWith('per:') && !home.sure && (this.#main?.recalls ?? this.#main?.kin) === true)
      this.#scene.home = author.state ?? this.#scene.kin(author.id) ?? home.state
    paragraphs.forEach((paragraph, at) => this.#paragraph(paragraph, matches[at]!, sentences[at]!))
    return this
  }

  /** Whoever wrote the text, by the line that names him. */
  #author(): Figure | null {
    const grammar = this.#main
    const line = grammar?.author?.(this.#prepared.folded.text)
    if (!grammar || !line) return null
    if (line.id) return this.#scene.figure(line.id)
    const names = this.#namesOf(line, grammar)
    const person = names.findLast(({ type }) => type.startsWith('person'))
    const who = person ?? names.findLast(({ type }) => type === 'role') ?? names.find(isBody)
    const [id, more] = who && (person || !line.called) ? who.ids : [line.called]
    if (!id || more) return null
    this.#floor.bylines = [line, ...(line.about ?? [])]
    if (id.startsWith('per:') && line.heads) {
      const beside = line.office ? this.#namesOf(line.office, grammar) : names
      const office = beside.find(({ type, state }) => type === 'role' && state)
      const body = office ? null : (beside.find(isBody)?.ids[0] ?? null)
      this.#scene.meet(
        { ids: [id], state: office?.state ?? person?.state ?? null, gender: null, type: 'person' },
        body,
        true,
      )
    }
    return this.#scene.figure(id)
  }

  #namesOf(line: Span, grammar: Grammar): readonly Named[] {
    const { folded, matches, sentences } = this.#prepared
    const bare = sentences.flat().find((one) => contains(one, line))
    if (!bare) return []
    const inside = matches.flat().filter((match) => contains(line, match))
    const { text, lower, codes } = folded
    const { tokens, dates, titles } = bare
    const sentence: Sentence = {
      ...line,
      text,
      lower,
      codes,
      tokens,
      dates,
      titles,
      quoted: false,
      signed: false,
      names: [],
    }
    return namesIn(folded, inside, this.#openNames(sentence, inside, grammar), grammar, this.#scene)
  }

  /** What was read. Records are made here and not on the way, as a first reading may be thrown away. */
  reading(): Reading {
    const { text, sha256 } = this.#input
    return {
      schema: 'ortoq-words/1',
      source: { sha256, language: this.#prepared.language, chars: text.length },
      records: inOrder(this.#entered.map((entered, at) => this.#record(entered, at))),
      mentions: this.#read.flatMap((sentence) => this.#mentionsOf(sentence)),
    }
  }

  #paragraph(paragraph: Paragraph, matches: readonly Match<Known>[], sentences: readonly Bare[]): void {
    const { grammar } = paragraph
    const floor = this.#floor
    floor.open(paragraph)
    this.#scene.turn()
    // A line of direct speech behind a dash, at whose end it is told whose.
    const dashed = grammar.toldLast?.(this.#prepared.folded.lower.slice(paragraph.start, paragraph.end)) ?? false
    let next = 0
    let held: { found: Found; sentence: Sentence }[] = []
    for (const [index, span] of sentences.entries()) {
      const inside: Match<Known>[] = []
      for (; next < matches.length && matches[next]!.start < span.end; next++)
        if (contains(span, matches[next]!)) inside.push(matches[next]!)
      const own = withoutNamesakes(inside, this.#prepared.folded.text, span, this.#scene)
      if (!paragraph.heading && !floor.silent) floor.keep()
      const { sentence, asked } = this.#sentence(span, own, grammar, floor.quoted)
      this.#read.push(sentence)
      const two = grammar.pairs ? pairIn(sentence, grammar.pairs) : null
      if (two) this.#scene.pairHere = two
      else if (index === 0 && paragraph.heading) this.#scene.pairHere = []
      if (this.#signed && sentence.start < PREAMBLE && this.#scene.signatories.length === 0)
        this.#scene.signatories = sidesIn(sentence, grammar, this.#scene)
      if (!floor.author && this.#scene.issuers.length === 0 && (!this.#signed || paragraph.heading)) {
        const ids = issuersIn(sentence, grammar, this.#scene, paragraph.heading)
        if (!this.#signed) this.#issue(ids)
        else if (grammar.recalls && ids.length > 1 && ids.every((id) => OF_NO_UNION.test(id))) this.#issue(ids)
      }
      if (paragraph.heading && !this.#signed) this.#meet(sentence, grammar)
      if (paragraph.heading || floor.silent) continue
      const read = this.#acts(sentence, asked, grammar)
      // Of a quotation that goes on, who speaks is told at its end: "«… . …», said X".
      const opens =
        held.length > 0 || (!floor.quoted && read.some((one) => one.found === 'act' && one.by.is === 'speaker'))
      const goesOn =
        opens &&
        (floor.leavesOpen(span) ||
          this.#isTold(span, sentences[index + 1], grammar) ||
          (dashed && index + 1 < sentences.length))
      if (held.length > 0 && !goesOn) {
        const said = read.find((one) => one.found === 'speech')
        const teller = said ? undefined : held.find(({ found }) => found.found === 'speech')
        if (said && !floor.mute) this.#enter(said, sentence, grammar)
        // Told amid what he says: "…, said X. - …".
        else if (teller) this.#enter(teller.found, teller.sentence, grammar)
        for (const one of held) this.#enter(one.found, one.sentence, grammar)
        held = []
      }
      if (goesOn) held.push(...read.filter(() => !floor.mute).map((found) => ({ found, sentence })))
      else for (const found of read) if (!floor.mute) this.#enter(found, sentence, grammar)
      if (read.length === 0) this.#noticed(sentence, grammar)
      this.#scene.topic = topicOf(sentence) ?? this.#scene.topic
      this.#scene.there = seatOf(sentence)
      this.#scene.crowd = sentence.names.findLast(({ type }) => type === 'group')?.ids[0] ?? null
      floor.pass(span)
    }
    for (const one of held) this.#enter(one.found, one.sentence, grammar)
    floor.close()
  }

  #sentence(
    bare: Bare,
    matches: readonly Match<Known>[],
    grammar: Grammar,
    quoted: boolean,
  ): { sentence: Sentence; asked: Asked } {
    const { text, lower, codes } = this.#prepared.folded
    const { start, end, tokens, dates, titles } = bare
    const names: readonly Named[] = []
    const sentence = { start, end, text, lower, codes, tokens, dates, titles, quoted, signed: this.#signed, names }
    const at = this.#count++
    const before = this.#scene.view
    const open = this.#before?.open(at, quoted, matches, before)?.open ?? this.#openNames(sentence, matches, grammar)
    const known = open.length ? matches.filter((match) => !open.some((one) => contains(one, match))) : matches
    sentence.names = namesIn(this.#prepared.folded, known, open, grammar, this.#scene)
    const asked: Asked = { quoted, matches, before, open, names: sentence.names, after: null, acts: [] }
    this.#asked.keep(at, asked)
    return { sentence, asked }
  }

  /** "The minister received the bank's vice-president", above a report: those who met in it. */
  #meet({ names, lower, start, end }: Sentence, { met }: Grammar): void {
    if (!met || this.#scene.participants.length > 1 || !met.test(lower.slice(start, end))) return
    const ids = [...new Set(names.filter(({ type }) => type.startsWith('person')).flatMap((one) => one.ids))]
    if (ids.length === 2) this.#scene.met = this.#scene.participants = ids
  }

  // Those who issue a text are its "signatories", too.
  #issue(ids: readonly Id[]): void {
    this.#scene.issuers = ids
    if (ids.length) this.#own = true
    if (ids.length > 1) this.#scene.signatories = ids
  }

  // A name that the pack lacks may hold one that it has: the company «Синьцзян …» is not the region.
  #openNames(sentence: Sentence, matches: readonly Match<Known>[], grammar: Grammar): readonly OpenName[] {
    const found: OpenName[] = []
    for (const one of grammar.openNames?.(sentence, matches, this.#scene) ?? []) {
      const name = inShape(one)
      const recalled = grammar.recalls === true && name.how === 'short-name'
      const taken = (match: Match<Known>): boolean =>
        overlaps(match, name) &&
        !wider(name, match) &&
        !(
          name.type === 'organisation' &&
          ((grammar.plantOfWork === true && isWork(match)) || (recalled && isGeneric(match)))
        ) &&
        !(name.type === 'group' && recalled && isCrowd(match)) &&
        !(name.type === 'person' && grammar.recalls === true && isRank(match)) &&
        // Whom the text has named in full bears his surname, and not a namesake of the pack.
        !(name.type === 'person' && !grammar.spaced && isSurname(match) && contains(name, match))
      if (!matches.some(taken)) found.push(name)
    }
    return found
  }

  #acts(sentence: Sentence, asked: Asked, grammar: Grammar): readonly Found[] {
    asked.after = this.#scene.view
    const same = this.#before?.acts(this.#count - 1, sentence.quoted, sentence.names, asked.after)
    asked.acts = same ?? grammar.acts(sentence, this.#scene)
    return asked.acts
  }

  // “…。”他说。: a quotation that is closed, and the next sentence says whose it was.
  #isTold({ start, end }: Span, next: Span | undefined, { attributes }: Grammar): boolean {
    const { text } = this.#prepared.folded
    if (!attributes || !next || text[start] !== '«' || text[end - 1] !== '»') return false
    return attributes.test(text.slice(next.start, Math.min(next.end, next.start + 80)))
  }

  /** A sentence without an act still says of whom it speaks: "A villager, Jyldyz Mamytova, was not convinced. She …" */
  #noticed({ names, text, start, end }: Sentence, { recalls, spaced }: Grammar): void {
    // "The Chinese side undertakes:": the items of the list are its.
    const lead = /[:：]\s?$/.test(text.slice(end - 2, end))
      ? names.find((one) => ACTING.has(one.type) && one.ids.length)
      : null
    if (lead) this.#scene.subject = idsFor(lead).map((id) => this.#scene.figure(id))
    const first = names.find(isSomebody)
    // "Пресс-секретарь банка по странам … Антон Усов": the name comes some words after what he is.
    const named =
      first?.type === 'role' && recalls
        ? names.find((one) => one.type === 'person' && one.direct && isSomebody(one))
        : undefined
    const person = named ?? first
    if (person && !lead) this.#scene.subject = [this.#scene.figure(person.ids[0]!)]
    // "Подрядчиком выбрана фирма «Баткен Курулуш». Она …": the one body of the sentence.
    const bodies = person || lead ? [] : names.filter(({ type }) => type === 'organisation')
    const [body] = bodies
    // Where no case tells the subject, it is whoever stands at the head.
    const leads = recalls || (spaced && body !== undefined && body.start - start < AT_HEAD)
    const alone = bodies.length === 1 || (recalls === true && body !== undefined && body.start - start < AT_HEAD)
    if (leads && body?.direct && alone && body.ids.length === 1)
      this.#scene.subject = [this.#scene.figure(body.ids[0]!)]
  }

  #mentionsOf({ names, dates }: Sentence): Mention[] {
    const mentions: Mention[] = []
    for (const { start, end, ids, type } of names)
      if (type !== 'class')
        for (const id of ids) mentions.push(this.#mentioned({ start, end }, id, type as MentionType))
    for (const { start, end, value } of dates) mentions.push(this.#mentioned({ start, end }, `date:${value}`, 'date'))
    return mentions
  }

  #mentioned(span: Span, id: Id, type: MentionType): Mention {
    const { start, end } = rawSpan(this.#prepared.folded, span)
    return { start, end, id, type }
  }

  /** "The minister of Kyrgyzstan said that China will build …": he foretells it, and binds nobody by it. */
  #foretold(
    found: Draft,
    by: readonly Actor[],
    actors: readonly Actor[],
    { lower }: Sentence,
    { forecast }: Grammar,
  ): boolean {
    if (forecast.others !== true || found.kind !== 'commitment' || found.by.is === 'narrator' || by.length !== 1)
      return false
    const { by: teller } = found
    if (teller.is === 'phrase' && forecast.either?.test(lower.slice(teller.span.start, teller.span.end))) return false
    const [actor] = actors
    if (
      actors.length !== 1 ||
      actor!.how === 'pronoun' ||
      !actor!.id.startsWith('state:') ||
      !found.rules.some((rule) => forecast.futures.has(rule))
    )
      return false
    const own = /^(?:per|role):/.test(by[0]!.id) ? this.#scene.figure(by[0]!.id).state : null
    return own !== null && own !== actor!.id && found.who.is !== 'side-of-speaker'
  }

  /** "The line will be built", writes somebody who holds no office: by whom, he does not say, and promises nothing. */
  #unowned({ kind, who, rules }: Draft, [by, second]: readonly Actor[]): boolean {
    if (kind !== 'commitment' || who.is !== 'unknown' || !by?.id.startsWith('per:') || second) return false
    return rules.some((rule) => rule.endsWith('.will-passive')) && this.#scene.boundBy(by.id) === by.id
  }

  #enter(act: Found, sentence: Sentence, grammar: Grammar): void {
    const scene = this.#scene
    const who = (one: Draft['who']) => actorsIn(one, sentence, grammar, scene, this.#prepared.folded)
    if (act.found === 'speech') {
      this.#floor.take(act, this.#figures(who(act.who))[0])
      return
    }
    // "We" in the narrator's own words is whoever publishes, and not who spoke last.
    if (
      grammar.ownFirm &&
      !sentence.quoted &&
      scene.publisher &&
      ours(act, sentence) &&
      grammar.ownFirm.test(scene.publisher)
    )
      scene.speaker = null
    if (scene.issuers.length > 0 && !sentence.quoted && ours(act, sentence)) scene.speaker = null
    const by = who(act.by)
    const [speaker] = this.#figures(by)
    // In a speech the voice stays his who holds it, whomever he reports.
    if (speaker && !(this.#floor.keepsVoice && act.by.is !== 'speaker')) scene.speaker = speaker
    const actors = boundBy(act, who(act.who), scene)
    const found = asDecided(act, actors, sentence)
    const [own] = actors
    const attitude = found.by.is === 'speaker' && actors.length === 1 && ATTITUDES.has(found.kind)
    // Whoever writes a column values and supports no more for one state than for another.
    const column = grammar.recalls === true && speaker?.id === this.#floor.author?.id
    if (speaker && attitude && !column && own!.id.startsWith('state:')) scene.speaksFor(speaker.id, own!.id as StateId)
    const addressee = found.to ? who(found.to) : []
    const subject = this.#figures(by.length ? by : actors)
    // “He” and “they” are never the author of the text.
    const author = this.#floor.author?.id
    if (subject.length && !(author?.startsWith('per:') && subject.every(({ id }) => id === author)))
      scene.subject = subject
    // "Недавно я говорил с режиссёром Мирланом Исаевым. Он …": of whom the author tells.
    else if (subject.length) {
      const [other, ...more] = new Set(
        sentence.names.flatMap(({ type, ids }) => (type === 'person' && ids[0] !== author ? ids : [])),
      )
      if (other && more.length === 0) scene.subject = [scene.figure(other)]
    }
    const ids = actors.map(({ id }) => id)
    // Those who met, or who signed by their own names: "the ministers".
    const gather =
      found.kind === 'meeting' ||
      (grammar.recalls && scene.participants.length < 2 && FORMAL.test(found.kind) && ids.every(isHuman))
    if (gather && ids.length > 1 && !this.#signed) scene.participants = ids
    // "А и Б объявили о контракте. Документ подписан …": these two.
    if (found.kind === 'meeting') scene.contractors = []
    else if (
      found.kind === 'statement' &&
      ids.length === 2 &&
      !this.#signed &&
      ids.every((id) => id.startsWith('org:') && OF_NO_STATE.test(id))
    )
      scene.contractors = ids
    if (ids.length > 1 && ids.every((id) => id.startsWith('state:'))) scene.actTogether(ids as StateId[])
    if (ids.length > 1 && FORMAL.test(found.kind) && ids.every((id) => /^(?:org|city|region):/.test(id))) {
      scene.partners = ids
      if (!this.#signed && ids.every((id) => OF_NO_STATE.test(id))) scene.contractors = ids
    }
    scene.act(ids)
    if (this.#foretold(found, by, actors, sentence, grammar) || this.#unowned(found, by)) {
      this.#entered.push({ draft: asTold(found), sentence, grammar, cast: { by, actors: by, addressee } })
      return
    }
    if (isRuled(found, sentence, grammar.forecast)) {
      this.#entered.push({ draft: asTold(found), sentence, grammar, cast: { by, actors, addressee } })
      return
    }
    const released = grammar.forecast.stated === true && found.who.is === 'unknown' && this.#isRelease()
    if (!isPromise(found, { actors, by }, sentence, grammar.forecast, this.#input.date ?? null, released)) {
      const draft = stated(found, by, Boolean(speaker), grammar)
      if (draft) this.#entered.push({ draft, sentence, grammar, cast: { by, actors: by, addressee } })
      return
    }
    if (this.#advertises(found, sentence)) return
    // What a firm announces will be done, it does.
    const { publisher } = scene
    const firm = released && found.kind === 'commitment' && found.by.is === 'narrator' && publisher && isFirm(publisher)
    const bearers: readonly Actor[] = firm ? [{ id: publisher, mention: null, how: 'contextual' }] : actors
    this.#entered.push({ draft: found, sentence, grammar, cast: { by, actors: bearers, addressee } })
  }

  /** The heading names the body that the text names first and goes on naming: it publishes it. */
  #isRelease(): boolean {
    const { publisher } = this.#scene
    const words = publisher?.replace(OF_BODY, '').split('-') ?? []
    const [head] = this.#prepared.paragraphs
    if (!head?.heading || words.length === 0 || words[0]!.length < 3) return false
    const { lower } = this.#prepared.folded
    const heading = lower.slice(head.start, head.end)
    return words.every((word) => heading.includes(word)) && lower.split(words[0]!, OFTEN + 1).length > OFTEN
  }

  /** "We promise not to share your data": the last lines of a page speak to its readers. */
  #advertises({ kind, who, by }: Draft, { quoted, signed, start }: Sentence): boolean {
    if (who.is !== 'side-of-speaker' || by.is !== 'narrator' || quoted || signed) return false
    const { text } = this.#prepared.folded
    // "We urge residents to …", within a paragraph: a call of the text, and no line of the page.
    const within = kind === 'call' && start > 0 && text[start - 1] !== '\n'
    if (!this.#own && !within && start > text.length * 0.7) return true
    this.#own = true
    return false
  }

  #record({ draft, sentence, grammar, cast }: Entered, at: number): Statement {
    const { pack, tongueOf } = this.#knows
    const id = `n${at}`
    const parent = draft.part && at > 0 ? `n${at - 1}` : null
    return recordOf({ id, parent }, draft, sentence, cast, {
      folded: this.#prepared.folded,
      grammar,
      lexicon: tongueOf(grammar).themes,
      themes: pack.themes,
      isKnown: (one) => this.#scene.isKnown(one),
    })
  }

  #figures(actors: readonly Actor[]): Figure[] {
    return actors.map(({ id }) => this.#scene.figure(id))
  }
}

/** Characters of an article before a name at the head of its sentence. */
const AT_HEAD = 5
const isSomebody = ({ type, ids, direct }: Named): boolean =>
  ids.length === 1 && (type.startsWith('person') || (type === 'role' && direct))
const FORMAL = /^(?:signature|agreement)$/
const isHuman = (id: Id): boolean => /^(?:per|role):/.test(id)

// "We" of the narrator: of a verb, or of the word itself.
const ours = ({ who, by }: Draft, { names }: Sentence): boolean => {
  if (who.is === 'side-of-speaker') return by.is === 'narrator' || by.is === 'side-of-speaker'
  if (who.is !== 'phrase' || !names.some((one) => one.means?.is === 'we' && contains(who.span, one))) return false
  return by.is === 'narrator' || (by.is === 'phrase' && by.span.start === who.span.start)
}
// "The city hall of A and the chamber of B (hereinafter «the Partners»)": the bodies that a paper calls its sides.
function sidesIn({ names, lower, start, end }: Sentence, { defines }: Grammar, scene: Scene): readonly Id[] {
  if (
    !defines?.test(lower.slice(start, end)) ||
    names.some(({ type }) => type === 'state' || type === 'state-adjective')
  )
    return []
  const ids = [...new Set(names.filter(({ type }) => type === 'organisation').flatMap((one) => one.ids))]
  // Governments and ministries of several states stand for these.
  if (new Set(ids.flatMap((id) => scene.stateOf(id) ?? [])).size > 1) return []
  return ids.length > 1 && ids.length <= MOST_SIDES ? ids : []
}
const MOST_SIDES = 6
const OF_BODY = /^org:(?:[a-z]{2}-)?/
/** So often a text names whoever publishes it. */
const OFTEN = 3
/** Where a paper says who its sides are. */
const PREAMBLE = 2500

// "A и Б договорились": two firms or towns, one joined to the other.
function pairIn({ names, lower }: Sentence, { joint, of }: NonNullable<Grammar['pairs']>): readonly Id[] | null {
  for (const [at, one] of names.entries()) {
    const next = names[at + 1]
    if (!next || one.ids.length !== 1 || next.ids.length !== 1 || one.ids[0] === next.ids[0]) continue
    if (of.test(one.ids[0]!) && of.test(next.ids[0]!) && joint.test(lower.slice(one.end, next.start)))
      return [one.ids[0]!, next.ids[0]!]
  }
  return null
}

/** Firms, schools and unions, which sign for no state. */
const OF_NO_UNION =
  /^org:(?!.*(?:ministry|mfa|mofcom|cabinet|government|parliament|state-council|customs|service|agency|embassy|administration|department))/
const isBody = ({ type }: Named): boolean => type === 'organisation'

const idsFor = ({ capitalOf, ids }: Named): readonly Id[] => (capitalOf ? [capitalOf] : ids)

const wider = (one: Span, match: Span): boolean => contains(one, match) && one.end - one.start > match.end - match.start

// The firm «Кызыл-Кийский завод» and the project of its plant bear one name.
const isWork = ({ values }: Match<Known>): boolean => values.every(({ type }) => type === 'project')

// "Делегация", of which the text has said whose it is.
const isCrowd = ({ values }: Match<Known>): boolean => values.every(({ means }) => means?.is === 'group')

// "Полпред", of whom the text has said who he is.
const isRank = ({ values }: Match<Known>): boolean =>
  values.every(
    ({ type, means }) =>
      (type === 'role' && (means?.is === 'person' || means?.is === 'office')) ||
      (type === 'pronoun' && means?.is === 'person'),
  )

// "Общество", where the text has said whom it calls so, is more than any firm.
const isGeneric = ({ values }: Match<Known>): boolean =>
  values.every(({ means, type }) => type === 'class' || (means?.is === 'body' && means.generic))

/** What a sentence is about, where that is no person: "it" in the next one. */
const topicOf = ({ names, start, end, lower }: Sentence): Figure['id'] | null => {
  const able = names.filter(({ type, ids }) => TOPICS.has(type) && ids.length === 1)
  // "The Kyrgyz side will study it; the Chinese side cannot agree": the last one at the head of its part.
  const part = lower.lastIndexOf('; ', end - 1)
  const last = part > start ? able.find((named) => named.start > part && named.start - part < NEAR_HEAD) : undefined
  return (last ?? able.find((named) => named.start - start < 80))?.ids[0] ?? null
}
/** Where somebody sits who may be spoken of as "there": a body, a capital. */
const seatOf = ({ names }: Sentence): Id | null => {
  const own = names.find(({ type, direct, ids }) => type === 'organisation' && direct && ids.length === 1)
  if (own) return own.ids[0]!
  const last = names.findLast(
    ({ type, ids, capitalOf }) => Boolean(capitalOf) || (type === 'organisation' && ids.length === 1),
  )
  return last?.capitalOf ?? last?.ids[0] ?? null
}
const TOPICS: ReadonlySet<string> = new Set(['state', 'organisation', 'format', 'collective'])
/** Characters from a semicolon to whoever stands at the head of what follows. */
const NEAR_HEAD = 10
