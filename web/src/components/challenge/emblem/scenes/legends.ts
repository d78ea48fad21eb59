/** Scenes of emblems: castle, temple. */
import type { Random } from '../../../movie/poster/random.ts';
import { box, circle, ground, type Point, polygon } from '../../../movie/poster/shapes.ts';
import { hills } from './land.ts';
import type { Picture } from './picture.ts';
import { stars } from './space.ts';

export function castle(random: Random): Picture {
  const moonX = random.pick([1, -1]) * random.between(34, 52) + 100;
  const moonY = random.between(92, 108);
  const x = random.between(88, 112);
  const towers = random.times(random.whole(3, 5), (index) => {
    const at = x + (index - 2) * random.between(12, 16);
    return tower(at, 206, random.between(34, 66), random.between(5, 8));
  });
  return {
    shapes: [
      { tone: 'light', d: stars(random, 24), opacity: 0.8, isFine: true },
      {
        tone: 'light',
        d: `M${moonX} ${moonY - 20}A20 20 0 1 0 ${moonX + 17} ${moonY + 10}A17 17 0 0 1 ${moonX} ${moonY - 20}Z`,
      },
      { tone: 'far', d: ground(hills(random, 196, 18)) },
      { tone: 'mid', d: towers.join('') + box(x - 26, 182, 52, 30) },
      {
        tone: 'light',
        d: random
          .times(4, () => box(x + random.between(-22, 20), 188 + random.between(-14, 10), 2, 4))
          .join(''),
        isFine: true,
      },
      {
        tone: 'mid',
        d: polygon([
          [x - 74, 300],
          [x - 42, 226],
          [x - 32, 204],
          [x + 32, 204],
          [x + 46, 232],
          [x + 78, 300],
        ]),
      },
      { tone: 'near', d: ground(hills(random, 252, 14)) },
    ],
  };
}

function tower(x: number, base: number, tall: number, half: number): string {
  return (
    box(x - half, base - tall, half * 2, tall) +
    polygon([
      [x - half - 3, base - tall],
      [x, base - tall - half * 3.2],
      [x + half + 3, base - tall],
    ])
  );
}

export function temple(random: Random): Picture {
  const sun: Point = [random.between(70, 130), random.between(100, 120)];
  const count = random.whole(4, 6);
  const left = 34;
  const across = 132;
  const top = random.between(136, 146);
  const foot = 222;
  const columns = random.times(count, (index) => {
    const x = left + 8 + (index * (across - 28)) / (count - 1);
    return box(x, top + 4, 12, foot - top - 8) + box(x - 2, top, 16, 5) + box(x - 2, foot - 6, 16, 6);
  });
  const broken = random.chance(0.35) ? random.whole(1, count - 2) : -1;
  return {
    shapes: [
      { tone: 'light', d: circle(...sun, random.between(34, 46)) },
      { tone: 'far', d: ground(hills(random, 206, 14)) },
      { tone: 'mid', d: columns.filter((_, index) => index !== broken).join('') },
      {
        tone: 'mid',
        d:
          polygon([
            [left - 8, top - 8],
            [100, top - random.between(30, 40)],
            [left + across + 8, top - 8],
          ]) + box(left - 6, top - 7, across + 12, 8),
      },
      {
        tone: 'near',
        d: random
          .times(4, (index) => box(left - 8 - index * 7, foot + index * 6, across + 16 + index * 14, 7))
          .join(''),
      },
      { tone: 'near', d: ground(hills(random, 258, 8)) },
    ],
  };
}
