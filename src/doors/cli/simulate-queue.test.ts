import { expect, test } from 'vitest'
import { simulateQueueCommand } from './simulate-queue.ts'

const refused = () => Promise.reject(new Error('simulated'))

test('a rate that is no number is named as it was written, and nothing is simulated', async () => {
  const command = simulateQueueCommand({ map: refused, alone: refused }, () => 0)
  const flags = { arrival: 'x', service: '10', servers: '1', customers: '10', seed: '1' }
  await expect(command.run({ words: [], flags }, {} as never)).rejects.toMatchObject({
    code: 'doors/bad-parameter',
    facts: { name: '--arrival', value: 'x' },
  })
})
