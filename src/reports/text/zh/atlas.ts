import type { atlas as en } from '../en/atlas.ts'

export const atlas: Readonly<Record<keyof typeof en, string>> = {
  'about.facts-until': '资料截至 {date}；数据包版本 {version}。',
  'atlas.head': '地点 {places} 个，线路与班次 {pieces} 条，改变路网的项目 {works} 个',
  'port.wait': '平均等待 {wait}',
  'front.promised': '已承诺',
  'front.moves': '在动',
  'front.late': '延误',
  'front.changed': '新变化',
  'front.silent': '无消息',
}
