/** `npm run where -- half stars`: declarations, tests, texts and rules that words are about, best first. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCommand } from './terminal/read-command.ts';
import { unknownNames } from './where/names.ts';
import { type Place, placesIn } from './where/places.ts';
import { createRanking } from './where/rank-places.ts';
import { readSynonyms } from './where/synonyms.ts';

const { words } = readCommand({
  usage: `npm run where -- WORDS…

  WORDS  what it is about, in plain words: duel draw bets back; with “text”, users’ texts come first, too`,
  words: [1, 30],
});

const shownAtMost = 12;

const root = join(import.meta.dirname, '..');
const searched = [
  '*.ts',
  '*.tsx',
  '*.css',
  '*.md',
  'firestore.rules',
  'firestore.indexes.json',
  'firebase.json',
];
/** What commands make. */
const made = [':!client', ':!docs/reference'];

const tracked = execFileSync('git', ['ls-files', '--', ...searched, ...made], {
  cwd: root,
  encoding: 'utf8',
});
const files = tracked.split('\n').filter(Boolean);
const sources = files.map((file) => readFileSync(join(root, file), 'utf8'));
const sourceOf = new Map(files.map((file, at) => [file, sources[at]!]));
const places = files.flatMap((file, at) =>
  placesIn(file, sources[at]!, sourceOf.get(join(dirname(file), 'index.ts'))),
);
const synonyms = readSynonyms(readFileSync(join(root, 'docs/glossary.md'), 'utf8'));
const question = words.join(' ');
const ranked = createRanking(places, synonyms)(question).slice(0, shownAtMost);
const unknown = unknownNames(question, [files.join('\n'), ...sources]);
if (unknown.length > 0)
  console.log(`Nothing is called exactly ${unknown.join(' or ')}. What has words of the question:`);
for (const place of ranked) console.log(inOneLine(place));
if (ranked.length === 0) console.log('Nothing is about that.');

function inOneLine({ file, line, name, says }: Place): string {
  const short = says.length > 110 ? `${says.slice(0, 109)}…` : says;
  return [`${file}:${line}`, name, short].filter(Boolean).join('  ');
}
