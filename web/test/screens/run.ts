/** Mocha runs this for `npm run screens`: as each state is a test, one that fails doesn't stop the others. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minute } from '@cine/contract/time';
import { allFaults } from '../support/accessibility.ts';
import { site } from '../support/site.ts';
import { chosen } from './chosen.ts';
import { differing } from './compare.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { beginEvening } from './evening-clock.ts';
import { fileOf, type Look } from './looks.ts';
import { lookAt, takePictures } from './pictures.ts';
import type { Screen, Table } from './screen.ts';
import { table } from './table.ts';
import { readWanted, usage, type Wanted } from './wanted.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'build', 'screens');
const documents = join(root, 'docs', 'pictures');
const screens: Table = table;
const options = read();

describe('Screens', function () {
  this.timeout(5 * minute);
  let endEvening = () => {};
  before(async () => {
    endEvening = beginEvening();
    await learn();
  });
  after(() => endEvening());
  if (options.isChosen) takeChosen();
  else if (options.isAxe) examineAll(options);
  else takeAll(options);
});

function read(): Wanted {
  let options: Wanted | null = null;
  try {
    options = readWanted(JSON.parse(process.env.CINE_SCREENS ?? '[]') as string[], Object.keys(table));
    if (options?.compare != null && !existsSync(options.compare))
      throw new Error(`There is no ${options.compare}.`);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
  if (options) return options;
  console.log(usage);
  process.exit(0);
}

function takeAll({ isWanted, looks, isAll, compare }: Wanted): void {
  const taken: string[] = [];
  before(() => {
    if (isAll) rmSync(folder, { recursive: true, force: true });
  });
  for (const [page, states] of Object.entries(screens))
    for (const [state, screen] of Object.entries(states))
      if (isWanted(page, state))
        it(`${page}: ${state}`, async () => {
          const fileFor = (look: Look) => {
            const file = fileOf(page, state, look);
            taken.push(file);
            return join(folder, file);
          };
          await takePictures(`${page} ${state}`, screen, looks, fileFor);
        });
  after(() => {
    if (taken.length === 0) return;
    writeContactSheet(folder);
    console.log(`\n  ${taken.length} pictures: ${join(folder, 'index.html')}`);
    if (compare === null) return;
    const others = differing(taken, folder, resolve(root, compare));
    console.log(
      `  ${others.length} of them differ from ${compare}.\n${others.map((file) => `    ${file}\n`).join('')}`,
    );
  });
}

/** A state fails with what axe finds in it: the looks, the rule and the element. */
function examineAll({ isWanted, looks }: Wanted): void {
  for (const [page, states] of Object.entries(screens))
    for (const [state, screen] of Object.entries(states))
      if (isWanted(page, state))
        it(`${page}: ${state}`, async () => {
          const looksByFault = new Map<string, string[]>();
          await lookAt(`${page} ${state}`, screen, looks, async (opened, { width, theme, language }) => {
            for (const fault of await allFaults(opened))
              looksByFault.set(fault, [...(looksByFault.get(fault) ?? []), `${width} ${theme} ${language}`]);
          });
          const faults = [...looksByFault].map(([fault, where]) => `${where.join(', ')}: ${fault}`);
          if (faults.length > 0) throw new Error(`axe finds\n${faults.join('\n')}`);
        });
}

/** Each state is shown once, for all of its pictures. */
function takeChosen(): void {
  const states = Map.groupBy(Object.entries(chosen), ([, { page, state }]) => `${page} ${state}`);
  for (const [name, pictures] of states)
    it(pictures.map(([file]) => file).join(', '), async () => {
      const [[, { page, state }]] = pictures as [(typeof pictures)[0]];
      const looks = pictures.map(([, { look }]) => look);
      const fileFor = (look: Look) =>
        join(documents, `${pictures.find(([, picture]) => picture.look === look)![0]}.png`);
      await takePictures(name, screens[page][state] as Screen, looks, fileFor, { isWhole: false });
    });
}

/** Learns made-up people's taste, and makes the week's challenges, as `npm start` does. */
async function learn(): Promise<void> {
  const { suite } = await site();
  const { context } = await import('../../../functions/src/context.ts');
  const { loadSampleRaters } = await import('../../../scripts/sample/load-raters.ts');
  await loadSampleRaters(context());
  for (const job of ['training', 'neighbours', 'weekly'] as const) await suite.startJob(job);
  await suite.quiet();
}
