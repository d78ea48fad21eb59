import { playerDocument } from '@cine/contract/documents/players';
import { xpForLevel } from '@cine/contract/game/level';
import { milestones } from '@cine/contract/game/milestones';
import { joinEvening, openEvening, refuseMovie } from '@cine/contract/operations/together/groups';
import { nominateMovie, startPoll, votePoll } from '@cine/contract/operations/together/polls';
import {
  chooseMovie,
  closeSession,
  joinSession,
  recordWatch,
  setFilters,
  setIncludeFree,
  setMode,
  setPresence,
  useHostServices,
} from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { second } from '@cine/contract/time';
import type { Locator, Page } from 'playwright-core';
import { follow } from '../../support/in-place.ts';
import { evening, longNames, prefer, services, sessionOf, westernFor } from '../evening.ts';
import { clock, tellTime } from '../evening-clock.ts';
import { heights } from '../looks.ts';
import type { Opening, Person, Screens, Show, Stage } from '../screen.ts';
import { holdDocuments, holding, press, saying, titled } from '../show.ts';
import { asks, at, cut, failed, headed, inEachLanguage, links, pressed, says, shows } from '../steps.ts';
import { groupOf } from './people/groups.ts';

/** Somebody's page in a session. */
async function inSession({ open, say }: Stage, person: Person, id: string, opening?: Opening): Promise<Page> {
  const page = await open(person, `/evening/${id}`, opening);
  await page.getByRole('heading', { level: 2, name: say('session.whoIsHere') }).waitFor();
  return page;
}

/** Léa's page in the evening of four. */
const hers: Show = async (stage, opening) => {
  const { lea, session } = await evening(stage);
  return inSession(stage, lea, session.id, opening);
};

/** Waits until the list has movies. */
async function listed(page: Page, { say }: Stage): Promise<Page> {
  await page
    .getByRole('button', { name: say('session.thisOne') })
    .first()
    .waitFor();
  return page;
}

/** Léa's page in the evening of four, with the movies that all can watch. */
async function together(stage: Stage) {
  const made = await evening(stage);
  return { ...made, page: await listed(await inSession(stage, made.lea, made.session.id), stage) };
}

const candidates = async (stage: Stage) => (await together(stage)).page;

/** Waits for a page's list after a step, unless the step empties it. */
async function after(stage: Stage, step: (made: Awaited<ReturnType<typeof together>>) => Promise<unknown>) {
  const made = await together(stage);
  await step(made);
  return made.page;
}

const filtering = pressed(candidates, 'session.filters', { count: 0 });

/** Ends the reveal of the chosen movie. */
async function goOn(page: Page, { say }: Stage): Promise<Page> {
  await press(page, say, 'reveal.goOn');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return page;
}

const choosing = async (stage: Stage) => goOn(await pressed(candidates, 'session.thisOne')(stage), stage);

/** Karim comes, who has nothing that the others have. */
async function withKarim({ member }: Stage, code: string): Promise<void> {
  const karim = await member('Karim', [services.mubi]);
  await karim.call(joinSession, { code });
}

/** Zoé joins on Léa's phone, and holds it. */
export async function handRound(page: Page, { say }: Stage): Promise<Page> {
  await press(page, say, 'session.handRound');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('setUp.displayName')).fill('Zoé');
  await dialog.getByLabel('Netflix', { exact: true }).check();
  await dialog.getByRole('button', { name: say('session.comeIn') }).click();
  await page.getByRole('radio', { name: 'Zoé' }).waitFor();
  return page;
}

/** Zoé joins on Léa's phone and holds it, and they watch a western. */
async function watchWithZoe(stage: Stage): Promise<Page> {
  const made = await together(stage);
  await handRound(made.page, stage);
  await watch(made, stage);
  return saying(made.page, stage.say('credits.keepElsewhere'));
}

/** A western that advances challenges is watched by all, and counted. */
async function watch({ lea, session, page }: Awaited<ReturnType<typeof together>>, { say, suite }: Stage) {
  await lea.call(recordWatch, { sessionId: session.id, movieId: await westernFor(lea, session.id) });
  await suite.quiet();
  return saying(page, say('reveal.rate'));
}

/** Somebody is a movie away from the first level that has a badge, a gift and a title. */
async function nearlyThere({ update }: Stage, { uid }: Person): Promise<void> {
  const { level } = milestones[0]!;
  const fields = { totalXp: xpForLevel(level) - 20, level: level - 1 };
  await update(`players/${uid}`, playerDocument.encodeFields(fields));
}

/** Somebody's page once the evening of four, with a movie, is over. */
const over = (who: 'lea' | 'nina') => async (stage: Stage) => {
  const made = await evening(stage);
  const page = await listed(await inSession(stage, made[who], made.session.id), stage);
  await watch({ ...made, page }, stage);
  await made.lea.call(closeSession, { sessionId: made.session.id });
  return titled(page, stage.say('session.overTitle'));
};

/** A poll about the best of the list. */
const deck = { method: 'deck', movies: { from: 'list', count: 4 } } as const;

/** Opens a dialog by a button that only phones have. */
const openedOnPhone = (name: (stage: Stage) => string) => async (stage: Stage) => {
  const { page } = await together(stage);
  await page.setViewportSize({ width: 360, height: heights[360] });
  await page.getByRole('button', { name: name(stage) }).click();
  await page.getByRole('dialog').waitFor();
  return page;
};

const people = openedOnPhone(({ say }) => say('session.hereAre', { names: 'Léa' }));

/** Opens a dialog from the people's dialog; on wider screens the people are next to the list. */
const openedFromPeople = (button: (page: Page, stage: Stage) => Locator) => async (stage: Stage) => {
  const page = await people(stage);
  await button(page, stage).click();
  await page.getByRole('dialog').nth(1).waitFor();
  return page;
};

const friend = openedFromPeople((page) => page.getByRole('button', { name: /^.?Tom/ }));

async function reporting(stage: Stage): Promise<Page> {
  const page = await friend(stage);
  await press(page, stage.say, 'moderation.report');
  await page.getByRole('dialog').nth(2).waitFor();
  return page;
}

/** Léa's page in an evening of her and Tom's group, which doesn't want two movies again; both rated some. */
async function withRefusals(stage: Stage): Promise<Page> {
  const [lea, tom] = [await stage.member('Léa'), await stage.member('Tom')];
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
}

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
    candidates,
    'list-loading': says((stage) => hers(stage, { prepare: holding(tonight.name) }), 'session.looking'),
    'list-failed': failed(hers, tonight),
    offline: cut(candidates),
    refused: withRefusals,
    filtered: async (stage) =>
      after(stage, async ({ page, lea, session }) => {
        const filters = { mood: 'light', maxRuntime: 120 } as const;
        await lea.call(setFilters, { sessionId: session.id, filters });
        await saying(page, stage.say('session.minutes', { minutes: 120 }));
      }),
    'dialog-filters': async (stage) => {
      const page = await filtering(stage);
      await page.getByLabel(stage.say('session.maxRuntime')).selectOption('120');
      return saying(page, stage.say('session.withoutFilters'));
    },
    'filtered-to-none': async (stage) => {
      const page = await filtering(stage);
      await page.getByLabel(stage.say('session.maxRuntime')).selectOption('90');
      await page.getByLabel(stage.say('session.fromYear')).fill('2024');
      await page
        .getByLabel('Western')
        .or(page.getByLabel(stage.say('genres.Western')))
        .first()
        .check();
      await page.keyboard.press('Escape');
      return saying(page, stage.say('session.filtered-out'));
    },
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
    'at-one-home': async (stage) =>
      after(stage, async ({ page, lea, session }) => {
        await lea.call(useHostServices, { sessionId: session.id, uid: lea.uid });
        await saying(page, stage.say('session.weAreAt', { name: 'Léa' }));
      }),
    apart: async (stage) =>
      after(stage, async ({ page, lea, session }) => {
        await lea.call(setMode, { sessionId: session.id, mode: 'apart' });
        await saying(page, stage.say('session.apartHint'));
      }),
    'free-offers': async (stage) =>
      after(stage, async ({ page, lea, session }) => {
        await lea.call(setIncludeFree, { sessionId: session.id, includeFree: true });
        await saying(page, stage.say('session.freeToo'));
      }),
    'screen-there': async (stage) => {
      const { page, session } = await together(stage);
      await stage.screen(session.code);
      return saying(page, stage.say('session.onScreen'));
    },
    'poll-open': async (stage) => {
      const { page, tom, session } = await together(stage);
      await tom.call(startPoll, { place: { kind: 'session', id: session.id }, ...deck });
      return saying(page, stage.say('pollBanner.open'));
    },
    'poll-nominating': async (stage) => {
      const { page, lea, tom, session } = await together(stage);
      const { id } = await tom.call(startPoll, {
        place: { kind: 'session', id: session.id },
        ...deck,
        movies: { from: 'nominations' },
      });
      const { candidates } = await lea.call(tonight, { sessionId: session.id });
      for (const [at, who] of [lea, tom].entries())
        await who.call(nominateMovie, { pollId: id, movieId: candidates[at * 3]!.movieId });
      return saying(page, stage.say('pollBanner.nominationsLeft', { count: 2 }));
    },
    'poll-over': async (stage) => {
      const { page, tom, session } = await together(stage);
      const place = { kind: 'session', id: session.id } as const;
      const { result } = await tom.call(startPoll, { place, ...deck, method: 'product' });
      await page.locator(`[href*="/polls/"]`).first().waitFor();
      if (result?.winner == null) throw new Error('A movie should have won.');
      return page;
    },
    'phone-shared': async (stage) => handRound(await candidates(stage), stage),
    'watched-on-shared-phone': watchWithZoe,
    reveal: async (stage) => {
      const { page, lea, session } = await together(stage);
      await lea.call(chooseMovie, { sessionId: session.id, movieId: await westernFor(lea, session.id) });
      return saying(page, stage.say('reveal.tonight'));
    },
    chosen: choosing,
    'dialog-replace': says(pressed(choosing, 'session.takeBack'), 'session.replaceTitle'),
    'chosen-by-vote': async (stage) => {
      const { page, lea, tom, ines, nina, session } = await together(stage);
      const place = { kind: 'session', id: session.id } as const;
      const movies = { from: 'list', count: 3 } as const;
      const poll = await lea.call(startPoll, { place, method: 'approval', movies });
      const [first, second] = poll.options.map(({ movieId }) => movieId) as [number, number];
      for (const who of [lea, tom, ines, nina])
        await who.call(votePoll, {
          pollId: poll.id,
          ballot: { method: 'approval', yes: [who === nina ? second : first] },
        });
      await saying(page, stage.say('reveal.byVotes', { yeses: 3, of: 4 }));
      return goOn(page, stage);
    },
    'chosen-with-offers': async (stage) => {
      const { lea, nina, session } = await evening(stage);
      const page = await listed(await inSession(stage, nina, session.id), stage);
      await lea.call(chooseMovie, { sessionId: session.id, movieId: await westernFor(lea, session.id) });
      await goOn(page, stage);
      return saying(page, stage.say('reveal.offeredBefore'));
    },
    'not-for-all': async (stage) => {
      const { lea, session } = await evening(stage);
      await lea.call(chooseMovie, { sessionId: session.id, movieId: await westernFor(lea, session.id) });
      await withKarim(stage, session.code);
      const page = await inSession(stage, lea, session.id);
      await page.getByRole('alert').first().waitFor();
      return goOn(page, stage);
    },
    watched: async (stage) => watch(await together(stage), stage),
    'long-names': async (stage) => {
      const [host, ...others] = await Promise.all(longNames.slice(0, 5).map((name) => stage.member(name)));
      const { id } = await sessionOf(host!, ...others);
      return listed(await inSession(stage, others[0]!, id), stage);
    },
    completed: async (stage) => {
      const made = await evening(stage);
      const page = await listed(await inSession(stage, made.tom, made.session.id), stage);
      return watch({ ...made, page }, stage);
    },
    rewarded: async (stage) => {
      const made = await together(stage);
      await nearlyThere(stage, made.lea);
      await watch(made, stage);
      return saying(made.page, stage.say('badgeNames.level-five'));
    },
    'no-challenge': async (stage) => {
      const made = await evening(stage);
      const page = await listed(await inSession(stage, made.nina, made.session.id), stage);
      await watch({ ...made, page }, stage);
      return saying(page, stage.say('reveal.offeredAfter'));
    },
    'taken-back': async (stage) => {
      const { lea, ines, session } = await evening(stage);
      await lea.call(recordWatch, { sessionId: session.id, movieId: await westernFor(lea, session.id) });
      await stage.suite.quiet();
      const page = await inSession(stage, ines, session.id);
      await press(page, stage.say, 'session.withdraw');
      return saying(page, stage.say('session.takenBack'));
    },
    news: inEachLanguage(async (stage) =>
      after(stage, async ({ page, tom, session }) => {
        await tom.call(setPresence, { sessionId: session.id, present: false });
        await saying(page, stage.say('session.wentAway', { name: 'Tom' }));
      }),
    ),
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
    gone: headed(at('/evening/gone'), 'session.goneTitle'),
    'dialog-picture': async (stage) => {
      const page = await pressed(over('lea'), 'credits.share')(stage);
      await page.getByLabel(stage.say('credits.withNames')).check();
      return page;
    },
    'dialog-link': links(over('lea'), 'sharing.share_credits'),
    'dialog-keep': shows(pressed(over('nina'), 'welcome.signUp'), (page, say) =>
      page.getByLabel(say('welcome.email')),
    ),
    'dialog-keep-elsewhere': async (stage) => {
      const page = await watchWithZoe(stage);
      await press(page, stage.say, 'credits.keepElsewhere');
      await page.getByRole('img', { name: stage.say('credits.qr', { name: 'Zoé' }) }).waitFor();
      return page;
    },
    'dialog-invite': openedOnPhone(({ say }) => say('session.invite')),
    'dialog-people': people,
    'dialog-where': openedFromPeople((page) => page.getByRole('dialog').getByRole('button').nth(1)),
    'dialog-end': asks(candidates, 'session.end'),
    'dialog-friend': friend,
    'dialog-report': reporting,
    'dialog-reported': async (stage) => {
      const page = await reporting(stage);
      await page.getByLabel(stage.say('moderation.cause_insult')).check();
      await press(page, stage.say, 'moderation.send');
      return saying(page, stage.say('moderation.reported'));
    },
    'dialog-order': asks(candidates, 'strategies.change'),
    'dialog-refuse': async (stage) => {
      const page = await withRefusals(stage);
      const name = new RegExp(stage.say('refusals.refuse'));
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'dialog-refusals': asks(withRefusals, 'refusals.see'),
    'dialog-share-phone': openedFromPeople((page, { say }) =>
      page.getByRole('button', { name: say('session.handRound') }),
    ),
  },
} satisfies Screens;
