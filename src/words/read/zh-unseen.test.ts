import { describe, expect, test } from 'vitest'
import { taken } from '../../../test/words-samples.ts'

const each = (rows: readonly (readonly [string, string])[]) =>
  test.each(rows)('%s', (text, expected) => expect(taken(text)).toBe(expected))

describe('bodies that the pack lacks, under the ids of the law', () => {
  each([
    ['吉尔吉斯斯坦国家安全委员会表示，情况属实。', 'statement org:kg-state-security-committee'],
    ['吉尔吉斯斯坦国家通信局说，基站已经建成。', 'statement org:kg-communications-agency'],
    ['吉尔吉斯斯坦国家石油公司说，油库已经建成。', 'statement org:kg-national-petroleum'],
    ['甘肃省卫生健康委员会说，医生已经出发。', 'statement org:gansu-health-commission'],
    [
      '吉尔吉斯国立医学院同贵州中医药大学签署协议。',
      'signature org:kg-state-medical-academy+org:guizhou-chinese-medicine-university',
    ],
    ['“银杏树”合作社说，收成很好。', 'statement org:yinxingshu-cooperative'],
    ['“双峰”农场说，收成很好。', 'statement org:shuangfeng-farm'],
    ['沿线养蜂人协会说，收成很好。', 'statement org:beekeepers-association'],
    [
      '代表团考察巴特肯中心医院。医院说，设备已经到货。',
      'meeting group:delegation; statement org:batken-central-hospital',
    ],
    ['青年代表参观后，滇池本草堂公司说，货已发出。', 'statement org:dianchibencaotang'],
    ['哈萨克斯坦土壤与气候研究所说，数据可靠。', 'statement org:kz-soil-and-climate-institute'],
    ['中国驻奥什总领事馆说，签证照常办理。', 'statement org:cn-consulate-osh'],
    ['巴特肯市议会说，预算已经通过。', 'statement org:batken-city-council'],
    ['中国水电承建的大坝竣工。承包商承诺免费维护。', 'commitment org:sinohydro'],
    ['承包商承诺免费维护。', 'commitment group:contractor'],
    [
      '国家铁路公司说，车皮不够。青岭暖通设备公司捐赠了锅炉。公司将派三名技师。',
      'statement org:cn-national-railways; commitment org:qinglingnuantong-equipment',
    ],
  ])
})

describe('what is promised, and what is only said, asked or told', () => {
  each([
    // A deadline in somebody's mouth.
    ['奥什市市长说，三天内把钱退清。', 'commitment role:kg-osh-mayor'],
    ['奥什市市长说，三天内水位上涨。', 'statement role:kg-osh-mayor'],
    // What has never been done will not be.
    ['中方从不附加条件，过去没有，今后也不会。', 'commitment CN'],
    ['中方说，去年没有下雪，今后也不会。', 'statement CN'],
    // Unkept.
    ['农业部答应拨款五百万索姆，到现在一分钱没到。', '-'],
    ['农业部答应拨款五百万索姆。', 'commitment org:agriculture-ministry'],
    // Of what somebody does before he answers.
    ['州财政局说，要请示财政部。', 'statement org:finance-department'],
    ['州财政局说，企业要公开账目。', 'statement org:finance-department'],
    // A ban is asked, and no refusal.
    ['纳伦州州长说，事故绝不能重演。', 'call role:naryn-governor'],
    ['纳伦州州长说，州里绝不涨价。', 'commitment region:KG-N'],
    // A condition asks nothing.
    ['青岭公司愿意开会，如果村民要求修路，公司另派工程队。', 'commitment org:qingling'],
    ['青岭公司说，以上内容不构成实质承诺，请投资者注意风险。', 'statement org:qingling; call org:qingling'],
    ['纳伦州检察院已着手调查谣言来源。', '-'],
    ['纳伦州检察院愿着手调查谣言来源。', 'commitment org:naryn-prosecutor'],
    // Nobody who speaks binds himself to what a thing does.
    ['吉方答复说，此事不属银行职权，将转交海关研究。', 'statement KG; commitment KG'],
    ['吉方答复说，此事不属银行职权，将影响进度。', 'statement KG; statement KG'],
    ['协议说明，不妨碍各方同其他国家合作。', 'statement unknown'],
  ])
})

describe('feelings, refusals and answers', () => {
  each([
    ['承包商向村民致歉。', 'assessment group:contractor'],
    ['村民要求承包商致歉。', 'call group:villagers'],
    ['院方拒绝了互派教师的提议。', 'statement org:hospital'],
    ['奥什商会会长并不满意。', 'assessment role:osh-chamber-of-commerce-chairman'],
    ['中方对哈方的倡议持积极态度。', 'endorsement CN'],
    ['中方希望吉方提供图纸。吉方同意。', 'expectation CN; agreement KG'],
    ['中方希望吉方提供图纸。吉方没有当场同意。', 'expectation CN'],
    ['吉方注意到哈方的说明，期待尽快公布报告。', 'statement KG; expectation KG'],
    ['青岭公司要求发布者删除内容并公开道歉。', 'call org:qingling; call org:qingling'],
    ['纳伦州州长强调，凡未登记的药品一律不得上市。', 'call role:naryn-governor'],
    ['哈方提议举行三国会晤，讨论无人机管理。', 'call KZ'],
  ])
})
