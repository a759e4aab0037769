import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('institutions of a state that the pack lacks', () => {
  test.each([
    // The adjective of a state leads a name that goes on in small letters.
    ['Кыргызский национальный университет подписал соглашение.', 'signature org:kg-national-university'],
    [
      'Сианьский аграрный университет и Кыргызский медицинский институт заключили договор.',
      'signature org:xian-agricultural-university+org:kg-medical-institute',
    ],
    ['Китайская строительная корпорация готова открыть отдел.', 'commitment org:cn-construction-corporation'],
    ['Почта Китая обещает открыть отдел.', 'commitment org:cn-post'],
    // Whose it is stands before it in English.
    [
      'Агентство по защите прав потребителей готово открыть отдел.',
      'commitment org:consumers-rights-protection-agency',
    ],
    ['Центр развития водного транспорта готов открыть отдел.', 'commitment org:water-transport-development-centre'],
    ['Комитет по промышленной политике готов открыть отдел.', 'commitment org:industrial-policy-committee'],
    // Any hospital of that state, and a post that is no body's name.
    ['Кыргызские больницы готовы принять врачей.', '-'],
    ['Почта готова открыть отдел.', '-'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))
})
