import { expect } from 'chai';
import { Client, DATABASE, set, wire } from '../client.test-support.ts';

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('a write stream', () => {
  it('starts with a handshake, commits batches in order and ends after an empty one', async () => {
    const client = new Client();
    const { session, sent, ended } = client.open('Write');
    session.receive({ database: DATABASE });
    for (const n of [1n, 2n, 3n])
      session.receive({ writes: [set('c/a', { n })], streamToken: Buffer.from('x') });
    session.receive({ writes: [] });
    await tick();
    expect(sent.map((m) => String(m.streamToken))).to.deep.equal(['0', '1', '2', '3', '4']);
    expect(sent[0]).to.have.property('streamId');
    expect(sent[1]!.writeResults).to.have.length(1);
    expect(sent[1]).to.have.property('commitTime');
    expect(await client.get('c/a')).to.deep.equal({ n: wire(3n) });
    expect(ended()).to.deep.equal({ code: 'OK' });
  });

  it('ends with the status of the first batch that fails', async () => {
    const client = new Client();
    const { session, sent, ended } = client.open('Write');
    session.receive({ database: DATABASE });
    session.receive({ writes: [set('c/no', {}, { currentDocument: { exists: true } })] });
    session.receive({ writes: [set('c/later', {})] });
    await tick();
    expect(sent).to.have.length(1);
    expect(ended()).to.include({ code: 'NOT_FOUND' });
    expect(await client.get('c/later')).to.equal(undefined);
  });

  for (const [what, message] of [
    ['no database', { writes: [] }],
    ['writes', { database: DATABASE, writes: [set('c/a', {})] }],
    ['a stream to resume', { database: DATABASE, streamToken: Buffer.from('5') }],
  ] as const) {
    it(`refuses a first message with ${what}`, async () => {
      const { session, ended } = new Client().open('Write');
      session.receive(message);
      await tick();
      expect(ended()).to.include({ code: 'INVALID_ARGUMENT' });
    });
  }
});
