import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

/** Every browser that can run the page reads woff2; the older twin of each slice would only fill the folder. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('@fontsource') && id.endsWith('.css')
      ? code.replace(/, url\([^)]+\.woff\) format\('woff'\)/g, '')
      : undefined,
}

export default defineConfig({
  plugins: [woff2Only, svelte()],
  // An inlined asset would be a data: address, which the content security policy refuses for fonts.
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
})
