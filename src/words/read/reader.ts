import { contains, overlaps, type Id, type Span, type StateId } from '../../ground/index.ts'
import type { Actor, How, Mention, MentionType, Reading, Statement } from '../statement.ts'
import { namesIn } from './engine/compose.ts'
import { datesIn } from './engine/date.ts'
import { fold, type Folded } from './engine/fold.ts'
import type { Lexicon, Match } from './engine/lexicon.ts'
import { nameLexicon, type Known, type PackNames } from './engine/names.ts'
import { partiesOf } from './engine/party.ts'
import { paragraphsOf, type Paragraph } from './engine/paragraph.ts'
import { isPromise } from './engine/promise.ts'
import { Scene, type Figure } from './engine/scene.ts'
import { sentencesOf } from './engine/sentence.ts'
import { titlesIn } from './engine/title.ts'
import { tokensOf } from './engine/token.ts'
import {
  dateOf,
  delegationOf,
  objectsOf,
  precisionOf,
  themeLexicon,
  themesOf,
  type ThemeLexicon,
} from './engine/weigh.ts'
import type { Draft, Found, Grammar, Named, OpenName, Sentence, Who } from './grammar.ts'

export interface ReadInput {
  /** Decoded text without its byte order mark; offsets count its UTF-16 units. */
  readonly text: string
  /** Of the file's bytes. */
  readonly sha256: string
  /** When the text was written, `YYYY-MM-DD`; resolves offices, "1 March" and "Wednesday". */
  readonly date?: string | null | undefined
  /** The language, where somebody says so; else each paragraph tells its own. */
  readonly language?: string | undefined
}

/** Reads texts into records. A language model may stand behind the same interface; ortoq's own reader needs none. */
export interface Reader {
  read(input: ReadInput): Reading
}

interface Tongue {
  readonly names: Lexicon<Known>
  readonly themes: ThemeLexicon
}

/** A reader over the names of a pack: deterministic, without a model, one grammar a language. */
export function makeReader(pack: PackNames, grammars: readonly Grammar[]): Reader {
  const tongues = new Map<string, Tongue>()
  const tongueOf = (grammar: Grammar): Tongue => {
    let tongue = tongues.get(grammar.tag)
    if (!tongue) {
      tongue = { names: nameLexicon(pack, grammar), themes: themeLexicon(pack, grammar) }
      tongues.set(grammar.tag, tongue)
    }
    return tongue
  }
  return {
    read: (input) => {
      const prepared = prepare(grammars, tongueOf, input)
      const pass = new Pass(pack, grammars, tongueOf, input, prepared)
      const reading = pass.reading()
      // Whose side a speaker is on may be told only after he has said "we": then the text is read once more.
      return pass.learned ? new Pass(pack, grammars, tongueOf, input, prepared, pass.learned).reading() : reading
    },
  }
}

/** What is found in a text whoever speaks in it, the same however often it is read. */
interface Prepared {
  readonly folded: Folded
  readonly paragraphs: readonly Paragraph[]
  /** The names of the pack, paragraph by paragraph. */
  readonly matches: readonly (readonly Match<Known>[])[]
  readonly sentences: readonly (readonly Bare[])[]
}

type Bare = Pick<Sentence, 'start' | 'end' | 'tokens' | 'dates' | 'titles'>

function prepare(
  grammars: readonly Grammar[],
  tongueOf: (grammar: Grammar) => Tongue,
  { text, language, date }: ReadInput,
): Prepared {
  const folded = fold(text)
  const asked = grammars.find(({ tag }) => tag === language)
  const paragraphs = paragraphsOf(folded, grammars, asked)
  return {
    folded,
    paragraphs,
    matches: paragraphs.map((paragraph) => {
      const { stands } = paragraph.grammar
      const found = tongueOf(paragraph.grammar).names.find(folded.text, folded.lower, paragraph)
      return stands ? found.filter((match) => !isSign(match) || stands(folded.lower, match)) : found
    }),
    sentences: paragraphs.map((paragraph) =>
      sentencesOf(folded.text, paragraph, paragraph.grammar).map((span): Bare => ({
        start: span.start,
        end: span.end,
        tokens: paragraph.grammar.byWord ? tokensOf(folded, span) : [],
        dates: datesIn(folded.lower, span, paragraph.grammar, date ?? null),
        titles: titlesIn(folded.text, span),
      })),
    ),
  }
}

// A state by one sign: 吉.
const isSign = ({ values }: Match<Known>): boolean =>
  values.every(({ type, how }) => type === 'state' && how === 'abbreviation')

/** One text on its way through the reader. */
class Pass {
  readonly #pack: PackNames
  readonly #grammars: readonly Grammar[]
  readonly #tongueOf: (grammar: Grammar) => Tongue
  readonly #input: ReadInput
  readonly #prepared: Prepared
  readonly #folded: Folded
  readonly #scene: Scene
  readonly #records: Statement[] = []
  readonly #mentions: Mention[] = []
  #signed = false
  /** The text is an interview, each turn after a dash; who answers. */
  #interview = false
  #guest: Figure | null = null
  #asked = false
  /** A speech: from its address on, one person talks. */
  #address = false
  /** The text has said "we" in its own voice before its last lines: it is a statement, and no advertisement. */
  #own = false
  /** Somebody has the floor until the paragraph ends: "Name: …" in a briefing. */
  #floor = false
  /** Nobody of the text speaks until the paragraph ends: the questions of a briefing. */
  #mute = false
  /** The paragraph before said that this one is paid for. */
  #paid = false

  constructor(
    pack: PackNames,
    grammars: readonly Grammar[],
    tongueOf: (grammar: Grammar) => Tongue,
    input: ReadInput,
    prepared: Prepared,
    learned: ReadonlyMap<Id, StateId> = new Map(),
  ) {
    this.#pack = pack
    this.#grammars = grammars
    this.#tongueOf = tongueOf
    this.#input = input
    this.#prepared = prepared
    this.#folded = prepared.folded
    this.#scene = new Scene(pack, input.date ?? null)
    this.#scene.recall(learned)
  }

  /** Whose side speakers are on, where that was found out too late; null where it was not needed. */
  get learned(): ReadonlyMap<Id, StateId> | null {
    const { unsure, learned } = this.#scene
    return unsure && learned.size > 0 ? learned : null
  }

  reading(): Reading {
    const { text, sha256 } = this.#input
    const { paragraphs, matches, sentences } = this.#prepared
    const main = mainLanguage(paragraphs)
    this.#signed = this.#grammars.find(({ tag }) => tag === main)?.signed(this.#folded.lower) ?? false
    const { all, pair } = partiesOf(this.#pack, matches.flat(), this.#folded.lower, this.#signed)
    this.#scene.parties = all
    this.#scene.pair = pair
    // Whoever stands in the headings publishes; else where it was written, else the first body named.
    const headed = matches
      .slice(0, 3)
      .filter((_, at) => paragraphs[at]!.heading)
      .flat()
    this.#scene.home =
      homeOf(headed) ??
      datelineOf(this.#folded.text, paragraphs, matches) ??
      homeOf(matches.slice(0, 3).flat()) ??
      mostlyOf(
        // A city in the name of a firm says nothing: «Үрүмчү дан».
        matches.flat().filter(({ start }) => this.#folded.text[start - 1] !== '«'),
        this.#scene.parties,
      )
    this.#interview = TURNS.test(this.#folded.text)
    paragraphs.forEach((paragraph, at) => this.#paragraph(paragraph, matches[at]!, sentences[at]!))
    const sorted = this.#records.toSorted(
      (a, b) => a.content.start - b.content.start || a.content.end - b.content.end || a.trigger.start - b.trigger.start,
    )
    const newId = new Map(sorted.map(({ id }, at) => [id, `r${String(at + 1).padStart(2, '0')}`]))
    return {
      schema: 'ortoq-words/1',
      source: { sha256, language: mainLanguage(paragraphs), chars: text.length },
      records: sorted.map((record) => ({
        ...record,
        id: newId.get(record.id)!,
        parent: record.parent && (newId.get(record.parent) ?? null),
      })),
      mentions: this.#mentions,
    }
  }

  #paragraph(paragraph: Paragraph, matches: readonly Match<Known>[], sentences: readonly Bare[]): void {
    const { grammar } = paragraph
    const turn = this.#interview && this.#folded.text.startsWith('- ', paragraph.start)
    if (turn) this.#answers()
    // Turns alternate: what is no question after an answer is asked all the same.
    const asks = turn && (this.#folded.text[paragraph.end - 1] === '?' || !this.#asked)
    if (turn) this.#asked = asks
    if (
      !this.#address &&
      paragraph.start < 900 &&
      ADDRESS.test(this.#folded.lower.slice(paragraph.start, paragraph.end))
    )
      this.#address = true
    if (this.#address) this.#answers()
    const paid = this.#paid
    this.#paid = PAID.test(this.#folded.lower.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40)))
    if (paid) this.#mute = true
    let quoted = turn || this.#address || this.#scene.quoting
    let next = 0
    for (const span of sentences) {
      const inside: Match<Known>[] = []
      for (; next < matches.length && matches[next]!.start < span.end; next++)
        if (contains(span, matches[next]!)) inside.push(matches[next]!)
      const own = withoutNamesakes(inside, this.#folded.text, span, this.#scene)
      const sentence = this.#sentence(span, own, grammar, quoted)
      this.#mention(sentence)
      if (paragraph.heading || asks || this.#mute) continue
      // Whomever he retells, in an interview the voice stays the guest's.
      if (turn) this.#answers()
      const read = grammar.acts(sentence, this.#scene)
      for (const found of read) if (!this.#mute) this.#enter(found, sentence, grammar)
      if (read.length === 0) this.#noticed(sentence)
      this.#scene.topic = topicOf(sentence) ?? this.#scene.topic
      quoted = staysOpen(this.#folded.text, span, quoted) || this.#floor || turn || this.#address
      this.#scene.quoting = quoted
    }
    this.#floor = this.#mute = false
    if (turn) this.#scene.quoting = quoted = false
    // A quotation that nobody closes ends with its paragraph.
    if (!quoted) this.#scene.endSpeech()
  }

  /** Whoever answers in an interview: the one named before its first turn. */
  #answers(): void {
    const { speaker, people } = this.#scene
    this.#guest ??= (this.#address ? people[0] : null) ?? speaker ?? people.at(-1) ?? null
    this.#scene.speaker = this.#guest
    this.#scene.quoting = true
  }

  #sentence(bare: Bare, matches: readonly Match<Known>[], grammar: Grammar, quoted: boolean): Sentence {
    const { text, lower } = this.#folded
    const { start, end, tokens, dates, titles } = bare
    const names: readonly Named[] = []
    const sentence = { start, end, text, lower, tokens, dates, titles, quoted, signed: this.#signed, names }
    // A name that the pack lacks may hold one that it has: the company «Синьцзян …» is not the region.
    const open: OpenName[] = (grammar.openNames?.(sentence, matches, this.#scene) ?? []).filter(
      (one) =>
        !matches.some(
          (match) => overlaps(match, one) && !wider(one, match) && !(one.type === 'organisation' && isWork(match)),
        ),
    )
    const known = open.length ? matches.filter((match) => !open.some((one) => contains(one, match))) : matches
    sentence.names = namesIn(this.#folded, known, open, grammar, this.#scene)
    return sentence
  }

  /** A sentence without an act still says of whom it speaks: "A villager, Jyldyz Mamytova, was not convinced. She …" */
  #noticed({ names }: Sentence): void {
    const person = names.find(({ type, ids }) => type.startsWith('person') && ids.length === 1)
    if (person) this.#scene.subject = [this.#scene.figure(person.ids[0]!)]
  }

  #mention({ names, dates }: Sentence): void {
    for (const { start, end, ids, type } of names)
      if (type !== 'class')
        for (const id of ids) this.#mentions.push(this.#mentioned(start, end, id, type as MentionType))
    for (const { start, end, value } of dates) this.#mentions.push(this.#mentioned(start, end, `date:${value}`, 'date'))
  }

  #mentioned(start: number, end: number, id: Id, type: MentionType): Mention {
    return { start: this.#folded.raw(start), end: this.#folded.raw(end), id, type }
  }

  #enter(found: Found, sentence: Sentence, grammar: Grammar): void {
    if (found.found === 'speech') {
      const [speaker] = this.#figures(this.#who(found.who, sentence, grammar))
      if (speaker || found.who.is === 'unknown') this.#scene.speaker = speaker ?? null
      if (found.goesOn) this.#floor = true
      if (found.goesOn && found.who.is === 'unknown') this.#mute = true
      return
    }
    const by = this.#who(found.by, sentence, grammar)
    const [speaker] = this.#figures(by)
    // In a speech the voice stays his who holds it, whomever he reports.
    if (speaker && !(this.#address && found.by.is !== 'speaker')) this.#scene.speaker = speaker
    const actors = actorsFor(found, this.#who(found.who, sentence, grammar), this.#scene)
    const [own] = actors
    if (
      found.by.is === 'speaker' &&
      speaker &&
      actors.length === 1 &&
      own!.id.startsWith('state:') &&
      ATTITUDES.has(found.kind)
    )
      this.#scene.speaksFor(speaker.id, own!.id as StateId)
    const addressee = found.to ? this.#who(found.to, sentence, grammar) : []
    const subject = this.#figures(by.length ? by : actors)
    if (subject.length) this.#scene.subject = subject
    if (found.kind === 'meeting' && actors.length > 1) this.#scene.participants = actors.map(({ id }) => id)
    this.#scene.act(actors.map(({ id }) => id))
    if (!isPromise(found, { actors, by }, sentence, grammar.forecast)) return
    if (found.who.is === 'side-of-speaker' && found.by.is === 'narrator' && !sentence.quoted && !sentence.signed) {
      // "We promise not to share your data": the last lines of a page speak to its readers.
      if (!this.#own && sentence.start > this.#folded.text.length * 0.7) return
      this.#own = true
    }
    this.#records.push(this.#record(found, sentence, grammar, { by, actors, addressee }))
  }

  #record(
    draft: Draft,
    sentence: Sentence,
    grammar: Grammar,
    { by, actors, addressee }: { by: Actor[]; actors: Actor[]; addressee: Actor[] },
  ): Statement {
    const { content } = draft
    const date = dateOf(sentence, draft)
    const themes = themesOf(sentence, content, this.#tongueOf(grammar).themes, this.#pack.themes)
    const objects = objectsOf(sentence.names, content)
    const place = placeOf(draft, sentence)
    const said = by[0]
    return {
      id: `n${this.#records.length}`,
      kind: draft.kind,
      sentence: this.#raw(sentence),
      trigger: this.#raw(draft.trigger),
      content: this.#raw(content),
      actors: actors.length ? actors : [NOBODY],
      attribution: said
        ? { by: said.id, mention: said.mention, how: said.how }
        : { by: draft.by.is === 'unknown' ? 'unspecified' : 'narrator', mention: null, how: 'contextual' },
      addressee,
      polarity: draft.polarity,
      modality: draft.modality,
      strength: draft.strength,
      precision: precisionOf(
        sentence,
        content,
        date,
        { objects: objects.length, themes: themes.length },
        grammar.amounts,
      ),
      delegation: delegationOf(sentence, content, grammar),
      themes,
      objects: objects.map(({ id, mention }) => ({ id, mention: this.#raw(mention) })),
      place: place && { id: place.ids[0]!, mention: this.#raw(place) },
      date: date && { value: date.value, precision: date.precision, relation: date.relation, mention: this.#raw(date) },
      parent: draft.part ? (this.#records.at(-1)?.id ?? null) : null,
      rules: [
        ...draft.rules,
        ...rulesOf(
          draft,
          actors,
          [...actors, ...by, ...addressee, ...objects].map(({ id }) => id),
          this.#scene,
        ),
      ],
    }
  }

  /** Whom a part of an act means, as actors with raw mentions. */
  #who(who: Who, sentence: Sentence, grammar: Grammar): Actor[] {
    const scene = this.#scene
    switch (who.is) {
      case 'names':
      case 'phrase': {
        const chosen = who.is === 'names' ? who.names : chosenIn(sentence.names, who.span)
        const elided = who.is === 'phrase' && who.elided
        if (chosen.length)
          return chosen.flatMap((named) =>
            idsOf(named, scene).map((id): Actor => ({
              id,
              mention: elided ? null : this.#raw(named),
              how: elided ? 'elided' : named.capitalOf ? 'short-name' : named.how,
            })),
          )
        const open = who.is === 'phrase' ? (grammar.openActor?.(sentence, who.span) ?? null) : null
        return open ? [{ id: open.id, mention: this.#raw(open), how: 'explicit' }] : []
      }
      case 'same':
        return figures('elided', scene.subject)
      case 'speaker':
        return scene.speaker ? figures('carried', [scene.speaker]) : []
      case 'side-of-speaker': {
        const side = scene.sideOfSpeaker() ?? scene.home ?? (scene.topic?.startsWith('state:') ? scene.topic : null)
        return side ? figures('contextual', [{ id: side }]) : []
      }
      case 'parties':
        return figures(
          'contextual',
          scene.parties.map((id) => ({ id })),
        )
      case 'home': {
        const body = scene.publisher ?? scene.home
        return body ? figures('carried', [{ id: body }]) : []
      }
      case 'ids':
        return figures(
          'contextual',
          who.ids.map((id) => ({ id })),
        )
      case 'narrator':
      case 'unknown':
        return []
    }
  }

  #figures(actors: readonly Actor[]): Figure[] {
    return actors.map(({ id }) => this.#scene.figure(id))
  }

  #raw({ start, end }: Span): Span {
    return { start: this.#folded.raw(start), end: this.#folded.raw(end) }
  }
}

/** Turns of an interview: a line after a dash that asks, then one that answers. */
const TURNS = /(?:^|\n)- [^\n]*\?\s{0,4}\n\s{0,4}- /

/** How a speech begins. */
const ADDRESS =
  /^«?(?:excellenc|dear |ladies and gentlemen|distinguished |your excellenc|mr\.? (?:president|chairman)|уважаем|дорогие |дамы и господа|ваш[еи] превосходительств|尊敬的|各位(?:来宾|朋友|嘉宾|同事)|女士们|урматтуу|кымбаттуу|кадырлуу )[^.?!]*[,:!，：！]»?$/

/** A line of its own above an advertisement. */
const PAID =
  /^(?:на правах рекламы|реклама|партнерский материал|advertisement|sponsored(?: content)?|жарнама|广告|推广)[.:]?$/

/** What an official says of his own state: what it values, supports, hopes and is ready for. */
const ATTITUDES = new Set<Draft['kind']>(['assessment', 'endorsement', 'expectation', 'commitment'])

const figures = (how: How, list: readonly Pick<Figure, 'id'>[]): Actor[] =>
  list.map(({ id }) => ({ id, mention: null, how }))

const wider = (one: Span, match: Span): boolean => contains(one, match) && one.end - one.start > match.end - match.start

// The firm «Кызыл-Кийский завод» and the project of its plant bear one name.
const isWork = ({ values }: Match<Known>): boolean => values.every(({ type }) => type === 'project')

// "We" is whoever speaks when the act is entered: in «…», said X, that is known last.
function idsOf(named: Named, scene: Scene): readonly Id[] {
  if (named.capitalOf) return [named.capitalOf]
  if (named.means?.is !== 'we') return named.ids
  const side = scene.sideOfSpeaker()
  return side ? [side] : []
}

// "Unknown" is an answer of the exam's own; it is no id of a pack.
const NOBODY: Actor = { id: 'unknown' as Id, mention: null, how: 'contextual' }

const CAPITALISED = /^ \p{Lu}\p{Ll}+/u
const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Prof|Comrade|Господин|Госпожа|Товарищ|Мырза|Айым)$/

/** A surname beside a given name that the pack does not know is somebody else's. */
function withoutNamesakes(
  matches: readonly Match<Known>[],
  text: string,
  { start }: Span,
  { people }: Scene,
): readonly Match<Known>[] {
  const free = (from: number, to: number) => !matches.some((match) => match.start < to && from < match.end)
  return matches.filter((match) => {
    if (!match.values.every(({ type, how }) => type === 'person' && how === 'surname')) return true
    // Whom the text has named goes by his surname, whatever capitals stand behind it.
    const met = people.some(({ id }) => match.values.some((value) => value.id === id))
    const after = CAPITALISED.exec(text.slice(match.end, match.end + 24))?.[0]
    if (!met && after && free(match.end, match.end + after.length)) return false
    const before = /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(start, match.start - 24), match.start))
    if (!before || HONORIFIC.test(before[1]!)) return true
    const from = match.start - before[0].length
    return from === start || !free(from, match.start)
  })
}

/** What a sentence is about, where that is no person: "it" in the next one. */
const topicOf = ({ names, start }: Sentence): Figure['id'] | null =>
  names.find(
    (named) =>
      ['state', 'organisation', 'format'].includes(named.type) && named.ids.length === 1 && named.start - start < 80,
  )?.ids[0] ?? null

// "Бишкек, 25 января": where a report was written says whose ministries it means.
function datelineOf(
  text: string,
  paragraphs: readonly Paragraph[],
  matches: readonly (readonly Match<Known>[])[],
): StateId | null {
  for (const [at, { start, heading }] of paragraphs.slice(0, 4).entries())
    for (const match of matches[at] ?? []) {
      // In a heading it may stand behind other words: "Запись брифинга. Бишкек, 4 декабря".
      if (!heading && match.start - start > 2) break
      const city = match.values.find(({ id }) => id?.startsWith('city:'))
      if (city?.state && /^[,.]? ?(?:\p{L}+\.? )?\d/u.test(text.slice(match.end, match.end + 20))) return city.state
    }
  return null
}

const homeOf = (matches: readonly Match<Known>[]): StateId | null =>
  matches.flatMap(({ values }) => values).find(({ type, state }) => type === 'organisation' && state)?.state ?? null

/** The party whose people, places and bodies a text names most: at home nobody says which country's ministry it is. */
function mostlyOf(matches: readonly Match<Known>[], parties: readonly StateId[]): StateId | null {
  const count = new Map(parties.map((state) => [state, 0]))
  for (const { values } of matches) {
    // "The Chinese side" is how the other one is named.
    const state = values.find(({ state, type }) => state && !type.startsWith('state') && type !== 'collective')?.state
    if (state && count.has(state)) count.set(state, count.get(state)! + 1)
  }
  const [first, second] = [...count].toSorted((a, b) => b[1] - a[1])
  return first && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : null
}

const mainLanguage = (paragraphs: readonly Paragraph[]): string => {
  const size = new Map<string, number>()
  for (const { grammar, start, end } of paragraphs) size.set(grammar.tag, (size.get(grammar.tag) ?? 0) + end - start)
  return [...size].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'und'
}

/** Who acts among the names of a phrase: people first, else the first name and those coordinated with it. */
function chosenIn(names: readonly Named[], span: Span): Named[] {
  const inside = names.filter(
    (named) =>
      contains(span, named) &&
      (named.ids.length > 0 || named.means?.is === 'we') &&
      named.type !== 'state-adjective' &&
      named.type !== 'class',
  )
  const people = inside.filter(({ type }) => type === 'person' || type === 'person+role' || type === 'role')
  const direct = people.filter((named) => named.direct)
  if (direct.length) return direct
  if (people.length) return people
  const [first] = inside
  if (!first) return []
  return inside.filter((named) => named === first || (named.type === first.type && named.start - first.end < 60))
}

/** Who is bound by a promise is the state or body of the official who makes it. */
function actorsFor(draft: Draft, actors: Actor[], scene: Scene): Actor[] {
  // Whoever heads a body signs for it.
  if (draft.kind === 'signature')
    return unique(
      actors.map((actor) =>
        actor.id.startsWith('role:') ? { ...actor, id: scene.figure(actor.id).body ?? actor.id } : actor,
      ),
    )
  if (draft.kind === 'meeting') return unique(actors)
  // A delegation speaks for its state, whatever it says.
  if (draft.kind !== 'commitment')
    return unique(
      actors.map((actor) =>
        /^group:[a-z]{2}-delegation$/.test(actor.id) ? { ...actor, id: scene.boundBy(actor.id) } : actor,
      ),
    )
  return unique(
    actors.map((actor) => {
      const side = scene.boundBy(actor.id)
      return side === actor.id ? actor : { ...actor, id: side }
    }),
  )
}

const unique = (actors: Actor[]): Actor[] =>
  actors.filter(({ id }, at) => actors.findIndex((one) => one.id === id) === at)

function placeOf(draft: Draft, { names }: Sentence): Named | null {
  if (draft.kind !== 'meeting') return null
  const places = names.filter(({ type, ids }) => (type === 'place' || type === 'port') && !ids[0]?.startsWith('region'))
  return places.find((place) => contains(draft.content, place)) ?? places[0] ?? null
}

function rulesOf(draft: Draft, actors: readonly Actor[], ids: readonly Id[], scene: Scene): string[] {
  const rules = draft.who.is === 'phrase' ? actors.map(({ how }) => `actor.${how}`) : [`actor.${draft.who.is}`]
  // A name that the pack lacks is kept, and said to be one.
  if (ids.some((id) => !scene.isKnown(id))) rules.push('open-name')
  return [...new Set(rules)]
}

// Quotation marks of whole sentences, not of titles: those open and close inside one.
function staysOpen(text: string, { start, end }: Span, open: boolean): boolean {
  let depth = open ? 1 : 0
  for (let at = start; at < end; at++) {
    if (text[at] === '«') depth++
    else if (text[at] === '»' && depth > 0) depth--
  }
  return depth > 0
}
