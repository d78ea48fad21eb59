import * as moderation from '@cine/contract/operations/people/moderation';
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
      for (let n = 0; n < 20; n++) await newCase(stage, operator, await newMember(stage));
      return () => operator.call(listCases, {});
    },
  },
  {
    operation: listLog,
    label: 'a page of 20',
    prepare: async (stage) => {
      const operator = newOperator(stage);
      for (let n = 0; n < 20; n++) {
        const caseId = await newCase(stage, operator, await newMember(stage));
        await operator.call(decide, { caseId, action: 'reject', cause: 'other' });
      }
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
async function newCase(stage: Stage, operator: TestUser, { uid }: TestUser): Promise<string> {
  const by = await newMember(stage);
  await by.call(report, { kind: 'name', id: uid, cause: 'spam', note: 'An ad' });
  for (let cursor: string | undefined; ; ) {
    const page = await operator.call(listCases, { ...(cursor !== undefined && { cursor }) });
    const found = page.cases.find((each) => each.uid === uid);
    if (found) return found.id;
    if (page.nextCursor === null) throw new Error('The case was not found');
    cursor = page.nextCursor;
  }
}
