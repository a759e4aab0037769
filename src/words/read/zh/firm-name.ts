import { glossary } from './glossary.ts'
import { overHan } from './han.ts'
import { REGIONS } from './region-name.ts'

/** What a firm is in a project, before its brand. */
export const ROLES = /[包建工标资应货发营股]商|[建工标设]单位|[标建工]企业|[包建工标资股业]方|子公司|股东|业主|总包/
export const OF_ROLE =
  /(?:(?:承包|分包|供应|供货|运营|开发|承建|施工|投资|总包|建设|中标)[商方]|(?:中标|承建|施工|建设)(?:企业|单位)|子公司|股东|业主|总包)((?![与和同及向由的将就在是把被对从也都还已])\p{Script=Han}{2,5}?(?:水务|矿业|矿产|食品|物流|重工|路桥|客车|能源|科技|建工|建设|电建|铁建|交建|医药|种业|乳业|农牧|纺织|电气|机电|汽车|航空|黄金|铜业|水泥|钢铁|化工|石油|油气|电力|光伏|商贸|国际|控股|实业|环保|装备|重机|电子|生物|果业|粮油|集团|投资|资本|置业|传媒|供应链|旅游|资源))(?=$|[，。；：、）\s]|[派将已拟驻的与和同向对在不也还表承负出目今昨说称方因未未正愿计准打决答介解项董总副签同发寄转提])/gu

/** 株洲翼飞科技则…: a firm by its city, its brand and its branch. */
export const OF_CITY = overHan(
  `(?<=^|[，。；：、\\s）)]|[与和同由向对])(?:${[...glossary(REGIONS).keys()].join('|')})(?![省市州县区])((?![与和同及向由的将就在是把被对从也都还已市省州县区])\\p{Script=Han}){2,4}?(?:水务|矿业|食品|物流|重工|路桥|客车|能源|科技|建工|电建|医药|种业|乳业|农牧|纺织|电气|机电|汽车|黄金|铜业|水泥|钢铁|化工|电力|光伏|商贸|国际|控股|实业|环保|装备|重机|电子|生物|果业|粮油)(?=$|[，。；：、）\\s]|[派将已拟与和同则向对在不也还表承负出今昨称签])`,
  'g',
)

/** 天山路桥承诺…: a firm by its brand and its branch, where it acts at the head of a clause. */
export const BRANCHES =
  /路桥|矿业|重工|水务|建工|[电铁交]建|种业|乳业|农牧|商贸|控股|实业|重机|果业|置业|药业|医药|装备|机电|电气|汽车|客车|重卡|建材|水泥|保险|食品|能源|物流|科技|纺织|化工|钢铁|乳品|茶业|粮油|航空|光伏|电力/
export const OF_BRANCH = overHan(
  `(?<=^|[，。；：、\\s»]|[，。；]而|[，。；]但)(\\p{Script=Han}{2,4}(?:${BRANCHES.source}))(?=承诺|表示|宣布|拟|愿|称|则|却|方面|承建|中标|决定|否认|回应|披露|公告|日前|近日|打算|计划在|海外|董事|总经理|项目经理)`,
  'g',
)
/** 客人来到中原客车。: a firm by its brand and its branch, where somebody comes to it. */
export const COME_TO = overHan(
  `(?<=来到|走进|走访了?|参观了?|考察了?|前往|抵达|到访|拜访了?|落户)((?![与和同及向由的将就在是把被对从也都还已省市州县区])\\p{Script=Han}){2,4}?(?:客车|汽车|重卡|卡车|食品|科技|物流|能源|电气|机械|水务|矿业|重工|路桥|建工|种业|乳业|农牧|商贸|实业|果业|药业|医药|装备|机电|纺织|光伏|水泥|钢铁|化工|环保|电子|生物)(?=$|[，。；：、\\s）)])`,
  'g',
)
export const NO_BRAND =
  /国际|跨境|现代|清洁|绿色|再生|传统|高[新科]|多式|冷链|智慧|区域|地方|本地|进口|出口|农业|电力|水电|[中美俄英法德韩]国|中亚|全国|当地|两国|[吉中]方|有色|民营|外资|中资|国产|新能源|电动|二手|燃油|整车|商用|乘用|[客货]运|[一两几多各]家|加强|推动|发展|开展|这|那|其|该|各|的|与|和|在|对|向|为|从|把|被|让|使/

/** Firms that everybody calls by a short name, with their English. */
/** What stands for it in the list below: these firms bear the name of their state. */
const OWN = ['中', '国'].join('')
export const renowned = glossary(
  (
    'powerchina中电建 china-railway-group中铁集团 china-state-construction中建集团 cnpc中石油 sinopec中石化 state-grid国家电网 huawei华为 tbea特变电工 zijin-mining紫金矿业 sf-express顺丰 yutong-bus宇通客车 byd比亚迪 ' +
    // 中国 and what they do.
    'powerchina~电建 energy-china~能建 energy-china中能建 china-railway-group~中铁 china-railway-construction~铁建 china-railway-construction中铁建 cccc~交建 cccc中交集团 china-state-construction~建筑 ' +
    'cnpc~石油 sinopec~石化 cnooc~海油 cnooc中海油 sinochem~中化 china-minmetals~五矿 china-gold~黄金 china-huadian~华电 china-huaneng~华能 china-datang~大唐 three-gorges~三峡 three-gorges三峡集团 ' +
    'cgn~广核 cgn中广核 cnnc中核集团 cnnc~核电 china-unicom~联通 china-mobile~移动 china-telecom~电信 china-tower~铁塔 air-china~国航 china-southern-airlines~南航 china-southern-airlines南航 china-eastern-airlines~东航 ' +
    'comac~商飞 crrc~中车 faw~一汽 sinotruk~重汽 sinomach国机集团 sinomach~机械 crsc~通号 cncec~化学 mcc~中冶 gezhouba~葛洲坝 gezhouba葛洲坝集团 sinohydro~水电 sinotrans~外运 citic中信集团 citic-construction中信建设 ' +
    'sinosure~信保 unionpay~银联 unionpay银联国际 cosco-shipping中远海运 cosco-shipping~远洋 china-post~邮政 chinalco~铝业 chinalco中铝集团 china-nonferrous~有色 baowu~宝武 cnbm~建材 china-merchants招商局 cofco中粮集团 ' +
    'china-railway国铁集团 china-railway~国铁 china-railway~铁路 spic国家电投 china-energy国家能源集团 genertec~通用 genertec通用技术 china-southern-grid南方电网 china-state-grid~电网 china-huaneng华能集团 china-huadian华电集团 ' +
    'dongfang-electric东方电气 shanghai-electric上海电气 goldwind金风科技 envision远景能源 longi隆基绿能 sungrow阳光电源 jinkosolar晶科能源 trina-solar天合光能 sany三一重工 xcmg徐工集团 zoomlion中联重科 liugong柳工集团 great-wall-motor长城汽车 ' +
    'chery奇瑞汽车 geely吉利汽车 foton福田汽车 catl宁德时代 haier海尔集团 zte中兴通讯 tencent腾讯 alibaba阿里巴巴 new-hope新希望集团 bank-of-china~银行 agricultural-bank-of-china农业银行 cpc~共产党 cn-npc全国人大 cn-cppcc全国政协 asian-infrastructure-investment-bank亚投行 world-bank世行 new-development-bank新开发银行 eurasian-development-bank欧亚开发银行 icbc工商银行 icbc工行 china-construction-bank建设银行'
  ).replaceAll('~', OWN),
)
/** The same with what a firm may call itself besides. */
export const RENOWNED = new RegExp(
  `(?<![坦吉哈乌塔土俄蒙])(?:${OWN})?(${[...renowned.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?:(?:国际)?(?:集团|股份|有限|责任){1,3}(?:公司)?|公司|国际(?=$|[，。与和将董总副党]))?(?![市地产业品家工大学人企公股有一二三四五六七八九十史界协学]|(?:(?![与和同及向对在将就])\\p{Script=Han}){0,6}(?:协会|学会|联合会|商会|工会|大学|学院|研究[院所]))`,
  'gu',
)
/** 中铁十四局: a builder by its number. */
export const NUMBERED =
  /中(铁|交|建|电建|水电|冶|核|化学|铁建)(?:第)?([一二三四五六七八九]?十?[一二三四五六七八九十])(?:局|院|公司|航局|航|冶)(?:集团)?(?:有限|股份){0,2}(?:公司)?/gu

export const BUILDERS: Readonly<Record<string, string>> = {
  铁: 'railway',
  铁建: 'railway-construction',
  交: 'communications',
  建: 'construction',
  电建: 'power',
  水电: 'hydro',
  冶: 'metallurgical',
  核: 'nuclear',
  化学: 'chemical',
}
const DIGITS = '一二三四五六七八九'
const digit = (sign: string | undefined): number => (sign ? DIGITS.indexOf(sign) + 1 : 0)
/** 十四 → 14. */
export function numberOf(words: string): number {
  const at = words.indexOf('十')
  return at < 0 ? digit(words[0]) : (at > 0 ? digit(words[0]) : 1) * 10 + digit(words[at + 1])
}
/** How these names begin, most of them and most texts with 中国. */
export const FAMOUS = new RegExp(
  `${[...new Set([...renowned.keys()].map((name) => name.slice(0, name.startsWith(OWN) ? 3 : 2)))].join('|')}|中[铁交建电水冶核化][建电学第一二三四五六七八九十]`,
)
