import { createECDH } from 'node:crypto';
import { expect } from 'chai';
import { decrypted } from './decrypt.ts';
import { type LocalSubscription, type PushService, startPushService } from './push-service.ts';

describe('The local push service', () => {
  let service: PushService;
  before(async () => {
    service = await startPushService();
  });
  after(() => service.close());

  it("decrypts RFC 8291's example", () => {
    const ecdh = createECDH('prime256v1');
    ecdh.setPrivateKey(Buffer.from('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94', 'base64url'));
    const auth = Buffer.from('BTBZMqHH6r4Tts7J_aSIgg', 'base64url');
    const body =
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';
    const message = decrypted(Buffer.from(body, 'base64url'), { ecdh, auth });
    expect(message).to.equal('When I grow up, I want to be a watermelon');
  });

  it('refuses what is unsigned, too long, or for nobody, and takes nothing of it', async () => {
    const { endpoint } = service.subscribe('any');
    const headers = { ttl: '60', 'content-encoding': 'aes128gcm' };
    const statusOf = async (url: string, init: RequestInit) =>
      (await fetch(url, { method: 'POST', headers, ...init })).status;
    expect(await statusOf(endpoint, { body: 'x' })).to.equal(403);
    expect(await statusOf(endpoint, { body: 'x', headers: { 'content-encoding': 'aes128gcm' } })).to.equal(
      400,
    );
    expect(await statusOf(endpoint, { body: 'x'.repeat(4097) })).to.equal(413);
    service.end(endpoint);
    expect(await statusOf(endpoint, { body: 'x' })).to.equal(410);
    expect(service.taken).to.deep.equal([]);
  });

  it('makes a subscription for the key that messages are signed with', async () => {
    const subscribe = (body: string) => fetch(`${service.url}/subscriptions`, { method: 'POST', body });
    const answer = await subscribe(createECDH('prime256v1').generateKeys('base64url'));
    expect(answer.status).to.equal(201);
    const { endpoint, keys } = (await answer.json()) as LocalSubscription;
    expect(endpoint).to.match(new RegExp(`^${service.url}/push/`));
    expect([keys.p256dh.length, keys.auth.length]).to.deep.equal([87, 22]);
    expect((await subscribe('none')).status).to.equal(400);
  });

  it('shows what it took on a page', async () => {
    expect(await (await fetch(service.url)).text()).to.include('No pushes yet');
  });
});
