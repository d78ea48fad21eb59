/** Scenes of emblems: bowler hat, marquee, record. */
import type { Random } from '../../../movie/poster/random.ts';
import { box, circle, pointAround, polygon } from '../../../movie/poster/shapes.ts';
import type { Picture } from './picture.ts';

export function bowlerHat(random: Random): Picture {
  const x = random.between(90, 110);
  const y = random.between(158, 174);
  const turn = random.between(0, 20);
  const rays = random.times(12, (index) =>
    polygon([
      [x, y],
      pointAround(x, y, 300, turn + index * 30),
      pointAround(x, y, 300, turn + index * 30 + 15),
    ]),
  );
  const tilt = random.pick([1, -1]) * random.between(4, 12);
  const brim = y - 14;
  return {
    shapes: [
      { tone: 'far', d: rays.join(''), opacity: 0.75 },
      { tone: 'light', d: circle(x, y - 12, random.between(50, 56)) },
      {
        tone: 'near',
        d: `M${x - 30} ${brim}Q${x - 32 + tilt} ${brim - 44} ${x + tilt} ${brim - 45}Q${x + 32 + tilt} ${brim - 44} ${x + 30} ${brim}Z`,
      },
      {
        tone: 'near',
        d: `M${x - 46} ${brim - 3}Q${x} ${brim + 15} ${x + 46} ${brim - 3}Q${x + 40} ${brim + 9} ${x} ${brim + 10}Q${x - 40} ${brim + 9} ${x - 46} ${brim - 3}Z`,
      },
      {
        tone: 'spark',
        d: `M${x - 30} ${brim - 1}Q${x} ${brim + 10} ${x + 30} ${brim - 1}V${brim - 9}Q${x} ${brim + 2} ${x - 30} ${brim - 9}Z`,
      },
      {
        tone: 'near',
        d: `M${x} ${y + 16}q-9 -6 -17 0q-5 4 -12 0q6 12 18 10q8 -1 11 -6q3 5 11 6q12 2 18 -10q-7 4 -12 0q-8 -6 -17 0Z`,
      },
      { tone: 'spark', d: confetti(random, 16), isFine: true },
    ],
  };
}

export function confetti(random: Random, count: number): string {
  return random
    .times(count, () => {
      const x = random.between(4, 196);
      const y = random.between(70, 236);
      const size = random.between(2.4, 4);
      const turn = random.between(0, 90);
      return polygon([0, 90, 180, 270].map((angle) => pointAround(x, y, size, turn + angle)));
    })
    .join('');
}

export function marquee(random: Random): Picture {
  const left = 30;
  const top = random.between(126, 140);
  const across = 140;
  const down = 54;
  const bulbs = random
    .times(
      13,
      (index) =>
        circle(left + 4 + index * 11, top + 5, 2.6) + circle(left + 4 + index * 11, top + down - 5, 2.6),
    )
    .join('');
  const letters = random.times(3, (row) => {
    let x = left + random.between(12, 26);
    const words: string[] = [];
    while (x < left + across - 24) {
      const wide = random.between(8, 26);
      words.push(box(x, top + 13 + row * 11, Math.min(wide, left + across - 14 - x), 6));
      x += wide + 6;
    }
    return words.join('');
  });
  const tall = random.between(54, 66);
  return {
    shapes: [
      { tone: 'far', d: box(left + 14, top - 20, across - 28, 220) },
      { tone: 'spark', d: `M86 ${top - tall}h28v${tall}h-28Z` },
      {
        tone: 'near',
        d: random.times(4, (index) => box(92, top - tall + 7 + index * (tall / 4.4), 16, tall / 7)).join(''),
      },
      { tone: 'near', d: box(left - 6, top - 4, across + 12, down + 8) },
      { tone: 'light', d: box(left + 6, top + 10, across - 12, down - 20) },
      { tone: 'near', d: letters.join('') },
      { tone: 'spark', d: bulbs },
      {
        tone: 'light',
        d: polygon([
          [left, top + down + 4],
          [left + across, top + down + 4],
          [left + across + 26, 262],
          [left - 26, 262],
        ]),
        opacity: 0.3,
      },
      { tone: 'near', d: box(60, top + down + 10, 34, 90) + box(106, top + down + 10, 34, 90), opacity: 0.8 },
      { tone: 'near', d: box(-20, 258, 240, 90) },
    ],
  };
}

export function record(random: Random): Picture {
  const side = random.pick([1, -1]);
  const x = 100 + side * random.between(4, 30);
  const y = random.between(128, 150);
  const radius = random.between(54, 64);
  const bars = random.times(15, (index) => {
    const tall = random.between(6, 44) * Math.sin(((index + 1) / 16) * Math.PI) + 6;
    return box(18 + index * 11.4, 244 - tall, 6, tall + 60);
  });
  return {
    shapes: [
      { tone: 'near', d: circle(x, y, radius) },
      {
        tone: 'mid',
        d: [0.88, 0.76, 0.64, 0.52].map((share) => circle(x, y, radius * share)).join(''),
        stroke: 1.4,
      },
      {
        tone: 'light',
        d:
          polygon([[x, y], pointAround(x, y, radius, -64), pointAround(x, y, radius, -46)]) +
          polygon([[x, y], pointAround(x, y, radius, 116), pointAround(x, y, radius, 134)]),
        opacity: 0.35,
      },
      { tone: 'spark', d: circle(x, y, radius * 0.36) },
      { tone: 'near', d: circle(x, y, 3.4) },
      {
        tone: 'light',
        d: `M${x + radius * 0.98} ${y - radius * 0.9}L${x + radius * 0.74} ${y + radius * 0.1}l${-radius * 0.26} ${radius * 0.26}`,
        stroke: 4,
      },
      { tone: 'light', d: bars.join(''), opacity: 0.8 },
    ],
  };
}
