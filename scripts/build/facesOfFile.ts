import type { Plugin } from 'vite'

/** Files of scripts that few pairs need and that the system's own faces set well. */
const LEFT_OUT = /url\([^)]*-(greek|greek-ext|vietnamese)-[^)]*\)/

/**
 * Leaves the faces of Greek and Vietnamese out of the single file, which carries every face inside: 176 kB that a
 * system face makes good. The served app fetches them where a text has such letters.
 */
export function withoutRareFaces(): Plugin {
  return {
    name: 'bilat:without-rare-faces',
    config: () => ({
      css: {
        postcss: {
          plugins: [
            {
              postcssPlugin: 'bilat-without-rare-faces',
              AtRule: {
                'font-face': (rule) => {
                  if (LEFT_OUT.test(rule.toString())) rule.remove()
                },
              },
            },
          ],
        },
      },
    }),
  }
}
