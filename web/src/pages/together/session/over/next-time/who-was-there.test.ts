import { expect } from 'chai';
import { groupFor, othersAt } from './who-was-there.ts';

const attendee = (name: string, joinedAt: number, guest = false) => ({
  name,
  guest,
  joinedAt,
  providers: [],
  region: 'FR',
  present: true,
});

const group = (id: string, ownerId: string, createdAt: number, ...memberIds: string[]) => ({
  id,
  data: { name: id, ownerId, createdAt, memberIds },
});

describe('Those who were at an evening', () => {
  it('are members, whom a group can have, and guests, without the user', () => {
    const attendees = {
      hugo: attendee('Hugo', 3, true),
      tom: attendee('Tom', 2),
      lea: attendee('Léa', 1),
      ines: attendee('Inès', 4),
    };
    expect(othersAt({ attendees }, 'lea')).to.deep.equal({
      members: [
        { uid: 'tom', name: 'Tom' },
        { uid: 'ines', name: 'Inès' },
      ],
      guests: [{ uid: 'hugo', name: 'Hugo' }],
    });
  });

  it('have the smallest group that all of them are in', () => {
    const all = [group('family', 'tom', 1, 'lea', 'tom', 'zoe'), group('two', 'tom', 1, 'lea', 'tom')];
    expect(groupFor(all, ['lea', 'tom'], 'lea', 5)).to.deep.equal({ group: all[1], missing: [] });
    expect(groupFor(all, ['lea', 'tom', 'ines'], 'lea', 5)).to.equal(null);
  });

  it('have the group that the user made since then, while others haven’t answered', () => {
    const uids = ['lea', 'tom', 'ines'];
    const made = group('tonight', 'lea', 10, 'lea', 'tom');
    expect(groupFor([made], uids, 'lea', 5)).to.deep.equal({ group: made, missing: ['ines'] });
    expect(groupFor([made], uids, 'lea', 15)).to.equal(null);
    expect(groupFor([made], uids, 'tom', 5)).to.equal(null);
  });
});
