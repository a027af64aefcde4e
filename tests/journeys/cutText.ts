import type { Page } from '@playwright/test'

/** Text that a reader cannot read in full, or only through other text. */
export interface TextFault {
  readonly kind: 'cut' | 'overlap' | 'outside' | 'page scrolls sideways'
  readonly text: string
  /** The element that cuts, the other text, or how far it reaches out. */
  readonly by: string
}

/**
 * Looks at every piece of text on the page as it stands, SVG included, and reports what is
 * - *cut* by an ancestor that hides its overflow, unless the whole text is in a `title` or `aria-label` there,
 * - *overlapping* another piece in the same layer (what lies under a dialog, menu or sticky bar does not count),
 * - *outside* the window at left or right, unless it can be scrolled to.
 * Text that only a screen reader is meant to find is left alone.
 */
export function textFaults(page: Page): Promise<TextFault[]> {
  return page.evaluate(findInPage)
}

/** Runs in the page: everything it needs is declared inside. */
function findInPage(): TextFault[] {
  interface Piece {
    readonly text: string
    readonly owner: Element
    /** Visible boxes, one for each line, after scrolling ancestors have cut away what can be scrolled to. */
    readonly boxes: readonly DOMRect[]
    readonly layer: Element | null
  }
  const TOLERANCE = 1.5
  /** Share of a line's height that holds no ink above and below ordinary letters. */
  const LEADING = 0.24
  const faults: TextFault[] = []

  /** Asked of every element once: many pieces share their ancestors. */
  function once<T>(ask: (element: Element) => T): (element: Element) => T {
    const answers = new Map<Element, T>()
    return (element) => {
      if (!answers.has(element)) answers.set(element, ask(element))
      return answers.get(element)!
    }
  }
  const ancestors = once((element): readonly Element[] => {
    const above = element.parentElement
    return above && element !== document.documentElement ? [element, ...ancestors(above)] : []
  })
  const boxOf = once((element) => element.getBoundingClientRect())
  const isScroller = once((element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    return /auto|scroll/.test(overflowX + overflowY)
  })
  const hides = once((element) => {
    const { overflowX, overflowY, display } = getComputedStyle(element)
    // Inline boxes have no overflow, except pictures: an SVG cuts what reaches over its edge.
    return /hidden|clip/.test(overflowX + overflowY) && (display !== 'inline' || element.localName === 'svg')
  })
  /** Screen readers only: squeezed into a pixel, or clipped away. */
  const isForReadersOnly = once((element) => {
    const { width, height } = boxOf(element)
    const { clipPath, position } = getComputedStyle(element)
    return (
      (hides(element) && (width <= 2 || height <= 2)) ||
      (position === 'absolute' && /inset\((50|100)%/.test(clipPath))
    )
  })
  const isVisible = once((element) =>
    element.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: true,
    }),
  )
  function within(box: DOMRect, limit: DOMRect): DOMRect {
    const left = Math.max(box.left, limit.left)
    const top = Math.max(box.top, limit.top)
    // Where nothing is left the box is empty: a negative width would mirror it to the other side.
    const width = Math.max(0, Math.min(box.right, limit.right) - left)
    const height = Math.max(0, Math.min(box.bottom, limit.bottom) - top)
    return new DOMRect(left, top, width, height)
  }
  const isLifted = once(
    (element) =>
      /fixed|sticky/.test(getComputedStyle(element).position) ||
      element.matches(
        'dialog, [role="dialog"], [role="menu"], [role="listbox"], [role="tooltip"], [popover]',
      ),
  )
  function pieceOf(node: Text): Piece | undefined {
    const owner = node.parentElement
    const text = node.data.replace(/\s+/g, ' ').trim()
    if (!owner || text === '' || owner.closest('script, style, noscript, template, option, title, desc'))
      return undefined
    if (!isVisible(owner) || ancestors(owner).some(isForReadersOnly)) return undefined
    const range = document.createRange()
    range.selectNodeContents(node)
    const scrollers = ancestors(owner).filter(isScroller)
    const boxes = [...range.getClientRects()]
      .map((box) => scrollers.reduce((left, element) => within(left, boxOf(element)), box))
      .filter(({ width, height }) => width > 0.5 && height > 0.5)
    const layer = ancestors(owner).find(isLifted) ?? null
    return boxes.length === 0 ? undefined : { text, owner, boxes, layer }
  }
  function nameOf(element: Element): string {
    const classes = element.getAttribute('class')?.trim().replace(/\s+/g, '.')
    return element.tagName.toLowerCase() + (classes ? `.${classes}` : '')
  }
  /** Whether the whole text can be had there: by hovering, or by ear. */
  function isToldInFull({ text, owner }: Piece, cutter: Element): boolean {
    const around = [...ancestors(owner), ...cutter.querySelectorAll('[title], [aria-label]')]
    return around.some((element) =>
      ['title', 'aria-label'].some((name) => element.getAttribute(name)?.replace(/\s+/g, ' ').includes(text)),
    )
  }
  function reportCuts(piece: Piece): void {
    const chain = ancestors(piece.owner)
    const firstScroller = chain.findIndex(isScroller)
    const cutter = chain.slice(0, firstScroller < 0 ? undefined : firstScroller).find((element) => {
      if (!hides(element) || element === document.body) return false
      const limit = boxOf(element)
      return piece.boxes.some((box) => {
        const spare = box.height * LEADING
        return (
          box.left < limit.left - TOLERANCE ||
          box.right > limit.right + TOLERANCE ||
          box.top + spare < limit.top - TOLERANCE ||
          box.bottom - spare > limit.bottom + TOLERANCE
        )
      })
    })
    if (cutter && !isToldInFull(piece, cutter))
      faults.push({ kind: 'cut', text: piece.text, by: nameOf(cutter) })
  }
  function reportOutside({ text, owner, boxes }: Piece): void {
    const width = document.documentElement.clientWidth
    const isCutAway = ancestors(owner).some((element) => hides(element) && element !== document.body)
    const worst = Math.max(...boxes.map((box) => Math.max(-box.left, box.right - width)))
    if (worst > TOLERANCE && !isCutAway) faults.push({ kind: 'outside', text, by: `${Math.round(worst)} px` })
  }
  /** The part of a line that its letters fill, so that close-set lines do not count as colliding. */
  function inkOf({ owner, boxes }: Piece): DOMRect[] {
    const cutters = ancestors(owner).filter(hides)
    return boxes.map((box) => cutters.reduce((left, element) => within(left, boxOf(element)), ink(box)))
  }
  function ink(box: DOMRect): DOMRect {
    return new DOMRect(box.left, box.top + box.height * LEADING, box.width, box.height * (1 - 2 * LEADING))
  }
  function collide(one: readonly DOMRect[], other: readonly DOMRect[]): boolean {
    return one.some((a) =>
      other.some((b) => {
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        return width > TOLERANCE && height > TOLERANCE
      }),
    )
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const pieces: Piece[] = []
  // A walker over text yields Text nodes only.
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const piece = pieceOf(node as Text)
    if (piece) pieces.push(piece)
  }
  pieces.forEach(reportCuts)
  pieces.forEach(reportOutside)
  const inks = pieces.map(inkOf)
  pieces.forEach((piece, index) => {
    for (const [further, other] of pieces.slice(index + 1).entries()) {
      if (piece.layer === other.layer && collide(inks[index]!, inks[index + 1 + further]!)) {
        faults.push({ kind: 'overlap', text: piece.text, by: other.text })
      }
    }
  })
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) {
    faults.push({ kind: 'page scrolls sideways', text: '', by: `${scrollWidth - clientWidth} px` })
  }
  return faults
}
