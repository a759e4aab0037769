import type { Reference } from '../../grammar.ts'
import { word } from './word.ts'

/** All forms of a fixed plural phrase: each argument one case, its words parted by spaces. */
const both = (noun: readonly [string, string, string, string, string]): string[] => {
  const [nominative, genitive, dative, instrumental, prepositional] = noun
  return ['обе', 'две'].flatMap((two) =>
    two === 'обе'
      ? [
          `обе ${nominative}`,
          `обеих ${genitive}`,
          `обеим ${dative}`,
          `обеими ${instrumental}`,
          `обеих ${prepositional}`,
        ]
      : [`две ${nominative}`, `двух ${genitive}`, `двум ${dative}`, `двумя ${instrumental}`, `двух ${prepositional}`],
  )
}

const neuter = (noun: readonly [string, string, string, string, string]): string[] => {
  const [nominative, genitive, dative, instrumental, prepositional] = noun
  return [
    `оба ${nominative}`,
    `обоих ${genitive}`,
    `обоим ${dative}`,
    `обоими ${instrumental}`,
    `обоих ${prepositional}`,
    `два ${nominative}`,
    `двух ${genitive}`,
    `двум ${dative}`,
    `двумя ${instrumental}`,
    `двух ${prepositional}`,
  ]
}

/** The sides and the countries of a text, and whoever says "we". */
export const sides: readonly Reference[] = [
  word(
    'collective',
    { is: 'parties' },
    'стороны',
    'сторон',
    'сторонам',
    'сторонами',
    'сторонах',
    ...both(['стороны', 'сторон', 'сторонам', 'сторонами', 'сторонах']),
    ...both(['страны', 'стран', 'странам', 'странами', 'странах']),
    ...neuter(['государства', 'государств', 'государствам', 'государствами', 'государствах']),
    'каждая из сторон',
    'каждая сторона',
    'ни одна из сторон',
    'ни одна сторона',
    'любая из сторон',
    'каждой из сторон',
    'договаривающиеся стороны',
    'договаривающихся сторон',
    'договаривающимся сторонам',
    'высокие договаривающиеся стороны',
  ),
  word(
    'collective',
    { is: 'parties' },
    'оба правительства',
    'правительства двух стран',
    'делегации двух стран',
    'члены делегаций',
    'члены делегаций двух стран',
    'делегации',
  ),
  word(
    'collective',
    { is: 'we' },
    'наша сторона',
    'нашей стороны',
    'нашей стороне',
    'нашу сторону',
    'нашей стороной',
    'наше ведомство',
    'наше министерство',
    'наша компания',
    'наша область',
    'нашей области',
    'наша провинция',
    'наш регион',
    'наша республика',
    'наша организация',
  ),
  word('collective', { is: 'side' }, 'сторона', 'стороны', 'стороне', 'сторону', 'стороной', 'сторону'),
  word(
    'state',
    { is: 'country', whose: 'own' },
    'наша страна',
    'нашей страны',
    'нашей стране',
    'нашу страну',
    'нашей страной',
    'своей страны',
    'своей стране',
    'ее страна',
    'ее страны',
    'ее стране',
    'его страна',
    'его страны',
    'его стране',
    'свою страну',
    'своя страна',
  ),
  word('state', { is: 'country', whose: 'own' }, 'государство'),
  word('state', { is: 'country', whose: 'last' }, 'страна', 'страны', 'стране', 'страну', 'страной'),
  word(
    'state',
    { is: 'country', whose: 'other' },
    'соседняя страна',
    'соседней страны',
    'соседней стране',
    'соседнюю страну',
  ),
  ...['трех', 'четырех', 'пяти', 'шести', 'семи'].map((many, at) =>
    word('collective', { is: 'parties', many: at + 3 }, `${many} стран`, `${many} государств`),
  ),
  word('pronoun', { is: 'there' }, 'там'),
  word('pronoun', { is: 'we' }, 'мы', 'нас', 'нам', 'нами'),
]
