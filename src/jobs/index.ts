export * from './here.ts'
export * from './share.ts'
