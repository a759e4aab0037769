export * from './series.ts'
export * from './table.ts'
