import type { OutputOf } from '@cine/contract/operation';
import * as moderation from '@cine/contract/operations/faces/moderation';
import type { TestUser } from '../../../../functions/test/client.ts';
import { forBothTurns, newMember, newName, type Row, type Stage } from '../../row.ts';
import { newSession } from '../../situations.ts';

const { report, listCases, decide, undoDecision, listLog } = moderation;

export const moderationRows: Row[] = [
  {
    operation: report,
    label: 'a name',
    prepare: async (stage) => {
      const [by, people] = [await newMember(stage), await forBothTurns(() => newMember(stage))];
      return (turn) => by.call(report, { kind: 'name', id: people[turn].uid, cause: 'spam' });
    },
  },
  decision('reject', 'rejects'),
  decision('hide', 'hides the name of a user in 1 open session'),
  decision('suspend', 'suspends somebody in 1 open session'),
  {
    operation: undoDecision,
    label: 'a hidden name',
    prepare: async (stage) => {
      const operator = newOperator(stage);
      const entries = await forBothTurns(async () => {
        const caseId = await newCase(stage, operator, await newMember(stage));
        return operator.call(decide, { caseId, action: 'hide', cause: 'spam' });
      });
      return (turn) => operator.call(undoDecision, { entryId: entries[turn].id });
    },
  },
  {
    operation: listCases,
    label: 'a page of 20, each with a note',
    prepare: async (stage) => {
      const operator = newOperator(stage);
      await twenty(() => reportedIn(stage));
      return () => operator.call(listCases, {});
    },
  },
  {
    operation: listLog,
    label: 'a page of 20',
    prepare: async (stage) => {
      const operator = newOperator(stage);
      const reported = new Set(await twenty(() => reportedIn(stage)));
      const cases = (await casesOf(operator)).filter(({ uid }) => reported.has(uid));
      for (const { id } of cases)
        await operator.call(decide, { caseId: id, action: 'reject', cause: 'other' });
      return () => operator.call(listLog, {});
    },
  },
];

function decision(action: moderation.Action, label: string): Row {
  return {
    operation: decide,
    label,
    prepare: async (stage) => {
      const operator = newOperator(stage);
      const cases = await forBothTurns(async () => {
        const person = await newMember(stage);
        await newSession(stage, person, 2);
        return newCase(stage, operator, person);
      });
      return (turn) => operator.call(decide, { caseId: cases[turn], action, cause: 'spam' });
    },
  };
}

function newOperator({ userOf }: Stage): TestUser {
  return userOf(newName(), { operator: true });
}

/** A name that a new member reported, with a note. */
async function newCase(stage: Stage, operator: TestUser, person: TestUser): Promise<string> {
  const uid = await reportedIn(stage, person);
  return (await casesOf(operator)).find((each) => each.uid === uid)!.id;
}

/** Returns whose name a new member reported. */
async function reportedIn(stage: Stage, person?: TestUser): Promise<string> {
  const { uid } = person ?? (await newMember(stage));
  const by = await newMember(stage);
  await by.call(report, { kind: 'name', id: uid, cause: 'spam', note: 'An ad' });
  return uid;
}

async function casesOf(operator: TestUser) {
  const cases: OutputOf<typeof listCases>['cases'] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await operator.call(listCases, { ...(cursor !== undefined && { cursor }) });
    cases.push(...page.cases);
    cursor = page.nextCursor;
  }
  return cases;
}

function twenty<T>(make: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: 20 }, make));
}
