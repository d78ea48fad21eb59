import { expect } from 'chai';
import { operations } from './index.ts';
import { customMovieIds } from './movies/custom-movie.ts';
import { addressesOf, type Operation } from './operation.ts';
import { timeZoneSchema } from './primitives.ts';

describe('The operations', () => {
  it('include every defined one, each under its own name', () => {
    expect([...operations.keys()]).to.include.members([
      'account-setUp',
      'sessions-join',
      'sessions-tonight',
      'challenges-submitMovie',
      'watches-withdraw',
    ]);
    for (const [name, operation] of operations) expect(operation.name).to.equal(name);
  });

  it('may use what a budget reserves where they erase, leave, remove or withdraw', () => {
    const verbs = /-(?:delete|remove|withdraw|revoke|leave|abandon|cancel|unblock|unsubscribe)/;
    const held = [...operations.values()].filter(
      ({ name, caller, isUrgent }) => caller !== 'operator' && verbs.test(name) && !isUrgent,
    );
    expect(held.map(({ name }) => name)).to.deep.equal([]);
  });

  it('may use another budget where they export, block, report or undo, and are always answered where they delete the account', () => {
    const owed = /-(?:export\w*|block|report\w*|undo\w*)$|^(?:watches|ratings)-withdraw$/;
    const own = [...operations.values()].filter(({ caller }) => caller !== 'operator');
    const names = (urgent: Operation['isUrgent']) =>
      own.filter(({ isUrgent }) => isUrgent === urgent).map(({ name }) => name);
    expect(names('owed')).to.have.members(own.map(({ name }) => name).filter((name) => owed.test(name)));
    expect(names('always')).to.deep.equal(['account-delete']);
  });

  it('may be answered with what is there where they create with a key', () => {
    for (const { name, creates, input } of operations.values())
      if (creates && 'key' in ((input as { shape?: object }).shape ?? {}))
        expect(creates.mayRepeat, name).to.equal(true);
  });

  it('refuse a change of nothing; what takes no more than an id does something by default', () => {
    const ids = { code: 'A'.repeat(26), collection: 'watchlist', movieId: customMovieIds.from };
    const accepting = [...operations.values()].filter(({ rest, input }) => {
      const named = [...rest.path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part!);
      const isBare = Object.keys((input as { shape?: object }).shape ?? {}).length === named.length;
      if (rest.method === 'GET' || rest.method === 'DELETE' || isBare) return false;
      const entries = named.map((part) => [part, ids[part as 'code'] ?? 'some']);
      return input.safeParse(Object.fromEntries(entries)).success;
    });
    expect(accepting.map(({ name }) => name)).to.have.members([
      'sessions-create',
      'sessions-recordWatch',
      'sessions-tonight',
      'movies-find',
      'ratings-undo',
      'groups-openEvening',
      'dates-choose',
      'polls-close',
      'ai-deleteInteractions',
      'coach-advice',
      'notes-suggestTags',
    ]);
  });

  it('call the size of a page `pageSize`, and `limit` only as its former name', () => {
    for (const { name, input } of operations.values()) {
      const { cursor, limit, pageSize } = (input as { shape?: Record<string, unknown> }).shape ?? {};
      if (cursor && limit) expect(pageSize, name).to.be.an('object');
    }
  });

  it('have distinct routes, with every parameter in the input', () => {
    const routes = [...operations.values()].flatMap(({ rest }) =>
      addressesOf(rest).map(({ method, path }) => `${method} ${path}`),
    );
    expect(new Set(routes).size).to.equal(routes.length);
    for (const { rest, input, name } of operations.values()) {
      const parametersIn = (address: string) =>
        [...address.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter!);
      const needed = input.safeParse({}).error?.issues.map(({ path }) => path[0]) ?? [];
      expect(needed, name).to.include.members(parametersIn(rest.path));
      for (const { method, path } of addressesOf(rest))
        if (method === rest.method) expect(parametersIn(path), name).to.deep.equal(parametersIn(rest.path));
        else expect(parametersIn(rest.path), name).to.include.members(parametersIn(path));
    }
  });
});

describe('A time zone', () => {
  it('must be a place, so that daylight saving time is known', () => {
    for (const zone of ['Europe/Paris', 'America/New_York', 'UTC']) {
      expect(timeZoneSchema.safeParse(zone).success, zone).to.equal(true);
    }
    for (const zone of ['+02:00', 'Mars/Olympus', '']) {
      expect(timeZoneSchema.safeParse(zone).success, zone).to.equal(false);
    }
  });

  it('must not be an ambiguous abbreviation', () => {
    for (const zone of ['PST', 'pst', 'CST', 'IST', 'JST', 'BST', 'AET', 'EAT', 'ACT', 'VST']) {
      expect(timeZoneSchema.safeParse(zone).error?.issues, zone).to.have.length(1);
      expect(timeZoneSchema.safeParse(zone).error!.issues[0], zone).to.deep.include({
        params: { reason: 'time-zone-unknown', timeZone: zone },
      });
    }
  });
});
