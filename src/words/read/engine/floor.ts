import { nests } from './title.ts'
import type { Id, Span, StateId } from '../../../ground/index.ts'
import type { Speech } from '../grammar.ts'
import type { Folded } from './fold.ts'
import { outsideQuotes } from './own-words.ts'
import type { Figure } from './people.ts'
import type { Scene } from './scene.ts'

/** Turns of an interview: a line after a dash that asks, then one that answers. */
const TURNS = /(?:^|\n)(?:- |--)[^\n]*[?？]\s{0,4}\n\s{0,4}(?:- |--)/

/** How a turn begins where a dash says so. */
const DASH = /^(?:- |--)/

/** "Question 118, by a member: …", "Q: …": what is asked in a paper of questions. */
const ASKS =
  /^(?:q|question|вопрос|суроо|问|提问|记者问?)(?: ?(?:no\.? |№ ?)?\d{1,5})?(?:, [^:：\n]{1,80}| ?\([^()\n]{1,60}\))? ?[:：.]/

/** Such questions anywhere. */
const ASKED = /\n\s{0,4}(?:q|question|вопрос|суроо|问|提问|记者?问?)[:：][^\n]{3,240}[?？]\s{0,4}\n/

/** A question whose head names who asks it. */
const OF_DEPUTY = /^(?:question|вопрос)(?: депутат| from | by )[^:\n]{1,80}:/

/** 《河湾邮报》记者：, 追问：: a line that only asks. */
const PRESS_ASKS = /^[^：:，。？\n]{0,16}(?:记者|追问|提问)[：:]/

/** "Answer by the minister: …", "A: …": whoever was asked has the floor until the paragraph ends. */
const ANSWERS = /^(?:a|answer|reply|response|ответ|жооп|答|回答|答复)(?: [^:：.?!\n]{1,60})? ?[:：]/

/** A line of the head that says who answers all of it: "Отвечает пресс-секретарь …", "Answering: …". */
const ANSWERED_BY =
  /^(?:на вопросы )?(?:отвеча(?:ет|ют|л|ла|ли)|брифинг (?:проводит|провел|провела)|докладывает|жооп бер(?:ет|ди)|суроолорго жооп бер(?:ет|ди)|answer(?:ing|ed)(?: (?:questions|by))*:?|questions answered by|speaker:|答问人[:：]?|发言人[:：]|主持人[:：])(?![а-яa-z])/
/** How whoever holds a briefing begins. */
const HELLO =
  /^(?:- )?«?(?:добрый день|доброе утро|добрый вечер|здравствуйте|приветствую|спасибо, что пришли|good (?:morning|afternoon|evening)|hello|welcome|thank you (?:all )?for coming|кутман (?:күн|таң|кеч)|саламатсыздарбы|大家好|各位(?:记者)?(?:朋友)?(?:上午|下午|早上)?好)(?![а-яa-zөүң])/

/** A question in a paragraph of its own, without a dash or a name before it, and what answers it. */
const QUESTION = /(?:^|\n)(?!- |--)[^\n:：]{5,240}[?？]\s{0,4}\n\s{0,4}(?!- |--)[^\n]{2,4000}[^\n?？]\s{0,4}(?=\n|$)/g
/** So many of them make an interview. */
const QUESTIONS = 3
/** Longer than this, what is no question is an answer. */
const LONG_QUESTION = 110

/** Somebody's name or a mark of a turn at the head of a paragraph. */
const LABEL = /^[^:：.。?？!«»\n]{1,60}[:：]/
const TURN = /\n[^:：.。?？!«»\n]{1,60}[:：]/
const FAR = 3000
const HEAD = 900
/** Whoever speaks after them is of one side, and whoever he met of the other. */
const TALKS = /^[^\n]*(?:talks|meeting|conversation|consultations|negotiations) with /
const SOON = 400
const OURS = /(?<!\p{L})(?:we|our|us|i|my|мы|наш\p{L}{0,4}|нам|нас|я|мой|биз\p{L}{0,5}|мен)(?!\p{L})|我/u
const HUMAN = /^(?:per|role):/
/** Shorter than this, a paragraph may be a heading between answers. */
const SHORT = 60

/** How a speech begins. */
const ADDRESS =
  /^«?(?:excellenc|esteemed |respected |honou?red |my (?:dear )?(?:friends|fellow|colleagues)|fellow |friends|colleagues|comrades|madam (?:chair|speaker|president)|mr\.? (?:chair|speaker)|your (?:majesty|highness|honou?r)|dear |ladies and gentlemen|distinguished |your excellenc|mr\.? (?:president|chairman)|уважаем|дорогие |дамы и господа|ваш[еи] превосходительств|尊敬的|各位(?:来宾|朋友|嘉宾|同事)|女士们|урматтуу|кымбаттуу|кадырлуу )[^.?!]*[,:!，：！]»?$/

/** The same, before its first words, and behind the name of whoever holds it. */
const GREETS =
  /^«?(?:[^:.?!«»\n]{3,60}: )?(?:excellenc(?:y|ies)|(?:(?:dear|esteemed|distinguished|honou?rable|respected) )?(?:ladies and gentlemen|(?:mr|madam|mister)\.? (?:president|chair(?:man|person)?|prime minister|minister|secretary(?:-general| general)?|speaker|ambassador)|colleagues|guests|friends|delegates|participants|heads of state)),? /

/** A line that says whose words the text below it is: "By the ambassador of …", «Колонка посла …». */
const BYLINE =
  /^(?:by (?:the |our )?\p{L}|(?:авторская )?колонка \p{L}|автор(?: статьи)?: ?\p{L}|слово \p{L})[^\n.:?!«]{3,150}$|^\p{L}{2,20} \p{L}{2,24}(?: \p{L}{2,20})?, (?:экономист|эксперт|политолог|обозревател|журналист|депутат|юрист|профессор|аналитик|предпринимател|дипломат|посол|публицист|эколог|историк|инженер|врач|учител|economist|expert|analyst|columnist|professor|lawyer|engineer|historian)[^\n.:?!«]{0,60}$/u
/** Somebody who says "I" outside of quotations. */
const I = /(?<![\p{L}«])(?:I|my|My|я|Я|меня|Меня|мне|Мне)(?![\p{L}])/gu
/** So often he says it where the words are his. */
const FIRST_PERSON = 3

/** Who heads the body whose name follows. */
const HEADS =
  /(?:президент|директор|глав|председател|ректор|руководител|начальник|основател|управляющ)\p{L}{0,3} (?:\p{L}{2,20}(?:ого|ой) )?[«"]?$|(?:head|director|chair(?:man|woman)?|president|rector|founder) of (?:the )?[«"]?$/u

/** A line of its own above an advertisement. */
const PAID =
  /^(?:на правах рекламы|реклама|партнерский материал|advertisement|sponsored(?: content)?|жарнама|广告|推广)[.:]?$/

/** Who has the floor where no quotation marks say so: in an interview, a speech, the questions of a briefing. */
export class Floor {
  readonly #folded: Folded
  readonly #scene: Scene
  /** The text is an interview, each turn after a dash. */
  readonly #interview: boolean
  /** The text is an interview without dashes. */
  readonly #plain: boolean
  /** Whoever wrote it says "I": a column, a letter. */
  readonly #essay: boolean
  /** The line that says who wrote it has been read, and with it whose words follow. */
  #signed = false
  /** Who answers in it. */
  #guest: Figure | null = null
  /** The paragraph before names who answers. */
  #appoints = false
  /** He has begun to speak, and nobody has asked yet. */
  #opened = false
  /** Who was named last before the first question of a paper of questions. */
  #host: Figure | null = null
  #asked = false
  /** The last turn of an interview was an answer, and may go on. */
  #answering = false
  /** Somebody whose name stood before his answer to a question that was marked as one, until somebody else is. */
  #answered: Figure | null = null
  #questioned = false
  /** A speech that begins with whoever holds it, or with whom he greets, in the line of its first words. */
  #greeted = false
  /** The paragraph is a turn of an interview or a paper of questions, and asks. */
  #turn = false
  #asks = false
  /** Somebody has the floor until the paragraph ends: "Name: …" in a briefing. */
  #held = false
  /** It is he, whomever he quotes. */
  #holder: Figure | null = null
  /** A quotation of his is open. */
  #open = false
  /** The paragraph before said that this one is paid for. */
  #paid = false
  /** The sentence to come begins in somebody's mouth. */
  quoted = false
  /** A speech: from its address on, one person talks. */
  address = false
  /** Whoever wrote the text and speaks through all of it. */
  author: Figure | null = null
  /** The line that says who that is: it tells of him, and he does not say it. */
  bylines: readonly Span[] = []
  /** Nobody of the text speaks until the paragraph ends: the questions of a briefing, an advertisement. */
  mute = false

  constructor(folded: Folded, scene: Scene) {
    this.#folded = folded
    this.#scene = scene
    const asks = /[?？]/.test(folded.text)
    this.#interview = asks && TURNS.test(folded.text)
    this.#plain = asks && !this.#interview && (folded.text.match(QUESTION)?.length ?? 0) >= QUESTIONS
    this.#essay = !this.#interview && !this.#plain && outsideQuotes(folded.text, I) >= FIRST_PERSON
  }

  /** Somebody asks and somebody else answers: whoever wrote it down says nothing himself. */
  get isAsked(): boolean {
    return this.#interview || this.#plain || ASKED.test(this.#folded.lower)
  }

  /** What is asked in an interview is nobody's act. */
  get silent(): boolean {
    return this.#asks || this.mute
  }

  /** A paragraph begins. */
  open({ start, end }: Span): void {
    const { text, lower } = this.#folded
    const asked = /[?？]/.test(text[end - 1]!)
    if (this.#appoints) this.#guest = this.#inOffice(this.#scene.people.at(-1) ?? null)
    this.#appoints =
      this.#guest === null && !this.#questioned && start < HEAD && ANSWERED_BY.test(lower.slice(start, end))
    // From the first question on, all is turns; an answer may have several paragraphs.
    this.#turn = this.#plain
      ? asked || this.#guest !== null
      : this.#interview && (DASH.test(text.slice(start, start + 2)) || (this.#answering && end - start > SHORT))
    const labelled = lower.slice(start, Math.min(end, start + 120))
    const again = this.#answered
    this.#answered = null
    if (again && !asked && end - start > SHORT && !LABEL.test(labelled) && this.#goesOn({ start, end })) {
      this.#held = true
      this.#holder = this.#answered = again
      this.#scene.speaker = again
    }
    if (this.#guest && !this.#questioned && HELLO.test(lower.slice(start, end))) this.#opened = true
    // "Question: …?" and an answer behind a dash.
    const replies =
      this.#asks && !this.#interview && this.#questioned && DASH.test(text.slice(start, start + 2)) && !asked
    if (replies) {
      this.#turn = true
      this.#guest ??= this.#host
    }
    if (this.#opened && !this.#questioned && !asked && !ASKS.test(labelled)) this.#turn = true
    if (this.#turn) this.#answers()
    // Turns alternate: what is no question after an answer is asked all the same.
    const alternates = !this.#asked && !this.#opened && !replies && !(this.#plain && end - start > LONG_QUESTION)
    const goesOn = this.#answering && !DASH.test(text.slice(start, start + 2))
    this.#asks = this.#turn && (asked || (alternates && !goesOn))
    if (this.#turn) this.#asked = this.#asks
    this.#answering = this.#interview && this.#turn && !this.#asks
    // Who was named before the first question answers them all.
    const named = OF_DEPUTY.test(labelled)
    if (named)
      this.#guest ??=
        this.#scene.people.findLast(({ state, id }) => state !== null && /^(?:per|role):/.test(id)) ?? null
    if (named || ASKS.test(labelled) || (asked && PRESS_ASKS.test(labelled))) this.#asks = true
    // Whoever answers was named before the first question, and not in it.
    if (this.#asks && !this.#questioned && !this.#turn)
      this.#host = this.#scene.foremost ?? this.#scene.people.at(-1) ?? null
    if (this.#asks) this.#questioned = true
    if (ANSWERS.test(labelled)) {
      this.#turn = true
      this.#guest ??= this.#host
      this.#answers()
      this.#answered = this.#guest
    }
    if (!this.author && !this.address && start < 900 && ADDRESS.test(lower.slice(start, end)))
      this.address = this.mute = true
    // "Ladies and gentlemen, we have held talks": the address and what follows it in one line.
    if (!this.author && !this.address && start < 900 && GREETS.test(labelled) && OURS.test(lower.slice(start, end)))
      this.address = this.#greeted = true
    if (this.author) this.#speaks()
    if (this.#signed) this.address = true
    if (this.#essay && !this.author && start < 900 && BYLINE.test(lower.slice(start, end).trimEnd()))
      this.#signed = true
    if (this.address) this.#answers()
    if (this.#paid) this.mute = true
    if (this.bylines.some((line) => line.start >= start && line.start < end)) this.mute = true
    this.#paid = PAID.test(lower.slice(start, Math.min(end, start + 40)))
    if (this.#answered) this.#scene.quoting = true
    this.quoted = this.#turn || this.address || this.#scene.quoting
  }

  /**
   * After a question, while another turn follows or the paragraph speaks of "us": the last lines of a transcript are nobody's
   * answer. After a name alone, while it does so itself or soon.
   */
  #goesOn({ start, end }: Span): boolean {
    const { lower } = this.#folded
    if (this.#questioned) return OURS.test(lower.slice(start, end)) || TURN.test(lower.slice(end, end + FAR))
    return !/[«»]/.test(lower.slice(start, end)) && OURS.test(lower.slice(start, end + SOON))
  }

  /** Whoever reports others goes on speaking himself. */
  get keepsVoice(): boolean {
    return this.address || this.author !== null
  }

  /** A sentence is about to be read: whomever it retells, in an interview the voice stays the guest's. */
  keep(): void {
    if (this.author) this.#speaks()
    else if (this.#turn || this.address) this.#answers()
    else if (this.#held && this.#holder && !this.#open) this.#scene.speaker = this.#holder
  }

  #speaks(): void {
    this.#scene.speaker = this.author
    this.#scene.quoting = true
  }

  /** Somebody begins to speak in the text. */
  take({ who, goesOn }: Speech, speaker: Figure | undefined): void {
    // "Answer: …" names nobody, and whoever was asked goes on.
    if (this.#turn && who.is === 'unknown') return
    if (speaker || who.is === 'unknown') this.#scene.speaker = speaker ?? null
    if (goesOn) {
      this.#held = true
      this.#holder = speaker ?? null
      this.#answered = this.#holder
      if (this.#greeted && speaker) this.#guest = speaker
    }
    if (goesOn && who.is === 'unknown') this.mute = true
  }

  /** A quotation is open behind this sentence. */
  leavesOpen(sentence: Span): boolean {
    return staysOpen(this.#folded.text, sentence, this.quoted)
  }

  /** A sentence has been read. */
  pass(sentence: Span): void {
    this.#open = staysOpen(this.#folded.text, sentence, this.#held ? this.#open : this.quoted)
    this.quoted = this.#open || this.#held || this.#turn || this.keepsVoice
    this.#scene.quoting = this.quoted
  }

  /** The paragraph ends, and with it a quotation that nobody closed. */
  close(): void {
    // "Name: «…»" in a title: he has the floor no longer than his quotation.
    if (this.#held) this.#scene.quoting = this.quoted = this.#open
    this.#held = this.mute = this.#open = false
    if (this.#turn) this.#scene.quoting = this.quoted = false
    if (!this.quoted) this.#scene.endSpeech()
  }

  // Whoever answers in an interview: the one named before its first turn.
  #answers(): void {
    const { speaker, people, interviewers } = this.#scene
    const own = people.findLast(({ id }) => !interviewers.has(id)) ?? null
    // The head of an interview may quote a body or the many: people answer.
    const said = speaker && !interviewers.has(speaker.id) && (HUMAN.test(speaker.id) || !own) ? speaker : null
    this.#guest ??= this.#inOffice((this.address ? people[0] : this.#scene.foremost) ?? said ?? own)
    this.#scene.speaker = this.#guest
    // Whose ministries somebody means who is asked, his name says better than how often a state is named.
    if (!this.address && !this.#scene.homeIsSure && this.#guest?.id.startsWith('per:'))
      this.#scene.home = this.#guest.state ?? this.#scene.kin(this.#guest.id) ?? this.#scene.home
    if (this.address) this.#scene.author = this.#guest?.id ?? null
    this.#scene.quoting = true
  }

  // "The minister's statement after talks with the minister of A": of the two states he speaks for the other one.
  #opposite(guest: Figure): Figure {
    const { people, parties } = this.#scene
    const [one, more] = new Set(people.flatMap(({ id, state }) => (state && id !== guest.id ? [state] : [])))
    const other = parties.find((id) => id !== one)
    const told = guest.state !== null && guest.state !== one
    if (!one || more || told || parties.length !== 2 || !parties.includes(one) || !other?.startsWith('state:'))
      return guest
    if (!TALKS.test(this.#folded.lower.slice(0, FAR))) return guest
    this.#scene.speaksFor(guest.id, other as StateId, true)
    return this.#scene.figure(guest.id)
  }

  // "Interview with the president of the chamber" above it all: the body that he heads.
  #headed(): Id | null {
    const [first] = this.#scene.bodies
    if (!first?.id.startsWith('org:')) return null
    const at = this.#folded.lower.indexOf(first.text)
    return at > 0 && at < SOON && HEADS.test(this.#folded.lower.slice(Math.max(0, at - 30), at)) ? first.id : null
  }

  // A name in the title, an office in the line below it: of an interview's guest, where it names one office only.
  #inOffice(guest: Figure | null): Figure | null {
    if (this.#greeted && guest?.id.startsWith('per:')) return this.#opposite(guest)
    const offices = this.#scene.people.filter(({ id, state }) => id.startsWith('role:') && state)
    const [office] = offices
    if (!office && !this.address && guest?.id.startsWith('per:') && !guest.state && !guest.body) {
      const body = this.#headed()
      if (body) {
        this.#scene.meet({ ids: [guest.id], state: null, gender: null, type: 'person' }, body, true)
        return this.#scene.figure(guest.id)
      }
    }
    if (this.address || !guest?.id.startsWith('per:') || guest.state || guest.body || !office || offices.length > 1)
      return guest
    this.#scene.meet({ ids: [guest.id], state: office.state, gender: null, type: 'person' }, office.body, true)
    return this.#scene.figure(guest.id)
  }
}

// Quotation marks of whole sentences, not of titles: those open and close inside one.
function staysOpen(text: string, { start, end }: Span, open: boolean): boolean {
  let depth = open ? 1 : 0
  for (let at = start; at < end; at++) {
    // «НК «…»: one sign closes both.
    if (text[at] === '«' && !nests(text, at)) depth++
    else if (text[at] === '»' && depth > 0) depth--
  }
  return depth > 0
}
