import type { load as en } from '../en/load.ts'

export const load: Record<keyof typeof en, string> = {
  'line.head': '{line}：双向每日{trains}列，{worlds}个可能情形，{days}天',
  'line.through': '每日通过{through}列；为压缩时刻表能力的{load}',
  'line.overload': '在{share}的情形中无稳定状态：排队每天增加{growth}列。',
  'line.alone': '独自运行：去程{up}，回程{down}',
  'line.delay': '因会让与封闭时段而晚点（平均）：去程{up}，回程{down}；十列中九列不超过{p90}',
  'line.never': '任何情形均无稳定状态：不给出平均值。',
  'line.waits': '列车在何处等待前方区间（每列）：',
}
