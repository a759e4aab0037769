import type { Token } from '../grammar.ts'
import { quick } from '../engine/quick.ts'
import { WORRY } from './idiom.ts'
import { READY } from './lexicon/index.ts'
import { act, type Act } from './lexicon/act.ts'
import { type Make, type Predicate } from './predicate.ts'
import { NEGATION } from './walk.ts'

/** Words that begin a turn of phrase which is an act only as a whole. */
export const TURNS = quick(
  /^(?:получил[аио]?|наш(?:ел|ла|ло|ли)|приня(?:л|ла|ло|ли)|исключ(?:ил[аи]?|ает|ают|аем|аю)|приемл(?:ет|ют|ем|ю)|оста(?:лся|лась|лись|лось)|счита(?:ет|ют|ем|ю|л|ла|ли)|счел|сочл[аи]|призна(?:л|ла|ли|ет|ют)|нахо(?:дит|дят|жу)|скрепил[аи]?|встретил[аио]?|восприня(?:л|ла|ло|ли)|относ(?:ится|ятся|имся|юсь)|отнес(?:ся|лась|лось|лись)|встал[аио]?|рассматрива(?:ет|ют|ем|ю)|види(?:т|м)|видят|вижу)$/,
)

const SUPPORTED = act('endorsement', 'poluchit-podderzhku', ['object'])
const ACCEPTS = act('endorsement', 'prinyat-priglashenie', ['object'])
const NOTED = act('statement', 'k-svedeniyu', ['object'])
const ADMITS = act('statement', 'ne-isklyuchat', ['that', 'object'])
const REFUSES = { ...WORRY, name: 'ne-priemlet', frames: ['object'] as const }
const HOLDS = act('assessment', 'schitat-kakim', ['object'])
const GREETS = act('endorsement', 'vstretit-s-odobreniem', ['object', '+к'])
const TAKES = act('assessment', 'vosprinyat', ['object', '+к'])
const DISLIKES = act('assessment', 'vosprinyat-s-trevogoy', ['object', '+к'], { polarity: 'negative' })
const SIDES = act('endorsement', 'vstat-na-storonu', ['+на'])
const SIGNED = act('signature', 'skrepit-podpisyu', ['object'])

/** "Получило поддержку", "приняла к сведению", "не исключил, что", "считает … успешным", "осталась довольна". */
export function turnAt(tokens: readonly Token[], at: number, to: number, make: Make): Predicate | null {
  const { text } = tokens[at]!
  const [next = '', second = ''] = tokens.slice(at + 1, at + 3).map((token) => token.text)
  const negated = NEGATION.test(tokens[at - 1]?.text ?? '')
  if (
    /^(?:получил|наш)/.test(text) &&
    /^(?:(?:полную|всеобщую|единодушную) )?(?:поддержк|одобрени)/.test(`${next} ${second}`)
  )
    return make(SUPPORTED, 'past', { to: at + (/^(?:поддержк|одобрени)/.test(next) ? 2 : 3), passive: true })
  // "Рассматривает соседа как приоритет", "видит в нем надежного партнера": what he holds it to be.
  if (/^(?:рассматрив|вид|виж)/.test(text)) {
    const as = text.startsWith('рассм')
      ? tokens
          .slice(at + 1, Math.min(to, at + 10))
          .some(
            (token, near, all) => token.text === 'как' || (token.text === 'качестве' && all[near - 1]?.text === 'в'),
          )
      : next === 'в' && tokens.slice(at + 2, Math.min(to, at + 8)).some((token) => HELD_AS.test(token.text))
    return as
      ? make(HOLDS, 'finite', {
          we: /(?:ем|им)$/.test(text),
          i: /(?:аю|жу)$/.test(text),
          plural: /(?:ют|ят)$/.test(text),
        })
      : null
  }
  if (text.startsWith('встал'))
    return /^(?:на (?:сторону|защиту)|в защиту)$/.test(`${next} ${second}`)
      ? make(SIDES, 'past', { plural: text === 'встали' })
      : null
  if (/^(?:встрет|восприн|относ|отнес)/.test(text)) {
    const how = feelingNear(tokens, at, to)
    const plural = /(?:ли|лись|ятся)$/.test(text)
    return how
      ? make(how, /л/.test(text.slice(3)) ? 'past' : 'finite', {
          plural,
          we: text === 'относимся',
          i: text === 'отношусь',
        })
      : null
  }
  if (text.startsWith('приня')) {
    if (
      /^(?:приглашени|предложени)[ея]$/.test(next) ||
      /^(?:это|его|ее) (?:приглашени|предложени)/.test(`${next} ${second}`)
    )
      return make(ACCEPTS, 'past', { plural: text === 'приняли' })
    const note = noteAt(tokens, at, to)
    return note < 0 ? null : make(NOTED, 'past', { to: note + 1 })
  }
  if (text.startsWith('исключ') && negated)
    return make(ADMITS, /(?:л|ла|ли)$/.test(text) ? 'past' : 'finite', { negated: false, ...persons(text) })
  if (text.startsWith('приемл') && negated) return make(REFUSES, 'finite', { negated: false, ...persons(text) })
  if (text.startsWith('оста')) {
    const ready = READY.get(next)
    return ready ? make(ready, 'ready', { to: at + 2 }) : null
  }
  if (text.startsWith('скрепил')) return next.startsWith('подпис') ? make(SIGNED, 'past', { to: at + 2 }) : null
  return judgedFrom(tokens, at, to) < 0
    ? null
    : make(HOLDS, 'finite', { ...persons(text), plural: /(?:ют|ят|ли)$/.test(text) })
}

const HELD_AS =
  /^(?:партнер|друга|соседа|союзника|угрозу|конкурента|рынок|пример|шанс|будущее|перспектив|залог|основу|возможност|опору)/
const WELL = /^(?:одобрени|восторг|воодушевлени|радость|энтузиазм)/
const SOMEHOW = /^(?:понимани|интерес|удовлетворени|благодарность|уважени|симпати|вниманием|сочувстви|оптимизм)/
const BADLY =
  /^(?:настороженность|тревог|недоверие|скепсис|сожалени|опаск|опасени|недоумени|возмущени|обеспокоенность|беспокойств|разочаровани|раздражени|иронией|осторожность|прохладц)/
/** Adverbs of how something is taken. */
export const SO =
  /^(?:настороженно|скептически|прохладно|сдержанно|положительно|отрицательно|негативно|позитивно|спокойно|критически|благосклонно|благожелательно|одобрительно|враждебно|неоднозначно|серьезно|терпимо|холодно|тепло)$/

// "Встретили новость с одобрением", "относится к расчетам скептически": what a verb of taking something takes it with.
function feelingNear(tokens: readonly Token[], at: number, to: number): Act | null {
  for (let near = Math.max(0, at - 8); near < Math.min(to, at + 10); near++) {
    const { text } = tokens[near]!
    if (SO.test(text) && (near > at || near > at - 3))
      return /^(?:одобр|благо)/.test(text)
        ? GREETS
        : /^(?:положит|позит|спок|серьез|терп|тепло)/.test(text)
          ? TAKES
          : DISLIKES
    if (tokens[near - 1]?.text !== 'с' && tokens[near - 2]?.text !== 'с') continue
    if (WELL.test(text)) return GREETS
    if (SOMEHOW.test(text)) return TAKES
    if (BADLY.test(text)) return DISLIKES
  }
  return null
}

const persons = (text: string) => ({ we: /(?:аем|ем)$/.test(text), i: /(?:аю|ю|жу)$/.test(text) })

// "Приняли этот отчет к сведению", "принимает к сведению": not far behind the verb.
function noteAt(tokens: readonly Token[], at: number, to: number): number {
  for (let note = at + 2; note < Math.min(to, at + 6); note++)
    if (tokens[note]!.text === 'сведению' && tokens[note - 1]!.text === 'к') return note
  return -1
}

const JUDGES = /[а-я]{3}(?:[нмктвщшжчр](?:ым|им|ой|ыми|ими)|[щшжч]ей)$/
const NO_JUDGEMENT =
  /(?:стороной|ностью|частью|целью|другой|одной|своей|самой|такой|какой|этой|ими|нужным|необходимым|целесообразным)$/

/** Where the adjective stands by which something is judged: "считает сроки завышенными"; -1 where there is none. */
export function judgedFrom(tokens: readonly Token[], at: number, to: number): number {
  if (tokens[at + 1]?.kind !== 'word') return -1
  let end = Math.min(to, at + 14)
  while (end > at + 1 && tokens[end - 1]!.kind === 'sign') end--
  const judges = (index: number) =>
    index > at && JUDGES.test(tokens[index]!.text) && !NO_JUDGEMENT.test(tokens[index]!.text)
  if (end - at > 2 && judges(end - 1)) return end - 1
  // "Этот прогноз считают чересчур смелым": what is judged stands before.
  const first = at > 1 && tokens[at - 1]!.kind === 'word' && !/^(?:не|что|и|но)$/.test(tokens[at - 1]!.text)
  if (first && end - at === 2 && judges(end - 1)) return end - 1
  return end - at > 2 && judges(at + 1) && tokens[at + 2]?.kind === 'word' && !judges(at + 2) ? at + 1 : -1
}
