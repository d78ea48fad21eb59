import { expect } from 'chai';
import { xpBroughtBy, xpToCome } from './guests-to-come.ts';

const attendee = (guest: boolean) => ({
  name: 'Somebody',
  guest,
  providers: [],
  region: 'FR',
  present: true,
  joinedAt: 1,
});
const session = { attendees: { camille: attendee(false), hugo: attendee(true), tom: attendee(false) } };
const gain = { uid: 'camille', paid: [{ reward: 'movie' as const, xp: 51, coins: 20 }] };

describe('What a movie will pay once a guest has an account', () => {
  it('is told to a member who watched with guests alone', () => {
    const toCome = (...recordedFor: string[]) => xpToCome(session, { recordedFor }, gain);
    expect(toCome('camille', 'hugo')).to.equal(30);
    expect(toCome('camille', 'hugo', 'tom')).to.equal(null);
    expect(toCome('camille', 'hugo', 'who left')).to.equal(null);
    expect(toCome('camille')).to.equal(null);
    const ofHugo = xpToCome(session, { recordedFor: ['hugo'] }, { ...gain, uid: 'hugo' });
    expect(ofHugo).to.equal(null);
    expect(xpToCome(session, { recordedFor: ['camille', 'hugo'] }, { ...gain, paid: [] })).to.equal(null);
  });

  it('is told to the guest, too: the XP of all movies that they watched with the member', () => {
    const movie = (movieId: number, ...recordedFor: string[]) => ({
      movieId,
      recordedBy: 'camille',
      recordedFor,
      title: 'Alien',
      titles: {},
      recordedAt: movieId,
    });
    const watched = [
      movie(1, 'camille', 'hugo'),
      movie(2, 'camille', 'hugo'),
      movie(3, 'camille', 'hugo', 'tom'),
    ];
    const brought = (uid: string) =>
      xpBroughtBy(uid, { ...session, watched }, (_, who) => (who === 'camille' ? gain : null));
    expect(brought('hugo')).to.deep.equal({ uid: 'camille', xp: 60 });
    expect(brought('camille')).to.equal(null);
    expect(brought('who came late')).to.equal(null);
  });
});
