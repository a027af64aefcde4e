import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * Serves a folder on this machine only. Files whose name carries a hash may be cached for ever, the rest never.
 *
 * @param {object} options
 * @param {string} options.root folder to serve
 * @param {number} options.port first port to try; 0 takes any
 * @param {number} [options.tries] how many ports to try, one after another; default 1
 * @param {string} [options.under] path in front of every file, such as `/desk/`; default `/`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the page's address
 * @throws when no port is free
 */
export async function serve({ root, port, tries = 1, under = '/' }) {
  const server = createServer((request, response) => {
    const file =
      request.method === 'GET' || request.method === 'HEAD' ? fileFor(root, under, request.url) : undefined
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
      return
    }
    response.writeHead(200, headersFor(file))
    if (request.method === 'HEAD') response.end()
    else createReadStream(file).pipe(response)
  })
  const taken = await listen(server, port, tries)
  return {
    url: `http://127.0.0.1:${taken}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * @param {string} root
 * @param {string} under
 * @param {string | undefined} address
 * @returns {string | undefined} a file inside `root`, never one outside
 */
function fileFor(root, under, address = '/') {
  const path = pathOf(address)
  if (!path?.startsWith(under)) return undefined
  const file = normalize(join(root, path.slice(under.length)))
  if (file !== normalize(root) && !file.startsWith(normalize(root + sep))) return undefined
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return fileFor(root, under, `${path.replace(/\/$/, '')}/index.html`)
  return stats?.isFile() ? file : undefined
}

/**
 * @param {string} address
 * @returns {string | undefined} undefined when it is badly encoded
 */
function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname)
  } catch {
    return undefined
  }
}

/** @param {string} file */
function headersFor(file) {
  const isHashed = /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.\w+$/.test(file)
  return {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {number} tries
 * @returns {Promise<number>} the port taken
 */
function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && tries > 1) resolve(listen(server, port + 1, tries - 1))
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error')
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
