import { playerDocument } from '@cine/contract/documents/players';
import { xpForLevel } from '@cine/contract/game/level';
import { milestones } from '@cine/contract/game/milestones';
import { joinEvening, openEvening, refuseMovie } from '@cine/contract/operations/together/groups';
import { nominateMovie, startPoll, voteInPoll } from '@cine/contract/operations/together/polls';
import {
  chooseMovie,
  closeSession,
  inviteToSession,
  joinSession,
  recordWatch,
  setCollection,
  setFilters,
  setIncludeFree,
  setIncludeOwned,
  setMode,
  setPresence,
  useHostServices,
} from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { addSeveralMovies, changeEntry } from '@cine/contract/operations/watching/collected-movies';
import { second } from '@cine/contract/time';
import type { Locator, Page } from 'playwright-core';
import type { Say } from '#i18n/index.tsx';
import { follow } from '../../../support/page.ts';
import {
  completedBy,
  type Evening,
  evening,
  longNames,
  prefer,
  services,
  sessionOf,
  westernFor,
} from '../../evening.ts';
import { clock, tellTime } from '../../evening-clock.ts';
import { heights } from '../../looks.ts';
import type { Opening, Person, Screens, Stage } from '../../screen.ts';
import { holdDocuments, holding, press, saying, titled } from '../../show.ts';
import { at, type Way, way } from '../../steps.ts';
import { befriend } from './friends.ts';
import { groupOf } from './groups.ts';

/** A user's page in a session. */
async function inSession({ open, say }: Stage, person: Person, id: string, opening?: Opening): Promise<Page> {
  const page = await open(person, `/evening/${id}`, opening);
  await page.getByRole('heading', { level: 2, name: say('session.whoIsHere') }).waitFor();
  return page;
}

/** Léa's page in the evening of four. */
const hers = way(async (stage, opening) => {
  const { lea, sessionId } = await evening(stage);
  return inSession(stage, lea, sessionId, opening);
});

/** Léa's page in an evening to which she has invited a friend. */
const inviting = way(async (stage, opening) => {
  const [lea, tom] = [await stage.member('Léa'), await stage.member('Tom')];
  await befriend(lea, tom);
  const { id: sessionId } = await sessionOf(lea);
  await lea.call(inviteToSession, { sessionId, uid: tom.uid });
  const page = await stage.open(lea, `/evening/${sessionId}`, opening);
  const text = stage.say('session.invitedFriends', { names: 'Tom' });
  await page.getByText(text).filter({ visible: true }).waitFor();
  return page;
});

/** Waits until the list has movies. */
async function listed(page: Page, { say }: Stage): Promise<Page> {
  await page
    .getByRole('button', { name: say('session.thisOne') })
    .first()
    .waitFor();
  return page;
}

/** A user's page in the evening of four, with the movies that all can watch. */
async function together(stage: Stage, who: 'lea' | 'tom' | 'nina' = 'lea') {
  const made = await evening(stage);
  return { ...made, page: await listed(await inSession(stage, made[who], made.sessionId), stage) };
}

type Together = Awaited<ReturnType<typeof together>>;

/** Their page after a step. */
const after = (step: (made: Together, stage: Stage) => Promise<unknown>, who?: 'lea' | 'tom' | 'nina') =>
  way(async (stage) => {
    const made = await together(stage, who);
    await step(made, stage);
    return made.page;
  });

const candidates = after(async () => {});

const filtering = candidates.pressed('session.filters', { count: 0 });

/** Ends the reveal of the chosen movie. */
const revealed = (way: Way) =>
  way.pressed('reveal.goOn').doing((page) => page.getByRole('dialog').waitFor({ state: 'detached' }));

const choosing = revealed(candidates.pressed('session.thisOne'));

/** Chooses a western for all. */
const choose = async ({ lea, sessionId }: Evening) =>
  lea.call(chooseMovie, { sessionId, movieId: await westernFor(lea, sessionId) });

/** Three of four vote for the first of three movies. */
const vote = async ({ lea, tom, ines, nina, place }: Evening) => {
  const movies = { from: 'list', count: 3 } as const;
  const poll = await lea.call(startPoll, { place, method: 'approval', movies });
  const [first, second] = poll.options.map(({ movieId }) => movieId) as [number, number];
  for (const who of [lea, tom, ines, nina])
    await who.call(voteInPoll, {
      pollId: poll.id,
      ballot: { method: 'approval', yes: [who === nina ? second : first] },
    });
};

/** Karim comes, who has nothing that the others have. */
async function withKarim({ member }: Stage, code: string): Promise<void> {
  const karim = await member('Karim', [services.mubi]);
  await karim.call(joinSession, { code });
}

/** Zoé joins on Léa's phone, and holds it. */
export async function handRound(page: Page, { say }: Stage): Promise<Page> {
  await press(page, say, 'session.handRound');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('join.firstName')).fill('Zoé');
  await dialog.getByLabel('Netflix', { exact: true }).check();
  await dialog.getByRole('button', { name: say('session.comeIn') }).click();
  const holders = page.getByRole('group', { name: say('session.whoHolds') });
  await holders.getByRole('radio', { name: 'Zoé' }).waitFor();
  return page;
}

/** Zoé joins on Léa's phone and holds it, and they watch a western. */
const watchWithZoe = after(async (made, stage) => {
  await handRound(made.page, stage);
  await watch(made, stage);
}).says('credits.keepElsewhere');

/** A western that advances challenges is watched by all, and counted. */
async function record({ lea, sessionId }: Pick<Together, 'lea' | 'sessionId'>, { suite }: Stage) {
  await lea.call(recordWatch, { sessionId, movieId: await westernFor(lea, sessionId) });
  await suite.quiet();
}

/** It is, and the celebration has ended. */
async function watch(made: Together, stage: Stage): Promise<void> {
  await record(made, stage);
  await endCelebration(made.page, stage);
}

async function endCelebration(page: Page, { say }: Stage): Promise<void> {
  await press(page, say, 'reveal.skipAll');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A user's celebration. */
const celebrating = (who?: 'lea' | 'tom' | 'nina') => after(record, who).says('reveal.rate');

/** Eight people who complete a challenge at once; the last one's celebration. */
async function celebratedByEight(stage: Stage): Promise<Page> {
  const people = await Promise.all(longNames.map((name) => stage.member(name)));
  const last = people.at(-1)!;
  const { sessionId } = await completedBy(people);
  const page = await inSession(stage, last, sessionId);
  await stage.suite.quiet();
  await press(page, stage.say, 'reveal.next');
  return page;
}

/** A user is a movie away from the first level with a gift. */
async function nearlyThere({ update }: Stage, { uid }: Person): Promise<void> {
  const { level } = milestones[0]!;
  const fields = { totalXp: xpForLevel(level) - 20, level: level - 1 };
  await update(`players/${uid}`, playerDocument.encodeFields(fields));
}

/** A user's page once the evening of four, with a movie, is over. */
const over = (who: 'lea' | 'nina') =>
  after(async (made, stage) => {
    await watch(made, stage);
    await made.lea.call(closeSession, { sessionId: made.sessionId });
  }, who).headed('session.overTitle');

/** A poll about the best of the list. */
const deck = { method: 'deck', movies: { from: 'list', count: 4 } } as const;

/** Opens a dialog by a button that only phones have. */
const openedOnPhone = (name: (say: Say) => string) =>
  candidates.doing(async (page, say) => {
    await page.setViewportSize({ width: 360, height: heights[360] });
    await page.getByRole('button', { name: name(say) }).click();
    await page.getByRole('dialog').waitFor();
  });

const people = openedOnPhone((say) => say('session.hereAre', { names: 'Léa' }));

/** Opens a dialog from the people's dialog, which only phones have. */
const openedFromPeople = (button: (page: Page, say: Say) => Locator) =>
  people.doing(async (page, say) => {
    await button(page, say).click();
    await page.getByRole('dialog').nth(1).waitFor();
  });

const friend = openedFromPeople((page) => page.getByRole('button', { name: /^.?Tom/ }));

const reporting = friend.pressed('moderation.report').shows((page) => page.getByRole('dialog').nth(2));

/** Léa's page in an evening of a group that doesn't want two movies again. */
const withRefusals = way(async (stage) => {
  const lea = await stage.member('Léa');
  const tom = await stage.member('Tom');
  await prefer(lea, 'Western', 'Romance');
  await prefer(tom, 'Romance', 'Western');
  const { id: groupId } = await groupOf(lea, [tom]);
  const { id: sessionId } = await lea.call(openEvening, { groupId });
  await tom.call(joinEvening, { groupId, sessionId });
  const { candidates } = await lea.call(tonight, { sessionId });
  const [first, second] = candidates;
  await tom.call(refuseMovie, { groupId, movieId: first!.movieId, lasts: 'ever' });
  await lea.call(refuseMovie, { groupId, movieId: second!.movieId, lasts: 'season' });
  return listed(await inSession(stage, lea, sessionId), stage);
});

export const session = {
  session: {
    loading: async (stage) => {
      const lea = await stage.member('Léa');
      // Her own would be on the device already.
      const { id } = await sessionOf(await stage.member('Tom'));
      const page = await titled(await stage.open(lea, '/privacy'), stage.say('privacy.title'));
      await holdDocuments(page);
      await follow(page, `/evening/${id}`);
      return saying(page, stage.say('common.loading'));
    },
    alone: async (stage) => {
      const lea = await stage.member('Léa');
      return listed(await inSession(stage, lea, (await sessionOf(lea)).id), stage);
    },
    'friend-invited': inviting,
    candidates,
    'list-loading': hers.prepared(holding(tonight.name)).says('session.looking'),
    'list-failed': hers.failed(tonight),
    offline: candidates.cut(),
    refused: withRefusals,
    filtered: after(({ lea, sessionId }) =>
      lea.call(setFilters, { sessionId, filters: { mood: 'light', maxRuntime: 120 } }),
    ).says('session.minutes', { minutes: 120 }),
    'dialog-filters': filtering
      .doing((page, say) => page.getByLabel(say('session.maxRuntime')).selectOption('120'))
      .says('session.withoutFilters'),
    'filtered-to-none': filtering.doing(async (page, say) => {
      await page.getByLabel(say('session.maxRuntime')).selectOption('90');
      await page.getByLabel(say('session.fromYear')).fill('2024');
      await page
        .getByLabel('Western')
        .or(page.getByLabel(say('genres.Western')))
        .first()
        .check();
      await page.keyboard.press('Escape');
      await saying(page, say('session.filtered-out'));
    }),
    'nothing-in-common': async (stage) => {
      const { lea, session } = await evening(stage);
      await withKarim(stage, session.code);
      return saying(await inSession(stage, lea, session.id), stage.say('session.nothing-in-common'));
    },
    'nobody-here': async (stage) => {
      const lea = await stage.member('Léa');
      const { id } = await sessionOf(lea);
      await lea.call(setPresence, { sessionId: id, present: false });
      const page = await inSession(stage, lea, id);
      await page.getByRole('heading', { name: stage.say('session.nobody-present') }).waitFor();
      return page;
    },
    'at-one-home': after(({ lea, sessionId }) =>
      lea.call(useHostServices, { sessionId, uid: lea.uid }),
    ).shows((page) => page.getByRole('radio', { name: 'Léa', checked: true })),
    apart: after(({ lea, sessionId }) => lea.call(setMode, { sessionId, mode: 'apart' })).says(
      'session.apartHint',
    ),
    'free-offers': after(({ lea, sessionId }) =>
      lea.call(setIncludeFree, { sessionId, includeFree: true }),
    ).says('session.freeToo'),
    'from-collection': after(async ({ lea, sessionId }) => {
      const { candidates } = await lea.call(tonight, { sessionId });
      const movieIds = candidates.slice(0, 5).map(({ movieId }) => movieId);
      await lea.call(addSeveralMovies, { collection: 'watchlist', movieIds });
      await lea.call(setCollection, { sessionId, collection: 'watchlist' });
    }).says('watchlist.title'),
    'with-discs': after(async ({ lea, tom, sessionId }) => {
      const { candidates } = await lea.call(tonight, { sessionId });
      const movieIds = candidates.slice(0, 2).map(({ movieId }) => movieId);
      await tom.call(addSeveralMovies, { collection: 'shelf', movieIds });
      await tom.call(changeEntry, { collection: 'shelf', movieId: movieIds[0]!, medium: 'Blu-ray' });
      await lea.call(setIncludeOwned, { sessionId, includeOwned: true });
    }).says('session.onShelves'),
    'screen-there': after(({ session }, { screen }) => screen(session.code)).says('session.onScreen'),
    'poll-open': after(({ tom, place }) => tom.call(startPoll, { place, ...deck })).says('pollBanner.open'),
    'poll-nominating': after(async ({ lea, tom, place, sessionId }) => {
      const { id } = await tom.call(startPoll, { place, ...deck, movies: { from: 'nominations' } });
      const { candidates } = await lea.call(tonight, { sessionId });
      for (const [at, who] of [lea, tom].entries())
        await who.call(nominateMovie, { pollId: id, movieId: candidates[at * 3]!.movieId });
    }).says('pollBanner.nominationsLeft', { count: 2 }),
    'poll-over': after(async ({ page, tom, place }) => {
      const { result } = await tom.call(startPoll, { place, ...deck, method: 'product' });
      await page.locator(`[href*="/polls/"]`).first().waitFor();
      if (result?.winner == null) throw new Error('A movie should have won.');
    }),
    'phone-shared': after(({ page }, stage) => handRound(page, stage)),
    'watched-on-shared-phone': watchWithZoe,
    reveal: after(choose).says('reveal.tonight'),
    chosen: choosing,
    'removed-by-another': after(async (made) => {
      await choose(made);
      await made.tom.call(chooseMovie, { sessionId: made.sessionId, movieId: null });
    }).shows((page) => page.getByRole('button', { name: /Remettre|Bring back|Вернуть/ })),
    'dialog-replace': choosing.pressed('session.takeBack').says('session.replaceTitle'),
    'reveal-voices': after(vote).says('reveal.voices', { count: 3 }),
    'chosen-by-vote': revealed(after(vote).says('reveal.byVotes', { yeses: 3, of: 4 })),
    'chosen-with-offers': revealed(after(choose, 'nina')).says('reveal.offeredBefore'),
    'not-for-all': revealed(
      way(async (stage) => {
        const made = await evening(stage);
        await choose(made);
        await withKarim(stage, made.session.code);
        return inSession(stage, made.lea, made.sessionId);
      }).shows((page) => page.getByRole('alert').first()),
    ),
    'celebration-rating': celebrating().onScreen(),
    'celebration-own': after(async (made, stage) => {
      await nearlyThere(stage, made.lea);
      await record(made, stage);
    })
      .pressed('reveal.next')
      .says('badgeNames.level-five')
      .onScreen(),
    'celebration-of-all': celebrating('tom')
      .pressed('reveal.next')
      .pressed('reveal.next')
      .says('session.gains')
      .onScreen(),
    'celebration-by-eight': way(celebratedByEight).says('session.completed').onScreen(),
    'celebration-of-eight': way(celebratedByEight).pressed('reveal.next').says('session.gains').onScreen(),
    watched: after(watch),
    'long-names': async (stage) => {
      const [host, ...others] = await Promise.all(longNames.slice(0, 5).map((name) => stage.member(name)));
      const { id } = await sessionOf(host!, ...others);
      return listed(await inSession(stage, others[0]!, id), stage);
    },
    completed: after(watch, 'tom'),
    rewarded: after(async (made, stage) => {
      await nearlyThere(stage, made.lea);
      await watch(made, stage);
    }).says('badgeNames.level-five'),
    'no-challenge': after(watch, 'nina').says('reveal.offeredAfter'),
    'taken-back': async (stage) => {
      const { lea, ines, sessionId } = await evening(stage);
      await record({ lea, sessionId }, stage);
      const page = await inSession(stage, ines, sessionId);
      await endCelebration(page, stage);
      await press(page, stage.say, 'session.withdraw');
      return saying(page, stage.say('session.takenBack'));
    },
    news: after(({ tom, sessionId }) => tom.call(setPresence, { sessionId, present: false }))
      .says('session.wentAway', { name: 'Tom' })
      .inEachLanguage(),
    over: over('lea'),
    'over-as-guest': over('nina'),
    'over-by-time': async (stage) => {
      const lea = await stage.member('Léa');
      const { id } = await sessionOf(lea);
      const page = await inSession(stage, lea, id);
      await page.evaluate(tellTime, { ...clock(), pace: 1 });
      await stage.update(`sessions/${id}`, { expiresAt: new Date(Date.now() + second) });
      return titled(page, stage.say('session.overTitle'));
    },
    gone: at('/evening/gone').headed('session.goneTitle'),
    'dialog-picture': over('lea')
      .pressed('credits.share')
      .doing((page, say) => page.getByLabel(say('credits.withNames')).check()),
    'dialog-link': over('lea').links('sharing.share_credits'),
    'dialog-keep': over('nina')
      .pressed('welcome.signUp')
      .shows((page, say) => page.getByLabel(say('welcome.email'))),
    'dialog-keep-elsewhere': watchWithZoe
      .pressed('credits.keepElsewhere')
      .shows((page, say) => page.getByRole('img', { name: say('credits.qr', { name: 'Zoé' }) })),
    'dialog-invite': openedOnPhone((say) => say('session.invite')),
    'dialog-people': people,
    'dialog-where': openedFromPeople((page) => page.getByRole('dialog').getByRole('button').nth(1)),
    'dialog-end': candidates.asks('session.end'),
    'dialog-friend': friend,
    'dialog-report': reporting,
    'dialog-reported': reporting.doing(async (page, say) => {
      await page.getByLabel(say('moderation.cause_insult')).check();
      await press(page, say, 'moderation.send');
      await saying(page, say('moderation.reported'));
    }),
    'dialog-order': candidates.asks('strategies.change'),
    'dialog-refuse': withRefusals.doing(async (page, say) => {
      const name = new RegExp(say('refusals.refuse'));
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
    }),
    'dialog-refusals': withRefusals.asks('refusals.see'),
    'dialog-share-phone': openedFromPeople((page, say) =>
      page.getByRole('button', { name: say('session.handRound') }),
    ),
  },
} satisfies Screens;
