import type { Reference } from '../../grammar.ts'
import { formsOf } from '../declension.ts'
import { offices } from '../office.ts'
import { word } from './word.ts'

const title = (slug: string, ...titles: string[]): Reference[] =>
  titles.map((one) => ({ forms: formsOf(one, 'place'), type: 'role', means: { is: 'office', slug } }))

// «Посол» loses its vowel when it bends: "посла", "послу"; "после" is a preposition.
const envoy = (slug: string, before = ['', '', '', '']): Reference => ({
  forms: ['посол', 'посла', 'послу', 'послом'].map((form, at) => `${before[at]}${form}`),
  type: 'role',
  means: { is: 'office', slug },
})

const ranked = (slug: string, rank: 'head' | 'government', tail: RegExp | null, ...titles: string[]): Reference[] =>
  titles.map((one) => ({
    // One office, one holder: the plural is somebody else ("министры").
    forms: formsOf(one, 'place'),
    type: 'role',
    means: { is: 'office', slug, rank, ...(tail ? { tail } : {}) },
  }))

const chairs = (house: string, ...titles: string[]): Reference[] =>
  titles.map((one) => ({
    forms: formsOf(one, 'place'),
    type: 'role',
    means: { is: 'office', slug: 'prime-minister', rank: 'government', house },
  }))

const leaders = (of: string): string[] =>
  [
    ['главы', 'глав', 'главам', 'главами', 'главах'],
    ['лидеры', 'лидеров', 'лидерам', 'лидерами', 'лидерах'],
    ['президенты', 'президентов', 'президентам', 'президентами', 'президентах'],
    ['руководители', 'руководителей', 'руководителям', 'руководителями', 'руководителях'],
  ].flatMap((forms) => forms.map((form) => `${form} ${of}`))

/** Offices, and the leaders together. */
export const officers: readonly Reference[] = [
  word(
    'collective',
    { is: 'heads', rank: 'head' },
    ...[
      'двух стран',
      'двух государств',
      'государств',
      'обоих государств',
      'обеих стран',
      'стран',
      'наших стран',
    ].flatMap(leaders),
    'лидеры',
    'лидеров',
    'лидерам',
    'лидерами',
    'оба лидера',
    'президенты',
  ),
  word(
    'collective',
    { is: 'heads', rank: 'government' },
    ...['правительств', 'правительств двух стран', 'правительств двух государств'].flatMap(leaders),
    'премьеры',
    'премьер-министры',
  ),
  ...ranked(
    'head-of-state',
    'head',
    null,
    'глава государства',
    'государственный лидер',
    'глава республики',
    'глава нашего государства',
    'глава нашей страны',
    'лидер нашей страны',
  ),
  ...ranked('head-of-state', 'head', /^ (?:государства|страны|республики|державы)/, 'глава'),
  ...ranked('leader', 'head', null, 'лидер', 'лидер страны', 'руководитель государства'),
  ...ranked('president', 'head', null, 'президент'),
  ...ranked('prime-minister', 'government', /^ (?:правительства|кабинета министров|кабмина)/, 'глава', 'председатель'),
  ...ranked(
    'prime-minister',
    'government',
    null,
    'премьер-министр',
    'премьер',
    'глава правительства',
    'председатель правительства',
  ),
  ...chairs(
    'cabinet',
    'глава кабинета министров',
    'председатель кабинета министров',
    'глава кабинета',
    'глава кабмина',
    'председатель кабмина',
  ),
  ...chairs('state-council', 'премьер госсовета', 'премьер государственного совета'),
  ...title(
    'deputy-prime-minister',
    'вице-премьер',
    'вице-премьер-министр',
    'заместитель премьер-министра',
    'первый вице-премьер',
    'зампред кабмина',
    'зампред кабинета министров',
    'заместитель председателя кабмина',
    'заместитель главы кабмина',
    'заместитель главы кабинета министров',
  ),
  ...title('foreign-minister', 'глава внешнеполитического ведомства'),
  ...offices,
  ...title('minister', 'министр'),
  ...title('deputy-minister', 'заместитель министра', 'замминистра', 'вице-министр', 'первый заместитель министра'),
  ...title(
    'mfa-spokesperson',
    'официальный представитель мид',
    'официальный представитель министерства иностранных дел',
    'представитель мид',
    'спикер мид',
    'пресс-секретарь мид',
    'официальный представитель внешнеполитического ведомства',
  ),
  ...title('spokesperson', 'официальный представитель', 'пресс-секретарь', 'представитель правительства'),
  ...title('president-spokesperson', 'пресс-секретарь президента', 'пресс-секретарь главы государства'),
  envoy('ambassador'),
  envoy('ambassador', [
    'чрезвычайный и полномочный ',
    'чрезвычайного и полномочного ',
    'чрезвычайному и полномочному ',
    'чрезвычайным и полномочным ',
  ]),
  ...title('ambassador', 'временный поверенный в делах'),
  ...title('consul-general', 'генеральный консул', 'генконсул'),
  ...title(
    'parliament-speaker',
    'спикер парламента',
    'председатель парламента',
    'торага жогорку кенеша',
    'спикер жогорку кенеша',
  ),
  ...title('governor', 'губернатор', 'аким'),
  ...title('vice-governor', 'вице-губернатор', 'заместитель губернатора'),
  ...title('oblast-envoy', 'полпред'),
  ...title('mayor', 'мэр', 'градоначальник'),
  ...title('consul-general', 'консул'),
]
