import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { routeRights } from '../src/doors/http/index.ts'
import { kinds } from '../src/register/index.ts'
import { hostileClasses } from './generate/hostile/index.ts'
import { addresses, doers, fourEyes, personal } from './prove/access/oracle.ts'
import { mutants } from './prove/access/mutants.ts'

const here = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')

/** What the register promises to prove, by name. */
const named =
  'crash powercut bitrot tamper witness documents regex access foureyes replay diskfull lock inputs load exit'.split(
    ' ',
  )

describe('the proof programs', () => {
  test.each(named)('%s can be run by its name', (name) => {
    expect(here('prove/run.ts')).toContain(`from './${name}.ts'`)
    expect(here(`prove/${name}.ts`)).toContain(`export const ${name}: Proof`)
  })

  test('hostile documents are of forty classes at least', () => {
    expect(Object.keys(hostileClasses).length).toBeGreaterThanOrEqual(40)
  })
})

describe('the rights as they are written down by hand', () => {
  test('know every address of the server and who is let in', () => {
    expect(Object.fromEntries(Object.entries(routeRights).map(([name, { who }]) => [name, who]))).toEqual(addresses)
  })

  test('know every kind of act', () => {
    expect([...new Set([...Object.keys(doers), ...fourEyes, ...personal])].toSorted()).toEqual(
      Object.keys(kinds).toSorted(),
    )
  })

  test.each(mutants.map(({ name, file, find }) => [name, file, find]))(
    'find the check “%s” where it stands',
    (_, file, find) => {
      expect(here(`../src/${file}`).split(find).length - 1).toBe(1)
    },
  )
})
