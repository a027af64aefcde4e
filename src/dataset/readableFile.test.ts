import { describe, expect, it } from 'vitest'
import { bytesAsFile } from './readableFile.ts'

describe('bytesAsFile', () => {
  it('gives its bytes again after they were handed to a worker', async () => {
    const file = bytesAsFile(new TextEncoder().encode('{"title": "Zürich"}'))
    const buffer = await file.arrayBuffer()
    structuredClone(buffer, { transfer: [buffer] })
    expect(buffer.byteLength).toBe(0)
    expect((await file.arrayBuffer()).byteLength).toBe(file.size)
    expect(await file.slice(0, 8).text()).toBe('{"title"')
    expect(await file.text()).toBe('{"title": "Zürich"}')
  })
})
