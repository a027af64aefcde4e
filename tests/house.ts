import { posix } from 'node:path'
import ts from 'typescript'

/** What one room of the house may use. */
export interface Room {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
  /** Packages whose types may be named, while their code may not be loaded. */
  readonly types?: readonly string[]
}

/** The plan of the house: everything the checks below need to know about it. */
export interface Plan {
  readonly rooms: Readonly<Record<string, Room>>
  /** What the files beside `main.ts` may use. */
  readonly door: Room
  /** Folders of `src/ui` that serve every page and are none themselves. */
  readonly besidePages: readonly string[]
  /** Folder names that say nothing about what lies in them. */
  readonly emptyNames: readonly string[]
  /** Files that may load and start ECharts: exact paths, or folders ending in `/`. */
  readonly startECharts: readonly string[]
  readonly maxLines: number
}

/** A source file as it lies on disk; `path` is relative to the project, with forward slashes. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** A breach of the plan, as one line for the report: `rule: path → what`. */
export type Breach = string

interface Import {
  readonly spec: string
  /** True when nothing is loaded at run time. */
  readonly typeOnly: boolean
  /** True for `export … from`, unless it passes on single types by name. */
  readonly reExport: boolean
}

interface Source extends SourceText {
  /** First folder under `src`, or '' for a file at the front door. */
  readonly room: string
  readonly imports: readonly (Import & { readonly target: string })[]
}

/** Reads the files once and reports every breach of the plan. Pure: the disk is the caller's business. */
export function breachesOf(files: readonly SourceText[], plan: Plan): Breach[] {
  const code = files.filter(({ path }) => !isTest(path)).map(readSource)
  return [
    ...code.flatMap((file) => crossings(file, plan)),
    ...code.flatMap(addresses),
    ...code.flatMap((file) => pageToPage(file, plan)),
    ...code.flatMap((file) => chartStarts(file, plan)),
    ...code.flatMap(barrels),
    ...cycles(code),
    ...badNames(files, plan),
    ...longFiles(files, plan),
  ]
}

function isTest(path: string): boolean {
  return /\.(test|fixture)\.ts$/.test(path)
}

function readSource({ path, text }: SourceText): Source {
  const imports = importsOf(path, text).map((found) => ({ ...found, target: targetOf(path, found.spec) }))
  return { path, text, room: roomOf(path), imports }
}

/** `src/model/event.ts` → `model`; a file beside `main.ts` has none. */
function roomOf(path: string): string {
  const parts = path.split('/')
  return parts[0] === 'src' && parts.length > 2 ? (parts[1] ?? '') : ''
}

/** Where an import leads: a path from the project's root, or the name of a package. */
function targetOf(from: string, spec: string): string {
  const bare = spec.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return posix.join('src', bare.slice(1))
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare)
  if (bare.startsWith('/')) return bare.slice(1)
  return bare.startsWith('@') ? bare.split('/').slice(0, 2).join('/') : (bare.split('/')[0] ?? bare)
}

function isPath(spec: string): boolean {
  return /^[#./]/.test(spec)
}

/** Every import of a `.ts` or `.vue` file: static, type, dynamic, re-export, `new URL(…, import.meta.url)`. */
function importsOf(path: string, text: string): Import[] {
  return scriptsOf(path, text).flatMap(({ code, src }) => [
    ...(src === undefined ? [] : [{ spec: src, typeOnly: false, reExport: false }]),
    ...importsInScript(code),
  ])
}

function scriptsOf(path: string, text: string): { code: string; src?: string }[] {
  if (!path.endsWith('.vue')) return [{ code: text }]
  return [...text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(
    ([, attributes = '', code = '']) => {
      const src = /\bsrc=["']([^"']+)/.exec(attributes)?.[1]
      return src === undefined ? { code } : { code, src }
    },
  )
}

function importsInScript(code: string): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, typeOnly = false, reExport = false): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ spec: node.text, typeOnly, reExport })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly, !node.isTypeOnly || !node.exportClause)
    } else if (ts.isImportTypeNode(node)) {
      if (ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0])
    } else if (ts.isCallExpression(node) && node.expression.getText(tree).startsWith('import.meta.glob')) {
      found.push({ spec: 'import.meta.glob', typeOnly: false, reExport: false })
    } else if (ts.isNewExpression(node) && /import\.meta\.url/.test(node.getText(tree))) {
      add(node.arguments?.[0])
    }
    ts.forEachChild(node, visit)
  }
  const tree = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, false)
  visit(tree)
  return found
}

/** Rooms and packages outside the room's list. */
function crossings({ path, room, imports }: Source, plan: Plan): Breach[] {
  const may = room === '' ? plan.door : plan.rooms[room]
  if (!may) return [`room: ${path} → no room "${room}" in the plan`]
  return imports.flatMap(({ spec, target, typeOnly }) => {
    if (!isPath(spec)) {
      const known = may.packages.includes(target) || (typeOnly && may.types?.includes(target))
      return known ? [] : [`package: ${path} → ${spec}`]
    }
    if (!target.startsWith('src/')) return [`outside: ${path} → ${spec}`]
    return roomOf(target) === room || may.rooms.includes(roomOf(target)) ? [] : [`room: ${path} → ${target}`]
  })
}

/** Across rooms `#room/file.ts`, inside a room relative; always with the extension. */
function addresses({ path, room, imports }: Source): Breach[] {
  return imports
    .filter(({ spec }) => isPath(spec))
    .filter(({ spec, target }) => {
      const across = roomOf(target) !== room
      return across !== spec.startsWith('#') || !/\.\w+$/.test(target)
    })
    .map(({ spec }) => `address: ${path} → ${spec}`)
}

/** `src/ui/overview/…` → `overview`; undefined for App.vue, the router and what serves every page. */
function pageOf(path: string, plan: Plan): string | undefined {
  const page = /^src\/ui\/([^/]+)\//.exec(path)?.[1]
  return page === undefined || plan.besidePages.includes(page) ? undefined : page
}

/** A page that imports another page, or a part that imports a page. */
function pageToPage({ path, imports }: Source, plan: Plan): Breach[] {
  if (!/^src\/ui\/[^/]+\//.test(path)) return []
  const home = pageOf(path, plan)
  return imports
    .filter(({ target }) => ![undefined, home].includes(pageOf(target, plan)))
    .map(({ target }) => `page: ${path} → ${target}`)
}

function chartStarts({ path, imports }: Source, plan: Plan): Breach[] {
  if (plan.startECharts.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place)))
    return []
  return imports
    .filter(({ target, typeOnly }) => target === 'echarts' && !typeOnly)
    .map(({ spec }) => `echarts: ${path} → ${spec}`)
}

function barrels({ path, imports }: Source): Breach[] {
  const named = /\/index\.(ts|vue)$/.test(path) ? [`barrel: ${path}`] : []
  return [
    ...named,
    ...imports.filter((found) => found.reExport).map(({ spec }) => `barrel: ${path} → ${spec}`),
  ]
}

/** Each cycle once, as the trail that closes it. Types count: two files that need each other are one thing. */
function cycles(files: readonly Source[]): Breach[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const found: Breach[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push(`cycle: ${[...trail.slice(at), path].join(' → ')}`)
    if (at >= 0 || done.has(path)) return
    for (const { target } of byPath.get(path)?.imports ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) walk(path, [])
  return found
}

function badNames(files: readonly SourceText[], plan: Plan): Breach[] {
  const folders = new Set(files.map(({ path }) => posix.dirname(path)))
  return [...folders]
    .filter((folder) => folder.split('/').some((name) => plan.emptyNames.includes(name.toLowerCase())))
    .map((folder) => `name: ${folder}`)
}

function longFiles(files: readonly SourceText[], plan: Plan): Breach[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > plan.maxLines)
    .map(({ path, lines }) => `long: ${path} has ${lines} lines`)
}
