/** The alphabets of the dashboard's fonts; a glyph comes from the first that has it. */
const alphabets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const;

const faces = {
  text: { name: 'Onest', file: 'onest', weights: [400, 700] },
  display: { name: 'Sofia Sans Extra Condensed', file: 'sofia-sans-extra-condensed', weights: [800] },
} as const;

/** A font's file in its package, without the ending. */
export type FontFile = { family: string; weight: 400 | 700 | 800; package: string; file: string };

export const fontFiles: readonly FontFile[] = Object.values(faces).flatMap(({ name, file, weights }) =>
  alphabets.flatMap((alphabet) =>
    weights.map((weight) => ({
      family: `${name} ${alphabet}`,
      weight,
      package: `@fontsource/${file}`,
      file: `${file}-${alphabet}-${weight}-normal`,
    })),
  ),
);

/** A face's families, as CSS takes them. */
export function stackOf(face: keyof typeof faces): string {
  const own = alphabets.map((alphabet) => `"${faces[face].name} ${alphabet}"`);
  return [...own, 'system-ui', 'sans-serif'].join(', ');
}
