import type { InputOf } from '@cine/contract/operation';
import * as notices from '@cine/contract/operations/faces/notices';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { expectRefusal, reasonOf } from '#test/expect-rejection.ts';
import { newNotice } from '#test/scenarios/faces.ts';
import { sendJson } from '#test/send-json.ts';
import { running, suite } from '#test/suite.ts';
import { noticeDocument } from './documents.ts';
import { keptMs, newNotice as noticeOf } from './notice.ts';

describe('A notice of something illegal', () => {
  before(() => suite());
  beforeEach(clear);
  after(clear);

  async function clear() {
    await context().db.recursiveDelete(context().db.collection('notices'));
  }

  const operator = () => running.newUser({ operator: true, name: 'operator' });
  let networks = 0;
  const newNetwork = () => {
    networks += 1;
    return `198.51.100.${networks}`;
  };
  /** Somebody without an account, in a network of their own. */
  const stranger = (network = newNetwork()) => running.newUser({ guest: true, network });
  const send = async (details: Partial<InputOf<typeof notices.sendNotice>> = {}, by = stranger()) =>
    (await by.call(notices.sendNotice, { ...newNotice(), ...details })).notice;
  const follow = async (reference: string) =>
    (await stranger().call(notices.followNotice, { reference })).notice;
  const answer = (reference: string, decision: notices.NoticeDecision = 'removed') =>
    operator().call(notices.answerNotice, { reference, decision, words: 'The picture is gone now.' });
  const savedAs = async (reference: string) =>
    noticeDocument.decode((await context().db.doc(`notices/${reference}`).get()).data());

  it('reaches operators over REST without any sign-in, and its reference shows their answer', async () => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.200' };
    const body = JSON.stringify(newNotice());
    const sent = await sendJson(`${running.url}/api/api/notices`, { headers, body });
    const { notice } = sent.json as { notice: { reference: string; answer: null } };
    expect([sent.status, notice.answer]).to.deep.equal([201, null]);
    const { reference } = notice;
    const { notices: open } = await operator().call(notices.listNotices, {});
    expect(open).to.have.length(1);
    expect(open[0]).to.include({ reference, where: 'https://cine.example/s/abc', name: 'Ida Stern' });
    await answer(reference);
    expect((await follow(reference)).answer).to.include({
      decision: 'removed',
      words: 'The picture is gone now.',
    });
    expect((await operator().call(notices.listNotices, {})).notices).to.deep.equal([]);
    await expectRefusal(answer(reference, 'kept'), 'notice-answered');
  });

  it('is answered by mail in its sender’s language, once, and then no longer says who they are', async () => {
    const notice = newNotice();
    const { reference } = await send({ ...notice, locale: 'fr' });
    await answer(reference);
    await running.quiet();
    const mails = running.smtp.received.filter(({ recipients }) => recipients.includes(notice.email));
    expect(mails.map(({ subject }) => subject)).to.deep.equal(['Réponse à ton signalement']);
    expect(await savedAs(reference)).to.include({ name: null, email: null, open: false });
    const silent = await send({ email: undefined, name: undefined });
    await answer(silent.reference, 'elsewhere');
    expect((await follow(silent.reference)).answer).to.include({ decision: 'elsewhere' });
  });

  it('is told once by a repeated key, and apart by other words or another key', async () => {
    const notice = newNotice();
    const { reference } = await send(notice);
    expect((await send(notice)).reference).to.equal(reference);
    const others = [
      await send({ ...notice, why: 'Something else is wrong here.' }),
      await send({ ...notice, key: 'another' }),
    ];
    expect(new Set([reference, ...others.map((each) => each.reference)]).size).to.equal(3);
  });

  it('says nothing to whoever has no reference, and nothing any more 180 days after its answer', async () => {
    await expectRefusal(follow('ABCDEFGH23456789'), 'notice-not-found');
    await expectRefusal(running.newUser().call(notices.listNotices, {}), 'operators-only');
    const { reference } = await send();
    await answer(reference);
    const { expiresAt } = await savedAs(reference);
    expect(expiresAt - Date.now()).to.be.closeTo(180 * day, minute);
    await context()
      .db.doc(`notices/${reference}`)
      .update(noticeDocument.encodeFields({ expiresAt: Date.now() - 1 }));
    await expectRefusal(follow(reference), 'notice-not-found');
  });

  it('is refused beyond twenty in ten minutes from a network, or from all behind a hop', async () => {
    const from = stranger();
    for (let sent = 0; sent < 20; sent += 1) await send({}, from);
    expect(await reasonOf(send({}, from))).to.equal('too-many-calls');
    // A caller may forge the address that it claims to forward, not the hop.
    const forged = async (client: number) => reasonOf(send({}, stranger(`192.0.2.${client}, 203.0.113.77`)));
    let refused: string | undefined;
    for (let client = 1; client <= 30 && refused === undefined; client += 1)
      refused = await forged(client).catch(() => undefined);
    expect(refused).to.equal('too-many-calls');
  });

  it('is refused while 500 wait, so that a flood from many networks costs no more', async () => {
    const batch = context().db.batch();
    for (let at = 0; at < notices.maxOpenNotices; at += 1) {
      const { reference, ...notice } = noticeOf(
        `FLOOD${String(at).padStart(11, '0')}`,
        { ...newNotice(), key: 'any' },
        Date.now() - keptMs / 2,
      );
      batch.set(context().db.doc(`notices/${reference}`), noticeDocument.encode(notice));
    }
    await batch.commit();
    await running.resetCounters();
    expect(await reasonOf(send())).to.equal('notices-full');
    expect((await running.counters()).reads).to.be.below(8);
    const { notices: page, nextCursor } = await operator().call(notices.listNotices, {});
    expect(page).to.have.length(notices.noticesPageSize);
    const { notices: next } = await operator().call(notices.listNotices, { cursor: nextCursor! });
    expect(next.map(({ reference }) => reference)).to.not.include(page[0]!.reference);
    await answer(page[0]!.reference, 'kept');
    await send();
  });
});
