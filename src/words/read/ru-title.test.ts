import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who is meant by a title, a trade, an office of a place in Russian', () => {
  test.each([
    // Deputies of several states, with their names or without.
    [
      'Заместители министров энергетики Кыргызстана и Казахстана Таалай Ибраев и Сунгат Есимханов встретились в Бишкеке.',
      'meeting per:taalai-ibraev+per:sungat-esimkhanov',
    ],
    [
      'Замминистры сельского хозяйства Китая и Кыргызстана Ли Мин и Асан Осмонов подписали протокол.',
      'signature per:li-ming+per:asan-osmonov',
    ],
    [
      'Вице-министры финансов Кыргызстана и Китая договорились обмениваться данными.',
      'agreement role:kg-deputy-finance-minister+role:cn-deputy-finance-minister',
    ],
    // One word for whoever was introduced under a longer title.
    [
      'Полномочный представитель президента в Ошской области Асан Осмонов осмотрел мост. Полпред поблагодарил строителей.',
      'assessment per:asan-osmonov',
    ],
    ['Ректор университета Асан Осмонов открыл форум. Ректор надеется на успех.', 'expectation per:asan-osmonov'],
    ['Ректор университета Асан Осмонов открыл форум. Ректоры надеются на успех.', 'expectation group:rectors'],
    // What somebody is, and no office that binds a state.
    ['Депутат Нурлан Оморов осмотрел рынок. Депутат дал слово не вносить поправки.', 'commitment per:nurlan-omorov'],
    ['Чиновник Нурлан Оморов осмотрел рынок. Чиновник дал слово построить склад.', 'commitment KG'],
    ['Мэр Асан Осмонов пообещал приехать в мае.', 'commitment per:asan-osmonov'],
    // Offices of which each town and region has one.
    ['Управление образования города Ош намерено открыть курсы.', 'commitment org:osh-education-department'],
    ['Департамент транспорта мэрии Бишкека закупит сто автобусов.', 'commitment org:bishkek-transport-department'],
    [
      'Мэрия Оша объявила тендер. Городской департамент архитектуры согласился пересмотреть план.',
      'commitment org:osh-architecture-department',
    ],
    ['Ошское областное управление экологии призвало беречь воду.', 'call org:osh-environment-department'],
    [
      'Комитет по делам молодёжи провинции Шэньси предложил открыть лагерь.',
      'call org:shaanxi-youth-affairs-committee',
    ],
    [
      'В провинции Ганьсу сход селей. Начальник провинциального сейсмологического управления Ма Мин выступил с докладом. Управление готово принять стажёров.',
      'commitment org:gansu-seismological-bureau',
    ],
    [
      'Мэрия Оша и Народное правительство Кашгара подписали меморандум.',
      'signature org:osh-city-hall+org:kashgar-government',
    ],
    // People of a trade, and "they" who were met.
    ['Мэр Асан Осмонов встретился с заготовителями ореха. Они попросили открыть склад.', 'call group:procurers'],
    [
      'Мэр Асан Осмонов встретился с пчеловодами. Они договорились открыть склад.',
      'agreement per:asan-osmonov+group:beekeepers',
    ],
    // What he is, and what he is called.
    ['Подрядчик, китайская компания «Синь Лу», вину отрицает.', 'statement org:xin-lu'],
    // "He" is whoever the sentence has named.
    [
      'Директор Ли Мин показал цех. Мэра Асана Осмонова ответ не устроил: он потребовал снизить цену.',
      'call per:asan-osmonov',
    ],
    ['Министр Асан Осмонов принял посла Ли Мина. Он поблагодарил гостя.', 'assessment per:asan-osmonov'],
  ])('%s', (text, act) => {
    expect(taken(text).split('; ').at(-1)).toBe(act)
  })
})
