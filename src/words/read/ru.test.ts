import { describe, expect, test } from 'vitest'
import { threeRivers } from '../../../test/open.ts'
import { packOf, snapshotOf } from '../../../test/snapshot.ts'
import { namedThings } from '../../reports/index.ts'
import { makeReader, packNames } from './index.ts'
import { ru } from './ru.ts'

const snapshot = snapshotOf(packOf(threeRivers))
const reader = makeReader(packNames(snapshot, namedThings(snapshot)), [ru])
const NEWS = 'Делегации Аранты и Борлии собрались в Орде.\n\n'
const told = (sentence: string): string[] => {
  const text = NEWS + sentence
  return reader
    .read({ text, sha256: '0'.repeat(64), date: '2031-06-04' })
    .records.map(
      ({ kind, actors, content }) =>
        `${kind} ${actors.map(({ id }) => id).join(' ')}: ${text.slice(content.start, content.end)}`,
    )
}

describe('Russian frames: light verbs and nouns that carry the act', () => {
  test.each([
    ['Аранта взяла на себя обязательство построить мост.', 'commitment state:AR: построить мост'],
    ['Аранта приняла решение построить мост.', 'commitment state:AR: построить мост'],
    ['Аранта дала согласие построить мост.', 'commitment state:AR: построить мост'],
    ['Аранта сообщила о намерении построить мост.', 'commitment state:AR: построить мост'],
    ['Аранта берётся построить мост.', 'commitment state:AR: построить мост'],
    ['Аранта намеревается построить мост.', 'commitment state:AR: построить мост'],
    ['Стороны пришли к договорённости о строительстве моста.', 'agreement state:AR state:BO: строительстве моста'],
    ['Достигнуто взаимопонимание по вопросу о мосте.', 'agreement state:AR state:BO: вопросу о мосте'],
    ['Состоялось подписание соглашения о перевозках.', 'signature state:AR state:BO: соглашения о перевозках'],
    ['Иво Тарн дал поручение ускорить ремонт.', 'call per:ivo-tarn: ускорить ремонт'],
    ['Иво Тарн подчеркнул необходимость ускорить ремонт.', 'call per:ivo-tarn: ускорить ремонт'],
    ['Аранта выдвинула идею единого билета.', 'call state:AR: единого билета'],
    ['Аранта подняла вопрос об отмене сбора.', 'call state:AR: отмене сбора'],
    ['Иво Тарн обратил внимание на простои.', 'statement per:ivo-tarn: простои'],
    ['Аранта приняла к сведению доклад комиссии.', 'statement state:AR: доклад комиссии'],
    ['Аранта сообщила об открытии моста.', 'statement state:AR: открытии моста'],
    ['Аранта констатировала рост торговли.', 'statement state:AR: рост торговли'],
    ['Аранта не исключила, что часть рабочих приедет из Орды.', 'statement state:AR: часть рабочих приедет из Орды'],
    ['Аранта считает сроки ремонта завышенными.', 'assessment state:AR: сроки ремонта завышенными'],
    ['Аранта не приемлет вмешательства извне.', 'assessment state:AR: вмешательства извне'],
    ['Аранта осталась довольна работой комиссии.', 'assessment state:AR: работой комиссии'],
    ['Аранта сомневается, что мост построят вовремя.', 'assessment state:AR: мост построят вовремя'],
    ['Аранта согласилась с предложением Борлии.', 'endorsement state:AR: предложением Борлии'],
    ['Инициатива была поддержана Борлией.', 'endorsement state:BO: Инициатива'],
  ])('%s', (sentence, record) => {
    expect(told(sentence)).toEqual([record])
  })
})

describe('Russian verb forms that bend their own way', () => {
  test.each([
    ['учтёт замечания строителей'],
    ['добьётся снижения сборов'],
    ['привлечёт трёх подрядчиков'],
    ['вышлет двух инженеров'],
    ['раскроет условия займа'],
    ['взыщет неустойку'],
    ['приобретёт двадцать вагонов'],
    ['пресечёт незаконный вывоз'],
  ])('“Аранта %s” is a promise', (content) => {
    expect(told(`Аранта ${content}.`)).toEqual([`commitment state:AR: ${content}`])
  })
})

describe('what Russian tells and nobody promises', () => {
  test.each([
    'Планируется построить мост.',
    'Мост планируется открыть осенью.',
    'Аранта планировала построить мост в 2020 году.',
    'В прошлом году Аранта обещала построить мост.',
    'Аранта пообещала построить мост ещё в 2019 году.',
    'Напомним, Аранта обещала построить мост.',
    'Как сообщалось ранее, Аранта построит мост.',
    'Аранта, возможно, построит мост.',
    'Аранта обещает стать крупнейшим рынком.',
    'Аранта должна была построить мост.',
    'На прошлой встрече стороны договорились построить мост.',
    'Мост позволит увеличить перевозки.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })

  test.each([
    [
      'Иво Тарн напомнил, что Борлия обязалась построить мост.',
      'statement per:ivo-tarn: Борлия обязалась построить мост',
    ],
    ['«Людям мы обещали мост», — сказал Иво Тарн.', 'statement per:ivo-tarn: Людям мы обещали мост'],
    [
      'Аранта заявила, что Борлия ранее обещала построить мост.',
      'statement state:AR: Борлия ранее обещала построить мост',
    ],
  ])('a promise that is retold is a statement: %s', (sentence, record) => {
    expect(told(sentence)).toEqual([record])
  })
})

describe('who it is in Russian', () => {
  test('a that-clause without a verb is stated all the same', () => {
    expect(told('Аранта сообщила, что складов в порту нет.')).toEqual(['statement state:AR: складов в порту нет'])
  })

  test('a hope needs no conjunction', () => {
    expect(told('«Надеюсь, мост откроют в мае», — сказал Иво Тарн.')).toEqual([
      'expectation per:ivo-tarn: мост откроют в мае',
    ])
  })

  test('with whom somebody agrees has agreed as well', () => {
    expect(told('Аранта договорилась с Борлией о строительстве моста.')).toEqual([
      'agreement state:AR state:BO: строительстве моста',
    ])
  })

  test('those joined behind the verb have all signed', () => {
    expect(told('Соглашение о мосте подписали Иво Тарн и Мила Дорн.')).toEqual([
      'signature per:ivo-tarn per:mila-dorn: Соглашение о мосте',
    ])
  })

  test('who speaks in a quotation of several sentences is told at its end', () => {
    expect(told('«Мост готов. Мы откроем его в мае», — сказала Мила Дорн.')).toEqual([
      'statement per:mila-dorn: Мост готов',
      'commitment state:BO: откроем его в мае',
    ])
  })

  test('a gerund between a subject and its verb parts them for nobody', () => {
    expect(told('Иво Тарн, приветствуя гостя, предложил построить мост.')).toEqual([
      'call per:ivo-tarn: построить мост',
    ])
  })

  test('the chairman of a board heads no state', () => {
    expect(told('Президент палаты Рада Вельт предложила построить мост.')).toEqual([
      'call per:rada-velt: построить мост',
    ])
  })
})
