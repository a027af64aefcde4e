import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { withPolicy } from './securityPolicy.ts'

const page = (scripts: string): string =>
  `<!doctype html><html><head>\n    <meta charset="utf-8" />\n    ${scripts}</head><body></body></html>`

function directive(html: string, name: string): string | undefined {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
  return policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1)
}

describe('S02 the security policy', () => {
  it('stands before every script', () => {
    const html = withPolicy(page('<script>1</script>'), 'file')
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  })

  it('allows an inline script by its hash, as the parser will hand it over', () => {
    const hash = createHash('sha256').update('let a = 1\nlet b = 2').digest('base64')
    const html = withPolicy(page('<script type="module">let a = 1\r\nlet b = 2</script>'), 'file')
    expect(directive(html, 'script-src')).toBe(`'sha256-${hash}'`)
  })

  it('allows the page as served its own files, and connections to them', () => {
    const html = withPolicy(page('<script type="module" src="./a.js"></script>'), 'served')
    expect(directive(html, 'script-src')).toBe(`'self'`)
    expect(directive(html, 'connect-src')).toBe(`'self'`)
    expect(directive(html, 'manifest-src')).toBe(`'self'`)
  })

  it('allows the single file no connection at all', () => {
    const html = withPolicy(page(''), 'file')
    for (const name of ['default-src', 'script-src', 'connect-src', 'manifest-src']) {
      expect(directive(html, name)).toBe(`'none'`)
    }
    expect(directive(html, 'worker-src')).toBe('blob:')
  })

  it.each(['served', 'file'] as const)(
    'allows no form, frame, plug-in or foreign base when %s',
    (delivery) => {
      const html = withPolicy(page(''), delivery)
      for (const name of ['form-action', 'frame-src', 'object-src', 'base-uri']) {
        expect(directive(html, name)).toBe(`'none'`)
      }
    },
  )

  it('refuses a page that names no charset', () => {
    expect(() => withPolicy('<!doctype html>', 'file')).toThrow('charset')
  })
})
