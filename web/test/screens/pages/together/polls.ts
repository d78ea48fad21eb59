import {
  cancelPoll,
  closePoll,
  nominateMovie,
  startPoll,
  vetoMovie,
  voteInPoll,
} from '@cine/contract/operations/together/polls';
import { leaveSession } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import type { Ballot } from '@cine/contract/polls/ballot';
import type { Poll } from '@cine/contract/polls/poll';
import { day, second } from '@cine/contract/time';
import { follow } from '../../../support/page.ts';
import { type Evening, evening, longNames, sessionOf } from '../../evening.ts';
import type { Screens, Stage } from '../../screen.ts';
import { cutOff, listening, press, saying, titled } from '../../show.ts';
import { at, waiting, way } from '../../steps.ts';
import { groupOf } from './groups.ts';
import { handRound } from './session.ts';

type Start = Partial<Pick<Poll, 'method' | 'secret'>>;
type Made = Evening & { poll: Poll; ids: number[] };

/** A poll about four movies in the evening of four. */
async function started(stage: Stage, { method = 'deck', secret = true }: Start = {}): Promise<Made> {
  const made = await evening(stage);
  const poll = await made.lea.call(startPoll, {
    place: made.place,
    method,
    secret,
    movies: { from: 'list', count: 4 },
    seconds: day / second,
  });
  return { ...made, poll, ids: poll.options.map(({ movieId }) => movieId) };
}

/** Léa's page of an open poll, in which Tom or all others have voted. */
const open = (method: 'deck' | 'approval' | 'ranked', haveOthersVoted = false) =>
  way(async (stage) => {
    const { lea, tom, ines, nina, poll, ids } = await started(stage, { method });
    await nina.call(vetoMovie, { pollId: poll.id, movieId: ids[3]! });
    const ballots: { [Method in Ballot['method']]: Ballot } = {
      deck: { method: 'deck', yes: [ids[0]!], no: [ids[1]!, ids[2]!] },
      approval: { method: 'approval', yes: [ids[0]!] },
      ranked: { method: 'ranked', ranking: [ids[0]!, ids[1]!] },
    };
    const others = haveOthersVoted ? [tom, ines, nina] : [tom];
    for (const who of method === 'ranked' ? [lea, tom] : others)
      await who.call(voteInPoll, { pollId: poll.id, ballot: ballots[method] });
    return stage.open(lea, `/polls/${poll.id}`);
  }).headed('polls.openTitle');

/** Léa's page of an open poll, on a phone that Zoé shares. */
const handedRound = way(async (stage) => {
  const { lea, sessionId, poll } = await started(stage, { method: 'approval' });
  const page = await stage.open(lea, `/evening/${sessionId}`);
  await handRound(page, stage);
  await follow(page, `/polls/${poll.id}`);
  return page;
}).headed('polls.openTitle');

/** Léa's page of a poll that is over. */
const over = (start: Start, end: (made: Made) => Promise<unknown>) =>
  way(async (stage) => {
    const made = await started(stage, start);
    await end(made);
    return stage.open(made.lea, `/polls/${made.poll.id}`);
  });

/** Léa's page of an open deck, about which all others have voted. */
const voted = open('deck', true);

/** Léa's page of a deck whose cards she has answered. */
const atEnd = open('deck').pressed('polls.yes').pressed('polls.no').pressed('polls.yes').says('polls.counts');

/** Léa's page of a poll into which she and Tom have nominated a movie each. */
const nominating = way(async (stage, opening) => {
  const { lea, tom, sessionId, place } = await evening(stage);
  const { candidates } = await lea.call(tonight, { sessionId });
  const movies = { from: 'nominations' } as const;
  const { id } = await lea.call(startPoll, { place, method: 'approval', movies });
  for (const [at, who] of [lea, tom].entries())
    await who.call(nominateMovie, { pollId: id, movieId: candidates[at]!.movieId });
  return stage.open(lea, `/polls/${id}`, opening);
}).headed('polls.nominatingTitle');

/** Léa's page to start a poll in the evening of four. */
const starting = way(async (stage) => {
  const { lea, sessionId } = await evening(stage);
  return stage.open(lea, `/polls/new?evening=${sessionId}`);
}).headed('polls.newTitle');

/** The page of a new poll, where movies are chosen one by one. */
const choosing = starting.doing((page, say) =>
  page.getByRole('radio', { name: say('polls.from_choice') }).check(),
);

/** Léa's page of an open poll in which two movies are tied. */
const openEnded = over({ method: 'approval', secret: false }, async ({ lea, tom, nina, poll, ids }) => {
  for (const who of [lea, tom, nina])
    await who.call(voteInPoll, { pollId: poll.id, ballot: { method: 'approval', yes: ids.slice(0, 2) } });
  await lea.call(closePoll, { pollId: poll.id, early: true });
}).headed('polls.closedTitle');

export const polls = {
  newPoll: {
    loading: waiting('/polls/new?evening=some-evening').entitled('common.loading'),
    evening: starting,
    'evening-on-screen': starting.onScreen(),
    choice: choosing.doing(async (page, say) => {
      for (const at of [0, 1, 2])
        await page
          .getByRole('button', { name: say('polls.addIt', { title: '' }).slice(0, 7) })
          .nth(at)
          .click();
    }),
    group: async (stage) => {
      const lea = await stage.member('Léa');
      const { id } = await groupOf(lea, [await stage.member('Tom')]);
      await lea.call(addToCollection, { collection: 'watchlist', movieId: 391 });
      const page = await titled(await stage.open(lea, `/polls/new?group=${id}`), stage.say('polls.newTitle'));
      await page.getByRole('radio', { name: stage.say('polls.from_choice') }).check();
      const source = page.getByLabel(stage.say('session.from'));
      await source.selectOption('watchlist');
      await page.locator('[aria-pressed]').first().waitFor();
      await source.selectOption('');
      await page.getByLabel(stage.say('polls.searchMovie')).fill('stalker');
      await page.locator('[aria-pressed]').first().waitFor();
      return page;
    },
    'too-few': choosing.pressed('polls.start').says('polls.chooseTwo'),
    nowhere: at('/polls/new').headed('polls.nowhereTitle'),
  },
  poll: {
    loading: waiting('/polls/some-poll').entitled('common.loading'),
    gone: at('/polls/nowhere').headed('polls.goneTitle'),
    deck: open('deck').says('polls.cardOf', { n: 1, count: 3 }),
    'deck-on-screen': open('deck').says('polls.cardOf', { n: 1, count: 3 }).onScreen(),
    // Pictures are taken with the mouse at the left.
    'deck-dragged': open('deck')
      .says('polls.cardOf', { n: 1, count: 3 })
      .doing(async (page) => {
        await page.getByRole('article').hover();
        await page.mouse.down();
      })
      .onScreen(),
    'deck-done': atEnd,
    'room-long-names': way(async (stage) => {
      const host = await stage.member(longNames[6]!);
      const session = await sessionOf(
        host,
        ...(await Promise.all(longNames.slice(0, 5).map((name) => stage.member(name)))),
      );
      const poll = await host.call(startPoll, {
        place: { kind: 'session', id: session.id },
        method: 'deck',
        movies: { from: 'list', count: 7 },
      });
      return stage.open(host, `/polls/${poll.id}`);
    })
      .says('polls.cardOf', { n: 1, count: 7 })
      .onScreen(),
    approval: open('approval').doing((page) => page.getByRole('checkbox').first().check()),
    ranked: open('ranked').says('polls.counts'),
    offline: open('approval').doing(async (page, say) => {
      await page.getByRole('checkbox').first().waitFor();
      await listening(page);
      await cutOff(page);
      await page.getByRole('checkbox').first().check();
      await press(page, say, 'polls.cast');
      await saying(page, say('polls.waits'));
    }),
    turn: handedRound.says('turns.phoneHint'),
    'turn-next': handedRound.pressed('turns.itsMe', { name: 'Léa' }).doing(async (page, say) => {
      await page.getByRole('checkbox').first().check();
      await press(page, say, 'polls.cast');
      await saying(page, say('turns.phone', { name: 'Zoé' }));
    }),
    closed: openEnded.says('polls.whoVoted'),
    'dialog-link': openEnded.links('sharing.share_poll'),
    'closed-ranked': over({ method: 'ranked' }, async ({ lea, tom, ines, nina, poll, ids }) => {
      await nina.call(vetoMovie, { pollId: poll.id, movieId: ids[3]! });
      const [one, two, three] = ids as [number, number, number];
      for (const [who, ranking] of [
        [lea, [one, two, three]],
        [tom, [one, three]],
        [ines, [two, one]],
        [nina, [one]],
      ] as const)
        await who.call(voteInPoll, { pollId: poll.id, ballot: { method: 'ranked', ranking: [...ranking] } });
    })
      .headed('polls.closedTitle')
      .doing(async (page, say) => {
        await page.getByText(say('polls.howCounted')).click();
      }),
    nominating: nominating.says('pollBanner.nominate'),
    failed: nominating.failed(tonight),
    'few-ballots': over({ method: 'approval' }, async ({ lea, tom, ines, nina, sessionId, poll, ids }) => {
      for (const who of [ines, nina]) await who.call(leaveSession, { sessionId });
      for (const who of [lea, tom])
        await who.call(voteInPoll, { pollId: poll.id, ballot: { method: 'approval', yes: ids.slice(0, 1) } });
    }).says('polls.reason_fewBallots'),
    'nothing-won': over({ method: 'approval' }, async ({ lea, tom, nina, poll }) => {
      for (const who of [lea, tom, nina])
        await who.call(voteInPoll, { pollId: poll.id, ballot: { method: 'approval', yes: [] } });
      await lea.call(closePoll, { pollId: poll.id, early: true });
    }).says('polls.nothingWins'),
    'dialog-veto': open('approval')
      .asks('polls.veto')
      .doing((page) => page.getByRole('dialog').getByRole('radio').first().check()),
    'dialog-veto-of-card': open('deck')
      .shows((page, say) => page.getByText(say('polls.vetoShort'), { exact: true }))
      .doing((page, say) => page.getByText(say('polls.vetoShort'), { exact: true }).click())
      .shows((page) => page.getByRole('dialog')),
    'dialog-vetoed-before': way(async (stage) => {
      const { nina, poll, ids } = await started(stage, { method: 'approval' });
      await nina.call(vetoMovie, { pollId: poll.id, movieId: ids[3]! });
      const page = await stage.open(nina, `/polls/${poll.id}`);
      await press(page, stage.say, 'polls.veto');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio').first().check();
      await dialog.locator('[type=submit]').click();
      await dialog.getByRole('alert').waitFor();
      return page;
    }).inEachLanguage(),
    'dialog-about': voted.asks('polls.about'),
    'dialog-close': voted.asks('polls.about').pressed('polls.close').says('polls.closeHint'),
    'dialog-cancel': voted.asks('polls.about').pressed('polls.cancel').says('polls.cancelHint'),
    cancelled: over({}, ({ lea, poll }) => lea.call(cancelPoll, { pollId: poll.id })).headed(
      'polls.cancelledTitle',
    ),
  },
} satisfies Screens;
