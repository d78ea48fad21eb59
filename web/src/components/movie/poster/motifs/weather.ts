/** Posters' motifs of the weather. */
import type { Random } from '../random.ts';
import { circle, ellipse, line, type Shape } from '../shapes.ts';

export function rain(random: Random): Shape[] {
  const lean = random.pick([-1, 1]) * random.between(3, 7);
  const drops = random.times(46, () => {
    const x = random.between(-10, 210);
    const y = random.between(30, 260);
    const long = random.between(8, 18);
    return line([
      [x, y],
      [x + (lean * long) / 18, y + long],
    ]);
  });
  return [{ tone: 'light', d: drops.join(''), stroke: 0.9, opacity: 0.4, isFine: true }];
}

export function embers(random: Random): Shape[] {
  const sparks = random.times(26, () =>
    circle(random.between(0, 200), random.between(60, 250), random.between(0.7, 2)),
  );
  return [{ tone: 'spark', d: sparks.join(''), opacity: 0.8, isFine: true }];
}

export function fog(random: Random): Shape[] {
  const bands = random.times(3, (index) =>
    ellipse(random.between(20, 180), 176 + index * 26, random.between(80, 130), random.between(4, 9)),
  );
  return [{ tone: 'light', d: bands.join(''), opacity: 0.16 }];
}

export function petals(random: Random): Shape[] {
  const leaves = random.times(12, () => {
    const x = random.between(0, 200);
    const y = random.between(60, 240);
    const s = random.between(3, 5);
    return `M${x} ${y}q${s} ${-s} ${s * 2} 0q${-s} ${s} ${-s * 2} 0Z`;
  });
  return [{ tone: 'spark', d: leaves.join(''), opacity: 0.75, isFine: true }];
}
