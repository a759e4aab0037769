import { contains, type Id, type Span } from '../../../ground/index.ts'
import type { Named, Who } from '../grammar.ts'
import { ACTING } from '../engine/acting.ts'
import { caseByEnd, type Case } from './suffix.ts'
import { phrase, trim } from './stretch.ts'
import { OUR_SIDE, SAME, SPEAKER, type Walk } from './walk.ts'
import { quick } from '../engine/quick.ts'

/** Who is named in a stretch, people first. */
export function personIn(walk: Walk, span: Span): Named | undefined {
  const all = namedIn(walk, span)
  const one = all.find(({ type }) => /person|role|pronoun/.test(type))
  // "Депутат Асан Асанов": a title before the name of who bears it.
  const bearer =
    one?.type === 'pronoun' ? all.find(({ type, start }) => type === 'person' && start === one.end + 1) : undefined
  return bearer ?? one ?? all[0]
}

/** The names of a stretch that mean somebody. */
export function namedIn(walk: Walk, span: Span): Named[] {
  return walk.sentence.names.filter((named) => contains(span, named) && named.ids.length > 0)
}

/** The case in which a name stands. */
export function caseOf(walk: Walk, named: Named): Case {
  return named.direct ? 'nominative' : caseByEnd(walk.sentence.lower.slice(named.start, named.end))
}

/** Names in the nominative that can act, in order: not a state that only says whose the next noun is. */
export function subjectsIn(walk: Walk, span: Span): Subject[] {
  const { lower, text } = walk.sentence
  const all: Subject[] = namedIn(walk, span).map(
    (named) => stateOf(walk, named, span) ?? spokenFor(walk, named, span) ?? named,
  )
  return all.filter((named) => {
    if (named.only) return true
    // "Кытай-Кыргызстан-Өзбекстан темир жолу": a part of a name.
    const route = lower[named.end] === '-' || (lower[named.start - 1] === '-' && lower[named.start - 2] !== ' ')
    if (route && (named.type === 'state' || named.type === 'place')) return false
    const place = named.type === 'place' && placeActs(walk, named, span)
    if ((!ACTING.has(named.type) && !place) || caseOf(walk, named) !== 'nominative') return false
    const next = lower.slice(named.end, span.end)
    // "Ишкерлер делегациясын", "дыйкандар бирикмеси": of whom the next word is.
    if (named.type === 'group' && OF_MANY.test(next)) return false
    // "Комиссия түзүүнү", "борбор ачууну": what is made and makes nothing itself.
    if (named.how !== 'explicit' && /organisation|collective/.test(named.type) && MADE.test(next)) return false
    // "Казакстан менен Өзбекстандан": both stand in the case of the second.
    if (
      next.startsWith(' менен ') &&
      walk.sentence.names.some(
        (one) =>
          one.start === named.end + 7 &&
          one.type === named.type &&
          /dative|ablative|locative|accusative/.test(caseOf(walk, one)),
      )
    )
      return false
    // "Депутат Асан Асанов": a title before the name of who bears it.
    if (
      named.type === 'pronoun' &&
      walk.sentence.names.some((one) => one.type === 'person' && one.start === named.end + 1)
    )
      return false
    // "Нарын районунун акими": whose the office is.
    if (OF_TOWN.test(next)) return false
    // "Кырк ишкана": so many of them, and not the one of which the text spoke.
    if (
      named.means?.is === 'body' &&
      named.means.generic &&
      COUNTED.test(lower.slice(Math.max(0, named.start - 24), named.start))
    )
      return false
    // "кызмат көрсөт-" is to serve.
    if (/^ (?:көрсөт|өтө)/u.test(next) && lower.slice(named.start, named.end).endsWith('кызмат')) return false
    if (
      /^ (?:(?:менен|жана|үчүн|тууралуу|жөнүндө|боюнча|тарабынан|сыяктуу|аркылуу|катары)(?![а-яөүң])|ортосунда|-)/u.test(
        next,
      )
    )
      return /^ (?:менен|жана) /u.test(next) && !oursBefore(walk, span)
    // "Делегация башчысы Ли Хуа", "бажы документтери": whose the next word is.
    if (named.type !== 'state' && !/person/.test(named.type) && HEADED.test(next)) return false
    if (
      lower.slice(named.start, named.end).endsWith('бажы') &&
      /^ (?:алым|төлөм|салы[кг]|пошлина|документ|декларация|тариф|бирим|союз|көзөмөл|тариздөө|тазалоо|жол-жобо|режим|кодекс|пост|терминал|статистика|жыйым|[а-яөүң]+(?:[ыиуү]н?|с[ыиуү]н?)(?![а-яөүң]))/u.test(
        next,
      )
    )
      return false
    if (
      (named.type === 'state' || place) &&
      !DISTRICT.test(next) &&
      // "Кытай Нарында …": where, and nothing of China's.
      !/^ \p{Lu}/u.test(text.slice(named.end, named.end + 2)) &&
      /^ (?![а-яөүң]+нч[ыиуү] |(?:дагы|эми|али|эки|алты|жети|жаңы|ири|ички|тышкы|кийинки|акыркы|алгачкы|баштапкы|азыркы|эски|кичи|жакынкы)(?![а-яөүң]))[а-яөүң]+(?:[^дтнаеоөыиуү][ыиуү]|с[ыиуү])(?:н|нын|нин|нун|нүн|на|не|нда|нде|нан)?(?![а-яөүң])/u.test(
        next,
      )
    )
      return false
    return true
  })
}

const OF_TOWN =
  /^ (?:районунун|шаарынын|облусунун|айылынын|провинциясынын|округунун|аймагынын|облустук|шаардык|райондук)(?![а-яөүң])/u

/** What many have in common. */
const OF_MANY =
  /^ (?:делегация|ассоциация|бирикме|союз|кеңеш|форум|комитет|палата|үй|жыйын|профсоюз|клуб|укук|укуг|маселе|сапар|күн|фестивал|тоб|топ|саммит|конгресс|конференция)[а-яөүң]*(?:[ыиуү]|с[ыиуү])(?:н[а-яөүң]*)?(?![а-яөүң])/u
/** How many or which, before a word for any body. */
const COUNTED =
  /(?:\d|(?:^|[^а-яөүң])(?:бир|эки|үч|төрт|беш|алты|жети|сегиз|тогуз|он|жыйырма|отуз|кырк|элүү|алтымыш|жетимиш|сексен|токсон|жүз|миң|нече|көптөгөн|айрым|көп|башка|кайсы|ар кандай|ондогон|жүздөгөн|ашык|жакын)) (?:жаңы |ири |чакан |орто |жеке |чет өлкөлүк )?$/u

/** A name that acts; of a compound `only` the state in it. */
type Subject = Named & { readonly only?: readonly Id[] }

// "Кытай бажы алымын …", "Кытай оорукана салат": the state acts, and the noun beside it is what it acts on.
function stateOf(walk: Walk, named: Named, span: Span): Subject | null {
  if (named.type !== 'organisation' || !named.state || !named.direct) return null
  const { lower } = walk.sentence
  const parted = COMPOUND.exec(lower.slice(named.start, named.end))
  if (!parted || !OBJECT[parted[2]!]?.test(lower.slice(named.end, Math.min(span.end, named.end + 30)))) return null
  return { ...named, type: 'state', end: named.start + parted[1]!.length, only: [named.state] }
}
const COMPOUND = /^(кытай|кыргызстан|[а-яөүң]+(?:стан|сия)) (бажы|оорукана|университет|институт|колледж|фонд)$/u
const MAKES = /^ (?:кур(?!ам)|сал(?!ы[кг])|ач(?!ык)|түз|уюштур|жабды|оңдо|бер|негизде)/u
const MADE = /^ (?:кур|сал|ач|түз|уюштур|негизд|жой|жоюу|бекит|көбөйт|тартуу)[а-яөүң]{0,3}(?:уу|үү|оо|өө)/u
const OBJECT: Readonly<Record<string, RegExp>> = {
  бажы: /^ [а-яөүң]+(?:[ыиуү]н?|с[ыиуү]н?)(?![а-яөүң])/u,
  оорукана: MAKES,
  университет: MAKES,
  институт: MAKES,
  колледж: MAKES,
  фонд: MAKES,
}

/** A city or a region at the head of a clause, or next to whoever speaks of it. */
function placeActs(walk: Walk, place: Named, span: Span): boolean {
  if (!/^(?:city|regions?):/.test(place.ids[0] ?? '') && !place.capitalOf) return false
  const { lower } = walk.sentence
  if (/^ (?:менен|жана|үчүн|аркылуу)/u.test(lower.slice(place.end, span.end))) return false
  const before = trim(lower, { start: span.start, end: place.start })
  return (
    before.end <= before.start ||
    namedIn(walk, { start: span.start, end: place.start }).some(
      ({ end, type }) => place.start - end < 2 && /person|role|pronoun/.test(type),
    )
  )
}

/** "… даяр экенин | элчи Ли Хуа | билдирди": who tells what stands before him, where nothing else stands in the stretch. */
export function tellerIn(walk: Walk, span: Span): Subject | undefined {
  const { lower } = walk.sentence
  const { start, end } = trim(lower, span)
  if (end - start > 90 || end - start < 2 || lower.slice(start, end).includes(',')) return undefined
  return subjectsIn(walk, { start, end }).findLast((named) => named.end === end && named.type !== 'state')
}

/** The first of those who act, and the last one coordinated with it: X менен Y, X жана Y. */
export function togetherIn(walk: Walk, subjects: readonly Subject[]): readonly [Subject, Subject] | readonly [] {
  const [first] = subjects
  if (!first) return []
  let last = first
  for (const next of subjects.slice(1)) {
    if (!/^ (?:менен|жана) $|^, $/u.test(walk.sentence.lower.slice(last.end, next.start))) break
    last = next
  }
  return [first, last]
}

/** The subject of a stretch, which becomes that of what follows; without one, the subject before. */
export function whoIn(walk: Walk, segment: Span): Who {
  const [first, last] = togetherIn(walk, subjectsIn(walk, segment))
  if (!first || !last) return oursBefore(walk, segment) ? (walk.subject = OUR_SIDE) : (walk.subject ?? SAME)
  return (walk.subject = first === last ? phrase(first) : { is: 'phrase', span: { start: first.start, end: last.end } })
}

/** Whoever does what a verb tells: the subject of its stretch, else "I" and "we" by its ending, else the subject before. */
export function doerIn(walk: Walk, segment: Span, { start, end }: Span): Who {
  const verb = walk.sentence.lower.slice(start, end)
  const own = FIRST.test(verb) && (walk.speaking || walk.reporter !== null)
  if (!own || togetherIn(walk, subjectsIn(walk, segment)).length) return whoIn(walk, segment)
  const we = /(?:[бп][ыиуү]з|[дт][ыиуү]к)$/u.test(verb)
  return (walk.subject = we ? OUR_SIDE : (walk.reporter ?? SPEAKER))
}
const FIRST = /(?:[бп][ыиуү]з|[дт][ыиуү][мк]|[аеоөй]м|м[ыиуү]н|г[ыиуү]м келет)$/u

/** "Биз Кыргызстан менен …": the word for us, cut off with the small words before a stretch. */
const oursBefore = ({ sentence: { lower } }: Walk, { start }: Span): boolean =>
  /(?:^|[^а-яөүң])биз $/u.test(lower.slice(Math.max(0, start - 5), start))

/**
 * "Кыргыз тараптын соданы кеңейтүүгө даяр экендигин": whoever acts in a clause that is reported stands in the genitive;
 * beside a noun of his own ("тараптын сунушун") he only says whose it is.
 */
export function genitiveIn(walk: Walk, span: Span): Named | undefined {
  const [head] = namedIn(walk, span)
  if (!head || head.start - span.start > 2 || !/^(?:state|organisation|collective|group)$/.test(head.type))
    return undefined
  if (caseOf(walk, head) !== 'genitive') return undefined
  const { text, lower } = walk.sentence
  const next = lower.slice(head.end, span.end)
  const named = /^ \p{Lu}/u.test(text.slice(head.end, head.end + 3))
  return (!named && OWN.test(next)) || (OWNED.test(next) && !OTHERS.test(next)) ? undefined : head
}
const OWN =
  /^ (?!(?:эки|алты|жети|жаңы|ири|ички|тышкы|[а-яөүң]+нч[ыиуү])(?![а-яөүң]))[а-яөүң]*(?:[^дтн ][ыиуү]|с[ыиуү])(?:н|нын|нин|нун|нүн|на|не|нда|нде|нан)?(?![а-яөүң])/u
/** A genitive that is nobody's: «Кытайдын насыянын пайызын …», where what is China's would be «насыясынын». */
const OTHERS = /^ [а-яөүң]*(?:[аеоөяюэ]н[ыиуү]н|(?<=[^аеоөыиуүяюэ])[дт][ыиуү]н)(?![а-яөүң])/u
const OWNED = /^(?: [а-яөүң]+){1,3}? [а-яөүң]*(?:[^дтн ][ыиуү]н|с[ыиуү]н|[^дтн ][ыиуү]на|[^дтн ][ыиуү]не)(?= )/u

/** Words for whoever heads or speaks for what stands before. */
const HEADED = quick(
  /^ (?:башчысы|жетекчиси|төрагасы|мүчөлөрү|өкүлү|өкүлдөрү|директору|президенти|катчысы)(?![а-яөүң])/u,
)

/** A place goes on: Ош шаары, Нарын облусу. */
const DISTRICT = /^ (?:шаары|облусу|провинциясы|району|округу)(?![а-яөүң])/u

/** Those who act for a body or a place: министрликтин өкүлдөрү, Кашкар округунун бийлиги, агенттиктин басма сөз кызматы. */
const SPOKEN =
  /^ (?:[а-яөүң]+(?:унун|үнүн|ынын|инин) |авиация |чек ара |салык |бажы |жергиликтүү |борбордук |тиешелүү |коопсуздук |жогорку )?(?:өкүлдөрү|өкүлү|жетекчилиги|башчылыгы|кызматкерлери|адистери|бийлиги|бийликтери|делегациясы|делегациялары|(?:басма сөз|пресс|маалымат)[ -]кызматы|басма сөз борбору|баш кеңсеси|аппараты|органдары|администрациясы|башкармалыгы|укук коргоо органдары)(?= |$)/u

/** "Министрликтин өкүлдөрү": the body acts, and the words for who speaks for it are a part of its name. */
function spokenFor(walk: Walk, named: Named, span: Span): Subject | null {
  const { lower } = walk.sentence
  if (caseOf(walk, named) !== 'genitive' || lower[named.end] !== ' ') return null
  const spoken = SPOKEN.exec(lower.slice(named.end, span.end))
  if (!spoken || !(ACTING.has(named.type) || named.type === 'place')) return null
  if (followed(walk, named)) return null
  return { ...named, end: named.end + spoken[0].length, only: named.ids }
}
// "Министрликтин өкүлү Асан Асанов": somebody with a name speaks himself.
const followed = (walk: Walk, named: Named): boolean =>
  walk.sentence.names.some(
    (one) => one.type.startsWith('person') && one.start > named.end && one.start - named.end < 40,
  )
