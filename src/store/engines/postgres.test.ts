import { expect, test } from 'vitest'
import { postgres } from './postgres.ts'

test('a server that is not there is one error, and its password is told to nobody', async () => {
  const opened = postgres('postgres://ortoq:secret@127.0.0.1:1/ortoq').open()
  const error = await opened.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ code: 'store/unreachable', facts: { host: '127.0.0.1:1' } })
  expect(JSON.stringify((error as { facts: unknown }).facts)).not.toContain('secret')
})
