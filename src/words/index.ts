export * from './anchor.ts'
export * from './desk.ts'
export * from './commitment.ts'
export * from './statement.ts'
export * from './table.ts'
export * from './law.ts'
export * from './act.ts'
export * from './read/index.ts'
export { explained } from './formats/explain.ts'
export { toStatementCsv } from './formats/statement-csv.ts'
export { toWebAnnotations } from './formats/web-annotation.ts'
export * from './compare.ts'
export * from './dispute.ts'
export { amountsIn } from './amount.ts'
export {
  compareTexts,
  firstText,
  firstTexts,
  isRead,
  keepReading,
  readOnce,
  readText,
  tellText,
  understandTexts,
  type KeyedNames,
} from './read-job.ts'
export type { ReadInput } from './read/index.ts'
