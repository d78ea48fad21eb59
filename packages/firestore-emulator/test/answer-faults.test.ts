import { expect } from 'chai';
import { PROJECT, withServer } from './with-server.ts';

describe('Faults of answers', () => {
  const server = withServer();
  const documents = `projects/${PROJECT}/databases/(default)/documents`;

  afterEach(() => server.admin('PUT', ':faults', {}));

  async function ask(below: string, body?: object): Promise<{ status: number; answer: unknown }> {
    const response = await fetch(`http://${server.host}/v1/${documents}${below}`, {
      headers: { authorization: 'Bearer owner' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: response.status, answer: await response.json() };
  }

  const commit = (id: string) =>
    ask(':commit', { writes: [{ update: { name: `${documents}/films/${id}`, fields: {} } }] });
  const exists = async (id: string) => (await ask(`/films/${id}`)).status === 200;

  it('refuse a request that isn’t carried out', async () => {
    await server.admin('PUT', ':faults', { unavailable: 1 });
    expect((await commit('a')).status).to.equal(503);
    await server.admin('PUT', ':faults', {});
    expect(await exists('a')).to.equal(false);
  });

  it('lose the answer of a commit that is carried out, and no other', async () => {
    await server.admin('PUT', ':faults', { lost: 1 });
    expect((await commit('b')).status).to.equal(503);
    expect(await exists('b')).to.equal(true);
  });

  it('abort a commit that isn’t carried out, and no other request', async () => {
    await server.admin('PUT', ':faults', { aborted: 1 });
    expect((await commit('c')).status).to.equal(409);
    expect(await exists('c')).to.equal(false);
  });

  it('make a request wait', async () => {
    await server.admin('PUT', ':faults', { slow: 1, slowMs: 200 });
    const started = performance.now();
    for (let time = 0; time < 5; time += 1) await commit('d');
    expect(performance.now() - started).to.be.above(100);
  });

  it('are counted, and are the same for the same seed', async () => {
    const played = async () => {
      await server.admin('PUT', ':faults', { unavailable: 0.5, seed: 7 });
      const statuses: number[] = [];
      for (let time = 0; time < 10; time += 1) statuses.push((await commit('e')).status);
      return statuses;
    };
    const first = await played();
    const before = (await server.admin('GET', ':faults')) as { unavailable: number };
    expect(await played()).to.deep.equal(first);
    const after = (await server.admin('GET', ':faults')) as { unavailable: number };
    expect(after.unavailable - before.unavailable).to.equal(first.filter((status) => status === 503).length);
  });

  it('are refused unless they are numbers that the emulator knows', async () => {
    for (const wrong of [{ unavailable: 'often' }, { lots: 1 }, { lost: -1 }])
      expect(await server.admin('PUT', ':faults', wrong).catch(String)).to.contain('Expected {');
  });
});
