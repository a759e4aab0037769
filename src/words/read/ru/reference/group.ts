import type { Reference } from '../../grammar.ts'
import { formsOf } from '../declension.ts'
import { TRADES } from './trade.ts'

const group = (slug: string, ...names: string[]): Reference[] =>
  names.map((name) => ({
    forms: formsOf(name, 'phrase').filter((form) => !isOne(name, form)),
    type: 'group',
    means: { is: 'group', slug },
  }))

// "Ректор", "врач": one of them is none of the many; of a woman's noun the same form is a genitive ("компаний").
const isOne = (name: string, form: string): boolean =>
  /^[а-я-]+[иы]$/.test(name) &&
  !WOMEN.test(name) &&
  /^ь?$/.test(form.slice(name.length - 1)) &&
  form.length < name.length + 1 &&
  form.startsWith(name.slice(0, -1))
const WOMEN = /(?:ии|фирмы|власти|службы|партнеры|коллеги)$/

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
  {
    forms: ['члены', 'участники', 'членов', 'участников', 'членам', 'участникам', 'членами', 'участниками'].map(
      (one) => `${one} делегации`,
    ),
    direct: ['члены делегации', 'участники делегации'],
    type: 'group',
    means: { is: 'group', slug: 'delegation' },
  },
  ...group('market-participants', 'участники рынка', 'игроки рынка'),
  ...group('minority-shareholders', 'миноритарии', 'миноритарные акционеры'),
  ...group('developers', 'застройщики', 'девелоперы'),
  ...group('miners', 'шахтеры', 'горняки', 'старатели'),
  ...group('sawmills', 'лесопильщики'),
  ...group('growers', 'садоводы', 'растениеводы', 'овощеводы'),
  ...group('forwarders', 'экспедиторы'),
  ...group('shipowners', 'судовладельцы'),
  ...group('customers', 'клиенты'),
  ...group('lawyers', 'юристы', 'адвокаты'),
  ...group('ecologists', 'природоохранные организации'),
  ...group('veterinarians', 'ветеринары', 'ветврачи'),
  ...group('rectors', 'ректоры'),
  ...group('villagers', 'сельчане', 'односельчане'),
  ...group('rescuers', 'спасатели'),
  ...group('hauliers', 'автоперевозчики', 'дальнобойщики'),
  ...group('hoteliers', 'отельеры'),
  ...group('partners', 'партнеры'),
  ...group('colleagues', 'коллеги'),
  ...group('exporters', 'экспортеры'),
  ...group('tourists', 'туристы'),
  ...group('students', 'студенты'),
  ...group('carriers', 'перевозчики'),
  ...group('airlines', 'авиакомпании'),
  ...group('experts', 'эксперты', 'специалисты'),
  ...group('analysts', 'аналитики'),
  ...group('traders', 'торговцы', 'трейдеры'),
  ...group('operators', 'операторы'),
  ...group('scientists', 'ученые'),
  ...group('engineers', 'инженеры'),
  ...group('builders', 'строители'),
  ...group('workers', 'рабочие'),
  ...group('drivers', 'водители', 'дальнобойщики'),
  ...group('teachers', 'учителя', 'преподаватели', 'педагоги'),
  ...group('doctors', 'врачи', 'медики'),
  ...group('tour-operators', 'туроператоры'),
  ...group('importers', 'импортеры'),
  ...group('suppliers', 'поставщики'),
  {
    forms: ['гости', 'гостей', 'гостям', 'гостями', 'гостях'],
    direct: ['гости'],
    type: 'group',
    means: { is: 'group', slug: 'guests' },
  },
  ...group('processors', 'переработчики'),
  ...group('millers', 'мукомолы', 'мельники'),
  ...group('delegates', 'делегаты'),
  ...group('road-workers', 'дорожники'),
  ...group('forecasters', 'синоптики'),
  ...group('buyers', 'закупщики'),
  ...group('producers', 'производители'),
  ...group('passengers', 'пассажиры'),
  ...group('parents', 'родители'),
  ...group('volunteers', 'волонтеры', 'добровольцы'),
  ...group('creditors', 'кредиторы'),
  ...group('economists', 'экономисты'),
  ...group('herders', 'чабаны', 'скотоводы', 'животноводы'),
  ...group('inspectors', 'инспекторы'),
  ...group('border-guards', 'таможенники и пограничники'),
  ...group('shareholders', 'акционеры'),
  ...group('power-engineers', 'энергетики'),
  ...group('ecologists', 'экологи'),
  ...group('activists', 'активисты'),
  ...group('bloggers', 'блогеры'),
  {
    // No "банк": one bank is none of the many.
    forms: ['банки', 'банков', 'банкам', 'банками', 'банках'],
    direct: ['банки'],
    type: 'group',
    means: { is: 'group', slug: 'banks' },
  },
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
  ...TRADES.flatMap(([name, slug]) => group(slug, name)),
]
