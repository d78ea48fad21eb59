/** What `npm run attack` runs, in a process of its own. */

import { operations } from '@cine/contract';
import { hour, second } from '@cine/contract/time';
import { assert } from 'chai';
import { showProgress } from '../../../scripts/terminal/progress.ts';
import { expectLogs } from '../logs.ts';
import { suite } from '../suite.ts';
import { battle } from './battle.ts';
import { report } from './report.ts';

expectLogs(
  'Invalid request',
  'Request',
  'Callable request verification',
  'Failed to validate auth token',
  'refused: ',
  'push given up',
  'provider failed',
);

const calls = Number(process.env.CINE_ATTACK_CALLS);
const seed = Number(process.env.CINE_ATTACK_SEED);
const seconds = Number(process.env.CINE_ATTACK_SECONDS);

it(`${calls} calls gain nothing`, async function () {
  this.timeout(12 * hour);
  const running = await suite();
  process.env.SIGN_OUTS_ASKED_EVERY = '1';
  const progress = showProgress(process.stdout, () => performance.now(), 10 * second);
  let done = 0;
  let wrong = 0;
  progress.step('Attack', calls, () => `${done} of ${calls} calls, ${wrong} faults`);
  const until = Date.now() + seconds * second;
  const tally = await battle({
    running,
    calls,
    seed,
    until,
    onCall: (all) => {
      done = all.calls();
      for (const fault of all.faults.slice(wrong)) progress.print(fault.slice(0, 1000));
      wrong = all.faults.length;
      progress.at(done);
    },
  });
  progress.end();
  console.log(report(tally));
  const missed = [...operations.keys()].filter((name) => !tally.reached.has(name));
  assert.isEmpty(tally.faults, `${tally.faults.length} faults`);
  assert.isEmpty(missed, `not called past their input check: ${missed.join(', ')}`);
  assert.equal(tally.internal(), 0);
  assert.isAtLeast(tally.calls(), calls, `only ${tally.calls()} calls in ${seconds} seconds`);
  assert.isAtMost(tally.limited() / tally.calls(), 0.2);
});
