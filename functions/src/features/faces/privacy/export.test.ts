import { exportAccount, joinedExport } from '@cine/contract/operations/faces/privacy';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { card, member, sessionOf } from '#test/builders.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { skipExisting } from '#test/walk.ts';
import { toCursor } from './cursor.ts';
import { pagesOf } from './privacy.test-support.ts';

describe('An export', () => {
  before(async () => {
    await suite();
    await skipExisting();
  });

  it('returns hundreds of watches in pages of limited size, each watch once', async () => {
    const person = await member('Zoe');
    const { watchId } = await person.call(recordOwnWatch, { movieId: 391 });
    await running.settled();
    const { db } = context();
    const own = db.collection(`users/${person.uid}/watches`);
    const watch = (await own.doc(watchId).get()).data()!;
    await running.withoutTriggers(() => {
      const writer = db.bulkWriter({ throttling: false });
      for (let n = 1; n < 350; n += 1) {
        void writer.set(own.doc(`${100_000 + n}-x`), { ...watch, movieId: 100_000 + n, withdrawn: true });
      }
      return writer.close();
    });
    const pages = await pagesOf(person);
    expect(pages).to.have.length(2);
    for (const page of pages) expect(JSON.stringify(page).length).to.be.lessThan(1_000_000);
    const [all] = joinedExport(pages).users;
    expect(all!.watches).to.have.length(350);
    expect(new Set(all!.watches.map(({ id }) => id)).size).to.equal(350);
    expect(pages.filter(({ data }) => data.account !== undefined)).to.have.length(1);
  });

  it('works for a guest, and for a user without data', async () => {
    const session = await sessionOf(await member('Host'));
    const guest = running.newUser({ guest: true });
    await guest.call(joinSession, { code: session.code, guest: card });
    const [nina] = joinedExport(await pagesOf(guest)).users;
    expect(nina!.account).to.include({ kind: 'guest', displayName: 'Nina' });
    expect(nina!.account!.lastSessionAt).to.be.a('string');
    expect(nina!.sessions[0]!.place).to.include({ name: 'Nina', present: true });

    const [nobody] = joinedExport(await pagesOf(running.newUser())).users;
    expect(nobody).to.deep.include({ account: null, profile: null, watches: [], sessions: [] });
  });

  it('contains the caller’s data only, whatever the cursor says', async () => {
    const person = await member('Zoe');
    const other = await member('Other');
    const forged = [
      toCursor({ uid: other.uid, list: 'watches', afterId: null }),
      toCursor({ uid: person.uid, list: 'constructor', afterId: null }),
      toCursor({ uid: person.uid, list: 'watches', afterId: '../../users' }),
      toCursor({ uid: person.uid, list: 'watches', afterId: '__a__' }),
      toCursor({ uid: person.uid, list: 'watches', afterId: '\ud800' }),
      Buffer.from('[]').toString('base64url'),
      'nonsense',
    ];
    for (const cursor of forged) {
      await expectRefusal(person.call(exportAccount, { cursor }), 'cursor-invalid', cursor);
    }
    const far = toCursor({ uid: person.uid, list: 'watches', afterId: 'zzz:…' });
    expect((await person.call(exportAccount, { cursor: far })).data.watches).to.deep.equal([]);
  });
});
