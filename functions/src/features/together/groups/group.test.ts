import {
  handOverForDays,
  invitedForDays,
  maxGroupChallenges,
  maxMembers,
} from '@cine/contract/operations/together/groups';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import * as groups from './group.ts';
import * as succession from './succession.ts';

const named = (uid: string) => ({ uid, name: uid.toUpperCase(), sharesTaste: true });
const look = { name: 'Le club du jeudi', picture: 'reel' } as const;

function groupOf(...others: string[]): groups.Group {
  return others.reduce(
    (group, uid, at) => groups.withMember(group, named(uid), at + 1),
    groups.newGroup('g', named('lea'), look, 0),
  );
}

describe('A group', () => {
  it('keeps a member who joins again as they are', () => {
    const group = groupOf('tom');
    expect(groups.withMember(group, { ...named('tom'), name: 'Another' }, 9)).to.equal(group);
  });

  it(`has room for ${maxMembers}`, () => {
    const full = groupOf(...Array.from({ length: maxMembers - 1 }, (_, at) => `m${at}`));
    expect(() => groups.withMember(full, named('one'), 99)).to.throw('group-full');
    expect(groups.withMember(full, named('m3'), 99)).to.equal(full);
  });

  it('goes to its longest-standing member when its owner leaves, and ends with its last', () => {
    const group = succession.withoutMember(groupOf('zoe', 'ada'), 'lea')!;
    expect(group.ownerId).to.equal('zoe');
    expect(succession.withoutMember(group, 'ada')!.ownerId).to.equal('zoe');
    expect(succession.withoutMember(succession.withoutMember(group, 'ada')!, 'zoe')).to.equal(null);
  });

  it('stays as it is when somebody leaves who isn’t in it', () => {
    const group = groupOf('tom');
    expect(succession.withoutMember(group, 'paul')).to.equal(group);
  });

  it('revokes its invitation when its owner removes a member, and never loses its owner so', () => {
    const group = groups.withInvitation(groupOf('tom'), 'K7PQ2MZX', 5);
    expect(succession.withRemoval(group, 'tom')).to.deep.include({ invitation: null });
    for (const uid of ['lea', 'paul'])
      expect(() => succession.withRemoval(group, uid)).to.throw('group-member-not-found');
    expect(() => succession.withOffer(group, 'paul', 1)).to.throw();
  });

  it(`is handed over to the member who accepts within ${handOverForDays} days what its owner offered last, and still does`, () => {
    const group = groupOf('tom', 'zoe');
    const offered = succession.withOffer(group, 'tom', 5);
    const end = 5 + handOverForDays * day;
    expect([
      offered.ownerId,
      succession.offeredTo(offered, end - 1),
      succession.offeredTo(offered, end),
    ]).to.deep.equal(['lea', 'tom', null]);
    const accepted = succession.withOfferAnswered(offered, 'tom', true, 6);
    expect(accepted).to.deep.equal({ ...group, ownerId: 'tom' });
    expect(succession.withOfferAnswered(accepted, 'tom', true, 7)).to.equal(accepted);
    expect(succession.withOfferAnswered(offered, 'tom', false, 6)).to.deep.equal(group);
    expect(succession.withOfferAnswered(group, 'tom', false, 6)).to.equal(group);
    expect(succession.withoutOffer(offered)).to.deep.equal(group);
    const other = succession.withOffer(offered, 'zoe', 6);
    for (const refused of [
      () => succession.withOfferAnswered(offered, 'zoe', true, 6),
      () => succession.withOfferAnswered(offered, 'tom', true, end),
      () => succession.withOfferAnswered(other, 'tom', true, 7),
    ])
      expect(refused).to.throw('hand-over-gone');
    for (const uid of ['lea', 'tom'])
      expect(succession.withoutMember(offered, uid), uid).to.not.have.property('handOver');
    expect(succession.offeredTo(succession.withoutMember(offered, 'zoe')!, 6)).to.equal('tom');
  });

  it('keeps who gave it its name, which nothing but another name changes', () => {
    const group = groupOf();
    const renamed = groups.withName(group, 'Ours', 'tom', 9);
    expect(renamed).to.deep.equal({ ...group, name: 'Ours', named: { by: 'tom', at: 9 } });
    expect(groups.withName(renamed, 'Ours', 'lea', 10)).to.equal(renamed);
    expect(succession.withoutMember(renamed, 'tom')!.named).to.deep.equal({ by: 'tom', at: 9 });
  });

  it(`lets others in by its code for ${invitedForDays} days`, () => {
    const group = groups.withInvitation(groupOf(), 'K7PQ2MZX', 5);
    const end = 5 + invitedForDays * day;
    expect(groups.hasInvitation(group, 'K7PQ2MZX', end - 1)).to.equal(true);
    expect(groups.hasInvitation(group, 'K7PQ2MZX', end)).to.equal(false);
    expect(groups.hasInvitation(group, 'K7PQ2MZA', 6)).to.equal(false);
    expect(groups.hasInvitation(groupOf(), 'K7PQ2MZX', 6)).to.equal(false);
  });

  it(`keeps ${maxGroupChallenges} challenges, each once, in the order in which they came`, () => {
    const ids = Array.from({ length: maxGroupChallenges }, (_, at) => `c${at}`);
    const full = [...ids, ...ids].reduce(groups.withChallenge, groupOf());
    expect(full.challengeIds).to.deep.equal(ids);
    expect(() => groups.withChallenge(full, 'more')).to.throw('group-challenges-too-many');
    const freed = groups.withoutChallenge(full, 'c3');
    expect(groups.withChallenge(freed, 'more').challengeIds).to.deep.equal([
      ...ids.filter((id) => id !== 'c3'),
      'more',
    ]);
    expect(groups.withoutChallenge(freed, 'c3')).to.equal(freed);
  });

  it('shows the present name of a member, and of nobody else', () => {
    const group = groupOf('tom');
    expect(groups.withMemberNamed(group, { uid: 'tom', name: 'Thomas' }).members.tom!.name).to.equal(
      'Thomas',
    );
    expect(groups.withMemberNamed(group, { uid: 'paul', name: 'Paul' })).to.equal(group);
  });

  it('always has an owner among its members, whoever comes and goes', () => {
    const uid = fc.constantFrom('lea', 'tom', 'zoe', 'ada');
    const step = fc.tuple(fc.constantFrom('join', 'leave', 'remove', 'offer', 'accept'), uid);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let group: groups.Group | null = groupOf();
        for (const [at, [what, who]] of steps.entries()) {
          if (!group) return;
          try {
            if (what === 'join') group = groups.withMember(group, named(who), at);
            else if (what === 'leave') group = succession.withoutMember(group, who);
            else if (what === 'remove') group = succession.withRemoval(group, who);
            else if (what === 'offer') group = succession.withOffer(group, who, at);
            else group = succession.withOfferAnswered(group, who, true, at);
          } catch {}
          if (group) expect(groups.isMember(group, group.ownerId)).to.equal(true);
        }
      }),
    );
  });
});
