import { test } from 'vitest'

/**
 * `test`, or a test that is skipped and says why in its own name, so that the runner can print the reason.
 * `missing` is what this machine lacks, or null when it has everything.
 */
export function needs(missing: string | null): (name: string, run: () => unknown, timeoutMs?: number) => void {
  return (name, run, timeoutMs) => {
    if (missing === null) test(name, run, timeoutMs)
    else test.skip(`${name} [skipped: ${missing}]`, run)
  }
}
