/** Scenes of emblems: streets at night. */
import type { Random } from '../../../movie/poster/random.ts';
import { box, circle, ellipse, type Point, polygon } from '../../../movie/poster/shapes.ts';
import type { Picture } from './picture.ts';

export function streetLamp(random: Random): Picture {
  const side = random.pick([1, -1]);
  const x = 100 + side * random.between(16, 40);
  const top = random.between(92, 108);
  const foot = 236;
  const man = x - side * random.between(14, 34);
  const reach = random.between(46, 66);
  return {
    shapes: [
      { tone: 'far', d: skyline(random, 226, 40, 110) },
      { tone: 'light', d: windows(random, 26), opacity: 0.55, isFine: true },
      { tone: 'mid', d: box(-20, 224, 240, 116) },
      {
        tone: 'light',
        d: polygon([
          [x - side * 16 - 6, top + 6],
          [x - side * 16 + 6, top + 6],
          [x - side * 16 + reach, foot + 10],
          [x - side * 16 - reach, foot + 10],
        ]),
        opacity: 0.3,
      },
      { tone: 'light', d: ellipse(x - side * 16, foot + 10, reach, 9), opacity: 0.45 },
      { tone: 'light', d: ellipse(x - side * 16, top + 5, 8, 4) },
      { tone: 'near', d: `M${x} ${foot + 10}V${top}q0 -10 ${-side * 10} -10h${-side * 6}v6`, stroke: 3.4 },
      { tone: 'near', d: manInHat(man, foot + 10, random.between(60, 74)) },
      { tone: 'near', d: box(-20, 268, 240, 72), opacity: 0.6 },
    ],
  };
}

function manInHat(x: number, foot: number, tall: number): string {
  const u = tall / 70;
  return (
    polygon([
      [x - 5 * u, foot - 54 * u],
      [x + 5 * u, foot - 54 * u],
      [x + 12 * u, foot - 50 * u],
      [x + 14 * u, foot - 14 * u],
      [x + 8 * u, foot - 12 * u],
      [x + 6 * u, foot],
      [x + 1 * u, foot],
      [x, foot - 12 * u],
      [x - 1 * u, foot],
      [x - 6 * u, foot],
      [x - 8 * u, foot - 12 * u],
      [x - 14 * u, foot - 14 * u],
      [x - 12 * u, foot - 50 * u],
    ]) +
    circle(x, foot - 59 * u, 5.4 * u) +
    ellipse(x, foot - 62 * u, 11 * u, 2.4 * u) +
    polygon([
      [x - 6 * u, foot - 62 * u],
      [x - 5 * u, foot - 70 * u],
      [x + 5 * u, foot - 70 * u],
      [x + 6 * u, foot - 62 * u],
    ])
  );
}

function skyline(random: Random, base: number, low: number, high: number): string {
  const walls: string[] = [];
  for (let x = -20; x < 220; ) {
    const across = random.between(14, 32);
    walls.push(box(x, base - random.between(low, high), across + 1, 120));
    x += across;
  }
  return walls.join('');
}

function windows(random: Random, count: number): string {
  return random
    .times(count, () => box(random.whole(0, 48) * 4, 150 + random.whole(0, 17) * 4, 2, 2.6))
    .join('');
}

export function blinds(random: Random): Picture {
  const lean = random.pick([1, -1]) * random.between(0.12, 0.3);
  const left = random.between(14, 36);
  const right = random.between(150, 186);
  const x = random.between(86, 114);
  const y = random.between(138, 154);
  const r = random.between(19, 25);
  const bars = random.times(9, (index) => {
    const at = 66 + index * 21;
    const drop = (right - left) * lean;
    return polygon([
      [left, at],
      [right, at + drop],
      [right, at + drop + 10],
      [left, at + 10],
    ]);
  });
  return {
    shapes: [
      { tone: 'light', d: bars.join(''), opacity: 0.42 },
      {
        tone: 'near',
        d:
          circle(x, y, r) +
          polygon([
            [x - r * 0.5, y],
            [x + r * 0.5, y],
            [x + r * 0.95, y + r * 2.9],
            [x - r * 0.95, y + r * 2.9],
          ]),
      },
      { tone: 'spark', d: circle(x, y, r * 0.42), opacity: 0.95 },
      { tone: 'near', d: circle(x + random.between(-3, 3), y, r * 0.2) },
    ],
  };
}

export function stairs(random: Random): Picture {
  const side = random.pick([1, -1]);
  const reach = random.between(58, 76);
  const top = random.between(104, 118);
  const down = random.between(38, 46);
  const flights = random.times(4, (index) => {
    const way = index % 2 === 0 ? side : -side;
    return flight(100 - way * reach, top + index * down, way, 9);
  });
  const step = random.whole(2, 6);
  const beam = random.between(30, 60);
  return {
    shapes: [
      {
        tone: 'light',
        d: polygon([
          [100 + side * (beam - 16), -20],
          [100 + side * (beam + 22), -20],
          [100 - side * 10, 340],
          [100 - side * 130, 340],
        ]),
        opacity: 0.22,
      },
      { tone: 'far', d: flights[0] ?? '' },
      { tone: 'mid', d: (flights[1] ?? '') + (flights[2] ?? '') },
      { tone: 'near', d: flights[3] ?? '' },
      { tone: 'near', d: manInHat(100 - side * reach + side * (step * 15 + 6), top + step * 5, 44) },
    ],
  };
}

function flight(x: number, y: number, way: number, steps: number): string {
  const top: Point[] = Array.from({ length: steps }, (_, index): Point[] => [
    [x + way * index * 15, y + index * 5],
    [x + way * (index + 1) * 15, y + index * 5],
  ]).flat();
  return polygon([...top, [x + way * steps * 15, y + steps * 5 + 8], [x, y + 8]]);
}
