export * from './source.ts'
export * from './table.ts'
export * from './act.ts'
