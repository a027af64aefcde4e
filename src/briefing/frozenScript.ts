/**
 * What a frozen briefing does: turns its pages by keys. It holds no text and no data, stores nothing and asks for
 * nothing, so that its hash is the same in every file of this version.
 */
export const FROZEN_SCRIPT = `(() => {
'use strict'
const root = document.documentElement
const all = [...document.querySelectorAll('.page')]
const count = document.getElementById('count')
let at = 0, typed = '', leaving = false
const has = (name) => root.classList.contains(name)
const set = (name, on) => {
  root.classList.toggle(name, on)
  for (const button of document.querySelectorAll('[data-does="' + name + '"]')) button.setAttribute('aria-pressed', String(on))
}
const fit = () => {
  const bar = document.fullscreenElement ? 0 : 44
  const wide = has('notes') && all[at].querySelector('.said') ? innerWidth * 0.7 : innerWidth
  root.style.setProperty('--scale', String(Math.min(wide / 1280, (innerHeight - bar) / 720)))
}
const show = (to) => {
  at = Math.max(0, Math.min(all.length - 1, to))
  all.forEach((page, i) => {
    page.classList.toggle('now', i === at)
    if (i === at) page.setAttribute('aria-current', 'page')
    else page.removeAttribute('aria-current')
  })
  count.textContent = (at + 1) + ' / ' + all.length
  if (has('overview')) all[at].scrollIntoView({ block: 'nearest' })
}
const pick = (to) => { set('overview', false); set('blank', false); show(to); fit() }
const save = () => {
  const data = document.getElementById('bilat-data')
  const url = URL.createObjectURL(new Blob([data.textContent], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = data.dataset.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60000)
}
const acts = {
  back: () => pick(at - 1),
  on: () => pick(at + 1),
  blank: () => set('blank', !has('blank')),
  notes: () => { set('notes', !has('notes')); fit() },
  overview: () => { set('overview', !has('overview')); show(at) },
  about: () => set('about', !has('about')),
  full: () => document.fullscreenElement ? (leaving = true, document.exitFullscreen()) : root.requestFullscreen().catch(() => undefined),
  save,
}
const keys = {
  ArrowRight: acts.on, PageDown: acts.on, ArrowDown: acts.on, ArrowLeft: acts.back, PageUp: acts.back, ArrowUp: acts.back,
  Home: () => pick(0), End: () => pick(all.length - 1),
  b: acts.blank, '.': acts.blank, s: acts.notes, o: acts.overview, f: acts.full, i: acts.about,
  Escape: () => { for (const name of ['blank', 'overview', 'about']) set(name, false) },
}
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const onButton = event.target instanceof HTMLButtonElement
  if (/^[0-9]$/.test(event.key)) { typed = (typed + event.key).slice(-3); return }
  if (event.key === 'Enter' && typed !== '') {
    event.preventDefault(); pick(Number(typed) - 1); typed = ''; return
  }
  typed = ''
  if (event.key === 'Enter' && has('overview') && !onButton) { pick(at); return }
  if (event.key === ' ' && !onButton) { event.preventDefault(); (event.shiftKey ? acts.back : acts.on)(); return }
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const moves = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
  if (has('overview') && name in moves) { event.preventDefault(); show(at + moves[name]); return }
  if (Object.hasOwn(keys, name)) { event.preventDefault(); keys[name]() }
})
addEventListener('click', (event) => {
  const button = event.target.closest('button[data-does]')
  if (button) { acts[button.dataset.does](); return }
  const page = event.target.closest('.page')
  if (page && has('overview')) pick(all.indexOf(page))
})
addEventListener('resize', fit)
document.addEventListener('fullscreenchange', () => {
  // A browser takes Escape to leave full screen and says nothing of the key.
  if (!document.fullscreenElement && !leaving) keys.Escape()
  leaving = false
  fit()
})
set('playing', true)
show(0)
fit()
})()`

/** How a frozen briefing is laid out: under one another without its script and on paper, one at a time with it. */
export const FROZEN_STYLE = `
*{box-sizing:border-box}
html,body{margin:0;background:#fff;color:#17191c}
body{font:16px/24px 'Source Sans 3 Variable','Source Sans 3',sans-serif}
.page{width:1280px;margin:0 auto 24px;position:relative;break-after:page;break-inside:avoid}
.sheet{width:1280px;height:720px;overflow:hidden;position:relative}
.said{padding:12px 64px;white-space:pre-line}
.said h2{font-size:14px;margin:0 0 4px}
.told{max-width:76ch;margin:0 auto;padding:24px}
.told code{overflow-wrap:anywhere}
.told h2{font-size:20px;margin:24px 0 4px}
.bar,#count{display:none}
.playing body{height:100vh;overflow:hidden;background:#17191c}
.playing main{position:fixed;inset:0 0 44px}
.playing .page{display:none;margin:0;width:auto}
.playing .page.now{display:block;position:absolute;inset:0}
.playing:not(.overview) .sheet{position:absolute;left:50%;top:50%;transform-origin:0 0;transform:scale(var(--scale,1)) translate(-50%,-50%)}
.playing .said{display:none}
.playing.notes:not(.overview) .page:has(.said) .sheet{left:35%}
.playing.notes:not(.overview) .now .said{display:block;position:absolute;right:0;top:0;bottom:0;width:30%;overflow:auto;background:#fff;padding:24px;font-size:20px;line-height:30px}
.playing.blank main{visibility:hidden}
.playing.overview main{overflow:auto;display:grid;grid-template-columns:repeat(auto-fill,320px);gap:24px;padding:24px;justify-content:center;align-content:start}
.playing.overview .page,.playing.overview .page.now{display:block;position:relative;inset:auto;width:320px;height:180px;overflow:hidden;cursor:pointer}
.playing.overview .page.now{outline:4px solid #ffd633}
.playing.overview .sheet{transform-origin:0 0;transform:scale(.25);pointer-events:none}
.playing .told{display:none}
.playing.about .told{display:block;position:fixed;inset:0 0 44px;max-width:none;overflow:auto;background:#fff;padding:24px max(24px,calc(50% - 38ch))}
.playing .bar{display:flex;gap:4px;align-items:center;position:fixed;inset:auto 0 0;height:44px;padding:0 8px;background:#17191c;color:#fff;overflow-x:auto}
.playing .bar button{flex:none;font:inherit;min-width:44px;height:44px;padding:0 10px;border:0;background:none;color:inherit;cursor:pointer;white-space:nowrap}
.playing .bar button:hover{text-decoration:underline}
.playing .bar button:focus-visible{outline:2px solid #ffd633;outline-offset:-2px}
.playing .bar button[aria-pressed=true]{background:#45484d}
.playing #count{display:inline;flex:none;margin-inline:8px auto;font-variant-numeric:tabular-nums;white-space:nowrap}
:fullscreen .bar{display:none!important}
:fullscreen main{inset:0!important}
@media print{
@page{size:1280px 720px;margin:0}
.playing body{height:auto;overflow:visible;background:#fff}
.playing main{position:static}
.playing .page,.playing .page.now{display:block;position:relative;inset:auto;width:1280px}
.playing:not(.overview) .sheet,.playing .sheet{position:relative;left:0!important;top:0;transform:none}
.playing .bar,.playing .said,.playing .told{display:none!important}
}
`
