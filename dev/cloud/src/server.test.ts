import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type CloudServer, startCloud } from './index.ts';

describe('The stand-in for Google Cloud', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cine-cloud-'));
  let cloud: CloudServer;
  before(async () => {
    cloud = await startCloud({ port: 0, folder, buckets: ['own'], emulator: '127.0.0.1:1' });
    writeFileSync(join(folder, 'secret'), 'nobody may read this');
  });
  after(async () => {
    await cloud.close();
    rmSync(folder, { recursive: true });
  });

  async function ask(path: string, method = 'GET', body?: string, token = 'owner') {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${cloud.url}/${path}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
    return { status: answer.status, text: await answer.text() };
  }
  const objects = 'storage.googleapis.com/storage/v1/b/own/o';
  const upload = (name: string) =>
    `storage.googleapis.com/upload/storage/v1/b/own/o?uploadType=media&name=${name}`;

  it('keeps objects by their names, lists those that begin so, and deletes them', async () => {
    for (const name of ['b/two', 'b/one', 'a']) await ask(upload(name), 'POST', name);
    expect(JSON.parse((await ask(`${objects}?prefix=b/`)).text)).to.deep.equal({
      items: [{ name: 'b/one' }, { name: 'b/two' }],
    });
    expect(await ask(`${objects}/b%2Fone?alt=media`)).to.deep.equal({ status: 200, text: 'b/one' });
    expect((await ask(`${objects}/b%2Fone`, 'DELETE')).status).to.equal(204);
    for (const method of ['GET', 'DELETE'])
      expect((await ask(`${objects}/b%2Fone`, method)).status).to.equal(404);
  });

  it('has nothing for strangers, in other buckets, or outside of them', async () => {
    expect((await ask(objects, 'GET', undefined, 'any')).status).to.equal(401);
    expect((await ask(objects.replace('own', 'other'))).status).to.equal(404);
    const { status, text } = await ask(`${objects}/${encodeURIComponent('../secret')}?alt=media`);
    expect(status).to.equal(500);
    expect(text).to.not.include('nobody may');
  });

  it('refuses, as Google does, exports of no full minute, and imports of what is no export', async () => {
    const database = 'firestore.googleapis.com/v1/projects/p/databases/(default)';
    for (const [method, body] of [
      ['exportDocuments', { outputUriPrefix: 'gs://own/x', snapshotTime: '2026-11-30T02:30:07.000Z' }],
      ['exportDocuments', { outputUriPrefix: 'gs://other/x', snapshotTime: '2026-11-30T02:30:00.000Z' }],
      ['importDocuments', { inputUriPrefix: 'gs://own/x' }],
    ] as const)
      expect((await ask(`${database}:${method}`, 'POST', JSON.stringify(body))).status).to.equal(400);
  });
});
