import { operations } from '@cine/contract';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { member } from '#test/builders.ts';
import { unsignedToken } from '#test/client.ts';
import { newWorld } from '#test/fuzz/known.ts';
import { callsOf, type FuzzCall, judgeOf, nameOf } from '#test/fuzz/rest-fuzz.ts';
import { expectLogs } from '#test/logs.ts';
import type { Cast } from '#test/scenarios/scene.ts';
import { running, suite } from '#test/suite.ts';
import { forgetPresentWeeks } from '#together/challenges/weekly/weekly.test-support.ts';
import { deep } from '../../../scripts/test/deep.ts';
import type { OpenApi } from './docs/open-api.ts';

expectLogs('refused: ');

/** Enough for each operation to be called; `npm run bench -- rest` makes more. */
const calls = Number(process.env.REST_CALLS ?? deep(1, 90) * operations.size);
const seed = Number(process.env.REST_SEED ?? 20_261_126);
/** After this many calls other users call, since budgets run out. */
const callsOfWorld = 350;
const atOnce = 4;

describe('The REST API under valid and invalid calls', function () {
  this.timeout(minute + 60 * calls);

  let document: OpenApi;

  before(async () => {
    await suite();
    document = (await (await fetch(`${running.url}/api/openapi.json`)).json()) as OpenApi;
  });
  // An operator's valid call may have made this week's challenges.
  after(() => forgetPresentWeeks(running));

  it(`answers ${calls} calls as documented, and never with a 500`, async () => {
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    const answered = new Set<string>();
    const judge = judgeOf(document);
    for (let done = 0; done < calls; done += callsOfWorld) {
      const { cast, pool } = await newWorld();
      const callers = callersIn(cast);
      const numRuns = Math.min(callsOfWorld, calls - done);
      const queue = fc.sample(callsOf(document, pool, callers.length), { seed: seed + done, numRuns });
      const worker = async () => {
        for (let call = queue.pop(); call; call = queue.pop()) {
          const response = await send(call, callerOf(call, callers));
          const { status } = response;
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status < 300 && call.operation && !(await isRefusedWithin(call, response)))
            answered.add(nameOf(call.operation));
          const fault = await judge(call, response);
          if (fault) faults.push(`${call.method} ${call.path} ${call.body?.slice(0, 200) ?? ''}\n  ${fault}`);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      await running.quiet();
    }
    if (process.env.REST_CALLS) {
      const tally = [...statuses].sort(([one], [other]) => one - other).map((each) => each.join(': '));
      const named = [...operations.keys()].filter((name) => !answered.has(name));
      process.stderr.write(
        `${tally.join(', ')}; ${answered.size} of ${operations.size} operations answered${named.length > 0 ? `, not ${named.join(', ')}` : ''}\n`,
      );
    }
    expect(faults, faults.slice(0, 10).join('\n')).to.have.length(0);
    // Otherwise this would only show that calls are refused.
    expect(answered.size).to.be.greaterThan(operations.size / deep(12, 3));
    // A few calls may be refused queries only, and create nothing.
    expect([...answered]).to.include.members(deep([], ['graph-query']));
    const rareStatuses = deep([], [201, 204, 304]);
    expect([...statuses.keys()]).to.include.members([200, 400, 401, 403, 404, 409, 422, ...rareStatuses]);
  });

  it('refuses too many calls as documented', async () => {
    const judge = judgeOf(document);
    const authorization = `Bearer ${unsignedToken((await member('Eager')).uid, false)}`;
    const path = '/api/account/merge-guest';
    const operation = document.paths[path]!.post!;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ guestToken: 'x'.repeat(30) });
    const call: FuzzCall = { operation, method: 'POST', path, caller: 0, headers, body };
    const statuses: number[] = [];
    for (let calls = 0; calls <= 50; calls += 1) {
      const response = await send(call, authorization);
      statuses.push(response.status);
      expect(await judge(call, response)).to.equal(null);
    }
    expect([statuses[0], statuses.at(-2), statuses.at(-1)]).to.deep.equal([401, 401, 429]);
  });

  /** GraphQL's refusals are in its answer. */
  async function isRefusedWithin({ operation }: FuzzCall, response: Response): Promise<boolean> {
    if (operation?.operationId !== 'graph-query') return false;
    return 'errors' in ((await response.clone().json()) as object);
  }

  /** Accounts are deleted by users who aren't needed any more. */
  function callerOf({ operation, caller }: FuzzCall, callers: readonly (string | null)[]): string | null {
    const uid = callers[caller]!;
    if (operation?.operationId !== 'account-delete' || caller >= 4) return uid;
    return `Bearer ${unsignedToken(running.newUser().uid, false)}`;
  }

  function send({ method, path, headers, body }: FuzzCall, authorization: string | null): Promise<Response> {
    return fetch(running.url + path, {
      method,
      headers: { ...headers, ...(authorization && { authorization }) },
      ...(body !== undefined && { body }),
    });
  }

  /** Who calls, mostly a host. */
  function callersIn({ host, friend, guest, operator }: Cast): (string | null)[] {
    const bearer = ({ uid }: { uid: string }, isGuest = false, isOperator = false) =>
      `Bearer ${unsignedToken(uid, isGuest, undefined, undefined, { operator: isOperator })}`;
    return [
      ...[bearer(host), bearer(host), bearer(friend), bearer(guest, true), bearer(running.newUser())],
      ...['Bearer not.a.token', null, bearer(operator, false, true)],
    ];
  }
});
