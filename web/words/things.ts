import { ask } from '../kit/ask.svelte.ts'
import { nameOf } from '../kit/tongue.svelte.ts'

/** Names works and places by their id as long as the component lives; the bare id where neither has it. */
export function askThings(): (id: string) => string {
  const works = ask('works', () => ({}))
  const places = ask('places', () => ({}))
  return (id) =>
    nameOf(
      [...(works.value?.items ?? []), ...(places.value?.items ?? [])].find((one) => one.id === id)?.name,
      id.slice(id.indexOf(':') + 1),
    )
}
