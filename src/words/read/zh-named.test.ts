import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who is meant by a short name in a Chinese text', () => {
  test.each([
    // The group that the sentence is about to name, and by its brand from there on.
    [
      '随着集团总裁裴广原按下按钮，云岭建材集团的新窑点火。裴广原在仪式上致辞说，工期只用了二十个月。集团将修路。云岭建材承诺增加投资。',
      'statement per:pei-guangyuan; commitment org:yunling-building-materials-group; commitment org:yunling-building-materials-group',
    ],
    // A firm by its brand and its branch, and no kind of goods.
    [
      '远岭汽车宣布退出零售；青禾汽车打算明年组装一千辆皮卡。',
      'statement org:yuanling-auto; commitment org:qinghe-auto',
    ],
    ['国产汽车宣布降价。', '-'],
    // By the given name alone, though the surname tells a foreigner.
    [
      '卡拉科尔市副市长古丽扎特·穆拉托娃来访。古丽扎特说，绿茶很香。',
      'meeting per:gulzat-muratova; statement per:gulzat-muratova',
    ],
    ['塔拉斯·马马托夫来了。塔拉斯将修建学校。', 'commitment city:talas'],
    // Three signs after a title are a name where they speak further on, and only there.
    ['队长季长河带队。季长河说，情况很好。', 'statement per:ji-changhe'],
    ['厂长邸字牌前留影。大家说，情况很好。', 'statement unknown'],
    // A bureau of a ministry is not the ministry, and the ministry alone is the one named alone.
    [
      '司法部与哈萨克斯坦司法部会谈。司法部法律援助管理局称，收费标准没有变化。下一步，司法部将完善措施。',
      'meeting org:justice-ministry+org:kz-justice-ministry; statement org:legal-yuanzhu-administration; commitment org:justice-ministry',
    ],
    ['业内人士担心成本转嫁给司机。', 'assessment group:industry'],
    // What one has learnt is given to another side, and not told to those present.
    ['外交部副部长邱敬之表示，中方愿向吉方介绍在线公证的经验。', 'commitment CN'],
    ['外交部副部长邱敬之表示，中方愿向各位介绍情况。', 'statement per:qiu-jingzhi'],
    // Recognition of judgments is spoken of, and nobody admits anything.
    ['双方就判决承认与执行等问题深入交换意见。', 'meeting CN+KG'],
    // How an author came by what he tells, and what he tells.
    ['时评\n宋远舟\n上个月，我去了郊外的车市。停车场至今没有修好。', 'statement per:song-yuanzhou'],
    ['时评\n宋远舟\n押金制值得一试。', 'assessment per:song-yuanzhou'],
    // Whoever leads a delegation came, whatever it is of; the last sign of what people are is none of a name.
    ['市长王建明率旅游、手工艺和山地救援代表团一行九人到陕西省访问。', 'meeting per:wang-jianming'],
    ['环保人士阿依达·托克托古洛娃主张收取押金。', 'call per:aida-toktogulova'],
    [
      '客人古丽娜拉·库鲁巴耶娃来访。古丽娜拉连声称赞，说茶很香。',
      'meeting per:gulnara-kulubaeva; assessment per:gulnara-kulubaeva',
    ],
    ['有人传说工厂停产，厂长王建明予以否认。', 'statement per:wang-jianming'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
