import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/**
 * Has the page fetch lazily loaded modules, and all that they need, together with its first script instead of after it.
 *
 * @param modules patterns of module paths
 * @throws when a pattern matches nothing: the module was moved or renamed
 */
export function preloadModules(modules: readonly RegExp[]): Plugin {
  return {
    name: 'bilat:preload-modules',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        [...new Set(modules.flatMap((pattern) => withImports(chunkWith(pattern, bundle), bundle)))]
          .filter((file) => !html.includes(file))
          .map((file): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          })),
    },
  }
}

function chunkWith(pattern: RegExp, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.moduleIds.some((id) => pattern.test(id))) return file
  }
  throw new Error(`no module ${pattern.source} to preload`)
}

/** The chunk's file and those of everything it imports, each once. */
function withImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const files = new Set<string>()
  const visit = (file: string): void => {
    const found = bundle[file]
    if (files.has(file) || found?.type !== 'chunk') return
    files.add(file)
    found.imports.forEach(visit)
  }
  visit(chunk.fileName)
  return [...files]
}

/**
 * Has the page fetch faces at once, instead of when its first text is laid out.
 *
 * @param faces patterns of file names
 * @throws when a pattern matches nothing: the face was renamed or left out
 */
export function preloadFaces(faces: readonly RegExp[]): Plugin {
  return {
    name: 'bilat:preload-faces',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        faces.map((pattern): HtmlTagDescriptor => {
          const file = Object.keys(bundle).find((name) => pattern.test(name))
          if (file === undefined) throw new Error(`no face ${pattern.source} to preload`)
          const attrs = {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: true,
            href: `./${file}`,
          }
          return { tag: 'link', attrs, injectTo: 'head' }
        }),
    },
  }
}
