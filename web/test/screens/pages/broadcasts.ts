import {
  type Broadcast,
  discardBroadcast,
  listBroadcasts,
  writeBroadcast,
} from '@cine/contract/operations/faces/broadcasts';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/faces/operator/states.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { failing, holding, press, titled } from '../show.ts';

const address = '/operator/broadcasts';

const texts = {
  fr: { title: 'La semaine du western', body: 'Dès lundi, cinq nouveaux défis vous attendent au saloon.' },
  en: { title: 'Western week', body: 'From Monday on, five new challenges await you at the saloon.' },
  ru: { title: 'Неделя вестерна', body: 'С понедельника вас ждут в салуне пять новых вызовов.' },
};

async function newOperator({ member, promote }: Stage): Promise<Person> {
  const olga = await member('Olga');
  await promote(olga);
  return olga;
}

/** Removes what was written before, so that only what is written here is seen. */
async function clear(stage: Stage, olga: Person): Promise<void> {
  const { broadcasts } = await olga.call(listBroadcasts, {});
  for (const { id } of broadcasts) {
    await stage.update(`broadcasts/${id}`, { state: 'draft' });
    await olga.call(discardBroadcast, { broadcastId: id });
  }
}

async function opened(stage: Stage): Promise<{ olga: Person; page: Page }> {
  const olga = await newOperator(stage);
  await clear(stage, olga);
  return { olga, page: await titled(await stage.open(olga, address), stage.say('broadcasts.title')) };
}

/** With a draft that has got so far. */
const written = (progress: Partial<Broadcast>) => async (stage: Stage) => {
  const olga = await newOperator(stage);
  await clear(stage, olga);
  await olga.call(writeBroadcast, {
    broadcastId: 'western-week',
    texts,
    region: 'FR',
    opens: '/challenges',
  });
  await stage.update('broadcasts/western-week', { ...progress, sentBy: olga.uid });
  const page = await titled(await stage.open(olga, address), stage.say('broadcasts.title'));
  await page.getByText(texts[stage.language].title).first().waitFor();
  return page;
};

async function writing(stage: Stage): Promise<Page> {
  const { page } = await opened(stage);
  await press(page, stage.say, 'broadcasts.write');
  await page.getByRole('heading', { level: 2, name: stage.say('broadcasts.write') }).waitFor();
  return page;
}

export const broadcasts: Screens<Pick<States, 'broadcasts'>> = {
  broadcasts: {
    'not-yours': async ({ member, open, say }) =>
      titled(await open(await member('Léa'), address), say('operator.notYoursTitle')),
    loading: async (stage) => {
      const page = await stage.open(await newOperator(stage), address, {
        prepare: holding('broadcasts-list'),
      });
      return titled(page, stage.say('broadcasts.title'));
    },
    failed: {
      inEachLanguage: async (stage) => {
        const page = await stage.open(await newOperator(stage), address, {
          prepare: failing('broadcasts-list'),
        });
        await page.getByText(stage.say('common.failedTitle')).waitFor();
        return page;
      },
    },
    nothing: async (stage) => {
      const { page } = await opened(stage);
      await page.getByText(stage.say('broadcasts.nothingTitle')).waitFor();
      return page;
    },
    writing: async (stage) => {
      const page = await writing(stage);
      await page.getByLabel(stage.say('broadcasts.textTitle')).first().fill(texts.fr.title);
      await page.getByLabel(stage.say('broadcasts.textBody')).first().fill(texts.fr.body);
      await page.getByLabel(stage.say('broadcasts.oneCountry')).check();
      return page;
    },
    faulty: async (stage) => {
      const page = await writing(stage);
      await page.getByLabel(stage.say('broadcasts.opens')).fill('https://example.com');
      await press(page, stage.say, 'broadcasts.save');
      await page.getByText(stage.say('broadcasts.opensFault')).waitFor();
      return page;
    },
    draft: written({}),
    sending: written({ state: 'sending', told: 1_200, skipped: 34 }),
    stopped: written({ state: 'stopped', told: 1_200, skipped: 34 }),
    sent: written({ state: 'sent', told: 4_312, skipped: 127, failed: 1 }),
    'dialog-send': async (stage) => {
      const page = await written({})(stage);
      await press(page, stage.say, 'broadcasts.send');
      await page.getByText(stage.say('broadcasts.sendHint')).waitFor();
      return page;
    },
    'dialog-discard': async (stage) => {
      const page = await written({})(stage);
      await press(page, stage.say, 'broadcasts.discard');
      await page.getByRole('dialog').waitFor();
      return page;
    },
  },
};
