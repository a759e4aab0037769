export * from './format.ts'
export * from './source.ts'
export * from './table.ts'
export * from './act.ts'
