import { circle } from '../../movie/poster/shapes.ts';
import type { Palette } from '../draw/palette.ts';
import { fill, fine, line, type Parts, path, sheer } from '../draw/parts.tsx';
import type { Box } from './box.ts';

/** A snack around the hand that holds it, whose middle is at 0, 0. */
export type SnackDrawing = { parts: Parts; palette: Palette; box: Box };

const kernels = [
  [-15, -27],
  [-3, -32],
  [10, -29],
  [17, -24],
  [-9, -38],
  [5, -40],
] as const;

/** A tub of popcorn, striped, full to the brim. */
const popcorn: Parts = [
  ...kernels.flatMap(([x, y]) => [
    fill('secondShade', circle(x + 1.5, y + 1.5, 8.5)),
    fill('second', circle(x, y, 7.5)),
    fine(fill('secondLit', circle(x - 2, y - 2.5, 3))),
  ]),
  fill('ivoryShade', 'M-23 -26H23L17 20H-17Z'),
  fill('ivory', 'M-23 -26H14L10 20H-17Z'),
  fill('firstShade', 'M-23 -26H-14L-11 20H-17ZM9 -26H23L17 20H8Z'),
  fill('first', 'M-23 -26H-14L-11 20H-17ZM-5 -26H4L3 20H-4Z'),
  line('ivoryLit', 2, 'M-23 -26H23'),
];

/** Steam, or bubbles, above a glass. */
const steam = fine(sheer(0.5, line('ivory', 2.4, 'M-5 -34Q-10 -42 -5 -48M6 -34Q1 -42 6 -48')));

const rose = (x: number, y: number): Parts => [
  fill('firstShade', circle(x + 1, y + 1, 9.5)),
  fill('first', circle(x, y, 8.5)),
  line(
    'firstDeep',
    1.8,
    path`M${x - 4} ${y}A4 4 0 1 1 ${x + 2} ${y + 3}M${x - 1} ${y}Q${x + 2} ${y - 2} ${x + 3} ${y + 1}`,
  ),
  fine(line('firstLit', 1.6, path`M${x - 6} ${y - 3}A7 7 0 0 1 ${x - 1} ${y - 7}`)),
];

export const snackDrawings: Readonly<Record<string, SnackDrawing>> = {
  'ticket-stub': {
    parts: [
      fill('firstShade', 'M-24 -20L20 -28L25 -4L21 -1L24 3L-20 14Z'),
      fill('first', 'M-24 -20L16 -27L20 -3L17 0L19 3L-20 12Z'),
      line('firstDeep', 1.6, 'M-14 -13L10 -17M-13 -6L11 -10'),
      fine(line('firstDeep', 1.2, 'M-11 3L4 0')),
      fill('second', circle(-16, -4, 3)),
    ],
    palette: { first: '#e0a04a', second: '#5b2333' },
    box: [-30, -38, 60],
  },
  'sunflower-seeds': {
    parts: [
      fill('ivoryShade', 'M-18 -24H20L3 24H-1Z'),
      fill('ivory', 'M-18 -24H12L1 24H-1Z'),
      fine(line('inkShade', 1, 'M-12 -15H10M-10 -9H8M-8 -3H5M-6 3H3')),
      ...([-12, -4, 4, 12] as const).flatMap((x) => [
        fill('ink', path`M${x} -32Q${x + 6} -27 ${x + 1} -20Q${x - 6} -26 ${x} -32Z`),
        fine(line('ivory', 1, path`M${x} -30Q${x + 2} -26 ${x + 1} -22`)),
      ]),
      fill('ink', 'M-7 -37Q-1 -33 -6 -27Q-12 -32 -7 -37ZM8 -38Q14 -33 8 -27Q2 -33 8 -38Z'),
    ],
    palette: {},
    box: [-34, -42, 70],
  },
  'salted-popcorn': { parts: popcorn, palette: { first: '#b83240', second: '#f7e6b4' }, box: [-40, -52, 80] },
  'sweet-popcorn': { parts: popcorn, palette: { first: '#7a4a9c', second: '#e2a24a' }, box: [-40, -52, 80] },
  'choc-ice': {
    parts: [
      fill('woodShade', 'M-3 8H4V30H-3Z'),
      fill('wood', 'M-3 8H1V29H-3Z'),
      fill('firstShade', 'M-15 -24Q-15 -40 0 -40Q15 -40 15 -24V10Q15 14 11 14H-11Q-15 14 -15 10Z'),
      fill('first', 'M-15 -24Q-15 -40 -1 -40Q9 -38 9 -24V14H-11Q-15 14 -15 10Z'),
      fill('second', 'M15 -24Q15 -40 2 -40Q0 -32 5 -30Q8 -24 15 -24Z'),
      fine(line('firstLit', 2.4, 'M-10 -24Q-10 -33 -4 -35')),
    ],
    palette: { first: '#5a3222', second: '#fbf1dc' },
    box: [-40, -45, 80],
  },
  'fizzy-lemonade': {
    parts: [
      line('second', 4, 'M4 -26L12 -46L22 -48'),
      fill('ivoryShade', 'M-17 -28H17L13 22H-13Z'),
      fill('firstShade', 'M-16 -18H16L13 20H-13Z'),
      fill('first', 'M-16 -18H10L8 20H-13Z'),
      fine(
        fill(
          'ivoryLit',
          `${circle(-6, 4, 2)}${circle(2, -6, 1.8)}${circle(-2, 12, 1.5)}${circle(6, 8, 1.6)}`,
        ),
      ),
      fine(sheer(0.6, line('ivoryLit', 2.4, 'M-11 -12L-8 12'))),
      line('ivoryLit', 2, 'M-17 -28H17'),
    ],
    palette: { first: '#f0cf57', second: '#c63c4e' },
    box: [-38, -52, 78],
  },
  'glass-of-tea': {
    parts: [
      steam,
      fill('ivory', 'M-14 -28H14L13 -4H-13Z'),
      fill('firstShade', 'M-13 -22H13L12 -2H-12Z'),
      fill('first', 'M-13 -22H7L6 -2H-12Z'),
      fill('secondShade', 'M-16 -8H16L14 18H-14Z'),
      fill('second', 'M-16 -8H9L8 18H-14Z'),
      line('second', 4, 'M15 -4Q28 -2 24 8Q21 14 13 12'),
      fine(line('secondDeep', 1.6, 'M-11 0Q-4 8 4 0M-11 8Q-4 14 4 8')),
    ],
    palette: { first: '#b5622a', second: '#b9bcc4' },
    box: [-36, -52, 76],
  },
  'diner-milkshake': {
    parts: [
      line('second', 4, 'M2 -34L-4 -52'),
      fill('ivoryShade', 'M-16 -22Q-18 -40 0 -40Q18 -40 16 -22Z'),
      fill('ivory', 'M-16 -22Q-18 -40 -2 -40Q8 -38 8 -22Z'),
      fill('second', circle(8, -41, 5)),
      fill('firstShade', 'M-17 -24H17L9 14H-9Z'),
      fill('first', 'M-17 -24H10L4 14H-9Z'),
      fill('ivoryShade', 'M-3 14H3V20H10V25H-10V20H-3Z'),
      fine(sheer(0.5, line('ivoryLit', 2.6, 'M-11 -18L-6 6'))),
    ],
    palette: { first: '#eaa3ab', second: '#c6283a' },
    box: [-40, -56, 82],
  },
  'cherry-pie': {
    parts: [
      fill('ivoryShade', 'M-30 14Q0 22 32 12L26 18Q0 26 -24 19Z'),
      fill('firstShade', 'M-26 10L30 -4V10L-20 15Z'),
      fill('secondShade', 'M-26 2L26 -26L31 -8L-26 8Z'),
      fill('second', 'M-26 2L26 -26L28 -16L-26 6Z'),
      line('secondDeep', 2, 'M-8 -2L10 0M2 -10L20 -6M-16 3L-2 4'),
      fill('first', 'M-10 8Q-6 12 -2 8ZM8 5Q13 10 18 3Z'),
      fine(line('secondLit', 2, 'M-22 0L22 -23')),
    ],
    palette: { first: '#a81f35', second: '#e0ab5a' },
    box: [-38, -44, 78],
  },
  'opening-night-roses': {
    parts: [
      line('second', 3, 'M-12 -24L0 14M0 -30L1 14M12 -24L2 14'),
      fill('secondShade', 'M6 -8Q18 -14 22 -8Q14 -2 6 -8ZM-6 -8Q-18 -14 -22 -8Q-14 -2 -6 -8Z'),
      ...[...rose(-13, -28), ...rose(13, -28), ...rose(0, -36)],
      fill('ivoryShade', 'M-14 -12H16L4 24H-2Z'),
      fill('ivory', 'M-14 -12H8L1 24H-2Z'),
      line('firstShade', 4, 'M-7 6H7'),
    ],
    palette: { first: '#c2273f', second: '#3f7d4e' },
    box: [-38, -50, 78],
  },
};
