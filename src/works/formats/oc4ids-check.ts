import { checkExtension } from './oc4ids-extension.ts'
import { packageShape, projectShape } from './oc4ids-shape.ts'
import { checkProfile, type Known } from './oc4ids-profile.ts'
import { cutObject } from './json-members.ts'
import { checkShape, sortedText } from './shape-check.ts'
import { shown, type Fault } from './fault.ts'

/** A project of OC4IDS as it came: an object with an id, whatever else it holds. */
export type Oc4idsProject = Readonly<Record<string, unknown>> & { readonly id: string }

/** A package that is valid, its projects still as text so that nothing of them is lost. */
export interface Oc4idsPackage {
  readonly uri: string
  readonly publisher: string
  readonly publishedDate: string
  /** Every member but the projects, as text. */
  readonly envelope: string
  readonly projects: readonly { readonly id: string; readonly text: string }[]
}

export interface Checked {
  /** Present where there is no fault. */
  readonly package: Oc4idsPackage | null
  readonly faults: readonly Fault[]
  /** What the stricter profile misses; nothing is refused for it. */
  readonly warnings: readonly Fault[]
}

/** Beyond this many a list of faults helps nobody; the rest is only counted. */
const MOST = 1000

/**
 * Checks the text of an OC4IDS 0.9.5 package project by project, without holding more than one of them read.
 * @see https://standard.open-contracting.org/infrastructure/0.9/en/reference/schema/
 */
export function checkOc4ids(text: string, known: Known): Checked {
  const cut = cutObject(text, 'projects')
  if ('code' in cut) {
    const other = cut.code === 'not-json' ? parsed(text) : undefined
    return refused([other === undefined ? cut : { path: '', code: 'wrong-type', value: `${shown(other)} ≠ {…}` }])
  }
  const envelope = `{${[...cut.members].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`
  const head = parsed(envelope)
  if (head === undefined) return refused([{ path: '', code: 'not-json', value: '' }])
  const items = cut.items
  const faults = checkShape(items ? { ...(head as object), projects: [] } : head, packageShape, '')
  if (!items && Object.hasOwn(head as object, 'projects'))
    faults.push({ path: '/projects', code: 'wrong-type', value: '≠ […]' })
  if (items?.length === 0) faults.push({ path: '/projects', code: 'empty', value: '[]' })

  const warnings: Fault[] = []
  const projects: { id: string; text: string }[] = []
  const ids = new Map<string, number>()
  const texts = new Map<string, number>()
  items?.forEach((item, at) => {
    const path = `/projects/${at}`
    const project = parsed(item)
    if (project === undefined) return faults.push({ path, code: 'not-json', value: item.trim().slice(0, 60) })
    const found = [...checkShape(project, projectShape, path), ...checkExtension(project, path)]
    faults.push(...found)
    const { id } = (project ?? {}) as { id?: unknown }
    if (typeof id !== 'string') {
      // Equal projects without an id break the rule of the list itself.
      const same = texts.get(sortedText(project))
      if (same !== undefined) faults.push({ path, code: 'repeated', value: `= /projects/${same}` })
      texts.set(sortedText(project), at)
      return
    }
    const before = ids.get(id)
    if (before !== undefined)
      faults.push({ path: `${path}/id`, code: 'two-projects', value: `${id} = /projects/${before}` })
    else ids.set(id, at)
    if (found.length === 0 && warnings.length < MOST)
      warnings.push(...checkProfile(project as Oc4idsProject, path, known))
    projects.push({ id, text: item.trim() })
  })
  if (faults.length > 0) return { package: null, faults: faults.slice(0, MOST), warnings: warnings.slice(0, MOST) }
  const { uri, publisher, publishedDate } = head as { uri: string; publisher: { name: string }; publishedDate: string }
  return {
    package: { uri, publisher: publisher.name, publishedDate, envelope, projects },
    faults,
    warnings: warnings.slice(0, MOST),
  }
}

const refused = (faults: Fault[]): Checked => ({ package: null, faults, warnings: [] })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
