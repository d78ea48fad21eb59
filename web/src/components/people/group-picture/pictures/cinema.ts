/** Pictures of groups that are of the cinema. */
import { box, burst, circle, pointAround, polygon, type Shape } from '../../../movie/poster/shapes.ts';

/** A stage between two halves of a curtain. */
export function curtain(): Shape[] {
  const half = (side: 1 | -1) => {
    const x = (at: number) => 100 + side * at;
    return `M${x(12)} 86H${x(90)}V238H${x(58)}Q${x(66)} 214 ${x(48)} 196Q${x(18)} 160 ${x(12)} 86Z`;
  };
  const folds = (side: 1 | -1) =>
    [0.3, 0.55, 0.8]
      .map((share) => {
        const x = (at: number) => 100 + side * at;
        return `M${x(12 + 70 * share)} 92Q${x(22 + 62 * share)} 160 ${x(50 + 26 * share)} 190T${x(60 + 24 * share)} 236`;
      })
      .join('');
  const scallops =
    'M10 80H190V104Q175 124 160 108Q145 128 130 110Q115 130 100 110Q85 130 70 110Q55 128 40 108Q25 124 10 104Z';
  return [
    { tone: 'light', d: 'M84 86H116L150 236H50Z', opacity: 0.5 },
    { tone: 'light', d: 'M44 232a56 11 0 1 0 112 0a56 11 0 1 0 -112 0Z' },
    { tone: 'far', d: half(1) + half(-1) },
    { tone: 'mid', d: folds(1) + folds(-1), stroke: 5, opacity: 0.6 },
    { tone: 'spark', d: `${box(42, 190, 14, 7)}${box(144, 190, 14, 7)}` },
    { tone: 'mid', d: scallops },
    { tone: 'near', d: box(0, 236, 200, 40) },
  ];
}

/** A reel, and the end of its film. */
export function reel(): Shape[] {
  const holes = [0, 72, 144, 216, 288]
    .map((turn) => circle(...pointAround(96, 160, 33, turn - 90), 13.5))
    .join('');
  const perforation = [0, 1, 2, 3].map((at) => box(116 + at * 17, 222, 8, 6) + box(116 + at * 17, 240, 8, 6));
  return [
    { tone: 'light', d: circle(100, 164, 78), opacity: 0.2 },
    { tone: 'near', d: `M96 218H200V252H110Q70 252 60 200Z` },
    { tone: 'light', d: perforation.join(''), opacity: 0.85 },
    { tone: 'near', d: circle(96, 160, 62) },
    { tone: 'spark', d: circle(96, 160, 54) },
    { tone: 'near', d: holes + circle(96, 160, 7) },
  ];
}

/** A box of popcorn. */
export function popcorn(): Shape[] {
  const puffs: [number, number, number][] = [
    [62, 142, 17],
    [138, 142, 17],
    [78, 122, 18],
    [122, 122, 18],
    [100, 112, 18],
    [100, 138, 20],
    [80, 148, 15],
    [120, 148, 15],
  ];
  const edge = (share: number, y: number) => {
    const half = 52 - ((y - 154) / 92) * 14;
    return 100 - half + share * 2 * half;
  };
  const stripe = (from: number, to: number) =>
    polygon([
      [edge(from, 154), 154],
      [edge(to, 154), 154],
      [edge(to, 246), 246],
      [edge(from, 246), 246],
    ]);
  return [
    { tone: 'light', d: circle(100, 160, 72), opacity: 0.18 },
    { tone: 'spark', d: puffs.map(([x, y, r]) => circle(x + 3, y + 4, r)).join('') },
    { tone: 'light', d: puffs.map(([x, y, r]) => circle(x, y, r - 1)).join('') },
    {
      tone: 'spark',
      d: `M72 118q8 4 8 12M118 106q-8 6 -6 14M100 134q8 2 9 10M134 136q-6 4 -5 10`,
      stroke: 3.5,
    },
    { tone: 'light', d: stripe(0, 1) },
    { tone: 'near', d: [0, 2, 4].map((at) => stripe(at / 5, (at + 1) / 5)).join('') },
  ];
}

/** Two tickets, torn off together. */
export function ticket(): Shape[] {
  const at = (x: number, y: number, turn: number) => {
    const angle = (turn * Math.PI) / 180;
    const dx = x - 100;
    const dy = y - 168;
    const point = [
      100 + dx * Math.cos(angle) - dy * Math.sin(angle),
      168 + dx * Math.sin(angle) + dy * Math.cos(angle),
    ];
    return point.map((value) => Math.round(value * 10) / 10).join(' ');
  };
  const outline = (turn: number, up: number) =>
    `M${at(38, 132 - up, turn)}L${at(162, 132 - up, turn)}L${at(162, 156 - up, turn)}A12 12 0 0 0 ${at(162, 180 - up, turn)}L${at(162, 204 - up, turn)}L${at(38, 204 - up, turn)}L${at(38, 180 - up, turn)}A12 12 0 0 0 ${at(38, 156 - up, turn)}Z`;
  const rays = Array.from({ length: 10 }, (_, index) =>
    polygon([
      [100, 168],
      pointAround(100, 168, 130, index * 36),
      pointAround(100, 168, 130, index * 36 + 18),
    ]),
  );
  const tear = [0, 1, 2, 3, 4].map(
    (step) => `M${at(134, 140 + step * 13, -14)}L${at(134, 146 + step * 13, -14)}`,
  );
  return [
    { tone: 'far', d: rays.join(''), opacity: 0.45 },
    { tone: 'mid', d: outline(8, 6) },
    { tone: 'light', d: outline(-14, 0) },
    { tone: 'mid', d: tear.join(''), stroke: 4 },
    { tone: 'spark', d: burst(84, 172, 5, 27, 12, -104) },
  ];
}

/** A projector and its light. */
export function projector(): Shape[] {
  return [
    { tone: 'light', d: 'M78 170L0 112V246L78 188Z', opacity: 0.55 },
    { tone: 'near', d: 'M132 214L112 262M132 214L152 262', stroke: 7 },
    { tone: 'spark', d: circle(106, 128, 24) + circle(156, 132, 20) },
    { tone: 'near', d: circle(106, 128, 7) + circle(156, 132, 6) },
    {
      tone: 'near',
      d: [0, 90, 180, 270].map((turn) => circle(...pointAround(106, 128, 15, turn + 45), 4)).join(''),
    },
    { tone: 'near', d: 'M94 152H176q6 0 6 6V210q0 6 -6 6H94q-6 0 -6 -6V158q0 -6 6 -6Z' },
    { tone: 'near', d: 'M90 168H74V192H90Z' },
    { tone: 'light', d: box(70, 166, 7, 28) },
    { tone: 'light', d: box(116, 168, 44, 6) + circle(124, 194, 7) + circle(146, 194, 7), opacity: 0.5 },
  ];
}
