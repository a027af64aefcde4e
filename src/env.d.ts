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
