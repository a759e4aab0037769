import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('bodies of which a state has one', () => {
  test.each([
    ['ГНС обещает снизить налог в Кыргызстане.', 'commitment org:kg-tax-service'],
    ['Государственная налоговая служба обещает обучить людей в Кыргызстане.', 'commitment org:kg-tax-service'],
    [
      'ГКНБ и Генпрокуратура обещают проверить завод в Кыргызстане.',
      'commitment org:kg-national-security-committee+org:kg-prosecutor-generals-office',
    ],
    ['Академия наук Китая готова принять студентов.', 'commitment org:cn-academy-of-sciences'],
    ['Минсвязи Кыргызстана готово принять студентов.', 'commitment org:kg-digital-ministry'],
    // A part of a body speaks for itself, and not for the whole.
    [
      'Представитель Пограничной службы ГКНБ Асан Осмонов ответил. «Просим не спешить и ждать в Кыргызстане», — сказал он.',
      'call org:kg-border-service; call org:kg-border-service',
    ],
    // Letters that stand for no body.
    ['ВВП Кыргызстана вырос, и НДС снизят.', '-'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))
})
