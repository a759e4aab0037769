import { assignQuery } from '../doors/cli/assign-query.ts'
import { parseArgs } from '../doors/cli/args.ts'
import { languageOf } from '../doors/cli/language-of.ts'
import { describe, OrtoqError } from '../ground/index.ts'
import { processor, textFile, writeFile } from './local-files.ts'

// `ortoq assign` is arithmetic on two files: it starts without the observatory, and says and exits as with it.
let language = languageOf(undefined, process.env)
try {
  const args = parseArgs(process.argv.slice(2))
  language = languageOf(args.flags['lang'], process.env)
  const json = args.flags['json'] === 'true'
  process.exitCode = await assignQuery({ text: textFile, write: writeFile }, processor).run(args, {
    out: console.log,
    json,
  })
} catch (error) {
  if (!(error instanceof OrtoqError)) throw error
  console.error(describe(error.code, error.facts, language))
  process.exitCode = 2
}
