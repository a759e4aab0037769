export * from './commitment.ts'
export * from './statement.ts'
export * from './table.ts'
export * from './law.ts'
