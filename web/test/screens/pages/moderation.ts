import { decide, listCases, report } from '@cine/contract/operations/faces/moderation';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/faces/operator/states.ts';
import type { WordKey } from '../../../src/words/index.tsx';
import type { Person, Screens, Stage } from '../screen.ts';
import { failing, holding, press, titled } from '../show.ts';

const address = '/operator/reports';

async function newOperator({ member, promote }: Stage): Promise<Person> {
  const olga = await member('Olga');
  await promote(olga);
  return olga;
}

/** Rejects what others have reported, so that only what is reported here is seen. */
async function clear(olga: Person): Promise<void> {
  for (;;) {
    const { cases } = await olga.call(listCases, {});
    if (cases.length === 0) return;
    for (const { id } of cases)
      await olga.call(decide, { caseId: id, action: 'reject', cause: 'other' }).catch(() => {});
  }
}

async function queue(stage: Stage): Promise<Page> {
  const { member, open, say } = stage;
  const olga = await newOperator(stage);
  await clear(olga);
  const [rude, seller, tom, ines] = [
    await member('Sale Type'),
    await member('gratuit-films.example'),
    await member('Tom'),
    await member('Inès'),
  ];
  const name = { kind: 'name', id: rude.uid, cause: 'insult' } as const;
  await tom.call(report, { ...name, note: 'Il sait très bien pourquoi.' });
  await ines.call(report, name);
  await tom.call(report, { kind: 'name', id: seller.uid, cause: 'spam' });
  await ines.call(report, {
    kind: 'person',
    id: seller.uid,
    cause: 'other',
    note: 'Il écrit à tout le monde.',
  });
  const { cases } = await olga.call(listCases, {});
  const ofSeller = cases.find(({ kind }) => kind === 'person')!;
  await olga.call(decide, { caseId: ofSeller.id, action: 'suspend', cause: 'spam', days: 7 });
  await stage.suite.quiet();
  const page = await titled(await open(olga, address), say('moderation.heading'));
  await page.getByRole('heading', { level: 2, name: 'Sale Type' }).waitFor();
  return page;
}

const dialog = (key: WordKey) => async (stage: Stage) => {
  const page = await queue(stage);
  await press(page, stage.say, key, { text: 'Sale Type' });
  await page.getByRole('dialog').waitFor();
  return page;
};

export const moderation: Screens<Pick<States, 'moderation'>> = {
  moderation: {
    'not-yours': async ({ member, open, say }) =>
      titled(await open(await member('Léa'), address), say('operator.notYoursTitle')),
    loading: async (stage) => {
      const page = await stage.open(await newOperator(stage), address, {
        prepare: holding('moderation-listCases'),
      });
      return titled(page, stage.say('moderation.heading'));
    },
    failed: {
      inEachLanguage: async (stage) => {
        const page = await stage.open(await newOperator(stage), address, {
          prepare: failing('moderation-listCases'),
        });
        await page.getByText(stage.say('common.failedTitle')).waitFor();
        return page;
      },
    },
    nothing: async (stage) => {
      const olga = await newOperator(stage);
      await clear(olga);
      const page = await stage.open(olga, address);
      await page.getByText(stage.say('moderation.nothingTitle')).waitFor();
      return page;
    },
    queue,
    log: async (stage) => {
      const page = await queue(stage);
      await page.getByRole('heading', { name: stage.say('moderation.log') }).scrollIntoViewIfNeeded();
      return page;
    },
    'dialog-hide': dialog('moderation.hideNamed'),
    'dialog-suspend': dialog('moderation.suspendNamed'),
    'dialog-reject': dialog('moderation.rejectNamed'),
  },
};
