/** The shapes that drawings of characters are made of. */
import { colourOf, type Paint, type Palette } from './palette.ts';

/** One shape of a drawing: a filled SVG path, or a line if `stroke` has its width. */
export type Part = {
  paint: Paint;
  d: string;
  stroke?: number;
  opacity?: number;
  /** Left out of small pictures, where it would be noise. */
  isFine?: true;
  /** Paths inside the path are holes. */
  hasHoles?: true;
};
export type Parts = readonly Part[];

export const fill = (paint: Paint, d: string): Part => ({ paint, d });
export const line = (paint: Paint, stroke: number, d: string): Part => ({ paint, stroke, d });
export const ring = (paint: Paint, d: string): Part => ({ paint, d, hasHoles: true });
export const fine = (part: Part): Part => ({ ...part, isFine: true });
export const sheer = (opacity: number, part: Part): Part => ({ ...part, opacity });

/** A path whose coordinates are rounded to a tenth. */
export function path(texts: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return String.raw(
    { raw: texts },
    ...values.map((value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)),
  );
}

/** What is the same left and right: `x` is a distance from the middle, outwards. */
export function both(draw: (x: (out: number) => number, side: 1 | -1) => Parts): Parts {
  return ([-1, 1] as const).flatMap((side) => draw((out) => 150 + side * out, side));
}

type Props = { of: Parts; in: Palette; isPlain?: boolean };

/** Shapes from back to front. */
export function DrawnParts({ of: parts, in: palette, isPlain = false }: Props) {
  return parts
    .filter(({ isFine }) => !(isPlain && isFine))
    .map(({ paint, d, stroke, opacity, hasHoles }) => {
      const colour = colourOf(paint, palette);
      const key = `${paint} ${stroke} ${d}`;
      if (stroke === undefined)
        return (
          <path key={key} d={d} fill={colour} opacity={opacity} fillRule={hasHoles ? 'evenodd' : undefined} />
        );
      return (
        <path
          key={key}
          d={d}
          fill="none"
          stroke={colour}
          strokeWidth={stroke}
          strokeLinecap="round"
          strokeLinejoin="round"
          opacity={opacity}
        />
      );
    });
}
