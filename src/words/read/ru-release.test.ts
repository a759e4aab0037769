import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const RELEASE = 'Пресс-релиз\n\nКомпания «Арча» открыла цех в селе Люксембург для детей и взрослых. '

describe('what a body says and promises in a release of its own', () => {
  test.each([
    // Whoever will do it is the body that publishes.
    ['Завод не остановят ни на один день.', 'commitment org:archa'],
    ['Зарплаты на заводе повысят с января на 10 процентов.', 'commitment org:archa'],
    ['Увольнений на заводе не планируется.', 'statement org:archa'],
    ['Переговоры о продаже не велись, говорится в заявлении.', 'statement org:archa'],
    // What a road does, who comes: nobody promises it.
    ['Новые дороги соединят Ош и Баткен.', '-'],
    ['Гости приедут на праздник в мае.', '-'],
    ['Печи снизят выбросы вдвое.', '-'],
  ])('%s', (text, acts) => expect(taken(RELEASE + text)).toBe(acts))

  test.each([
    // In news the same is told by the paper.
    ['Зарплаты на заводе «Арча» повысят с января на 10 процентов.', '-'],
    ['Завод «Арча» в Бишкеке не остановят ни на один день.', '-'],
    // What stands in a paper is of the body that it names, else of whom the text has spoken.
    [
      'Тепло в городе дадут в срок и по графику, говорится в сообщении Минэнерго Кыргызстана.',
      'statement org:kg-energy-ministry',
    ],
    [
      'Минэнерго Кыргызстана готово строить. Тепло в городе дадут в срок и по графику, сообщается на сайте.',
      'commitment org:kg-energy-ministry; statement org:kg-energy-ministry',
    ],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))

  test('whose "we" is where a title stands behind a name, and where a service is part of a body', () => {
    expect(
      taken(
        'Брифинг представителя Пограничной службы ГКНБ Салтанат Эшимовой\n\nВОПРОС: Как дела?\n\nС. Эшимова: Просим не нарушать режим.',
      ),
    ).toBe('call org:kg-border-service')
    expect(
      taken(
        'Китай и Кыргызстан молчат. Асан Осмонов, министр финансов Кыргызстана, вернулся. «Мы поможем школам», — сказал он.',
      ),
    ).toBe('commitment KG')
  })
})
