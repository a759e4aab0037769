import { expect, test } from 'vitest'
import { openFeed } from './feed-files.ts'

test.each(['nowhere.zip', 'x'.repeat(5000), import.meta.filename])(
  'what is no feed is one clear error',
  async (path) => {
    await expect(openFeed(path)).rejects.toMatchObject({ code: 'ways/feed-not-found' })
  },
)
