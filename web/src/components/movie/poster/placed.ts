/** Where the middle of a drawing's lower edge is, its size, and whether it looks the other way. */
export type Place = { x: number; foot: number; size: number; isMirrored: boolean };

/** How many numbers each command of a path takes. */
const lengths: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** A path of a drawing of 100 by 100 where that stands, to a tenth; upside down if its size is negative. */
export function placed(path: string, { x, foot, size, isMirrored }: Place): string {
  const scaleY = size / 100;
  const scaleX = isMirrored ? -Math.abs(scaleY) : Math.abs(scaleY);
  const left = x - 50 * scaleX;
  const top = foot - size;
  return commandsIn(path)
    .map(({ letter, values }) => {
      const kind = letter.toUpperCase();
      const isRelative = letter !== kind;
      const across = (value: number) => value * scaleX + (isRelative ? 0 : left);
      const down = (value: number) => value * scaleY + (isRelative ? 0 : top);
      const moved = values.map((value, index) => {
        if (kind === 'H') return across(value);
        if (kind === 'V') return down(value);
        if (kind !== 'A') return index % 2 === 0 ? across(value) : down(value);
        // Radii, turn and flags, then the point.
        if (index < 2) return value * Math.abs(scaleY);
        if (index === 4) return scaleX * scaleY < 0 ? 1 - value : value;
        if (index < 5) return value;
        return index === 5 ? across(value) : down(value);
      });
      return letter + moved.map((value) => Math.round(value * 10) / 10).join(' ');
    })
    .join('');
}

/** A path's commands, one for each letter and each further set of numbers. */
function commandsIn(path: string): { letter: string; values: number[] }[] {
  return [...path.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter = '', text = '']) => {
    const values = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const length = lengths[letter.toUpperCase()]!;
    if (length === 0) return [{ letter, values: [] }];
    return Array.from({ length: values.length / length }, (_, index) => ({
      letter: index > 0 && letter === 'M' ? 'L' : letter,
      values: values.slice(index * length, (index + 1) * length),
    }));
  });
}
