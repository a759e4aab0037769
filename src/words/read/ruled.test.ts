import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const ZH = '中华人民共和国政府和吉尔吉斯共和国政府关于合作的协定\n两国政府（以下简称“缔约双方”）达成协议如下：\n'
const EN = `AGREEMENT between the Government of the Kyrgyz Republic and the Government of the People's Republic of China
The Parties have agreed as follows:
Article 1
`

describe('what an agreement rules, and no party undertakes', () => {
  test.each([
    '第一条 如缔约任何一方未在期满前六个月书面通知另一方，则本协定将自动延长五年。',
    '第一条 驾驶员应携带驾驶证。',
    '第一条 缔约一方公民在缔约另一方境内停留期间，应遵守当地法律。',
    '第一条 护照遗失的公民，应持旅行证件出境。',
    '第一条 补偿应等于征收前的价值，并应不迟延地支付。',
    '第一条 若争议在六个月内未能解决，应提交仲裁庭。',
    '第一条 根据本协定获得的信息应仅用于本协定规定的目的，并应予以保密。',
    '第一条 委员会将由双方各五名代表组成，将在签署后三个月内成立。',
    '第一条 大学将设在比什凯克。',
    '第一条 还款将自首次提款后第六年开始。',
    '第一条 未尽事宜将由双方协商确定。',
    '第一条 双方认为，铁路将促进两国经济发展。',
    '第一条 双方可根据需要吸收第三方参加。',
    '第一条 项目公司进口的设备免征关税。',
    '第一条 缔约一方指定空运企业的飞机，应免除关税。',
    '第一条 联委会将每两年召开一次会议。',
    '第一条 研究人员应遵守接待方的规章。',
  ])('%s', (text) => {
    expect(taken(ZH + text)).not.toContain('commitment')
  })

  test.each([
    'For the purposes of this Agreement the term "customs authority" shall mean, in China, the General Administration of Customs.',
    'It shall remain in force for five years.',
    'Drivers shall carry a valid licence.',
    'Either Party may terminate this Agreement; it shall cease to have effect ninety days thereafter.',
    'Disputes which cannot be settled in this way will be referred to arbitration.',
    'Interest will accrue at two per cent a year.',
    'The Committee will consist of five representatives of each side.',
    'The University will be located in Bishkek.',
    'Each Party shall have the right to designate an airline.',
    'Intellectual property created in joint projects will be jointly owned.',
    'Activities will depend on the availability of funds.',
  ])('%s', (text) => {
    expect(taken(EN + text)).not.toContain('commitment')
  })
})

describe('what a party undertakes beside it', () => {
  test.each([
    [ZH + '第一条 缔约双方应在本协定生效前三十日交换护照样本。', 'commitment CN+KG'],
    [ZH + '第一条 吉方将免费提供土地。', 'commitment KG'],
    [ZH + '第一条 中方将研究延长协定的可能性。', 'commitment CN'],
    [ZH + '第一条 双方重申友谊，并将每年举行一次会晤。', 'commitment CN+KG'],
    [ZH + '第一条 吉方承担费用的百分之四十，不得拖延付款。', 'commitment KG'],
    [ZH + '第一条 双方应将信息予以保密。', 'commitment CN+KG'],
    [EN + 'The Parties shall exchange permit forms by 30 November.', 'commitment'],
    [EN + 'The Chinese Party shall send twenty teachers.', 'commitment CN'],
    [EN + 'The Kyrgyz Party will provide the land.', 'commitment KG'],
  ])('%s', (text, bound) => {
    expect(taken(text)).toContain(bound)
  })
})

describe('what leaders foretell and do beside their talks, in English', () => {
  test.each([
    'The two presidents will plant a tree and watch a concert.',
    'Putin said Russia would listen carefully to its partners.',
    'The two presidents would witness the signing of documents, the spokesman said.',
    'Aliyev said the treaty would be signed if Armenia dropped its claims.',
    'Peskov said the date would be announced in due course.',
  ])('%s', (text) => {
    expect(taken(text)).not.toContain('commitment')
  })

  test.each([
    ['China will plant a million trees along the road.', 'commitment CN'],
    ['The ministry said the road would be repaired by June.', 'commitment'],
  ])('%s', (text, bound) => {
    expect(taken(text)).toContain(bound)
  })
})

describe('what leaders at a summit hope for, and do beside their talks', () => {
  test.each([
    '两国元首将观看文艺表演，随后种下友谊树。',
    '扎帕罗夫说，吉尔吉斯斯坦将铭记这份情谊。',
    '米尔济约耶夫建议各国制定绿色走廊计划，并将相关任务交给交通部长们。',
    '扎帕罗夫说，两国人民将世代友好下去。',
    '两国元首将共同为工厂奠基。',
    '托卡耶夫说，核电计划最终将由全民公投决定。',
    '扎帕罗夫说：“我们将在比什凯克恭候中国朋友。”',
  ])('%s', (text) => {
    expect(taken(text)).not.toContain('commitment')
  })

  test.each([
    ['习近平指出，中方将增加进口吉方农产品。', 'commitment CN'],
    ['扎帕罗夫说，吉方将把任务交给交通部。', 'commitment KG'],
  ])('%s', (text, bound) => {
    expect(taken(text)).toContain(bound)
  })
})
