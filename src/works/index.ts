export * from './table.ts'
export * from './work.ts'
