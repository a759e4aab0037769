import { millisecondsOf, textOf, type Spelled } from '../generate/megabyte.ts'

/** Runs one expression after the other over texts that its parent hands it, and says how long each took of the processor. */
process.on('message', ({ source, flags, texts }: { source: string; flags: string; texts: readonly Spelled[] }) => {
  const pattern = new RegExp(source, flags)
  let longest = 0
  for (const text of texts) longest = Math.max(longest, millisecondsOf(pattern, textOf(text)))
  process.send!({ longest })
})
process.once('disconnect', () => process.exit(0))
