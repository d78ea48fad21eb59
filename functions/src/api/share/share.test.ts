import { recordWatch, type Session } from '@cine/contract/operations/evenings/sessions';
import { updateAccount } from '@cine/contract/operations/people/account';
import { createShare, revokeShare } from '@cine/contract/operations/people/sharing';
import { second } from '@cine/contract/time';
import { expect } from 'chai';
import { member, sessionOf } from '../../../test/builders.ts';
import type { TestUser } from '../../../test/client.ts';
import { type Suite, suite } from '../../../test/suite.ts';
import { keptByCdnSeconds, keptHereMs } from './headers.ts';

const fistful = 391;

describe('A shared page', () => {
  let running: Suite;
  let lea: TestUser;
  let session: Session;
  before(async () => {
    running = await suite();
    lea = await member('Lea');
    const zoe = await member('Zoe');
    await lea.call(updateAccount, { displayName: 'Léa' });
    await zoe.call(updateAccount, { displayName: 'Zoé Kerr' });
    session = await sessionOf(lea, [await member('Tom'), zoe]);
    await lea.call(recordWatch, { sessionId: session.id, movieId: fistful });
  });

  const get = (path: string, headers = {}) => fetch(`${running.url}/share${path}`, { headers });
  const share = () => lea.call(createShare, { kind: 'credits', id: session.id });

  it('says to anybody what was watched: the sharer by name, the others by initials', async () => {
    const { path } = await share();
    const answer = await get(path);
    const page = await answer.text();
    expect(answer.status).to.equal(200);
    expect(page).to.include('A Fistful of Dollars').and.include('Léa').and.include('>ZK<');
    for (const other of ['Tom', 'Zoé', 'Kerr']) expect(page).to.not.include(other);
    expect(page).to.include('<meta name="robots" content="noindex">').and.not.include('<script');
  });

  it('has a picture of 1,200 by 630 pixels and 300 kB at most', async () => {
    const { path } = await share();
    const page = await (await get(path)).text();
    const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(page) ?? [];
    expect(address).to.match(/^https:\/\/cine\.example\/s\/[0-9a-f]{32}\/en\/card\.png$/);
    const answer = await get(new URL(address).pathname);
    const png = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).to.equal('image/png');
    expect(png.subarray(1, 4).toString()).to.equal('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).to.deep.equal([1200, 630]);
    expect(png.length).to.be.within(10_000, 300_000);
  });

  it('may be kept for so short that it is gone within a minute once it is revoked', async () => {
    const { path, token } = await share();
    for (const part of [path, `${path}/card.png`]) {
      const directives = (await get(part)).headers.get('cache-control')!.split(', ');
      expect(directives).to.have.members([
        'public',
        'max-age=0',
        `s-maxage=${keptByCdnSeconds}`,
        'must-revalidate',
      ]);
    }
    expect(keptHereMs / second + keptByCdnSeconds).to.be.below(60);
    await lea.call(revokeShare, { token });
  });
});
