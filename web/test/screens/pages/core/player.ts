import { createCharacter } from '@cine/contract/operations/game/characters';
import { type Advice, giveAdvice } from '@cine/contract/operations/game/coach';
import { suggestMovies } from '@cine/contract/operations/movies/movies';
import { joinChallenge, listWeeklyChallenges } from '@cine/contract/operations/together/challenges';
import { answerDates, chooseDate, proposeDates } from '@cine/contract/operations/together/dates';
import { openEvening } from '@cine/contract/operations/together/groups';
import { startPoll } from '@cine/contract/operations/together/polls';
import {
  chooseMovie,
  createSession,
  inviteToSession,
  recordWatch,
} from '@cine/contract/operations/together/sessions';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, hour, second, toInstant } from '@cine/contract/time';
import { busy } from '../../busy.ts';
import {
  characters,
  evening,
  longNames,
  moviesOf,
  oldWesterns,
  playWeek,
  prefer,
  sessionOf,
  westernFor,
} from '../../evening.ts';
import type { Screens } from '../../screen.ts';
import { at, having, type Who, waiting } from '../../steps.ts';
import { both, propose } from '../game/duels.ts';
import { ask } from '../together/friends.ts';
import { groupOf } from '../together/groups.ts';

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

const front = (who?: Who) =>
  at('/', who).shows((page, say) => page.getByRole('link', { name: say('player.all') }));

/** All that is behind the door. */
const whole = (who?: Who) =>
  at('/?all', who)
    .shows((page, say) =>
      page
        .getByRole('region', { name: say('player.next') })
        .getByRole('article')
        .first(),
    )
    .says('challenge.week');

/** Léa, whose friends ask for a duel, a date and to be one of them, the evening after her first movie. */
const awaited: Who = async (stage) => {
  const { lea, tom } = await both(stage);
  const ines = await stage.member('Inès');
  await groupOf(lea, [tom, ines]);
  await propose(tom, lea);
  await ask(await stage.member(longNames[0]!), lea);
  await lea.call(recordOwnWatch, { movieId: oldWesterns[0]!.id });
  await stage.suite.quiet();
  return lea;
};

/** Léa, whom a friend invites to an evening, while more waits than home shows at first. */
const invited: Who = async (stage) => {
  const { lea, tom } = await both(stage);
  await propose(tom, lea);
  for (const name of ['Inès', longNames[4]!]) await ask(await stage.member(name), lea);
  await lea.call(recordOwnWatch, { movieId: oldWesterns[0]!.id });
  const { id: sessionId } = await tom.call(createSession, { mode: 'together' });
  await tom.call(inviteToSession, { sessionId, uid: lea.uid });
  await stage.suite.quiet();
  return lea;
};

/** Léa, whose group has begun an evening. */
const calledByGroup: Who = async (stage) => {
  const { lea, tom } = await both(stage);
  const { id: groupId } = await groupOf(tom, [lea]);
  await tom.call(openEvening, { groupId });
  await stage.suite.quiet();
  return lea;
};

/** Léa, who hasn't seen yet what the evening's movie earned her. */
const toCelebrate: Who = async (stage) => {
  const { lea, sessionId } = await evening(stage);
  await lea.call(recordWatch, { sessionId, movieId: await westernFor(lea, sessionId) });
  await stage.suite.quiet();
  return lea;
};

/** Léa, who has a date with two others tomorrow. */
const dated: Who = async ({ member }) => {
  const lea = await member('Léa');
  const dates = [toInstant(Date.now() + 26 * hour)];
  const { code } = await lea.call(proposeDates, { dates });
  for (const name of ['Tom', longNames[4]!])
    await (await member(name)).call(answerDates, { code, said: ['yes'] });
  await lea.call(chooseDate, { code });
  return lea;
};

/** Léa in the evening of four; they may have chosen a movie, or vote. */
const inEvening =
  (what: 'open' | 'chosen' | 'vote'): Who =>
  async (stage) => {
    const { lea, sessionId, place } = await evening(stage);
    if (what === 'chosen')
      await lea.call(chooseMovie, { sessionId, movieId: await westernFor(lea, sessionId) });
    if (what === 'vote')
      await lea.call(startPoll, {
        place,
        method: 'deck',
        movies: { from: 'list', count: 4 },
        seconds: day / second,
      });
    return lea;
  };

const by = { kind: 'model', model: 'mistral-small-latest' } as const;

/** Advice whose words come from a model, or don't, and why. */
const advised = (answeredBy: Advice['answeredBy'], others = answeredBy) =>
  at('/?all').answered(giveAdvice, [
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
    new: front().says('player.firstSteps'),
    'long-name': front(async ({ member }) => {
      const person = await member(longNames[0]!);
      for (const { id } of oldWesterns.slice(0, 2)) await person.call(recordOwnWatch, { movieId: id });
      return person;
    }),
    'name-of-12': front(async ({ member }) => member(longNames[2]!)),
    loading: waiting('/').entitled('player.tonight'),
    awaited: front(awaited).says('player.duelWaits'),
    invited: front(invited).says('player.eveningWaits').says('player.moreWaits', { count: 1 }),
    'group-evening': front(calledByGroup).says('player.groupEveningWaits'),
    'celebration-waits': front(toCelebrate).says('player.celebrationWaits'),
    'date-fixed': front(dated).says('player.seeDate'),
    'evening-open': front(inEvening('open')).says('player.underWay'),
    'evening-chosen': front(inEvening('chosen')).says('player.toSession'),
    'evening-vote': front(inEvening('vote')).says('player.vote'),
    busy: front(async (stage) => (await busy(stage)).lea).says('player.duelWaits'),
    full: whole(experienced(false)).says('player.streakDay', { day: 1 }),
    'full-in-evening': whole(
      having(async (lea, { member }) => sessionOf(lea, await member('Tom')), experienced(true)),
    ).says('player.toSession'),
    'advised-by-model': advised({ ...by, isStandIn: false }).says('coach.byModel', { model: by.model }),
    'advised-by-stand-in': advised({ ...by, isStandIn: true }).says('coach.byStandIn', { model: by.model }),
    'advised-partly-by-model': advised(
      { kind: 'rules', because: 'not-worded' },
      { ...by, isStandIn: false },
    ).says('coach.partlyByModel', { model: by.model }),
    'advised-unproven': advised({ kind: 'rules', because: 'unproven' }).says('coach.byUnproven'),
    'advised-budget-spent': advised({ kind: 'rules', because: 'day-spent' }).says('coach.bySpent'),
    failed: at('/?all').failed(suggestMovies),
    'week-failed': at('/?all').failed(listWeeklyChallenges),
    offline: front(experienced(false)).offline(),
  },
} satisfies Screens;
