import { isLanguage, languages, OrtoqError, type Language } from '../../ground/index.ts'
import type { Terminal } from './run.ts'

/** The language of a flag, else of the system, else English; `doors/bad-parameter` for one that is not spoken here. */
export function languageOf(flag: string | undefined, env: Terminal['env']): Language {
  if (flag !== undefined) {
    if (isLanguage(flag)) return flag
    throw new OrtoqError('doors/bad-parameter', { name: '--lang', value: flag, wanted: languages.join(' | ') })
  }
  const system = (env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '').slice(0, 2)
  return isLanguage(system) ? system : 'en'
}
