import type { itemShapes } from '@cine/contract/game/items/shapes';
import { circle } from '../../movie/poster/shapes.ts';
import { fill, fine, line, type Parts, path, ring, sheer } from '../draw/parts.tsx';
import type { Box } from './box.ts';

export type Weapon = {
  /** With the hand at 0, 0 and upwards to what it hits with. */
  parts: Parts;
  /** In front of the fingers. */
  front?: Parts;
  /** How it is held, in degrees clockwise. */
  tilt: number;
  /** Whether it lies on the hand instead of in it. */
  liesOnHand?: true;
  /** Alone, turned so far. */
  turn: number;
  box: Box;
};

/** Holes around the middle of a reel. */
const holes = [0, 1, 2, 3, 4]
  .map((index) => (index * 2 * Math.PI) / 5 - Math.PI / 2)
  .map((angle) => circle(18 * Math.cos(angle), -8 + 18 * Math.sin(angle), 7))
  .join('');

/** A coil of rope, as rings side by side. */
const coil = [0, 1, 2].map(
  (index) =>
    path`M${-20 + index * 4} ${8 + index * 3}A20 26 0 1 0 ${20 + index * 4} ${8 + index * 3}A20 26 0 1 0 ${-20 + index * 4} ${8 + index * 3}`,
);

export const weapons: Readonly<Record<(typeof itemShapes.weapon)[number], Weapon>> = {
  sword: {
    parts: [
      fill('firstShade', 'M-8 -14L-7 -112L0 -130L7 -112L8 -14Z'),
      fill('firstLit', 'M-8 -14L-7 -112L0 -130V-14Z'),
      fill('first', 'M-3.500 -16L-2.500 -106H2.500L3.500 -16Z'),
      line('secondShade', 8, 'M0 -8V20'),
      fine(line('secondLit', 2, 'M-3 0L3 4M-3 7L3 11M-3 14L3 18')),
      fill('secondShade', 'M-26 -18Q0 -10 26 -18L28 -12Q0 -2 -28 -12Z'),
      fill('second', 'M-26 -18Q-8 -12 12 -14V-7Q-10 -5 -28 -12Z'),
      fill('secondShade', circle(0, 26, 8)),
      fill('second', circle(-1.5, 25, 6)),
      fill('secondLit', circle(-3, 23, 2.2)),
    ],
    tilt: 14,
    turn: 42,
    box: [-55, -122, 150],
  },
  torch: {
    parts: [
      sheer(0.22, fill('second', 'M-13 -44L-36 -128Q0 -142 36 -128L13 -44Z')),
      sheer(0.4, fill('secondLit', 'M-9 -44L-19 -126Q0 -132 19 -126L9 -44Z')),
      fill('firstShade', 'M-8 -20L-15 -36V-44H15V-36L8 -20V28Q0 33 -8 28Z'),
      fill('first', 'M-8 -20L-15 -36V-44H6V-36L2 -20V30Q-5 31 -8 28Z'),
      fill('firstDeep', 'M-15 -38H15V-33L13.500 -30H-13.500L-15 -33Z'),
      fill('secondLit', 'M-15 -44Q0 -52 15 -44Q0 -38 -15 -44Z'),
      fine(line('firstDeep', 1.8, 'M-7 18H7M-7 22H7M-7 26H7')),
    ],
    tilt: 10,
    turn: 42,
    box: [-38, -104, 136],
  },
  'boom-pole': {
    parts: [
      line('firstShade', 6, 'M0 122V-118'),
      line('first', 3.4, 'M-1 122V-118'),
      line('firstDeep', 8, 'M0 34V42M0 -46V-40'),
      line('firstDeep', 9, 'M0 -14V18'),
      fill('firstDeep', 'M-9 -112H9V-122H-9Z'),
      fill(
        'secondShade',
        'M-13 -116L-18 -122L-15 -128L-20 -134L-16 -141L-20 -148L-15 -154L-17 -162L-10 -166L-8 -173L0 -171L7 -174L10 -167L17 -163L15 -155L20 -149L16 -142L20 -135L15 -129L18 -122L13 -116L6 -119L0 -114L-6 -119Z',
      ),
      fill(
        'second',
        'M-12 -120L-15 -128L-18 -134L-15 -141L-18 -148L-13 -154L-15 -161L-9 -165L-6 -170L1 -168L4 -150L0 -130L-2 -119Z',
      ),
      fine(
        line(
          'secondDeep',
          1.8,
          'M-6 -156L-2 -151M5 -150L9 -145M-8 -142L-4 -137M4 -136L8 -131M-5 -128L-1 -123',
        ),
      ),
    ],
    tilt: 7,
    turn: 42,
    box: [-92, -136, 232],
  },
  megaphone: {
    parts: [
      line('secondShade', 9, 'M0 16V-4Q0 -16 -2 -22'),
      line('second', 5, 'M-1.500 16V-4'),
      fill('firstShade', 'M-22 -30L52 -62V12L-22 -12Z'),
      fill('first', 'M-22 -30L52 -62V-18L-22 -18Z'),
      fill('firstLit', 'M-22 -30L52 -62V-52L-22 -26Z'),
      fill('firstDeep', 'M-28 -31Q-33 -21 -28 -11H-18V-31Z'),
      fill('secondShade', 'M52 -66A12 41 0 1 0 52 16A12 41 0 1 0 52 -66Z'),
      fill('second', 'M51 -66A12 41 0 1 0 51 16Q46 -25 51 -66Z'),
      fill('firstDeep', 'M53 -57A8 32 0 1 0 53 7A8 32 0 1 0 53 -57Z'),
    ],
    tilt: -6,
    turn: -6,
    box: [-38, -72, 108],
  },
  tripod: {
    parts: [
      line('firstShade', 7, 'M-7 140L-4 -90M7 140L4 -90'),
      line('first', 5, 'M-9 140L-6 -92'),
      line('firstLit', 6, 'M0 142V-96'),
      fill('firstDeep', 'M-13 -40H13V-28H-13Z'),
      fill('firstDeep', 'M-13 44H13V56H-13Z'),
      line('firstShade', 7, 'M-4 -88L-24 -124M4 -88L24 -124'),
      line('first', 7, 'M0 -90V-132'),
      fill('secondShade', 'M-21 -122L-29 -122L-33 -146L-17 -128ZM21 -122L29 -122L33 -146L17 -128Z'),
      fill('second', 'M-5 -128H5L6 -138L0 -158L-6 -138Z'),
      fill('secondShade', 'M-15 -92H15V-80Q0 -74 -15 -80Z'),
      fill('second', 'M-15 -92H6V-79Q-8 -76 -15 -80Z'),
      line('second', 5, 'M15 -87L30 -80'),
      fill('secondShade', 'M-15 134H15V146H-15Z'),
    ],
    tilt: 5,
    turn: 42,
    box: [-106, -128, 236],
  },
  'film-reel': {
    parts: [
      fill(
        'secondShade',
        'M22 18C44 40 12 52 20 78C26 98 48 94 52 110L40 116C34 102 12 106 6 82C0 56 30 44 12 26Z',
      ),
      fine(
        line(
          'secondLit',
          2.2,
          'M27 32L31 34M24 42L28 44M17 54L21 55M13 66L17 66M15 78L19 77M22 90L25 87M32 97L34 93M42 103L45 100',
        ),
      ),
      fill('firstShade', circle(0, -8, 36)),
      ring('first', `${circle(-1, -9, 33)}${holes}`),
      ring('second', `${circle(0, -8, 36)}${circle(0, -8, 31.5)}`),
      fill('firstDeep', holes),
      fill('firstLit', circle(0, -8, 6)),
      fine(line('firstLit', 3, 'M-26 -20A30 30 0 0 1 -12 -35')),
    ],
    tilt: 0,
    turn: 0,
    box: [-58, -54, 176],
  },
  'cream-pie': {
    parts: [
      fill('firstDeep', 'M-34 -10H34L25 0H-25Z'),
      fill('firstShade', 'M-36 -22Q0 -8 36 -22L31 -8Q0 3 -31 -8Z'),
      fill('first', 'M-36 -22Q0 -8 10 -14V-1Q-20 -2 -31 -8Z'),
      fill(
        'secondShade',
        'M-34 -24C-38 -40 -20 -42 -18 -46C-14 -60 2 -54 4 -64C10 -58 16 -52 18 -46C28 -46 38 -36 34 -24Q0 -8 -34 -24Z',
      ),
      fill(
        'secondLit',
        'M-34 -24C-38 -38 -20 -42 -18 -46C-14 -58 2 -52 4 -64C4 -54 8 -50 4 -44C-4 -36 4 -28 0 -17Q-22 -17 -34 -24Z',
      ),
      line('secondShade', 3, 'M-20 -34Q-6 -26 12 -36'),
      fill('first', circle(3, -64, 6)),
      fine(fill('firstLit', circle(1, -66, 2))),
    ],
    tilt: 0,
    liesOnHand: true,
    turn: 0,
    box: [-46, -84, 92],
  },
  umbrella: {
    parts: [
      line('secondShade', 6, 'M0 -20V24C0 44 24 44 24 26'),
      line('second', 3, 'M-1 -20V24C-1 42 22 44 23 28'),
      fill('firstShade', 'M0 -128L13 -34Q8 -18 0 -22Q-8 -18 -13 -34Z'),
      fill('first', 'M0 -128L5 -34Q2 -22 0 -22Q-8 -18 -13 -34Z'),
      fill('firstLit', 'M0 -128L-5 -34Q-7 -24 -9 -24L-13 -34Z'),
      line('firstDeep', 2, 'M0 -122L5 -34'),
      fill('firstDeep', 'M-11 -50Q0 -44 10.500 -52L11.500 -44Q0 -36 -12 -42Z'),
      line('second', 4, 'M0 -124V-140'),
    ],
    tilt: 16,
    turn: 42,
    box: [-56, -118, 164],
  },
  lasso: {
    parts: [
      ...coil.flatMap((d) => [line('firstShade', 6, d), line('first', 3.4, d)]),
      line('firstShade', 6, 'M4 -10C14 -40 -6 -50 6 -66'),
      line('first', 3.4, 'M4 -10C14 -40 -6 -50 6 -66'),
      line('firstShade', 6, 'M-38 -92C-36 -128 46 -132 44 -94C42 -66 -36 -62 -38 -92Z'),
      line('first', 3.4, 'M-38 -93C-36 -128 46 -132 44 -95C42 -67 -36 -63 -38 -93Z'),
      line('second', 9, 'M6 -73V-64'),
      fine(line('firstDeep', 1.6, 'M-30 -109L-25 -106M-12 -119L-8 -115M10 -121L13 -116M30 -113L32 -107')),
    ],
    front: [line('second', 8, 'M-10 14L16 22')],
    tilt: 4,
    turn: 4,
    box: [-82, -128, 172],
  },
  spotlight: {
    parts: [
      sheer(0.25, fill('second', 'M22 -42L62 -72Q72 -22 62 28L22 -2Z')),
      line('firstDeep', 6, 'M-8 4L-2 -22'),
      fill('firstShade', 'M-34 -42H14V-2H-34Q-42 -22 -34 -42Z'),
      fill('first', 'M-34 -42H14V-18H-39Q-39 -30 -34 -42Z'),
      fill('firstLit', 'M-34 -42H14V-36H-36Z'),
      fine(line('firstDeep', 2.4, 'M-28 -12H-8M-28 -17H-8M-28 -7H-8')),
      fill('firstDeep', 'M12 -44L34 -62L38 -58L18 -38ZM12 0L34 18L38 14L18 -6Z'),
      fill('firstShade', 'M12 -46H20V2H12Z'),
      fill('secondLit', 'M20 -42A8 20 0 0 1 20 -2Z'),
      fill('second', 'M20 -36A5 14 0 0 1 20 -8Z'),
    ],
    tilt: -4,
    turn: -4,
    box: [-44, -78, 112],
  },
};
