/** The shapes that pictures are drawn of. */

/** Where the canvas ends, below what shows. */
const bottom = 340;

/** What a shape is lit as; the poster's colours give each a colour. */
export type Tone = 'light' | 'far' | 'mid' | 'near' | 'spark';

export type Shape = {
  tone: Tone;
  /** An SVG path; a line if `stroke` has its width. */
  d: string;
  opacity?: number;
  stroke?: number;
  /** Left out of small posters, where it would be noise. */
  isFine?: true;
};

/**
 * The attributes of a shape's path. Only its paint is sheer: with opacity, each path would be composited
 * apart.
 */
export function pathOf({ d, stroke, opacity }: Shape) {
  return stroke === undefined
    ? { d, fillOpacity: opacity }
    : { d, strokeWidth: stroke, strokeOpacity: opacity };
}

export type Point = readonly [x: number, y: number];

// Closed shapes run clockwise, so that those which overlap in one path are one shape, without a hole.

export function circle(x: number, y: number, radius: number): string {
  return ellipse(x, y, radius, radius);
}

export function ellipse(x: number, y: number, across: number, up: number): string {
  const left = n(x - across);
  const right = n(x + across);
  const radii = `${n(across)} ${n(up)} 0 1 1`;
  return `M${left} ${n(y)}A${radii} ${right} ${n(y)}A${radii} ${left} ${n(y)}Z`;
}

export function box(x: number, y: number, across: number, down: number): string {
  return `M${n(x)} ${n(y)}h${n(across)}v${n(down)}h${n(-across)}Z`;
}

export function polygon(points: readonly Point[]): string {
  return `${line(isClockwise(points) ? points : points.toReversed())}Z`;
}

function isClockwise(points: readonly Point[]): boolean {
  const turns = points.map(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!;
    return x * nextY - nextX * y;
  });
  return turns.reduce((sum, turn) => sum + turn, 0) >= 0;
}

export function line(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
}

/** A line bent smoothly through the middles of its points. */
export function curve(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return '';
  const bends = others.map(([x, y], index) => {
    const [nextX, nextY] = others[index + 1] ?? [x, y];
    return `Q${n(x)} ${n(y)} ${n((x + nextX) / 2)} ${n((y + nextY) / 2)}`;
  });
  return `M${n(first[0])} ${n(first[1])}${bends.join('')}`;
}

/** The ground under a line that runs from the left edge to the right one. */
export function ground(outline: string): string {
  return `${outline}L220 ${bottom}L-20 ${bottom}Z`;
}

/** A point at an angle in degrees, clockwise from the right. */
export function pointAround(x: number, y: number, radius: number, angle: number): Point {
  const turn = (angle * Math.PI) / 180;
  return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
}

/** A star or burst whose points reach out by turns. */
export function burst(x: number, y: number, points: number, outer: number, inner: number, turn = 0): string {
  return polygon(
    Array.from({ length: points * 2 }, (_, index) =>
      pointAround(x, y, index % 2 === 0 ? outer : inner, turn + (index * 180) / points),
    ),
  );
}

/** Coordinates to a tenth: nobody sees more, and each poster is in the page. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
