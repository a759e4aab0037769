import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('what is denied, felt and reported in Chinese without an object behind the verb', () => {
  test.each([
    ['针对“口岸将关闭”的传闻，吉方坚决否认。', 'statement KG'],
    ['有传言说口岸将在四月关闭，吉方对此予以否认。', 'statement KG'],
    ['谈及外界有关铁路停工的说法，中方明确否认，强调工程进展顺利。', 'statement CN; statement CN'],
    // What is not done and will not be.
    ['中方从未考虑提高关税，今后也不会提高。', 'commitment CN'],
    ['山上从未下过这么大的雪，今后也不会下。', '-'],
    ['双方表示感兴趣。', 'assessment CN+KG'],
    ['中方表示遗憾，并盼望吉方补充材料。', 'assessment CN; expectation CN'],
    ['中方对地震造成的损失深感痛惜，向遇难者表示哀悼。', 'assessment CN; assessment CN'],
    // In minutes what was told there is part of them; in the news it is not.
    ['中吉畜牧工作组会议纪要\n中方介绍了新能源汽车产业情况，愿推动两家车企建厂。', 'statement CN; commitment CN'],
    ['吉方介绍了新能源汽车产业情况。', '-'],
    ['吉方提出由中方援助两台设备，中方未作承诺。', 'call KG; statement CN'],
    ['吉尔吉斯斯坦议会以七十票赞成，批准中吉互免签证协定。', 'agreement org:kg-parliament'],
    ['吉尔吉斯斯坦交通部批准了工程计划。', '-'],
    // An op-ed by its author's line: a claim, and no clause that only leads to one.
    [
      '【评论】铁路之后\n作者：欧阳澍　自由撰稿人，长期关注物流\n分析人士普遍认为，货源不足。三国应尽快设立委员会。但愿那时，桌上摆的是时刻表。',
      'statement group:analysts; call per:ouyang-shu; expectation per:ouyang-shu',
    ],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
