import { round, type Drawing, type Mark, type Point } from './drawing.ts'
import { FONTS } from './font.ts'
import { escaped } from './xml.ts'

/** A drawing as SVG that stands alone, with its words for who does not see it. */
export const svgOf = ({ width, height, alt, marks }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}pt" height="${round(height)}pt" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-label="${escaped(alt)}" font-family="${escaped(FONTS)}">` +
  `<title>${escaped(alt)}</title>${marks.map(markOf).join('')}</svg>`

const at = ([x, y]: Point): string => `${round(x)} ${round(y)}`

function markOf(mark: Mark): string {
  switch (mark.kind) {
    case 'line': {
      const dash = mark.dash ? ` stroke-dasharray="${mark.dash.join(' ')}"` : ''
      return `<path d="M${mark.points.map(at).join('L')}" fill="none" stroke="${mark.color}" stroke-width="${mark.width}" stroke-linejoin="round"${dash}/>`
    }
    case 'area':
      return `<path d="${mark.rings.map((ring) => `M${ring.map(at).join('L')}Z`).join('')}" fill="${mark.fill}" fill-rule="evenodd"/>`
    case 'dot':
      return `<circle cx="${round(mark.at[0])}" cy="${round(mark.at[1])}" r="${mark.radius}" fill="${mark.fill}" stroke="${mark.stroke}" stroke-width="${mark.width}"/>`
    case 'text':
      return `<text x="${round(mark.at[0])}" y="${round(mark.at[1])}" font-size="${mark.size}" fill="${mark.color}" text-anchor="${mark.anchor}"${mark.bold ? ' font-weight="600"' : ''}>${escaped(mark.text)}</text>`
  }
}
