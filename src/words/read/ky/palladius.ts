// The system of Archimandrite Palladius (1888): how Russian and Kyrgyz write Chinese syllables.
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
  чж: 'zh',
  ч: 'ch',
  ш: 'sh',
  ж: 'r',
  цз: 'z',
  ц: 'c',
  с: 's',
  '': '',
}
// Before и, ю, я the hissing initials are the palatal ones.
const PALATAL: Readonly<Record<string, string>> = { цз: 'j', ц: 'q', с: 'x' }
const FINALS: Readonly<Record<string, string>> = {
  а: 'a',
  ай: 'ai',
  ань: 'an',
  ан: 'ang',
  ао: 'ao',
  о: 'o',
  оу: 'ou',
  э: 'e',
  эй: 'ei',
  энь: 'en',
  эн: 'eng',
  у: 'u',
  ун: 'ong',
  уа: 'ua',
  уай: 'uai',
  уань: 'uan',
  уан: 'uang',
  уй: 'ui',
  уэй: 'ui',
  унь: 'un',
  и: 'i',
  инь: 'in',
  ин: 'ing',
  я: 'ia',
  яо: 'iao',
  янь: 'ian',
  ян: 'iang',
  е: 'ie',
  ю: 'iu',
  юн: 'iong',
  юй: 'u',
  юэ: 'ue',
  юань: 'uan',
  юнь: 'un',
  ы: 'i',
  ло: 'uo',
  эр: 'er',
  во: 'wo',
}
const ALONE: Readonly<Record<string, string>> = {
  ван: 'wang',
  вань: 'wan',
  вэй: 'wei',
  вэнь: 'wen',
  вэн: 'weng',
  ва: 'wa',
  вай: 'wai',
  во: 'wo',
  у: 'wu',
  и: 'yi',
  инь: 'yin',
  ин: 'ying',
  я: 'ya',
  яо: 'yao',
  янь: 'yan',
  ян: 'yang',
  е: 'ye',
  ю: 'you',
  юн: 'yong',
  юй: 'yu',
  юэ: 'yue',
  юань: 'yuan',
  юнь: 'yun',
  ло: 'luo',
  го: 'guo',
  хо: 'huo',
  до: 'duo',
  то: 'tuo',
  со: 'suo',
  цзо: 'zuo',
  чжо: 'zhuo',
  жо: 'ruo',
  люй: 'lü',
  нюй: 'nü',
  хуэй: 'hui',
  жуй: 'rui',
  хуа: 'hua',
  мин: 'min',
}

function syllable(text: string): string | null {
  if (ALONE[text] && text !== 'мин') return ALONE[text]
  for (const size of [2, 1, 0]) {
    const initial = text.slice(0, size)
    const final = text.slice(size)
    if (!(initial in INITIALS) || !(final in FINALS)) continue
    const soft = /^[иеюя]/.test(final)
    return (soft ? (PALATAL[initial] ?? INITIALS[initial]!) : INITIALS[initial]!) + FINALS[final]!
  }
  return null
}

/** A Chinese name written in Cyrillic letters as pinyin without tones, or null where it is none: Цзиньпин → jinping. */
export function chinese(word: string): string | null {
  const whole = syllable(word)
  if (whole) return whole
  for (let at = word.length - 1; at > 1; at--) {
    const [first, second] = [syllable(word.slice(0, at)), syllable(word.slice(at))]
    if (first && second) return first + second
  }
  return null
}
