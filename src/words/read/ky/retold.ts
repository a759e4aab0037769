import type { Span } from '../../../ground/index.ts'
import { isMiddle, isPassive } from './future.ts'
import type { Act } from './lexicon/row.ts'
import type { Predicate } from './predicate.ts'
import { subjectsIn } from './subject.ts'
import type { Walk } from './walk.ts'

/** Words for what was once. */
export const BEFORE =
  /(?<![а-яөүң])(?:(?<![дтн][аеоө]н )мурда|мурдагы|(?<![дтн][аеоө]н )мурун|мурунку|былтыр|буга чейин|илгери|бир кезде|кезинде|ал кезде|[а-яөүң]+нчу жылдары|ошол кезде(?:ги)?|эки жолу|бир нече жолу|(?<![дт][аеоө] )өткөн (?:жыл|жолу|жыйын|ай|күз|жаз|жай|кыш)[а-яөүң]*)(?![а-яөүң])/u
/** Promised over and over: "ар жума сайын". */
const OVER = /(?<![а-яөүң])(?:ар (?:жума|ай|жаз|күз|дайым|ирет)[а-яөүң]*|жума сайын|ай сайын|дайыма)(?![а-яөүң])/u
/** What came of it stands behind: "…, бирок иш башталган жок". */
const BUT = /^,? (?:бирок|ал эми|азыр болсо|анан|кийин|тилекке каршы|ошентсе да|ал (?:убада|иш|сөз|план))(?![а-яөүң])/u

/** "Мурдагы жыйында … убада кылганын эске салды": an old promise that is told and not made. */
export function isRetold(walk: Walk, { kind }: Act, { start, end }: Span, segment: Span): boolean {
  const { lower } = walk.sentence
  if (kind !== 'commitment' && !lower.startsWith('макул бол', start)) return false
  const verb = lower.slice(start, end)
  // What somebody owns to is told anyhow.
  if (verb.startsWith('мо') && /[гк][аеоө]н[ыиуү]н$/u.test(lower.slice(segment.start, segment.end))) return false
  const perfect = /[гк][аеоө]н(?:[ыиуү]н|д[ыиуү]г[ыиуү]н)?$/u.test(verb)
  // "Үч жылдан бери убада кылып келет": over and over.
  if (/[ыиуү]п кел(?:ет|ген|ишет|ишкен|е жат)/u.test(verb)) return true
  const carried = verb.endsWith('п')
  const behind = lower.slice(end, Math.min(end + 40, walk.sentence.end))
  if (
    /^ (?:(?:эске|эсине) сал|төгүндө|жокко чыгар|четке ка[кг]|танды|тан(?:ып|ат)|эле(?![а-яөүң])|болчу|болгон(?![а-яөүң]))/u.test(
      behind,
    )
  )
    return true
  if ((perfect || carried) && BUT.test(behind)) return true
  // "Бизге автобус беребиз деп убада кылышкан": others did, and whoever tells it does not say who.
  if (/ш[гк][аеоө]н$/u.test(verb) && subjectsIn(walk, segment).length === 0) return true
  if (carried && /(?:эскерди|эске сал|эсте)/u.test(behind)) return true
  // "Куру убада", "жалган убада": as others call it.
  if (/(?:куру|жалган|бош) $/u.test(lower.slice(Math.max(segment.start, start - 8), start))) return true
  if (OVER.test(lower.slice(segment.start, segment.end))) return true
  const past = perfect || carried || /[дт][ыиуү](?:к|м)?$/u.test(verb)
  return past && BEFORE.test(lower.slice(segment.start, segment.end))
}

/** "Милдеттенген эмес", "убада берген жок": no promise was made. */
export const isUndone = (behind: string): boolean =>
  /^ (?:эмес|жок)(?:пуз|пыз|пиз|мун|мын|мин|биз)?(?![а-яөүң])/u.test(behind)

/**
 * "Жардам берүүгө даяр ыктыярчылар", "кепилдик берет деген жобо", "убада кылган «кайрымдуулар»": words of promising that
 * only say of which volunteers, rule or charity somebody speaks; what is ready without being ready for anything; and
 * what nobody owns to in public.
 */
export function isOffered(lower: string, { act, start, end }: Predicate, span: Span): boolean {
  const behind = lower.slice(end, Math.min(end + 24, span.end))
  if (NAMED.test(behind) || HEARSAY.test(behind)) return true
  if (VIEW.test(lower.slice(span.start, start))) return true
  const before = lower.slice(Math.max(span.start, start - 60), start)
  if (/(?<![а-яөүң])(?:күнөө|айы[бп]|кылмыш)[а-яөүң]* $/u.test(before)) return true
  if (act.rule === 'ready') {
    if (/^даяр$/u.test(lower.slice(start, end)) && DESCRIBES.test(behind)) return true
    if (!FOR.test(before) || UNREADY.test(behind)) return true
    // "Бал жөнөтүлүүгө даяр": what is done to a thing.
    const done = /(?<![а-яөүң])([а-яөүң]+)(?:уу|үү)[гк][аеоө] $/u.exec(before)?.[1]
    if (done && isPassive(done) && !isMiddle(done)) return true
  }
  if (act.rule === 'intends' && /[гк][аеоө]н$/u.test(lower.slice(start, end)) && !/^ (?:экен|деп)/u.test(behind))
    return true
  return ILL.test(before) && act.rule !== 'bound'
}
/** What "that …" names: no promise, readiness, decision or statement of anybody. */
const NAMED = /^ деген (?!(?:убада|милдеттенме|чечим|билдирүү|кепилдик|ишеним|сөзүн)[а-яөүң]*)[а-яөүң]|^ «/u
/** Others say so, write so or suppose so. */
const HEARSAY =
  /^(?: экен(?:ин)?)? (?:деп (?:жаз|кабарла|эсепте|болжо|божомол|ойло|чочула|кооптон|корк|айыпта|сында|шек|күмөн)|дешет|дешүүдө|имиш|окшойт|болсо керек|көрүнөт)/u
/** Whose opinion it is, or what the press has heard. */
const VIEW =
  /(?<![а-яөүң])(?:[а-яөүң]*(?:пикиринде|баамында|оюнча|божомолунда)|(?:ою|пикири) боюнча|көз карашында|(?:басылма|гезит|сайт|телеканал|канал|булак|журналист|эксперт|серепчи|адис)[а-яөүң]* (?:[а-яөүң]+ )?(?:маалыматында|маалыматы боюнча|жазгандай|айтымында|эсебинде)),|(?<![а-яөүң])(?:кагаз|сөз) жүзүндө /u
/** Nobody is ready, or nobody knows whether. */
const UNREADY = /^ (?:эмес|болсо|болушу|болууга|болбо|экен(?:и|диги|ине|дигине)(?![а-яөүң]))/u
/** A noun behind "ready": who is described, not who says so. */
const DESCRIBES =
  /^ (?!(?:экен|деп|деди|дейт|эле|болчу|тур|эмес|жана|бирок|ал|деген|айт|билдир|белгиле|тастыкта|кошумчала|болду|бол|дешти|дешет|ошондой|ошон|ошол|анткени|себеби|менен|болгон|да|дагы|го|көрүн|экени)[а-яөүң]*)[а-яөүң]/u
/** Ready for what: an infinitive or a noun in the dative. */
const FOR =
  /[а-яөүң]{2}(?:[гк][аеоө]|н[аеоө])(?: (?:да|дагы|дайыма|ар дайым|ар качан|азыр|азыртадан|толугу менен|толук|эми|буга чейин|ар тараптуу|жаңыдан|өзү|өзүбүз|өздөрү|биз|алар))* ?[«»]?(?:- )?$/u
/** Ill deeds, of which others accuse somebody. */
const ILL =
  /(?<![а-яөүң])(?:качып |бийликти |төңкөрүш |күнөөнү |чагым|бүлүк|кол |)(?:качууга|качууну|басып ал[а-яөүң]+|төңкөр[а-яөүң]+|төңкөрүш жасоо[а-яөүң]*|кол салуу[а-яөүң]*|оодаруу[а-яөүң]*|кулатуу[а-яөүң]*|өлтүрүү[а-яөүң]*|уурдоо[а-яөүң]*|тоноо[а-яөүң]*|жардыруу[а-яөүң]*|алдоо[а-яөүң]*|коркутуу[а-яөүң]*|каралоо[а-яөүң]*|бузууга|бузууну) $/u
