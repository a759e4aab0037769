import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('whom a Chinese text means by a word alone', () => {
  test.each([
    // Guests and hosts of a visit.
    [
      '甘肃省商务厅厅长罗建平率团访问塔拉斯州。州长与客人座谈。',
      'meeting per:luo-jianping; meeting role:talas-governor+per:luo-jianping',
    ],
    [
      '克州商务局局长白云飞访问纳伦州。克州愿进口羊肉。州农业局承诺公布结果。',
      'meeting per:bai-yunfei; commitment region:XJ-kizilsu; commitment org:naryn-agriculture-department',
    ],
    // A minister, an envoy of a president, an officer of a place, by the office alone.
    [
      '吉尔吉斯斯坦能源部部长塔拉伊别克·伊布拉耶夫来到工地。州长陪同。部长说，工期很紧。',
      'statement per:taalaibek-ibraev',
    ],
    ['总统驻纳伦州全权代表巴克特·阿利耶夫说，草场不够。', 'statement per:bakyt-aliev'],
    ['奥什市市长说，路修好了。市长要求增开班车。', 'statement role:kg-osh-mayor; call role:kg-osh-mayor'],
    [
      '副省长高岚邀请州长巴克特·阿利耶夫访陕。后者表示，只要日程允许，一定去。',
      'call per:gao-lan; commitment per:bakyt-aliev',
    ],
    // Bodies by what they are, of a state by its sign, at work in a place without a name.
    ['吉养蜂人协会要求降低关税。', 'call org:kg-beekeepers-association'],
    ['纳伦面粉厂承诺保证供应。', 'commitment org:naryn-flour-mill'],
    ['江苏一家纺织企业反映办证时间过长。', 'statement org:jiangsu-textile-company'],
    ['乌鲁木齐海关有关负责人说，系统已对接。', 'statement role:urumqi-customs-head'],
    [
      '纳伦“雪峰”合作社承诺交货。合作社希望提前付款。',
      'commitment org:xuefeng-cooperative; expectation org:xuefeng-cooperative',
    ],
    ['公益组织“蓝天”呼吁公布数据。', 'call org:lantian'],
    ['州旅游局局长来了。旅游局承诺增开包机。', 'commitment org:tourism-department'],
    // Whoever signs with another, and with a third; who shares what.
    [
      '西昆矿业公司与塔拉斯州政府签署合作备忘录，又同塔拉斯大学达成培训协议。',
      'signature org:xikun-mining+region:KG-T; agreement org:xikun-mining+org:talas-university',
    ],
    [
      '延安果业公司与楚河州绿野农场约定，前者提供苗木，后者提供土地，利润对半分成。',
      'commitment org:yanan-fruit; commitment org:chuy-luye-farm; agreement org:yanan-fruit+org:chuy-luye-farm',
    ],
    ['双方商定，吉方负责用地，费用各自承担。', 'agreement CN+KG; agreement CN+KG'],
    ['中国驻吉大使馆发言人说，使馆注意到有关报道。', 'statement org:cn-embassy-kg'],
    ['总统新闻局表示，战略资产不出售。', 'statement org:presidential-press-service'],
    // What is going on is told, and no meeting of its own.
    ['吉能源部正在与中国公司进行谈判。', '-'],
    ['吉能源部与中国公司进行谈判。', 'meeting org:kg-energy-ministry+org:cn-company'],
    ['甘肃矿业公司代表州政府邀请专家。', 'call org:gansu-mining'],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
