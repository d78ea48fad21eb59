import type { itemShapes } from '@cine/contract/game/items/shapes';
import { circle } from '../../movie/poster/shapes.ts';
import type { Paint } from '../draw/palette.ts';
import { fill, fine, line, type Parts, path, sheer } from '../draw/parts.tsx';
import type { Box } from './box.ts';

export type Pet = {
  /** With the ground's middle at 0, 0; on a shoulder, with its claws there. */
  parts: Parts;
  /** Where it stays. */
  place: 'ground' | 'shoulder' | 'air';
  box: Box;
};

/** Two eyes: a pupil with a light in each. */
const eyes = (left: number, right: number, y: number, r: number): Parts => [
  fill('ink', `${circle(left, y, r)}${circle(right, y, r)}`),
  fine(
    fill(
      'ivory',
      `${circle(left - r * 0.35, y - r * 0.35, r * 0.38)}${circle(right - r * 0.35, y - r * 0.35, r * 0.38)}`,
    ),
  ),
];

/** Twigs around a ball: flat rings, each turned. */
function twigs(paint: Paint, turns: readonly number[], width: number, across: number, down: number): Parts {
  return turns.map((turn) => {
    const [x, y] = [across * Math.cos((turn * Math.PI) / 180), across * Math.sin((turn * Math.PI) / 180)];
    const arc = path`A${across} ${down} ${turn} 1 0`;
    return line(paint, width, path`M${-x} ${-30 - y}${arc} ${x} ${-30 + y}${arc} ${-x} ${-30 - y}`);
  });
}

export const pets: Readonly<Record<(typeof itemShapes.pet)[number], Pet>> = {
  cat: {
    parts: [
      line('firstShade', 9, 'M20 -6C44 -4 46 -30 34 -42'),
      fill('firstShade', 'M-22 0C-28 -30 -16 -50 0 -50C18 -50 30 -28 26 0Z'),
      fill('first', 'M-22 0C-28 -30 -16 -50 0 -50C10 -46 16 -24 12 0Z'),
      line('firstDeep', 2, 'M-4 -1V-18M8 -1V-18'),
      fill('firstShade', 'M-24 -82L-20 -58H20L24 -82L10 -74H-10Z'),
      fill('first', 'M-24 -82L-8 -74L-20 -60Z'),
      fill('firstShade', 'M-25 -58C-27 -80 27 -80 25 -58C23 -38 -23 -38 -25 -58Z'),
      fill('first', 'M-25 -58C-27 -78 14 -80 15 -58C14 -42 -22 -40 -25 -58Z'),
      fill('second', `${circle(-11, -60, 6.4)}${circle(11, -60, 6.4)}`),
      fill('ink', 'M-13 -60Q-11 -68 -9 -60Q-11 -53 -13 -60ZM9 -60Q11 -68 13 -60Q11 -53 9 -60Z'),
      fill('blushDeep', 'M-3 -53H3L0 -49Z'),
      line('firstDeep', 1.8, 'M0 -49Q-3 -45 -6 -47M0 -49Q3 -45 6 -47'),
      fine(line('firstLit', 1.4, 'M-18 -51L-34 -54M-18 -48L-33 -46M18 -51L34 -54M18 -48L33 -46')),
      line('second', 5, 'M-15 -41Q0 -34 15 -41'),
      fill('goldLit', circle(0, -34, 4)),
    ],
    place: 'ground',
    box: [-46, -90, 96],
  },
  dog: {
    parts: [
      line('firstShade', 8, 'M20 -10Q36 -16 38 -30'),
      fill('firstShade', 'M-22 0C-26 -28 -14 -46 0 -46C18 -46 28 -26 24 0Z'),
      fill('first', 'M-22 0C-26 -28 -14 -46 0 -46C10 -42 15 -22 11 0Z'),
      fill('firstLit', 'M-12 0C-14 -16 -6 -28 0 -28C6 -28 8 -14 6 0Z'),
      line('firstDeep', 2, 'M-3 -1V-14'),
      fill('firstShade', 'M-26 -58C-24 -84 22 -88 25 -64C28 -40 12 -32 2 -32C-10 -32 -27 -38 -26 -58Z'),
      fill('first', 'M-26 -58C-24 -84 14 -86 16 -62C17 -42 8 -34 0 -33C-10 -32 -27 -38 -26 -58Z'),
      fill(
        'firstDeep',
        'M-22 -74C-38 -72 -42 -52 -36 -40C-26 -42 -22 -56 -18 -70ZM18 -80C34 -84 42 -70 40 -54C30 -54 22 -64 16 -76Z',
      ),
      fill('firstLit', 'M-12 -42C-12 -54 12 -56 13 -44C12 -32 -11 -30 -12 -42Z'),
      ...eyes(-11, 11, -62, 4.2),
      fill('ink', 'M-6 -52Q0 -56 7 -53Q5 -46 0 -46Q-5 -46 -6 -52Z'),
      fill('ink', 'M-5 -41Q1 -37 7 -42Q6 -35 1 -35Q-3 -35 -5 -41Z'),
      fill('blush', 'M-1 -38Q2 -36 5 -38Q5 -30 2 -30Q-1 -30 -1 -38Z'),
      fill('second', 'M-19 -34Q0 -24 19 -36L16 -30L3 -14L-14 -28Z'),
      fill('secondShade', 'M19 -36L16 -30L3 -14L2 -27Q12 -30 19 -36Z'),
      fine(fill('secondLit', `${circle(-5, -25, 1.6)}${circle(2, -20, 1.6)}${circle(8, -27, 1.6)}`)),
    ],
    place: 'ground',
    box: [-48, -96, 98],
  },
  mouse: {
    parts: [
      line('second', 4, 'M12 -5C34 4 44 -12 36 -26C32 -32 26 -28 30 -22'),
      fill('firstShade', 'M-18 0C-24 -24 -12 -38 0 -38C14 -38 24 -22 19 0Z'),
      fill('first', 'M-18 0C-24 -24 -12 -38 0 -38C8 -34 13 -18 9 0Z'),
      fill('firstShade', `${circle(-20, -66, 14)}${circle(20, -66, 14)}`),
      fill('second', `${circle(-20, -66, 9)}${circle(20, -66, 9)}`),
      fill('firstShade', 'M-22 -48C-20 -68 20 -68 22 -48C22 -34 8 -28 0 -28C-8 -28 -22 -34 -22 -48Z'),
      fill('first', 'M-22 -48C-20 -66 12 -68 13 -48C12 -34 6 -29 -2 -28C-10 -28 -22 -34 -22 -48Z'),
      ...eyes(-9, 9, -49, 4),
      fill('second', circle(0, -39, 3.4)),
      fine(line('firstDeep', 1.3, 'M-8 -38L-22 -41M-8 -36L-21 -34M8 -38L22 -41M8 -36L21 -34')),
      fill(
        'ivoryShade',
        `${circle(-7, -20, 7)}${circle(6, -21, 7.5)}${circle(-1, -26, 6.5)}${circle(1, -14, 6)}`,
      ),
      fill(
        'ivory',
        `${circle(-8, -21, 5)}${circle(4.5, -22.5, 5.5)}${circle(-2, -27, 4.6)}${circle(-1, -16, 4)}`,
      ),
      fill('goldShade', 'M-4 -12Q1 -17 6 -12Q1 -7 -4 -12Z'),
      fill('firstLit', `${circle(-13, -18, 4.4)}${circle(13, -17, 4.4)}`),
      fill('second', 'M-15 0Q-10 -6 -4 0ZM4 0Q10 -6 15 0Z'),
    ],
    place: 'ground',
    box: [-42, -84, 88],
  },
  owl: {
    parts: [
      fill('firstShade', 'M-22 -44L-24 -66L-12 -57H12L24 -66L22 -44C28 -16 14 0 0 0C-14 0 -28 -16 -22 -44Z'),
      fill('first', 'M-22 -44L-24 -66L-12 -57H12C14 -30 10 -6 2 0C-14 0 -28 -16 -22 -44Z'),
      fill('second', 'M-12 -32C-12 -38 12 -38 12 -32C14 -14 8 -4 0 -4C-8 -4 -14 -14 -12 -32Z'),
      fine(line('firstShade', 1.8, 'M-7 -24Q-4 -20 -1 -24M2 -24Q5 -20 8 -24M-4 -16Q-1 -12 2 -16')),
      fill(
        'firstDeep',
        'M-22 -40C-30 -22 -24 -8 -16 -4C-14 -16 -16 -30 -22 -40ZM22 -40C30 -22 24 -8 16 -4C14 -16 16 -30 22 -40Z',
      ),
      fill('firstDeep', `${circle(-10, -46, 11)}${circle(10, -46, 11)}`),
      fill('second', `${circle(-10, -46, 9)}${circle(10, -46, 9)}`),
      ...eyes(-9, 9, -46, 5),
      fill('gold', 'M-4 -40H4L0 -31Z'),
      line('gold', 3.4, 'M-8 0V3M-4 0V3M4 0V3M8 0V3'),
    ],
    place: 'shoulder',
    box: [-38, -70, 76],
  },
  parrot: {
    parts: [
      fill('secondShade', 'M-6 -10L-14 34L-4 30L0 40L8 -6Z'),
      fill('second', 'M-6 -10L-14 34L-4 30L-1 -8Z'),
      fill(
        'firstShade',
        'M-16 -14C-22 -44 -10 -66 6 -66C20 -66 24 -52 20 -40C20 -20 12 0 -2 0C-10 0 -14 -6 -16 -14Z',
      ),
      fill(
        'first',
        'M-16 -14C-22 -44 -10 -66 4 -66C12 -62 14 -48 10 -36C10 -18 4 -2 -4 0C-11 0 -14 -6 -16 -14Z',
      ),
      fill('second', 'M-15 -34C-26 -22 -22 -4 -12 6C-2 -2 0 -24 -4 -36Z'),
      fine(line('secondDeep', 1.8, 'M-18 -16Q-12 -12 -4 -18M-17 -6Q-11 -3 -5 -8')),
      fill('ivory', 'M4 -56C14 -60 20 -54 20 -46C14 -42 4 -44 4 -56Z'),
      ...eyes(10.5, 10.5, -52, 3.6),
      fill('ink', 'M18 -56C30 -58 32 -44 24 -38C24 -44 18 -44 16 -46Z'),
      fill('gold', 'M18 -56C28 -58 31 -50 28 -46Q22 -50 17 -49Z'),
      fill('firstLit', 'M-4 -64C-12 -74 -8 -80 -4 -82C-2 -76 2 -72 8 -66Z'),
      line('gold', 3.4, 'M-6 0V3M-2 0V3M4 -1V3'),
    ],
    place: 'shoulder',
    box: [-62, -86, 130],
  },
  robot: {
    parts: [
      fill('ink', `${circle(-20, -8, 8)}${circle(0, -7, 7)}${circle(20, -8, 8)}`),
      fill('steel', `${circle(-20, -8, 3)}${circle(0, -7, 2.6)}${circle(20, -8, 3)}`),
      fill('firstShade', 'M-26 -44H26V-14Q26 -10 22 -10H-22Q-26 -10 -26 -14Z'),
      fill('first', 'M-26 -44H14V-10H-22Q-26 -10 -26 -14Z'),
      line('firstShade', 5, 'M-27 -36Q-40 -32 -36 -20M27 -36Q40 -34 38 -48'),
      fill('firstDeep', 'M-12 -36H12V-18H-12Z'),
      fill('second', `${circle(-6, -27, 3.6)}${circle(5, -27, 3.6)}`),
      fine(line('firstDeep', 1.6, 'M-21 -39V-15M21 -39V-15')),
      fill('firstDeep', 'M-8 -50H8V-42H-8Z'),
      fill(
        'firstShade',
        'M-22 -76H22Q25 -76 25 -73V-51Q25 -48 22 -48H-22Q-25 -48 -25 -51V-73Q-25 -76 -22 -76Z',
      ),
      fill('firstLit', 'M-22 -76H14V-48H-22Q-25 -48 -25 -51V-73Q-25 -76 -22 -76Z'),
      fill('ink', `${circle(-10, -63, 8.4)}${circle(10, -63, 8.4)}`),
      fill('second', `${circle(-10, -63, 6)}${circle(10, -63, 6)}`),
      fill('secondLit', `${circle(-12, -65, 2.4)}${circle(8, -65, 2.4)}`),
      line('firstDeep', 2.2, 'M-6 -53H6'),
      line('firstShade', 3, 'M0 -77V-86'),
      fill('second', circle(0, -89, 4.6)),
    ],
    place: 'ground',
    box: [-48, -97, 100],
  },
  ghost: {
    parts: [
      sheer(0.25, fill('second', 'M0 -92C44 -92 50 -48 46 -10C40 14 -40 14 -46 -10C-50 -48 -44 -92 0 -92Z')),
      fill(
        'firstShade',
        'M0 -80C28 -80 34 -50 34 -10L38 2Q30 6 24 -4Q18 8 10 -2Q2 10 -8 -2Q-16 8 -24 -4Q-30 6 -38 0L-33 -12C-34 -50 -28 -80 0 -80Z',
      ),
      fill(
        'first',
        'M0 -80C16 -78 22 -50 20 -8Q16 6 10 -2Q2 10 -8 -2Q-16 8 -24 -4Q-30 6 -38 0L-33 -12C-34 -50 -28 -80 0 -80Z',
      ),
      fill(
        'ink',
        'M-15 -54A5 7.500 0 1 0 -5 -54A5 7.500 0 1 0 -15 -54ZM5 -54A5 7.500 0 1 0 15 -54A5 7.500 0 1 0 5 -54Z',
      ),
      fill('ink', 'M-4 -38A4 5 0 1 0 4 -38A4 5 0 1 0 -4 -38Z'),
      fill('second', `${circle(-19, -44, 4)}${circle(19, -44, 4)}`),
      fine(line('firstShade', 2.2, 'M-20 -26Q-18 -16 -22 -8M-4 -24Q-2 -14 -5 -6')),
      fill('firstLit', 'M-36 -34Q-46 -36 -44 -26Q-40 -20 -32 -24ZM34 -34Q44 -40 45 -29Q42 -22 34 -24Z'),
    ],
    place: 'air',
    box: [-54, -96, 108],
  },
  dragon: {
    parts: [
      line('firstShade', 12, 'M18 -10C40 -2 52 -18 44 -34'),
      fill('second', 'M44 -50L54 -32L36 -32Z'),
      fill(
        'firstDeep',
        'M-14 -44L-46 -64L-40 -46L-50 -40L-38 -32L-40 -22L-12 -26ZM14 -44L46 -68L42 -50L54 -44L40 -36L44 -26L12 -26Z',
      ),
      fill('firstShade', 'M-22 0C-30 -30 -16 -50 0 -50C18 -50 32 -28 24 0Z'),
      fill('first', 'M-22 0C-30 -30 -16 -50 0 -50C12 -44 16 -22 12 0Z'),
      fill('second', 'M-12 -2C-18 -24 -10 -40 0 -40C10 -40 18 -24 12 -2Z'),
      line('secondDeep', 2, 'M0 -38V-4'),
      fine(line('secondDeep', 1.6, 'M-4 -34H4M-4 -28H4M-4 -22H4M-4 -16H4M-4 -10H4')),
      fill('steelLit', 'M-2.500 -38H2.500V-28H-2.500Z'),
      fill('second', 'M-16 -78L-22 -96L-6 -82ZM16 -78L22 -96L6 -82Z'),
      fill('firstShade', 'M-25 -64C-24 -86 24 -86 25 -64C26 -44 14 -38 0 -38C-14 -38 -26 -44 -25 -64Z'),
      fill('first', 'M-25 -64C-24 -84 14 -86 16 -64C17 -46 8 -39 -4 -38C-16 -38 -26 -44 -25 -64Z'),
      fill('firstLit', 'M-16 -52C-16 -60 16 -60 16 -52C16 -42 8 -40 0 -40C-8 -40 -16 -42 -16 -52Z'),
      fill('ivory', `${circle(-11, -68, 6.4)}${circle(11, -68, 6.4)}`),
      ...eyes(-10, 10, -67, 3.8),
      fill('firstDeep', `${circle(-5, -54, 1.8)}${circle(5, -54, 1.8)}`),
      line('firstDeep', 2, 'M-11 -47Q0 -42 11 -47'),
      fill('ivory', 'M-9 -46L-6 -41L-4 -45ZM9 -46L6 -41L4 -45Z'),
      fill('firstDeep', 'M-22 0Q-14 -10 -5 0ZM5 0Q14 -10 24 0Z'),
    ],
    place: 'ground',
    box: [-54, -102, 112],
  },
  tumbleweed: {
    parts: [
      sheer(0.55, fill('secondShade', circle(1, -30, 27))),
      ...twigs('secondShade', [15, 75, 135], 3.4, 24, 13),
      ...twigs('firstShade', [0, 60, 120], 3.2, 28, 19),
      ...twigs('first', [30, 90, 150], 2.8, 28, 10),
      ...twigs('firstLit', [45, 105, 165], 2.2, 27, 22),
      line(
        'first',
        2.4,
        'M-25 -40L-35 -47L-34 -53M24 -42L34 -48M12 -55L14 -65L20 -68M-12 -55L-17 -65M27 -20L36 -16M-27 -20L-36 -17',
      ),
      fill(
        'blushLit',
        `${circle(12, -48, 4.6)}${circle(19, -44, 4.6)}${circle(17, -36, 4.6)}${circle(9, -36, 4.6)}${circle(6, -43, 4.6)}`,
      ),
      fill('gold', circle(12.5, -41.5, 3.4)),
    ],
    place: 'ground',
    box: [-42, -72, 84],
  },
};
