import type { Sentence } from '../grammar.ts'

// A body that publishes says "we" without quotation marks.
const RELEASE =
  /(?:^|\n)(?:пресс-релиз|заявление|обращение|официальное (?:заявление|сообщение))|(?:министерств|служб|ведомств|агентств|компани|мэри|посольств|банк|палат|университет)[а-я]{0,3} [^.\n]{0,60}(?:сообща|заявля|информиру|уведомля|разъясня|поясня|опроверга|комментиру|отвеча|объявля)(?:ет|ют)(?![а-я])|счита(?:ет|ют) (?:необходимым|нужным|важным) (?:заявить|сообщить|разъяснить|пояснить|отметить|подчеркнуть|проинформировать)/
let head = { of: '', release: false }
/** A body publishes the text and speaks in it. */
export function isRelease({ lower }: Sentence): boolean {
  if (head.of !== lower) head = { of: lower, release: RELEASE.test(lower.slice(0, 500)) }
  return head.release
}
