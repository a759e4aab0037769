export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const KEY = 'ortoq-theme'

let chosen = $state<Theme>('system')

export const theme = (): Theme => chosen

/** Shows the page light or dark; the choice stays in this browser. */
export function choose(wanted: Theme): void {
  chosen = wanted
  if (wanted === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = wanted
  localStorage.setItem(KEY, wanted)
}

/** Takes up the choice of an earlier visit. */
export function keepTheme(): void {
  const kept = themes.find((one) => one === localStorage.getItem(KEY))
  if (kept) choose(kept)
}
