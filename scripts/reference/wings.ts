import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A page whose table of wings has, in its last column, the features of each. */
export function withFeatures(page: string, root: string): string {
  return page.replace(
    /^(\| \[`(\w+)`\]\([^)]*\) \|.*\|) [^|\n]* \|$/gm,
    (_row, begin: string, wing: string) => `${begin} ${featuresOf(root, wing)} |`,
  );
}

function featuresOf(root: string, wing: string): string {
  const entries = readdirSync(join(root, 'functions/src/features', wing), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names
    .sort()
    .map((name) => `\`${name}\``)
    .join(', ');
}
