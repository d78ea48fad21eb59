import { expect } from 'chai';
import fc from 'fast-check';
import {
  advancedBroadcast,
  type Broadcast,
  newBroadcast,
  sendingBroadcast,
  stoppedBroadcast,
} from './broadcast.ts';

const text = { title: 'Tonight', body: 'We are back.' };
const draft = newBroadcast(
  { id: 'b', texts: { en: text, fr: text, ru: text }, region: null, opens: null },
  'olga',
  1,
);
const members = Array.from({ length: 23 }, (_, n) => `member-${String(n).padStart(2, '0')}`);
const pageSize = 5;

function pageAfter(from: string | null) {
  const uids = members.filter((uid) => from === null || uid > from).slice(0, pageSize);
  const failed = uids.filter((uid) => uid.endsWith('7')).length;
  const skipped = uids.filter((uid) => uid.endsWith('3')).length;
  const told = uids.length - skipped - failed;
  return { told, skipped, failed, last: uids.at(-1) ?? null, isLast: uids.length < pageSize };
}

describe('A broadcast', () => {
  it('counts each member once, whatever order its tasks end in and however often it is stopped', () => {
    const steps = fc.array(fc.constantFrom('begin', 'end', 'stop', 'send'), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (path) => {
        let broadcast: Broadcast = sendingBroadcast(draft, 'olga', 2);
        const begun: (string | null)[] = [];
        // In the end, tasks that were begun end, and it is sent as long as it takes.
        const late = path.map(() => 'end' as const);
        const rest = Array.from({ length: 20 }, () => ['send', 'begin', 'end'] as const).flat();
        for (const step of [...path, ...late, ...rest]) {
          if (step === 'begin' && broadcast.state === 'sending') begun.push(broadcast.after);
          if (step === 'end') {
            const from = begun.shift();
            if (from !== undefined) broadcast = advancedBroadcast(broadcast, from, pageAfter(from), 3);
          }
          if (step === 'stop') broadcast = stoppedBroadcast(broadcast, 'ines', 4);
          if (step === 'send') broadcast = sendingBroadcast(broadcast, 'olga', 5);
        }
        expect(broadcast).to.include({ told: 19, skipped: 2, failed: 2, state: 'sent', after: null });
      }),
    );
  });

  it('stays as it is once it was sent to the end', () => {
    const whole = { ...pageAfter(null), isLast: true };
    const sent = advancedBroadcast(sendingBroadcast(draft, 'olga', 2), null, whole, 3);
    expect(sent.state).to.equal('sent');
    expect(sendingBroadcast(sent, 'ines', 4)).to.equal(sent);
    expect(stoppedBroadcast(sent, 'ines', 4)).to.equal(sent);
    expect(advancedBroadcast(sent, null, whole, 4)).to.equal(sent);
  });

  it('doesn’t stop before it is sent', () => {
    expect(stoppedBroadcast(draft, 'ines', 2)).to.equal(draft);
  });
});
