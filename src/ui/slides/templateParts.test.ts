import { TEMPLATES, templateSlides } from '#state/briefingTemplates.ts'
import { expect, it } from 'vitest'
import { slideParts } from './list.ts'

const pin = { asOf: '2021-05-13', filters: [], settings: [] }

it.each(TEMPLATES)('a briefing from the template %s shows nothing that there is not', (template) => {
  const known = new Set(slideParts.map(({ id }) => id))
  const slides = templateSlides(template, { title: 'T', subtitle: '', pin, event: 'e', issue: 'i' })
  const shown = slides.flatMap(({ views = [] }) => views.map(({ shows }) => shows))
  expect(shown.filter((id) => !known.has(id))).toEqual([])
})
