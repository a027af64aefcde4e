import { afterEach, describe, expect, it } from 'vitest'
import { useAuthor } from './author.ts'
import type { TestApp } from './testApp.fixture.ts'
import { testApp } from './testApp.fixture.ts'
import { useTheme } from './theme.ts'

let app: TestApp
afterEach(() => app.end())

function shelf(kept: Record<string, string>) {
  return () => ({
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => void (kept[key] = text),
  })
}

describe('theme', () => {
  it('follows the system until somebody chooses', async () => {
    app = await testApp()
    const theme = useTheme()
    expect([theme.choice, theme.theme]).toEqual(['system', 'light'])
    theme.choose('dark')
    expect([theme.choice, theme.theme]).toEqual(['dark', 'dark'])
  })

  it('steps from system to light to dark and round', async () => {
    app = await testApp()
    const theme = useTheme()
    const seen = [1, 2, 3].map(() => {
      theme.next()
      return theme.choice
    })
    expect(seen).toEqual(['light', 'dark', 'system'])
  })

  it('is remembered, and what is not known is not believed', async () => {
    const kept: Record<string, string> = { 'bilat-theme': 'purple' }
    app = await testApp({ preferences: shelf(kept) })
    expect(useTheme().choice).toBe('system')
    useTheme().choose('light')
    app.end()
    app = await testApp({ preferences: shelf(kept) })
    expect(useTheme().choice).toBe('light')
  })

  it('works where the browser forbids even naming its storage', async () => {
    const preferences = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    app = await testApp({ preferences })
    useTheme().choose('dark')
    expect(useTheme().theme).toBe('dark')
  })
})

describe('author', () => {
  it('stamps changes with the name given, and with none at all before', async () => {
    app = await testApp()
    const author = useAuthor()
    expect(author.stamp().who).toBe('unnamed')
    author.rename('  Ada ')
    expect([author.name, author.stamp().who]).toEqual(['Ada', 'Ada'])
  })
})
