import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const MINISTER = 'Министр транспорта Кыргызстана Марат Асанов'

describe('Russian: who says, in all the ways a newsroom says it', () => {
  test.each([
    'поясняет',
    'замечает',
    'парирует',
    'настаивает',
    'уверил',
    'предостерег',
    'недоумевает',
    'выразил мнение',
    'похвалился',
  ])('«… %s, что дорога открыта»', (says) => {
    expect(taken(`${MINISTER} ${says}, что дорога уже открыта.`)).toBe('statement per:marat-asanov')
  })

  test.each(['По утверждению', 'По признанию', 'Со слов', 'По заявлению', 'По замечанию'])('%s министра', (source) => {
    expect(taken(`${source} министра транспорта Марата Асанова, дорога уже открыта.`)).toBe(
      'statement per:marat-asanov',
    )
  })

  test.each(['продолжает', 'улыбается', 'горячится', 'убежден', 'отрезал'])('«…», — %s министр', (verb) => {
    expect(taken(`«Дорога уже открыта», — ${verb} министр транспорта Марат Асанов.`)).toBe('statement per:marat-asanov')
  })

  test('within a quotation of several sentences', () => {
    const told = '«Холод — это доверие. Дорога закрыта, — говорит министр Чынара Исаева. — Склад построен».'
    expect(taken(told).match(/statement per:chynara-isaeva/g)).toHaveLength(2)
  })

  test.each(['Таких планов нет', 'Денег нет', 'Пыли слишком много', 'Это не так'])('without a verb: «%s»', (words) => {
    expect(taken(`${MINISTER} дал интервью. «${words}», — сказал он.`)).toBe('statement per:marat-asanov')
  })

  test.each([
    ['Министр транспорта Кыргызстана отказался назвать сроки.', 'statement role:kg-transport-minister'],
    ['Китай отказался снижать пошлину.', 'statement CN'],
    ['Китай отказал Кыргызстану в кредите.', 'statement CN'],
  ])('a refusal is told: %s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})

describe('Russian: who is bound', () => {
  test.each([
    ['Марат Асанов, министр транспорта Кыргызстана, пообещал открыть мост.', 'commitment KG'],
    ['Марат Асанов, директор компании «Кун», пообещал открыть мост.', 'commitment org:kun'],
    ['Аналитик Марат Асанов пообещал открыть мост.', 'commitment per:marat-asanov'],
    ['Китай принимает на себя обязательство построить дорогу.', 'commitment CN'],
    ['Китай не будет вмешиваться во внутренние дела Кыргызстана.', 'commitment CN'],
    ['Посол Китая заверил, что дорога будет открыта.', 'commitment CN'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })

  test('an assurance of what is so already binds nobody', () => {
    expect(taken('Посол Китая заверил, что дорога уже открыта.')).not.toContain('commitment')
  })

  test('a list after a comma is no apposition', () => {
    expect(taken('Встретились Марат Асанов, министр экономики Данияр Исаев, посол Ван Лэй.')).toMatch(
      /per:marat-asanov.*per:wang-lei|per:wang-lei.*per:marat-asanov/,
    )
  })
})

describe('Russian: of whom "he" and "she" are', () => {
  test('a verb tells whether a name is hers', () => {
    const text = 'Сыдыкову приняла глава палаты Чэнь Мэй. Она посетовала, что павильон стоит в углу.'
    expect(taken(text)).toContain('per:chen-mei')
  })

  test('no man is "she", and his company is', () => {
    const text =
      'Представитель «Синьхэ Телеком» Лю Цзинь напомнил, что компания работает с 2019 года. Она намерена построить вышку.'
    expect(taken(text)).toContain('commitment org:xinhe-telecom')
  })
})

describe('Russian: a briefing', () => {
  test('whoever answers is told above it, and answers behind a dash', () => {
    const text = `Министерство энергетики Кыргызской Республики
Брифинг 30 сентября 2027 года
Отвечает пресс-секретарь Жанара Кадырова

Добрый день, коллеги. Вчера министр принял президента корпорации «Кун» господина Гао Вэя.

Вопрос: Правда ли, что уголь уходит в Китай?
— Таких планов нет. Мы поставим уголь в школы до мая.`
    expect(taken(text)).toContain('statement per:janara-kadyrova')
    expect(taken(text)).toContain('commitment org:kg-energy-ministry')
    expect(taken(text)).not.toMatch(/(?:statement|commitment) per:gao-wei/)
  })
})
