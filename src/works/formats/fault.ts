/** Why a package is refused, or with which reservation it is taken, at one of its fields. */
export interface Fault {
  /** JSON Pointer (RFC 6901) into the package: `/projects/3/budget/amount/currency`. */
  readonly path: string
  readonly code: FaultCode
  /** The value at fault or what was expected of it, short enough for one line. */
  readonly value: string
}

/** What can be wrong with a package: against the format, then against the joint-venture extension, then against the profile. */
export type FaultCode =
  | 'not-json'
  | 'too-deep'
  | 'missing'
  | 'wrong-type'
  | 'empty'
  | 'bad-format'
  | 'unknown-word'
  | 'too-small'
  | 'repeated'
  | 'two-projects'
  | 'shares-exceed'
  | 'share-unnamed'
  | 'end-before-start'
  | ProfileCode

/** Reservations: the package is valid, and yet something in it cannot be counted or checked. */
export type ProfileCode =
  | 'no-title'
  | 'one-language'
  | 'no-status'
  | 'no-sector'
  | 'no-type'
  | 'no-location'
  | 'no-authority'
  | 'no-budget'
  | 'no-document'
  | 'no-currency'
  | 'no-year'
  | 'open-word'
  | 'unknown-region'
  | 'before-signature'

export const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** A value as a fault shows it. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
