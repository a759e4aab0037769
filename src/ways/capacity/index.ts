export * from './capacity.ts'
export * from './compress.ts'
export * from './line.ts'
export * from './volume.ts'
