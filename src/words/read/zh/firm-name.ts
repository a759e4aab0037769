import { glossary } from './glossary.ts'
import { overHan } from './han.ts'
import { REGIONS } from './region-name.ts'

/** What a firm is in a project, before its brand. */
export const ROLES = /[包建工标资应货发营股]商|[建工标设]单位|[标建工]企业|[包建工标资股业]方|子公司|股东|业主|总包/
export const OF_ROLE =
  /(?:(?:承包|分包|供应|供货|运营|开发|承建|施工|投资|总包|建设|中标)[商方]|(?:中标|承建|施工|建设)(?:企业|单位)|子公司|股东|业主|总包)((?![与和同及向由的将就在是把被对从也都还已])\p{Script=Han}{2,5}?(?:水务|矿业|矿产|食品|物流|重工|路桥|客车|能源|科技|建工|建设|电建|铁建|交建|医药|种业|乳业|农牧|纺织|电气|机电|汽车|航空|黄金|铜业|水泥|钢铁|化工|石油|油气|电力|光伏|商贸|国际|控股|实业|环保|装备|重机|电子|生物|果业|粮油|集团|投资|资本|置业|传媒|供应链|旅游|资源))(?=$|[，。；：、）\s]|[派将已拟驻的与和同向对在不也还表承负出目今昨说称方因未未正愿计准打决答介解项董总副签同])/gu

/** 株洲翼飞科技则…: a firm by its city, its brand and its branch. */
export const OF_CITY = overHan(
  `(?<=^|[，。；：、\\s）)]|[与和同由向对])(?:${[...glossary(REGIONS).keys()].join('|')})(?![省市州县区])((?![与和同及向由的将就在是把被对从也都还已市省州县区])\\p{Script=Han}){2,4}?(?:水务|矿业|食品|物流|重工|路桥|客车|能源|科技|建工|电建|医药|种业|乳业|农牧|纺织|电气|机电|汽车|黄金|铜业|水泥|钢铁|化工|电力|光伏|商贸|国际|控股|实业|环保|装备|重机|电子|生物|果业|粮油)(?=$|[，。；：、）\\s]|[派将已拟与和同则向对在不也还表承负出今昨称签])`,
  'g',
)

/** 天山路桥承诺…: a firm by its brand and its branch, where it acts at the head of a clause. */
export const BRANCHES =
  /路桥|矿业|重工|水务|建工|[电铁交]建|种业|乳业|农牧|商贸|控股|实业|重机|果业|置业|药业|医药|装备|机电|电气/
export const OF_BRANCH = overHan(
  `(?<=^|[，。；：、\\s»]|[，。；]而|[，。；]但)(\\p{Script=Han}{2,4}(?:${BRANCHES.source}))(?=承诺|表示|宣布|拟|愿|称|则|方面|承建|中标|决定|否认|回应|披露|公告|日前|近日|董事|总经理|项目经理)`,
  'g',
)
export const NO_BRAND =
  /国际|跨境|现代|清洁|绿色|再生|传统|高[新科]|多式|冷链|智慧|区域|地方|本地|进口|出口|农业|电力|水电|[中美俄英法德韩]国|中亚|全国|当地|两国|[吉中]方|有色|民营|外资|中资|加强|推动|发展|开展|这|那|其|该|各|的|与|和|在|对|向|为|从|把|被|让|使/

/** Firms that everybody calls by a short name, with their English. */
export const renowned = glossary(
  'powerchina中电建 china-railway-group中铁集团 china-state-construction中建集团 cnpc中石油 sinopec中石化 state-grid国家电网 huawei华为 tbea特变电工 zijin-mining紫金矿业 sf-express顺丰 yutong-bus宇通客车 byd比亚迪',
)
export const RENOWNED = new RegExp(
  `(?:${[...renowned.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![市地产业品家集工大学人企公股有])`,
  'gu',
)
