import { openSessions } from '@cine/contract/list-query';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Seat } from '../../firebase.ts';
import {
  beginAnswer,
  beginDocument,
  beginDocuments,
  takeAnswer,
  takeDocument,
  takeDocuments,
} from './begun-reads.ts';

/** A seat whose credentials say how often the database was asked. */
function countingSeat(answer: () => Response) {
  const requests: string[] = [];
  const auth = { authStateReady: async () => {}, currentUser: null, app: { options: { projectId: 'p' } } };
  const seat = { name: `seat ${Math.random()}`, auth: async () => auth } as unknown as Seat;
  const { fetch } = globalThis;
  globalThis.fetch = async (url) => {
    if (String(url).startsWith('/__/')) return Response.json({});
    requests.push(String(url).split(/[:/]/).at(-1)!);
    return answer();
  };
  const end = () => {
    globalThis.fetch = fetch;
  };
  return { seat, asked: requests, end };
}

describe('A read that was begun', () => {
  const device = globalThis.localStorage;
  before(() => {
    globalThis.localStorage = { getItem: () => 'an id of this browser' } as unknown as Storage;
  });
  after(() => {
    globalThis.localStorage = device;
  });

  it('is taken once by what shows it, and asked again after that', async () => {
    const { seat, asked: requests, end } = countingSeat(() => Response.json([{ missing: 'it' }]));
    void beginDocument(seat, 'users/lea');
    expect(await takeDocument(seat, 'users/lea')).to.equal(null);
    expect(requests).to.deep.equal(['batchGet']);
    await takeDocument(seat, 'users/lea');
    await takeDocument(seat, 'users/tom');
    expect(requests).to.have.length(3);
    end();
  });

  it('of open sessions is taken by who asks within the same minute', async () => {
    const { seat, asked: requests, end } = countingSeat(() => Response.json([{}]));
    const start = Math.ceil(Date.now() / minute) * minute;
    void beginDocuments(seat, openSessions('lea', start + 1));
    expect(await takeDocuments(seat, openSessions('lea', start + minute - 1))).to.deep.equal([]);
    expect(requests).to.deep.equal(['runQuery']);
    await takeDocuments(seat, openSessions('lea', start + minute + 1));
    expect(requests).to.have.length(2);
    end();
  });

  it('of an operation is asked again by what shows it if it failed', async () => {
    const answers = [Response.json({ result: 'begun' }), new Response(null, { status: 401 })];
    const { seat, asked: requests, end } = countingSeat(() => answers.shift()!);
    const show = () => takeAnswer(seat, 'sessions-tonight', {}, async () => 'asked by the SDK');
    beginAnswer(seat, 'largeDoor', 'sessions-tonight', {});
    expect(await show()).to.equal('begun');
    beginAnswer(seat, 'largeDoor', 'sessions-tonight', {});
    expect(await show()).to.equal('asked by the SDK');
    expect(await show()).to.equal('asked by the SDK');
    expect(requests).to.deep.equal(['sessions-tonight', 'sessions-tonight']);
    end();
  });

  it('reports its failure to its taker, and to nobody otherwise', async () => {
    const { seat, end } = countingSeat(() => new Response(null, { status: 403 }));
    void beginDocument(seat, 'sessions/taken');
    void beginDocument(seat, 'sessions/left');
    const told = await takeDocument(seat, 'sessions/taken').catch((error: Error) => error.message);
    expect(told).to.contain('403');
    end();
  });
});
