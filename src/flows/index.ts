export * from './port-count.ts'
export * from './series.ts'
export * from './table.ts'
export * from './law.ts'
