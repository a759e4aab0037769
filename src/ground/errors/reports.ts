import { errors } from './entry.ts'

export const reportsErrors = errors({
  'reports/bad-quarter': {
    status: 400,
    en: 'period: “{period}” is not a quarter; write 2025Q4',
    ru: 'period: «{period}» — не квартал; пишите 2025Q4',
    ky: 'period: «{period}» — чейрек эмес; 2025Q4 деп жазыңыз',
    zh: 'period：“{period}”不是季度；请写作 2025Q4',
  },
  'reports/quarter-not-over': {
    status: 400,
    en: 'period: {period} ends on {ends}; its report is written after that day',
    ru: 'period: {period} заканчивается {ends}; доклад составляется после этого дня',
    ky: 'period: {period} {ends} күнү бүтөт; отчёт ошол күндөн кийин түзүлөт',
    zh: 'period：{period} 于 {ends} 结束；报告在此之后编制',
  },
  'reports/figure-without-note': {
    status: 500,
    en: 'the figure “{figure}” has no footnote; without one the report is not made',
    ru: 'у цифры «{figure}» нет сноски; без неё доклад не составляется',
    ky: '«{figure}» санынын шилтемеси жок; ансыз отчёт түзүлбөйт',
    zh: '数字“{figure}”没有脚注；没有脚注就不生成报告',
  },
  'reports/figure-twice': {
    status: 500,
    en: 'two figures of the report are named “{figure}”',
    ru: 'две цифры доклада названы «{figure}»',
    ky: 'отчёттун эки саны «{figure}» деп аталган',
    zh: '报告中有两个数字同名“{figure}”',
  },
  'reports/unknown-paragraph': {
    status: 404,
    en: 'the report has no paragraph “{paragraph}”; it has: {known}',
    ru: 'в докладе нет абзаца «{paragraph}»; есть: {known}',
    ky: 'отчётто «{paragraph}» абзацы жок; булар бар: {known}',
    zh: '报告中没有段落“{paragraph}”；有：{known}',
  },
  'reports/wording-number': {
    status: 400,
    en: 'text: “{digits}” is a number of its own; numbers stand only as {facts} and come from the register',
    ru: 'text: «{digits}» — своё число; числа пишутся только как {facts} и берутся из реестра',
    ky: 'text: «{digits}» — өзүнчө сан; сандар {facts} түрүндө гана жазылып, реестрден алынат',
    zh: 'text：“{digits}”是自写的数字；数字只能写作 {facts}，由登记册给出',
  },
  'reports/wording-lost': {
    status: 400,
    en: 'text: {fact} is missing; every number of the paragraph stays in it: {facts}',
    ru: 'text: нет {fact}; каждое число абзаца остаётся в нём: {facts}',
    ky: 'text: {fact} жок; абзацтын ар бир саны анда калат: {facts}',
    zh: 'text：缺少 {fact}；段落的每个数字都须保留：{facts}',
  },
  'reports/wording-unknown': {
    status: 400,
    en: 'text: {fact} is no number of this paragraph; these are: {facts}',
    ru: 'text: {fact} — не число этого абзаца; есть: {facts}',
    ky: 'text: {fact} бул абзацтын саны эмес; булар бар: {facts}',
    zh: 'text：{fact} 不是本段的数字；有：{facts}',
  },
  'reports/wording-twice': {
    status: 400,
    en: 'text: {fact} stands more often than in the report’s own words; each number is said once',
    ru: 'text: {fact} встречается чаще, чем в исходном тексте; каждое число называется один раз',
    ky: 'text: {fact} баштапкы тексттегиден көп кайталанат; ар бир сан бир жолу айтылат',
    zh: 'text：{fact} 出现次数多于原文；每个数字只说一次',
  },
  'reports/wording-marks': {
    status: 400,
    en: 'text: “{text}” is not closed or holds marks that no page prints',
    ru: 'text: «{text}» — скобка не закрыта или есть знаки, которые не печатаются',
    ky: 'text: «{text}» — кашаа жабылган эмес же басылбай турган белгилер бар',
    zh: 'text：“{text}”括号未闭合或含有无法印出的字符',
  },
})
