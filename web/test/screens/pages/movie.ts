import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { closeSession } from '@cine/contract/operations/together/sessions';
import { sendTips } from '@cine/contract/operations/together/tips';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import type { Page } from 'playwright-core';
import { verifyAddress } from '../../support/sign-in.ts';
import { evening, prefer, services, sessionOf } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { holding, press, saying } from '../show.ts';
import { asks, at, cut, failed, headed, inEachLanguage, pressed, says, shows } from '../steps.ts';
import { befriend } from './people/friends.ts';

/** “The Good, the Bad and the Ugly”. */
const western = 429;

const address = `/movies/${western}`;

async function opened({ open }: Stage, person: Person, path = address): Promise<Page> {
  const page = await open(person, path);
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

const hers = async (stage: Stage) => opened(stage, await lea(stage));

/** Léa's page of her own movie. */
const ofHerOwn =
  (...movie: [title: string, audience: 'private' | 'group', year: number]) =>
  async (stage: Stage) => {
    const person = await lea(stage);
    return opened(stage, person, await own(person, ...movie));
  };
const summer = ofHerOwn('Notre été à Étretat', 'private', 2019);
const stalker = ofHerOwn('Stalker', 'group', 1979);

/** Léa's page with the dialog that recommends to friends, one of whom has it recommended already. */
async function recommending(stage: Stage): Promise<Page> {
  const person = await lea(stage);
  const friends = [];
  for (const name of ['Anne-Sophie du Grand-Pré', 'Tom', 'Inès']) friends.push(await stage.member(name));
  for (const friend of friends) await befriend(friend, person);
  await person.call(sendTips, { movieId: western, uids: [friends[0]!.uid] });
  const page = await opened(stage, person);
  await press(page, stage.say, 'tips.recommend');
  await page.getByRole('checkbox').first().waitFor();
  return page;
}

export const movie = {
  movie: {
    full: async (stage) => {
      const person = await lea(stage);
      await prefer(person, 'Science Fiction', 'Romance');
      const page = await opened(stage, person);
      await page
        .getByText(stage.say('forYou.speaksFor'))
        .or(page.getByText(stage.say('rating.none')))
        .first()
        .waitFor();
      return page;
    },
    loading: says((stage) => at(address)(stage, { prepare: holding(showMovie.name) }), 'common.loading'),
    tonight: async (stage) => {
      const { lea, session } = await evening(stage);
      const { candidates } = await lea.call(tonight, { sessionId: session.id, pageSize: 1 });
      const page = await opened(stage, lea, `/movies/${candidates[0]!.movieId}?evening=${session.id}`);
      await page.getByRole('button', { name: stage.say('movie.thisOne') }).waitFor();
      return page;
    },
    'not-for-all': async (stage) => {
      const person = await lea(stage);
      const session = await sessionOf(person, await stage.member('Karim', [services.mubi]));
      const page = await opened(stage, person, `${address}?evening=${session.id}`);
      return saying(page, stage.say('movie.notForAll'));
    },
    'evening-over': async (stage) => {
      const person = await lea(stage);
      const { id } = await sessionOf(person);
      await person.call(closeSession, { sessionId: id });
      const page = await opened(stage, person, `${address}?evening=${id}`);
      return saying(page, stage.say('movie.sessionOver'));
    },
    rated: async (stage) => {
      const person = await lea(stage);
      await prefer(person, 'Science Fiction', 'Romance');
      await person.call(rateMovie, { movieId: western, score: 90 });
      const page = await opened(stage, person);
      await page.getByRole('button', { name: stage.say('rating.undoNone') }).waitFor();
      return page;
    },
    seen: says(pressed(hers, 'movie.watched'), 'movie.recorded'),
    custom: says(summer, 'customMovies.mineIs'),
    'match-found': says(stalker, 'customMovies.isItOne'),
    'of-a-friend': async (stage) => {
      const path = await own(await stage.member('Tom'), 'Notre été à Étretat', 'group', 2019);
      return saying(await opened(stage, await lea(stage), path), stage.say('customMovies.friendsIs'));
    },
    'dialog-remove': asks(summer, 'customMovies.remove'),
    'dialog-share': asks(summer, 'customMovies.share'),
    'dialog-recommend': recommending,
    'dialog-no-friends': says(pressed(hers, 'tips.recommend'), 'tips.noFriends'),
    recommended: async (stage) => {
      const page = await recommending(stage);
      await page.getByRole('checkbox').nth(1).check();
      await page.getByLabel(stage.say('tips.line')).fill('La musique !');
      await page.getByRole('button', { name: stage.say('tips.send', { count: 1 }) }).click();
      return saying(page, stage.say('tips.doneHint'));
    },
    'dialog-match': async (stage) => {
      const page = await stalker(stage);
      await page
        .getByRole('button', { name: stage.say('customMovies.thatOne') })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      return page;
    },
    unknown: shows(headed(at('/movies/999999999'), 'movie.notFoundTitle'), (page) =>
      page.getByRole('article').first(),
    ),
    failed: failed(at(address), showMovie),
    offline: cut(hers),
    'dialog-report': asks(hers, 'movie.wrong'),
    reported: inEachLanguage(async (stage) => {
      const person = await lea(stage);
      await verifyAddress(person.uid);
      const page = await opened(stage, person);
      await press(page, stage.say, 'movie.wrong');
      await page.getByLabel(stage.say('movie.says_here')).check();
      await page.getByLabel(stage.say('movie.service')).selectOption({ index: 1 });
      await press(page, stage.say, 'movie.report');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      return page;
    }),
  },
} satisfies Screens;
