import type { en } from './en.ts'

export const zh: Record<keyof typeof en, string> = {
  'report.title': '季度报告',
  'report.lede': '阅读带脚注的季度报告，下载，或修改段落措辞。数字来自登记册，不会改变。',
  'report.period': '季度',
  'report.lang': '语言',
  'report.take': '下载',
  'report.csv': 'CSV 表格（zip）',
  'report.words': '措辞',
  'report.words-hint': '数字以 {names} 表示并保留；须经第二人同意后才印出。',
  'report.own': '报告原文',
  'report.give': '提交此措辞',
  'report.back': '恢复报告原文',
  'report.edited': '已修改',
  'report.making': '正在生成文件。',
}
