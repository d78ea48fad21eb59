import { createCharacter } from '@cine/contract/operations/game/characters';
import { suggestMovies } from '@cine/contract/operations/movies/movies';
import { joinChallenge, listWeeklyChallenges } from '@cine/contract/operations/together/challenges';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { characters, longNames, moviesOf, oldWesterns, playWeek, prefer, sessionOf } from '../../evening.ts';
import type { Screens } from '../../screen.ts';
import { titled } from '../../show.ts';
import { at, having, type Who, waiting } from '../../steps.ts';

/** Léa after many evenings; if her day is full, no movie pays. */
const experienced = (isFull: boolean) =>
  having(async (lea, { suite }) => {
    for (const challengeId of ['old-west', 'noir', 'ghibli'])
      await lea.call(joinChallenge, { challengeId }).catch(() => {});
    for (const { id } of oldWesterns.slice(0, isFull ? 3 : 2))
      await lea.call(recordOwnWatch, { movieId: id });
    for (const { id } of moviesOf('Comedy').slice(0, 4))
      await lea.call(addToCollection, { collection: 'watchlist', movieId: id });
    await prefer(lea, 'Western', 'Romance');
    if (isFull) await playWeek(lea);
    await lea.call(createCharacter, characters.lea);
    await suite.quiet();
  });

const home = (who?: Who, name = 'Léa') =>
  at('/', who)
    .doing((page) => titled(page, name))
    .shows((page, say) =>
      page
        .getByRole('region', { name: say('player.next') })
        .getByRole('article')
        .first(),
    )
    .says('challenge.week');

export const player = {
  player: {
    new: home(),
    'long-name': home(async ({ member }) => {
      const person = await member(longNames[0]!);
      for (const { id } of oldWesterns.slice(0, 2)) await person.call(recordOwnWatch, { movieId: id });
      return person;
    }, longNames[0]),
    loading: waiting('/').doing((page) => titled(page, 'Léa')),
    // What tonight would bring comes last.
    full: home(experienced(false)).says('player.streakDay', { day: 1 }),
    'evening-open': home(
      having(async (lea, { member }) => sessionOf(lea, await member('Tom')), experienced(true)),
    ).says('player.sessionWith', { count: 2 }),
    failed: at('/').failed(suggestMovies),
    'week-failed': at('/').failed(listWeeklyChallenges),
    offline: home(experienced(false)).offline(),
  },
} satisfies Screens;
