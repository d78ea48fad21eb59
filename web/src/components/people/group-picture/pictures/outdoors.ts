/** Pictures of groups that are of the outdoors. */
import {
  box,
  burst,
  circle,
  ground,
  line,
  type Point,
  polygon,
  type Shape,
} from '../../../movie/poster/shapes.ts';

/** Table mountains and a cactus under the sun. */
export function mesa(): Shape[] {
  const far = line([
    [-20, 206],
    [26, 206],
    [38, 146],
    [84, 146],
    [92, 178],
    [104, 178],
    [112, 206],
    [132, 206],
    [140, 168],
    [176, 168],
    [186, 206],
    [220, 206],
  ]);
  return [
    { tone: 'light', d: circle(132, 132, 24) },
    { tone: 'far', d: ground(far) },
    { tone: 'mid', d: ground('M-20 220Q50 200 110 214T220 206') },
    { tone: 'near', d: ground('M-20 240Q60 218 120 236T220 230') },
    { tone: 'near', d: 'M142 244V180M142 220h-9q-7 0 -7 -7v-11M142 212h9q7 0 7 -7v-12', stroke: 9 },
  ];
}

/** An umbrella in the rain. */
export function rain(): Shape[] {
  const drop = (x: number, y: number) => `M${x} ${y}l-5 19`;
  const drops: Point[] = [
    [40, 96],
    [72, 88],
    [112, 92],
    [150, 90],
    [172, 118],
    [32, 150],
    [30, 204],
    [62, 210],
    [138, 204],
    [168, 168],
    [170, 216],
  ];
  return [
    { tone: 'light', d: drops.map((point) => drop(...point)).join(''), stroke: 4, opacity: 0.55 },
    { tone: 'near', d: 'M100 112V218q0 14 13 14t13 -12', stroke: 7 },
    {
      tone: 'spark',
      d: 'M42 178Q44 122 100 120Q156 122 158 178Q148 168 138 178Q129 168 119 178Q110 168 100 178Q90 168 80 178Q71 168 61 178Q52 168 42 178Z',
    },
    { tone: 'light', d: 'M100 120Q72 138 80 178Q71 168 61 178Q62 136 100 120Z', opacity: 0.35 },
    { tone: 'mid', d: 'M0 244H200V340H0Z' },
  ];
}

/** Stars over a hill, one of them near. */
export function stars(): Shape[] {
  const others: [number, number, number][] = [
    [46, 118, 11],
    [152, 112, 9],
    [160, 172, 12],
    [40, 182, 8],
  ];
  const specks = circle(72, 104, 3) + circle(124, 98, 2.5) + circle(58, 150, 2.5) + circle(142, 146, 3);
  return [
    { tone: 'light', d: circle(100, 158, 58), opacity: 0.16 },
    { tone: 'light', d: specks, opacity: 0.8 },
    { tone: 'light', d: others.map(([x, y, r]) => burst(x, y, 4, r, r * 0.32, -90)).join('') },
    { tone: 'spark', d: burst(100, 156, 5, 44, 19, -90) },
    { tone: 'mid', d: ground('M-20 230Q60 196 120 216T220 214') },
    { tone: 'near', d: ground('M-20 240Q60 236 110 232T220 244') },
  ];
}

/** A wave that breaks before the sun. */
export function waves(): Shape[] {
  const breaker =
    'M-20 214Q34 206 62 168Q88 132 128 138Q160 144 160 174Q160 188 148 192Q152 176 138 168Q116 160 104 184Q96 208 122 216Q160 226 220 208L220 340L-20 340Z';
  return [
    { tone: 'light', d: circle(136, 128, 26) },
    { tone: 'far', d: ground('M-20 184Q40 170 100 184T220 178') },
    { tone: 'mid', d: breaker },
    { tone: 'light', d: 'M56 178Q86 134 128 140Q158 146 158 172', stroke: 6 },
    { tone: 'near', d: ground('M-20 236Q14 222 48 236T116 236T184 236T252 236') },
    { tone: 'light', d: 'M30 214q12 -8 24 0M150 222q11 -7 22 0', stroke: 4, opacity: 0.7 },
  ];
}

/** Houses whose windows are lit. */
export function city(): Shape[] {
  const lit = (x: number, y: number, columns: number, rows: number) =>
    Array.from({ length: columns * rows }, (_, at) =>
      at % 5 === 3 ? '' : box(x + (at % columns) * 13, y + Math.floor(at / columns) * 17, 7, 9),
    ).join('');
  return [
    { tone: 'far', d: box(22, 142, 30, 110) + box(84, 112, 38, 140) + box(156, 150, 34, 100) },
    { tone: 'mid', d: `M99 112V90h8V112Z${box(112, 164, 30, 90)}` },
    { tone: 'near', d: box(36, 160, 48, 92) + box(126, 134, 44, 118) + box(84, 196, 42, 56) },
    { tone: 'spark', d: lit(43, 170, 3, 4) + lit(134, 144, 2, 6) + lit(92, 206, 2, 2) },
    { tone: 'light', d: box(153, 161, 7, 9) + box(92, 124, 7, 9) + box(106, 142, 7, 9) + box(30, 152, 5, 7) },
    { tone: 'near', d: box(0, 242, 200, 60) },
  ];
}

/** Firs, row behind row, and a low sun. */
export function forest(): Shape[] {
  const fir = (x: number, foot: number, tall: number) => {
    const branches = [0, 1, 2].map((at) => {
      const top = foot - tall * (1 - at * 0.24);
      const half = tall * (0.19 + at * 0.07);
      const low = top + tall * (0.42 + at * 0.04);
      return polygon([
        [x - half, low],
        [x, top],
        [x + half, low],
      ]);
    });
    return branches.join('') + box(x - tall * 0.035, foot - tall * 0.14, tall * 0.07, tall * 0.16);
  };
  return [
    { tone: 'light', d: circle(100, 150, 34) },
    { tone: 'far', d: fir(34, 214, 84) + fir(76, 210, 70) + fir(124, 210, 74) + fir(168, 214, 88) },
    { tone: 'mid', d: ground('M-20 210Q60 198 110 208T220 204') },
    { tone: 'mid', d: fir(56, 236, 96) + fir(146, 236, 104) },
    { tone: 'near', d: ground('M-20 236Q60 226 110 234T220 230') },
    { tone: 'near', d: fir(100, 246, 74) + fir(22, 252, 92) + fir(182, 252, 84) },
  ];
}

/** A crescent over still water. */
export function moon(): Shape[] {
  const ripples = [
    [100, 214, 64],
    [92, 226, 44],
    [108, 238, 30],
  ] as const;
  return [
    { tone: 'light', d: circle(100, 148, 62), opacity: 0.14 },
    { tone: 'light', d: 'M112 96A52 52 0 1 0 150 170A42 42 0 1 1 112 96Z' },
    { tone: 'spark', d: burst(140, 124, 4, 13, 4, -90) + burst(46, 108, 4, 9, 3, -90) },
    { tone: 'near', d: box(0, 204, 200, 140) },
    {
      tone: 'light',
      d: ripples.map(([x, y, across]) => box(x - across / 2, y, across, 4)).join(''),
      opacity: 0.7,
    },
    { tone: 'near', d: 'M-20 200Q0 193 20 195T70 207V212H-20Z' },
  ];
}
