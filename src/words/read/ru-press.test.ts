import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('how agencies tell in Russian who acts', () => {
  test.each([
    // Between several.
    [
      'Меморандум подписан между Минтрансом Кыргызстана, Минтрансом Китая и компанией «Алтын Жол».',
      'signature org:kg-transport-ministry+org:cn-transport-ministry+org:altyn-zhol',
    ],
    ['Подписаны соглашения между правительствами Китая, Кыргызстана и Узбекистана.', 'signature CN+KG+UZ'],
    ['Между Кыргызстаном и Китаем подписан протокол о карантине.', 'signature KG+CN'],
    [
      'Подписан договор между компаниями «Алтын Жол» и «Кумуш Таш», а губернатор Осмонов покинул зал.',
      'signature org:altyn-zhol+org:kumush-tash',
    ],
    // One verb with several nouns, each of which is an act.
    ['Китай выразил благодарность за помощь и надежду на продление контракта.', 'assessment CN; expectation CN'],
    [
      'Китайская сторона подтвердила готовность к поставкам угля и заинтересованность в рудниках.',
      'commitment CN; expectation CN',
    ],
    ['Стороны подчеркнули важность диалога, а также необходимость новых рейсов.', 'assessment CN+KG; call CN+KG'],
    ['Китай выразил благодарность за гостеприимство и поддержку.', 'assessment CN'],
    ['Выражена готовность Ошской области к строительству технопарка.', 'commitment region:KG-O'],
    ['Выражена готовность к строительству технопарка.', 'commitment unknown'],
    // Nobody is bound, nobody expects.
    ['Банк завершил проверку. Условия для ЕАЭС объявят отдельно.', '-'],
    ['В мае ожидается визит президента Узбекистана в Китай.', '-'],
    ['Кыргызстан ожидает визита президента Узбекистана.', 'expectation KG'],
    // Being there is no meeting, talking things over is one.
    ['В церемонии приняли участие посол Китая и вице-мэр Оша.', '-'],
    ['Стороны рассмотрели вопросы открытия рейсов.', 'meeting CN+KG'],
    ['Парламент рассмотрел законопроект о пошлинах.', '-'],
    // Names.
    ['Чжан Юншен встретился с Ли Чженом.', 'meeting per:zhang-yongsheng+per:li-zheng'],
    ['Чжан Юншен встретился с Ли Даюем.', 'meeting per:zhang-yongsheng+per:li-dayu'],
    [
      'Состоялась встреча посла Кыргызстана Мусы Осмонова с губернатором Сун Жуем.',
      'meeting per:musa-osmonov+per:song-rui',
    ],
    [
      'Министр энергетики Кыргызстана Нурлан Осмонов провёл онлайн-переговоры с мэром города Аксу Ли Мином.',
      'meeting per:nurlan-osmonov+per:li-ming',
    ],
    ['Делегация из Китая посетила Бишкек.', 'meeting group:cn-delegation'],
    [
      'Администрация президента Кыргызстана сообщила, что визит перенесён.',
      'statement org:kg-presidential-administration',
    ],
    [
      'Меморандум подписали министр энергетики Кыргызстана Нурлан Осмонов и гендиректор компании KLMN Limited Цай Фан.',
      'signature per:nurlan-osmonov+per:cai-fang',
    ],
    // What confirms a readiness without being somebody gives none; a state that confirms it does.
    [
      '«Встреча подтверждает готовность сторон к запуску рейсов», — отметил Нурлан Осмонов.',
      'statement per:nurlan-osmonov',
    ],
    ['Китай подтвердил готовность к запуску рейсов.', 'commitment CN'],
    // Letters behind letters say whose these are, and act where they stand alone.
    [
      'В рамках поездки ЧПП КР Анары Осмоновой в Аксу состоялась встреча с секретарём парткома, членом бюро Ли Мином.',
      'meeting per:li-ming',
    ],
    ['КР предложила открыть рейсы.', 'call KG'],
    // Firms in Latin letters, by their own words; other Latin letters are nobody.
    ['Tianhe Cosco Shipping обязуется построить порт.', 'commitment org:tianhe-cosco-shipping'],
    ['Система Sky Net работает в Оше.', '-'],
    // A quotation by itself is of whoever spoke before.
    [
      'Нурлан Осмонов выступил в Оше. По его словам, цены выросли.\n\n«Прошу коллег одобрить проект «Алтын Жол», который готовится в Оше».',
      'statement per:nurlan-osmonov; call per:nurlan-osmonov',
    ],
    ['Совет директоров одобрил кредит.', 'endorsement org:board'],
    // A legal form inside of the signs opens no speech.
    ['Нурлан Осмонов выступил в Оше. Об этом сообщает пресс-служба АО «НК «АТ». Завод находится в Оше.', '-'],
    [
      'АО «НК «Алтын Темир» подписало договор с Минфином Кыргызстана.',
      'signature org:altyn-temir+org:kg-finance-ministry',
    ],
    // What is needed stands behind its noun.
    ['Китай отметил необходимость создания группы для работы в вопросах перевозок.', 'call CN'],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts)
  })
})
