/** `npm run check -- comments`: what makes comments hard to read, as far as a pattern can judge. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a phrase is written instead. What goes on with the title around it may begin in any way. */
const turns: readonly { pattern: RegExp; instead: string; inTitles?: boolean }[] = [
  {
    pattern: /^Of (?!course)/,
    instead: 'begin with what it is: "The genres of a movie", not "Of a movie, …"',
    inTitles: false,
  },
  {
    pattern: /^The same(?:$|[.,;:]| (?:for|as|with|without|in|by|of|outside|but|once|where|if|from)\b)/,
    instead: 'say what this one does, as a hover shows it alone',
    inTitles: false,
  },
  { pattern: /\b(?<!only )so many(?! that)\b/, instead: 'name the number, or say "this many"' },
  { pattern: /\bfor ever\b/, instead: '"forever", or "all-time"' },
  { pattern: /\bin the place of\b/, instead: '"instead of"' },
  {
    pattern: /\b(?:for|to|than|once|but|has|when|if|unless|until|as long as) who\b/,
    instead: '"for users who", "for anyone who"',
  },
];

/** The formatter's width; it leaves comments as they are. */
const width = 110;
/** Lines that tools read, or addresses, can't be divided. */
const undivided = /biome-ignore|https?:/;

const comment = /^\s*(?:\{?\/\*\*?|\*|\/\/) (.*?)(?: \*\/\}?)?$/;
const testTitle = /^\s*(?:describe|it)\((['"`])(.*)\1,/;

/** Comments and titles of tests that are hard to read, and comments that are too long, each with a remedy. */
export function faultsOf(source: string): { line: number; text: string; instead: string }[] {
  return source.split('\n').flatMap((line, at) => {
    const title = testTitle.exec(line)?.[2];
    const text = title ?? comment.exec(line)?.[1];
    if (text === undefined) return [];
    const turn = turns.find(
      ({ pattern, inTitles = true }) => (inTitles || title === undefined) && pattern.test(text),
    );
    const isLong = title === undefined && line.length > width && !undivided.test(text);
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
