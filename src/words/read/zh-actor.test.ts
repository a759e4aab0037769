import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who acts in a Chinese text', () => {
  test.each([
    // Names: after whatever title, with whatever behind them; of the region by their parts.
    ['山东省临沂市副市长宋兆坤带来消息。宋兆坤介绍，市场很热闹。', 'statement per:song-zhaokun'],
    ['商务参赞阿依古丽·热克萨利耶娃说，情况很好。', 'statement per:aigul-reksalieva'],
    ['州长埃米尔别克·阿布德卡德罗夫说，情况很好。', 'statement per:emirbek-abdykadyrov'],
    ['村民朱马别克说，情况很好。', 'statement per:jumabek'],
    ['记者孙筱雨说，情况很好。', 'statement per:sun-xiaoyu'],
    // Bodies by what they are, by their brand, by their city.
    ['世界银行承诺贷款一亿美元。', 'commitment org:world-bank'],
    ['吉农业科学研究所负责安排试验点。', 'commitment org:kg-agricultural-research-institute'],
    [
      '承包商中泰水务表示，情况很好。公司保证按期移交设备。',
      'statement org:zhongtai-water; commitment org:zhongtai-water',
    ],
    ['甘肃陇禾食品公司来了。陇禾公司承诺增加投资。', 'commitment org:gansu-longhe-food'],
    [
      '中原客车公司位于郑州。公司总经理介绍，客车已下线，另将赠送一套设备。',
      'statement role:zhongyuan-bus-general-manager; commitment org:zhongyuan-bus',
    ],
    ['安徽承诺提供良种。', 'commitment region:anhui'],
    // The agent behind 由, the one and the other of two, who held the meeting.
    ['由中方负责编写操作手册。', 'commitment CN'],
    [
      '山东顺通物流集团和绿山商贸公司就仓库运营达成协议：前者投资建仓，后者负责招商。',
      'agreement org:shandong-shuntong-logistics-group+org:lushan-trading; commitment org:shandong-shuntong-logistics-group; commitment org:lushan-trading',
    ],
    ['伊塞克湖州政府召开专题会。会议决定成立移交委员会。', 'meeting region:KG-Y; agreement region:KG-Y'],
    ['中国驻吉使馆新闻处就此回应本社时表示，两国合作公开透明。', 'statement org:cn-embassy-kg'],
    // Points of minutes bind the side that they name, and settle what they name none for.
    [
      '中吉工作组会议纪要\n双方出席会议。\n（一）中方增派十二名关员，吉方相应增开一条通道。\n（二）通道开放时间延长至每日二十时。',
      'commitment CN; commitment KG; agreement CN+KG',
    ],
    // Two that sign, with words between them; whoever heads a body named before; firms by their short names.
    [
      '奥什州政府与甘肃省商务厅签署合作备忘录。双方商定每年举办展会。',
      'signature region:KG-O+org:gansu-commerce-department; agreement region:KG-O+org:gansu-commerce-department',
    ],
    [
      '纳伦州州长阿斯卡尔·萨利耶夫在西安会见陕西省副省长赵刚。双方就扩大畜产品贸易达成共识。',
      'meeting per:askar-saliev+per:zhao-gang; agreement region:KG-N+region:CN-SN',
    ],
    ['由中国路桥承建的公路通车。公司承诺免费养护两年。', 'commitment org:china-road-and-bridge'],
    ['吉工商会会长铁木尔·萨雷耶夫表示，商会愿为企业牵线。', 'commitment org:kg-chamber-of-commerce'],
    ['陕西省商务厅厅长赵刚说，我厅将组织三十家企业赴吉考察。', 'commitment org:shaanxi-commerce-department'],
    ['喀什地区行署副专员艾力·买买提说，我区愿提供仓储用地。', 'commitment region:XJ-kashgar'],
    ['吉外长说，设备中方出，人工我们出。', 'commitment CN; commitment KG'],
    [
      '中石油与吉国家石油公司签署协议，前者提供技术，后者提供场地。',
      'signature org:cnpc+org:kg-national-petroleum; commitment org:cnpc; commitment org:kg-national-petroleum',
    ],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})

describe('what no Chinese sentence promises', () => {
  test.each([
    '去年，中方承诺提供五百万元援助。',
    '局长毛晓说，其三，有官员保证汇率不会大起大落。',
    '谁污染谁负责治理。',
    '第三方评估机构将对项目进行评估。',
    '哈萨克斯坦方面传出消息，将关闭一个口岸。',
    '校长毛晓说，学校求之不得，学生们再也不必跑远路了。',
    '部里正在论证方案。',
    '中方拟建设新仓库，目前尚需取得主管部门批复，能否获批存在不确定性。',
    '前提是地方政府不再节外生枝。',
    '局长毛晓说，我们永远不会忘记。',
    '公司计划被否决。',
    '专家认为，中方将在两年内建成隧道。',
  ])('%s', (text) => {
    const own = taken(text)
      .split('; ')
      .filter((one) => one.startsWith('commitment'))
    // Its first clause is a plan; what it still needs is none.
    expect(own.length).toBe(text.startsWith('中方拟') ? 1 : 0)
  })
})
