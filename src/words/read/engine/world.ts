import type { Language, StateId } from '../../../ground/index.ts'
import { perWord } from './memo.ts'

/** How texts of one language name a state that the pack does not speak of: it is nobody else. */
export interface WorldNames {
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  readonly sides: readonly string[]
}

/** The members and observers of the United Nations by ISO 3166-1. */
const CODES =
  'ADAEAFAGALAMAOARATAUAZBABBBDBEBFBGBHBIBJBNBOBRBSBTBWBYBZCACDCFCGCHCICLCMCNCOCRCUCVCYCZDEDJDKDMDODZECEEEGERESETFIFJFMFRGAGBGDGEGHGMGNGQGRGTGWGYHNHRHTHUIDIEILINIQIRISITJMJOJPKEKGKHKIKMKNKPKRKWKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMGMHMKMLMMMNMRMTMUMVMWMXMYMZNANENGNINLNONPNRNZOMPAPEPGPHPKPLPSPTPWPYQARORSRURWSASBSCSDSESGSISKSLSMSNSOSRSSSTSVSYSZTDTGTHTJTLTMTNTOTRTTTVTZUAUGUSUYUZVAVCVEVNVUWSYEZAZMZW'

/** Names that are other words as often, or begin the names of people. */
const MISTAKEN: Readonly<Record<Language, string>> = {
  ru: 'TG TD',
  ky: 'TG TD ML',
  zh: 'OM ML SD TG TD PE BJ GH HT',
  en: 'TD',
}

/** What the press calls them beside. */
const ALSO: Readonly<Record<Language, string>> = {
  ru: 'BY Белоруссия|MD Молдавия|KR Южная Корея|KP Северная Корея|US Соединённые Штаты Америки|MM Бирма',
  ky: 'KR Корея Республикасы|GB Британия|US Америка Кошмо Штаттары',
  zh: 'MN 蒙古国|AE 阿联酋|SA 沙特|CZ 捷克共和国|ZA 南非共和国',
  en: 'TR Turkey|CZ Czech Republic|MK Macedonia|MM Burma|MM Myanmar|CI Ivory Coast|KR Republic of Korea|GB Britain|US U.S.|US USA|GB U.K.|AE UAE',
}

/** Whose a ministry, a delegation or a side is; CLDR does not bring these. */
const ADJECTIVES: Readonly<Record<Language, string>> = {
  ru: 'TR турецкий|IR иранский|MN монгольский|JP японский|KR южнокорейский|US американский|IN индийский|PK пакистанский|AF афганский|AZ азербайджанский|BY белорусский|AM армянский|GE грузинский|UA украинский|DE германский|DE немецкий|FR французский|GB британский|IT итальянский|HU венгерский|PL польский|RS сербский|VN вьетнамский|SA саудовский|EG египетский',
  ky: 'TR түрк|TR түркиялык|IR ирандык|MN монголиялык|JP жапон|JP япон|KR кореялык|US америкалык|IN индиялык|PK пакистандык|AF ооганстандык|AZ азербайжан|BY белорус|AM армян|DE германиялык|FR француз|GB британиялык|IT италиялык|HU венгр',
  zh: '',
  en: 'TR Turkish|IR Iranian|MN Mongolian|JP Japanese|KR South Korean|US American|IN Indian|PK Pakistani|AF Afghan|AZ Azerbaijani|BY Belarusian|AM Armenian|UA Ukrainian|DE German|FR French|GB British|IT Italian|HU Hungarian|PL Polish|RS Serbian|VN Vietnamese|SA Saudi|EG Egyptian',
}

/** How Chinese calls a state as a side. */
const SIDES: Readonly<Partial<Record<Language, string>>> = {
  zh: 'US 美方|JP 日方|KR 韩方|MN 蒙方|IR 伊方|TR 土方|VN 越方|DE 德方|FR 法方|GB 英方|AZ 阿方',
}

/** The states of the world that a pack leaves out. */
export const worldBut = (own: readonly { readonly id: string }[]): StateId[] =>
  (CODES.match(/../g) ?? [])
    .map((code) => `state:${code}` as StateId)
    .filter((state) => own.every(({ id }) => id !== state))

/** Their names in one language, by CLDR, as this program's runtime brings them. */
export function worldNames(tag: Language): (state: StateId) => WorldNames {
  const named = namesIn(tag)
  return (state) => {
    const code = state.slice('state:'.length)
    return {
      names: named(code),
      adjectives: listed(ADJECTIVES[tag], code),
      sides: listed(SIDES[tag] ?? '', code),
    }
  }
}

// A text is of one language: the names of the others are never asked of the runtime.
const namesIn = perWord((tag) => namedIn(tag as Language))

function namedIn(tag: Language): (code: string) => readonly string[] {
  const [long, short] = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames([tag], { type: 'region', style, fallback: 'none' }),
  )
  return (code) => {
    if (MISTAKEN[tag].includes(code)) return []
    const spoken = [long!.of(code), short!.of(code)].flatMap((name) => plain(name) ?? [])
    return [...new Set([...spoken, ...listed(ALSO[tag], code)])]
  }
}

const listed = (rows: string, code: string): string[] =>
  rows.split('|').flatMap((row) => (row.startsWith(code) ? row.slice(3) : []))

// "Congo - Kinshasa" is how a list tells two apart, and no text calls either so.
const plain = (name: string | undefined): string | null =>
  name && !/ - |[（）]/.test(name) ? name.split(' (')[0]! : null
