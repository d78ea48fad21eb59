import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { nominateMovie, startPoll, vetoMovie, votePoll } from '@cine/contract/operations/together/polls';
import {
  chooseMovie,
  closeSession,
  joinAsScreen,
  joinSession,
  recordWatch,
  removeAttendee,
  setPresence,
} from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { Ballot } from '@cine/contract/polls/ballot';
import { day, second } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { evening, longNames, oldWesterns, services, sessionOf, westernFor } from '../evening.ts';
import type { Screens, Show, Stage } from '../screen.ts';
import { holding, press, saying, titled } from '../show.ts';
import { awaiting, cut, headed, inEachLanguage, says, shows, visiting } from '../steps.ts';

async function listed(page: Page): Promise<Page> {
  await page.getByRole('article').first().waitFor();
  return page;
}

/** A screen in Léa's evening, alone. */
const alone: Show = async ({ member, visit }, opening) => {
  const { code } = await sessionOf(await member('Léa'));
  return visit(`/tv?code=${code}`, opening);
};

/** A screen in the evening of four. */
async function screen(stage: Stage) {
  const made = await evening(stage);
  return { ...made, page: await listed(await stage.visit(`/tv?code=${made.session.code}`)) };
}

/** A screen in the evening of four, with a poll: Léa and Tom have voted, and Nina has ruled out a movie. */
async function polling(stage: Stage, count: number, method: Ballot['method'] = 'approval') {
  const made = await screen(stage);
  const place = { kind: 'session', id: made.session.id } as const;
  const movies = { from: 'list', count } as const;
  const poll = await made.lea.call(startPoll, { place, method, movies, seconds: day / second });
  const ids = poll.options.map(({ movieId }) => movieId);
  for (const [who, yes] of [
    [made.lea, ids.slice(0, 2)],
    [made.tom, ids.slice(0, 1)],
  ] as const)
    await who.call(votePoll, { pollId: poll.id, ballot: ballotOf(method, [...yes]) });
  await made.nina.call(vetoMovie, { pollId: poll.id, movieId: ids.at(-1)! });
  await titled(made.page, stage.say('polls.openTitle'));
  return { ...made, poll };
}

function ballotOf(method: Ballot['method'], movieIds: number[]): Ballot {
  if (method === 'ranked') return { method, ranking: movieIds };
  return method === 'deck' ? { method, yes: [], no: movieIds } : { method, yes: movieIds };
}

/** A screen with a poll, where somebody without a phone types their name. */
async function votingAt(stage: Stage, method?: Ballot['method']) {
  const made = await polling(stage, 4, method);
  await press(made.page, stage.say, 'television.voteHere');
  const typed = stage.say('television.nameLetters').includes('Z') ? 'ZOE' : 'ЗОЯ';
  for (const letter of typed) await made.page.getByRole('button', { name: letter, exact: true }).click();
  return { ...made, name: typed.slice(0, 1) + typed.slice(1).toLowerCase() };
}

/** A screen with a poll that somebody without a phone has joined. */
async function turnAt(stage: Stage, method?: Ballot['method']) {
  const made = await votingAt(stage, method);
  await press(made.page, stage.say, 'television.nameDone');
  await made.page.getByRole('heading', { name: stage.say('turns.yours', { name: made.name }) }).waitFor();
  return made;
}

/** An evening whose movie completes a challenge for everybody. */
async function watchedBy(stage: Stage, count: number): Promise<Page> {
  const people = await Promise.all(longNames.slice(0, count).map((name) => stage.member(name)));
  for (const { call } of people) {
    await call(joinChallenge, { challengeId: 'old-west' });
    for (const { id } of oldWesterns.slice(0, 2)) await call(recordOwnWatch, { movieId: id });
  }
  const [host, ...others] = people;
  const session = await sessionOf(host!, ...others);
  const page = await listed(await stage.visit(`/tv?code=${session.code}`));
  const movieId = await westernFor(host!, session.id);
  await host!.call(recordWatch, { sessionId: session.id, movieId });
  await stage.suite.quiet();
  return saying(page, stage.say('session.completed'));
}

export const television = {
  television: {
    'code-entry': headed(visiting('/tv'), 'television.howTitle'),
    joining: says((stage) => alone(stage, { prepare: holding(joinAsScreen.name) }), 'television.joining'),
    'unknown-code': inEachLanguage(
      shows(
        (stage) => stage.visit('/tv?code=ABCDEF'),
        (page) => page.getByRole('alert').first(),
      ),
    ),
    loading: awaiting(alone, tonight, 'session.looking'),
    candidates: async (stage) => (await screen(stage)).page,
    alone: async (stage) => listed(await alone(stage)),
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
    'watched-by-four': async (stage) => watchedBy(stage, 4),
    'watched-by-eight': async (stage) => watchedBy(stage, 8),
    poll: async (stage) => saying((await polling(stage, 4)).page, stage.say('television.voteHere')),
    'poll-nominating': async (stage) => {
      const { page, lea, session } = await screen(stage);
      const place = { kind: 'session', id: session.id } as const;
      const movies = { from: 'nominations' } as const;
      const { id } = await lea.call(startPoll, { place, method: 'approval', movies });
      const { candidates } = await lea.call(tonight, { sessionId: session.id, pageSize: 2 });
      for (const { movieId } of candidates) await lea.call(nominateMovie, { pollId: id, movieId });
      return titled(page, stage.say('polls.nominatingTitle'));
    },
    'poll-many': async (stage) => saying((await polling(stage, 12)).page, stage.say('television.ruledOut')),
    'poll-name': async (stage) => (await votingAt(stage)).page,
    'poll-turn': async (stage) => (await turnAt(stage)).page,
    'poll-ballot': async (stage) => {
      const { page, name } = await turnAt(stage);
      await press(page, stage.say, 'turns.itsMe', { name });
      await page.getByRole('checkbox').first().check();
      return page;
    },
    'poll-deck': async (stage) => {
      const { page, name } = await turnAt(stage, 'deck');
      await press(page, stage.say, 'turns.itsMe', { name });
      return saying(page, stage.say('polls.cardOf', { n: 1, count: 3 }));
    },
    'poll-ranked': async (stage) => {
      const { page, name } = await turnAt(stage, 'ranked');
      await press(page, stage.say, 'turns.itsMe', { name });
      await page
        .getByText(stage.say('polls.placeNext', { n: 1 }))
        .last()
        .click();
      return saying(page, stage.say('polls.lastPlace'));
    },
    'poll-result': async (stage) => {
      const { page, lea, session } = await screen(stage);
      const place = { kind: 'session', id: session.id } as const;
      const movies = { from: 'list', count: 4 } as const;
      await lea.call(startPoll, { place, method: 'product', movies });
      return saying(page, stage.say('television.list'));
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
    offline: cut(async (stage) => (await screen(stage)).page),
    'dialog-leave': async (stage) => {
      const { page } = await screen(stage);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor();
      return page;
    },
  },
} satisfies Screens;
