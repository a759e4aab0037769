export * from './table.ts'
export * from './work.ts'
export * from './act.ts'
export * from './law.ts'
