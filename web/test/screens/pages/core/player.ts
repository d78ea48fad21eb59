import { createCharacter } from '@cine/contract/operations/game/characters';
import { type Advice, giveAdvice } from '@cine/contract/operations/game/coach';
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

const by = { kind: 'model', model: 'mistral-small-latest' } as const;

/** Advice whose words come from a model, or don't, and why. */
const advised = (answeredBy: Advice['answeredBy'], others = answeredBy) =>
  at('/').answered(giveAdvice, [
    {
      advice: 'Comédie ce soir ? Vous en avez quatre sous la main, toutes de moins de deux heures.',
      score: 0.9,
      action: { kind: 'list', genre: 'Comedy', maxRuntime: 120 },
      answeredBy,
    },
    {
      advice: 'Encore un western et le défi est bouclé.',
      score: 0.7,
      action: { kind: 'challenge', challengeId: 'old-west' },
      answeredBy: others,
    },
  ]);

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
    'advised-by-model': advised({ ...by, isStandIn: false }).says('coach.byModel', { model: by.model }),
    'advised-by-stand-in': advised({ ...by, isStandIn: true }).says('coach.byStandIn', { model: by.model }),
    'advised-partly-by-model': advised(
      { kind: 'rules', because: 'not-worded' },
      { ...by, isStandIn: false },
    ).says('coach.partlyByModel', { model: by.model }),
    'advised-unproven': advised({ kind: 'rules', because: 'unproven' }).says('coach.byUnproven'),
    'advised-budget-spent': advised({ kind: 'rules', because: 'day-spent' }).says('coach.bySpent'),
    failed: at('/').failed(suggestMovies),
    'week-failed': at('/').failed(listWeeklyChallenges),
    offline: home(experienced(false)).offline(),
  },
} satisfies Screens;
