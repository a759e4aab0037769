import { expect, test } from 'vitest'
import { serveCommand } from './serve-command.ts'

test.each(['0x10', '1e3', '-1', '65536', ' 80', ''])('“%s” is no port, and nothing is started', async (port) => {
  const serve = serveCommand(() => Promise.reject(new Error('started')))
  await expect(serve.run({ words: ['serve'], flags: { port } }, {} as never)).rejects.toMatchObject({
    code: 'doors/bad-parameter',
  })
})
