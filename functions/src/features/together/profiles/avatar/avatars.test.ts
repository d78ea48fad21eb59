import { updateAccount } from '@cine/contract/operations/core/account';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import * as moderation from '@cine/contract/operations/faces/moderation';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import {
  maxAvatarBytes,
  removeAvatar,
  setAvatar,
  showProfile,
  writeBio,
} from '@cine/contract/operations/together/profiles';
import { avatarSides } from '@cine/contract/text/avatar-path';
import { expect } from 'chai';
import sharp from 'sharp';
import { context } from '#context.ts';
import { befriended, exportedBy, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { avatarDocument } from './documents.ts';

/** A picture of one colour, as a browser sends it. */
async function picture(red: number, format: 'jpeg' | 'gif' | 'tiff' = 'jpeg'): Promise<string> {
  const background = { r: red, g: 90, b: 40 };
  const sent = sharp({ create: { width: 600, height: 400, channels: 3, background } });
  return (await sent.toFormat(format).toBuffer()).toString('base64');
}

describe('A picture and a line about oneself', () => {
  before(() => suite());

  const fetched = (path: string, init: RequestInit = {}) => fetch(`${running.url}/share${path}`, init);
  const avatarOf = async ({ uid }: TestUser) => {
    const snapshot = await context().db.doc(`avatars/${uid}`).get();
    return snapshot.exists ? avatarDocument.decode(snapshot.data()) : null;
  };
  const shownTo = async (user: TestUser, { uid }: TestUser) => user.call(showProfile, { uid });

  it('goes from what is sent to two small files that anybody with the address may keep', async () => {
    const lea = await member('Lea');
    const { avatar } = await lea.call(setAvatar, { picture: await picture(200) });
    expect((await shownTo(lea, lea)).avatar).to.deep.equal(avatar);
    let bytes = 0;
    for (const size of ['large', 'small'] as const) {
      const response = await fetched(avatar[size]);
      const body = Buffer.from(await response.arrayBuffer());
      bytes += body.length;
      expect(response.headers.get('content-type')).to.equal('image/webp');
      expect(response.headers.get('cache-control')).to.match(/^public, max-age=\d+, s-maxage=\d+$/);
      const { format, width, height } = await sharp(body).metadata();
      const side = avatarSides[size];
      expect({ format, width, height }).to.deep.equal({ format: 'webp', width: side, height: side });
      const etag = response.headers.get('etag')!;
      expect((await fetched(avatar[size], { headers: { 'if-none-match': etag } })).status).to.equal(304);
    }
    expect(bytes).to.be.at.most(maxAvatarBytes);
  });

  it('is another address with each picture, and the same with the same one', async () => {
    const lea = await member('Lea');
    const first = (await lea.call(setAvatar, { picture: await picture(10) })).avatar;
    const second = (await lea.call(setAvatar, { picture: await picture(240) })).avatar;
    expect(second.large).to.not.equal(first.large);
    expect((await fetched(first.large)).status).to.equal(404);
    expect((await lea.call(setAvatar, { picture: await picture(10) })).avatar).to.deep.equal(first);
    await lea.call(removeAvatar, {});
    await lea.call(removeAvatar, {});
    expect([(await shownTo(lea, lea)).avatar, await avatarOf(lea)]).to.deep.equal([null, null]);
  });

  it('is refused with a reason unless it is a still picture of a usual kind', async () => {
    const lea = await member('Lea');
    const send = (sent: string) => lea.call(setAvatar, { picture: sent });
    await expectRefusal(send(Buffer.from('<svg/>'.repeat(20)).toString('base64')), 'picture-unreadable');
    await expectRefusal(send(await picture(1, 'tiff')), 'picture-unreadable');
    await expectRefusal(send(await picture(1, 'gif')), 'picture-animated');
    const whole = Buffer.from(await picture(1), 'base64');
    await expectRefusal(send(whole.subarray(0, 200).toString('base64')), 'picture-unreadable');
    const create = { width: 5100, height: 5100, channels: 3, background: '#fff' } as const;
    const bomb = await sharp({ create }).png({ compressionLevel: 9 }).toBuffer();
    await expectRefusal(send(bomb.toString('base64')), 'picture-too-large');
    await expectRefusal(send('no base64!'), 'input-invalid');
    await expectRefusal(send('A'.repeat(2_000_000)), 'body-too-large');
    await expectRefusal(
      running.newUser({ guest: true }).call(setAvatar, { picture: 'AAAA' }),
      'members-only',
    );
    expect(await avatarOf(lea)).to.equal(null);
  });

  it('is seen by those who see the profile', async () => {
    const [lea, tom] = [await member('Lea'), await member('Tom')];
    await lea.call(setAvatar, { picture: await picture(77) });
    await lea.call(writeBio, { bio: '  Westerns,\n and   tea. ' });
    await lea.call(updateAccount, { visibility: 'public' });
    const { bio, avatar } = await shownTo(tom, lea);
    expect(bio).to.equal('Westerns, and tea.');
    expect(avatar!.small).to.match(new RegExp(`^/s/avatars/${lea.uid}/[0-9a-f]{16}/small\\.webp$`));
    for (const wrong of ['', ' ', 'x'.repeat(281), 'a\u202Eb'])
      await expectRefusal(lea.call(writeBio, { bio: wrong }), 'input-invalid');
    await lea.call(writeBio, { bio: null });
    expect((await shownTo(tom, lea)).bio).to.equal(null);
  });

  it('is told to friends alone where only they see the profile', async () => {
    const [lea, tom, zoe] = [await member('Lea'), await member('Tom'), await member('Zoe')];
    await befriended(lea, tom);
    await lea.call(setAvatar, { picture: await picture(78) });
    await lea.call(updateAccount, { visibility: 'friends' });
    expect((await shownTo(tom, lea)).avatar).to.not.equal(null);
    await expectRefusal(shownTo(zoe, lea), 'user-unknown');
  });

  it('is reported, removed by an operator, refused from then on, and shown again once that is undone', async () => {
    const [lea, tom] = [await member('Lea'), await member('Tom')];
    const operator = running.newUser({ operator: true, name: 'operator' });
    await lea.call(updateAccount, { visibility: 'public' });
    const sent = await picture(123);
    const { avatar } = await lea.call(setAvatar, { picture: sent });
    await lea.call(writeBio, { bio: 'Something rude' });
    const caseOf = async (kind: 'bio' | 'avatar') => {
      await tom.call(moderation.report, { kind, id: lea.uid, cause: 'sexual' });
      const { cases } = await operator.call(moderation.listCases, {});
      return cases.find((each) => each.uid === lea.uid && each.kind === kind)!;
    };
    const hide = (caseId: string) =>
      operator.call(moderation.decide, { caseId, action: 'hide', cause: 'sexual' });
    const [rude, seen] = [await caseOf('bio'), await caseOf('avatar')];
    expect(rude.text).to.equal('Something rude');
    expect(avatar.large).to.include(seen.text);
    const hiddenBio = await hide(rude.id);
    const hiddenAvatar = await hide(seen.id);
    await running.quiet();
    const { bio, avatar: shownAvatar } = await shownTo(tom, lea);
    expect([bio, shownAvatar]).to.deep.equal([null, null]);
    expect((await fetched(avatar.large)).status).to.equal(404);
    await expectRefusal(lea.call(setAvatar, { picture: sent }), 'picture-refused');
    await expectRefusal(lea.call(writeBio, { bio: 'sömething RUDE!' }), 'bio-refused');
    const { notifications } = await lea.call(listNotifications, {});
    expect(notifications.map(({ params }) => params.done)).to.include.members(['bio', 'avatar']);

    await operator.call(moderation.undoDecision, { entryId: hiddenBio.id });
    await operator.call(moderation.undoDecision, { entryId: hiddenAvatar.id });
    expect(await shownTo(tom, lea)).to.deep.include({ bio: 'Something rude', avatar });
    expect((await fetched(avatar.large)).status).to.equal(200);
    await running.quiet();
  });

  it('is exported with the account, and gone with it', async () => {
    const lea = await member('Lea');
    const { avatar } = await lea.call(setAvatar, { picture: await picture(66) });
    const { avatar: exported } = await exportedBy(lea);
    const { width } = await sharp(Buffer.from(exported!.picture!.large, 'base64')).metadata();
    expect(width).to.equal(avatarSides.large);
    await lea.call(deleteAccount, {});
    expect(await avatarOf(lea)).to.equal(null);
    expect((await fetched(avatar.small)).status).to.equal(404);
    await running.quiet();
  });
});
