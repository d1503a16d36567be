import { expect, test } from 'vitest';
import { findGrids } from '../page/grid.js';
import { binarise } from './binarise.js';
import { levelled, slopeOf, unlevelled } from './deskew.js';
import { findRulings } from './find-rulings.js';
import type { PageImage } from './page-image.js';
import { readMark } from './read-mark.js';
import { quarterTurned } from './turn.js';

/** A page of paper with a table of four by five fields, and strokes like print in each. */
function ruledPage(): PageImage {
  const page = { width: 800, height: 600, grey: new Uint8Array(800 * 600).fill(250), scale: 2 };
  const fill = (left: number, top: number, wide: number, high: number) => {
    for (let y = top; y < top + high; y++) page.grey.fill(20, y * 800 + left, y * 800 + left + wide);
  };
  for (let row = 0; row <= 5; row++) fill(100, 100 + row * 60, 603, 3);
  for (let column = 0; column <= 4; column++) fill(100 + column * 150, 100, 3, 303);
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 4; column++)
      for (let stroke = 0; stroke < 6; stroke++) fill(120 + column * 150 + stroke * 14, 122 + row * 60, 5, 20);
  return page;
}

test.each([0, 0.0087, -0.0105, 0.03])('a slope of %s is found and taken out', (slope) => {
  const askew = levelled(ruledPage(), -slope);
  expect(slopeOf(binarise(askew))).toBeCloseTo(slope, 3);
  const level = levelled(askew, slope);
  const rulings = findRulings(binarise(level)).map(({ across, course, from, to }) => ({
    across,
    at: course[0]! / 2,
    from: from / 2,
    to: to / 2,
  }));
  const [grid] = findGrids(rulings);
  expect([grid?.xs.length, grid?.ys.length]).toEqual([5, 6]);
});

test('a place on the levelled page leads back to the picture', () => {
  const [x, y] = unlevelled(700, 300, 0.01, 800, 600);
  expect([Math.round(x), Math.round(y)]).toEqual([700, 303]);
});

test('four quarter turns give the page again', () => {
  const page = ruledPage();
  const turned = [1, 3, 2, 2].reduce(quarterTurned, page);
  expect(Buffer.compare(turned.grey, page.grey)).toBe(0);
});

test.each<[string | undefined, string]>([
  ['≥', '#.......|###.....|..###...|....###.|......##|....###.|..###...|###.....|#.......|........|########|########'],
  ['≤', '.......#|.....###|...###..|.###....|##......|.###....|...###..|.....###|.......#|........|########|########'],
  ['>', '#.......|###.....|..###...|....###.|......##|....###.|..###...|###.....|#.......'],
  ['=', '############|############|............|............|............|############|############'],
  ['—', '##############|##############'],
  ['/', '.....##|.....##|....##.|....##.|...##..|...##..|..##...|..##...|.##....|.##....|##.....|##.....'],
  [undefined, '.######.|##....##|......##|.....##.|....##..|...##...|..##....|.##.....|##......|########|########'],
  [undefined, '..####..|.##..##.|##....##|##....##|##....##|##....##|##....##|.##..##.|..####..'],
])('the shape of %s', (mark, drawing) => {
  const rows = drawing.split('|');
  const width = rows[0]!.length;
  const dark = Uint8Array.from(rows.join(''), (one) => (one === '#' ? 1 : 0));
  expect(readMark({ width, height: rows.length, dark }, { left: 0, top: 0, right: width, bottom: rows.length })).toBe(
    mark,
  );
});
