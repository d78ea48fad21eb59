import { expect } from 'chai';
import fc from 'fast-check';
import { willBeIn, withWaitingEntries } from './collection-projections.ts';
import {
  type DeferredCall,
  type DeferredCalls,
  nextOf,
  verdictOn,
  withCall,
  withoutCall,
  withRefusal,
} from './deferred-calls.ts';
import {
  ballotIn,
  isBallotRefused,
  presenceIn,
  scoresIn,
  watchlistChangesIn,
  withWaitingChanges,
} from './projections.ts';
import { type Answer, type CallStore, sendAll } from './send.ts';

const nothingKnown = {
  title: '',
  originalTitle: '',
  titles: {},
  year: null,
  runtime: null,
  genres: [],
  directors: [],
  posterPath: null,
};

type Done = { operation: string; input: Readonly<Record<string, unknown>> };

const setting = fc.oneof(
  fc.record({ region: fc.constantFrom('FR', 'DE', 'XX') }),
  fc.record({ locale: fc.constantFrom('fr', 'ru') }),
  fc.record({ region: fc.constantFrom('FR', 'DE'), locale: fc.constantFrom('en') }),
);
const challengeId = fc.constantFrom('western', 'kurosawa');
const watch = fc.record({ movieId: fc.constantFrom(1, 2), key: fc.constantFrom('a', 'b') });
const place = fc.record({ collection: fc.constant('watchlist'), movieId: fc.constantFrom(1, 2) });
const words = fc
  .tuple(place, fc.constantFrom({ note: 'a' }, { note: null }, { tags: ['b'] }, { note: 'c', tags: [] }))
  .map(([at, texts]) => ({ ...at, ...texts }));
const score = fc.record({ movieId: fc.constantFrom(1, 2), score: fc.constantFrom(0, 60, 100) });
const ballot = fc.record({
  pollId: fc.constantFrom('p', 'q'),
  ballot: fc.record({ method: fc.constant('approval'), yes: fc.subarray([1, 2]) }),
});
const done: fc.Arbitrary<Done> = fc.oneof(
  setting.map((input) => ({ operation: 'account-update', input })),
  challengeId.map((id) => ({ operation: 'challenges-join', input: { challengeId: id } })),
  challengeId.map((id) => ({ operation: 'challenges-abandon', input: { challengeId: id } })),
  fc.record({ operation: fc.constantFrom('collections-add', 'collections-remove'), input: place }),
  fc.record({ operation: fc.constant('collections-note'), input: words }),
  score.map((input) => ({ operation: 'ratings-rate', input })),
  score.map(({ movieId }) => ({ operation: 'ratings-withdraw', input: { movieId } })),
  ballot.map((input) => ({ operation: 'polls-vote', input })),
  ballot.map(({ pollId }) => ({ operation: 'polls-withdraw', input: { pollId } })),
  watch.map((input) => ({ operation: 'watches-record', input })),
  watch.map(({ movieId, key }) => ({
    operation: 'watches-withdraw',
    input: { watchId: `${movieId}-${key}` },
  })),
);
const day = fc.array(done, { maxLength: 20 });

const callsOf = (all: readonly Done[]): DeferredCall[] =>
  all.map(
    (one, index) => ({ ...one, id: `${index}`, about: null, at: index, refusal: null }) as DeferredCall,
  );
const deferredOf = (all: readonly DeferredCall[]): DeferredCalls => all.reduce<DeferredCalls>(withCall, []);

const left = (all: Done[]) => deferredOf(callsOf(all)).map(({ id }) => id);
const join = { operation: 'challenges-join', input: { challengeId: 'western' } };

/** A minimal server: what it holds, and why it refuses. */
function server() {
  const state: Record<string, unknown> = {};
  const refuse = (reason: 'region-unknown' | 'challenge-not-joined' | 'watch-not-found'): Answer => ({
    reason,
    isFromServer: true,
    message: reason,
  });
  const take = ({ operation, input }: Done): Answer => {
    const [feature, verb] = operation.split('-') as [string, string];
    const { collection, movieId, pollId, challengeId, key, watchId } = input;
    const name = [feature, collection, movieId, pollId, challengeId].join(' ');
    if (input.region === 'XX') return refuse('region-unknown');
    if (verb === 'update') Object.assign(state, input);
    else if (operation === 'collections-note') {
      if (!state[name]) return refuse('watch-not-found');
      state[name] = { ...(state[name] as object), ...input };
    } else if (operation === 'collections-add') state[name] ??= input;
    else if (operation === 'watches-record') state[`${movieId}-${key}`] ??= 'seen';
    else if (operation === 'watches-withdraw') {
      if (!state[`${watchId}`]) return refuse('watch-not-found');
      state[`${watchId}`] = 'withdrawn';
    } else if (['join', 'add', 'rate', 'vote'].includes(verb)) state[name] = input;
    else if (verb === 'abandon' && !state[name]) return refuse('challenge-not-joined');
    else delete state[name];
    return 'taken';
  };
  return { state, take };
}

function storeOf(calls: DeferredCalls): CallStore & { calls: DeferredCalls } {
  const store = {
    calls,
    read: async () => store.calls,
    change: async (change: (calls: DeferredCalls) => DeferredCalls) => {
      store.calls = change(store.calls);
    },
  };
  return store;
}

describe('The store of deferred calls', () => {
  it('ends in the same state as sending every call at once, whatever it leaves out', async () => {
    await fc.assert(
      fc.asyncProperty(day, async (all) => {
        // Leaves out settings that are refused after they have replaced others: those are lost.
        const valid = all.filter(({ input }) => input.region !== 'XX');
        const atOnce = server();
        const later = server();
        for (const call of callsOf(valid)) atOnce.take(call);
        const isLeft = await sendAll(storeOf(deferredOf(callsOf(valid))), async (call) => later.take(call));
        expect(isLeft).to.equal(false);
        expect(later.state).to.deep.equal(atOnce.state);
      }),
    );
  });

  it('loses no call and keeps their order when sending is interrupted at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        day,
        fc.array(fc.constantFrom('ok', 'lost', 'unheard', 'dead'), { maxLength: 40 }),
        async (all, fates) => {
          const calls = deferredOf(callsOf(all));
          const straight = server();
          const shaky = server();
          await sendAll(storeOf(calls), async (call) => straight.take(call));
          const store = storeOf(calls);
          const arrived: string[] = [];
          const send = async (call: DeferredCall): Promise<Answer> => {
            const fate = fates.shift() ?? 'ok';
            const unreached: Answer = { reason: 'service-unavailable', isFromServer: false, message: '' };
            if (fate === 'lost') return unreached;
            arrived.push(call.id);
            const answer = shaky.take(call);
            if (fate === 'dead') throw new Error('The tab was closed');
            return fate === 'unheard' ? unreached : answer;
          };
          for (let isLeft = true; isLeft; ) isLeft = await sendAll(store, send).catch(() => true);
          expect(shaky.state).to.deep.equal(straight.state);
          expect([...new Set(arrived)]).to.deep.equal(calls.map(({ id }) => id));
          expect(store.calls.every(({ refusal }) => refusal !== null)).to.equal(true);
        },
      ),
    );
  });

  it('sends a call that is added while it is sending', async () => {
    const [first, second] = callsOf([
      { operation: 'challenges-join', input: { challengeId: 'western' } },
      { operation: 'challenges-join', input: { challengeId: 'kurosawa' } },
    ]) as [DeferredCall, DeferredCall];
    const store = storeOf([first]);
    const sent: string[] = [];
    await sendAll(store, async (call) => {
      sent.push(call.id);
      if (call === first) await store.change((calls) => withCall(calls, second));
      return 'taken';
    });
    expect(sent).to.deep.equal(['0', '1']);
    expect(store.calls).to.deep.equal([]);
  });

  it('keeps a refused call with its reason, sends the others, and retries it on request', async () => {
    const [bad, good] = callsOf([
      { operation: 'account-update', input: { region: 'XX' } },
      { operation: 'account-update', input: { locale: 'ru' } },
    ]) as [DeferredCall, DeferredCall];
    const store = storeOf([bad, good]);
    const { state, take } = server();
    await sendAll(store, async (call) => take(call));
    expect(state).to.deep.equal({ locale: 'ru' });
    expect(store.calls).to.deep.equal([{ ...bad, refusal: 'region-unknown' }]);
    expect(nextOf(store.calls)).to.equal(null);
    expect(nextOf(withRefusal(store.calls, bad.id, null))).to.deep.equal(bad);
    expect(withoutCall(store.calls, bad.id)).to.deep.equal([]);
  });

  it('sends a watch that a fast clock dated in the future at once again, with the time left to the server', async () => {
    const input = { movieId: 1, key: 'a', watchedAt: '2026-12-10T21:00:00.000Z' };
    const store = storeOf(deferredOf(callsOf([{ operation: 'watches-record', input }])));
    const sent: object[] = [];
    const isLeft = await sendAll(store, async (call) => {
      sent.push(call.input);
      return 'watchedAt' in call.input
        ? { reason: 'watch-in-the-future', isFromServer: true, message: 'In the future' }
        : 'taken';
    });
    expect([isLeft, store.calls]).to.deep.equal([false, []]);
    expect(sent).to.deep.equal([input, { movieId: 1, key: 'a' }]);
  });

  it('keeps one call of a kind: the last presence, the last value of a setting, one joining of a challenge', () => {
    const abandon = { operation: 'challenges-abandon', input: { challengeId: 'western' } };
    const presentIn = (sessionId: string, present: boolean) => ({
      operation: 'sessions-setPresence',
      input: { sessionId, present },
    });
    const set = (input: Done['input']) => ({ operation: 'account-update', input });
    expect(left([presentIn('s', true), presentIn('t', true), presentIn('s', false)])).to.deep.equal([
      '1',
      '2',
    ]);
    expect(left([set({ region: 'FR' }), set({ locale: 'en' }), set({ region: 'DE' })])).to.deep.equal([
      '1',
      '2',
    ]);
    expect(left([set({ region: 'FR', locale: 'en' }), set({ region: 'DE' })])).to.deep.equal(['0', '1']);
    expect(left([join, join])).to.deep.equal(['1']);
    expect(left([join, abandon, join])).to.deep.equal(['0', '1', '2']);
  });

  it('keeps only the last change of a movie’s place on the watchlist', () => {
    const say = (verb: 'add' | 'remove', movieId: number, collection = 'watchlist') => ({
      operation: `collections-${verb}`,
      input: { collection, movieId },
    });
    expect(left([say('add', 1), say('remove', 1), say('add', 1)])).to.deep.equal(['2']);
    expect(left([say('add', 1), say('remove', 2), say('add', 1, 'other')])).to.deep.equal(['0', '1', '2']);
    const watch = { operation: 'watches-record', input: { movieId: 1, key: 'a' } };
    const calls = deferredOf(callsOf([say('add', 1), say('add', 2), say('remove', 3), watch]));
    expect([...watchlistChangesIn(calls)]).to.deep.equal([
      [1, false],
      [2, true],
      [3, false],
    ]);
    expect(watchlistChangesIn(withRefusal(calls, '1', 'It is full')).has(2)).to.equal(false);
    expect(watchlistChangesIn(deferredOf(callsOf([watch, say('add', 1)]))).get(1)).to.equal(true);
  });

  it('keeps what is written of a movie until it is taken out, and in the order in which it was put in', () => {
    const say = (verb: string, more: object = {}) => ({
      operation: `collections-${verb}`,
      input: { collection: 'noir', movieId: 1, ...more },
    });
    const noted = say('note', { note: 'Twice' });
    expect(left([say('add'), noted, say('add')])).to.deep.equal(['0', '1', '2']);
    expect(left([say('add'), noted, say('remove')])).to.deep.equal(['2']);
    expect(left([noted, say('note', { tags: [] }), say('note', { note: 'Once' })])).to.deep.equal(['1', '2']);
    expect(left([noted, say('note', { note: null, tags: [] })])).to.deep.equal(['1']);
    expect(left([noted, say('note', { movieId: 2, note: 'Once' })])).to.deep.equal(['0', '1']);
  });

  it('shows a collection as it will be', () => {
    const card = { ...nothingKnown, title: 'Laura', originalTitle: 'Laura' };
    const entries = [{ movieId: 1, addedAt: 5, watched: false, tags: ['rain'], card }];
    const say = (verb: string, more: object) => ({
      operation: `collections-${verb}`,
      input: { collection: 'noir', ...more },
    });
    const entriesAfter = (...all: Done[]) => withWaitingEntries(entries, deferredOf(callsOf(all)), 'noir');
    expect(entriesAfter(say('add', { movieId: 2, collection: 'other' }))).to.equal(entries);
    expect(entriesAfter(say('note', { movieId: 1, note: 'Twice', tags: [] }))).to.deep.equal([
      { movieId: 1, addedAt: 5, watched: false, note: 'Twice', card },
    ]);
    expect(
      entriesAfter(say('tag', { movieIds: [1, 9], add: ['hats'], remove: ['rain'] }))[0]!.tags,
    ).to.deep.equal(['hats']);
    expect(entriesAfter(say('removeSeveral', { movieIds: [1] }), say('add', { movieId: 3 }))).to.deep.equal([
      { movieId: 3, addedAt: 1, watched: false, card: nothingKnown },
    ]);
    const calls = deferredOf(callsOf([say('removeSeveral', { movieIds: [1] }), say('add', { movieId: 3 })]));
    expect([1, 2, 3].map((movieId) => willBeIn(calls, 'noir', movieId))).to.deep.equal([false, null, true]);
  });

  it('keeps only the last rating of a movie', () => {
    const rate = (movieId: number, score: number) => ({
      operation: 'ratings-rate',
      input: { movieId, score },
    });
    const withdraw = (movieId: number) => ({ operation: 'ratings-withdraw', input: { movieId } });
    const calls = deferredOf(
      callsOf([rate(1, 0), rate(2, 80), withdraw(1), rate(3, 40), rate(1, 70), withdraw(3)]),
    );
    expect(calls.map(({ id }) => id)).to.deep.equal(['1', '4', '5']);
    expect([...scoresIn(calls)]).to.deep.equal([
      [2, 80],
      [1, 70],
      [3, null],
    ]);
    expect(scoresIn(withRefusal(calls, '1', 'It is full')).has(2)).to.equal(false);
  });

  it('keeps only the newest ballot of a poll, and tells which one waits until it is refused', () => {
    const vote = (pollId: string, ...yes: number[]) => ({
      operation: 'polls-vote',
      input: { pollId, ballot: { method: 'approval', yes } },
    });
    const withdraw = (pollId: string) => ({ operation: 'polls-withdraw', input: { pollId } });
    const calls = deferredOf(
      callsOf([vote('p', 1), vote('q', 1), withdraw('q'), vote('r', 2), vote('p', 1, 2)]),
    );
    expect(calls.map(({ id }) => id)).to.deep.equal(['2', '3', '4']);
    expect(ballotIn(calls, 'p')).to.deep.equal({ method: 'approval', yes: [1, 2] });
    expect(['q', 's'].map((id) => ballotIn(calls, id))).to.deep.equal([null, undefined]);
    const late = withRefusal(calls, '4', 'It is over');
    expect(ballotIn(late, 'p')).to.equal(undefined);
    expect(['p', 'q'].map((id) => isBallotRefused(late, id))).to.deep.equal([true, false]);
  });

  it('never sends what is asked again by itself, and keeps one choice of a session and one watch of a movie', async () => {
    const choose = (sessionId: string, movieId: number) => ({
      operation: 'sessions-choose',
      input: { sessionId, movieId },
    });
    const record = (sessionId: string, movieId: number) => ({
      operation: 'sessions-recordWatch',
      input: { sessionId, movieId },
    });
    const asking = [choose('s', 1), choose('t', 1), record('s', 1), choose('s', 2), record('s', 1)];
    const store = storeOf(deferredOf(callsOf([...asking, join])));
    expect(store.calls.map(({ id }) => id)).to.deep.equal(['1', '3', '4', '5']);
    const sent: string[] = [];
    const isLeft = await sendAll(store, async ({ id }) => {
      sent.push(id);
      return 'taken';
    });
    expect([isLeft, sent]).to.deep.equal([false, ['5']]);
    expect(store.calls.map(({ id }) => id)).to.deep.equal(['1', '3', '4']);
  });

  it('tells what the user said of their presence in a session, unless the server refused it', () => {
    const be = (present: boolean) => ({
      operation: 'sessions-setPresence',
      input: { sessionId: 's', present },
    });
    const calls = deferredOf(callsOf([be(true), be(false)]));
    expect(['s', 't'].map((id) => presenceIn(calls, id))).to.deep.equal([false, null]);
    expect(presenceIn(withRefusal(calls, '1', 'It is over'), 's')).to.equal(null);
  });

  it('retries after temporary refusals, and counts abandoning an abandoned challenge as done', () => {
    const on = (
      operation: string,
      reason: 'try-again' | 'challenge-not-joined' | 'username-taken',
      isFromServer = true,
    ) => verdictOn({ operation, input: {} } as DeferredCall, { reason, isFromServer });
    expect(on('account-update', 'try-again')).to.equal('later');
    expect(on('account-update', 'username-taken', false)).to.equal('later');
    expect(on('account-update', 'username-taken')).to.equal('refused');
    expect(on('challenges-abandon', 'challenge-not-joined')).to.equal('done');
    expect(on('challenges-join', 'challenge-not-joined')).to.equal('refused');
  });

  it('shows an account with waiting settings, without refused ones', () => {
    const calls = callsOf([
      { operation: 'account-update', input: { region: 'DE' } },
      { operation: 'challenges-join', input: { challengeId: 'western' } },
      { operation: 'account-update', input: { locale: 'ru' } },
    ]);
    const account = { region: 'FR', locale: 'fr', displayName: 'Léa' };
    expect(withWaitingChanges(account, calls)).to.deep.equal({
      region: 'DE',
      locale: 'ru',
      displayName: 'Léa',
    });
    expect(withWaitingChanges(account, withRefusal(calls, '0', 'no'))).to.deep.equal({
      ...account,
      locale: 'ru',
    });
    expect(withWaitingChanges(account, [])).to.equal(account);
  });

  it('refuses more than 200 calls', () => {
    const all = callsOf(
      Array.from({ length: 201 }, (_, movieId) => ({ operation: 'watches-record', input: { movieId } })),
    );
    expect(() => deferredOf(all)).to.throw(RangeError);
    expect(deferredOf(all.slice(1))).to.have.length(200);
  });
});
