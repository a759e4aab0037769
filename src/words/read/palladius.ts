// The system of Archimandrite Palladius (1888), by which Russian and Kyrgyz write Chinese syllables: initials and finals.
const INITIALS: Readonly<Record<string, string>> = {
  б: 'b',
  п: 'p',
  м: 'm',
  ф: 'f',
  д: 'd',
  т: 't',
  н: 'n',
  л: 'l',
  г: 'g',
  к: 'k',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  ж: 'r',
  с: 's',
  чж: 'zh',
  цз: 'z',
  дз: 'z',
  '': '',
}
// Behind these no soft final stands: no ке, че, хя.
const HARD = /^(?:г|к|х|ч|ш|ж|ф|чж)$/
// Before these the sibilants are the soft ones: j, q, x.
const SOFT: Readonly<Record<string, string>> = { цз: 'j', ц: 'q', с: 'x' }
const FINALS: Readonly<Record<string, string>> = {
  а: 'a',
  ай: 'ai',
  ань: 'an',
  ан: 'ang',
  ао: 'ao',
  э: 'e',
  эй: 'ei',
  энь: 'en',
  эн: 'eng',
  эр: 'er',
  о: 'o',
  ун: 'ong',
  оу: 'ou',
  у: 'u',
  уа: 'ua',
  уай: 'uai',
  уань: 'uan',
  уан: 'uang',
  уй: 'ui',
  унь: 'un',
  уо: 'uo',
  и: 'i',
  я: 'ia',
  янь: 'ian',
  ян: 'iang',
  яо: 'iao',
  е: 'ie',
  инь: 'in',
  ин: 'ing',
  юн: 'iong',
  ю: 'iu',
  юй: 'u',
  юань: 'uan',
  юэ: 'ue',
  юнь: 'un',
}
const WHOLE: Readonly<Record<string, string>> = {
  и: 'yi',
  инь: 'yin',
  ин: 'ying',
  я: 'ya',
  янь: 'yan',
  ян: 'yang',
  яо: 'yao',
  е: 'ye',
  ю: 'you',
  юй: 'yu',
  юань: 'yuan',
  юэ: 'yue',
  юнь: 'yun',
  юн: 'yong',
  у: 'wu',
  ва: 'wa',
  вай: 'wai',
  вань: 'wan',
  ван: 'wang',
  вэй: 'wei',
  вэнь: 'wen',
  вэн: 'weng',
  во: 'wo',
  люй: 'lü',
  нюй: 'nü',
  хуэй: 'hui',
  гуй: 'gui',
  чжи: 'zhi',
  чи: 'chi',
  ши: 'shi',
  жи: 'ri',
  сы: 'si',
  цы: 'ci',
  цзы: 'zi',
}

const syllables = new Map<string, string>()
for (const [initial, latin] of Object.entries(INITIALS))
  for (const [final, vowel] of Object.entries(FINALS)) {
    if (HARD.test(initial) && /^[еияю]/.test(final)) continue
    const soft = /^[еияю]/.test(final) ? (SOFT[initial] ?? latin) : latin
    // го is guo, бо is bo.
    const round = final === 'о' && !/^[бпмф]?$/.test(initial) ? 'uo' : vowel
    if (initial !== '') syllables.set(initial + final, soft + round)
    else if (!/^[еияюыу]/.test(final)) syllables.set(final, vowel)
  }
for (const [russian, pinyin] of Object.entries(WHOLE)) syllables.set(russian, pinyin)

// The press writes "Юншен", "Чженчжоу" where the system has э.
for (const initial of ['ч', 'ш', 'ж', 'чж', 'х', 'ф'])
  for (const [final, vowel] of [
    ['ень', 'en'],
    ['ен', 'eng'],
    ['ей', 'ei'],
  ] as const)
    syllables.set(initial + final, INITIALS[initial]! + vowel)

const latin = new Set(syllables.values())
/** A word that can be parted into syllables of pinyin. */
export function isPinyin(word: string): boolean {
  if (word === '') return true
  for (let length = Math.min(6, word.length); length > 0; length--)
    if (latin.has(word.slice(0, length)) && isPinyin(word.slice(length))) return true
  return false
}

const CLOSES = new Set('нь')
const OPENS = new Set('аоэияю')
/** A Chinese name written in Cyrillic letters, in pinyin: "вэньтао" → "wentao"; null where a part is no Chinese syllable. */
export function pinyinOf(word: string): string | null {
  if (word === '') return ''
  // «Чанъань»: the hard sign only parts syllables.
  if (word[0] === 'ъ') return pinyinOf(word.slice(1))
  // «Хэнань» is Хэ-нань: where a syllable begins with a vowel behind a consonant, a hard sign says so.
  for (const late of [false, true])
    for (let length = Math.min(5, word.length); length > 0; length--) {
      const first = syllables.get(word.slice(0, length))
      if (first === undefined) continue
      const parted = CLOSES.has(word[length - 1]!) && OPENS.has(word[length]!)
      if (parted !== late) continue
      const rest = pinyinOf(word.slice(length))
      if (rest !== null) return first + rest
    }
  return null
}
