import type { SessionDocument } from '@cine/contract/documents/sessions';
import { expect } from 'chai';
import type { SharedCall } from '#data/offline/deferred/deferred-calls.ts';
import { isAlreadySo, questionOf } from './deferred-question.ts';

const session = {
  chosen: { movieId: 33 },
  watched: [{ movieId: 33, recordedFor: ['tom'] }],
  attendees: { lea: { present: true }, tom: { present: false } },
} as unknown as SessionDocument;

const callTo = (operation: SharedCall['operation'], input: object) =>
  ({
    id: '1',
    operation,
    input: { sessionId: 's', ...input },
    about: 'Unforgiven',
    at: 0,
    refusal: null,
  }) as SharedCall;
const choose = (movieId: number) => callTo('sessions-choose', { movieId });
const record = (movieId: number) => callTo('sessions-recordWatch', { movieId });
const be = (present: boolean) => callTo('sessions-setPresence', { present });

describe('What was done offline for everybody', () => {
  it('is asked about in words of its own', () => {
    expect([choose(33), record(33), be(true), be(false)].map(questionOf)).to.deep.equal([
      'status.askChoose',
      'status.askWatched',
      'status.askHere',
      'status.askAway',
    ]);
  });

  it('is not asked about when the session is so already', () => {
    const isSo = (call: SharedCall, uid: string) => isAlreadySo(call, session, uid);
    expect([choose(33), choose(34)].map((call) => isSo(call, 'lea'))).to.deep.equal([true, false]);
    expect(['tom', 'lea'].map((uid) => isSo(record(33), uid))).to.deep.equal([true, false]);
    expect(['lea', 'tom', 'nobody'].map((uid) => isSo(be(true), uid))).to.deep.equal([true, false, false]);
  });
});
