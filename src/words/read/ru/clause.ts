import { contains, type Span } from '../../../ground/index.ts'
import type { Sentence, Token } from '../grammar.ts'
import { findPredicate } from './find-predicate.ts'
import { type Predicate } from './predicate.ts'
import { isGerund, isInfinitive, isParticiple, PREPOSITIONS } from './word.ts'
import { readingsOf, lightVerbs } from './lexicon/index.ts'
import { perToken } from '../engine/memo.ts'
import { quick } from '../engine/quick.ts'

/** How a clause hangs on what stands before it. */
type Link = 'first' | 'and' | 'that' | 'colon' | 'gerund'

/** A clause with at most one predicate. Relative, participial and conditional clauses lie inside as `shielded`. */
export interface Clause {
  readonly start: number
  end: number
  readonly link: Link
  /** 0 in the narrator's voice, 1 and more inside what somebody says. */
  level: number
  /** Indexes into the sentence's tokens. */
  readonly from: number
  to: number
  predicate: Predicate | null
  /** Where a purpose clause begins, which belongs to no content. */
  cut: number | null
}

/** A stretch parted into clauses. */
export interface Parsed {
  readonly tokens: readonly Token[]
  /** Tokens whose verbs are not acts of the clause: inside titles, relative and participial clauses. */
  readonly shielded: readonly boolean[]
  readonly clauses: readonly Clause[]
}

type Role = 'that' | 'purpose' | 'shield' | 'gerund' | 'plain'

const SUBORDINATE = new Set('если когда поскольку хотя пока ибо тогда как чем будто словно едва прежде'.split(' '))
const RELATIVE = quick(/^(?:котор[а-я]+|где|куда|откуда|чей|чья|чье|чьи|кто|кого|кому)$/)
const CONJUNCTIONS = new Set(['и', 'а', 'но', 'или', 'однако', 'либо'])

/** Parts a sentence into clauses. `first` and `last` bound the tokens, so that quoted speech can be parsed alone. */
export function clausesOf(
  sentence: Sentence,
  first: number,
  last: number,
  mask: { readonly from: number; readonly to: number } | null = null,
): Parsed {
  const { tokens } = sentence
  const titles = sentence.titles.filter((title) => !isSaid(tokens, title))
  const shielded = tokens.map((token) => titles.some((title) => contains(title, token)))
  if (mask) for (let at = mask.from - 1; at <= mask.to; at++) shielded[at] = true
  let depth = 0
  for (let at = first; at < last; at++) {
    if (tokens[at]!.text === '(') depth++
    if (depth > 0) shielded[at] = true
    if (tokens[at]!.text === ')') depth = Math.max(0, depth - 1)
  }
  const clauses: Clause[] = []
  let shield = false
  /** A condition or a purpose has begun and has no verb so far. */
  let pending = false
  /** "Введет сбор, однако на партии, оплаченные до этой даты, | распространять его не станет": where the other clause begins. */
  let held = -1
  const open = (link: Link, from: number, level: number) =>
    clauses.push({
      link,
      level,
      from,
      to: from,
      predicate: null,
      cut: null,
      start: tokens[from]!.start,
      end: tokens[from]!.end,
    })
  for (const { from, to, comma, colon, and, apart } of segmentsOf(tokens, shielded, first, last)) {
    if (from >= to) continue
    const current = clauses.at(-1)
    const role = roleOf(
      tokens,
      shielded,
      { from, to, comma: comma || colon, begins: from === first, and, apart },
      current ?? null,
      sentence.signed && !clauses.some((one) => one.predicate),
    )
    // "Если партнёр, «Полис», | возьмёт половину", "чтобы бумага, купленная в Оше, | что-то значила": its verb comes yet.
    const goesOn = pending && comma && !and && role === 'plain'
    if (role === 'shield' || role === 'purpose' || (shield && !comma && role === 'plain') || goesOn) {
      const leads = role === 'purpose' || /^(?:если|когда|пока)$/.test(tokens[from]!.text)
      // "Чтобы выполнить контракт, завод построит цех": an infinitive is a verb of a purpose.
      const aim = role === 'purpose' && tokens.slice(from, to).some(({ text }) => isInfinitive(text))
      // "Если нет, обратимся в банк": a condition of one word.
      const bare = to - from < 4 && /^(?:нет|да|так|нужно|надо|можно|возможно|необходимо)$/.test(tokens[to - 1]!.text)
      if (leads || goesOn) pending = !aim && !bare && !findPredicate(tokens, shielded, leads ? from + 1 : from, to)
      shield = true
      for (let at = from; at < to; at++) shielded[at] = true
      if (!current) open('first', from, 0)
      if (role === 'purpose' && from > clauses.at(-1)!.from) clauses.at(-1)!.cut ??= tokens[from]!.start
      extend(clauses.at(-1)!, tokens, to)
      continue
    }
    // "Надеются, что банки, участвующие в проекте, | снизят ставки": the clause goes on.
    pending = false
    const resumes = shield && !and
    shield = false
    if (!current) open('first', from, 0)
    else if (role === 'that') {
      current.predicate ??= findPredicate(tokens, shielded, current.from, current.to, current.link === 'gerund')
      open('that', from + 1 < to ? from + 1 : from, current.level + 1)
    } else if (role === 'gerund') open('gerund', from, 0)
    else {
      const predicate = findPredicate(tokens, shielded, from, to)
      const before = (current.predicate ??= findPredicate(
        tokens,
        shielded,
        current.from,
        current.to,
        current.link === 'gerund',
      ))
      if (colon && before?.act?.frames.includes('that') && leadsOn(tokens, current, before))
        open('colon', from, current.level + 1)
      // "решили, что рано, и отложили": nothing but the decision can go on.
      else if (!resumes && predicate?.act && !before && current.link === 'that' && isNear(predicate, from, comma))
        open('and', from, current.level - 1)
      else if (comma && predicate && before && saysBare(tokens, current)) open('colon', from, current.level + 1)
      else if (predicate && before) {
        const begins = held > current.from ? held : from
        if (begins < from) {
          current.to = begins - 1
          current.end = tokens[begins - 2]!.end
        }
        open('and', begins, levelAfter(clauses, predicate, tokens, from, comma && and))
      }
      held = !predicate && before && AGAINST.test(tokens[from - 1]?.text ?? '') ? from : -1
    }
    extend(clauses.at(-1)!, tokens, to)
  }
  for (const clause of clauses)
    clause.predicate = findPredicate(tokens, shielded, clause.from, clause.to, clause.link === 'gerund')
  return { tokens, shielded, clauses }
}

// "Заявил: …". "Решили держать цену: 31 юань", "идею поддержали соседи: Казахстан …": what is decided or supported is said already.
function leadsOn(tokens: readonly Token[], { from, to }: Clause, { act, at, to: behind }: Predicate): boolean {
  if (act!.name === 'trogaet') return false
  if (/^(?:agreement|commitment)$/.test(act!.kind))
    return !tokens.slice(behind, to).some(({ text }) => isInfinitive(text) || PROMISED.test(text))
  return act!.kind !== 'endorsement' || !tokens.slice(from, at).some(({ text }) => /[а-я]{3}[ую]$/.test(text))
}

/** A thing that is promised: "пообещал заводу скидку: …". */
const PROMISED = /[а-я]{3}(?:[кжшщг]у|ию|ние|тие|ость|ощь|ство)$/

const RUMOUR =
  /^(?:слух|сообщени|информаци|утверждени|обвинени|публикаци|сведени|домысл|разговор|предположени|верси|тезис|извести|новост|заявлени|опасени|данны|спекуляци|упрек|вброс|фейк|довод|мнени|гипотез|догадк)[а-я]{0,4}$/

/** "Слухи о том": a rumour that opens a clause without a verb and leads to "that". */
export const isRumour = (tokens: readonly Token[], { from, to, predicate }: Clause): boolean =>
  predicate === null &&
  /^(?:том|тем|то)$/.test(tokens[to - 1]?.text ?? '') &&
  tokens.slice(from, Math.min(to, from + 5)).some(({ text }) => RUMOUR.test(text))

// "Надеется, что Ош и Баткен | откроют школу": whoever stands before a future, or behind a mere "and", is joined to those who act.
const isNear = ({ at, negated, feature }: Predicate, from: number, comma: boolean): boolean =>
  at - from - (negated ? 1 : 0) <= (comma && feature !== 'future' ? 2 : 0)

/** Sets another clause against the one before. */
const AGAINST = /^(?:однако|но|зато|а)$/

// "Договорились «сообща поддерживать …»", "заявил, что Китай «искренне желает …»": no title, words of whoever speaks.
function isSaid(tokens: readonly Token[], { start, end }: Span): boolean {
  const at = tokens.findIndex((token) => token.start > start)
  for (let next = at; next < at + 4; next++) {
    const token = tokens[next]
    if (!token || token.end >= end || token.capital || token.kind !== 'word') return false
    if (isInfinitive(token.text)) return true
    if (readingsOf(token.text).some(({ feature }) => feature === 'finite')) return true
  }
  return false
}

function extend(clause: Clause, tokens: readonly Token[], to: number): void {
  clause.to = to
  clause.end = tokens[to - 1]!.end
}

interface Segment {
  readonly from: number
  readonly to: number
  readonly comma: boolean
  readonly colon: boolean
  /** A conjunction opens it. */
  readonly and: boolean
  /** A semicolon opens it: no participle hangs on what stands before. */
  readonly apart: boolean
}

// Stretches between commas and conjunctions; whether each is a clause is decided by its words.
function* segmentsOf(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  first: number,
  last: number,
): Iterable<Segment> {
  let [from, comma, colon, joined, apart] = [first, false, false, false, false]
  for (let at = first; at < last; at++) {
    const { text, kind } = tokens[at]!
    if (shielded[at]) continue
    const sign = kind === 'sign' && (text === ',' || text === ';' || text === ':')
    // «А. Касымалиев» begins with an initial.
    const and =
      kind === 'word' &&
      CONJUNCTIONS.has(text) &&
      tokens[at + 1]?.text !== '.' &&
      !/^(?:что|так|хотя)$/.test(tokens[at - 1]?.text ?? '')
    if (!sign && !and) continue
    if (at > from) {
      yield { from, to: at, comma, colon, and: joined, apart }
      comma = false
      apart = false
      colon = false
      joined = false
    }
    if (sign) {
      comma = true
      colon = text === ':'
      apart = text === ';'
    }
    joined = and
    from = at + 1
  }
  if (from < last) yield { from, to: last, comma, colon, and: joined, apart }
}

function roleOf(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  { from, to, comma, begins, and, apart }: Omit<Segment, 'colon'> & { readonly begins: boolean },
  current: Clause | null,
  preamble: boolean,
): Role {
  const [a, b = '', c = ''] = tokens.slice(from, Math.min(to, from + 3)).map(({ text }) => text)
  if (a === undefined) return 'plain'
  if (comma && a === 'что') return current && takesThat(tokens, shielded, current) ? 'that' : 'shield'
  if (comma || begins) {
    if (a === 'чтобы' || (a === 'с' && b === 'тем') || (a === 'для' && b === 'того')) return 'purpose'
    if (comma && DURING.test(`${a} ${b}`) && c.startsWith('котор') && acts(tokens, shielded, from + 3, to))
      return 'plain'
    if (RELATIVE.test(a) || (RELATIVE.test(b) && PREPOSITIONS.has(a)) || b.startsWith('котор') || c.startsWith('котор'))
      return 'shield'
    if (
      SUBORDINATE.has(a) &&
      !(a === 'прежде' && b === 'всего') &&
      !(a === 'хотя' && b === 'бы' && findPredicate(tokens, shielded, from + 2, to)) &&
      // "…, хотя и назвал опасения преувеличенными": he goes on.
      !(a === 'хотя' && b === 'и' && begins === false && findPredicate(tokens, shielded, from + 2, to)?.act)
    )
      return 'shield'
    // "…, потому что они согласились": why is told, and nothing more.
    if (comma && ((/^(?:потому|оттого)$/.test(a) && b === 'что') || (a === 'так' && b === 'как'))) return 'shield'
    if (comma && !and && !apart && (isParticiple(a) || (isParticiple(b) && /(?:о|е|и|ко)$/.test(a)))) return 'shield'
  }
  const act = gerundAt(tokens, shielded, from, to)
  // "отмечая …, подтверждая …, согласились": the preamble of a document.
  if (act === 'act' && preamble) return 'shield'
  if (act === 'act') return 'gerund'
  if (act === 'other' && comma) return 'shield'
  return 'plain'
}

// "…, в ходе которого встретился с министром": what was done meanwhile is told as the rest is.
const DURING =
  /^(?:в (?:ходе|рамках|течение|процессе)|по (?:итогам|результатам|окончании|завершении)|во время|на полях)$/
function acts(tokens: readonly Token[], shielded: readonly boolean[], from: number, to: number): boolean {
  const found = findPredicate(tokens, shielded, from, to)
  return (
    found !== null &&
    !found.passive &&
    found.feature === 'past' &&
    /^(?:meeting|agreement|signature|endorsement|call|commitment)$/.test(found.act?.kind ?? '')
  )
}

// "Надеюсь, ответ будет скорым", "мы уверены, дорогу закончат": the verb of who speaks, and nothing beside it.
function saysBare(tokens: readonly Token[], { predicate, from, to }: Clause): boolean {
  if (!predicate?.act?.frames.includes('that') || predicate.negated || predicate.noun !== null) return false
  const own = predicate.we || predicate.i || /^(?:уверен|убежден)[аы]?$/.test(tokens[predicate.at]!.text)
  return own && to - from <= (/^(?:я|мы|и|но|а)$/.test(tokens[from]!.text) ? 2 : 1) + predicate.to - predicate.at - 1
}

// What can be said with "что": an act of saying, hoping …, or "о том, что". Else "что" is "which".
function takesThat(tokens: readonly Token[], shielded: readonly boolean[], clause: Clause): boolean {
  const last = tokens[clause.to - 1]?.text ?? ''
  // "Не могу обещать того, что мне не принадлежит": which, and nothing said.
  const which = last === 'того' && isInfinitive(tokens[clause.to - 2]?.text ?? '')
  if (!which && /^(?:то|том|того|тем|тому)$/.test(last)) return true
  const predicate = findPredicate(tokens, shielded, clause.from, clause.to, clause.link === 'gerund')
  return Boolean(predicate?.act?.frames.includes('that')) || hopeAt(tokens, clause) !== null
}

/** An infinitive at the end of a clause that governs the that-clause behind it: "и надеяться, что …". */
export function hopeAt(tokens: readonly Token[], { from, to }: Clause): number | null {
  // "Не могу обещать, что …": promised by nobody.
  if (
    /^(?:обещать|гарантировать|ручаться|поручиться|поклясться)$/.test(tokens[to - 1]?.text ?? '') &&
    isRefused(tokens, from, to)
  )
    return null
  for (let at = to - 1; at >= Math.max(from, to - 3); at--)
    if (
      tokens[to - 1]!.text !== 'того' &&
      readingsOf(tokens[at]!.text).some(({ feature, act }) => feature === 'infinitive' && act.frames.includes('that'))
    )
      return at
  return null
}

const isRefused = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }, at) => MAY.test(text) && tokens[from + at - 1]?.text === 'не') ||
  /^(?:трудно|сложно|нельзя|невозможно|рано|никто)$/.test(tokens[from]!.text)
const MAY =
  /^(?:мог(?:у|ут|ла|ли)?|можем|может|смо(?:гу|жем|жет|гут)|буд(?:у|ем|ет|ут)|стан(?:у|ем|ет|ут)|стал[аи]?|захотел[аи]?|решил(?:ся|ась|ись)|взял(?:ся|ась|ись)|рискнул[аи]?|собира(?:юсь|ется|ются|емся)|намерен[аы]?|торопится|спешит|хо(?:чу|тим|чет|тят)|готов[аы]?|вправе|берусь|беремся|решусь|решаюсь|возьмусь)$/

function gerundAt(
  tokens: readonly Token[],
  shielded: readonly boolean[],
  from: number,
  to: number,
): 'act' | 'other' | null {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    if (tokens[at]!.kind !== 'word' || shielded[at]) continue
    const opening = openingOf(tokens[at]!)
    if (opening === 'act') return 'act'
    if (opening === 'other' && at === from) return 'other'
    if (opening === 'preposition') return null
  }
  return null
}

const openingOf = perToken((word): 'act' | 'other' | 'preposition' | 'none' => {
  if (/^(?:включая|исключая|начиная|считая)$/.test(word)) return 'other'
  const gerund = readingsOf(word).some(({ feature }) => feature === 'gerund')
  if (gerund || (lightVerbs.has(word) && isGerund(word))) return 'act'
  if (PREPOSITIONS.has(word)) return 'preposition'
  return isGerund(word) ? 'other' : 'none'
})

/**
 * Who says a coordinated clause without a subject of its own: "заявил, что … , и призвал" goes back to the speaker,
 * "заявил, что увеличит … и откроет" stays in his words.
 */
function levelAfter(
  clauses: readonly Clause[],
  predicate: Predicate,
  tokens: readonly Token[],
  from: number,
  closes: boolean,
): number {
  const last = clauses.at(-1)!
  if (last.level === 0) return 0
  const main = clauses.findLast(({ level }) => level === last.level - 1)
  // "Сообщения о том, что …, не соответствуют действительности": what was told of goes on.
  const told = predicate.denies || (predicate.act?.frames.includes('object') && predicate.act.kind === 'statement')
  if (told && main && isRumour(tokens, main)) return last.level - 1
  const bare = predicate.at - from <= 2
  const same = main?.predicate?.feature === predicate.feature && last.predicate?.feature !== predicate.feature
  if (bare && predicate.act && same) return last.level - 1
  // "Считает, что цена занижена, и намерен …": the comma closes what was said.
  if (closes && predicate.act && predicate.feature === 'ready' && predicate.at - from <= 1) return last.level - 1
  // "Стороны подчеркивают, что вода отвечает …, и приветствуют": the number tells whose verb it is.
  const many = Boolean(main?.predicate?.plural && predicate.plural && last.predicate && !last.predicate.plural)
  if (bare && predicate.act && many && main?.predicate?.feature === predicate.feature) return last.level - 1
  if (bare && predicate.act && predicate.feature === 'past' && predicate.act.kind !== 'meeting') return last.level - 1
  return last.level
}
