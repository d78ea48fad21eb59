import { decide, listCases, report } from '@cine/contract/operations/faces/moderation';
import type { Page } from 'playwright-core';
import type { Person, Screens, Stage } from '../screen.ts';
import { saying, titled } from '../show.ts';
import { asking, asks, at, headed, olga } from '../steps.ts';

const address = '/operator/reports';
const rude = { text: 'Sale Type' };

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
  const operator = await olga(stage);
  await clear(operator);
  const { uid } = await member(rude.text);
  const seller = await member('gratuit-films.example');
  const [tom, ines] = [await member('Tom'), await member('Inès')];
  const name = { kind: 'name', id: uid, cause: 'insult' } as const;
  await tom.call(report, { ...name, note: 'Il sait très bien pourquoi.' });
  await ines.call(report, name);
  await tom.call(report, { kind: 'name', id: seller.uid, cause: 'spam' });
  const person = { kind: 'person', id: seller.uid, cause: 'other' } as const;
  await ines.call(report, { ...person, note: 'Il écrit à tout le monde.' });
  const { cases } = await operator.call(listCases, {});
  const ofSeller = cases.find(({ kind }) => kind === 'person')!;
  await operator.call(decide, { caseId: ofSeller.id, action: 'suspend', cause: 'spam', days: 7 });
  await stage.suite.quiet();
  const page = await titled(await open(operator, address), say('moderation.heading'));
  await page.getByRole('heading', { level: 2, name: rude.text }).waitFor();
  return page;
}

export const moderation = {
  moderation: {
    'not-yours': headed(at(address), 'operator.notYoursTitle'),
    ...asking(at(address, olga), listCases, 'moderation.heading'),
    nothing: async (stage) => {
      const operator = await olga(stage);
      await clear(operator);
      return saying(await stage.open(operator, address), stage.say('moderation.nothingTitle'));
    },
    queue,
    log: async (stage) => {
      const page = await queue(stage);
      await page.getByRole('heading', { name: stage.say('moderation.log') }).scrollIntoViewIfNeeded();
      return page;
    },
    'dialog-hide': asks(queue, 'moderation.hideNamed', rude),
    'dialog-suspend': asks(queue, 'moderation.suspendNamed', rude),
    'dialog-reject': asks(queue, 'moderation.rejectNamed', rude),
  },
} satisfies Screens;
