import { around, box, burst, circle, line, polygon, type Shape } from '../../../movie/poster/shapes.ts';

/** A movie camera on its tripod, for directors. */
export function camera(): Shape[] {
  return [
    { tone: 'light', d: circle(100, 160, 60), opacity: 0.65 },
    {
      tone: 'near',
      d:
        line([
          [94, 190],
          [66, 262],
        ]) +
        line([
          [94, 190],
          [122, 262],
        ]),
      stroke: 7,
    },
    { tone: 'near', d: circle(74, 130, 20) + circle(114, 126, 24) },
    { tone: 'spark', d: circle(74, 130, 8) + circle(114, 126, 10) },
    { tone: 'near', d: box(54, 148, 82, 44) },
    {
      tone: 'near',
      d: polygon([
        [136, 162],
        [162, 146],
        [162, 194],
        [136, 178],
      ]),
    },
    { tone: 'light', d: box(62, 158, 32, 6) },
  ];
}

/** A stopwatch, for short movies. */
export function stopwatch(): Shape[] {
  const ticks = Array.from({ length: 12 }, (_, hour) =>
    line([around(100, 176, 44, hour * 30), around(100, 176, hour % 3 === 0 ? 35 : 40, hour * 30)]),
  );
  return [
    { tone: 'near', d: box(90, 98, 20, 22) + box(82, 94, 36, 9) },
    { tone: 'near', d: `M138 132l12 -12`, stroke: 9 },
    { tone: 'near', d: circle(100, 176, 60) },
    { tone: 'light', d: circle(100, 176, 50) },
    {
      tone: 'spark',
      d: `M100 176V126A50 50 0 0 1 150 176Z`,
    },
    { tone: 'near', d: ticks.join(''), stroke: 4 },
    {
      tone: 'near',
      d: line([
        [100, 176],
        [124, 152],
      ]),
      stroke: 6,
    },
    { tone: 'near', d: circle(100, 176, 6) },
  ];
}

/** An hourglass, for long movies. */
export function hourglass(): Shape[] {
  return [
    { tone: 'light', d: circle(100, 168, 64), opacity: 0.25 },
    { tone: 'light', d: `M64 116H136Q136 148 108 168Q136 188 136 220H64Q64 188 92 168Q64 148 64 116Z` },
    {
      tone: 'spark',
      d: `M74 140H126Q120 154 101 166V196Q126 204 130 216H70Q74 204 99 196V166Q80 154 74 140Z`,
    },
    { tone: 'near', d: box(54, 106, 92, 12) + box(54, 218, 92, 12) },
  ];
}

/** A gem, for what few know. */
export function gem(): Shape[] {
  const [left, right, top, waist, foot] = [42, 158, 128, 156, 226];
  return [
    { tone: 'light', d: burst(100, 168, 12, 96, 40), opacity: 0.16 },
    {
      tone: 'spark',
      d: polygon([
        [66, top],
        [134, top],
        [right, waist],
        [100, foot],
        [left, waist],
      ]),
    },
    {
      tone: 'light',
      d:
        polygon([
          [66, top],
          [82, waist],
          [100, top],
        ]) +
        polygon([
          [100, top],
          [118, waist],
          [134, top],
        ]),
    },
    {
      tone: 'mid',
      d: polygon([
        [left, waist],
        [82, waist],
        [100, foot],
      ]),
      opacity: 0.55,
    },
    {
      tone: 'near',
      d: polygon([
        [right, waist],
        [118, waist],
        [100, foot],
      ]),
      opacity: 0.6,
    },
    { tone: 'light', d: burst(148, 116, 4, 18, 4) + burst(52, 206, 4, 11, 3) },
  ];
}

/** A laurel wreath around a star, for the best rated. */
export function laurel(): Shape[] {
  const leaves = [1, -1].flatMap((side) =>
    Array.from({ length: 7 }, (_, index) => {
      const angle = 90 - side * (16 + index * 21);
      const [x, y] = around(100, 168, 54, angle);
      const [tipX, tipY] = around(x, y, 24, angle - side * 62);
      const [outX, outY] = around((x + tipX) / 2, (y + tipY) / 2, 9, angle);
      const [inX, inY] = around((x + tipX) / 2, (y + tipY) / 2, 9, angle + 180);
      return `M${n(x)} ${n(y)}Q${n(outX)} ${n(outY)} ${n(tipX)} ${n(tipY)}Q${n(inX)} ${n(inY)} ${n(x)} ${n(y)}Z`;
    }),
  );
  return [
    { tone: 'light', d: leaves.join('') },
    { tone: 'spark', d: burst(100, 168, 5, 34, 14, -90) },
  ];
}

/** A globe, for many countries. */
export function globe(): Shape[] {
  const meridian = (across: number) => `M100 108A${across} 60 0 0 1 100 228A${across} 60 0 0 1 100 108Z`;
  return [
    { tone: 'light', d: circle(100, 168, 60) },
    {
      tone: 'near',
      d: `${meridian(60)}${meridian(28)}M40 168H160M49 138H151M49 198H151M100 108V228`,
      stroke: 5,
    },
    { tone: 'spark', d: `M30 196Q100 250 176 128l-6 -6l24 -8l-4 26l-6 -5Q104 268 24 206Z` },
  ];
}

/** A strip of film with the numerals of a decade or year on it. */
export function filmStrip(): Shape[] {
  const holes = Array.from(
    { length: 7 },
    (_, at) => box(34, 86 + at * 25, 12, 14) + box(154, 86 + at * 25, 12, 14),
  );
  return [
    { tone: 'near', d: box(26, 60, 148, 220) },
    { tone: 'light', d: holes.join('') },
    { tone: 'far', d: box(56, 118, 88, 100) },
    { tone: 'far', d: box(56, 60, 88, 50) + box(56, 226, 88, 50), opacity: 0.7 },
  ];
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
