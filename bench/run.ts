import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// `npm run bench -- ways` runs bench/ways.bench.ts; without a name all of them run, one after the other.
const here = import.meta.dirname
const known = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
const [wanted, ...args] = process.argv.slice(2)
if (wanted !== undefined && !known.includes(wanted)) {
  console.error(`no benchmark “${wanted}”; there are ${known.join(', ')}`)
  process.exitCode = 2
} else
  for (const name of wanted === undefined ? known : [wanted]) {
    const bench = (await import(pathToFileURL(join(here, `${name}.bench.ts`)).href)) as {
      run(args: readonly string[]): Promise<void>
    }
    await bench.run(args)
  }
