/** Scenes of emblems: spiral, explosion. */
import type { Random } from '../../../movie/poster/random.ts';
import { box, burst, circle, line, pointAround, polygon, type Shape } from '../../../movie/poster/shapes.ts';
import type { Picture } from './picture.ts';

export function spiral(random: Random): Picture {
  const x = random.between(84, 116);
  const y = random.between(136, 160);
  const turn = random.between(0, 360);
  const drift = random.between(2.2, 4.2);
  const rings = random.times(11, (index): Shape => {
    const radius = 150 - index * 13;
    const angle = ((turn + index * 34) * Math.PI) / 180;
    const tone = (['far', 'mid', 'near', 'mid'] as const)[index % 4] ?? 'mid';
    return { tone, d: circle(x + Math.cos(angle) * drift * 4, y + Math.sin(angle) * drift * 4, radius) };
  });
  return {
    shapes: [
      ...rings,
      { tone: 'light', d: circle(x, y, 15) },
      { tone: 'near', d: falling(x, y, random.pick([1, -1])), stroke: 3 },
    ],
  };
}

function falling(x: number, y: number, side: number): string {
  return `${line([
    [x, y - 3],
    [x, y + 5],
  ])}${line([
    [x - 7 * side, y - 6],
    [x, y - 1],
    [x + 7 * side, y - 5],
  ])}${line([
    [x - 5 * side, y + 11],
    [x, y + 5],
    [x + 6 * side, y + 9],
  ])}${circle(x, y - 6.5, 1.2)}`;
}

export function explosion(random: Random): Picture {
  const x = random.between(70, 130);
  const y = random.between(128, 152);
  const points = random.whole(11, 16);
  const turn = random.between(0, 40);
  const layer = (tone: Shape['tone'], size: number): Shape => ({
    tone,
    d: burst(x, y, points, size, size * 0.62, turn + size),
  });
  const streaks = random.times(7, () => {
    const angle = random.between(180, 360);
    return polygon([
      pointAround(x, y, 60, angle - 1),
      pointAround(x, y, random.between(120, 190), angle),
      pointAround(x, y, 60, angle + 1),
    ]);
  });
  return {
    shapes: [
      { tone: 'spark', d: streaks.join(''), opacity: 0.6 },
      layer('far', 78),
      layer('spark', 56),
      layer('light', 34),
      { tone: 'mid', d: blocks(random, 218, 26, 60) },
      { tone: 'near', d: blocks(random, 252, 18, 44) },
    ],
  };
}

function blocks(random: Random, base: number, low: number, high: number): string {
  const walls: string[] = [];
  for (let x = -20; x < 220; ) {
    const across = random.between(12, 28);
    const top = base - random.between(low, high);
    walls.push(box(x, top, across - 2, 140));
    if (random.chance(0.3)) walls.push(box(x + across / 2 - 1, top - 12, 1.6, 13));
    x += across;
  }
  return walls.join('');
}
