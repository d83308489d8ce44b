/** Draws a frame over an element from one corner to the other, both as parts of it, as a pointer does. */
export function drawFrame(
  target: Element,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  const { left, top, width, height } = target.getBoundingClientRect()
  const at = (type: string, [x, y]: readonly [number, number]) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        ...{ bubbles: true, composed: true, cancelable: true, button: 0 },
        ...{ clientX: left + x * width, clientY: top + y * height },
      }),
    )
  at('pointerdown', from)
  at('pointermove', to)
  at('pointerup', to)
}
