import {
  applyImport,
  listImports,
  matchImported,
  undoImport,
} from '@cine/contract/operations/watching/imports';
import { facts, letterboxdZip, type Sample } from '@cine/import-reader/samples';
import type { Page } from 'playwright-core';
import type { Say } from '#i18n/index.tsx';
import { moviesOf } from '../../evening.ts';
import type { Screens } from '../../screen.ts';
import { failing, holding, saying } from '../../show.ts';
import { at, having } from '../../steps.ts';

const first = at('/imports').says('imports.drop');

const choosing = (...files: Sample[]) =>
  first.doing(async (page, say) => {
    const uploads = files.map(({ name, bytes }) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(bytes),
    }));
    await page.getByLabel(say('imports.choose')).last().setInputFiles(uploads);
  });

const csv = (...rows: string[]): Sample => ({
  name: 'films.csv',
  bytes: new TextEncoder().encode(rows.join('\n')),
});

const doubtful = csv(
  'Title,Score,Seen on',
  'True Grit,4,3/4/2024',
  'Alien,5,5/6/2023',
  'Qzxvj Wkpfy,3,1/2/2022',
);
/** A table of a spreadsheet, with long words in its columns. */
const spreadsheet = csv(
  'Film,Note sur 10,Vu le,Remarques_et_souvenirs_de_la_soirée,Avec qui',
  'True Grit,8,13/04/2024,"Une soirée inoubliable, malgré la chaudière en panne",Maximilienne-Clémentine',
  'Alien,9,25/06/2023,https://example.org/critiques/alien-le-huitieme-passager,Léa',
);
const previewed = choosing(doubtful).pressed('imports.toPreview').says('imports.preview');
const confirm = (page: Page, say: Say) =>
  page.getByRole('button', { name: say('imports.confirm', { count: 1 }) }).click();
const sending = previewed
  .doing((page) => holding(applyImport.name)(page))
  .doing(confirm)
  .says('imports.mayLeave');
const brought = previewed
  .doing(confirm)
  .shows((page, say) => page.getByRole('button', { name: say('imports.another') }));

/** Léa, whose watchlist still has movies of an import that was undone. */
const undoing = having(async (lea, { update }) => {
  const importId = 'twenty-years';
  const source = 'letterboxd';
  const movies = moviesOf('Western').map(({ id }) => ({ movieId: id, wanted: { at: null } }));
  await lea.call(applyImport, { importId, source, part: 0, movies });
  await lea.call(undoImport, { importId });
  const { counts, at: from } = (await lea.call(listImports, {})).imports[0]!;
  const when = new Date(from);
  const entry = { id: importId, number: 1, source, at: when, undoneAt: when, isClearing: true, counts };
  await update(`users/${lea.uid}/imports/all`, { imports: [entry] });
});

export const imports = {
  imports: {
    first,
    failed: at('/imports').failed(listImports),
    tables: choosing(letterboxdZip(facts)).says('imports.toPreview'),
    doubts: choosing(doubtful).says('imports.doubtDays'),
    columns: choosing(spreadsheet)
      .doing((page, say) => page.getByText(say('imports.columns', { count: 5 }), { exact: true }).click())
      .shows((page) => page.getByRole('main').getByRole('listitem').nth(4)),
    refused: choosing(csv('')).says('imports.foundNone'),
    looking: choosing(doubtful)
      .doing((page) => holding(matchImported.name)(page))
      .pressed('imports.toPreview')
      .says('imports.looking'),
    preview: previewed,
    lists: choosing(letterboxdZip(facts)).pressed('imports.toPreview').says('imports.listsHint'),
    sending,
    offline: sending.offline().says('imports.waitsForNetwork'),
    stopped: previewed
      .doing((page) => failing(applyImport.name)(page))
      .doing(confirm)
      .shows((page, say) => page.getByRole('button', { name: say('common.retry') }))
      .inEachLanguage(),
    report: brought,
    former: brought.pressed('imports.another').says('imports.former').inEachLanguage(),
    'dialog-undo': brought.pressed('imports.another').asks('imports.undo'),
    undoing: at('/imports', undoing).says('imports.isUndoing'),
    undone: brought.pressed('imports.another').doing(async (page, say) => {
      await page.getByRole('button', { name: say('imports.undo') }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('imports.undo') })
        .click();
      await saying(page, say('imports.takenBack'));
    }),
  },
} satisfies Screens;
