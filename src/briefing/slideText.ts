import { officeText } from './officeText.ts'
import type { TableBlock, TextBlock } from './textBlocks.ts'

/** Running text as Markdown, with tables; every sign of the text stands for itself. */
export function asMarkdown(blocks: readonly TextBlock[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`
}

function markdownOf(block: TextBlock): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${inLine(block.text)}`
  if (block.kind === 'words') {
    const lines = officeText(block.text).split(/\r?\n/).map(escaped)
    if (block.look === 'quote') return lines.map((line) => `> ${line}`).join('\n')
    return lines.join('\\\n')
  }
  if (block.kind === 'list')
    return block.items.map((item, i) => `${block.numbered ? `${i + 1}.` : '-'} ${inLine(item)}`).join('\n')
  if (block.kind === 'table') return markdownTable(block)
  return [inLine(block.alt), markdownTable(block.table)].join('\n\n')
}

function markdownTable({ columns, rows }: TableBlock): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const width = Math.max(columns.length, ...rows.map((cells) => cells.length))
  const labels = Array.from({ length: width }, (_, i) => inLine(columns[i]?.label ?? ''))
  const rules = Array.from({ length: width }, (_, i) => (columns[i]?.numeric ? '---:' : '---'))
  return [row(labels), row(rules), ...rows.map((cells) => row(cells.map(({ text }) => inLine(text))))].join(
    '\n',
  )
}

function inLine(text: string): string {
  // Run by run: a sign that may be led by any number of others is looked for anew at each of them.
  const flat = officeText(text).replaceAll(/\s+/g, (run) => (/[\r\n]/.test(run) ? ' ' : run))
  return escaped(flat)
}

/**
 * Signs that mean something in Markdown, wherever they stand, and those that do at the beginning of a line: before a
 * space, or alone on it. A number such as +0.3 stays as it is, for who reads it as plain text.
 */
function escaped(line: string): string {
  return line
    .replaceAll(/[\\`*_[\]<>|~&]/g, String.raw`\$&`)
    .replace(
      /^(\s*)(#+(?=\s|$)|[+-](?=\s|$)|[=-](?=[=-]*\s*$)|\d+(?=[.)](?:\s|$)))/,
      (_, space: string, sign: string) => (/\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`),
    )
}

/** Running text as HTML without style sheets, classes or scripts: what a mail or a document takes from the clipboard. */
export function asRichText(blocks: readonly TextBlock[]): string {
  return blocks.map(htmlOf).join('\n')
}

function htmlOf(block: TextBlock): string {
  if (block.kind === 'heading') return `<h${block.level} dir="auto">${html(block.text)}</h${block.level}>`
  if (block.kind === 'words') {
    const text = html(block.text).replaceAll(/\r?\n/g, '<br>')
    if (block.look === 'quote') return `<blockquote dir="auto">${text}</blockquote>`
    return `<p dir="auto">${block.look === 'note' ? `<small>${text}</small>` : text}</p>`
  }
  if (block.kind === 'list') {
    const tag = block.numbered ? 'ol' : 'ul'
    return `<${tag}>${block.items.map((item) => `<li dir="auto">${html(item)}</li>`).join('')}</${tag}>`
  }
  if (block.kind === 'table') return htmlTable(block)
  return `<p dir="auto">${html(block.alt)}</p>${htmlTable(block.table)}`
}

function htmlTable({ columns, rows }: TableBlock): string {
  const side = (i: number): string => (columns[i]?.numeric ? ' align="right"' : '')
  const head = columns.map(({ label }, i) => `<th${side(i) || ' align="left"'}>${html(label)}</th>`).join('')
  const body = rows.map((row) => {
    const cells = row.map(({ text, strong }, i) => {
      const said = html(text).replaceAll('\n', '<br>')
      return `<td dir="auto" valign="top"${side(i)}>${strong ? `<b>${said}</b>` : said}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const top = columns.every(({ label }) => label === '') ? '' : `<thead><tr>${head}</tr></thead>`
  return `<table border="1" cellspacing="0" cellpadding="4">${top}<tbody>${body.join('')}</tbody></table>`
}

function html(text: string): string {
  return officeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
