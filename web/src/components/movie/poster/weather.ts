/** What falls or drifts behind the thing on a poster. */
import type { Stage } from './compositions.ts';
import type { Random } from './random.ts';
import { circle, ellipse, line, pointAround, polygon, type Shape } from './shapes.ts';

type Draw = (stage: Stage, random: Random) => Shape[];

/** As many as a width of 200 has `count` of, each at a place of the upper two thirds. */
function scattered(
  { frame }: Stage,
  random: Random,
  count: number,
  make: (x: number, y: number) => string,
): string {
  return random
    .times(Math.round((count * frame.width) / 200), () =>
      make(
        random.between(frame.x, frame.x + frame.width),
        random.between(frame.y + 8, frame.y + frame.height * 0.72),
      ),
    )
    .join('');
}

const rain: Draw = (stage, random) => {
  const lean = random.pick([-1, 1]) * random.between(3, 7);
  const d = scattered(stage, random, 40, (x, y) => {
    const long = random.between(8, 18);
    return line([
      [x, y],
      [x + (lean * long) / 18, y + long],
    ]);
  });
  return [{ tone: 'light', d, stroke: 0.9, opacity: 0.4, isFine: true }];
};

const embers: Draw = (stage, random) => {
  const d = scattered(stage, random, 24, (x, y) => circle(x, y, random.between(0.7, 2)));
  return [{ tone: 'spark', d, opacity: 0.8, isFine: true }];
};

const fog: Draw = (stage, random) => {
  const { frame, foot } = stage;
  const bands = random.times(3, (index) =>
    ellipse(
      frame.x + frame.width * random.between(0.1, 0.9),
      foot - 38 + index * 24,
      frame.width * random.between(0.4, 0.64),
      random.between(4, 8),
    ),
  );
  return [{ tone: 'light', d: bands.join(''), opacity: 0.16 }];
};

const petals: Draw = (stage, random) => {
  const d = scattered(stage, random, 12, (x, y) => {
    const s = random.whole(3, 5);
    return `M${Math.round(x)} ${Math.round(y)}q${s} ${-s} ${s * 2} 0q${-s} ${s} ${-s * 2} 0Z`;
  });
  return [{ tone: 'spark', d, opacity: 0.75, isFine: true }];
};

const confetti: Draw = (stage, random) => {
  const d = scattered(stage, random, 14, (x, y) => {
    const size = random.between(2.4, 4);
    const turn = random.between(0, 90);
    return polygon([0, 90, 180, 270].map((angle) => pointAround(x, y, size, turn + angle)));
  });
  return [{ tone: 'spark', d, opacity: 0.8, isFine: true }];
};

const stars: Draw = (stage, random) => {
  const d = scattered(stage, random, 22, (x, y) => circle(x, y, random.between(0.5, 1.5)));
  return [{ tone: 'light', d, opacity: 0.8, isFine: true }];
};

export const weathers = { rain, embers, fog, petals, confetti, stars } satisfies Readonly<
  Record<string, Draw>
>;
export type Weather = keyof typeof weathers;
