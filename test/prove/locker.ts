import { OrtoqError } from '../../src/ground/index.ts'
import { lockFolder } from '../../src/store/index.ts'

/** Takes a folder and keeps it (`hold`), or only tries to (`try`), and says how it went and after how many milliseconds. */
const [dir = '', mode] = process.argv.slice(2)
const start = performance.now()
const say = (what: string) => process.stdout.write(`${what} ${Math.round(performance.now() - start)}\n`)
try {
  const lock = lockFolder(dir)
  say('held')
  if (mode === 'try') lock.release()
  else setInterval(() => undefined, 1000)
} catch (error) {
  say(error instanceof OrtoqError ? error.code : String(error))
}
