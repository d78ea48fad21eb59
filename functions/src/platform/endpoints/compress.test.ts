import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { compressed } from './compress.ts';

describe('Compressed answers', () => {
  const long = 'x'.repeat(2000);

  it('are for callers that accept gzip, also by a weight or as any encoding, and never for those that refuse it', () => {
    const sent = (accepted: string | undefined) => compressed(long, { 'accept-encoding': accepted });
    for (const accepted of ['gzip', 'br, GZIP;q=0.5', 'gzip ; q=1, identity;q=0', '*', 'br;q=1, *;q=0.1'])
      expect(gunzipSync(sent(accepted)!).toString(), accepted).to.equal(long);
    for (const accepted of [
      undefined,
      '',
      'identity',
      'br',
      'gzip;q=0',
      'gzip; q=0.0, *',
      '*;q=0',
      'x-gzipped',
    ])
      expect(sent(accepted), accepted).to.equal(null);
  });

  it('are those that are longer than a packet', () => {
    expect(compressed('x'.repeat(1000), { 'accept-encoding': 'gzip' })).to.equal(null);
  });
});
