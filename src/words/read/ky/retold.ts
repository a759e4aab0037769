import type { Span } from '../../../ground/index.ts'
import type { Act } from './lexicon/row.ts'
import type { Walk } from './walk.ts'

/** Words for what was once. */
export const BEFORE =
  /(?<![а-яөүң])(?:мурда|мурдагы|мурун|мурунку|былтыр|буга чейин|илгери|бир кезде|кезинде|ал кезде|[а-яөүң]+нчу жылдары|ошол кезде(?:ги)?|эки жолу|бир нече жолу|(?<![дт][аеоө] )өткөн (?:жыл|жолу|жыйын|ай|күз|жаз|жай|кыш)[а-яөүң]*)(?![а-яөүң])/u
/** Promised over and over: "ар жума сайын". */
const OVER = /(?<![а-яөүң])(?:ар (?:жума|ай|жаз|күз|дайым|ирет)[а-яөүң]*|жума сайын|ай сайын|дайыма)(?![а-яөүң])/u
/** What came of it stands behind: "…, бирок иш башталган жок". */
const BUT = /^,? (?:бирок|ал эми|азыр болсо|анан|кийин|тилекке каршы|ошентсе да|ал (?:убада|иш|сөз|план))(?![а-яөүң])/u

/** "Мурдагы жыйында … убада кылганын эске салды": an old promise that is told and not made. */
export function isRetold({ sentence }: Walk, { kind }: Act, { start, end }: Span, segment: Span): boolean {
  const { lower } = sentence
  if (kind !== 'commitment' && !lower.startsWith('макул бол', start)) return false
  const verb = lower.slice(start, end)
  // What somebody owns to is told anyhow.
  if (verb.startsWith('мо') && /[гк][аеоө]н[ыиуү]н$/u.test(lower.slice(segment.start, segment.end))) return false
  const perfect = /[гк][аеоө]н(?:[ыиуү]н|д[ыиуү]г[ыиуү]н)?$/u.test(verb)
  const carried = verb.endsWith('п')
  const behind = lower.slice(end, Math.min(end + 40, sentence.end))
  if (
    /^ (?:(?:эске|эсине) сал|төгүндө|жокко чыгар|четке ка[кг]|танды|тан(?:ып|ат)|эле(?![а-яөүң])|болчу|болгон(?![а-яөүң]))/u.test(
      behind,
    )
  )
    return true
  if ((perfect || carried) && BUT.test(behind)) return true
  if (carried && /(?:эскерди|эске сал|эсте)/u.test(behind)) return true
  // "Куру убада", "жалган убада": as others call it.
  if (/(?:куру|жалган|бош) $/u.test(lower.slice(Math.max(segment.start, start - 8), start))) return true
  if (OVER.test(lower.slice(segment.start, segment.end))) return true
  const past = perfect || carried || /[дт][ыиуү](?:к|м)?$/u.test(verb)
  return past && BEFORE.test(lower.slice(segment.start, segment.end))
}

/** "Милдеттенген эмес", "убада берген жок": no promise was made. */
export const isUndone = (behind: string): boolean => /^ (?:эмес|жок)(?:пуз|пыз|мун|мын)?(?![а-яөүң])/u.test(behind)
