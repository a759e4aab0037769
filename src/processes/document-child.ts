import { extract } from '../documents/formats.ts'
import { OrtoqError } from '../ground/index.ts'

/** One document: its bytes come in on the standard input, a line of JSON and the text go out. The parent may kill it at any moment. */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)

try {
  const { format, text } = await extract({ name: process.argv[2] ?? '', bytes: new Uint8Array(Buffer.concat(chunks)) })
  // The text follows its head as it is: whoever waits takes it in pieces and need not parse megabytes at a stroke.
  process.stdout.write(`${JSON.stringify({ format })}\n`)
  process.stdout.write(text)
} catch (error) {
  const told = error instanceof OrtoqError ? error : new OrtoqError('documents/broken', { reason: String(error) })
  process.stdout.write(`${JSON.stringify({ code: told.code, facts: told.facts })}\n`)
}
// No text holds this; without it the answer was cut off.
process.stdout.write('\0')
