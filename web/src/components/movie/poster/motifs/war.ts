/** Motifs of drawn posters: searchlights, poppies. */
import type { Random } from '../random.ts';
import { box, circle, type Point, polygon } from '../shapes.ts';
import type { Picture } from './picture.ts';

export function searchlights(random: Random): Picture {
  const beams = random.times(3, (index) => {
    const foot = 30 + index * 66 + random.between(-16, 16);
    const tip = random.between(10, 190);
    return polygon([
      [foot - 3, 250],
      [tip - 34, -20],
      [tip + 34, -20],
      [foot + 3, 250],
    ]);
  });
  return {
    glow: [random.between(60, 140), 120],
    shapes: [
      { tone: 'light', d: beams.join(''), opacity: 0.26 },
      { tone: 'near', d: planes(random, 3), isFine: true },
      { tone: 'far', d: ruins(random, 222, 20, 62) },
      { tone: 'mid', d: ruins(random, 244, 10, 44) },
      { tone: 'near', d: box(-20, 252, 240, 88) },
      { tone: 'near', d: wire(random, 250), stroke: 1.6 },
    ],
  };
}

function planes(random: Random, count: number): string {
  const x = random.between(60, 140);
  const y = random.between(88, 112);
  return random
    .times(count, (index) => {
      const px = x + (index - 1) * 20;
      const py = y + Math.abs(index - 1) * 10;
      return polygon([
        [px, py - 6],
        [px + 1.6, py - 1],
        [px + 9, py + 2],
        [px + 1.6, py + 2.4],
        [px + 3.4, py + 6],
        [px - 3.4, py + 6],
        [px - 1.6, py + 2.4],
        [px - 9, py + 2],
        [px - 1.6, py - 1],
      ]);
    })
    .join('');
}

function ruins(random: Random, base: number, low: number, high: number): string {
  const points: Point[] = [[-20, base + 60]];
  for (let x = -20; x < 220; ) {
    const top = base - random.between(low, high);
    const across = random.between(9, 22);
    points.push(
      [x, top],
      [x + across * 0.4, top + random.between(-4, 8)],
      [x + across, top + random.between(0, 16)],
    );
    x += across;
  }
  return polygon([...points, [220, base + 60]]);
}

function wire(random: Random, y: number): string {
  const posts = random.times(4, (index) => {
    const x = 16 + index * 56 + random.between(-8, 8);
    return `M${x} ${y + 6}v-24M${x - 4} ${y - 13}l8 5M${x + 4} ${y - 13}l-8 5`;
  });
  return `M-20 ${y - 10}Q50 ${y - 4} 100 ${y - 10}T220 ${y - 10}${posts.join('')}`;
}

export function poppies(random: Random): Picture {
  const sun: Point = [random.between(60, 140), random.between(110, 134)];
  const x = 100 + random.pick([1, -1]) * random.between(4, 30);
  const foot = 232;
  const flowers = random.times(20, (): Point => [random.between(-4, 204), random.between(226, 296)]);
  return {
    glow: sun,
    shapes: [
      { tone: 'light', d: circle(...sun, random.between(26, 36)) },
      { tone: 'far', d: ruins(random, 204, 4, 30) },
      { tone: 'mid', d: box(-20, 218, 240, 120) },
      { tone: 'near', d: `M${x} ${foot}V${foot - 62}M${x - 18} ${foot - 40}h36`, stroke: 5 },
      { tone: 'near', d: `M${x - 15} ${foot - 58}q0 -19 15 -19q15 0 15 19q5 1 5 4h-40q0 -3 5 -4Z` },
      { tone: 'near', d: flowers.map(([px, py]) => `M${px} ${py}q2 9 -1 18`).join(''), stroke: 1.4 },
      {
        tone: 'spark',
        d: flowers
          .map(
            ([px, py]) =>
              circle(px - 2, py, 3.6) + circle(px + 2.4, py - 0.6, 3.6) + circle(px, py - 2.6, 3.6),
          )
          .join(''),
      },
    ],
  };
}
