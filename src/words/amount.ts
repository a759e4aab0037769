const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:billion|bn\b|млрд|миллиард|миллиарддан)/, 1e9],
  [/^\s?(?:million|mn\b|млн|миллион)/, 1e6],
  [/^\s?(?:thousand|тыс|тысяч|миң)/, 1e3],
  [/^亿/, 1e8],
  [/^万/, 1e4],
]
const NUMBER = /\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/g

/** Figures of a text in any of the languages, scaled ("27 billion", «27 млрд», 270亿), without years and days. */
export function amountsIn(text: string): number[] {
  const lower = text.toLowerCase()
  return [...lower.matchAll(NUMBER)].flatMap((match) => {
    const rest = lower.slice(match.index + match[0].length, match.index + match[0].length + 16)
    const scale = SCALES.find(([words]) => words.test(rest))?.[1] ?? 1
    const grouped = /^\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+$/.test(match[0])
    const value = Number(grouped ? match[0].replace(/\D/g, '') : match[0].replace(',', '.')) * scale
    return scale === 1 && isDate(match[0], lower.slice(0, match.index), rest) ? [] : [value]
  })
}

const MONTHS =
  /^(?:st|nd|rd|th)?[\s.-]*(?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|year|год|г\.|-жыл|жыл|年|月|日)/

const isDate = (digits: string, before: string, rest: string): boolean =>
  MONTHS.test(rest) ||
  (/^(?:19|20|21)\d\d$/.test(digits) && !/^\s?(?:%|км|km|т\b|тонн|tonnes|公里|吨|人|people)/.test(rest)) ||
  /(?:january|february|march|april|may|june|july|august|september|october|november|december) $/.test(before)
