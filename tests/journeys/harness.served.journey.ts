import { axeFaults } from './axe.ts'
import { textFaults } from './cutText.ts'
import { expect, test, watch } from './guard.ts'

test.describe('the guard reports', () => {
  test(
    'a request that leaves the app, a message, an error and a breach of the policy',
    { tag: '@firefox' },
    async ({ browser, guard, home }) => {
      guard.allow(/./)
      const context = await browser.newContext()
      const seen = await watch(context, home)
      const page = await context.newPage()
      await page.goto(home.url)
      await page.evaluate(async () => {
        console.warn('a warning')
        setTimeout(() => {
          throw new Error('a bug')
        })
        const picture = new Image()
        picture.src = 'http://127.0.0.1:9/away.png'
        await new Promise((resolve) => picture.addEventListener('error', resolve))
      })
      const other = await context.newPage()
      await other.route('**', (route) => route.abort())
      await other.goto('http://elsewhere.invalid/').catch(() => undefined)
      await context.close()
      expect(seen).toEqual(
        expect.arrayContaining([
          'warning: a warning',
          'uncaught: a bug',
          expect.stringMatching(/^error: policy: img-src http:\/\/127\.0\.0\.1:9/),
          'request: http://elsewhere.invalid/',
        ]),
      )
    },
  )
})

test.describe('the look at the text reports', () => {
  test('what is cut, collides or leaves the window, and nothing else', async ({ page }) => {
    await page.setContent(`
      <style>body { margin: 20px; font: 16px/20px sans-serif } p { margin: 0 0 8px }
        .one { width: 60px; overflow: hidden; white-space: nowrap }
        .low { height: 10px; overflow: hidden; width: 300px }
        .scroller { width: 100px; overflow: auto; white-space: nowrap }
        .over { position: absolute; left: 20px; top: 300px }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
        .tight { line-height: 15px; width: 90px }
        .cell { position: absolute; top: 350px; left: 20px; width: 60px; overflow: hidden; white-space: nowrap }
        .cell a { margin-left: 50px }
        header { position: fixed; top: 300px; left: 20px }
      </style>
      <p class="one">cut at the right edge</p>
      <p class="one" title="told in full by its title">told in full by its title</p>
      <p class="low">cut at the foot</p>
      <p class="scroller">may be scrolled to the end of it</p>
      <p class="hidden">only for screen readers</p>
      <p class="tight">lines set close <b>in two pieces</b></p>
      <p style="width: 80px"><svg width="60" height="20" aria-hidden="true"><text y="15">cut by a picture</text></svg></p>
      <p class="over">first of two</p><p class="over" style="left: 40px">second of two</p>
      <header>in a bar above them</header>
      <p class="cell" title="a neighbour, all of whose end is cut away">a neighbour,
        <a>all of whose end is cut away</a></p><p class="cell" style="left: 90px">beside</p>
      <p style="position: absolute; left: -30px; top: 400px">leaves at the left</p>`)
    const faults = await textFaults(page)
    expect(faults.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'cut: cut at the right edge',
      'cut: cut at the foot',
      'cut: cut by a picture',
      'outside: leaves at the left',
      'overlap: first of two',
    ])
  })

  test('a page that scrolls sideways', async ({ page }) => {
    await page.setContent(`<div style="width: 3000px">wide</div>`)
    expect(await textFaults(page)).toEqual([
      { kind: 'page scrolls sideways', text: '', by: expect.any(String) },
    ])
  })
})

test.describe('axe reports', () => {
  test('a picture without a name', async ({ page }) => {
    await page.setContent('<main><h1>Page</h1><img src="data:,"></main>')
    expect((await axeFaults(page)).join()).toContain('image-alt')
  })
})
