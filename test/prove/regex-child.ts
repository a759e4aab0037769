import { runOver } from '../generate/megabyte.ts'

/** Runs one expression after the other over texts that its parent hands it, and says how long each took of the processor. */
process.on('message', ({ source, flags, texts }: { source: string; flags: string; texts: readonly string[] }) => {
  const pattern = new RegExp(source, flags)
  let longest = 0
  for (const text of texts) {
    const before = process.cpuUsage()
    runOver(pattern, text)
    const { user, system } = process.cpuUsage(before)
    longest = Math.max(longest, (user + system) / 1000)
  }
  process.send!({ longest })
})
process.once('disconnect', () => process.exit(0))
