import { expect } from 'chai';
import { type Follower, onChange, onCreate, onTransition, onUpdate, triggersOf } from './trigger.ts';

type Event = { params: Record<string, string>; data: object };
type Triggered = {
  run: (event: Event) => Promise<void>;
  __endpoint: { eventTrigger: { eventType: string } };
};

describe('What follows documents', () => {
  const calls: string[] = [];
  const note = (name: string) => async () => void calls.push(name);
  const followers: Follower[] = [
    onChange('users/{uid}', async (_context, { uid }) => void calls.push(`change of ${uid}`)),
    onTransition('users/{uid}', async (_context, { uid }, before, after) => {
      calls.push(`${uid} from ${String(before)} to ${String(after)}`);
    }),
    onUpdate('users/{uid}', note('update')),
    onCreate('users/{uid}', async (_context, _ids, created) => void calls.push(`created ${String(created)}`)),
    onCreate('users/{uid}/notes/{id}', note('note')),
    onUpdate('profiles/{uid}', note('profile')),
  ];
  const triggers = triggersOf(followers) as unknown as Record<string, Triggered>;

  const holding = (value: unknown) => ({ data: () => value });
  async function written(before: unknown, after: unknown): Promise<string[]> {
    calls.length = 0;
    await triggers.users!.run({
      params: { uid: 'lea' },
      data: { before: holding(before), after: holding(after) },
    });
    return calls;
  }

  it('is one function for each path, which only the changes that somebody follows start', () => {
    const kinds = Object.entries(triggers).map(([name, { __endpoint }]) => [
      name,
      __endpoint.eventTrigger.eventType.split('.').at(-1),
    ]);
    expect(kinds).to.deep.equal([
      ['users', 'written'],
      ['notes', 'created'],
      ['profiles', 'updated'],
    ]);
  });

  it('runs after the changes that each follows', async () => {
    expect(await written(undefined, 1)).to.deep.equal([
      'change of lea',
      'lea from undefined to 1',
      'created 1',
    ]);
    expect(await written(1, 2)).to.deep.equal(['change of lea', 'lea from 1 to 2', 'update']);
    expect(await written(2, undefined)).to.deep.equal(['change of lea', 'lea from 2 to undefined']);
  });

  it('runs whatever becomes of the others, and fails if any did', async () => {
    const failing = (reason: string) =>
      onChange('users/{uid}', async () => {
        throw new Error(reason);
      });
    const event = { params: { uid: 'lea' }, data: { before: holding(1), after: holding(2) } };
    const run = async (...some: Follower[]) => {
      calls.length = 0;
      const { users } = triggersOf([...some, onChange('users/{uid}', note('the last'))]);
      const error = await (users as unknown as Triggered).run(event).catch((reason: unknown) => reason);
      expect(calls).to.deep.equal(['the last']);
      return error;
    };
    expect(String(await run(failing('one')))).to.equal('Error: one');
    const both = (await run(failing('one'), failing('two'))) as AggregateError;
    expect(both.errors.map(String)).to.deep.equal(['Error: one', 'Error: two']);
  });

  it('is refused for two collections of one name', () => {
    const twice = [onChange('users/{uid}', note('')), onChange('groups/{id}/users/{uid}', note(''))];
    expect(() => triggersOf(twice)).to.throw('Two paths have collections of one name');
  });
});
