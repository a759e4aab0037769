/** What a question asks for. */
export type Asked = 'when' | 'how-much' | 'who' | 'where' | 'how-long'

const ASKED: readonly (readonly [Asked, RegExp])[] = [
  [
    'how-long',
    /how long|length|сколько времени|как долго|какова длина|какой длины|длина|протяж[её]нность|продолжительност|сколько (?:километр|км)|канча (?:убакыт|чакырым|километр)|узундугу|多长|多久|长度|全长|多少公里/,
  ],
  [
    'how-much',
    /how (?:much|many)|cost|price|how big|what (?:is|was|were|are) the (?:trade|turnover|volume|amount|value|exports?|imports?)|turnover|товарооборот|грузооборот|сколько|какова? (?:стоимост|сумм|объ[её]м|цен)|стоимость|стоит|объ[её]м|канча|баасы|наркы|көлөмү|соода жүгүртүү|多少|贸易额|成本|造价|投资额|几/,
  ],
  [
    'when',
    /when|what (?:date|year|day)|by what|deadline|когда|в каком году|какого числа|к какому сроку|срок|качан|кайсы жылы|мөөнөт|何时|什么时候|哪(?:一)?年|几时|期限/,
  ],
  [
    'who',
    /\bwho(?:m|se)?\b|which (?:company|state|country|side|ministry|bank)|кто|кого|кому|кем|чей|какая (?:компания|сторона|страна)|ким|кимге|кайсы (?:ишкана|өлкө|тарап)|谁|哪(?:个|家|国|方)/,
  ],
  [
    'where',
    /where|what place|где|куда|откуда|в каком (?:городе|месте|районе)|кайда|кайсы жерде|哪里|何处|在哪|什么地方/,
  ],
]

/** Which property a question asks for, in any of the four languages; null where it asks for none that is known. */
export function askedIn(question: string): Asked | null {
  const lower = question.toLowerCase()
  return ASKED.find(([, words]) => words.test(lower))?.[0] ?? null
}

/** Steps of a work by the verb of the question: the same words are sought in the step and its titles. */
const STEPS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /open|operat|(?:start|begin)s? (?:to )?(?:run|work)|откро|откры|заработа|введ[её]?т|в строй|пойд[её]т|ачыл|ишке (?:кир|бер)|开通|开放|运营|通车|投用|启用/,
    /opening|operation|in-force|round-the-clock|first-shipment|откры|ввод|ачыл|ишке кир|开通|开放|投运|通车/,
  ],
  [
    /complet|finish|built|ready|done|end|достро|построен|построят|заверш|законч|готов|бүт|аяктайт|курулуп|完工|建成|竣工|完成/,
    /complet|finish|end|заверш|оконч|готов|бүт|аякт|完工|建成|竣工|完成/,
  ],
  [
    /start|begin|begun|began|нач|старт|башта|开工|开始|动工/,
    /start|begin|launch|нач|старт|церемон|башта|开工|开始|动工/,
  ],
  [
    /sign|подпис|кол кой|签/,
    /sign|agree|memorandum|document|подпис|соглаш|меморанд|документ|кол кой|макулдаш|签|协议|备忘录|文件/,
  ],
  [/ratif|ратифи|批准/, /ratif|ратифи|批准/],
]

/** Whether a step answers the verb of the question; every step does where the question names no verb. */
export function stepAsked(question: string): (titles: readonly string[]) => boolean {
  const lower = question.toLowerCase()
  const step = STEPS.find(([verb]) => verb.test(lower))?.[1]
  return (titles) => !step || titles.some((title) => step.test(title.toLowerCase()))
}

/** Properties of claims by the words of the question. */
const PROPERTIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /cost|price|стоит|стоимост|цен|баасы|наркы|турат|造价|成本|投资|花费|多少钱/,
    ['cost', 'fare', 'freight-rate', 'border-cost'],
  ],
  [/loan|lend|lent|borrow|кредит|заем|займ|насыя|贷款/, ['loan', 'loan-term', 'interest']],
  [
    /capacity|мощност|пропускн|кубаттуулу|运能|产能|容量|能力/,
    ['capacity', 'design-capacity', 'first-stage-volume', 'load'],
  ],
  [/jobs|workers|рабоч|мест|жумушчу|жумуш орун|工人|就业|岗位/, ['jobs', 'workers']],
  [/tunnel|тоннел|туннел|隧道/, ['tunnel-count', 'tunnels-begun']],
  [/bridge|мост|көпүрө|桥/, ['bridge-count', 'bridges-begun']],
  [/station|станци|бекет|车站|站/, ['station-count']],
  [/area|площад|аянт|面积/, ['area']],
  [/gauge|коле[яи]|轨距/, ['gauge']],
  [/progress|готовност|жүрүш|进度/, ['progress']],
  [/speed|скорост|ылдамдык|速度|时速/, ['design-speed', 'speed']],
]

/** Properties that the question names; those of its kind where it names none. */
export function propertiesAsked(question: string, asked: Asked): readonly string[] {
  const lower = question.toLowerCase()
  const named = PROPERTIES.filter(([words]) => words.test(lower)).flatMap(([, properties]) => properties)
  if (named.length > 0) return named
  return asked === 'how-long'
    ? ['length', 'duration', 'clearance-time', 'process-time']
    : asked === 'how-much'
      ? ['cost', 'loan', 'capacity', 'design-capacity', 'load', 'first-stage-volume']
      : []
}
