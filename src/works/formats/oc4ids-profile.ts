import type { Fault, ProfileCode } from './fault.ts'
import { shown } from './fault.ts'
import type { Oc4idsProject } from './oc4ids-check.ts'

/** What this observatory knows, against which a foreign project is read. */
export interface Known {
  /** True for a code of ISO 3166-2 that the pack describes. */
  isRegion(code: string): boolean
  /** True for a sector that a theme of the pack stands for. */
  isSector(code: string): boolean
}

type Loose = Readonly<Record<string, unknown>>

const object = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {})
const items = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.map(object) : [])

/** The schemes under which ISO 3166-2 codes are published as a gazetteer. */
export const REGION_SCHEME = /^iso[ _-]?3166-2$/i

/** What a valid project lacks to be counted, checked and read by both sides, each with its reason. */
export function checkProfile(project: Oc4idsProject, path: string, known: Known): Fault[] {
  const found: Fault[] = []
  const miss = (code: ProfileCode, at: string, value = '') => found.push({ path: `${path}/${at}`, code, value })
  const extension = object(project['ortoq'])
  const names = object(extension['names'])
  const budget = object(project['budget'])
  const parties = items(project['parties'])

  if (!project['title']) miss('no-title', 'title')
  const languages = new Set([
    ...Object.keys(names),
    ...(project['title'] ? [String(project['language'] ?? 'en').slice(0, 2)] : []),
  ])
  if (!languages.has('ru') || !languages.has('en')) miss('one-language', 'ortoq/names', [...languages].join(' '))
  if (!project['status'] && !extension['status']) miss('no-status', 'status')
  if (!project['type']) miss('no-type', 'type')
  if (!project['sector']) miss('no-sector', 'sector')
  if (!project['locations']) miss('no-location', 'locations')
  if (
    !project['publicAuthority'] &&
    !parties.some(({ roles }) => Array.isArray(roles) && roles.includes('publicAuthority'))
  )
    miss('no-authority', 'publicAuthority')
  if (object(budget['amount'])['amount'] === undefined && !budget['description']) miss('no-budget', 'budget')
  if (!items(project['documents']).some(({ url }) => url)) miss('no-document', 'documents')

  if (Array.isArray(project['sector']))
    project['sector'].forEach((code: unknown, at) => {
      if (!known.isSector(String(code))) miss('open-word', `sector/${at}`, shown(code))
    })
  items(project['locations']).forEach(({ gazetteer }, at) => {
    const { scheme, identifiers } = object(gazetteer)
    if (!REGION_SCHEME.test(String(scheme)) || !Array.isArray(identifiers)) return
    identifiers.forEach((code: unknown, place) => {
      if (!known.isRegion(String(code)))
        miss('unknown-region', `locations/${at}/gazetteer/identifiers/${place}`, shown(code))
    })
  })
  moneyIn(project, (at) => miss('no-currency', at))
  if (object(budget['amount'])['amount'] !== undefined && !budget['approvalDate'] && !budget['requestDate'])
    miss('no-year', 'budget/approvalDate')
  found.push(...unsignedWork(project, path))
  return found
}

/** The places of sums of money that name no currency: nobody can count them. */
function moneyIn(value: unknown, miss: (at: string) => void, at = ''): void {
  if (Array.isArray(value)) return value.forEach((item, index) => moneyIn(item, miss, `${at}${at && '/'}${index}`))
  if (typeof value !== 'object' || value === null) return
  const loose = value as Loose
  if (typeof loose['amount'] === 'number' && !loose['currency']) miss(`${at}/currency`)
  for (const [name, member] of Object.entries(loose))
    if (name !== 'ortoq') moneyIn(member, miss, `${at}${at && '/'}${name}`)
}

/** Work that was done before the agreement about it was signed: one of the two dates is wrong. */
function unsignedWork(project: Oc4idsProject, path: string): Fault[] {
  const milestones = items(project['milestones'])
  const signed = milestones.find(({ code, dateMet }) => /^(agreement|signature)$/.test(String(code)) && dateMet)
  if (!signed) return []
  const on = String(signed['dateMet'])
  return milestones.flatMap(({ type, dateMet }, at): Fault[] =>
    type === 'delivery' && typeof dateMet === 'string' && Date.parse(dateMet) < Date.parse(on)
      ? [{ path: `${path}/milestones/${at}/dateMet`, code: 'before-signature', value: `${dateMet} < ${on}` }]
      : [],
  )
}
