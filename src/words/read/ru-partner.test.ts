import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('with whom somebody acts', () => {
  test.each([
    ['Компания «Арча» подписала с китайской торговой сетью «Фуцзя» контракт на мёд.', 'signature org:archa+org:fujia'],
    ['Компания «Арча» договорилась о поставке мёда с сетью «Фуцзя».', 'agreement org:archa+org:fujia'],
    ['Компания «Арча» и её китайский партнёр «Фуцзя» построят цех.', 'commitment org:archa+org:fujia'],
    ['Совместно с компанией «Фуцзя» завод «Арча» построит цех.', 'commitment org:fujia+org:archa'],
    [
      'Министерство энергетики Кыргызстана вместе с «Тяньшань Энерджи» готово построить цех.',
      'commitment org:kg-energy-ministry+org:tianshan-energy',
    ],
    // Two who meet and sign: a man and a woman of firms.
    [
      'Директор рынка «Келечек» Алмаз Турдубаев и представитель китайской компании «Тяньхэ» Лю Фан договорились построить павильон.',
      'agreement per:almaz-turdubaev+per:liu-fang',
    ],
    // By whose help somebody acts, he does not act with.
    ['Завод «Арча» при поддержке компании «Фуцзя» построит цех.', 'commitment org:archa'],
    // Whom somebody drives out does nothing.
    ['«Торговцев на улицу не выгонят», — пообещал мэр Оша Асан Осмонов.', 'statement per:asan-osmonov'],
  ])('%s', (text, acts) => expect(taken(text)).toBe(acts))
})
