import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who acts in Russian news', () => {
  test.each([
    // An office of several states, with the names of its holders or without.
    [
      'Министры обороны Кыргызстана и Узбекистана подписали план учений.',
      'signature role:kg-defence-minister+role:uz-defence-minister',
    ],
    [
      'Министры финансов Таджикистана и России Далер Осмонзода и Пётр Лугов готовы обмениваться данными.',
      'commitment TJ+RU',
    ],
    [
      'Состоялась встреча глав МИД Китая и Кыргызстана Ли Мина и Асана Осмонова.',
      'meeting per:li-ming+per:asan-osmonov',
    ],
    ['Глава МИД Китая обсудил торговлю с Асаном Осмоновым.', 'meeting per:wang-yi+per:asan-osmonov'],
    // Somebody's peer.
    [
      'Министр обороны Кыргызстана Асан Осмонов и его китайский коллега Ли Мин договорились открыть школу.',
      'agreement per:asan-osmonov+per:li-ming',
    ],
    [
      'Министр обороны Кыргызстана Асан Осмонов и его китайский коллега обсудили учения.',
      'meeting per:asan-osmonov+role:cn-defence-minister',
    ],
    // Letters before their state, or behind the verb whose makers they are.
    ['ГТУ КНР и Минсельхоз Кыргызстана подписали протокол.', 'signature org:cn-gtu+org:kg-agriculture-ministry'],
    ['Протокол подписан ГТУ КНР и Минсельхозом Кыргызстана.', 'signature org:cn-gtu+org:kg-agriculture-ministry'],
    ['ВВП КНР вырос, и министры подписали протокол.', 'signature CN+KG'],
    // Banks and unions of many states.
    ['Азиатский банк развития выделит Кыргызстану грант.', 'commitment org:adb'],
    ['Министр обороны Кыргызстана Асан Осмонов и АБР подписали меморандум.', 'signature per:asan-osmonov+org:adb'],
    // Those by whom bodies act.
    [
      'Представители Минтранса Кыргызстана и компании KLMN обсудили ремонт дороги.',
      'meeting org:kg-transport-ministry+org:klmn',
    ],
    // Firms in Latin letters between a title and a name.
    [
      'Соглашение подписали министр обороны Кыргызстана Асан Осмонов, президент компании Abc Technology Co., Limited Ли Мин и директор Def Energy Co. Ван Ли.',
      'signature per:asan-osmonov+per:li-ming+per:wang-li',
    ],
    [
      'Меморандум подписали министр обороны Кыргызстана Асан Осмонов и вице-президент ЕБРР по странам региона Марко Лути.',
      'signature per:asan-osmonov+per:marko-luti',
    ],
    // Who met stands between the noun and its verb, or behind the noun.
    ['Встреча Садыра Жапарова с Си Цзиньпином прошла в Пекине.', 'meeting per:sadyr-japarov+per:xi-jinping'],
    ['В Пекине состоялись переговоры лидеров двух стран.', 'meeting per:xi-jinping+per:sadyr-japarov'],
    ['Прошла встреча делегации Всемирного банка с руководством Кыргызстана.', 'meeting group:delegation+KG'],
    ['Стороны провели обмен мнениями о торговле.', 'meeting CN+KG'],
    ['Стороны провели обмен пленными.', '-'],
    ['Следующая встреча министров пройдёт в Оше.', '-'],
    // Told meanwhile.
    [
      'Ли Мин посетил Ош с визитом, в ходе которого встретился с Асаном Осмоновым и подписал меморандум.',
      'meeting per:li-ming; meeting per:li-ming+per:asan-osmonov; signature per:li-ming',
    ],
    // A title alone, of whom the text has introduced under it.
    [
      'Председатель правления банка Асан Осмонов посетил Ош. Председатель правления заявил, что цены растут.',
      'meeting per:asan-osmonov; statement per:asan-osmonov',
    ],
    [
      'Глава Ошской области Асан Осмонов посетил Нарын. Аким региона отметил, что дороги готовы.',
      'meeting per:asan-osmonov; statement per:asan-osmonov',
    ],
    [
      'Министр обороны Кыргызстана Асан Осмонов посетил Ош. Глава компании «Алтын Жол» заявил, что цены растут.',
      'meeting per:asan-osmonov; statement org:altyn-zhol',
    ],
    // Of two bodies whose heads have met the sides are these.
    [
      'Глава компании «Алтын Жол» Асан Осмонов встретился с президентом Abc Shipping Ли Мином. Стороны договорились построить склад.',
      'meeting per:asan-osmonov+per:li-ming; agreement org:altyn-zhol+org:abc-shipping',
    ],
    // One surname, and somebody whom the text has named.
    [
      'Акылбек Жапаров прибыл в Ош. Жапаров заявил, что мост построен.',
      'meeting per:akylbek-japarov; statement per:akylbek-japarov',
    ],
    // The news is no document.
    [
      'Асан Осмонов прибыл в Ош.\nСоглашение подписали мэры.\nЭнергия будет закупаться компанией «Алтын Жол».',
      'meeting per:asan-osmonov; signature CN+KG',
    ],
    // A long end says who speaks, and is no part of what he says.
    [
      'Кыргызстан построит склад, сообщил на брифинге в Оше заместитель министра обороны Кыргызстана Асан Осмонов.',
      'commitment KG',
    ],
    ['О том, кто построит склад, рассказал на брифинге в Оше директор завода Асан Осмонов.', '-'],
    // In a place, and no subject.
    ['В Восточный Казахстан прибыла делегация из Китая.', 'meeting group:cn-delegation'],
    // Quoted infinitives are what is agreed; a quoted name is a name.
    ['Стороны договорились "сообща поддерживать мир" и открыть рейсы.', 'agreement CN+KG; agreement CN+KG'],
    ['Стороны договорились о программе «Поддержать мир».', 'agreement CN+KG'],
    ['Следует полный текст заявления.', '-'],
    // Initials, and whose they are.
    [
      'Министр обороны Кыргызстана А. Осмонов посетил Ош. По словам А. Осмонова, цены растут.',
      'meeting per:a-osmonov; statement per:a-osmonov',
    ],
    ['С. Осмонова встретилась с Ли Мином.', 'meeting per:s-osmonova+per:li-ming'],
    // Two infinitives with one thing of both, and two with a thing each.
    ['Стороны готовы развивать и углублять сотрудничество.', 'commitment CN+KG'],
    ['Стороны готовы построить школу и открыть рейсы.', 'commitment CN+KG; commitment CN+KG'],
    // With those who speak for a firm.
    [
      'Асан Осмонов провёл встречу с представителями китайской строительной компании «Алтын Жол».',
      'meeting per:asan-osmonov+org:altyn-zhol',
    ],
    ['Асан Осмонов поздравил Ли Мина с юбилеем.', 'assessment per:asan-osmonov'],
    // Speech behind a dash, told at the end of its line.
    [
      'Садыр Жапаров прибыл в Ош.\n— Мы поддерживаем диалог. Мы откроем рейсы, — сказал президент Кыргызстана.',
      'meeting per:sadyr-japarov; endorsement KG; commitment KG',
    ],
    // Nobody reaches an agreement alone.
    ['Садыр Жапаров заявил: «Мы достигли договорённости о строительстве дороги с Китаем».', 'agreement CN+KG'],
    [
      'Садыр Жапаров заявил: «Мы построим дорогу и откроем на ней десять новых мостов».',
      'commitment KG; commitment KG',
    ],
    ['Кыргызстану следует открыть рейсы.', 'call unknown'],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts)
  })
})

describe('what a thing does is no promise of anybody', () => {
  test.each([
    // Its twin binds.
    ['Садыр Жапаров рассказал о заводе. Он обеспечит работой сто человек.', 'statement per:sadyr-japarov'],
    ['Садыр Жапаров посетил Ош. Он построит школу.', 'meeting per:sadyr-japarov; commitment KG'],
    ['Садыр Жапаров рассказал о трассе. Она соединит Ош и Кашгар.', 'statement per:sadyr-japarov'],
    [
      'Садыр Жапаров: «Это увеличит наш экспорт и создаст рабочие места».',
      'statement per:sadyr-japarov; statement per:sadyr-japarov',
    ],
    ['Садыр Жапаров заявил: «Мы увеличим экспорт и создадим рабочие места».', 'commitment KG; commitment KG'],
    ['По словам Садыра Жапарова, это сократит путь.', 'statement per:sadyr-japarov'],
    ['По словам Садыра Жапарова, это министерство сократит штат.', 'commitment KG'],
    [
      'Асан Осмонов прибыл в Ош. По его словам, вопросы будут обсуждаться в Пекине.',
      'meeting per:asan-osmonov; statement per:asan-osmonov',
    ],
    ['Китайские инженеры прибыли в Ош. Завтра они примут участие в форуме.', 'meeting group:cn-engineers'],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts)
  })
})
