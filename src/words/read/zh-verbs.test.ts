import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('Chinese has many words for one act', () => {
  test.each([
    // Before what is said, and behind it.
    ['王毅声明，新口岸已经开放。', 'statement per:wang-yi'],
    ['王毅一口咬定，新口岸已经开放。', 'statement per:wang-yi'],
    ['“新口岸已经开放。”王毅一再强调。', 'statement per:wang-yi'],
    ['“新口岸已经开放。”王毅信心满满。', 'statement per:wang-yi'],
    ['在王毅看来，新口岸已经开放。', 'statement per:wang-yi'],
    ['王毅的结论是，新口岸已经开放。', 'statement per:wang-yi'],
    ['据吉尔吉斯斯坦农业部统计，樱桃出口增长两成。', 'statement org:kg-agriculture-ministry'],
    ['记者从吉尔吉斯斯坦农业部获悉，新口岸已经开放。', 'statement org:kg-agriculture-ministry'],
    ['王毅在答复议员质询时说，新口岸已经开放。', 'statement per:wang-yi'],
    ['王毅遗憾地指出，出口在下降。', 'assessment per:wang-yi'],
    // What somebody feels towards a thing, and what is told so of the thing.
    ['王毅对双方合作成果赞不绝口。', 'assessment per:wang-yi'],
    ['王毅对修建这条铁路没有异议。', 'endorsement per:wang-yi'],
    ['王毅对双方合作寄予厚望。', 'expectation per:wang-yi'],
    ['双方合作成果受到吉方赞赏。', 'assessment KG'],
    ['这一做法引起吉方不满。', 'assessment KG'],
    ['中方希望各方对该项目给予支持。', 'expectation CN'],
    // An act told by a noun.
    ['吉尔吉斯斯坦政府作出新建三座仓库的承诺。', 'commitment KG'],
    ['吉尔吉斯斯坦政府表达了新建三座仓库的强烈意愿。', 'commitment KG'],
    ['中吉双方作出了互设仓库的决定。', 'agreement CN+KG'],
    ['王毅发出尽快修好公路的呼吁。', 'call per:wang-yi'],
    ['吉方没有作出新建三座仓库的承诺。', '-'],
    // What one alone consents to do, and who is behind a verb of saying.
    ['吉方原则同意新建三座仓库。', 'commitment KG'],
    ['吉方表示会新建三座仓库。', 'commitment KG'],
    ['据吉方承诺，吉方将新建三座仓库。', 'commitment KG'],
    ['双方就扩大农产品贸易一拍即合。', 'agreement CN+KG'],
    ['王毅约见库鲁巴耶夫。', 'meeting per:wang-yi+per:jeenbek-kulubaev'],
    ['王毅主持召开口岸工作会。', 'meeting per:wang-yi'],
    ['王毅不怀疑吉方会如期完工。', 'statement per:wang-yi'],
    ['王毅有信心吉方会如期完工。', 'expectation per:wang-yi'],
    // Who he is.
    ['中方首席代表王建华表示，新口岸已经开放。', 'statement per:wang-jianhua'],
    ['王建国市长表示，新口岸已经开放。', 'statement per:wang-jianguo'],
    ['在奥什经商的王建国说，新口岸已经开放。', 'statement per:wang-jianguo'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})

describe('in Chinese nobody is bound by', () => {
  test.each([
    '要是吉方承诺新建三座仓库，农户会高兴。',
    '哪怕吉方答应新建三座仓库，也没用。',
    '吉尔吉斯斯坦政府原计划新建三座仓库。',
    '吉尔吉斯斯坦政府当年答应新建三座仓库。',
    '吉尔吉斯斯坦政府不敢保证新建三座仓库。',
    '条例规定，吉尔吉斯斯坦政府将新建三座仓库。',
    '按规定，吉尔吉斯斯坦政府应新建三座仓库。',
    '有消息说，吉尔吉斯斯坦政府将新建三座仓库。',
    '反对党称吉尔吉斯斯坦政府将新建三座仓库。',
    '吉尔吉斯斯坦政府承诺新建三座仓库，却一直没有拨款。',
    '王毅说，我不会评论此事。',
    '骗子承诺高额回报。',
  ])('%s', (text) => {
    expect(taken(text)).not.toContain('commitment')
  })
})
