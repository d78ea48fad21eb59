import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { closeSession } from '@cine/contract/operations/together/sessions';
import { sendTips } from '@cine/contract/operations/together/tips';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/movies/movie/states.ts';
import { follow } from '../../support/in-place.ts';
import { verifyAddress } from '../../support/sign-in.ts';
import { evening, prefer, services, sessionOf } from '../evening.ts';
import type { Opening, Person, Screens, Stage } from '../screen.ts';
import { failing, holding, offline, press, saying, titled } from '../show.ts';
import { befriend } from './people/friends.ts';

/** “The Good, the Bad and the Ugly”. */
const western = 429;

async function shown(
  { open }: Stage,
  person: Person,
  path = `/movies/${western}`,
  opening?: Opening,
): Promise<Page> {
  const page = await open(person, path, opening);
  await page.locator('main article h1').waitFor();
  return page;
}

/** Léa, on a challenge that the western advances, with ratings to predict from. */
async function lea({ member }: Stage): Promise<Person> {
  const person = await member('Léa');
  await person.call(joinChallenge, { challengeId: 'old-west' });
  return person;
}

async function own(
  person: Person,
  title: string,
  audience: 'private' | 'group',
  year: number,
): Promise<string> {
  const { movie } = await person.call(createCustomMovie, { title, year, audience, genres: ['Drama'] });
  return `/movies/${movie.movieId}`;
}

/** Léa's page of her movie, after a button that asks first. */
async function asked(stage: Stage, key: 'customMovies.remove' | 'customMovies.share'): Promise<Page> {
  const person = await lea(stage);
  const page = await shown(stage, person, await own(person, 'Notre été à Étretat', 'private', 2019));
  await press(page, stage.say, key);
  await page.getByRole('dialog').waitFor();
  return page;
}

/** Léa's page with the dialog that recommends to friends, one of whom has it recommended already. */
async function recommending(stage: Stage): Promise<Page> {
  const person = await lea(stage);
  const friends = [];
  for (const name of ['Anne-Sophie du Grand-Pré', 'Tom', 'Inès']) friends.push(await stage.member(name));
  for (const friend of friends) await befriend(friend, person);
  await person.call(sendTips, { movieId: western, uids: [friends[0]!.uid] });
  const page = await shown(stage, person);
  await press(page, stage.say, 'tips.recommend');
  await page.getByRole('checkbox').first().waitFor();
  return page;
}

export const movie: Screens<States> = {
  movie: {
    full: async (stage) => {
      const person = await lea(stage);
      await prefer(person, 'Science Fiction', 'Romance');
      const page = await shown(stage, person);
      await page
        .getByText(stage.say('forYou.speaksFor'))
        .or(page.getByText(stage.say('rating.none')))
        .first()
        .waitFor();
      return page;
    },
    loading: async ({ member, open, say }) =>
      saying(
        await open(await member('Léa'), `/movies/${western}`, { prepare: holding('movies-show') }),
        say('common.loading'),
      ),
    tonight: async (stage) => {
      const { lea, session } = await evening(stage);
      const { candidates } = await lea.call(tonight, { sessionId: session.id, pageSize: 1 });
      const page = await shown(stage, lea, `/movies/${candidates[0]!.movieId}?evening=${session.id}`);
      await page.getByRole('button', { name: stage.say('movie.thisOne') }).waitFor();
      return page;
    },
    'not-for-all': async (stage) => {
      const person = await lea(stage);
      const session = await sessionOf(person, await stage.member('Karim', [services.mubi]));
      const page = await shown(stage, person, `/movies/${western}?evening=${session.id}`);
      return saying(page, stage.say('movie.notForAll'));
    },
    'evening-over': async (stage) => {
      const person = await lea(stage);
      const { id } = await sessionOf(person);
      await person.call(closeSession, { sessionId: id });
      return saying(
        await shown(stage, person, `/movies/${western}?evening=${id}`),
        stage.say('movie.sessionOver'),
      );
    },
    rated: async (stage) => {
      const person = await lea(stage);
      await prefer(person, 'Science Fiction', 'Romance');
      await person.call(rateMovie, { movieId: western, score: 90 });
      const page = await shown(stage, person);
      await page.getByRole('button', { name: stage.say('rating.undoNone') }).waitFor();
      return page;
    },
    seen: async (stage) => {
      const page = await shown(stage, await lea(stage));
      await press(page, stage.say, 'movie.watched');
      return saying(page, stage.say('movie.recorded'));
    },
    custom: async (stage) => {
      const person = await lea(stage);
      const path = await own(person, 'Notre été à Étretat', 'private', 2019);
      return saying(await shown(stage, person, path), stage.say('customMovies.mineIs'));
    },
    'match-found': async (stage) => {
      const person = await lea(stage);
      const path = await own(person, 'Stalker', 'group', 1979);
      return saying(await shown(stage, person, path), stage.say('customMovies.isItOne'));
    },
    'of-a-friend': async (stage) => {
      const path = await own(await stage.member('Tom'), 'Notre été à Étretat', 'group', 2019);
      return saying(await shown(stage, await lea(stage), path), stage.say('customMovies.friendsIs'));
    },
    'dialog-remove': (stage) => asked(stage, 'customMovies.remove'),
    'dialog-share': (stage) => asked(stage, 'customMovies.share'),
    'dialog-recommend': async (stage) => recommending(stage),
    'dialog-no-friends': async (stage) => {
      const page = await shown(stage, await lea(stage));
      await press(page, stage.say, 'tips.recommend');
      return saying(page, stage.say('tips.noFriends'));
    },
    recommended: async (stage) => {
      const page = await recommending(stage);
      await page.getByRole('checkbox').nth(1).check();
      await page.getByLabel(stage.say('tips.line')).fill('La musique !');
      await page.getByRole('button', { name: stage.say('tips.send', { count: 1 }) }).click();
      return saying(page, stage.say('tips.doneHint'));
    },
    'dialog-match': async (stage) => {
      const person = await lea(stage);
      const page = await shown(stage, person, await own(person, 'Stalker', 'group', 1979));
      await page
        .getByRole('button', { name: stage.say('customMovies.thatOne') })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      return page;
    },
    unknown: async ({ member, open, say }) => {
      const page = await titled(
        await open(await member('Léa'), '/movies/999999999'),
        say('movie.notFoundTitle'),
      );
      await page.getByRole('article').first().waitFor();
      return page;
    },
    failed: {
      inEachLanguage: async ({ member, open, say }) => {
        const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
        await failing('movies-show')(page);
        await follow(page, `/movies/${western}`);
        await page.getByRole('button', { name: say('common.retry') }).waitFor();
        return page;
      },
    },
    offline: async (stage) => offline(await shown(stage, await lea(stage)), stage.say),
    'dialog-report': async (stage) => {
      const page = await shown(stage, await lea(stage));
      await press(page, stage.say, 'movie.wrong');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    reported: {
      inEachLanguage: async (stage) => {
        const person = await lea(stage);
        await verifyAddress(person.uid);
        const page = await shown(stage, person);
        await press(page, stage.say, 'movie.wrong');
        await page.getByLabel(stage.say('movie.says_here')).check();
        await page.getByLabel(stage.say('movie.service')).selectOption({ index: 1 });
        await press(page, stage.say, 'movie.report');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        return page;
      },
    },
  },
};
