import type { Id } from '../../../ground/index.ts'
import type { OpenName } from '../grammar.ts'
import { matchesIn } from '../engine/match.ts'

/** Banks, funds and unions of many states, by the letters and by the names that the press calls them by. */
const NAMES: Readonly<Record<string, string>> = {
  'азия өнүктүрүү банкы': 'adb',
  'азия инфраструктуралык инвестициялар банкы': 'aiib',
  'европа реконструкция жана өнүктүрүү банкы': 'ebrd',
  'европа инвестициялык банкы': 'eib',
  'евразия өнүктүрүү банкы': 'edb',
  'евразия турукташтыруу жана өнүктүрүү фонду': 'efsd',
  'дүйнөлүк банк': 'world-bank',
  'ислам өнүктүрүү банкы': 'isdb',
  'жаңы өнүктүрүү банкы': 'ndb',
  'эл аралык валюта фонду': 'imf',
  'эл аралык финансы корпорациясы': 'ifc',
  'дүйнөлүк соода уюму': 'wto',
  'дүйнөлүк саламаттык сактоо уюму': 'who',
  'европа биримдиги': 'eu',
  евробиримдик: 'eu',
  'түрк мамлекеттеринин уюму': 'ots',
  'көз карандысыз мамлекеттер шериктештиги': 'cis',
  'жибек жолу фонду': 'silk-road-fund',
  'бириккен улуттар уюму': 'un',
  'шанхай кызматташтык уюму': 'sco',
  'евразия экономикалык биримдиги': 'eaeu',
  'евразия экономикалык комиссиясы': 'eec',
}
const LETTERS: Readonly<Record<string, string>> = {
  АӨБ: 'adb',
  ЕРӨБ: 'ebrd',
  ЕАӨБ: 'edb',
  ЭВФ: 'imf',
  ДСУ: 'wto',
  ДССУ: 'who',
  ЕККУ: 'osce',
  ЖККУ: 'csto',
  ТМУ: 'ots',
  КМШ: 'cis',
  БУУӨП: 'undp',
  ПРООН: 'undp',
  ЮНИСЕФ: 'unicef',
  ЮНЕСКО: 'unesco',
  МАГАТЭ: 'iaea',
  БРИКС: 'brics',
}
const CASE =
  '(?<case>-?(?:[нд][ыиуү]н|т[ыиуү]н|[гк][аеоө]|н[аеоө]|[дт][аеоө]н?|нд[аеоө]|нан|нен|[нд][ыиуү]|т[ыиуү]|н))?(?!\\p{L})'
const NAMED = new RegExp(`(?<!\\p{L})(?<name>${Object.keys(NAMES).join('|')})${CASE}`, 'giu')
const CALLED = new RegExp(`(?<!\\p{L})(?<name>${Object.keys(LETTERS).join('|')})${CASE}`, 'gu')
const TELLS = /[Бб]анк|[Фф]онд|[Уу]юму|[Бб]иримди|[Шш]ериктештиги|[Кк]орпорациясы|[А-ЯӨҮ]{3}/u

/** The bodies of many states in a stretch that begins at `from`, whatever pack is read. */
export function worldBodies(part: string, from: number): OpenName[] {
  if (!TELLS.test(part)) return []
  const found: OpenName[] = []
  const add = (pattern: RegExp, slugOf: (name: string) => string | undefined) => {
    for (const { 0: whole, index, groups } of matchesIn(part, pattern)) {
      const id: Id = `org:${slugOf(groups!['name']!)}`
      const start = from + index
      found.push({ start, end: start + whole.length, type: 'organisation', id, direct: !groups!['case'] })
    }
  }
  add(NAMED, (name) => NAMES[name.toLowerCase()])
  add(CALLED, (name) => LETTERS[name])
  return found
}
