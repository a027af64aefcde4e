import { readDatasetFile } from '#dataset/readDatasetFile.ts'
import { sha256 } from '#dataset/sha256.ts'
import { writeDataset } from '#dataset/writeDataset.ts'
import { exampleDataset } from '#storage/exampleDataset.fixture.ts'
import { describe, expect, it, vi } from 'vitest'
import type { Look } from './lookIntoFile.ts'
import { lookIntoFile } from './lookIntoFile.ts'
import type { PermittedHandle } from './saveToFile.ts'

const REL = 'aaa-bbb'

interface Disk {
  text: string
  time: number
  permission?: PermissionState
  error?: DOMException
}

function handleOf(disk: Disk): PermittedHandle {
  const handle = {
    getFile: async () => {
      await Promise.resolve()
      if (disk.error) throw disk.error
      return new File([disk.text], 'own.bilat.json', { lastModified: disk.time })
    },
    queryPermission: () => Promise.resolve(disk.permission ?? 'granted'),
  }
  return handle as unknown as PermittedHandle // as much of one as is used
}

async function look(disk: Disk, known: string | null, before: Look | null = null) {
  return lookIntoFile({ handle: handleOf(disk), rel: REL, known }, readDatasetFile, before)
}

async function whyOf(text: string): Promise<string | undefined> {
  return (await look({ text, time: 1 }, sha256('what was written'))).why?.type
}

const text = async (rel = REL) => {
  const dataset = exampleDataset()
  return (await writeDataset({ ...dataset, relationship: { ...dataset.relationship, id: rel } })).text
}

describe('lookIntoFile', () => {
  it('finds nothing to tell of in what is known', async () => {
    expect((await look({ text: 'mine', time: 1 }, sha256('mine'))).why).toBeNull()
  })

  it('tells another edition, a newer version, a part of a file, nothing at all and another pair apart', async () => {
    const whole = await text()
    expect(await whyOf(whole)).toBe('changed')
    // A person who edits by hand leaves a wrong revision: what is to be done about it the preview says.
    expect(await whyOf(whole.replace('"version": 1', '"version": 1, "note": "x"'))).toBe('changed')
    expect(await whyOf(whole.slice(0, whole.length / 2))).toBe('half')
    expect(await whyOf('')).toBe('half')
    expect(await whyOf(await text('ccc-ddd'))).toBe('other-pair')
    const newer = await look({ text: whole.replace('"version": 1', '"version": 99'), time: 1 }, 'x')
    expect(newer.why).toEqual({ type: 'newer', version: 99 })
  })

  it('reads a file only once its time, its size or what is known of it have changed', async () => {
    const disk = { text: 'theirs', time: 1 }
    const reading = vi.spyOn(File.prototype, 'text')
    const first = await look(disk, sha256('mine'))
    expect(await look(disk, sha256('mine'), first)).toBe(first)
    expect(reading).toHaveBeenCalledTimes(1)
    disk.time = 2
    const second = await look(disk, sha256('mine'), first)
    expect(second.why).toMatchObject(first.why ?? {})
    expect((await look(disk, sha256('theirs'), second)).why).toBeNull()
    expect(reading).toHaveBeenCalledTimes(3)
    reading.mockRestore()
  })

  it('R19 tells a permission that is gone, a file that is gone, and each of them coming back', async () => {
    const disk: Disk = { text: 'mine', time: 1, permission: 'prompt' }
    const known = sha256('mine')
    const first = await look(disk, known)
    expect(first.why).toEqual({ type: 'no-permission' })
    disk.permission = 'granted'
    disk.error = new DOMException('No', 'NotFoundError')
    const second = await look(disk, known, first)
    expect(second.why).toEqual({ type: 'gone' })
    delete disk.error
    expect((await look(disk, known, second)).why).toBeNull()
  })
})
