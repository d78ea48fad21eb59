/** Rows of costs of the wing faces. */
import * as broadcasts from '@cine/contract/operations/faces/broadcasts';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import * as moderation from '@cine/contract/operations/faces/moderation';
import { deleteAccount, exportAccount, exportMovies } from '@cine/contract/operations/faces/privacy';
import { createShare } from '@cine/contract/operations/faces/sharing';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { createHabit } from '@cine/contract/operations/game/habits';
import { startPoll } from '@cine/contract/operations/together/polls';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { createCollection } from '@cine/contract/operations/watching/collections';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { context } from '../../../functions/src/context.ts';
import { countDays } from '../../../functions/src/features/game/statistics/count-service.ts';
import { readCounts } from '../../../functions/src/features/game/statistics/store.ts';
import { sampleCharacter, sampleHabit, sessionOf } from '../../../functions/test/builders.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { caseAbout } from '../../../functions/test/scenarios/faces.ts';
import { anyMovies, text } from '../../../functions/test/scenarios/samples.ts';
import { both, count, newMember, newName, newOperator, type Row, row, type Stage } from '../row.ts';
import { busyPlayer, newMembers, newSession, watchedMovies } from '../situations.ts';

const { decide, listCases, listLog, report, undoDecision } = moderation;

/** A user in an open session, whose name was reported. */
const reported = both(async (operator, stage) => {
  const person = await newMember(stage);
  await newSession(stage, person, 2);
  return newCase(stage, operator, person);
});

const written = (howMany: number) =>
  both(async (operator) => {
    for (let n = 1; ; n++) {
      const draft = { broadcastId: newName(), texts: { en: text, fr: text, ru: text }, region: 'JP' };
      const { id: broadcastId } = await operator.call(broadcasts.writeBroadcast, draft);
      if (n === howMany) return { broadcastId };
    }
  });

export const facesRows: Row[] = [
  ...[1, 5].map((watches) =>
    row(exportAccount, {
      label: `with a session, a challenge and ${count(watches, 'watch', 'watches')}`,
      prepare: busyPlayer(watches),
    }),
  ),
  row(exportMovies, { label: 'a page of 5 watches', prepare: busyPlayer(5) }),
  ...[1, 5].map((watches) =>
    row(deleteAccount, {
      label: `with a session, a challenge and ${count(watches, 'watch', 'watches')}`,
      prepare: both(async (_, stage) => {
        const caller = await newMember(stage);
        await busyPlayer(watches)(caller, stage);
        return { caller };
      }),
    }),
  ),
  row(queryGraph, {
    label: 'a movie, where to watch it, the caller’s progress',
    input: ({ movieId }) => ({
      query: `{ movie(id: ${movieId}) { title availability { region } } me { level } }`,
    }),
  }),
  row(queryGraph, {
    label: 'the character, the shop, a habit of today, no duels',
    prepare: async (user) => {
      await user.call(createHabit, sampleHabit);
      return user.call(createCharacter, sampleCharacter);
    },
    input: {
      query: `{ me {
        character { name } shop { items { price } } habitDay { habits { isDone } } duels { duels { state } }
      } }`,
    },
  }),
  row(decide, {
    label: 'rejects',
    prepare: reported,
    input: { action: 'reject', cause: 'spam' },
    newCaller: newOperator,
  }),
  row(decide, {
    label: 'hides the name of a user in 1 open session',
    prepare: reported,
    input: { action: 'hide', cause: 'spam' },
    newCaller: newOperator,
  }),
  row(decide, {
    label: 'suspends somebody in 1 open session',
    prepare: reported,
    input: { action: 'suspend', cause: 'spam' },
    newCaller: newOperator,
  }),
  row(undoDecision, {
    label: 'a hidden name',
    prepare: both(async (operator, stage) => {
      const one = await newCase(stage, operator, await newMember(stage));
      const { id: entryId } = await operator.call(decide, { ...one, action: 'hide', cause: 'spam' });
      return { entryId };
    }),
    newCaller: newOperator,
  }),
  row(listCases, { label: 'a page of 20, each with a note', prepare: twentyCases, newCaller: newOperator }),
  row(listLog, {
    label: 'a page of 20',
    prepare: async (operator, stage) => {
      for (const one of await twentyCases(operator, stage))
        await operator.call(decide, { ...one, action: 'reject', cause: 'other' });
      return {};
    },
    newCaller: newOperator,
  }),
  row(broadcasts.showBroadcast, { label: 'a draft', prepare: written(1), newCaller: newOperator }),
  row(broadcasts.sendBroadcast, {
    label: 'to a region without members',
    prepare: written(1),
    newCaller: newOperator,
  }),
  row(broadcasts.listBroadcasts, { label: 'a page of 20', prepare: written(10), newCaller: newOperator }),
  row(createShare, {
    label: 'an evening of 4',
    prepare: both(async (user, stage, turn) => {
      const { id } = await sessionOf(user, await newMembers(stage, 3));
      await user.call(recordWatch, { sessionId: id, movieId: stage.movies[turn]!.id });
      return { id };
    }),
    input: { kind: 'credits' },
  }),
  row(createShare, { label: 'a taste, then again', prepare: rateFirst, input: { kind: 'taste' } }),
  row(createShare, {
    label: 'a collection that fills itself, then again',
    prepare: async (user) => {
      const made = { name: 'Anything', visibility: 'link' as const, rules: [...anyMovies] };
      return { id: (await user.call(createCollection, made)).collection };
    },
    input: { kind: 'collection' },
  }),
  row(createShare, {
    label: 'a poll',
    prepare: both(async (user) => {
      const place = { kind: 'session', id: (await sessionOf(user)).id } as const;
      const start = { place, method: 'product', movies: { from: 'list' }, secret: false } as const;
      const { id } = await user.call(startPoll, start);
      return { id };
    }),
    input: { kind: 'poll' },
  }),
  row(createShare, {
    label: 'a year, then again',
    prepare: async (user, stage) => {
      await watchedMovies(1)(user, stage);
      await rateFirst(user, stage);
      await countDays(context(), user.uid, null);
      return { id: String((await readCounts(context().db, user.uid))!.years.at(-1)!) };
    },
    input: { kind: 'year' },
  }),
];

async function rateFirst(user: TestUser, { movies }: Stage) {
  await user.call(rateMovie, { movieId: movies[0]!.id, score: 80 });
  return {};
}

async function newCase(stage: Stage, operator: TestUser, { uid }: TestUser) {
  const reporter = await newMember(stage);
  await reporter.call(report, { kind: 'name', id: uid, cause: 'spam', note: 'An ad' });
  return { caseId: await caseAbout(uid, operator) };
}

async function twentyCases(operator: TestUser, stage: Stage) {
  const cases: { caseId: string }[] = [];
  while (cases.length < 20) cases.push(await newCase(stage, operator, await newMember(stage)));
  return cases;
}
