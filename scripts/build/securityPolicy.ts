import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** How the page is delivered: served as files, or as one file opened from disk. */
export type Delivery = 'served' | 'file'

/**
 * Writes the Content-Security-Policy of a built page into its head: scripts by hash (or from beside the page, when
 * served), no frame, form, plug-in or foreign base. Inline style stays allowed, for ECharts writes style attributes.
 *
 * Must come after whatever else changes the HTML, since it hashes the inline scripts it finds there.
 */
export function securityPolicy(delivery: Delivery): Plugin {
  return {
    name: 'bilat:security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          const html = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
          file.source = withPolicy(html, delivery)
        }
      },
    },
  }
}

/** The page with its policy as the first thing after the charset. @throws when the page names no charset */
export function withPolicy(html: string, delivery: Delivery): string {
  const charset = '<meta charset="utf-8" />'
  if (!html.includes(charset)) throw new Error(`the page must contain ${charset}`)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, delivery)}" />`
  return html.replace(charset, () => `${charset}\n    ${meta}`)
}

function policyOf(html: string, delivery: Delivery): string {
  const self = delivery === 'served' ? ["'self'"] : []
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [...self, ...hashesOfInlineScripts(html)],
    'style-src': [...self, "'unsafe-inline'"],
    'img-src': [...self, 'data:', 'blob:'],
    'font-src': [...self, 'data:'],
    'connect-src': self,
    'worker-src': [...self, 'blob:'],
    'manifest-src': self,
    'form-action': [],
    'base-uri': [],
    'frame-src': [],
    'object-src': [],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.length > 0 ? sources.join(' ') : "'none'"}`)
    .join('; ')
}

/** A browser hashes a script as the HTML parser hands it over: with line feeds only. */
function hashesOfInlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\bsrc=/.test(attributes))
    .map(([, , code = '']) => createHash('sha256').update(code.replace(/\r\n?/g, '\n')).digest('base64'))
    .map((hash) => `'sha256-${hash}'`)
}
