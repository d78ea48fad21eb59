import {
  type Broadcast,
  discardBroadcast,
  listBroadcasts,
  writeBroadcast,
} from '@cine/contract/operations/faces/broadcasts';
import type { Person, Screens, Stage } from '../screen.ts';
import { press, saying, titled } from '../show.ts';
import { asking, asks, at, headed, olga, pressed, says, shows } from '../steps.ts';

const address = '/operator/broadcasts';

const texts = {
  fr: { title: 'La semaine du western', body: 'Dès lundi, cinq nouveaux défis vous attendent au saloon.' },
  en: { title: 'Western week', body: 'From Monday on, five new challenges await you at the saloon.' },
  ru: { title: 'Неделя вестерна', body: 'С понедельника вас ждут в салуне пять новых вызовов.' },
};

/** Removes what was written before, so that only what is written here is seen. */
async function clear(stage: Stage, olga: Person): Promise<void> {
  const { broadcasts } = await olga.call(listBroadcasts, {});
  for (const { id } of broadcasts) {
    await stage.update(`broadcasts/${id}`, { state: 'draft' });
    await olga.call(discardBroadcast, { broadcastId: id });
  }
}

/** With nothing but what is written here. */
const after = (write: (olga: Person, stage: Stage) => Promise<unknown>) => async (stage: Stage) => {
  const person = await olga(stage);
  await clear(stage, person);
  await write(person, stage);
  return titled(await stage.open(person, address), stage.say('broadcasts.title'));
};
const opened = after(async () => {});

/** With a draft that has got so far. */
const written = (progress: Partial<Broadcast>) => async (stage: Stage) => {
  const page = await after(async ({ uid, call }) => {
    await call(writeBroadcast, { broadcastId: 'western-week', texts, region: 'FR', opens: '/challenges' });
    await stage.update('broadcasts/western-week', { ...progress, sentBy: uid });
  })(stage);
  return saying(page, texts[stage.language].title);
};

const writing = shows(pressed(opened, 'broadcasts.write'), (page, say) =>
  page.getByRole('heading', { level: 2, name: say('broadcasts.write') }),
);

export const broadcasts = {
  broadcasts: {
    'not-yours': headed(at(address), 'operator.notYoursTitle'),
    ...asking(at(address, olga), listBroadcasts, 'broadcasts.title'),
    nothing: says(opened, 'broadcasts.nothingTitle'),
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
      return saying(page, stage.say('broadcasts.opensFault'));
    },
    draft: written({}),
    sending: written({ state: 'sending', told: 1_200, skipped: 34 }),
    stopped: written({ state: 'stopped', told: 1_200, skipped: 34 }),
    sent: written({ state: 'sent', told: 4_312, skipped: 127, failed: 1 }),
    'dialog-send': says(pressed(written({}), 'broadcasts.send'), 'broadcasts.sendHint'),
    'dialog-discard': asks(written({}), 'broadcasts.discard'),
  },
} satisfies Screens;
