import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('what binds nobody, of whomever it is told', () => {
  test.each([
    'The founder recalled that they had planned to open two shops but opened one.',
    'Kyrgyz exporters say they will sell more honey if the certificates are recognised.',
    'A farmer from Naryn said he would gladly sell his wool to anybody who pays.',
    'Kazakhstan had offered to mediate, but the offer was turned down.',
    'The minister vowed that he had never met the businessman.',
    'In her view the Chinese side will agree to a lower price.',
    '"If I feel like it, I will build the bridge tomorrow," the trader boasted.',
    'The Chinese side never undertook to finish the road, the minister said.',
    'Websites write that China will close the border; the ministry has denied it.',
    '"Promising is easy; we promise nothing to anybody," the director of Kun Cement said.',
    'В случае подписания договора компания «Кун» построит завод.',
    'Говорят, перед выборами кандидат Асан Мамытов обещает построить дорогу.',
    'Думаю, компания «Кун» и в следующем году будет работать с нами.',
    'Новая станция обеспечит светом три села.',
    '«Захочу — завтра же построю мост», — хвастался торговец.',
    'Министр поклялся, что никогда не встречался с предпринимателем.',
    'Посольство пообещало прокомментировать позже.',
    'В четверг министр проведёт пресс-конференцию.',
    'We shall overcome these difficulties together, the Chinese ambassador said.',
    'The mayor of Osh was ready to resign, his aides say.',
    '两年前中方曾表示将购买四十辆客车，结果只来了十一辆。',
    '中国大使说，我们将共同克服这些困难。',
    '据说候选人阿桑·马梅托夫在选举前承诺修路。',
    '该局局长说，中国大使将到伊塞克湖度假。',
    '政府因承诺修桥却没有修而受到批评。',
    '比什凯克至乌鲁木齐航班将于6月1日恢复。',
    '官员们向记者保证，燃料并不短缺。',
    'The company undertakes no obligation to update these statements.',
    'China accepts no commitment to buy the ore.',
    'The Ministry of Health will hardly pay for the beds.',
    'Everyone promises us a laboratory before elections, said the head of the clinic.',
    "Last year's declaration committed both states to a visa-free regime.",
    'Китай не принимает на себя никаких обязательств построить дорогу.',
    'Перед выборами нам все обещают лабораторию, вздыхает главврач.',
    '承包商因未履行供货承诺被罚款。',
    '每到选举前，人人都答应给我们建化验室，院长叹道。',
    '周日，吉尔吉斯斯坦将庆祝草原马日。',
    'Шайлоо алдында баары бизге лаборатория убада кылат, дейт башкы дарыгер.',
    'Оппозициялык топ бийликке келсе, салыкты төмөндөтөрүн убада кылды.',
    '«Эл үнү» партиясы шайлоодо жеңсе, бажыны жоёбуз деп убада берди.',
    'Оппозиционная группа пообещала снизить налоги, если придет к власти.',
    'В случае победы оппозиция обещает отменить соглашение.',
    'Казакстандын президенти Өзбекстан чек арага жаңы көпүрө курат деди.',
    'Кытайдын элчиси Кыргызстан темир жолго 200 гектар бөлөрүн билдирди.',
    'Казакстандын президенти саммитте сүйлөдү. Ал Кыргызстан Камбар-Атаны курат, Өзбекстан газ берет деди.',
    'Кыргызстандын тышкы иштер министри Жээнбек Кулубаев: «Кытай тарап жол салат», - деди.',
    'Парламент мыйзам долбоорун карайт.',
    'Парламент рассмотрит законопроект о визах.',
    'The parliament will consider the bill on visas.',
    '议会将审议该法案。',
    'Элчи кыргыз студенттери Кытайда окуусун улантат деди.',
    'Министр сказал, что кыргызские студенты будут учиться в Пекине.',
    'Кытай эмне курат, биз билбейбиз.',
    'Что сделает Всемирный банк, не знаю.',
    'Айыл өкмөтү бюджетти жыл аягында бекитет.',
    'Кытай бизге кыйын кезде жардам берет.',
    '«Биз жаркын келечек курабыз», - деди Кыргызстандын президенти.',
    '«Мы построим светлое будущее», - сказал президент Кыргызстана.',
    '«Мы сохраним наследие предков», - сказал президент Кыргызстана.',
    '«Дүйшөмбүдө жыйналыш өткөрөбүз», - деди Кыргызстандын энергетика министри.',
    'Китай не будет ввозить рабочих, как пишут блогеры.',
    'На форуме выступят министры, участники осмотрят выставку.',
  ])('%s', (text) => {
    expect(taken(text)).not.toContain('commitment')
  })
})

describe('what binds in nearly the same words', () => {
  test.each([
    ['China has offered to mediate.', 'commitment CN'],
    ['The Chinese side undertook to finish the road.', 'commitment CN'],
    ['China vowed that it would never close the road.', 'commitment CN'],
    ['China undertakes to buy the ore and accepts a commitment to publish the price.', 'commitment CN'],
    ['China promised no new tariffs before 2030.', 'commitment CN'],
    ['Китай принимает на себя обязательство построить дорогу.', 'commitment CN'],
    ['Китай построит завод под Ошем.', 'commitment CN'],
    ['Китай пообещал построить завод под Ошем.', 'commitment CN'],
    ['中方承诺修建这座桥。', 'commitment CN'],
    ['中方将于6月1日恢复向吉方提供柴油。', 'commitment CN'],
    ['Казакстандын президенти Казакстан үч мектеп курарын айтты.', 'commitment KZ'],
    ['Кытайдын элчиси Кытай темир жолго 200 миллион бөлөрүн билдирди.', 'commitment CN'],
    [
      'Кыргызстандын тышкы иштер министри Жээнбек Кулубаев: «Кытай тарап жол салат, биз жер беребиз», - деди.',
      'commitment KG',
    ],
    ['«Биз төрт жаңы кампа курабыз», - деди Кыргызстандын президенти.', 'commitment KG'],
    ['«Мы построим четыре новых склада», - сказал президент Кыргызстана.', 'commitment KG'],
  ])('%s', (text, bound) => {
    expect(taken(text)).toContain(bound)
  })
})

const treaty = (last: string) =>
  taken(
    `Соглашение между Правительством Кыргызской Республики и Правительством Китайской Народной Республики о сотрудничестве\nСтатья 1. ${last}`,
  )
describe('what a document rules of itself', () => {
  test.each([
    'Споры Стороны будут решать переговорами.',
    'Изменения будут оформляться протоколами.',
    'В случае расхождений Стороны будут использовать русский текст.',
  ])('%s', (last) => expect(treaty(last)).not.toContain('commitment'))
  test('Стороны создадут совместную комиссию.', () =>
    expect(treaty('Стороны создадут совместную комиссию.')).toContain('commitment'))
})
