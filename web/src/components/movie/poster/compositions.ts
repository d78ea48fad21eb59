/** How a poster is built around what stands on it: each composition puts light behind it. */
import type { Place } from './placed.ts';
import type { Random } from './random.ts';
import { box, circle, curve, ellipse, type Point, pointAround, polygon, type Shape } from './shapes.ts';

/** What shows of a poster, where something stands on it, and how large. */
export type Stage = {
  frame: { x: number; y: number; width: number; height: number };
  x: number;
  foot: number;
  size: number;
};

/** With room below for the title. */
export const tall: Stage = { frame: { x: 0, y: 26, width: 200, height: 300 }, x: 100, foot: 214, size: 114 };

/** Upright, with room below for a poster and its title. */
export const aloft: Stage = { ...tall, foot: 118, size: 60 };

/** With room at its left, or in its middle, for what is shown over it. */
export const wide: Stage = { frame: { x: 0, y: 0, width: 480, height: 270 }, x: 366, foot: 218, size: 132 };

/** What a composition has around the thing. */
export type Composed = {
  /** From back to front. */
  behind: Shape[];
  before?: Shape[];
  /** Where the thing stands, if elsewhere. */
  place?: Partial<Place>;
  /** Where the horizon is, if there is one for a country's landmark. */
  horizon?: number;
  /** Whether water mirrors the thing. */
  isReflected?: true;
};

type Composition = (stage: Stage, random: Random) => Composed;

function sun(stage: Stage, random: Random): Composed {
  const { x, foot, size } = stage;
  return {
    behind: [
      { tone: 'light', d: circle(x, foot - size * 0.52, size * random.between(0.6, 0.68)) },
      { tone: 'far', d: hills(stage, random, foot - 8, 9) },
    ],
    before: [{ tone: 'near', d: hills(stage, random, foot + 6, 5) }],
    horizon: foot - 2,
  };
}

function rays(stage: Stage, random: Random): Composed {
  const { x, foot, size } = stage;
  const y = foot - size * 0.5;
  const turn = random.between(0, 30);
  const wedges = random.times(12, (index) =>
    polygon([
      [x, y],
      pointAround(x, y, size * 4.4, turn + index * 30),
      pointAround(x, y, size * 4.4, turn + index * 30 + 14),
    ]),
  );
  return {
    behind: [
      { tone: 'far', d: wedges.join(''), opacity: 0.7 },
      { tone: 'light', d: circle(x, y, size * random.between(0.66, 0.72)) },
    ],
    before: [{ tone: 'mid', d: floor(stage, foot + size * 0.22) }],
    place: { foot: foot - size * 0.04, size: size * 0.92 },
  };
}

function arch(stage: Stage, random: Random): Composed {
  const { x, foot, size } = stage;
  const half = size * random.between(0.58, 0.64);
  const gate = (wider: number) =>
    `M${r(x - half - wider)} ${foot}V${r(foot - size * 0.72)}A${r(half + wider)} ${r(half + wider)} 0 0 1 ${r(x + half + wider)} ${r(foot - size * 0.72)}V${foot}Z`;
  return {
    behind: [
      { tone: 'near', d: floor(stage, stage.frame.y - 12), opacity: 0.3 },
      { tone: 'far', d: gate(22) },
      { tone: 'mid', d: gate(10) },
      { tone: 'light', d: gate(0) },
    ],
    before: [
      { tone: 'mid', d: floor(stage, foot) },
      { tone: 'near', d: floor(stage, foot + 12) },
    ],
    place: { size: size * 0.94 },
  };
}

function slits(stage: Stage, random: Random): Composed {
  const { x, foot, size, frame } = stage;
  const radius = size * random.between(0.72, 0.78);
  const y = foot - size * 0.5;
  const slices = random.times(6, (index) => {
    const to = -0.05 + index * 0.19;
    return index === 0 ? slice(x, y, radius, -1, to) : slice(x, y, radius, to - 0.17 + index * 0.016, to);
  });
  const lines = random.times(9, (index) => {
    const at = (index - 4) * 0.16;
    return `M${r(x + at * size)} ${foot}L${r(x + at * size * 7)} ${frame.y + frame.height + 10}`;
  });
  const rows = random.times(
    5,
    (index) => `M${frame.x - 10} ${r(foot + 5 + index * index * 4.5)}h${frame.width + 20}`,
  );
  return {
    behind: [
      { tone: 'light', d: slices.join('') },
      { tone: 'near', d: floor(stage, foot) },
      { tone: 'spark', d: lines.join('') + rows.join(''), stroke: 1.3, opacity: 0.75 },
    ],
    horizon: foot,
    place: { foot: foot + 2, size: size * 0.94 },
  };
}

function rings(stage: Stage, random: Random): Composed {
  const { x, foot, size } = stage;
  const y = foot - size * 0.5;
  const drift = random.between(-9, 9);
  const ring = (tone: Shape['tone'], share: number): Shape => ({
    tone,
    d: circle(x + drift * (share - 0.6), y - Math.abs(drift) * (share - 0.6), size * share),
  });
  return {
    behind: [ring('mid', 1.42), ring('far', 1.18), ring('spark', 0.94), ring('light', 0.72)],
    place: { size: size * 0.92, foot: foot - size * 0.04 },
  };
}

function rainbow(stage: Stage, random: Random): Composed {
  const { x, foot, size } = stage;
  const half = (tone: Shape['tone'], share: number): Shape => ({
    tone,
    d: `M${r(x - size * share)} ${foot}A${r(size * share)} ${r(size * share)} 0 0 1 ${r(x + size * share)} ${foot}Z`,
  });
  const from = random.between(1.12, 1.26);
  return {
    behind: [
      half('mid', from),
      half('spark', from - 0.14),
      half('far', from - 0.28),
      half('light', from - 0.42),
    ],
    before: [{ tone: 'near', d: floor(stage, foot) }],
    place: { size: size * 0.82 },
  };
}

function cut(stage: Stage, random: Random): Composed {
  const { x, foot, size, frame } = stage;
  const y = foot - size * 0.5;
  const sheet = polygon(
    random.times(6, (index) =>
      pointAround(x, y, size * random.between(0.82, 0.98), index * 60 + random.between(-10, 10)),
    ),
  );
  const count = Math.round(frame.width / 34);
  const bars = random.times(count, (index): Shape => {
    const at = frame.x + (index * frame.width) / count + random.between(0, 8);
    const across = random.between(14, 24);
    const down = random.between(30, 96);
    return {
      tone: (['spark', 'far', 'mid'] as const)[index % 3] ?? 'mid',
      d: polygon([
        [at, frame.y - 10],
        [at + across, frame.y - 10],
        [at + across - random.between(0, 5), frame.y + down],
        [at + random.between(0, 5), frame.y + down + random.between(-7, 7)],
      ]),
    };
  });
  return {
    behind: [...bars, { tone: 'light', d: sheet }],
    place: { size: size * 0.94, foot: foot - size * 0.03 },
  };
}

function split(stage: Stage, random: Random): Composed {
  const { x, foot, size, frame } = stage;
  const side = random.pick([1, -1]);
  const lean = random.between(0.3, 0.5) * side;
  const y = foot - size * 0.5;
  const band = (half: number, shift: number) => {
    const [top, bottom] = [frame.y - 10, frame.y + frame.height + 10];
    const at = (down: number) => x + shift * size - (down - y) * lean;
    return polygon([
      [at(top) - half, top],
      [at(top) + half, top],
      [at(bottom) + half, bottom],
      [at(bottom) - half, bottom],
    ]);
  };
  return {
    behind: [
      { tone: 'mid', d: band(size * 1.5, 0.9 * side), opacity: 0.85 },
      { tone: 'far', d: band(size * 0.16, -0.92) },
      { tone: 'light', d: band(size * 0.68, 0) },
      { tone: 'spark', d: band(size * 0.07, 0.86) },
    ],
    place: { size: size * 0.94 },
  };
}

function pane(stage: Stage, random: Random): Composed {
  const { x, foot, size } = stage;
  const half = size * random.between(0.62, 0.68);
  const top = foot - size * 1.2;
  const curtain = (side: number) => {
    const edge = x + side * (half + 14);
    const inner = x + side * half * 0.52;
    return `M${r(edge)} ${r(top - 12)}H${r(inner)}Q${r(inner + side * 6)} ${r(foot - size * 0.6)} ${r(x + side * half * 0.9)} ${r(foot - size * 0.42)}Q${r(x + side * half * 1.02)} ${r(foot - size * 0.2)} ${r(x + side * half * 0.94)} ${foot}H${r(edge)}Z`;
  };
  return {
    behind: [
      { tone: 'near', d: floor(stage, stage.frame.y - 12), opacity: 0.45 },
      { tone: 'light', d: box(x - half, top, half * 2, foot - top) },
      {
        tone: 'far',
        d: `M${r(x)} ${r(top)}V${foot}M${r(x - half)} ${r(top + size * 0.5)}h${r(half * 2)}`,
        stroke: 3.4,
      },
      { tone: 'spark', d: curtain(-1) },
      { tone: 'spark', d: curtain(1) },
    ],
    before: [
      { tone: 'near', d: box(x - half - 20, foot, half * 2 + 40, 9) },
      { tone: 'mid', d: floor(stage, foot + 26) },
    ],
    place: { size: size * 0.8 },
  };
}

function beam(stage: Stage, random: Random): Composed {
  const { x, foot, size, frame } = stage;
  const from = x + random.pick([1, -1]) * random.between(24, 54);
  return {
    behind: [
      { tone: 'near', d: floor(stage, frame.y - 12), opacity: 0.35 },
      { tone: 'mid', d: floor(stage, foot - size * 0.1) },
      {
        tone: 'light',
        d: polygon([
          [from - 9, frame.y - 10],
          [from + 9, frame.y - 10],
          [x + size * 0.78, foot],
          [x - size * 0.78, foot],
        ]),
        opacity: 0.62,
      },
      { tone: 'light', d: ellipse(x, foot, size * 0.78, size * 0.13) },
    ],
    place: { size: size * 0.9, foot: foot + size * 0.05 },
  };
}

function water(stage: Stage, random: Random): Composed {
  const { x, foot, size } = stage;
  const line = foot - size * 0.12;
  const ripples = random.times(6, (index) => {
    const across = size * random.between(0.5, 1.2);
    return box(
      x - across / 2 + random.between(-14, 14),
      line + 8 + index * index * 2.6,
      across,
      2 + index * 0.3,
    );
  });
  return {
    behind: [
      { tone: 'light', d: circle(x, line - size * 0.34, size * random.between(0.68, 0.76)) },
      { tone: 'far', d: hills(stage, random, line - 6, 6) },
      { tone: 'mid', d: floor(stage, line) },
    ],
    before: [{ tone: 'light', d: ripples.join(''), opacity: 0.5 }],
    place: { foot: line + 2, size: size * 0.9 },
    horizon: line,
    isReflected: true,
  };
}

function distance(stage: Stage, random: Random): Composed {
  const { x, foot, size } = stage;
  const side = random.pick([1, -1]);
  const at = x + side * size * random.between(0.1, 0.24);
  return {
    behind: [
      { tone: 'light', d: circle(x, foot - size * 0.5, size * random.between(0.82, 0.92)) },
      { tone: 'far', d: hills(stage, random, foot - 20, 12) },
    ],
    before: [
      { tone: 'mid', d: mound(stage, at, foot - 6) },
      { tone: 'near', d: hills(stage, random, foot + 28, 8) },
    ],
    place: { x: at, foot: foot - 4, size: size * 0.64 },
    horizon: foot - 16,
  };
}

function close(stage: Stage, random: Random): Composed {
  const { x, foot, size } = stage;
  const at = x + random.pick([1, -1]) * size * 0.1;
  return {
    behind: [
      { tone: 'far', d: circle(at, foot - size * 0.4, size * 1.12) },
      { tone: 'light', d: circle(at, foot - size * 0.4, size * random.between(0.86, 0.94)) },
    ],
    place: { x: at, foot: foot + size * 0.26, size: size * 1.3 },
  };
}

/** All compositions by name. */
export const compositions = {
  sun,
  rays,
  arch,
  slits,
  rings,
  rainbow,
  cut,
  split,
  pane,
  beam,
  water,
  distance,
  close,
} satisfies Readonly<Record<string, Composition>>;
export type CompositionName = keyof typeof compositions;

/** The compositions of a decade's posters, by the last year of each; those without a year have any. */
const eras: readonly (readonly [lastYear: number, names: string])[] = [
  [1949, 'arch rays beam pane water close sun'],
  [1969, 'cut split rings sun pane arch close rays'],
  [1979, 'rainbow rings sun water distance cut rays'],
  [1989, 'slits beam rays distance rainbow split close'],
  [1999, 'pane distance sun water split beam slits close'],
  [Number.POSITIVE_INFINITY, 'distance sun split water close rings beam arch cut'],
];

export function compositionsOf(year: number | null): CompositionName[] {
  const names = Object.keys(compositions) as CompositionName[];
  const era = eras.find(([lastYear]) => year !== null && year <= lastYear)?.[1].split(' ');
  return era ? names.filter((name) => era.includes(name)) : names;
}

/** The part of a disc between two heights, as shares of its radius from its middle. */
function slice(x: number, y: number, radius: number, from: number, to: number): string {
  const half = (share: number) => Math.sqrt(1 - share * share) * radius;
  const [above, below] = [half(from), half(to)];
  const arc = `A${r(radius)} ${r(radius)} 0 0 1`;
  return `M${r(x - above)} ${r(y + from * radius)}H${r(x + above)}${arc} ${r(x + below)} ${r(y + to * radius)}H${r(x - below)}${arc} ${r(x - above)} ${r(y + from * radius)}Z`;
}

function hills({ frame }: Stage, random: Random, y: number, high: number): string {
  const count = Math.round(frame.width / 56);
  const right = frame.x + frame.width + 14;
  const points = random.times(
    count,
    (index): Point => [frame.x + 12 + (index * frame.width) / count, y + random.between(-high, high)],
  );
  return `${curve([[frame.x - 14, y], ...points, [right, y], [right, y]])}V${frame.y + frame.height + 14}H${frame.x - 14}Z`;
}

function mound({ frame, size }: Stage, x: number, top: number): string {
  const foot = frame.y + frame.height + 14;
  return `M${r(x - size * 2.4)} ${foot}Q${r(x - size * 0.6)} ${r(top)} ${r(x)} ${r(top)}Q${r(x + size * 0.6)} ${r(top)} ${r(x + size * 2.4)} ${foot}Z`;
}

function floor({ frame }: Stage, y: number): string {
  return box(frame.x - 14, y, frame.width + 28, frame.y + frame.height + 14 - y);
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}
