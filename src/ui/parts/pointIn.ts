/** Where a pointer is in an element, in the element's own pixels: slides are shown scaled. */
export function pointIn(
  element: HTMLElement,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): [x: number, y: number] {
  const box = element.getBoundingClientRect()
  const scale = element.offsetWidth === 0 ? 1 : box.width / element.offsetWidth
  return [(clientX - box.left) / scale, (clientY - box.top) / scale]
}
