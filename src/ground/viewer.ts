/** What a person is to the register. The host's administrator is none of these. */
export const roles = ['officer', 'confirmer', 'lead', 'secretariat', 'investor', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Who looks; what of the confidential may be told follows from this alone, never from what a request says of itself. */
export type Viewer =
  /** A stranger: whoever is not signed in to an observatory that states share. */
  | { readonly is: 'anybody' }
  /** The one officer of an observatory on his own machine. */
  | { readonly is: 'local' }
  | {
      readonly is: 'person'
      readonly id: string
      readonly role: Role
      /** The state for which the person acts; null for a joint secretariat, an investor, a third auditor. */
      readonly state: string | null
      readonly keys: readonly string[]
    }

export const ANYBODY: Viewer = { is: 'anybody' }
export const LOCAL: Viewer = { is: 'local' }
