/** A component, for tools that read TypeScript without Vue's compiler; vue-tsc sees the real one. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent
  export default component
}

/** The sample dataset, made by the build: fetched from beside the page, or carried inside `bilat.html`. */
declare module 'virtual:sample' {
  /** The text of `us-russia-2021.bilat.json`. @throws when the served file cannot be reached */
  export function sampleText(): Promise<string>
}

/** What was built, made by the build. */
declare module 'virtual:build' {
  /** `sources`: SHA-256 over all sources, 64 hexadecimal digits, as `npm run build` prints it. */
  export const build: { readonly version: string; readonly sources: string }
}

/** The packages of which something is in the build, with their licences; made by the build. */
declare module 'virtual:licences' {
  /** Texts are places among the paragraphs. `within`: it lies inside that package, which does not say which version it took. */
  export function readLicences(): Promise<{
    readonly packages: readonly {
      readonly name: string
      readonly version?: string
      readonly licence: string
      readonly within?: string
      readonly text: readonly number[]
    }[]
    readonly paragraphs: readonly string[]
  }>
}
