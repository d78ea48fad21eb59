import {
  cancelPoll,
  closePoll,
  startPoll,
  vetoMovie,
  votePoll,
} from '@cine/contract/operations/evenings/polls';
import type { Ballot } from '@cine/contract/polls/ballot';
import type { Poll } from '@cine/contract/polls/poll';
import { day, second } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import type { States } from '../../../../src/pages/poll/states.ts';
import { follow } from '../../../support/in-place.ts';
import { type Evening, evening } from '../../evening.ts';
import type { Screens, Stage } from '../../screen.ts';
import { holdDocuments, press, saying, titled } from '../../show.ts';

type Start = Partial<Pick<Poll, 'method' | 'secret'>>;
type Made = Evening & { poll: Poll; ids: number[] };

/** A poll about four movies in the evening of four. */
async function started(stage: Stage, { method = 'deck', secret = true }: Start = {}): Promise<Made> {
  const made = await evening(stage);
  const poll = await made.lea.call(startPoll, {
    ...{ place: { kind: 'session', id: made.session.id }, method, secret },
    movies: { from: 'list', count: 4 },
    seconds: day / second,
  });
  return { ...made, poll, ids: poll.options.map(({ movieId }) => movieId) };
}

/** Léa's page of an open poll, in which Tom has voted and Nina has ruled a movie out. */
async function open(stage: Stage, method: 'deck' | 'approval' | 'ranked'): Promise<Page> {
  const { lea, tom, nina, poll, ids } = await started(stage, { method });
  await nina.call(vetoMovie, { pollId: poll.id, movieId: ids[3]! });
  const ballots: { [Method in Ballot['method']]: Ballot } = {
    deck: { method: 'deck', yes: [ids[0]!], no: [ids[1]!, ids[2]!] },
    approval: { method: 'approval', yes: [ids[0]!] },
    ranked: { method: 'ranked', ranking: [ids[0]!, ids[1]!] },
  };
  for (const who of method === 'ranked' ? [lea, tom] : [tom])
    await who.call(votePoll, { pollId: poll.id, ballot: ballots[method] });
  return titled(await stage.open(lea, `/polls/${poll.id}`), stage.say('polls.openTitle'));
}

/** Léa's page of a poll that is over. */
async function over(stage: Stage, start: Start, end: (made: Made) => Promise<unknown>): Promise<Page> {
  const made = await started(stage, start);
  await end(made);
  return stage.open(made.lea, `/polls/${made.poll.id}`);
}

export const polls: Screens<States> = {
  poll: {
    loading: async ({ member, open: openPage, say }) => {
      const page = await titled(await openPage(await member('Léa'), '/privacy'), say('privacy.title'));
      await holdDocuments(page);
      await follow(page, '/polls/some-poll');
      await page.locator('h1', { hasText: say('common.loading') }).waitFor({ state: 'attached' });
      return page;
    },
    gone: async ({ member, open: openPage, say }) =>
      titled(await openPage(await member('Léa'), '/polls/nowhere'), say('polls.goneTitle')),
    deck: async (stage) => saying(await open(stage, 'deck'), stage.say('polls.cardOf', { n: 1, count: 3 })),
    'deck-done': async (stage) => {
      const page = await open(stage, 'deck');
      for (const key of ['polls.yes', 'polls.no', 'polls.yes'] as const) await press(page, stage.say, key);
      return saying(page, stage.say('polls.counts'));
    },
    approval: async (stage) => {
      const page = await open(stage, 'approval');
      await page.getByRole('checkbox').first().check();
      return page;
    },
    ranked: async (stage) => saying(await open(stage, 'ranked'), stage.say('polls.counts')),
    closed: async (stage) => {
      const page = await over(
        stage,
        { method: 'approval', secret: false },
        async ({ lea, tom, poll, ids }) => {
          for (const who of [lea, tom])
            await who.call(votePoll, {
              pollId: poll.id,
              ballot: { method: 'approval', yes: ids.slice(0, 2) },
            });
          await lea.call(closePoll, { pollId: poll.id });
        },
      );
      await titled(page, stage.say('polls.closedTitle'));
      return saying(page, stage.say('polls.whoVoted'));
    },
    'closed-ranked': async (stage) => {
      const page = await over(stage, { method: 'ranked' }, async ({ lea, tom, ines, nina, poll, ids }) => {
        await nina.call(vetoMovie, { pollId: poll.id, movieId: ids[3]! });
        const [one, two, three] = ids as [number, number, number];
        for (const [who, ranking] of [
          [lea, [one, two, three]],
          [tom, [one, three]],
          [ines, [two, one]],
          [nina, [one]],
        ] as const)
          await who.call(votePoll, { pollId: poll.id, ballot: { method: 'ranked', ranking: [...ranking] } });
      });
      await titled(page, stage.say('polls.closedTitle'));
      for (const key of ['polls.howCounted', 'polls.lot'] as const)
        await page.getByText(stage.say(key)).click();
      return page;
    },
    cancelled: async (stage) => {
      const page = await over(stage, {}, ({ lea, poll }) => lea.call(cancelPoll, { pollId: poll.id }));
      return titled(page, stage.say('polls.cancelledTitle'));
    },
  },
};
