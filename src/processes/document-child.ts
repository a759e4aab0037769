import { extract } from '../documents/formats.ts'
import { OrtoqError } from '../ground/index.ts'

/** One document: its bytes come in on the standard input, one line of JSON goes out. The parent may kill it at any moment. */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)

let answer: object
try {
  answer = await extract({ name: process.argv[2] ?? '', bytes: new Uint8Array(Buffer.concat(chunks)) })
} catch (error) {
  const told = error instanceof OrtoqError ? error : new OrtoqError('documents/broken', { reason: String(error) })
  answer = { code: told.code, facts: told.facts }
}
process.stdout.write(JSON.stringify(answer))
