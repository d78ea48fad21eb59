/** `npm run check -- comments`: what makes comments hard to read, as far as a pattern can judge. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const turns: readonly { pattern: RegExp; instead: string }[] = [
  {
    pattern: /^Of (?!course)/,
    instead: 'begin with what it is: "The genres of a movie", not "Of a movie, …"',
  },
  {
    pattern: /^The same(?:$|[.,;:]| (?:for|as|with|without|in|by|of|outside|but|once|where|if|from)\b)/,
    instead: 'say what this one does, as a hover shows it alone',
  },
  { pattern: /\b(?<!only )so many(?! that)\b/, instead: 'name the number, or say "this many"' },
  { pattern: /\bfor ever\b/, instead: '"forever", or "all-time"' },
  { pattern: /\bin the place of\b/, instead: '"instead of"' },
  { pattern: /\b(?:for|to|than) who\b/, instead: '"for users who", "for anyone who"' },
];

/** The formatter's width; it leaves comments as they are. */
const width = 110;
/** Lines that tools read, or addresses, can't be divided. */
const undivided = /biome-ignore|https?:/;

/** The comments of a source that are too long or have one of these turns, each with what to do instead. */
export function faultsOf(source: string): { line: number; text: string; instead: string }[] {
  return source.split('\n').flatMap((line, at) => {
    const [, text] = /^\s*(?:\/\*\*?|\*|\/\/) (.*?)(?: \*\/)?$/.exec(line) ?? [];
    if (text === undefined) return [];
    const turn = turns.find(({ pattern }) => pattern.test(text));
    const isLong = line.length > width && !undivided.test(text);
    const instead = turn?.instead ?? (isLong ? `at most ${width} characters a line` : null);
    return instead === null ? [] : [{ line: at + 1, text, instead }];
  });
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..');
  const files = globSync('**/*.{ts,tsx,mjs,cjs}', {
    cwd: root,
    exclude: ['**/node_modules', '**/dist', 'build', 'coverage'],
  });
  const faults = files.flatMap((file) =>
    faultsOf(readFileSync(join(root, file), 'utf8')).map((each) => ({ file, ...each })),
  );
  for (const { file, line, text, instead } of faults) console.log(`${file}:${line}: ${text}\n  ${instead}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
