import { operations } from '@cine/contract';
import type { Operation } from '@cine/contract/operation';
import { blockUser, renewFriendCode, requestFriend } from '@cine/contract/operations/friends';
import { createSession } from '@cine/contract/operations/sessions';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { member, sessionOf } from '../../../test/builders.ts';
import type { TestUser } from '../../../test/client.ts';
import { wellFormed } from '../../../test/fuzz/input-generators.ts';
import { suite } from '../../../test/suite.ts';
import { context } from '../../context.ts';

/** All by which a call can name somebody. */
type Them = { uid: string; username: string; code: string };

/** Usernames are unique, so a taken one stays taken for everybody. */
const claims = ['account-setUp', 'account-update'];

describe('A member whom another has blocked', function () {
  this.timeout(minute);
  let blocked: TestUser;
  let blocker: Them;
  let sessionId: string;
  before(async () => {
    await suite();
    const lea = await member('Lea');
    blocked = await member('Tom');
    const { id } = await sessionOf(lea, [blocked]);
    await lea.call(blockUser, { uid: blocked.uid, sessionId: id });
    const { code } = await lea.call(renewFriendCode, {});
    const profile = await context().db.doc(`profiles/${lea.uid}`).get();
    blocker = { uid: lea.uid, username: profile.get('username') as string, code };
    ({ id: sessionId } = await blocked.call(createSession, {}));
  });

  const nobody: Them = { uid: 'nobody-at-all', username: 'nobody_at_all', code: 'ffffffff' };

  /** The inputs of an operation that name them; the same for everybody but for the names. */
  function inputsAbout(operation: Operation, them: Them): unknown[] {
    const known = {
      uid: [them.uid],
      username: [them.username],
      code: [them.code],
      sessionId: [sessionId],
      'groups-join.code': ['K7PQ2MZX'],
      'moderation-report.id': [them.uid],
      'graph-query.query': [`{ profile(id: "${them.uid}") { name } }`],
    };
    const named = Object.values(them);
    const inputs = fc.sample(wellFormed(operation, known), { numRuns: 300, seed: 7 });
    const about = inputs
      .map((each) => JSON.stringify(each))
      .filter((each) => named.some((name) => each.includes(name)));
    const fit = [...new Set(about)].filter((each) => operation.input.safeParse(JSON.parse(each)).success);
    return fit.slice(0, 5).map((each) => JSON.parse(each) as unknown);
  }

  async function outcomeOf(operation: Operation, input: unknown, them: Them): Promise<unknown> {
    const outcome = await blocked.call(operation, input as never).then(
      (answered) => ({ answered }),
      ({ reason, message, details }) => ({ reason, message, details }),
    );
    return Object.entries(them).reduce(
      (text, [part, name]) => text.replaceAll(name, `their ${part}`),
      JSON.stringify(outcome),
    );
  }

  it('is answered by every operation as if the other didn’t exist', async () => {
    const asked = new Set<string>();
    for (const operation of operations.values()) {
      if (operation.caller === 'operator' || claims.includes(operation.name)) continue;
      const [about, aboutNobody] = [inputsAbout(operation, blocker), inputsAbout(operation, nobody)];
      expect(about.length, operation.name).to.equal(aboutNobody.length);
      for (const [at, input] of about.entries()) {
        const label = `${operation.name} ${JSON.stringify(input)}`;
        const outcome = await outcomeOf(operation, input, blocker);
        expect(outcome, label).to.equal(await outcomeOf(operation, aboutNobody[at], nobody));
        asked.add(operation.name);
      }
    }
    const naming = ['friends-request', 'friends-block', 'profiles-show', 'graph-query', 'moderation-report'];
    expect([...asked]).to.include.members(naming);
    expect(asked.size).to.be.above(12);
  });

  it('finds nobody by code, username or their profile, each by itself', async () => {
    for (const input of [{ code: blocker.code }, { username: blocker.username }]) {
      const { reason } = await blocked.call(requestFriend, input).catch((error) => error);
      expect(reason).to.equal('user-unknown');
    }
  });
});
