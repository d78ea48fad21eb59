import { nominateMovie, startPoll, vetoMovie, voteInPoll } from '@cine/contract/operations/together/polls';
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
import type { Ballot } from '@cine/contract/polls/ballot';
import { day, second } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import type { Say } from '#i18n/index.tsx';
import { completedBy, evening, longNames, services, sessionOf, westernFor } from '../../evening.ts';
import type { Screens, Stage } from '../../screen.ts';
import { holding, press, saying } from '../../show.ts';
import { at, visiting, type Who, way } from '../../steps.ts';

async function listed(page: Page): Promise<Page> {
  await page.getByRole('article').first().waitFor();
  return page;
}

/** A screen in Léa's evening, alone. */
const alone = way(async ({ member, visit }, opening) => {
  const { code } = await sessionOf(await member('Léa'));
  return visit(`/tv?code=${code}`, opening);
});

/** A screen in the evening of four. */
async function screen(stage: Stage) {
  const made = await evening(stage);
  return { ...made, page: await listed(await stage.visit(`/tv?code=${made.session.code}`)) };
}

/** That screen after a step. */
const after = (step: (made: Awaited<ReturnType<typeof screen>>, stage: Stage) => Promise<unknown>) =>
  way(async (stage) => {
    const made = await screen(stage);
    await step(made, stage);
    return made.page;
  });

const candidates = after(async () => {});

/** A screen with a poll: two have voted, and a third has ruled out a movie. */
const polling = (count: number, method: Ballot['method'] = 'approval') =>
  after(async ({ lea, tom, nina, place }) => {
    const movies = { from: 'list', count } as const;
    const poll = await lea.call(startPoll, { place, method, movies, seconds: day / second });
    const ids = poll.options.map(({ movieId }) => movieId);
    for (const [at, who] of [lea, tom].entries())
      await who.call(voteInPoll, { pollId: poll.id, ballot: ballotOf(method, ids.slice(0, 2 - at)) });
    await nina.call(vetoMovie, { pollId: poll.id, movieId: ids.at(-1)! });
  }).headed('polls.openTitle');

function ballotOf(method: Ballot['method'], movieIds: number[]): Ballot {
  if (method === 'ranked') return { method, ranking: movieIds };
  return method === 'deck' ? { method, yes: [], no: movieIds } : { method, yes: movieIds };
}

const typedName = (say: Say) => (say('television.nameLetters').includes('Z') ? 'ZOE' : 'ЗОЯ');
const nameOf = (say: Say) => typedName(say).slice(0, 1) + typedName(say).slice(1).toLowerCase();

/** A screen with a poll, where a user without a phone types their name. */
const votingAt = (method?: Ballot['method']) =>
  polling(4, method)
    .pressed('television.voteHere')
    .doing(async (page, say) => {
      for (const letter of typedName(say))
        await page.getByRole('button', { name: letter, exact: true }).click();
    });

/** A screen with a poll that a user without a phone has joined. */
const turnAt = (method?: Ballot['method']) =>
  votingAt(method)
    .pressed('television.nameDone')
    .shows((page, say) => page.getByRole('heading', { name: say('turns.yours', { name: nameOf(say) }) }));

/** The ballot of a user whose turn it is. */
const ballotAt = (method?: Ballot['method']) =>
  turnAt(method).doing((page, say) => press(page, say, 'turns.itsMe', { name: nameOf(say) }));

/** An evening whose movie completes a challenge for everybody. */
async function watchedBy(stage: Stage, count: number): Promise<Page> {
  const people = await Promise.all(longNames.slice(0, count).map((name) => stage.member(name)));
  const { code } = await completedBy(people);
  const page = await stage.visit(`/tv?code=${code}`);
  await stage.suite.quiet();
  return saying(page, stage.say('session.completed'));
}

const pairLink = `/pair#screen.${'0'.repeat(32)}`;

const host: Who = async ({ member }) => {
  const lea = await member('Léa');
  await sessionOf(lea);
  return lea;
};

/** Léa’s phone, which has scanned a screen's code. */
const pairing = at(pairLink, host).headed('television.pairTitle');

export const television = {
  television: {
    'code-entry': visiting('/tv').headed('television.howTitle'),
    joining: alone.prepared(holding(joinAsScreen.name)).says('television.joining'),
    'unknown-code': visiting('/tv?code=ABCDEF')
      .shows((page) => page.getByRole('alert').first())
      .inEachLanguage(),
    loading: alone.awaiting(tonight).headed('session.looking'),
    candidates,
    alone: async (stage) => listed(await alone.show(stage)),
    'nothing-in-common': after(async ({ session: { code } }, { member }) => {
      const karim = await member('Karim', [services.mubi]);
      await karim.call(joinSession, { code });
    }).says('session.nothing-in-common'),
    chosen: after(async ({ lea, sessionId }) => {
      const { candidates } = await lea.call(tonight, { sessionId, pageSize: 1 });
      await lea.call(chooseMovie, { sessionId, movieId: candidates[0]!.movieId });
    }).says('television.tonightIs'),
    'reveal-voices': after(async ({ lea, tom, ines, nina, place }) => {
      const movies = { from: 'list', count: 3 } as const;
      const poll = await lea.call(startPoll, { place, method: 'approval', movies });
      const [first, second] = poll.options.map(({ movieId }) => movieId) as [number, number];
      for (const who of [lea, tom, ines, nina])
        await who.call(voteInPoll, {
          pollId: poll.id,
          ballot: { method: 'approval', yes: who === nina ? [second] : [first, second] },
        });
    }).says('reveal.voices', { count: 3 }),
    watched: after(async ({ lea, sessionId }, { suite }) => {
      await lea.call(recordWatch, { sessionId, movieId: await westernFor(lea, sessionId) });
      await suite.quiet();
    }).shows((page, say) => page.getByRole('button', { name: say('television.oneMore') })),
    'watched-by-three': async (stage) => watchedBy(stage, 3),
    'watched-by-four': async (stage) => watchedBy(stage, 4),
    'watched-by-five': async (stage) => watchedBy(stage, 5),
    'watched-by-six': async (stage) => watchedBy(stage, 6),
    'watched-by-eight': async (stage) => watchedBy(stage, 8),
    poll: polling(4).says('television.voteHere'),
    'poll-nominating': after(async ({ lea, place, sessionId }) => {
      const movies = { from: 'nominations' } as const;
      const { id } = await lea.call(startPoll, { place, method: 'approval', movies });
      const { candidates } = await lea.call(tonight, { sessionId, pageSize: 2 });
      for (const { movieId } of candidates) await lea.call(nominateMovie, { pollId: id, movieId });
    }).headed('polls.nominatingTitle'),
    'poll-many': polling(12).says('television.ruledOut'),
    'poll-name': votingAt(),
    'poll-turn': turnAt(),
    'poll-ballot': ballotAt().doing((page) => page.getByRole('checkbox').first().check()),
    'poll-deck': ballotAt('deck').says('polls.cardOf', { n: 1, count: 3 }),
    'poll-ranked': ballotAt('ranked')
      .doing((page, say) =>
        page
          .getByText(say('polls.placeNext', { n: 1 }))
          .last()
          .click(),
      )
      .says('polls.lastPlace'),
    'poll-result': after(({ lea, place }) =>
      lea.call(startPoll, { place, method: 'product', movies: { from: 'list', count: 4 } }),
    ).says('television.list'),
    over: after(({ lea, sessionId }) => lea.call(closeSession, { sessionId })).headed('session.overTitle'),
    gone: after(async ({ lea, sessionId }) => {
      const { screens } = await lea.call(setPresence, { sessionId, present: true });
      await lea.call(removeAttendee, { sessionId, uid: screens[0]! });
    }).says('television.gone'),
    offline: candidates.cut(),
    'dialog-leave': candidates.doing(async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor();
    }),
  },
  pair: {
    one: pairing,
    nothing: at(pairLink).headed('television.pairNothing'),
    'code-changed': pairing
      .pressed('session.mine')
      .shows((page) => page.getByRole('alert').first())
      .inEachLanguage(),
  },
} satisfies Screens;
