import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const LONG = '中华人民共和国水利部与吉尔吉斯共和国水资源、农业和加工工业部关于冰川监测合作的谅解备忘录\n第一条　'
const PAPER = '中吉关于旅客运输的联合声明\n第一条　'

describe('what looks like an undertaking in Chinese, and its binding twin', () => {
  test.each([
    // In a signed paper what one of them thinks should be is his call; what he has to do binds him.
    [`${PAPER}中方认为，现行程序过于繁琐，应当简化。`, 'statement CN; call CN'],
    [`${PAPER}中方应当在五月前完成扩建。`, 'commitment CN'],
    [`${LONG}吉方应指定专人看护设备。`, 'commitment KG'],
    [`${PAPER}双方授权联合工作组于年底前提出修订建议。`, 'agreement CN+KG'],
    // What was to be once; what is to be.
    ['中方原拟于年内启动的二期项目暂缓实施。', '-'],
    ['中方拟于年内启动二期项目。', 'commitment CN'],
    // A right, a time limit and a comment go on with no promise.
    ['吉方承诺四月底前付款，如再次违约，中方有权停工。', 'commitment KG'],
    ['吉方承诺四月底前付款，并减免租金。', 'commitment KG; commitment KG'],
    ['中方打算派志愿者，这当然值得高兴，可一年一换解决不了问题。', 'commitment CN'],
    ['中方打算派志愿者，并赠送教材。', 'commitment CN; commitment CN'],
    ['中方愿进口羊肉，前提是屠宰场通过注册。', 'commitment CN'],
    ['双方商定开行班车，每周不少于三班。', 'agreement CN+KG'],
    ['双方商定开行班车，并统一安检标准。', 'agreement CN+KG; agreement CN+KG'],
    ['塔拉斯州州长责成检察机关追查，造谣者将被追究责任。', 'call role:talas-governor'],
    ['运费由谁出还没谈拢。详细方案九月在阿图什敲定。', '-'],
    ['中方表示，运费问题已谈妥，将由中方承担运费。', 'commitment CN'],
    ['按合同约定，吉方须在九月底前交齐羊毛，逾期按日计罚。', 'commitment KG'],
    ['后续能否签署正式合同存在不确定性。', '-'],
    ['议员说，外国公民依照法律不得购买土地。', 'statement group:lawmakers'],
    ['网上流传中方将停止供电的消息。', '-'],
    ['中方不完全同意这一看法。', '-'],
    // Who plans it is not who says so; nobody but himself; a duty of law; what stands on an agenda.
    ['据介绍，双方计划明年互设代表处。', '-'],
    ['双方计划明年互设代表处。', 'commitment CN+KG'],
    ['村民阿依古丽决定明年改种苹果。', '-'],
    ['纳伦州政府决定明年改种苹果。', 'commitment region:KG-N'],
    ['中方企业将投资两亿元。', '-'],
    ['中方将投资两亿元。', 'commitment CN'],
    ['公司有义务披露信息。', '-'],
    ['会议议程包括审议年度计划、决定下届会议地点。', '-'],
    ['总统将于下周视察奥什。', '-'],
    ['会长说，司机大多不会用电脑。', 'statement unknown'],
    // Rumours are told before a denial; what is denied and will not be done is a refusal.
    [
      '对于网上流传的中方将停止供电的消息，中方予以否认，称从未停过，今后也不会停供。',
      'statement CN; statement CN; commitment CN',
    ],
  ])('%s', (text, expected) => {
    expect(taken(text)).toBe(expected)
  })
})
