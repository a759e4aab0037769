import type { NameKind } from '../grammar.ts'

/** Nominative, genitive, dative, accusative, instrumental, prepositional; a case may have variants. */
type Cases = readonly (readonly string[])[]

const HARD_AFTER = /[гкхжшчщ]$/
const HISS = /[жшчщц]$/

const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/
// Nouns that end as adjectives do.
const NOUN_AFTER_ALL =
  /^(?:.{2,}[аеияо]ние|.{2,}тие|.{3,}ствие|.{2,}вие|.{2,}ние|здоровье|(?:не)?согласие|(?:не)?доверие|усилие|орудие|наследие|полугодие|благополучие|отличие|различие|наличие|изобилие|.{2,}йие|герой|строй|край|китай|май|чай|случай|бой|слой|шелковой|сценарий|комментарий|критерий|премьер|территорий|.*гений|алюминий|линий|санаторий|.{2,}арий|.{2,}орий|змей|юбилей|музей|шанхай)$/

/** An adjective, by its ending. */
export const looksAdjective = (word: string): boolean => ADJECTIVE.test(word) && !NOUN_AFTER_ALL.test(word)

/** Forms of an adjective in the gender and number of the form given. */
function adjectiveCases(word: string): Cases {
  const stem = word.slice(0, -2)
  const end = word.slice(-2)
  const soft =
    end === 'яя' || end === 'ее' || (end === 'ий' && !HARD_AFTER.test(stem)) || (end === 'ие' && !HARD_AFTER.test(stem))
  const i = soft || HARD_AFTER.test(stem) ? 'и' : 'ы'
  const o = soft || /[жшчщ]$/.test(stem) ? 'е' : 'о'
  switch (end) {
    case 'ая':
    case 'яя': {
      const oj = `${stem}${o}й`
      return [[word], [oj], [oj], [`${stem}${soft ? 'юю' : 'ую'}`], [oj, `${stem}${o}ю`], [oj]]
    }
    case 'ые':
    case 'ие':
      return [[word], [`${stem}${i}х`], [`${stem}${i}м`], [word, `${stem}${i}х`], [`${stem}${i}ми`], [`${stem}${i}х`]]
    default: {
      const own = `${stem}${o}го`
      return [[word], [own], [`${stem}${o}му`], [word, own], [`${stem}${i}м`], [`${stem}${o}м`]]
    }
  }
}

const INDECLINABLE = /(?:[уюэы]|[аеиуэюяы]о|чи|ли|ри|ки|ду|жоу|коу|доу)$/

/** Singular forms of a noun, guessed from how it ends; a wrong guess makes a form that no text has. */
function nounCases(word: string, animate: boolean): Cases {
  if (/^[^а-я]*$/.test(word) || INDECLINABLE.test(word)) return Array.from({ length: 6 }, () => [word])
  const stem = word.slice(0, -1)
  const last = word.at(-1)!
  const y = HARD_AFTER.test(stem) ? 'и' : 'ы'
  switch (last) {
    case 'а':
      return [
        [word],
        [`${stem}${y}`],
        [`${stem}е`],
        [`${stem}у`],
        [`${stem}${HISS.test(stem) ? 'е' : 'о'}й`],
        [`${stem}е`],
      ]
    case 'я': {
      const e = stem.endsWith('и') ? 'и' : 'е'
      return [[word], [`${stem}и`], [`${stem}${e}`], [`${stem}ю`], [`${stem}ей`], [`${stem}${e}`]]
    }
    case 'о':
      return [[word], [`${stem}а`], [`${stem}у`], [word], [`${stem}ом`], [`${stem}е`]]
    case 'е': {
      const soft = HISS.test(stem) ? ['а', 'у'] : ['я', 'ю']
      const e = stem.endsWith('и') ? 'и' : 'е'
      return [[word], [`${stem}${soft[0]}`], [`${stem}${soft[1]}`], [word], [`${stem}ем`], [`${stem}${e}`]]
    }
    case 'ь':
      return [
        [word],
        [`${stem}и`, `${stem}я`],
        [`${stem}и`, `${stem}ю`],
        animate ? [`${stem}я`, word] : [word],
        [`${stem}ью`, `${stem}ем`],
        [`${stem}и`, `${stem}е`],
      ]
    case 'й': {
      const e = stem.endsWith('и') ? 'и' : 'е'
      return [[word], [`${stem}я`], [`${stem}ю`], animate ? [`${stem}я`] : [word], [`${stem}ем`], [`${stem}${e}`]]
    }
    default: {
      if (!/[бвгджзклмнпрстфхцчшщ]/.test(last)) return Array.from({ length: 6 }, () => [word])
      const om = HISS.test(word) ? [`${word}ем`, `${word}ом`] : [`${word}ом`]
      // Fleeting vowels: конец → конца, рынок → рынка, посёлок → поселка.
      const short = /[^аеиоуыэюя](?:ок|ек|ец)$/.test(word) && word.length > 4 ? word.slice(0, -2) + last : null
      const of = (end: string) => (short ? [`${word}${end}`, `${short}${end}`] : [`${word}${end}`])
      return [[word], of('а'), of('у'), animate ? of('а') : [word], short ? [...om, `${short}ом`] : om, of('е')]
    }
  }
}

/** Plural forms of a noun given in the singular. */
function pluralCases(word: string, animate: boolean): Cases {
  const stem = /[аяоеьй]$/.test(word) ? word.slice(0, -1) : word
  const last = word.at(-1)!
  const softly = /[яеьй]$/.test(word) && !HISS.test(stem)
  const nominative =
    last === 'о'
      ? [`${stem}а`]
      : last === 'е'
        ? [`${stem}${HISS.test(stem) ? 'а' : 'я'}`]
        : softly || HARD_AFTER.test(stem)
          ? [`${stem}и`]
          : [`${stem}ы`]
  const genitive =
    last === 'а' || last === 'о'
      ? [
          stem,
          stem.replace(/([бвгджзклмнпрстфхцчшщ])([кнцлр])$/, '$1о$2'),
          stem.replace(/([бвгджзклмнпрстфхцчшщ])([кнцлр])$/, '$1е$2'),
        ]
      : /и[ея]$/.test(word)
        ? [`${stem}й`]
        : last === 'я'
          ? [`${stem}ь`, `${stem}й`]
          : last === 'ь' || HISS.test(word)
            ? [`${stem}ей`]
            : last === 'й'
              ? [`${stem}ев`]
              : [`${stem}ов`]
  const a = softly ? 'я' : 'а'
  return [nominative, genitive, [`${stem}${a}м`], animate ? genitive : nominative, [`${stem}${a}ми`], [`${stem}${a}х`]]
}

/** Forms of a noun that is given in the plural: "страны", "граждане", "предприятия". */
function givenPlural(word: string): Cases {
  const stem = word.slice(0, -1)
  const soft = /[яи]$/.test(word) && !HARD_AFTER.test(stem)
  const a = soft ? 'я' : 'а'
  const genitive = /и[яи]$/.test(word)
    ? [`${stem}й`]
    : /(?:ане|яне)$/.test(word)
      ? [stem]
      : [`${stem}ов`, `${stem}ев`, `${stem}ей`, stem, `${stem}ь`]
  return [[word], genitive, [`${stem}${a}м`], [word, ...genitive], [`${stem}${a}ми`], [`${stem}${a}х`]]
}

function surnameCases(word: string): Cases {
  if (/(?:ов|ев|ин|ын)$/.test(word))
    return [[word], [`${word}а`], [`${word}у`], [`${word}а`], [`${word}ым`, `${word}ом`], [`${word}е`]]
  if (/(?:ова|ева|ина|ына)$/.test(word)) {
    const stem = word.slice(0, -1)
    return [[word], [`${stem}ой`], [`${stem}ой`], [`${stem}у`], [`${stem}ой`], [`${stem}ой`]]
  }
  if (looksAdjective(word) && /(?:ский|цкий|ская|цкая|ный|ная|ой)$/.test(word)) return adjectiveCases(word)
  return nounCases(word, true)
}

/** All combinations of one case over the words of a name. */
function combine(parts: readonly Cases[], rest: string): string[] {
  const forms: string[] = []
  for (let at = 0; at < 6; at++) {
    let heads = ['']
    for (const part of parts)
      heads = heads.flatMap((head) => part[at]!.map((form) => (head ? `${head} ${form}` : form)))
    for (const head of heads) forms.push(rest ? `${head} ${rest}` : head)
  }
  return forms
}

const PLURAL_NOUN = /(?:ании|[бвгджзклмнпрстфхцчшщ][ыи]|ане|яне|ия|[бвгджзклмнпрстфхцчшщй]а)$/

/**
 * Every form of a Russian name, the dictionary form first. Adjectives and the noun they lead to bend,
 * what follows the noun stays: "железная дорога Китай - Кыргызстан" → "железной дороги Китай - Кыргызстан".
 */
export function formsOf(name: string, kind: NameKind): string[] {
  const lower = name.toLowerCase()
  const bent = [...new Set(bend(lower, kind))]
  const all = bent.flatMap(dashed)
  return [...new Set(all)]
}

// A dash between names is written with spaces or without.
function dashed(form: string): string[] {
  if (!form.includes('-')) return [form]
  if (!form.includes(' - '))
    return form.split('-').length > 2 && /\p{L}-\p{L}/u.test(form) ? [form, form.replaceAll('-', ' - ')] : [form]
  return [form, form.replaceAll(' - ', '-')]
}

function bend(name: string, kind: NameKind): string[] {
  const words = name.split(' ')
  switch (kind) {
    case 'abbreviation':
      return [name]
    case 'adjective':
      return (
        ['ий', 'ая', 'ое', 'ие', 'ый', 'ые']
          .map((end) => name.slice(0, -2) + end)
          .flatMap((form) => adjectiveCases(form).flat())
          // "Борлийско-кимерийский"
          .concat(/[сц]кий$/.test(name) ? [`${name.slice(0, -2)}о`] : [])
          .toSorted((a, b) => Number(b === name) - Number(a === name))
      )
    case 'person':
      // Of a woman's name only the vowels bend: "с Милой Дорн".
      if (words.length === 2 && /[ая]$/.test(words[0]!) && /[^аяоеуюиыэ]$/.test(words[1]!))
        return surnameCases(words[0]!).map((given) => `${given} ${words[1]!}`)
      return combine(
        words.map((word) => surnameCases(word)),
        '',
      )
    case 'surname':
      return combine(
        words.map((word) => surnameCases(word)),
        '',
      )
    default: {
      const animate = kind === 'title'
      const noun = words.findIndex((word) => !looksAdjective(word))
      const until = noun < 0 ? words.length : noun
      const head = words[until]
      const rest = words.slice(until + 1).join(' ')
      const adjectives = words.slice(0, until).map(adjectiveCases)
      if (head === undefined || head.startsWith('«')) {
        const tail = words.slice(until).join(' ')
        return adjectives.length ? combine(adjectives, tail) : [name]
      }
      const plural =
        words.slice(0, until).some((word) => /[ыи]е$/.test(word)) ||
        (kind === 'phrase' && PLURAL_NOUN.test(head) && !/(?:ия|а)$/.test(head))
      if (plural) return combine([...adjectives, givenPlural(head)], rest)
      const singular = combine([...adjectives, nounCases(head, animate)], rest)
      if (kind !== 'phrase' && kind !== 'title') return singular
      const many = words
        .slice(0, until)
        .map((word) =>
          adjectiveCases(
            word.slice(0, -2) +
              (/(?:[гкхжшчщ]|н)(?:ий|яя|ее)$/.test(word) || HARD_AFTER.test(word.slice(0, -2)) ? 'ие' : 'ые'),
          ),
        )
      return [...singular, ...combine([...many, pluralCases(head, animate)], rest)]
    }
  }
}
