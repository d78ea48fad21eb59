import type { DocumentCodec } from '@cine/contract/documents/codec';
import { userDocument } from '@cine/contract/documents/users';
import { expect } from 'chai';
import * as z from 'zod';
import { errorsDuring, expectLogs, linesDuring } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import {
  changed,
  created,
  deleted,
  followersOf,
  later,
  type Reaction,
  reactTo,
  updated,
} from './reaction.ts';
import { maxTries } from './set-aside.ts';

type Event = { id: string; params: Record<string, string>; data: object };
type Triggered = {
  run: (event: Event) => Promise<void>;
  __endpoint: { eventTrigger: { eventType: string } };
};

const texts = {
  decode: (data) => Number(data),
} as DocumentCodec<number>;

expectLogs('follower failed', 'follower set aside');

describe('What follows documents', () => {
  const calls: string[] = [];
  const note = (name: string) => async () => void calls.push(name);
  const reactions = [
    reactTo('users/{uid}', texts, {
      all: async (_context, { uid }, before, after) => void calls.push(`${uid} from ${before} to ${after}`),
      new: created(async (_context, _ids, value) => void calls.push(`new ${value}`)),
      other: updated(note('update')),
      gone: deleted(note('gone')),
      odd: changed((value) => value % 2, note('odd or even now')),
    }),
    reactTo('users/{uid}/notes/{id}', null, { notes: created(note('note')) }),
    reactTo('profiles/{uid}', null, { profiles: updated(note('profile')) }),
  ];
  const triggersOf = (some: readonly Reaction[]) => followersOf(some) as unknown as Record<string, Triggered>;
  const triggers = triggersOf(reactions);
  before(() => suite());
  let events = 0;

  const holding = (value: unknown) => ({ data: () => value });
  const event = (before: unknown, after: unknown): Event => ({
    id: `event ${events++}`,
    params: { uid: 'lea' },
    data: { before: holding(before), after: holding(after) },
  });
  async function written(before: unknown, after: unknown): Promise<string[]> {
    calls.length = 0;
    await triggers.users!.run(event(before, after));
    return calls;
  }

  it('is one function for each path, which only the changes that somebody follows start', () => {
    const { later: _queue, ...others } = triggers;
    const kinds = Object.entries(others).map(([name, { __endpoint }]) => [
      name,
      __endpoint.eventTrigger.eventType.split('.').at(-1),
    ]);
    expect(kinds).to.deep.equal([
      ['users', 'written'],
      ['notes', 'created'],
      ['profiles', 'updated'],
    ]);
  });

  it('runs in the order of the table, after the changes that each follows', async () => {
    expect(await written(undefined, '1')).to.deep.equal(['lea from null to 1', 'new 1']);
    expect(await written('1', '2')).to.deep.equal(['lea from 1 to 2', 'update', 'odd or even now']);
    expect(await written('2', '4')).to.deep.equal(['lea from 2 to 4', 'update']);
    expect(await written('4', undefined)).to.deep.equal(['lea from 4 to null', 'gone']);
  });

  it('gets null for what nobody can read, which is logged and not tried again', async () => {
    const { users } = triggersOf([
      reactTo('users/{uid}', userDocument, {
        all: async (_context, _ids, before, after) => void calls.push(`from ${before} to ${after}`),
      }),
    ]);
    calls.length = 0;
    const logged = await errorsDuring(() => users!.run(event({ v: 1 }, { v: 1, kind: 7 })));
    expect(calls).to.deep.equal(['from null to null']);
    expect(logged.map(({ document }) => document)).to.deep.equal(['users', 'users']);
  });

  describe('if it fails', () => {
    const failing = (reason: string) => async () => {
      throw new Error(reason);
    };
    const usersWith = (followers: Parameters<typeof reactTo>[2]) =>
      triggersOf([reactTo('users/{uid}', null, { ...followers, last: note('the last') } as never)]).users!;

    it('keeps none of those after it from running, and the event comes again', async () => {
      const run = async (followers: Parameters<typeof reactTo>[2]) => {
        calls.length = 0;
        const error = await usersWith(followers)
          .run(event(1, 2))
          .catch((reason: unknown) => reason);
        expect(calls).to.deep.equal(['the last']);
        return error;
      };
      const one = failing('one');
      expect(String(await run({ one }))).to.equal('BackgroundError: reaction failed: Error');
      const both = await run({ one, two: failing('two') });
      expect(String(both)).to.equal('BackgroundError: reaction failed: AggregateError');
    });

    it('is set aside after twenty tries of one event, which the others are then done with', async () => {
      let fails = true;
      const users = usersWith({
        broken: failing('still broken'),
        mended: async () => {
          if (fails) throw new Error('for now');
        },
      });
      const same = event(1, 2);
      const logged = await linesDuring(async () => {
        for (let tries = 1; tries < maxTries; tries += 1)
          expect(await users.run(same).catch(() => 'again')).to.equal('again');
        fails = false;
        await users.run(same);
      });
      const ofBroken = logged.filter(({ follower }) => follower === 'broken');
      expect(ofBroken.at(-1)).to.include({ severity: 'ERROR', tries: maxTries });
      expect(ofBroken[0]).to.include({ severity: 'ERROR', tries: 1 });
      expect(ofBroken.slice(1, -1).every(({ severity }) => severity === 'WARNING')).to.equal(true);
      expect(logged.filter(({ follower }) => follower === 'mended')).to.have.length(maxTries - 1);
    });
  });

  it('is refused for two collections or followers of one name', () => {
    const twice = [reactTo('users/{uid}', null, {}), reactTo('groups/{id}/users/{uid}', null, {})];
    expect(() => followersOf(twice)).to.throw('Two paths have collections of one name');
    const named = [reactTo('a/{id}', null, { same: note('') }), reactTo('b/{id}', null, { same: note('') })];
    expect(() => followersOf(named)).to.throw('Two followers have one name');
    const slow = later(z.strictObject({}), () => null, note(''));
    expect(() => followersOf([reactTo('a/later/{id}', null, { slow })])).to.throw('collections of one name');
  });
});
