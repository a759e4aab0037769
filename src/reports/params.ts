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

export const positive = () => z.coerce.number().positive().optional()

export const language = () => z.enum(languages).default('en')
