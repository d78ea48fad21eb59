import { createCharacter } from '@cine/contract/operations/game/characters';
import { suggestMovies } from '@cine/contract/operations/movies/movies';
import { joinChallenge, listWeekly } from '@cine/contract/operations/together/challenges';
import { addToCollection } from '@cine/contract/operations/watching/collections';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { Page } from 'playwright-core';
import { characters, longNames, moviesOf, oldWesterns, playWeek, prefer, sessionOf } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { offline, saying, titled } from '../show.ts';
import { at, failed, waiting } from '../steps.ts';

/** Léa, on three challenges, with a list and ratings; if her day is full, one is complete and none pays. */
async function experienced({ member, suite }: Stage, isFull = false): Promise<Person> {
  const lea = await member('Léa');
  for (const challengeId of ['old-west', 'noir', 'ghibli'])
    await lea.call(joinChallenge, { challengeId }).catch(() => {});
  for (const { id } of oldWesterns.slice(0, isFull ? 3 : 2)) await lea.call(recordOwnWatch, { movieId: id });
  for (const { id } of moviesOf('Comedy').slice(0, 4))
    await lea.call(addToCollection, { collection: 'watchlist', movieId: id });
  await prefer(lea, 'Western', 'Romance');
  if (isFull) await playWeek(lea);
  await lea.call(createCharacter, characters.lea);
  await suite.quiet();
  return lea;
}

async function home({ open, say }: Stage, person: Person, name = 'Léa'): Promise<Page> {
  const page = await titled(await open(person, '/'), name);
  await page
    .getByRole('region', { name: say('player.next') })
    .getByRole('article')
    .first()
    .waitFor();
  return saying(page, say('challenge.week'));
}

export const player = {
  player: {
    new: async (stage) => home(stage, await stage.member('Léa')),
    'long-name': async (stage) => {
      const person = await stage.member(longNames[0]!);
      for (const { id } of oldWesterns.slice(0, 2)) await person.call(recordOwnWatch, { movieId: id });
      return home(stage, person, longNames[0]);
    },
    loading: async (stage) => titled(await waiting('/')(stage), 'Léa'),
    // What tonight would bring comes last.
    full: async (stage) =>
      saying(await home(stage, await experienced(stage)), stage.say('player.streakDay', { day: 1 })),
    'evening-open': async (stage) => {
      const lea = await experienced(stage, true);
      await sessionOf(lea, await stage.member('Tom'));
      return saying(await home(stage, lea), stage.say('player.sessionWith', { count: 2 }));
    },
    failed: failed(at('/'), suggestMovies),
    'week-failed': failed(at('/'), listWeekly),
    offline: async (stage) => offline(await home(stage, await experienced(stage)), stage.say),
  },
} satisfies Screens;
