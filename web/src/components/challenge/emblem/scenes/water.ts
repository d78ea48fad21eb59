/** Scenes of emblems: the sea. */
import type { Random } from '../../../movie/poster/random.ts';
import { box, circle, curve, ground } from '../../../movie/poster/shapes.ts';
import { hills } from './land.ts';
import type { Picture } from './picture.ts';

export function sea(random: Random): Picture {
  const y = random.between(122, 148);
  const big = random.between(34, 46);
  const small = random.between(24, 32);
  const lean = random.pick([1, -1]);
  const x = random.between(88, 112);
  const horizon = 196;
  return {
    shapes: [
      { tone: 'light', d: circle(x - lean * 14, y, big) },
      { tone: 'spark', d: circle(x + lean * (big - 4), y - random.between(4, 18), small), opacity: 0.9 },
      { tone: 'mid', d: box(-20, horizon, 240, 160) },
      {
        tone: 'light',
        d: random
          .times(7, (index) => {
            const across = (64 - index * 6) * random.between(0.5, 1);
            return box(x - across / 2 + random.between(-8, 8), horizon + 5 + index * 8, across, 2.4);
          })
          .join(''),
        opacity: 0.7,
      },
      { tone: 'near', d: ground(hills(random, 258, 8)) },
      { tone: 'near', d: birds(random, 3, 84, 112), stroke: 2, isFine: true },
    ],
  };
}

function birds(random: Random, count: number, top: number, bottom: number): string {
  return random
    .times(count, () => {
      const x = random.between(24, 170);
      const y = random.between(top, bottom);
      const span = random.between(5, 9);
      return (
        curve([
          [x - span, y - span * 0.3],
          [x - span * 0.3, y - span * 0.6],
          [x, y],
          [x, y],
        ]) +
        curve([
          [x, y],
          [x + span * 0.3, y - span * 0.6],
          [x + span, y - span * 0.3],
          [x + span, y - span * 0.3],
        ])
      );
    })
    .join('');
}
