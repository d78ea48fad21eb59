import { expect } from 'chai';
import { addressToShare, shareTargets } from './share-targets.ts';

describe('A link that is sent by another service', () => {
  const sent = { url: 'https://cine.example/s/0123', text: 'Ran & Kagemusha, #1?' };

  it('reaches it whole, with its text, whatever characters that has', () => {
    for (const target of shareTargets) {
      const { search, hash } = new URL(addressToShare(target, sent));
      const values = [...new URLSearchParams(search || hash.slice(1)).values()].join(' ');
      expect(values, target).to.include(sent.url).and.include(sent.text);
    }
  });

  it('leaves this site only where its user goes', () => {
    const hosts = shareTargets.map((target) => new URL(addressToShare(target, sent)).hostname);
    expect(hosts).to.deep.equal([
      't.me',
      'wa.me',
      'vk.com',
      'share.joinmastodon.org',
      'bsky.app',
      'x.com',
      '',
    ]);
  });
});
