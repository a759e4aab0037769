export * from './command.ts'
export * from './pack-check.ts'
export * from './run.ts'
export * from './serve-command.ts'
