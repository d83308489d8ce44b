import { expect, test } from 'vitest'
import { drawOn, emptyCanvas, type Matrix, type Picture, pgmOf } from './canvas'

const rows = ({ width, grey }: { width: number; grey: Uint8Array }) =>
  Array.from({ length: grey.length / width }, (_, y) => [...grey.subarray(y * width, (y + 1) * width)])
/** Two by two: black, dark over light, white. */
const FOUR: Picture = { width: 2, height: 2, data: Uint8Array.of(0, 50, 200, 255), isMask: false }
/** From a unit square, whose lower edge is 0, to a canvas, whose upper edge is 0. */
const UPRIGHT: Matrix = [2, 0, 0, -2, 0, 2]

function drawn(picture: Picture, matrix: Matrix, size: readonly [number, number] = [2, 2]) {
  const canvas = emptyCanvas(...size)
  drawOn(canvas, picture, matrix)
  return rows(canvas)
}

test('a picture lies on the page as the page says: upright, upside down, turned by a quarter, in its own place', () => {
  expect(drawn(FOUR, UPRIGHT)).toEqual([
    [0, 50],
    [200, 255],
  ])
  expect(drawn(FOUR, [2, 0, 0, 2, 0, 0])).toEqual([
    [200, 255],
    [0, 50],
  ])
  expect(drawn(FOUR, [0, 2, 2, 0, 0, 0])).toEqual([
    [200, 0],
    [255, 50],
  ])
  expect(drawn(FOUR, [2, 0, 0, -2, 1, 2], [4, 2])).toEqual([
    [255, 0, 50, 255],
    [255, 200, 255, 255],
  ])
})

test('a finer picture is averaged, and a picture without extent is not drawn', () => {
  expect(drawn(FOUR, [1, 0, 0, -1, 0, 1], [1, 1])).toEqual([[126]])
  expect(drawn(FOUR, [0, 0, 0, 0, 0, 0], [1, 1])).toEqual([[255]])
})

test('points are bits, greys or colours; through the holes of a stencil the page is seen', () => {
  const bits = { width: 2, height: 2, data: Uint8Array.of(0b0100_0000, 0b1000_0000) }
  expect(drawn({ ...bits, isMask: false }, UPRIGHT)).toEqual([
    [0, 255],
    [255, 0],
  ])
  const canvas = emptyCanvas(2, 2)
  canvas.grey.fill(100)
  drawOn(canvas, { ...bits, isMask: true }, UPRIGHT)
  expect(rows(canvas)).toEqual([
    [0, 100],
    [100, 0],
  ])
  const colours = Uint8Array.of(255, 0, 0, 0, 255, 0)
  expect(drawn({ width: 2, height: 1, data: colours, isMask: false }, UPRIGHT)[0]).toEqual([76, 149])
  const half = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 255)
  expect(drawn({ width: 2, height: 1, data: half, isMask: false }, UPRIGHT)[0]).toEqual([255, 0])
})

test('the page goes on as a plain graymap', () => {
  expect(Buffer.from(pgmOf(emptyCanvas(2, 1))).toString('latin1')).toBe('P5\n2 1\n255\n\xff\xff')
})
