import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { serve } from '../../../web/test/support/hosting.ts';
import { spellDots } from './as-deployed.ts';

describe('A path with dots', () => {
  it('is handed on by Hosting as any other', async () => {
    const api = createServer(({ url }, response) => response.end(url)).listen(0, '127.0.0.1');
    await once(api, 'listening');
    const { url, close } = await serve(
      import.meta.dirname,
      [],
      `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
    );
    const answerTo = async (path: string) => (await fetch(url + path)).text();
    try {
      expect(await answerTo('/api/..%2F')).to.include('Cannot GET');
      for (const path of ['/api/..%2F', '/api/..%2Fx/.y', '/api/.x', '/api/...'])
        expect(await answerTo(spellDots(path))).to.match(/^\/demo-cine\/europe-west1\/api\/api\/%2E/);
    } finally {
      close();
      api.close();
    }
  });

  it('keeps its query, and dots that lead elsewhere', () => {
    expect(spellDots('/api/..%2F?x=/.y')).to.equal('/api/%2E.%2F?x=/.y');
    for (const path of ['/', '/x', '/a.b', '/..', '/../x', '/./x', '/x/.?y=/.z'])
      expect(spellDots(path)).to.equal(path);
  });
});
