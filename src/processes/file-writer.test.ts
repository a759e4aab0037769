import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileWriter } from './file-writer.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'ortoq-writer-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('a file is there when it is whole, and not before', () => {
  const file = fileWriter(join(folder, 'works.json'))
  file.write('[1')
  expect(readdirSync(folder)).toEqual(['works.json.part'])
  file.write(']')
  file.close()
  expect(readFileSync(join(folder, 'works.json'), 'utf8')).toBe('[1]')
  expect(readdirSync(folder)).toEqual(['works.json'])
})

test('what is given up leaves nothing', () => {
  const file = fileWriter(join(folder, 'works.json'))
  file.write('[1')
  file.drop()
  expect(readdirSync(folder)).toEqual([])
})

test('a folder in its place, or none to be in, is one clear error and leaves nothing', () => {
  mkdirSync(join(folder, 'works'))
  const file = fileWriter(join(folder, 'works'))
  const refused = expect.objectContaining({ code: 'doors/no-file' })
  expect(() => file.close()).toThrow(refused)
  expect(() => fileWriter(join(folder, 'none', 'works.json'))).toThrow(refused)
  expect(readdirSync(folder)).toEqual(['works'])
})

test('a name longer than the machine takes is one clear error', () => {
  expect(() => fileWriter(join(folder, 'x'.repeat(5000)))).toThrowError(
    expect.objectContaining({ code: 'doors/no-file' }) as never,
  )
})
