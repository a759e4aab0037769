import { describe, expect, test } from 'vitest'
import { readerOver, taken } from '../../../test/words-samples.ts'

const kinds = (text: string): string => taken(text).replace(/ [^;]+/g, '')
const contents = (text: string): string[] =>
  readerOver('cn-kg')
    .read({ text, sha256: '0'.repeat(64), date: '2027-06-01' })
    .records.map(({ kind, content }) => `${kind} ${text.slice(content.start, content.end)}`)

describe('what somebody will do, said in Chinese without a verb of promising', () => {
  test.each([
    ['中方愿意承担全部的改造费用。', 'commitment CN'],
    ['中方愿分享治沙的经验，并为吉方培训三十名技术人员。', 'commitment CN; commitment CN'],
    ['吉方将自行采购两台设备，如果预算获批，年内安装。', 'commitment KG'],
    ['吉方考虑在奥什设立领事馆。', 'commitment KG'],
    ['中方将研究这一建议，并在年底前答复。', 'commitment CN; commitment CN'],
    ['吉方欢迎中资企业参与建设，可提供土地和税收优惠。', 'endorsement KG; commitment KG'],
  ])('%s', (text, wanted) => expect(taken(text)).toBe(wanted))

  test.each([
    '能源部部长伊布拉耶夫说：“年底前一定建成。”',
    '能源部部长伊布拉耶夫表示，明天起增派三名工程师。',
    '奥什市市长阿克马托夫说：“三年之内，我们要让一半公交车换成电动车。”',
  ])('%s', (text) => expect(kinds(text)).toContain('commitment'))

  test.each([
    '他是愿意承担风险的人。',
    '愿意承担费用的企业可以报名。',
    '能源部部长伊布拉耶夫说，明年起实行的新法由议会通过。',
    '大使撰文说：“未来五年，我们要把双边贸易额翻一番。”',
    '交通部部长保证，协议不附带任何矿产抵押条款。',
    '影片拟于明年播出。',
    '部长坦言，不能保证一定获批。',
    '中吉关于畜牧业合作的联合公报\n二、数据未经提供方书面许可不得公开。',
    '中吉关于畜牧业合作的联合公报\n二、双方对市场风险不承担责任。',
    '章程规定，任何一方退出，应提前六个月书面通知其他两方。',
    '吉方希望中方企业建厂，不再只从事活畜贩运。',
    '公司正在向银行申请贷款。',
  ])('binds nobody: %s', (text) => expect(kinds(text)).not.toContain('commitment'))
})

describe('what papers provide, in Chinese', () => {
  test.each([
    ['联合公报\n二、请求方为救援队提供翻译。', 'commitment CN+KG'],
    ['联合公报\n二、派遣费用由请求方承担。', 'commitment CN+KG'],
    ['联合公报\n二、双方不为该合同提供担保。', 'statement CN+KG'],
    ['中吉双方商定，任何一方发现疫情，应在四十八小时内通报。', 'agreement CN+KG'],
    ['下次会议拟于2029年在纳伦举行。', 'agreement CN+KG'],
    ['委员会通过了下一年度工作计划。', 'agreement CN+KG'],
  ])('%s', (text, wanted) => expect(taken(text)).toBe(wanted))
})

describe('what is asked and felt, in Chinese', () => {
  test.each([
    ['大使指出，两国最该做的，是先把手续费降下来。', 'call 先把手续费降下来'],
    ['大使说，是时候修新桥了。', 'call 修新桥了'],
    ['大使说，不能再拖。', 'call 不能再拖'],
    ['大使说：“让我们携手努力。”', 'call 我们携手努力'],
    ['中方不支持单方面关闭口岸。', 'assessment 单方面关闭口岸'],
    ['对此李强表示欢迎。', 'endorsement 此'],
    ['大使说：“我们非常抱歉。”', 'assessment 我们非常抱歉'],
    ['环保人士并不放心。', 'assessment 环保人士并不放心'],
    ['大使说，这纯属臆测。', 'statement 这纯属臆测'],
  ])('%s', (text, wanted) => expect(contents(text)).toContain(wanted))

  test.each([
    '人要不要下来？',
    '听说您对供应商意见很大？',
    '全国每年有三千名儿童需要手术。',
    '市民们盼了二十年。',
    '本次论坛现场签约金额一点三亿元。',
    '技术没得说的企业不多。',
  ])('nothing: %s', (text) => expect(taken(text)).toBe('-'))
})
