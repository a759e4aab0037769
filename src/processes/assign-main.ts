import { setFlagsFromString } from 'node:v8'
import { isMainThread, Worker } from 'node:worker_threads'
import { assignQuery } from '../doors/cli/assign-query.ts'
import { parseArgs, refuseStrangeFlags } from '../doors/cli/args.ts'
import { languageOf } from '../doors/cli/language-of.ts'
import { describe, OrtoqError } from '../ground/index.ts'
import { processor, textFile, writeFile } from './local-files.ts'

// `ortoq assign` is arithmetic on two files: it starts without the observatory, and says and exits as with it.
if (isMainThread) {
  // Half a second of one computation: what is compiled beside it costs a tenth more and comes later. A running program
  // has settled how it compiles, a thread that it then starts has not.
  setFlagsFromString('--no-concurrent-recompilation')
  new Worker(new URL(import.meta.url), { argv: process.argv.slice(2) }).on('exit', (code) => (process.exitCode = code))
} else await run()

async function run(): Promise<void> {
  let language = languageOf(undefined, process.env)
  try {
    const args = parseArgs(process.argv.slice(2))
    language = languageOf(args.flags['lang'], process.env)
    const json = args.flags['json'] === 'true'
    const command = assignQuery({ text: textFile, write: writeFile }, processor)
    refuseStrangeFlags(command.usage, args.flags)
    process.exitCode = await command.run(args, { out: console.log, json })
  } catch (error) {
    if (!(error instanceof OrtoqError)) throw error
    console.error(describe(error.code, error.facts, language))
    process.exitCode = 2
  }
}
