import { expect } from 'chai';
import type { Context } from '../../../functions/src/context.ts';
import { samplePeople } from '../people.ts';
import { addSignIns } from './sign-ins.ts';

describe('The sign-ins of the sample', () => {
  it('have confirmed addresses, which others are told of as taken', async () => {
    const made: { email?: string; emailVerified?: boolean }[] = [];
    const auth = () => ({ createUser: async (user: (typeof made)[number]) => made.push(user) });
    await addSignIns({ auth } as unknown as Context);
    const confirmed = made.filter(({ emailVerified }) => emailVerified).map(({ email }) => email);
    expect(confirmed).to.have.members(samplePeople.map(({ email }) => email));
  });
});
