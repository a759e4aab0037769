import type { Reference } from '../../grammar.ts'
import { formsOf } from '../declension.ts'

const group = (slug: string, ...names: string[]): Reference[] =>
  names.map((name) => ({ forms: formsOf(name, 'phrase'), type: 'group', means: { is: 'group', slug } }))

/** The many. */
export const groups: readonly Reference[] = [
  ...group('companies', 'компании', 'предприятия', 'бизнес', 'предприниматели', 'деловые круги', 'бизнесмены', 'фирмы'),
  ...group('investors', 'инвесторы'),
  ...group(
    'press',
    'пресса',
    'представители прессы',
    'журналисты',
    'представители сми',
    'средства массовой информации',
    'сми',
  ),
  ...group('citizens', 'граждане'),
  ...group('people', 'народ'),
  ...group('delegation', 'делегация'),
  ...group('partners', 'партнеры'),
  ...group('colleagues', 'коллеги'),
  ...group('exporters', 'экспортеры'),
  ...group('tourists', 'туристы'),
  ...group('students', 'студенты'),
  ...group('carriers', 'перевозчики'),
  ...group('airlines', 'авиакомпании'),
  ...group('experts', 'эксперты'),
  ...group('banks', 'банки'),
  ...group('farmers', 'фермеры'),
  ...group('customs-authorities', 'таможенные органы', 'таможенные службы'),
  ...group('international-community', 'международное сообщество', 'мировое сообщество'),
  ...group('residents', 'жители'),
  ...group('universities', 'вузы', 'университеты'),
  ...group('deputies', 'депутаты', 'парламентарии'),
  ...group('officials', 'чиновники'),
  ...group('law-enforcement', 'правоохранительные органы', 'правоохранители'),
  ...group('local-authorities', 'местные власти'),
  ...group('contractors', 'подрядчики'),
  ...group('authorities', 'власти'),
]
