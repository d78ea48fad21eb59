/** Posters' motifs of cities and machines to come. */
import type { Random } from '../random.ts';
import { box, circle, ellipse, ground, line, type Point, polygon, roundedBox } from '../shapes.ts';
import { hills } from './land.ts';
import type { Picture } from './picture.ts';
import { stars } from './space.ts';

/** Towers before a huge moon, with lights in their windows. */
export function skyline(random: Random): Picture {
  const side = random.pick([1, -1]);
  const moon: Point = [100 + side * random.between(18, 44), random.between(120, 142)];
  const far = towers(random, { foot: 240, lowest: 50, highest: 96, wide: 16 });
  const near = towers(random, { foot: 262, lowest: 44, highest: 110, wide: 26 });
  const height = random.between(96, 112);
  const flyer = 100 - side * random.between(20, 52);
  return {
    glow: moon,
    shapes: [
      { tone: 'light', d: stars(random, 24), opacity: 0.8, isFine: true },
      { tone: 'light', d: circle(...moon, random.between(36, 48)) },
      { tone: 'far', d: outline(far) },
      { tone: 'near', d: outline(near) },
      { tone: 'spark', d: windows(random, near), isFine: true },
      {
        tone: 'spark',
        d: line([
          [flyer - side * 34, height + 12],
          [flyer, height],
        ]),
        stroke: 1.6,
        opacity: 0.7,
      },
      { tone: 'near', d: ellipse(flyer, height, 10, 3.4) + ellipse(flyer, height - 3, 5, 4) },
      { tone: 'near', d: box(-20, 256, 240, 84) },
    ],
  };
}

type Tower = { left: number; across: number; top: number; foot: number };
type City = { foot: number; lowest: number; highest: number; wide: number };

function towers(random: Random, { foot, lowest, highest, wide }: City): Tower[] {
  const row: Tower[] = [];
  for (let left = -6; left < 206; ) {
    const across = random.between(wide * 0.7, wide * 1.3);
    row.push({ left, across, top: foot - random.between(lowest, highest), foot });
    left += across + random.between(1, wide * 0.4);
  }
  return row;
}

function outline(row: readonly Tower[]): string {
  return row
    .map(
      ({ left, across, top, foot }, index) =>
        box(left, top, across, foot - top) +
        (index % 3 === 1 ? box(left + across / 2 - 0.8, top - 16, 1.6, 17) : ''),
    )
    .join('');
}

function windows(random: Random, row: readonly Tower[]): string {
  return row
    .flatMap(({ left, across, top }) =>
      random.times(5, () =>
        box(
          left + 3 + random.whole(0, Math.max(0, Math.floor((across - 9) / 5))) * 5,
          top + 7 + random.whole(0, 9) * 7,
          2.4,
          3.2,
        ),
      ),
    )
    .join('');
}

/** A robot's head that looks over a hill. */
export function robot(random: Random): Picture {
  const x = random.between(88, 112);
  const top = random.between(120, 134);
  const across = random.between(36, 44);
  const down = random.between(54, 64);
  const eye = top + random.between(20, 24);
  const apart = across * 0.48;
  const lean = random.pick([1, -1]) * random.between(6, 16);
  return {
    glow: [x, eye],
    shapes: [
      { tone: 'light', d: stars(random, 26), opacity: 0.9, isFine: true },
      { tone: 'far', d: circle(x, top + 30, random.between(70, 80)) },
      {
        tone: 'near',
        d: line([
          [x, top + 2],
          [x + lean, top - 22],
        ]),
        stroke: 3,
      },
      { tone: 'spark', d: circle(x + lean, top - 24, 5) },
      {
        tone: 'mid',
        d: box(x - 16, top + down - 4, 32, 30) + box(x - across - 8, eye - 6, across * 2 + 16, 20),
      },
      { tone: 'near', d: roundedBox(x - across, top, across * 2, down, 12) },
      { tone: 'light', d: circle(x - apart, eye, 9) + circle(x + apart, eye, 9) },
      { tone: 'near', d: circle(x - apart + lean / 6, eye, 3.6) + circle(x + apart + lean / 6, eye, 3.6) },
      { tone: 'spark', d: random.times(5, (at) => box(x - 20 + at * 8.4, top + down - 18, 5, 9)).join('') },
      {
        tone: 'mid',
        d: polygon([
          [x - 62, 270],
          [x - 44, top + down + 22],
          [x + 44, top + down + 22],
          [x + 62, 270],
        ]),
      },
      { tone: 'near', d: ground(hills(random, 248, 8)) },
    ],
  };
}
