/**
 * How many taps it takes on a phone from the first page to each of twelve things, found by walking links by
 * their names, breadth first; and from a stranger's first page to an evening by its code.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHere } from '../../scripts/terminal/run-here.ts';
import type { Taps } from '../../web/test/taps/taps.ts';
import { note, report } from '../command/harness.ts';

const things = [
  ...['evening', 'habit of today', 'guild', 'shop', 'statistics', 'streak', 'notifications'],
  'own challenge',
];
const waiting = ['vote', 'duel to answer', 'friend’s request', 'dates under way'];

const file = join(tmpdir(), `taps-${process.pid}.json`);
// The pages of the web's own tests, which Mocha runs.
const code = await runHere(['node_modules/mocha/bin/mocha.js', '--exit', 'web/test/taps/run.ts'], {
  CINE_TAPS: file,
});
if (code !== 0) throw new Error('The pages could not be walked.');
const { ways, joining } = JSON.parse(readFileSync(file, 'utf8')) as Taps;

for (const thing of [...waiting, ...things]) note(`  ${thing}`, ways[thing]?.join(' → ') ?? 'too far');
const tapsTo = (names: readonly string[]) =>
  Math.max(...names.map((name) => ways[name]?.length ?? Number.POSITIVE_INFINITY));
const common = { unit: 'taps', sense: 'max', warmth: 'warm' } as const;
const onPhone = '360 pixels, a member with one of each, in French; the worst of';
report({
  ...common,
  figure: 'taps.worst',
  value: tapsTo([...waiting, ...things]),
  goal: 2,
  fixture: `${onPhone} all twelve`,
});
report({
  ...common,
  figure: 'taps.waiting',
  value: tapsTo(waiting),
  goal: 1,
  fixture: `${onPhone} the four that wait for an answer`,
});
const stranger = 'a stranger on the first page who has the code, until the evening is there';
report({ ...common, figure: 'taps.join', value: joining.taps, goal: 3, fixture: stranger });
report({
  ...common,
  figure: 'taps.join-fields',
  unit: 'fields',
  value: joining.fields,
  goal: 1,
  fixture: `${stranger}; besides the code`,
});
