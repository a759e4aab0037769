import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

describe('who is meant by a sign, a number or a brand in Chinese', () => {
  test.each([
    // A side by the sign of its place, or the body from there that agreed.
    [
      '塔拉斯州政府与陕西省商务厅签署备忘录。陕方将提供苹果苗五万株。',
      'signature region:KG-T+org:shaanxi-commerce-department; commitment org:shaanxi-commerce-department',
    ],
    [
      '喀什地区与奥什州签署交流协议。喀方将为奥什培训五十名医生。',
      'signature region:XJ-kashgar+region:KG-O; commitment region:XJ-kashgar',
    ],
    // Two places that met by those who head them, or that the text names.
    [
      '奥什州州长和喀什地区专员举行会谈。双方商定增开航班。奥什方面将修缮机场。',
      'meeting role:osh-governor+role:kashgar-commissioner; agreement region:KG-O+region:XJ-kashgar; commitment region:KG-O',
    ],
    [
      '乌鲁木齐市和比什凯克市结为友好城市。两市决定共同举办商品展。',
      'agreement CN+KG; agreement city:urumqi+region:KG-GB',
    ],
    // Firms and schools without the word for them.
    [
      '杭州海康威视公司与比什凯克市政府签署合同。海康威视将在六个月内安装摄像头。',
      'signature org:hangzhou-haikangweishi+org:bishkek-city-hall; commitment org:hangzhou-haikangweishi',
    ],
    [
      '清华大学与吉尔吉斯国立大学签署合作协议。清华将每年接收十名硕士生。',
      'signature org:qinghua-university+org:kg-state-university; commitment org:qinghua-university',
    ],
    [
      '中国五矿与塔拉斯州政府举行会谈。五矿方面承诺修路。',
      'meeting org:china-minmetals; commitment org:china-minmetals',
    ],
    ['设备生产商“远瞳科技”告诉记者，公司将免费延长质保一年。', 'commitment org:yuantong-technology'],
    // A commission of both states, who heads a side of it, and two officers.
    [
      '中吉政府间经贸合作委员会第十八次会议在北京举行。委员会决定成立工作组。吉方主席希望中方扩大投资。',
      'meeting CN+KG; agreement CN+KG; expectation KG',
    ],
    ['两位副外长一致同意年内再次会晤。', 'agreement CN+KG'],
    // A national body of nobody's is of the party whose script the text is in.
    ['国家邮政局将派专家组。', 'commitment org:cn-postal-service'],
    ['比什凯克1日电 国家通信局承诺开放数据。', 'commitment org:kg-communications-agency'],
    // Whom the text has named in full, and no namesake of his.
    [
      '吉副外长阿扎马特·阿卡耶夫会见记者。阿卡耶夫重申坚持一个中国原则。',
      'meeting per:azamat-akaev+group:press; statement per:azamat-akaev',
    ],
    // Who leads a delegation speaks for its side, whatever shorter name his own holds.
    [
      '中国代表团团长李强华与吉方团长埃米尔·萨利耶夫举行会谈。李强华承诺派专家。他邀请企业参展。',
      'meeting per:li-qianghua+per:emir-saliev; commitment CN; call per:li-qianghua',
    ],
    ['吉方企业家代表努尔兰·贝克托夫抱怨口岸排队。', 'assessment per:nurlan-bektov'],
    ['世行代表尤里·米罗年科指出，贷款取决于评估。', 'statement per:yuri-mironenko'],
    // Who organises, and bodies that a text names by their kind alone.
    ['主办方承诺不向选手收费。', 'commitment group:organizers'],
    ['组委会承诺退还报名费。', 'commitment org:organizing-committee'],
    // The other one does his share.
    ['甘肃方面承诺承担费用，伊塞克湖州则负责培训导游。', 'commitment region:CN-GS; commitment region:KG-Y'],
    // A verb or a particle is no part of a name.
    ['教练宋凯却劝她只跑两站。', 'call per:song-kai'],
  ])('%s', (text, records) => expect(taken(text)).toBe(records))
  test.each([
    // None of them is a side.
    ['喀什地区与奥什州签署协议。卖方将交货。', 'region:XJ-kashgar'],
    ['陕西省商务厅发布消息。对方愿提供苗木。', 'org:shaanxi-commerce-department'],
  ])('%s binds no %s', (text, id) => expect(taken(text)).not.toContain(`commitment ${id}`))
})
