/** Scenes of emblems: searchlights. */
import type { Random } from '../../../movie/poster/random.ts';
import { box, type Point, polygon } from '../../../movie/poster/shapes.ts';
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
