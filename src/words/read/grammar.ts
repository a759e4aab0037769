import type { Codes } from './engine/letters.ts'
import type { Forecast } from './engine/promise.ts'
import type { Id, Span, StateId } from '../../ground/index.ts'
import type { How, Kind, MentionType, Modality, Polarity } from '../statement.ts'

/**
 * What a language brings to the reader: how its sentences end, how its words bend, how it names sides, roles, dates,
 * and how it says that somebody promises. The engine knows no language; a grammar knows no state.
 */
export interface Grammar {
  readonly tag: string
  /** What is a forecast and no promise, though it stands in the future. */
  readonly forecast: Forecast
  /** Evidence that a paragraph (folded, lower case) is in this language; the highest wins, 0 is none. */
  claims(paragraph: string): number
  /** Words are parted by spaces; false where characters stand side by side. */
  readonly spaced: boolean
  /** Its rules look at words one by one; others search the text, and no list of its words is made. */
  readonly byWord: boolean
  /** Where a stop at `at` of the folded text ends no sentence: initials, abbreviations. */
  guards(text: string, at: number): boolean
  /**
   * Every form in which a text may write the name, in lower case and folded; the engine adds capital checks. Names bend
   * at their end: where the first word has four letters or more, every form begins with its first two, and with its
   * first four where it has six.
   */
  forms(name: string, of: NameKind): readonly string[]
  /** Whether letters that spell a name stand for it here: 吉 is a state before an office, and not in 吉利; 总统顾问 is no president. */
  stands?(lower: string, name: Span): boolean
  /** Of how many sides a text (folded, lower case) speaks all through, where it says so: 三方. */
  sides?(lower: string): number | null
  /** The title without the state it belongs to: "president of China" → "president"; null where nothing is left. */
  headOfTitle(title: string, stateForms: ReadonlySet<string>): string | null
  /** Words that stand for somebody: sides, roles, pronouns, groups. */
  readonly references: readonly Reference[]
  /** Words for months, quarters and relations, and how dates are written. */
  readonly dates: DateGrammar
  /** What may stand between a state and the title or side that belongs to it, besides nothing or a space: " of ". */
  readonly joins?: RegExp
  /** A common word for a body means the one spoken of last, and a bare one of no state is of whose people the text names most. */
  readonly recalls?: boolean
  /** "He" is whoever the sentence has named before, where it is one alone. */
  readonly nearest?: boolean
  /** What stands behind "they" where somebody and the many whom he met do it together; else "they" are the many. */
  readonly together?: RegExp
  /** The same where others write it of their own country as well: only a body called national is then of the party that writes so. */
  readonly writes?: string
  /** Its script by ISO 15924, where a text without a dateline is at home in the one party that writes so. */
  readonly script?: string
  /** The end of a state's name that says whose the body behind it is, in a language where the pack's short names stand bare. */
  readonly genitive?: RegExp
  /** What joins two who act, be they of different sorts: " и холдинг «". */
  readonly joint?: RegExp
  /** Bodies that mean themselves by "we" where they publish a text and nobody in it speaks: firms. */
  readonly ownFirm?: RegExp
  /** What stands between two clauses of which the second has "it" for the subject of the first: ", and ". */
  readonly again?: RegExp
  /** What stands before the bodies that issue a text and call themselves "we": in a line above it, in its own words; and between two of them. */
  readonly issues?: {
    readonly heading: RegExp
    readonly own: RegExp
    readonly between: RegExp
    /** What may stand behind a body that has a line to itself at the head of a paper: its date. */
    readonly alone?: RegExp
  }
  /** What else a title says of its field, before the state: " и информатизации ". */
  readonly field?: RegExp
  /** What stands between a body that the pack lacks and the state it belongs to: " of "; a space, where nothing is given. */
  readonly owned?: RegExp
  /** What stands between a body and the person who heads it, in either order. */
  readonly heads?: {
    readonly before: RegExp
    readonly after: RegExp
    /** Before a person who heads the body of which the text spoke last. */
    readonly its?: RegExp
    /** The person, what stands behind him, the body, and what he is in it: ", the bank's chairman". */
    readonly behind?: { readonly before: RegExp; readonly after: RegExp }
  }
  /** Verbs of meeting in the heading of a report, over its words in lower case. */
  readonly met?: RegExp
  /** Before the body in whose name somebody speaks: "on behalf of the". */
  readonly behalf?: RegExp
  /** What follows the title of whoever heads a body and no state: " правления". */
  readonly ofBody?: RegExp
  /** A sort of names that tells where a person is from, by the slug of the name: names of Chinese syllables. */
  kinOf?(slug: string): string | null
  /** Words before a name that has no title of the pack: who holds an office of a state, and who one of a firm. */
  readonly officials?: {
    readonly state: RegExp
    readonly firm: RegExp
    /** The same behind his name: ", chief executive". */
    readonly behind?: RegExp
    /** Titles whose holder speaks for himself alone: a member of parliament, an expert. */
    readonly himself?: RegExp
  }
  /** What stands between an envoy and the state to which he is sent: " to ". */
  readonly accredited?: RegExp
  /** What makes an embassy of an ambassador: 馆. */
  readonly mission?: string
  /** What stands between the state of an embassy and the state where it is: 驻. */
  readonly posted?: RegExp
  /** A title, the sign after it and the one after the name that says who it is: ", " and ",". */
  readonly apposed?: RegExp
  /** How an official's name ends tells of which of the parties he is, where nothing else does. */
  readonly kin?: boolean
  /** A noun before a word for any body that says which: "pipeline " + "company". */
  readonly qualified?: RegExp
  /** "The company" is whoever publishes a text, where a firm does. */
  readonly ownCompany?: boolean
  /** Words by which a paper calls those whom it has just named its sides: "hereinafter the Parties". */
  readonly defines?: RegExp
  /** Words for states together, which are never bodies: "both countries". */
  readonly statesOnly?: RegExp
  /** Words for any body, by their slugs, that mean the one of the pack where the text has named none. */
  readonly onlyOfPack?: RegExp
  /** A word for the sides and what follows it, where it means one group all the same: "делегации | из …". */
  readonly oneOf?: RegExp
  /** A line that begins with a dash, and says at its end whose words it is. */
  toldLast?(line: string): boolean
  /** The rest of a ministry's or minister's name behind what is known of it: ", Water Resources and Forestry". */
  goesOn?(lower: string, known: Span): Span | null
  /** What stands between a person and his title behind it, and what after that title: ", " and ",". */
  readonly bears?: { readonly before: RegExp; readonly after: RegExp }
  /** Letters in brackets behind a body, by which the text may go on: " (EDB)"; over the text with its capitals. */
  readonly abbreviates?: RegExp
  /** Bodies, by their ids, that a state has; another one beside a state is a firm from there, and bears its own name alone. */
  readonly nationwide?: RegExp
  /** What stands between a spokesman and his body: " for ". */
  readonly speaksFor?: RegExp
  /** Offices, by their slugs, that a town or region has: "mayor" of "Orda". */
  readonly seats?: RegExp
  /** What stands between two titles of one person: " and ". */
  readonly bothTitles?: RegExp
  /** What stands between an office of somebody's staff and the office that it serves: " of the ". */
  readonly serves?: RegExp
  /** What stands between an office and, behind it, the name of its one holder: " of Orda, ". */
  readonly heldBy?: RegExp
  /** What stands before a name and says the head of which kind of body, in its first group, it is: "plant director ". */
  readonly headOfKind?: RegExp
  /** How a body is written to which something is told, in a language that bends: it is not of whom somebody is. */
  readonly toWhom?: RegExp
  /** A plant bears the name of the work that builds it, and is meant by it. */
  readonly plantOfWork?: boolean
  /** Titles in the plural, which are no one man's: "президенты". */
  readonly several?: RegExp
  /** Names that bend: in their dictionary form behind a title that is bent they are somebody else's. */
  readonly bends?: RegExp
  /** Words, at the head of what is left of the text, for somebody of the same office in another state: " коллега". */
  readonly peers?: RegExp
  /** What makes a paper of a word for many: "press" + " release". */
  readonly papers?: RegExp
  /** What stands between many and the place they are from: " from ". */
  readonly from?: RegExp
  /** What stands between many and the state they have come out of: " из ". */
  readonly out?: RegExp
  /** What stands before a word for many that were named before: "the ". */
  readonly definite?: RegExp
  /** What stands before somebody of whom the text has not spoken yet: "a " + "diplomat". */
  readonly indefinite?: RegExp
  /** A state always stands before the title or body that belongs to it, never after. */
  readonly stateFirst?: boolean
  /** A title may follow the person's name. */
  readonly titleAfter?: boolean
  /** Digits and number words by which a content counts as exact, over lower-case folded text. */
  readonly amounts: RegExp
  /** Words that name a body or mechanism (1) or a third party that decides (2) inside a content. */
  readonly delegation: readonly { readonly words: RegExp; readonly level: 1 | 2 }[]
  /** Words from which `source`, `document` and other slugs are made: letters of the language in the Latin alphabet. */
  transliterate(text: string): string
  /** The text (folded, lower case) is a signed document: a treaty, a declaration, a memorandum. */
  signed(lower: string): boolean
  /** Names that the pack lacks: people, bodies, documents. `matches` are the stretches that the pack knows. */
  openNames?(sentence: Sentence, matches: readonly Span[], scene: SceneView): readonly OpenName[]
  /** Whoever a phrase without any name means: "the organisers" → `group:organisers`. */
  openActor?(sentence: Sentence, phrase: Span): OpenName | null
  /**
   * Who wrote the text and speaks through all of it: the line that names its author, an envoy who signs an article or a
   * firm that publishes an announcement; null where a narrator tells what others say.
   */
  author?(text: string): Author | null
  /** The sentence (folded text from its start on) says whose words the quotation before it was: “…。”他说。 */
  readonly attributes?: RegExp
  /** How two bodies are joined that a text goes on to call "the companies", "the sides": what stands between them, and of what ids. */
  readonly pairs?: { readonly joint: RegExp; readonly of: RegExp; readonly many: RegExp }
  /** The acts of one sentence, in order of content. */
  acts(sentence: Sentence, scene: SceneView): readonly Found[]
}

/** The line of a text that names who wrote it. */
export interface Author extends Span {
  readonly id?: Id
  /** The id of his name, where nothing else shows that it is somebody's. */
  readonly called?: Id
  /** The line that says what he is, where it is another one. */
  readonly office?: Span
  /** Other lines that tell of him, and that he does not say. */
  readonly about?: readonly Span[]
  /** He heads the body or holds the office that stands beside his name. */
  readonly heads?: boolean
}

export type NameKind = 'person' | 'surname' | 'state' | 'adjective' | 'place' | 'title' | 'phrase' | 'abbreviation'

/** A word or phrase that stands for somebody whom the text has already named, or whom everybody knows. */
export interface Reference {
  /** Lower case, folded; every form, the dictionary form first. */
  readonly forms: readonly string[]
  /** Other forms that may be the subject. */
  readonly direct?: readonly string[]
  readonly type: MentionType
  readonly means: Meaning
}

export type Meaning =
  /**
   * The sides: all parties of the text; `pair` two of them ("both"), `every` of the pack where it names two ("all three"),
   * `many` so many of them ("the five countries").
   */
  | { readonly is: 'parties'; readonly every?: boolean; readonly pair?: boolean; readonly many?: number }
  /** The two leaders, the heads of government. */
  | { readonly is: 'heads'; readonly rank: 'head' | 'government'; readonly of?: readonly StateId[] }
  /**
   * The head of state, the minister: one office whose state is beside it or in the context. With `tail`, a state
   * must stand beside it and these words after the state: "глава кыргызского государства".
   */
  | {
      readonly is: 'office'
      readonly slug: string
      readonly rank?: 'head' | 'government'
      readonly tail?: RegExp
      /** The body that its holder heads, by which his state is known where one party alone has it: "cabinet". */
      readonly house?: string
    }
  /** "The energy ministers of the three countries": that office of each party. */
  | { readonly is: 'offices'; readonly slug: string; readonly many?: number; readonly of?: readonly StateId[] }
  /** A side named by its state: "the Chinese side"; without a state beside it, the side of the subject. */
  | {
      readonly is: 'side'
      /** What stands before it where it is the government at home, without its state: a sign, and no other word. */
      readonly alone?: RegExp
    }
  /** The country, our state: the state of who speaks, or the other one where `other` is set. */
  | { readonly is: 'country'; readonly whose: 'own' | 'other' | 'last' }
  /** He, she, the guest; `gender` null for either. */
  | {
      readonly is: 'person'
      readonly gender: 'm' | 'f' | null
      /** Bodies may be meant as well. */ readonly things?: boolean
      /** Of two who met, the one who was received. */ readonly guest?: boolean
    }
  /** The ministers, the interlocutors: who met last. */
  | { readonly is: 'participants' }
  /** The partners, the two companies: the bodies that last did something together; else many of that name. */
  | { readonly is: 'partners'; readonly slug: string }
  /** It: the state or body that the sentence before was about. */
  | { readonly is: 'it' }
  /** The body or the capital named last: "там пояснили". */
  | { readonly is: 'there' }
  /** They, both: the subject before. */
  | { readonly is: 'they' }
  /** We: the body or state for which the speaker speaks. */
  | { readonly is: 'we' }
  /** A ministry, company, agency named before by one of these words, or composed with a state beside it. */
  | {
      readonly is: 'body'
      readonly slug: string
      /** Which bodies named before it may take up: tested on their ids and on the words that named them. */
      readonly like: RegExp
      /** Words of names of other sorts of bodies, where the ids do not tell. */
      readonly unlike?: RegExp
      /** Means nobody by itself: "the company", "the agency". */
      readonly generic?: boolean
      /** What it is at home, where no state stands beside it: "the central bank" of a text is its national bank. */
      readonly home?: string
    }
  /** Press, companies, investors; a state beside it is put before: `group:cn-investors`. */
  | { readonly is: 'group'; readonly slug: string }

export interface Token extends Span {
  /** Folded, lower case. */
  readonly text: string
  /** The number of its word; -1 where it has none. */
  readonly word: number
  readonly kind: 'word' | 'number' | 'sign'
  /** Begins with a capital letter. */
  readonly capital: boolean
}

/** A name or a word that stands for one, in the folded text. */
export interface Named extends Span {
  readonly type: MentionType | 'class'
  /** Whom it means; several for the sides, none while unresolved. */
  readonly ids: readonly Id[]
  readonly how: How
  /** The state it belongs to, where it has one. */
  readonly state: StateId | null
  /** For a state's capital: the state that is meant when the city acts. */
  readonly capitalOf?: StateId | null
  /** For a person: how pronouns refer to it. */
  readonly gender?: 'm' | 'f' | null
  /** The word that stands for somebody, where it is no name. */
  readonly means?: Meaning | undefined
  /** Not in the pack: the id was made from the letters. */
  readonly open?: boolean
  /** In its dictionary form, so that it may be the subject. */
  readonly direct: boolean
}

export interface OpenName extends Span {
  readonly type: MentionType
  readonly id: Id
  /** For a person: the surname by which the text may go on; its forms come from the grammar. */
  readonly surname?: string | undefined
  /** A surname or a short form that was introduced before. */
  readonly how?: 'surname' | 'short-name' | 'abbreviation' | undefined
  readonly gender?: 'm' | 'f' | null | undefined
  /** In its dictionary form; true where a language does not bend names. */
  readonly direct?: boolean | undefined
  /** For a person or an office: the body or region for which it speaks. */
  readonly body?: Id | undefined
}

/** A date as written, resolved by the date of the document where the text leaves a part out. */
export interface Dated extends Span {
  readonly value: string
  readonly precision: 'year' | 'quarter' | 'month' | 'day'
  readonly relation: 'at' | 'by' | 'from' | 'until'
}

/** A sentence of the folded text, with everything that was found in it. */
export interface Sentence extends Span {
  readonly text: string
  readonly lower: string
  /** `lower`, by its units. */
  readonly codes: Codes
  readonly tokens: readonly Token[]
  readonly names: readonly Named[]
  readonly dates: readonly Dated[]
  /** It begins inside direct speech that an earlier sentence opened. */
  readonly quoted: boolean
  /** The text is a signed document, where "will" binds. */
  readonly signed: boolean
  /** Stretches of quoted titles, which are opaque: nothing inside is an act. */
  readonly titles: readonly Span[]
}

/** What a grammar may ask about the text so far. */
export interface SceneView {
  /** The state at home in the text: what it calls the national agency is that state's. */
  readonly home: StateId | null
  /** The one party whose script the text is in. */
  readonly native: StateId | null
  /** Somebody speaks in his own voice, as in an interview or a quotation. */
  readonly speaking: boolean
  /** Bodies that the text has named. */
  readonly bodies: readonly { readonly id: Id; readonly text: string }[]
  /** Whether the pack has this id. */
  readonly isKnown: (id: string) => boolean
  /** Those who ask in it, where the text says so. */
  readonly interviewers: ReadonlySet<Id>
  /** People of whom the text has spoken. */
  readonly people: readonly { readonly id: Id; readonly body?: Id | null }[]
  /** Bodies that a paper names as its sides, where these are no states. */
  readonly signatories: readonly Id[]
  /** Surnames of people whom the pack lacks, by every form. */
  readonly surnames: ReadonlyMap<
    string,
    { readonly id: Id; readonly direct: boolean; readonly gender: 'm' | 'f' | null }
  >
}

/** Who stands in a part of an act; the engine finds out which ids these are. */
export type Who =
  /** Whoever is named in this stretch; `elided` where the words stand with an earlier act. */
  | { readonly is: 'phrase'; readonly span: Span; readonly elided?: boolean }
  /** These names, wherever they stand. */
  | { readonly is: 'names'; readonly names: readonly Named[] }
  /** The subject of the act before; with `many` only one that is no single person. */
  | { readonly is: 'same'; readonly many?: boolean }
  /** Who talks. */
  | { readonly is: 'speaker' }
  /** The state or body that the speaker speaks for. */
  | { readonly is: 'side-of-speaker' }
  /** All parties of the text: a passive between delegations. */
  | {
      readonly is: 'parties'
      /** "We agreed", where the other one is not said: the body of which the speaker is one. */
      readonly ours?: boolean
    }
  /** The body that publishes the text. */
  | { readonly is: 'home' }
  | { readonly is: 'ids'; readonly ids: readonly Id[] }
  | { readonly is: 'narrator' }
  | { readonly is: 'unknown' }

/** What an act is, whoever does it. */
export interface Sense {
  readonly kind: Kind
  readonly strength: number
  readonly modality: Modality
  readonly polarity: Polarity
}

/** An act as a grammar finds it. */
export interface Draft extends Sense {
  readonly found: 'act'
  readonly trigger: Span
  readonly content: Span
  /** Who is bound or acts. */
  readonly who: Who
  /** Who says so. */
  readonly by: Who
  /** Who is expected to act, for hopes and demands. */
  readonly to?: Who | null
  /** Rules of the grammar that decided: `ru.commitment.gotov-inf`. */
  readonly rules: readonly string[]
  /** The next drafts that give `part` happen within this one: items of a list of signed papers. */
  readonly part?: boolean
  /** He says that he will do it himself: nobody else is bound. */
  readonly personal?: boolean
  /** A deadline that the content shares but does not hold. */
  readonly date?: Dated | null | undefined
}

/** Somebody begins to speak, without an act of his own. */
export interface Speech {
  readonly found: 'speech'
  readonly who: Who
  /** He has the floor until the paragraph ends: "Name: …" in a briefing, an interview. Open quotations need no sign. */
  readonly goesOn: boolean
}

export type Found = Draft | Speech

/** How a language writes dates. */
export interface DateGrammar {
  /** Month number (1–12) by every form of its name. */
  readonly months: Readonly<Record<string, number>>
  /** Quarter number by every word or numeral for it. */
  readonly quarters: Readonly<Record<string, number>>
  /** 1 Monday to 7 Sunday. */
  readonly weekdays?: Readonly<Record<string, number>>
  /** Patterns over lower-case folded text with the groups `year`, `month`, `day`, `quarter`, `weekday`; the first that fits wins. */
  readonly patterns: readonly RegExp[]
  /** Words directly before (or after) the date that give the relation. */
  readonly before: readonly { readonly words: RegExp; readonly relation: Dated['relation'] }[]
  readonly after: readonly { readonly words: RegExp; readonly relation: Dated['relation'] }[]
}
