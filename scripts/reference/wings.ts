import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The wings that features live in, each above those before it. */
export const wings = ['core', 'movies', 'watching', 'together', 'game', 'faces'] as const;

/**
 * A page whose table of wings has, in its last column, the features of each, with what their row in the
 * wing's page has in italics: it begins so where a name says too little.
 */
export function withFeatures(page: string, root: string): string {
  return page.replace(
    /^(\| \[`(\w+)`\]\([^)]*\) \|.*\|) [^|\n]* \|$/gm,
    (_row, begin: string, wing: string) =>
      `${begin} ${featuresOf(join(root, 'functions/src/features', wing))} |`,
  );
}

function featuresOf(wing: string): string {
  const rows = readFileSync(join(wing, 'index.md'), 'utf8').matchAll(/^\| `([\w-]+)` \| \*([^*]+)\*/gm);
  const notes = new Map([...rows].map(([, name, what]) => [name, what]));
  const entries = readdirSync(wing, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names
    .sort()
    .map((name) => (notes.has(name) ? `\`${name}\` (${notes.get(name)})` : `\`${name}\``))
    .join(', ');
}
