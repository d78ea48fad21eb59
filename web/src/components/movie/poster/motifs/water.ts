/** Motifs of drawn posters: sea, ship. */
import type { Random } from '../random.ts';
import { box, circle, curve, ground, type Point } from '../shapes.ts';
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
    glow: [x, y],
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

export function ship(random: Random): Picture {
  const sun: Point = [random.between(54, 146), random.between(104, 126)];
  const side = random.pick([1, -1]);
  const x = 100 + random.between(-16, 16);
  const deck = 194;
  const sail = (at: number, top: number, foot: number, across: number) =>
    `M${x + side * at} ${top}Q${x + side * (at + across * 1.3)} ${(top + foot) / 2} ${x + side * (at + across)} ${foot}H${x + side * (at - across * 0.25)}Q${x + side * (at + across * 0.4)} ${(top + foot) / 2} ${x + side * at} ${top}Z`;
  const swell = (y: number) =>
    ground(curve(random.times(9, (index): Point => [-30 + index * 33, y + (index % 2 === 0 ? 5 : -5)])));
  return {
    glow: sun,
    shapes: [
      { tone: 'light', d: circle(...sun, random.between(22, 34)) },
      { tone: 'far', d: swell(200) },
      {
        tone: 'near',
        d: `M${x - 46} ${deck}H${x + 46}L${x + 34} ${deck + 22}H${x - 34}ZM${x + side * 46} ${deck}l${side * 20} -10l${-side * 20} 14Z`,
      },
      { tone: 'near', d: `M${x - 22} ${deck}V112M${x + 6} ${deck}V98M${x + 30} ${deck}V120`, stroke: 2.6 },
      {
        tone: 'spark',
        d:
          sail(-22 * side, 118, 150, 20) +
          sail(-22 * side, 154, 186, 24) +
          sail(6 * side, 104, 142, 22) +
          sail(6 * side, 146, 186, 28) +
          sail(30 * side, 126, 154, 16) +
          sail(30 * side, 158, 186, 20),
      },
      { tone: 'mid', d: swell(214) },
      { tone: 'near', d: swell(244) },
      { tone: 'near', d: birds(random, 3, 84, 104), stroke: 2, isFine: true },
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
