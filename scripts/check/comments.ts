/**
 * `npm run check -- comments`: what makes comments, texts for clients and documents hard to read, as far as a
 * pattern can judge, and files that don't say what they are for.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { untoldIn } from '../reference/features.ts';

/** Where a text is. Descriptions are those of operations, their ceilings and GraphQL. */
type Place = 'comment' | 'title' | 'description' | 'document';

/** How a phrase is written instead. What goes on with the title around it may begin in any way. */
const turns: readonly { pattern: RegExp; instead: string; notIn?: readonly Place[] }[] = [
  {
    pattern: /^Of (?!course)/,
    instead: 'begin with what it is: "The genres of a movie", not "Of a movie, …"',
    notIn: ['title', 'document'],
  },
  {
    pattern: /[;.] of (?!course)/i,
    instead: 'begin with what it is: "the later of two wins", not "of two, the later wins"',
    notIn: ['title', 'description', 'document'],
  },
  {
    pattern: /^The same(?:$|[.,;:]| (?:for|as|with|without|in|by|of|outside|but|once|where|if|from)\b)/,
    instead: 'say what this one does, as a hover shows it alone',
    notIn: ['title', 'document'],
  },
  { pattern: /\b(?<!only )so many(?! that)\b/, instead: 'name the number, or say "this many"' },
  { pattern: /\bfor ever\b/, instead: '"forever", or "all-time"' },
  { pattern: /\bin the place of\b/, instead: '"instead of"' },
  { pattern: /\bnothing else of (?:it|an?)\b/, instead: '"nothing else about"', notIn: ['title'] },
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
const description = /\b(?:summary|with|description):\s*(['"`])(.*?)\1/g;

type Fault = { line: number; text: string; instead: string };

/** What is hard to read in a source, and comments that are too long, each with a remedy. */
export function faultsOf(source: string): Fault[] {
  return [...linesOf(source), ...descriptionsOf(source)].sort((one, other) => one.line - other.line);
}

/** What is hard to read in a document. */
export function faultsOfDocument(text: string): Fault[] {
  return text.split('\n').flatMap((line, at) => faultIn(line, 'document', at + 1));
}

/** The faults of comments and titles of tests. */
function linesOf(source: string): Fault[] {
  return source.split('\n').flatMap((line, at) => {
    const title = testTitle.exec(line)?.[2];
    if (title !== undefined) return faultIn(title, 'title', at + 1);
    const text = comment.exec(line)?.[1];
    if (text === undefined) return [];
    const isLong = line.length > width && !undivided.test(text);
    const tooLong = { line: at + 1, text, instead: `at most ${width} characters a line` };
    return [...faultIn(text, 'comment', at + 1), ...(isLong ? [tooLong] : [])].slice(0, 1);
  });
}

function descriptionsOf(source: string): Fault[] {
  return [...source.matchAll(description)].flatMap(({ index, 2: text = '' }) => {
    const line = source.slice(0, index).split('\n').length;
    return text.split(/(?<=\.) /).flatMap((sentence) => faultIn(sentence, 'description', line));
  });
}

function faultIn(text: string, place: Place, line: number): Fault[] {
  const turn = turns.find(({ pattern, notIn = [] }) => !notIn.includes(place) && pattern.test(text));
  return turn ? [{ line, text, instead: turn.instead }] : [];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..');
  const files = globSync('**/*.{ts,tsx,mjs,cjs,md}', {
    cwd: root,
    exclude: ['**/node_modules', '**/dist', 'build', 'coverage', 'docs/reference'],
  });
  const faults = files.flatMap((file) => {
    const judge = file.endsWith('.md') ? faultsOfDocument : faultsOf;
    return judge(readFileSync(join(root, file), 'utf8')).map((each) => ({ file, ...each }));
  });
  for (const { file, line, text, instead } of faults) console.log(`${file}:${line}: ${text}\n  ${instead}`);
  const untold = untoldIn(root);
  for (const { file, instead } of untold) console.log(`${file}: ${instead}`);
  process.exitCode = faults.length + untold.length > 0 ? 1 : 0;
}
