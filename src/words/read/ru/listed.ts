import { isEssay } from './author.ts'
import { quick } from '../engine/quick.ts'
import type { Found, Sentence, Who } from '../grammar.ts'
import { trimmed } from './content.ts'
import { readingsOf } from './lexicon/index.ts'
import type { Voice } from './speech.ts'
import { NARRATOR } from './walk.ts'
import { isInfinitive } from './word.ts'

const ITEM = /^(?:[-•] |\d{1,2}[.)] )/
/** "Совет принял следующие решения." */
export const DECIDED =
  /(?:следующ(?:ие|ее) решени[яе]|(?:решил[аио]?|постановил[аио]?|решено|постановлено|решили следующее|договорились|условились))[.:]$/
const DECISION = {
  found: 'act',
  kind: 'agreement',
  polarity: 'positive',
  modality: 'decided',
  strength: 4,
  rules: ['ru.agreement.listed'],
} as const

/** "Что пообещала служба:" and a line for each promise. */
export function listed(sentence: Sentence, { by, from, to }: Voice, found: Found[]): void {
  const { lower, start, tokens } = sentence
  const line = lower.lastIndexOf('\n', start - 1) + 1
  const item = ITEM.exec(lower.slice(line, line + 6))
  if (by || from >= to || !item || start > line + item[0].length + 1) return
  if (!tokens.slice(from, Math.min(to, from + 4)).some(({ text }) => isInfinitive(text))) return
  let lead = ''
  for (let end = line - 1; end > 0 && end > line - 4000;) {
    const begin = lower.lastIndexOf('\n', end - 1) + 1
    lead = lower.slice(begin, end).trim()
    if (lead !== '' && !ITEM.test(lead)) break
    end = begin - 1
  }
  const decided = lead.length < 400 && DECIDED.exec(lead)
  if (!decided && (!lead.endsWith(':') || lead.length > 200)) return
  if (decided) {
    const whole = trimmed(sentence, tokens[from]!.start, tokens[to - 1]!.end)
    if (whole)
      found.push({
        ...DECISION,
        trigger: whole,
        content: whole,
        who: /(?:^| )(?:стороны|участники)(?![а-я])/.test(lead) ? { is: 'parties' } : { is: 'speaker' },
        by: NARRATOR,
      })
    return
  }
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

/** Words of somebody that hold no act and no verb: they are what he states. */
export function plain({ tokens, ...sentence }: Sentence, { by, trigger, from, to, mask }: Voice, found: Found[]): void {
  if (!by || to - from < (trigger ? 2 : 3)) return
  // "Правда ли, что …? - спросил корреспондент": nothing is stated.
  if (tokens.slice(from, to + 2).some(({ text }) => text === '?')) return
  const last = mask && mask.to >= to - 1 ? mask.from - 1 : to - 1
  const own = tokens.slice(from, last + (tokens[last]?.kind === 'word' ? 1 : 0))
  const judged = to - from < 24 ? judgement(own) : null
  // In a column it is the story, and no record.
  const bare = () => own.some(({ text }) => TELLS_BARE.test(text)) && !isEssay(sentence.text)
  if (!trigger && judged === null && !bare()) return
  const end = mask && mask.to >= to - 1 ? tokens[mask.from - 1]!.start : tokens[to - 1]!.end
  const span = trimmed({ tokens, ...sentence }, tokens[from]!.start, end)
  if (!span || span.end - span.start < (trigger ? 6 : 9)) return
  found.push({
    found: 'act',
    kind: judged === null ? 'statement' : 'assessment',
    trigger: trigger ?? span,
    content: span,
    who: by,
    by,
    polarity: judged ?? 'positive',
    modality: 'realis',
    strength: 0,
    rules: [judged === null ? 'ru.statement.said' : 'ru.assessment.noun'],
  })
}

/** Words that say how things are without a verb: "таких планов нет", "пыли слишком много", "это не так". */
const TELLS_BARE = quick(
  /^(?:нет|неправда|правда|ложь|вранье|выдумк[аи]|слухи|так|много|мало|достаточно|недостаточно|хватает|поздно|рано|ясно|очевидно|понятно|неизвестно|известно|против|возможно|невозможно|нельзя|впереди|позади|бесплатно|дорого|дешево|нужен|нужна|нужно|нужны|прав|права|правы|закрыт[аоы]?|открыт[аоы]?|готов[аоы]?)$/,
)
const BAD =
  /^(?:ошибк[аи]|глупость|катастрофа|преступление|позор|беда|провал|тупик|авантюра|ловушка|кабала|угроза|безумие|абсурд|самообман|иллюзия|роскошь|издевательство|расточительство)$/
const GOOD =
  /^(?:победа|прорыв|благо|успех|достижение|удача|подарок|шанс|гордость|праздник|образец|пример|спасение|находка|событие)$/

const SHORT_GOOD =
  /^(?:полез|выгод|справедлив|разум|логич|понят|удоб|чест|надеж|успеш|эффектив|перспектив|прекрас|бесцен|хорош|своевремен|оправдан)(?:ен|на|но|ны|[аоын])?$/
const SHORT_BAD =
  /^(?:вред|опас|несправедлив|плох|неприемлем|недопустим|неразум|убыточ|невыгод|бессмыслен|бесполез|губитель|унизитель|лжив|жесток)(?:ен|на|но|ны|[аоын])?$/
/** "По-моему, это ошибка" */
const LEADS = /^(?:по-моему|на|мой|наш|взгляд|и|но|а|да|конечно|увы|разумеется|безусловно|честно|говоря)$/
const BADLY =
  /^(?:неправильно|несправедливо|плохо|глупо|опасно|обидно|стыдно|смешно|грустно|печально|недопустимо|неприемлемо|возмутительно|странно|тревожно|абсурдно|нечестно)$/
const IT_IS = new RegExp(
  `${BADLY.source}|^(?:справедливо|правильно|хорошо|замечательно|прекрасно|отлично|разумно|логично|честно|похвально|приятно|здорово|удобно|полезно)$`,
)

/** "Сбор на кругляк - ошибка", "это большой успех": what the noun behind the dash says of it; null where none does. */
function judgement(tokens: Sentence['tokens']): 'positive' | 'negative' | null {
  // "Конкуренция полезна", "такие слухи вредны"
  const last = tokens.at(-1)
  if (last && tokens.length > 1 && tokens.length < 12 && tokens.at(-2)!.text !== 'не')
    if (SHORT_GOOD.test(last.text)) return 'positive'
    else if (SHORT_BAD.test(last.text)) return 'negative'
  // "Минфин пока против"
  if (tokens.at(-1)?.text === 'против') return 'negative'
  const dash = tokens.findLastIndex(({ text }) => text === '-')
  const lead = tokens.findIndex(({ text, kind }) => kind === 'word' && !LEADS.test(text))
  const from = dash >= 0 ? dash + 1 : tokens[lead]?.text === 'это' ? lead + 1 : -1
  if (from < 1 || tokens.length - from > 6) return null
  const noun = tokens
    .slice(from)
    .find(({ text }) => BAD.test(text) || GOOD.test(text) || (dash < 0 && IT_IS.test(text)))
  const turned = tokens.slice(from).some(({ text }) => text === 'не' || text === 'ни')
  return noun && !turned ? (BAD.test(noun.text) || BADLY.test(noun.text) ? 'negative' : 'positive') : null
}
