import type { Proof } from './report.ts'
import { access } from './access.ts'
import { bitrot } from './bitrot.ts'
import { crash } from './crash.ts'
import { diskfull } from './diskfull.ts'
import { documents } from './documents.ts'
import { exit } from './exit.ts'
import { foureyes } from './foureyes.ts'
import { inputs } from './inputs.ts'
import { load } from './load.ts'
import { lock } from './lock.ts'
import { powercut } from './powercut.ts'
import { regex } from './regex.ts'
import { replay } from './replay.ts'
import { tamper } from './tamper.ts'
import { witness } from './witness.ts'

/** `npm run prove -- NAME [--seed S] [--n N]`; `all` runs each with the N of every change. */
const proofs: Readonly<Record<string, Proof>> = {
  crash,
  powercut,
  bitrot,
  tamper,
  witness,
  replay,
  diskfull,
  lock,
  exit,
  foureyes,
  documents,
  access,
  regex,
  inputs,
  load,
}

const [name = '', ...flags] = process.argv.slice(2)
const number = (flag: string): number | undefined => {
  const at = flags.indexOf(flag)
  return at < 0 ? undefined : Number(flags[at + 1])
}
const chosen = name === 'all' ? Object.keys(proofs) : [name]
let failed = 0
// A proof that ends because nothing is left to wait for has proved nothing, and must not look as if it had.
let running: string | null = null
process.once('exit', () => {
  if (running === null) return
  console.error(`${running}: it ended before it had found anything`)
  process.exitCode = 1
})
for (const one of chosen) {
  const proof = proofs[one]
  if (!proof) {
    console.error(`no proof “${one}”; there are: ${Object.keys(proofs).join(', ')}, all`)
    process.exit(2)
  }
  const asked = { seed: number('--seed') ?? 1, n: number('--n') ?? (60 * (number('--minutes') ?? 0) || proof.short) }
  const start = performance.now()
  running = one
  const report = await proof.run(asked)
  running = null
  const seconds = Math.round((performance.now() - start) / 100) / 10
  console.log(
    JSON.stringify(
      { proof: one, about: proof.about, ...asked, ok: report.failures.length === 0, seconds, ...report },
      null,
      2,
    ),
  )
  if (report.failures.length > 0) failed++
}
if (name === 'all') console.log(`${chosen.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
