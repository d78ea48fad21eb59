import { strict as assert } from 'node:assert';
import { groupDocument } from '@cine/contract/documents/groups';
import { pollDocument } from '@cine/contract/documents/polls';
import { sessionDocument } from '@cine/contract/documents/sessions';
import { answerDates, type DateAnswer, proposeDates } from '@cine/contract/operations/together/dates';
import * as groups from '@cine/contract/operations/together/groups';
import { showPoll, startPoll, vetoMovie, voteInPoll } from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import type { Poll } from '@cine/contract/polls/poll';
import { day, hour } from '@cine/contract/time';
import { eventually } from './eventually.ts';
import { comeAsGuest, type Friend } from './friend.ts';
import * as print from './print.ts';

export type Club = { lea: Friend; ines: Friend; kate: Friend; nina: Friend };

/** Four friends found a group, meet twice, and leave a question and poll open for those who sign in later. */
export async function foundClub(club: Club): Promise<void> {
  print.scene('Thursday: some friends want to meet more often');
  const groupId = await gather(club);
  const first = await openEvening(club, groupId, [club.ines, club.nina, club.kate]);
  const movieId = await choose(first, club);
  await watch(first, movieId, club);
  await meetApart(club, groupId);
  await history(club, groupId);
  await askForDates(club, groupId);
  await leavePollOpen(club, groupId);
}

async function gather({ lea, ines, kate, nina }: Club): Promise<string> {
  const others = [ines, kate, nina];
  const { id } = await lea.call(groups.createGroup, { name: 'Le club du lundi', picture: 'reel' });
  const { invitation } = await lea.call(groups.renewInvitation, { groupId: id });
  for (const other of others) await other.call(groups.joinGroup, { code: invitation!.code });
  const { members } = await lea.until(
    `groups/${id}`,
    groupDocument,
    (group) => group.memberIds.length > others.length,
  );
  const names = Object.values(members).map(({ name }) => name);
  print.did('Léa', `makes a group, “Le club du lundi”, and sees who joins it: ${names.join(', ')}`);
  for (const each of [lea, ines]) await each.call(groups.shareTaste, { groupId: id, shared: true });
  print.did('Inès', 'and Léa let the group see what they like');
  return id;
}

async function openEvening(
  { lea }: Club,
  groupId: string,
  others: readonly Friend[],
  mode: sessions.Session['mode'] = 'together',
): Promise<string> {
  const { id: sessionId } = await lea.call(groups.openEvening, { groupId, mode });
  for (const each of others) await each.call(groups.joinEvening, { groupId, sessionId });
  return sessionId;
}

/** A ranked poll with a veto, in which two movies come first. */
async function choose(sessionId: string, club: Club): Promise<number> {
  const { lea, ines, kate, nina } = club;
  print.scene('The club’s first evening, with Kate over from New York. They can’t agree, and vote');
  const place = { kind: 'session', id: sessionId } as const;
  const started = await lea.call(startPoll, {
    place,
    method: 'ranked',
    movies: { from: 'list', count: 4 },
    secret: false,
  });
  const [refused, one, other, last] = started.options.map(({ movieId }) => movieId) as [
    number,
    number,
    number,
    number,
  ];
  const titleOf = titlesOf(started);
  print.did(
    'Léa',
    `starts a poll about four movies: ${started.options.map(({ title }) => title).join(', ')}`,
  );
  await nina.call(vetoMovie, { pollId: started.id, movieId: refused });
  print.did('Nina', `vetoes ${titleOf(refused)}: it is out, and nobody learns who did that`);
  await cast(lea, started, [one, other, last]);
  await cast(ines, started, [other, one, last]);
  await cast(nina, started, [last, other, one]);
  await cast(nina, started, [one, other, last]);
  print.did('Nina', 'votes, and changes her mind; all that the others see is that she has voted');
  await cast(kate, started, [other, one]);
  print.did('Kate', 'is the last to vote, which closes the poll');
  const { result } = await kate.until(
    `polls/${started.id}`,
    pollDocument,
    ({ status }) => status === 'closed',
  );
  assert(result?.winner, 'a movie should have won');
  assert.deepEqual(new Set(result.tied), new Set([one, other]));
  assert(!result.counted.includes(refused), 'what was vetoed is not counted');
  print.note(
    `Two for ${titleOf(one)}, two for ${titleOf(other)}: ${settled[result.settledBy!]}, ${titleOf(result.winner)} wins.`,
  );
  return result.winner;
}

const settled = {
  advances: 'as it advances more challenges',
  'least-score': 'as nobody would like it as little as the other one',
  lot: 'by lot',
};

function titlesOf({ options }: Poll): (movieId: number) => string {
  return (id) => options.find(({ movieId }) => movieId === id)!.title;
}

async function cast(friend: Friend, { id: pollId }: Poll, ranking: number[]): Promise<void> {
  await friend.call(voteInPoll, { pollId, ballot: { method: 'ranked', ranking } });
}

async function watch(sessionId: string, movieId: number, { lea, ines, kate }: Club): Promise<void> {
  await lea.call(sessions.chooseMovie, { sessionId, movieId });
  const { chosen } = await kate.until(`sessions/${sessionId}`, sessionDocument, (seen) =>
    Boolean(seen.chosen),
  );
  print.live(`tonight: ${chosen!.title}`);
  const { recordedFor } = await lea.call(sessions.recordWatch, { sessionId });
  assert.equal(recordedFor.length, 4);
  await lea.call(rateMovie, { movieId, score: 80 });
  await ines.call(rateMovie, { movieId, score: 60 });
  await lea.call(sessions.closeSession, { sessionId });
}

async function meetApart(club: Club, groupId: string): Promise<void> {
  const { lea, kate } = club;
  const sessionId = await openEvening(club, groupId, [kate], 'apart');
  const { candidates } = await kate.call(tonight, { sessionId, filters: { unseenByAll: true }, pageSize: 1 });
  const [pick] = candidates;
  assert(pick, 'there should be something for both');
  await kate.call(sessions.chooseMovie, { sessionId, movieId: pick.movieId });
  await kate.call(sessions.recordWatch, { sessionId });
  await lea.call(sessions.closeSession, { sessionId });
  print.did('Kate', `is home again, and watches ${pick.title} with Léa, each on their own sofa`);
}

async function history({ nina }: Club, groupId: string): Promise<void> {
  const { evenings } = await eventually(
    'Both evenings didn’t get into the club’s history',
    () => nina.call(groups.listEvenings, { groupId }),
    (listed) => listed.evenings.length === 2,
  );
  assert.deepEqual(
    evenings.map(({ movies }) => movies.map(({ watchedBy }) => Object.keys(watchedBy).length)),
    [[2], [4]],
  );
  const watched = evenings.flatMap(({ movies }) => movies.map(({ title }) => title));
  print.did('Nina', `finds both evenings on the club’s page: ${watched.join(' and ')}`);
}

/** In UTC: eight in the evening in Paris in winter. */
const eveningStarts = 19 * hour;

async function askForDates({ lea, ines, kate }: Club, groupId: string): Promise<void> {
  print.scene('When do they meet next?');
  const midnight = Math.floor(Date.now() / day) * day;
  const dates = [2, 3, 5].map((days) => new Date(midnight + days * day + eveningStarts).toISOString());
  const { code } = await lea.call(proposeDates, { dates, groupId });
  const sofia = await comeAsGuest('Sofia');
  const say = (friend: Friend, ...answers: DateAnswer[]) => friend.call(answerDates, { code, said: answers });
  await say(lea, 'yes', 'yes', 'no');
  await say(ines, 'if-need-be', 'yes', 'yes');
  await say(kate, 'no', 'if-need-be', 'if-need-be');
  const guest = { displayName: 'Sofia', region: 'FR' };
  const plan = await sofia.call(answerDates, { code, said: ['no', 'yes', 'no'], guest });
  assert.deepEqual(
    plan.dates.map(({ best }) => best),
    [false, true, false],
  );
  print.did(
    'Léa',
    'proposes three dates. Inès and Kate answer, and Sofia does by the link, without an account',
  );
  print.note(`The second one suits best: ${plan.dates[1]!.yes} can, one more if need be.`);
  await sofia.goHome();
}

async function leavePollOpen({ lea, ines, nina }: Club, groupId: string): Promise<void> {
  const started = await lea.call(startPoll, {
    place: { kind: 'group', id: groupId },
    method: 'deck',
    movies: { from: 'list', count: 6 },
    seconds: day / 1000,
    services: 'own',
  });
  const [first, second, ...others] = started.options.map(({ movieId }) => movieId) as [
    number,
    number,
    ...number[],
  ];
  const yes = [first, others[1]!];
  const no = [second, others[0]!, ...others.slice(2)];
  for (const each of [ines, nina])
    await each.call(voteInPoll, { pollId: started.id, ballot: { method: 'deck', yes, no } });
  const { poll, voted } = await lea.call(showPoll, { pollId: started.id });
  assert.deepEqual([poll.status, voted.length], ['open', 2]);
  print.did('Léa', 'starts the next poll ahead, a deck of six movies, open until tomorrow');
  print.note('Inès and Nina have voted. Léa and Kate still can: sign in as one of them.');
}
