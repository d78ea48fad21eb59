import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { follow, form, TestChannel } from './client.test-support.ts';

describe("WebChannel's limits", () => {
  let channel: TestChannel;
  beforeEach(() => {
    channel = new TestChannel();
  });
  afterEach(() => channel.close());
  const isClosed = async (): Promise<void> => {
    while (!channel.streams.at(-1)!.closed) await sleep(5);
  };
  const statusOf = async (sid: string): Promise<number> =>
    (await fetch(channel.address({ SID: sid, RID: 'rpc' }))).status;

  it('send keep-alives on a quiet back channel, and renew it occasionally', async () => {
    await channel.start({ keepAliveMs: 20 });
    const reader = await channel.open(await channel.handshake());
    await reader.ended;
    expect(reader.arrays).to.deep.equal([1, 2, 3].map((id) => [id, ['noop']]));
  });

  it('drop an abandoned session, not one that is read or written', async () => {
    await channel.start({ abandonedMs: 500 });
    const sid = await channel.handshake();
    const reader = await channel.open(sid);
    await sleep(600);
    expect(channel.streams[0]!.closed).to.equal(false);
    reader.abort();
    for (let n = 0; n < 4; n++) {
      await sleep(150);
      await channel.post(sid, n, ['still here']);
    }
    expect(channel.streams[0]!.closed).to.equal(false);
    await isClosed();
    expect(await statusOf(sid)).to.equal(400);
  });

  it('drop a session whose back channel broke off', async () => {
    await channel.start({ abandonedMs: 50 });
    const reader = await channel.open(await channel.handshake());
    reader.abort();
    await isClosed();
  });

  it('drop a session with too many messages waiting for an earlier one, not one with many repeated messages', async () => {
    await channel.start();
    const sid = await channel.handshake(['first']);
    const many = Array.from({ length: 1000 }, () => 'x');
    for (let round = 0; round < 12; round++) await channel.post(sid, 0, many);
    expect(channel.streams[0]!.closed).to.equal(false);
    for (let round = 1; round < 12; round++) await channel.post(sid, round * 1001, many);
    expect(channel.streams[0]!.closed).to.equal(true);
    expect(channel.streams[0]!.received).to.have.length(1000);
  });

  it('renew a back channel after much data without losing any of a long answer', async () => {
    await channel.start({ backChannelSize: 100_000 });
    const echoes = Array.from({ length: 20 }, (_, n) => `${n}${'x'.repeat(30_000)}`);
    const sid = await channel.handshake(echoes.map((text) => `echo:${text}`));
    const { texts, backChannels } = await follow(channel, sid, echoes.length);
    expect(texts).to.deep.equal(echoes);
    expect(backChannels).to.be.within(4, 8);
  });

  /** Sends until the sink is full; returns how many chars that took. */
  const fill = async (): Promise<number> => {
    let sent = 0;
    for (; !channel.streams[0]!.sink.isFull(); sent += 100_000) {
      channel.streams[0]!.sink.send({ streamId: 'x'.repeat(100_000) });
      await sleep(1);
    }
    return sent;
  };

  it('report to the stream when its client stops reading, and when it reads again', async () => {
    await channel.start({ waitingSize: 1_000_000, backChannelSize: 500_000 });
    const sid = await channel.handshake();
    const reader = await channel.open(sid);
    await reader.until(1);
    reader.pause();
    expect(await fill()).to.be.within(1_500_000, 1_700_000);
    const before = channel.streams[0]!.drained;
    await sleep(20);
    expect(channel.streams[0]!.drained).to.equal(before);
    reader.abort();
    await channel.open(sid, { AID: 1 });
    expect(channel.streams[0]!.sink.isFull()).to.equal(true);
    await follow(channel, sid, 10);
    expect(channel.streams[0]!.sink.isFull()).to.equal(false);
    expect(channel.streams[0]!.drained).to.be.above(before);
  });

  it('hold back messages of a client that doesn’t read, without losing any', async () => {
    await channel.start({ waitingSize: 300_000 });
    const sid = await channel.handshake();
    await fill();
    await channel.post(sid, 0, ['a', 'echo:b']);
    expect(channel.streams[0]!.received).to.deep.equal([]);
    const { texts } = await follow(channel, sid, 4);
    expect(channel.streams[0]!.received).to.deep.equal(['a', 'echo:b']);
    expect(texts.at(-1)).to.equal('b');
  });

  it('drop the session of a client that doesn’t read but sends much', async () => {
    await channel.start({ waitingSize: 300_000, heldSize: 500_000 });
    const sid = await channel.handshake();
    await fill();
    const message = 'x'.repeat(100_000);
    for (let n = 0; n < 4; n++) await channel.post(sid, n, [message]);
    for (let n = 0; n < 9; n++) await channel.post(sid, 0, [message]);
    expect(channel.streams[0]!.closed).to.equal(false);
    await channel.post(sid, 4, [message]);
    expect(channel.streams[0]!.closed).to.equal(true);
  });

  it('send more than the limit of unread data to a client that reads', async () => {
    await channel.start({ waitingSize: 1_000_000, backChannelSize: 500_000 });
    const sid = await channel.handshake();
    const messages = Array.from({ length: 100 }, (_, n) => `${n}${'x'.repeat(100_000)}`);
    const following = follow(channel, sid, messages.length);
    for (const streamId of messages) {
      channel.streams[0]!.sink.send({ streamId });
      await sleep(3);
    }
    expect((await following).texts).to.deep.equal(messages);
  });

  it('drop the session that was idle the longest when there are too many', async () => {
    await channel.start({ sessions: 3 });
    const sids: string[] = [];
    for (let n = 0; n < 3; n++) {
      sids.push(await channel.handshake());
      await sleep(3);
    }
    await channel.post(sids[0]!, 0, ['still here']);
    await channel.open(sids[2]!);
    await channel.handshake();
    expect(channel.streams.map(({ closed }) => closed)).to.deep.equal([false, true, false, false]);
    expect(await statusOf(sids[1]!)).to.equal(400);
  });

  it('refuse a new session while all are in use', async () => {
    await channel.start({ sessions: 2 });
    const readers = [await channel.handshake(), await channel.handshake()].map((sid) => channel.open(sid));
    const [first] = await Promise.all(readers);
    const another = () => channel.send({ RID: 1, CVER: 22 }, form(0, []));
    const answer = await another();
    expect([answer.status, await answer.text()]).to.deep.equal([503, 'There are 2 sessions already.']);
    first!.abort();
    while ((await another()).status === 503) await sleep(5);
    expect(channel.streams.map(({ closed }) => closed)).to.deep.equal([true, false, false]);
  });
});
