import type { en } from './en.ts'

export const zh: Readonly<Record<keyof typeof en, string>> = {
  'ways.map': '地图',
  'ways.plan': '规划行程',
  'ways.ports': '口岸',
  'ways.map-lede': '所选年份中已有、在建与已承诺的线路。',
  'ways.corridor': '走廊',
  'ways.whole': '全部',
  'ways.year-now': '{year}，今天',
  'ways.year-past': '{year}，当时',
  'ways.year-future': '{year}，按承诺',
  'ways.column-work': '项目',
  'ways.column-then': '该年',
  'ways.column-said': '据称开通',
  'ways.legend-mode': '线路种类',
}
