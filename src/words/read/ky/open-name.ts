import type { Id, Span } from '../../../ground/index.ts'
import type { OpenName, SceneView, Sentence } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'
import { bodiesNamed } from './body-name.ts'
import { slugOf } from './body-slug.ts'
import { localNames } from './local.ts'
import { casesOf } from './suffix.ts'
import { pinyinOf as chinese } from '../palladius.ts'
import { personal } from './transliterate.ts'
import { worldBodies } from './world-body.ts'

const NAME =
  /\p{Lu}(?<![\p{L}-]\p{Lu})\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?(?: \p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)?){1,3}(?![\p{L}-])/gu
const ALONE = /\p{Lu}(?<![\p{L}-]\p{Lu})\p{Ll}{2,}(?![\p{L}-])/gu
const SURNAME =
  /^(?<name>\p{L}+?(?:[оеё]ва?|[иы]на?|ева?|[оеы]й|ская|ский))(?:н[ыи]н|д[ыиу]н|д[ауоө]н|г[аоеө]|к[аое]|н[ыи]|д[ыиуү]|т[ыиу]н?|т[ао]|д[ао]|нун|го|ду)?$/u
const BODY =
  /«(?<name>[^«»]{2,40})» (?:(?:коомдук|жеке|биргелешкен|айыл чарба|өнөр жай|тоо-кен|курулуш|мамлекеттик|тигүү|сүт|транспорттук|логистикалык|инвестициялык|коммерциялык|экологиялык|эл аралык|маалыматтык|жаңылыктар|маалымат|соода|энергетикалык|туристтик|сугат|улуттук|республикалык|шаардык|облустук|райондук|\p{Ll}{3,12}-\p{Ll}{3,12}|\p{Ll}{3,14}[дтл][ыиуү]к|\p{Ll}{4,7}(?= (?:компания|фирма|корпорация))|мунай|газ|цемент|айнек|алтын|кен|эт|ун|кант|кайра иштетүүчү|[а-яөүң]+(?:уучу|үүчү|оочу|өөчү|л[ыиуү]к|луу|лүү)) ){0,3}(?<kind>(?:ачык |жабык )?акционердик коом|жоопкерчилиги чектелген коом|ААК|ЖЧК|ЖАК|ОсОО|компания|авиакомпания|корпорация|концерн|холдинг|комбинат|фирма|ишкана|банк|кооператив|ассоциация|фонд|завод|фабрика|оорукана|университет|институт|колледж|бирикме|группа|гезит|журнал|телеканал|агенттик|агенттиг|сайт|портал|музей|мектеп|лицей|чарба|кызмат|басылма|радио|академия|биржа|клиника|аэропорт|палата|уюм|кыймыл|клуб|театр|шахта|станция|порт|терминал|базар|канал|редакция|профсоюз|чарба|каржы тобу|топ)[а-яөүң]*/giu

/** Offices of those who head a body or serve under them. */
const HEADING = /жетекчиси|башчысы|директору|төрагасы|президенти|төрайымы|ректорунун/u
/** Whoever serves under the head of a body, where no name follows: «бажы кызматынын төрагасынын орун басары». */
const DEPUTY =
  / (?:төрагасынын|башчысынын|директорунун|президентинин|жетекчисинин|ректорунун) (?:биринчи )?орун басары(?<case>н[ыиуү]н|н[аеоө]|н[ыиуү]?)?(?!\p{L}| \p{Lu})/gu
/** Whoever heads a body, where no name follows. */
const HEAD =
  /(?<!\p{L})(?<word>\p{L}{3,24}н[ыиуү]н) (?<office>(?:жетекчиси|башчысы|директору|төрагасы|президенти|төрайымы)(?:н[ыиуү]н|н[аеоө]|н[ыиуү]?)?)(?!\p{L}| \p{Lu}| (?:болуп|болгон|кызмат|орун|биринчи|милдетин|кеңешчи|өкүл))/gu
const HEADS: Readonly<Record<string, string>> = {
  директору: 'director',
  төрагасы: 'chair',
  төрайымы: 'chair',
  президенти: 'president',
}
const OPEN = /^org:/
const stemOf = (word: string): string => word.toLowerCase().replace(/(?:с[ыиуү])?н[ыиуү]н$/u, '')
/** A place as an adjective: Ланьчжоудагы, Шэньсилик. */
const WHERE = /[дт][аеоө]г[ыиуү]$|л[ыиуү]к$/u
/** A firm by its name alone, where a word of it tells: «Айыл Банк», «Тянь-Шань Эйр». */
const CALLED =
  /«((?:\p{Lu}[\p{L}-]+ ){0,2}(?:\p{Lu}[\p{L}-]+-)?(?:[Бб]анк|Эйр|Групп|Телеком|Инвест|Холдинг|Констракшн|Энерго|Трейд|Логистик|Логистика|Майнинг|Текстиль|Агро|Фреш|Фуд|Голд|Моторс|Фарм|Строй|Курулуш|Сүт|Эт|Транс|Карго|Софт|Электроникс|Технолоджи|Индастри))»(?! \p{Ll}*(?:компания|ишкана|фирма|банк|кооператив|завод|фабрика|корпорация|холдинг))/gu
const QUOTED = /«([^«»]{2,40})»/gu
const PAIRED = /«([^«»]{2,40})»(?=(?:,| жана| менен) «[^«»]{2,40}» (?:компания|ишкана|банк|завод|фабрика)лар)/giu

const TITLE =
  /^(?:министр|президент|директор|элчи|төрага|губернатор|мэр|аким|депутат|профессор|адис|эксперт|ректор|проректор|декан|мырза|айым|инженер|башчы|жетекчи|өкүл|катчы|консул|посол|академик|дарыгер|мугалим|фермер|координатор)$/u
const TITLED =
  /(?:министри?|ректору?|проректору?|деканы|координатору|консулу|президенти?|директору?|элчиси|төрагасы|башчысы|өкүлү|губернатору|мэри|акими|катчысы|басары|депутаты?|жетекчиси) $/u

/** People whom the pack lacks: two names in capitals after a title or alone; firms in quotation marks. */
export function openNames({ text, start, end }: Sentence, matches: readonly Span[], scene: SceneView): OpenName[] {
  if (end - start > 2000) return []
  const part = text.slice(start, end)
  const found: OpenName[] = []
  const add = (from: number, length: number, id: OpenName['id'], type: OpenName['type'] = 'person', direct = true) => {
    const span = { start: start + from, end: start + from + length }
    const taken = type === 'organisation' ? found : [...matches, ...found]
    if (taken.some((one) => one.start < span.end && span.start < one.end)) return
    const body = type === 'person' ? heads.get(span.start) : undefined
    found.push({ start: span.start, end: span.end, id, type, direct, body })
  }
  // A body of the pack is no open one: «Кыргыз темир жолу» ишканасы.
  const bodyIn = (from: number, length: number) =>
    matches.some(
      (one) =>
        one.start >= start + from &&
        one.end <= start + from + length &&
        (one as Span & { values?: readonly { id: string | null }[] }).values?.some(({ id }) => id?.startsWith('org:')),
    )
  found.push(...worldBodies(part, start))
  const heads = new Map<number, OpenName['id']>()
  found.push(...localNames(part, start, matches, scene, heads))
  for (const { 0: whole, index } of matchesIn(part, NAME)) {
    const all = whole.split(' ')
    // "Ланьчжоудагы Хэси колледжи": where a body is, and nobody's name.
    if (WHERE.test(all[0]!)) continue
    // «Синь Нэн» is a firm.
    if (part[index - 1] === '«' && part[index + whole.length] === '»') continue
    // "Министр Рон Карден": behind a title stands a name, whatever its letters.
    const headed = TITLE.test(all[0]!.toLowerCase()) && all.length > 2
    if (headed || (TITLED.test(part.slice(Math.max(0, index - 30), index).toLowerCase()) && all.length === 2)) {
      const words = headed ? all.slice(1, 3) : all
      const last = SURNAME.exec(words[1]!.toLowerCase())?.groups?.['name'] ?? words[1]!.toLowerCase()
      const name = words.join(' ')
      if (
        !chinese(words[0]!.toLowerCase()) ||
        !(chinese(words[1]!.toLowerCase()) || bareHan(words[1]!.toLowerCase()))
      ) {
        const from = index + (headed ? all[0]!.length + 1 : 0)
        add(
          from,
          name.length,
          `per:${[words[0]!.toLowerCase(), last].map(personal).join('-')}`,
          'person',
          last === words[1]!.toLowerCase(),
        )
      }
    }
    // A state or a city may follow the name: "Чжоу Мин Кытай …".
    for (let from = 0; from + 2 <= all.length; from++)
      for (let size = all.length - from; size >= 2; size--) {
        const words = all.slice(from, from + size)
        const name = words.join(' ')
        const at = index + all.slice(0, from).join(' ').length + (from ? 1 : 0)
        if (size > 3 || (at === 0 && size > 2)) continue
        const [family, own] = words as [string, string]
        // "Хэ Ляндын": a given name in another case.
        const han =
          size === 2 &&
          Boolean(chinese(family.toLowerCase()) && (chinese(own.toLowerCase()) || bareHan(own.toLowerCase())))
        const last = words.at(-1)!.toLowerCase()
        const met = han ? metBare(family, own, text) : null
        const given = met ?? (han ? (chinese(last) ? withoutCase(last) : bareHan(last)!) : last)
        const surname = han ? null : (SURNAME.exec(last)?.groups?.['name'] ?? known(last, scene))
        if (!surname && !han) continue
        const slug = surname
          ? [...words.slice(0, -1).map((word) => word.toLowerCase()), surname].map(personal).join('-')
          : [...words.slice(0, -1).map((word) => word.toLowerCase()), given].map((word) => chinese(word)).join('-')
        add(at, name.length, `per:${slug}`, 'person', last === (surname ?? given))
      }
  }
  for (const match of matchesIn(part, BODY)) {
    // The word behind the quoted name bends for both: «Үрүмчү дан» компаниясынын.
    const body = bodyIn(match.index, match[0].length)
    if (body) continue
    const owned = /(?:ын|ин|ун|үн|[гкн][аеоө]|[дт][аеоө]н?)$/u.test(match[0])
    add(match.index, match[0].length, `org:${slugOf(match.groups!['name']!)}`, 'organisation', !owned)
  }
  for (const one of bodiesNamed(part, start, matches, scene, bodyIn))
    if (!found.some((other) => other.start < one.end && one.start < other.end)) found.push(one)
  for (const { 0: whole, 1: name, index } of part.includes('«') ? matchesIn(part, CALLED) : [])
    if (name && !bodyIn(index, whole.length)) add(index, whole.length, `org:${slugOf(name)}`, 'organisation')
  // «А» жана «Б» компаниялары: the word stands once for both.
  for (const { 0: whole, 1: name, index } of matchesIn(part, PAIRED))
    if (name) add(index, whole.length, `org:${slugOf(name)}`, 'organisation')
  // «Тянь-Шань Текстиль» alone, which was called a firm before.
  for (const { 0: whole, 1: name, index } of matchesIn(part, QUOTED)) {
    const quoted = whole.toLowerCase()
    const called = (words: string) =>
      scene.bodies.find(({ id, text }) => /^(?:org|place):/.test(id) && text.startsWith(words))
    const body = called(quoted)
    // «Асман Кыргызстандын» директору: the case stands within the marks.
    const bare = body ? null : BENT.exec(quoted)?.[1]
    const bent = bare ? called(`${bare}»`) : undefined
    if (name && (body ?? bent)) add(index, whole.length, (body ?? bent)!.id, 'organisation', !bent)
  }
  const headed = HEADING.test(part)
  for (const { 0: whole, index, groups } of headed ? matchesIn(part, DEPUTY) : []) {
    const at = start + index
    const own = found.find((one) => one.type === 'organisation' && one.end === at)
    const known = own ? null : orgBefore(matches, at)
    const id = own?.id ?? known?.id
    if (!id) continue
    if (own) found.splice(found.indexOf(own), 1)
    found.push({
      start: own?.start ?? known!.start,
      end: at + whole.length,
      type: 'role',
      id: `role:${id.slice(4)}-deputy-head`,
      body: id,
      direct: !groups!['case'],
    })
  }
  // "«Таза суу» бирикмесинин жетекчиси", "бирикменин жетекчиси": who heads a body and has no name.
  for (const { 0: whole, index, groups } of headed ? matchesIn(part, HEAD) : []) {
    const { word, office } = groups as Record<'word' | 'office', string>
    const before = index + word.length
    const own = found.find(
      (one) => one.type === 'organisation' && one.end - start > index && one.start - start < before,
    )
    const last = own
      ? null
      : scene.bodies.findLast(({ id, text: as }) => OPEN.test(id) && !scene.isKnown(id) && as.includes(stemOf(word)))
    const id = own?.id ?? last?.id
    if (!id || !OPEN.test(id) || scene.isKnown(id)) continue
    const from = own ? own.start - start : index
    if (own) found.splice(found.indexOf(own), 1)
    const holder = scene.people.findLast((one) => one.body === id && one.id.startsWith('per:'))
    const bare = office.replace(/н[ыиуү]н$|н[аеоө]$|[нд][ыиуү]?н?$/u, '')
    found.push({
      start: start + from,
      end: start + index + whole.length,
      // Whoever was named with that body before.
      type: holder ? 'person' : 'role',
      id: holder?.id ?? `role:${id.slice(4)}-${HEADS[bare] ?? 'head'}`,
      body: id,
      direct: bare === office,
    })
  }
  // "Төрага …", "Директор …": whoever was named with that title.
  for (const { 0: whole, index, groups } of BARE.test(part) ? matchesIn(part, TITLE_ALONE) : []) {
    const before = text.slice(Math.max(0, start + index - FAR), start + index)
    const id = bearerOf(groups!['title']!.toLowerCase(), before, scene)
    if (id)
      found.push({
        start: start + index,
        end: start + index + whole.length,
        type: 'person',
        id,
        direct: !groups!['case'],
        body: scene.people.findLast((one) => one.id === id)?.body ?? undefined,
      })
  }
  // "Кытайдын Оштогу консулдугу": of which state, and in which town.
  for (const { 0: whole, index, groups } of part.includes('онсулду') ? matchesIn(part, CONSULATE) : []) {
    const at = start + index
    const state = matches.findLast((one) => one.start < at && at - one.end < 40 && stateOf(one)) as Stated | undefined
    const where = state && IN_TOWN.exec(text.slice(state.end, at))
    if (!state || !where) continue
    const town = where.groups!['town'] ?? where.groups!['of']
    const id: Id = `org:${stateOf(state)}-consulate${town ? `-${personal(town.toLowerCase())}` : ''}`
    found.push({ start: state.start, end: at + whole.length, type: 'organisation', id, direct: !groups!['case'] })
  }
  // A surname alone that was met before with a first name.
  for (const { 0: name, index } of matchesIn(part, ALONE)) {
    const surname = SURNAME.exec(name.toLowerCase())?.groups?.['name']
    if (!surname) continue
    const person = scene.people.find(({ id }) => id.startsWith('per:') && id.endsWith(`-${personal(surname)}`))
    if (person) add(index, name.length, person.id, 'person', surname === name.toLowerCase())
  }
  return found
}

/** A title without a name. */
const BARE = /[Тт]өрага|[Дд]иректор|[Жж]етекчи|[Бб]ашчы|[Дд]епутат|[Кк]оординатор|[Ии]нженер/u
const TITLE_ALONE =
  /(?<![\p{L}-]|[\p{L}] )(?<title>[Тт]өрага|[Дд]иректор|[Жж]етекчи|[Бб]ашчы|[Дд]епутат|[Кк]оординатор|[Ии]нженер)(?<case>н[ыиуү]н|д[ыиуү]н|т[ыиуү]н|[гк][аеоө])?(?![\p{L}-]| \p{Lu})/gu
/** As far back as a title is sought. */
const FAR = 3000

/** Whoever stands behind the same title in the words before. */
function bearerOf(title: string, before: string, scene: SceneView): Id | null {
  const lower = before.toLowerCase()
  for (let at = lower.lastIndexOf(title); at >= 0; at = at > 0 ? lower.lastIndexOf(title, at - 1) : -1) {
    const named = BEARER.exec(before.slice(at + title.length, at + title.length + 70))
    if (!named) continue
    const [first, last] = [named[1]!, named[2]!].map((word) => word.toLowerCase()) as [string, string]
    const surname = SURNAME.exec(last)?.groups?.['name'] ?? last
    const han = chinese(first) && (chinese(last) ?? chinese(bareHan(last) ?? ''))
    const ids = [`per:${personal(first)}-${personal(surname)}`, ...(han ? [`per:${chinese(first)}-${han}`] : [])]
    const one = scene.people.findLast(({ id }) => ids.includes(id))
    if (one) return one.id
  }
  return null
}
const BEARER = /^(?:[ыиуү]|с[ыиуү])? (\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)/u

type Stated = Span & { readonly values?: readonly { readonly id: string | null }[] }
/** The code of the state that a match of the pack names. */
const stateOf = (one: Span): string | undefined =>
  (one as Stated).values
    ?.find(({ id }) => id?.startsWith('state:'))
    ?.id?.slice(6)
    .toLowerCase()
const CONSULATE = /[Кк]онсулду(?:гу|к)(?<case>н[ыиуү]н|н[аеоө]|нд[аеоө]н?|нан|н|[нд]у|[нд]ун)?(?!\p{L})/gu
/** What stands between a state and its consulate: in which town. */
const IN_TOWN =
  /^(?: (?<town>\p{Lu}\p{L}{1,14}?)[дт][аеоө]г[ыиуү]| (?<of>\p{Lu}\p{L}{1,14}) шаарындагы)?(?: [Бб]ашкы)? $/u
/** A quoted name with its case within the marks. */
const BENT = /^(«.+?)(?:[ндт][ыиуү]н|[гкн][аеоө]|[дт][аеоө]н?|[ндт][ыиуү])»$/u

/** A given name without the case that makes it none of Chinese. */
function bareHan(given: string): string | null {
  const bare = /^(.{2,}?)(?:[нд][ыиу]н|[гк]а|г[ое]|н[ае]|[дт][ае]н?|[нд][ыиу])$/u.exec(given)?.[1]
  return bare && chinese(bare) ? bare : null
}

/** What a text has of names that may stand in a case, so that none is sought twice. */
let asked: { of: string; readonly bare: Map<string, string | null> } = { of: '', bare: new Map() }
/** "Ли Вэйдин", of Li Wei, where the text names him without a case as well; else a name of its own. */
function metBare(family: string, given: string, text: string): string | null {
  if (asked.of !== text) asked = { of: text, bare: new Map() }
  const name = `${family} ${given}`
  const known = asked.bare.get(name)
  if (known !== undefined) return known
  const bare = chinese(given.toLowerCase()) ? bareHan(given.toLowerCase()) : null
  const found =
    bare && asked.bare.size < MOST_NAMES && stands(`${family} ${given.slice(0, bare.length)}`, text) ? bare : null
  asked.bare.set(name, found)
  return found
}
/** So many names a text may have that stand in a case. */
const MOST_NAMES = 200

// Whether a name stands in a text as it is, and not as the beginning of a longer word.
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}-]/u.test(text[at + name.length] ?? ' ')) return true
  return false
}

/** The body of the pack that ends at a place of the text. */
function orgBefore(matches: readonly Span[], at: number): { readonly start: number; readonly id: Id } | null {
  for (const one of matches) {
    const id = (one as Span & { values?: readonly { id: Id | null }[] }).values?.[0]?.id
    if (one.end === at && id?.startsWith('org:')) return { start: one.start, id }
  }
  return null
}

/** «Вэйминди»: a given name has two syllables at most, and what follows is its case. */
function withoutCase(given: string): string {
  if ((given.match(/[аеёиоуыэюя]/g)?.length ?? 0) < 3) return given
  const bare = /^(.+?)(?:[ндт][ыиу]н?|[гк][ае]|н[ае]|[дт][ае]н?)$/u.exec(given)?.[1]
  return bare && chinese(bare) ? bare : given
}

// "Чжоу Мин": a name that was met keeps its form in other cases.
function known(last: string, scene: SceneView): string | undefined {
  for (const { id } of scene.people) {
    const surname = id.slice(id.lastIndexOf('-') + 1)
    for (let size = last.length; size > 2; size--) {
      const stem = last.slice(0, size)
      if (personal(stem) === surname && casesOf(stem).includes(last)) return stem
    }
  }
  return undefined
}
