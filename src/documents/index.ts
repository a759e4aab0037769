export * from './source.ts'
export * from './table.ts'
