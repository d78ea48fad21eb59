import {
  cancelPoll,
  closePoll,
  nominateMovie,
  startPoll,
  vetoMovie,
  votePoll,
} from '@cine/contract/operations/together/polls';
import { leaveSession } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import type { Ballot } from '@cine/contract/polls/ballot';
import type { Poll } from '@cine/contract/polls/poll';
import { day, second } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { follow } from '../../../support/in-place.ts';
import { type Evening, evening } from '../../evening.ts';
import type { Screens, Show, Stage } from '../../screen.ts';
import { cutOff, listening, press, saying, titled } from '../../show.ts';
import { asks, at, failed, headed, inEachLanguage, links, pressed, says, waiting } from '../../steps.ts';
import { handRound } from '../session.ts';
import { groupOf } from './groups.ts';

type Start = Partial<Pick<Poll, 'method' | 'secret'>>;
type Made = Evening & { poll: Poll; ids: number[] };

/** A poll about four movies in the evening of four. */
async function started(stage: Stage, { method = 'deck', secret = true }: Start = {}): Promise<Made> {
  const made = await evening(stage);
  const poll = await made.lea.call(startPoll, {
    place: { kind: 'session', id: made.session.id },
    method,
    secret,
    movies: { from: 'list', count: 4 },
    seconds: day / second,
  });
  return { ...made, poll, ids: poll.options.map(({ movieId }) => movieId) };
}

/** Léa's page of an open poll, in which Tom has voted, or all others, and Nina has ruled a movie out. */
async function open(
  stage: Stage,
  method: 'deck' | 'approval' | 'ranked',
  haveOthersVoted = false,
): Promise<Page> {
  const { lea, tom, ines, nina, poll, ids } = await started(stage, { method });
  await nina.call(vetoMovie, { pollId: poll.id, movieId: ids[3]! });
  const ballots: { [Method in Ballot['method']]: Ballot } = {
    deck: { method: 'deck', yes: [ids[0]!], no: [ids[1]!, ids[2]!] },
    approval: { method: 'approval', yes: [ids[0]!] },
    ranked: { method: 'ranked', ranking: [ids[0]!, ids[1]!] },
  };
  const others = haveOthersVoted ? [tom, ines, nina] : [tom];
  for (const who of method === 'ranked' ? [lea, tom] : others)
    await who.call(votePoll, { pollId: poll.id, ballot: ballots[method] });
  return titled(await stage.open(lea, `/polls/${poll.id}`), stage.say('polls.openTitle'));
}

/** Léa's page of an open poll, on a phone that Zoé shares. */
async function handedRound(stage: Stage): Promise<{ page: Page; say: Stage['say'] }> {
  const { say } = stage;
  const { lea, session, poll } = await started(stage, { method: 'approval' });
  const page = await stage.open(lea, `/evening/${session.id}`);
  await handRound(page, stage);
  await follow(page, `/polls/${poll.id}`);
  return { page: await titled(page, say('polls.openTitle')), say };
}

/** Léa's page of a poll that is over. */
async function over(stage: Stage, start: Start, end: (made: Made) => Promise<unknown>): Promise<Page> {
  const made = await started(stage, start);
  await end(made);
  return stage.open(made.lea, `/polls/${made.poll.id}`);
}

/** Léa's page of an open deck, about which all others have voted. */
const voted = (stage: Stage) => open(stage, 'deck', true);

/** Léa's page of a deck whose cards she has answered, before she casts her ballot. */
async function atEnd(stage: Stage): Promise<Page> {
  const page = await open(stage, 'deck');
  for (const key of ['polls.yes', 'polls.no', 'polls.yes'] as const) await press(page, stage.say, key);
  return saying(page, stage.say('polls.deckEnd'));
}

/** Léa's page of a poll into which she and Tom have nominated a movie each. */
const nominating: Show = async (stage, opening) => {
  const { lea, tom, session } = await evening(stage);
  const { candidates } = await lea.call(tonight, { sessionId: session.id });
  const { id } = await lea.call(startPoll, {
    place: { kind: 'session', id: session.id },
    method: 'approval',
    movies: { from: 'nominations' },
  });
  for (const [at, who] of [lea, tom].entries())
    await who.call(nominateMovie, { pollId: id, movieId: candidates[at]!.movieId });
  return titled(await stage.open(lea, `/polls/${id}`, opening), stage.say('polls.nominatingTitle'));
};

/** Léa's page to start a poll in the evening of four. */
async function starting(stage: Stage): Promise<Page> {
  const { lea, session } = await evening(stage);
  const page = await stage.open(lea, `/polls/new?evening=${session.id}`);
  return titled(page, stage.say('polls.newTitle'));
}

const loading = (path: string) => async (stage: Stage) => {
  const page = await waiting(path)(stage);
  await page.locator('h1', { hasText: stage.say('common.loading') }).waitFor({ state: 'attached' });
  return page;
};

/** Léa's page of an open poll in which two movies are tied. */
async function openEnded(stage: Stage): Promise<Page> {
  const page = await over(
    stage,
    { method: 'approval', secret: false },
    async ({ lea, tom, nina, poll, ids }) => {
      for (const who of [lea, tom, nina])
        await who.call(votePoll, { pollId: poll.id, ballot: { method: 'approval', yes: ids.slice(0, 2) } });
      await lea.call(closePoll, { pollId: poll.id, early: true });
    },
  );
  return titled(page, stage.say('polls.closedTitle'));
}

export const polls = {
  newPoll: {
    loading: loading('/polls/new?evening=some-evening'),
    evening: starting,
    choice: async (stage) => {
      const page = await starting(stage);
      await page.getByRole('radio', { name: stage.say('polls.from_choice') }).check();
      for (const at of [0, 1, 2])
        await page
          .getByRole('button', { name: stage.say('polls.addIt', { title: '' }).slice(0, 7) })
          .nth(at)
          .click();
      return page;
    },
    group: async (stage) => {
      const lea = await stage.member('Léa');
      const { id } = await groupOf(lea, [await stage.member('Tom')]);
      const page = await titled(await stage.open(lea, `/polls/new?group=${id}`), stage.say('polls.newTitle'));
      await page.getByRole('radio', { name: stage.say('polls.from_choice') }).check();
      await page.getByLabel(stage.say('polls.searchMovie')).fill('stalker');
      await page.locator('[aria-pressed]').first().waitFor();
      return page;
    },
    'too-few': async (stage) => {
      const page = await starting(stage);
      await page.getByRole('radio', { name: stage.say('polls.from_choice') }).check();
      await press(page, stage.say, 'polls.start');
      return saying(page, stage.say('polls.chooseTwo'));
    },
    nowhere: headed(at('/polls/new'), 'polls.nowhereTitle'),
  },
  poll: {
    loading: loading('/polls/some-poll'),
    gone: headed(at('/polls/nowhere'), 'polls.goneTitle'),
    deck: async (stage) => saying(await open(stage, 'deck'), stage.say('polls.cardOf', { n: 1, count: 3 })),
    'deck-end': atEnd,
    'deck-done': says(pressed(atEnd, 'polls.cast'), 'polls.counts'),
    approval: async (stage) => {
      const page = await open(stage, 'approval');
      await page.getByRole('checkbox').first().check();
      return page;
    },
    ranked: async (stage) => saying(await open(stage, 'ranked'), stage.say('polls.counts')),
    offline: async (stage) => {
      const page = await open(stage, 'approval');
      await page.getByRole('checkbox').first().waitFor();
      await listening(page);
      await cutOff(page);
      await page.getByRole('checkbox').first().check();
      await press(page, stage.say, 'polls.cast');
      return saying(page, stage.say('polls.waits'));
    },
    turn: async (stage) => saying((await handedRound(stage)).page, stage.say('turns.phoneHint')),
    'turn-next': async (stage) => {
      const { page, say } = await handedRound(stage);
      await press(page, say, 'turns.itsMe', { name: 'Léa' });
      await page.getByRole('checkbox').first().check();
      await press(page, say, 'polls.cast');
      return saying(page, say('turns.phone', { name: 'Zoé' }));
    },
    closed: async (stage) => saying(await openEnded(stage), stage.say('polls.whoVoted')),
    'dialog-link': links(openEnded, 'sharing.share_poll'),
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
    nominating: async (stage) => saying(await nominating(stage), stage.say('pollBanner.nominate')),
    failed: failed(nominating, tonight),
    'few-ballots': async (stage) => {
      const page = await over(
        stage,
        { method: 'approval' },
        async ({ lea, tom, ines, nina, session, poll, ids }) => {
          for (const who of [ines, nina]) await who.call(leaveSession, { sessionId: session.id });
          for (const who of [lea, tom])
            await who.call(votePoll, {
              pollId: poll.id,
              ballot: { method: 'approval', yes: ids.slice(0, 1) },
            });
        },
      );
      return saying(page, stage.say('polls.reason_fewBallots'));
    },
    'nothing-won': async (stage) => {
      const page = await over(stage, { method: 'approval' }, async ({ lea, tom, nina, poll }) => {
        for (const who of [lea, tom, nina])
          await who.call(votePoll, { pollId: poll.id, ballot: { method: 'approval', yes: [] } });
        await lea.call(closePoll, { pollId: poll.id, early: true });
      });
      return saying(page, stage.say('polls.nothingWins'));
    },
    'dialog-veto': async (stage) => {
      const page = await asks(voted, 'polls.veto')(stage);
      await page.getByRole('dialog').getByRole('radio').first().check();
      return page;
    },
    'dialog-vetoed-before': inEachLanguage(async (stage) => {
      const { nina, poll, ids } = await started(stage);
      await nina.call(vetoMovie, { pollId: poll.id, movieId: ids[3]! });
      const page = await stage.open(nina, `/polls/${poll.id}`);
      await press(page, stage.say, 'polls.veto');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio').first().check();
      await dialog.locator('[type=submit]').click();
      await dialog.getByRole('alert').waitFor();
      return page;
    }),
    'dialog-close': asks(voted, 'polls.close'),
    'dialog-cancel': asks(voted, 'polls.cancel'),
    cancelled: async (stage) => {
      const page = await over(stage, {}, ({ lea, poll }) => lea.call(cancelPoll, { pollId: poll.id }));
      return titled(page, stage.say('polls.cancelledTitle'));
    },
  },
} satisfies Screens;
