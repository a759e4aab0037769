import { z } from 'zod'
import { languages } from '../ground/index.ts'

/** Parameters arrive as text from both doors; these read the shapes that recur. */
export const list = () =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .optional()

/** So many a day; no simulation is asked for more than any border or line has seen. */
export const perDay = (most: number) => z.coerce.number().positive().max(most).optional()

export const language = () => z.enum(languages).default('en')
