import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { follow, TestChannel } from './client.test-support.ts';

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

  it('keep a quiet back channel awake, and renew it now and then', async () => {
    await channel.start({ keepAliveMs: 20 });
    const reader = await channel.open(await channel.handshake());
    await reader.ended;
    expect(reader.arrays).to.deep.equal([1, 2, 3].map((id) => [id, ['noop']]));
  });

  it('drop a session that its client has abandoned, not one that it reads or writes', async () => {
    await channel.start({ abandonedMs: 150 });
    const sid = await channel.handshake();
    const reader = await channel.open(sid);
    await sleep(200);
    expect(channel.streams[0]!.closed).to.equal(false);
    reader.abort();
    for (let n = 0; n < 4; n++) {
      await sleep(50);
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

  it('drop a session with too many messages that wait for an earlier one, not with too many repeated', async () => {
    await channel.start();
    const sid = await channel.handshake(['first']);
    const many = Array.from({ length: 1000 }, () => 'x');
    for (let round = 0; round < 12; round++) await channel.post(sid, 0, many);
    expect(channel.streams[0]!.closed).to.equal(false);
    for (let round = 1; round < 12; round++) await channel.post(sid, round * 1001, many);
    expect(channel.streams[0]!.closed).to.equal(true);
    expect(channel.streams[0]!.received).to.have.length(1000);
  });

  it('renew a back channel that has carried much, and lose nothing of a long answer', async () => {
    await channel.start({ backChannelSize: 100_000, unreadSize: 1000 });
    const asked = Array.from({ length: 20 }, (_, n) => `${n}${'x'.repeat(30_000)}`);
    const sid = await channel.handshake(asked.map((text) => `echo:${text}`));
    const { texts, backChannels } = await follow(channel, sid, asked.length);
    expect(texts).to.deep.equal(asked);
    expect(backChannels).to.be.within(4, 8);
  });

  it('drop the session of a client that does not read what happens', async () => {
    await channel.start({ unreadSize: 4_000_000 });
    const sid = await channel.handshake();
    const reader = await channel.open(sid);
    await reader.until(1);
    reader.pause();
    const text = 'x'.repeat(100_000);
    let sent = 0;
    for (; sent < 100 && !channel.streams[0]!.closed; sent++) {
      channel.streams[0]!.sink.send({ streamId: text });
      await sleep(1);
    }
    expect(sent).to.be.within(38, 45);
    expect(await statusOf(sid)).to.equal(400);
  });

  it('let a client that reads hear more than they allow unread', async () => {
    await channel.start({ unreadSize: 2_000_000, backChannelSize: 500_000 });
    const sid = await channel.handshake();
    const told = Array.from({ length: 100 }, (_, n) => `${n}${'x'.repeat(100_000)}`);
    const following = follow(channel, sid, told.length);
    for (const streamId of told) {
      channel.streams[0]!.sink.send({ streamId });
      await sleep(3);
    }
    expect((await following).texts).to.deep.equal(told);
  });
});
