import { type Choices, kindSchema } from '@cine/contract/notifications/kinds';
import { expect } from 'chai';
import { countOn, groups, kindsOf, switched } from './notification-groups.ts';

describe('Groups of notifications', () => {
  it('have each kind once', () => {
    expect(groups.flatMap(kindsOf).sort()).to.deep.equal([...kindSchema.options].sort());
  });

  it('count what comes, and switch all of it at once', () => {
    expect(countOn('friends', {})).to.deep.equal({ on: 4, of: 5 });
    expect(countOn('friends', switched('friends', true))).to.deep.equal({ on: 5, of: 5 });
    expect(countOn('friends', switched('friends', false))).to.deep.equal({ on: 0, of: 5 });
  });

  it('keep what nobody can switch off', () => {
    expect(Object.keys(switched('account', false))).to.have.members(['broadcast', 'report-decided']);
    expect(countOn('account', switched('account', false))).to.deep.equal({ on: 3, of: 5 });
  });

  it('leave pushes and e-mails as they were chosen', () => {
    const choices: Choices = { tip: { push: false } };
    expect({ ...choices.tip, ...switched('friends', true).tip }).to.deep.equal({ push: false, app: true });
  });
});
