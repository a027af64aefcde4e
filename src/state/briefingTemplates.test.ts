import { dayNumber, isoDay } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import type { TemplateGround } from './briefingTemplates.ts'
import { TEMPLATES, reviewedDay, templateSlides } from './briefingTemplates.ts'

const pin = { asOf: '2021-05-13', filters: [], settings: [{ name: 'band', value: '80' }] }
const ground: TemplateGround = { title: 'Before Reykjavik', subtitle: 'A week before', pin }
const shownBy = (template: (typeof TEMPLATES)[number], more: Partial<TemplateGround> = {}) =>
  templateSlides(template, { ...ground, ...more }).map(({ views = [] }) =>
    views.map(({ shows, of }) => (of ? `${shows} ${of}` : shows)).join(' + '),
  )

describe('a briefing from a template', () => {
  it('before a meeting has the facts, the index, meetings, issues, custody and the method', () => {
    expect(shownBy('meeting')).toEqual(['facts', 'index', 'meetingLanes', 'issues', 'custody', 'method'])
  })

  it('begins with what it is about and leaves the other titles to the data', () => {
    const [first, ...others] = templateSlides('meeting', ground)
    expect(first).toMatchObject({ title: 'Before Reykjavik', subtitle: 'A week before', layout: 'title' })
    expect(new Set(others.map(({ title }) => title))).toEqual(new Set(['']))
  })

  it('of the months has two charts beside each other', () => {
    expect(shownBy('month')).toContain('quadShares + contacts')
  })

  it('of the months is about the month before while fewer than seven days of this one are there', () => {
    const upTo = (day: string) => isoDay(reviewedDay(dayNumber(day)))
    expect(['2021-05-01', '2021-05-06', '2021-03-02', '2021-01-03'].map(upTo)).toEqual([
      ...['2021-04-30', '2021-04-30', '2021-02-28', '2020-12-31'],
    ])
    expect(['2021-05-07', '2021-05-31'].map(upTo)).toEqual(['2021-05-07', '2021-05-31'])
  })

  it('after an incident shows the event, and its issue where it has one', () => {
    expect(shownBy('incident', { event: 'ev-1', issue: 'cyber' })).toEqual([
      ...['facts', 'event ev-1', 'index', 'answers', 'issueStrip cyber', 'quotes cyber', 'dates', 'method'],
    ])
    expect(shownBy('incident', { event: 'ev-1' })).toEqual([
      ...['facts', 'event ev-1', 'index', 'answers', 'dates', 'method'],
    ])
  })

  it('that is empty has no slide', () => {
    expect(shownBy('empty')).toEqual([])
  })

  it.each(TEMPLATES)('%s pins each of its views, all to the same', (template) => {
    const views = templateSlides(template, { ...ground, event: 'e', issue: 'i' }).flatMap(
      (slide) => slide.views ?? [],
    )
    for (const view of views) expect(view.pin).toBe(pin)
  })
})
