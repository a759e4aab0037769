import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who acts for a town, a district, a province in Russian', () => {
  test.each([
    // Offices of places.
    ['Губернатор провинции Ганьсу призвал снизить тарифы.', 'call role:cn-gansu-governor'],
    ['Глава Таласской области поблагодарил гостей за подарок.', 'assessment role:kg-talas-governor'],
    ['Аким Сузакского района попросил ускорить ремонт.', 'call role:suzak-akim'],
    ['Аким Бакай-Атинского района попросил ускорить ремонт.', 'call role:bakai-ata-akim'],
    ['Вице-мэр Урумчи предложил открыть выставку.', 'call role:cn-urumqi-vice-mayor'],
    // Their halls, where the pack lacks the town.
    ['Мэрия Манаса обязалась построить парк.', 'commitment org:manas-city-hall'],
    ['Правительство города Тяньшуй намерено открыть школу.', 'commitment org:tianshui-government'],
    // The people by whom a place acts.
    ['Власти Оша намерены построить депо.', 'commitment org:osh-city-hall'],
    ['Бишкекские власти закупят автобусы.', 'commitment org:bishkek-city-hall'],
    ['Представители Нарынской области попросили открыть рейс.', 'call region:KG-N'],
    [
      'Нарынская область ждёт рейса. Представители области, в свою очередь, попросили открыть рейс.',
      'expectation region:KG-N; call region:KG-N',
    ],
    // Delegations, and the same delegation below.
    [
      'Делегация провинции Ганьсу посетила завод. Делегация предложила открыть курсы.',
      'meeting group:gansu-delegation; call group:gansu-delegation',
    ],
    ['Делегация провинции Хэбэй посетила Ош.', 'meeting group:hebei-delegation'],
    // "Город" is its hall, where the text has named that.
    [
      'Мэрия Оша поддержала проект. Город намерен объявить конкурс.',
      'endorsement org:osh-city-hall; commitment org:osh-city-hall',
    ],
    // A mayor with his name, a bare delegation, another state's authorities: none of these.
    ['Мэр Оша Асан Осмонов попросил ускорить ремонт.', 'call per:asan-osmonov'],
    ['Китайская делегация предложила открыть курсы.', 'call CN'],
    ['Власти Китая обязались упростить визы.', 'commitment group:cn-authorities'],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts)
  })
})

describe('bodies that a Russian text goes on to call by a noun', () => {
  test.each([
    [
      'Порт «Хайган» и компания «Ак-Таш» провели встречу. Порт выделит площадку.',
      'meeting org:haigang+org:ak-tash; commitment org:haigang',
    ],
    // Two firms named together.
    [
      'Компания «Ак-Таш» и компания «Хайган» подписали договор. Обе компании обязались не менять тарифы.',
      'signature org:ak-tash+org:haigang; commitment org:ak-tash+org:haigang',
    ],
    [
      'Авиакомпания Silk Wings откроет рейс. Перевозчик обязался не повышать цены.',
      'commitment org:silk-wings; commitment org:silk-wings',
    ],
    // Each paper has its own sides.
    [
      'Подписаны меморандум между Минтрансом Кыргызстана и Минтрансом Китая и контракт между компанией «Ак-Таш» и компанией «Хайган».',
      'signature org:kg-transport-ministry+org:cn-transport-ministry; signature org:ak-tash+org:haigang',
    ],
    [
      'Компания «Ак-Таш» поддержала план. Расходы на ремонт берёт на себя компания.',
      'endorsement org:ak-tash; commitment org:ak-tash',
    ],
    [
      'Ван И прибыл в Ош. Китайский министр поблагодарил жителей за приём.',
      'meeting per:wang-yi; assessment per:wang-yi',
    ],
    [
      'По словам замминистра Нурлана Осмонова, дорога готова. Он опроверг слухи.',
      'statement per:nurlan-osmonov; statement per:nurlan-osmonov',
    ],
    ['По словам аналитика Леоны Вельт, цены растут.', 'statement per:leona-velt'],
    // Another port, companies at large.
    ['Порт «Хайган» поддержал план. Китайский порт выделит площадку.', 'endorsement org:haigang'],
    ['Компании региона жалуются на тарифы.', 'assessment group:companies'],
  ])('%s', (text, acts) => {
    expect(taken(text)).toBe(acts)
  })
})
