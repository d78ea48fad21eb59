import {
  chooseMovie,
  closeSession,
  joinSession,
  recordWatch,
  removeAttendee,
  setPresence,
} from '@cine/contract/operations/evenings/sessions';
import { tonight } from '@cine/contract/operations/evenings/tonight';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/television/states.ts';
import { evening, services, sessionOf, westernFor } from '../evening.ts';
import type { Screens, Stage } from '../screen.ts';
import { holding, offline, saying, titled } from '../show.ts';

/** A screen in the evening of four. */
async function screen(stage: Stage) {
  const made = await evening(stage);
  const page = await stage.visit(`/tv?code=${made.session.code}`);
  await page.getByRole('article').first().waitFor();
  return { ...made, page };
}

const entry = async ({ visit, say }: Stage): Promise<Page> =>
  titled(await visit('/tv'), say('television.howTitle'));

export const television: Screens<States> = {
  television: {
    'code-entry': entry,
    joining: async (stage) => {
      const { code } = await sessionOf(await stage.member('Léa'));
      const page = await stage.visit(`/tv?code=${code}`, { prepare: holding('sessions-joinAsScreen') });
      return saying(page, stage.say('television.joining'));
    },
    'unknown-code': {
      inEachLanguage: async (stage) => {
        const page = await stage.visit('/tv?code=ABCDEF');
        await page.getByRole('alert').first().waitFor();
        return page;
      },
    },
    loading: async (stage) => {
      const { code } = await sessionOf(await stage.member('Léa'));
      const page = await stage.visit(`/tv?code=${code}`, { prepare: holding('sessions-tonight') });
      return titled(await saying(page, code), stage.say('session.looking'));
    },
    candidates: async (stage) => (await screen(stage)).page,
    alone: async (stage) => {
      const { code } = await sessionOf(await stage.member('Léa'));
      const page = await stage.visit(`/tv?code=${code}`);
      await page.getByRole('article').first().waitFor();
      return page;
    },
    'nothing-in-common': async (stage) => {
      const { page, session } = await screen(stage);
      const karim = await stage.member('Karim', [services.mubi]);
      await karim.call(joinSession, { code: session.code });
      return saying(page, stage.say('session.nothing-in-common'));
    },
    chosen: async (stage) => {
      const { page, lea, session } = await screen(stage);
      const { candidates } = await lea.call(tonight, { sessionId: session.id, pageSize: 1 });
      await lea.call(chooseMovie, { sessionId: session.id, movieId: candidates[0]!.movieId });
      return saying(page, stage.say('television.tonightIs'));
    },
    watched: async (stage) => {
      const { page, lea, session } = await screen(stage);
      await lea.call(recordWatch, { sessionId: session.id, movieId: await westernFor(lea, session.id) });
      await stage.suite.quiet();
      await page.getByRole('button', { name: stage.say('television.oneMore') }).waitFor();
      return page;
    },
    over: async (stage) => {
      const { page, lea, session } = await screen(stage);
      await lea.call(closeSession, { sessionId: session.id });
      return titled(page, stage.say('session.overTitle'));
    },
    gone: async (stage) => {
      const { page, lea, session } = await screen(stage);
      const { screens } = await lea.call(setPresence, { sessionId: session.id, present: true });
      await lea.call(removeAttendee, { sessionId: session.id, uid: screens[0]! });
      return saying(page, stage.say('television.gone'));
    },
    offline: async (stage) => offline((await screen(stage)).page, stage.say),
    'dialog-leave': async (stage) => {
      const { page } = await screen(stage);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor();
      return page;
    },
  },
};
