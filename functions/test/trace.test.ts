import { createSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import { collectionOf } from '#platform/endpoints/reaction.ts';
import { stamped } from '#platform/firestore/stamp.ts';
import { leadsTo, reactions } from '../src/reactions.ts';
import { member } from './builders.ts';
import { linesDuring } from './logs.ts';
import { suite } from './suite.ts';

const fistful = 391;

/** The collections whose followers may run after one of a collection has changed. */
function following(collection: string, reached = new Set<string>()): Set<string> {
  if (reached.has(collection)) return reached;
  reached.add(collection);
  for (const next of leadsTo[collection] ?? []) following(next, reached);
  return reached;
}

describe('The log of a call', () => {
  it('has one id for all that a watch causes, and the table of reactions knows what that is', async () => {
    const running = await suite();
    const lea = await member('Lea');
    const { id: sessionId } = await lea.call(createSession, {});
    await running.quiet();
    const lines = await linesDuring(async () => {
      await lea.call(recordWatch, { sessionId, movieId: fistful });
      await running.quiet();
    });
    const { trace } = lines.find(({ operation }) => operation === 'sessions-recordWatch')!;
    const caused = lines.filter((line) => line.trace === trace);
    expect(caused.map(({ event }) => event)).to.include('movie-watched');
    const followed = caused.flatMap(({ document }) => (document === undefined ? [] : String(document)));
    expect(followed).to.include.members(['sessions', 'watches', 'players', 'ledger']);
    const expected = new Set([...following('sessions'), ...following('watches')]);
    expect(followed.filter((each) => !expected.has(each))).to.deep.equal([]);
    expect(lines.filter((line) => line.kind === 'background' && line.trace !== trace)).to.deep.equal([]);
  });

  it('has ids that the documents carry which something follows, and mails', () => {
    expect([...stamped]).to.have.members([...reactions.map(collectionOf), 'outbox']);
    expect(
      Object.entries(leadsTo)
        .flat(2)
        .filter((each) => !stamped.has(each)),
    ).to.deep.equal([]);
  });
});
