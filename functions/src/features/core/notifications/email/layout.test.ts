import { localeSchema } from '@cine/contract/primitives';
import { expect } from 'chai';
import { mailOf } from './layout.ts';

const links = { origin: 'https://cine.example', token: 'abcdefghij0123456789' };
const texts = [{ title: 'Semaine du <western>', body: 'Dès lundi & mardi' }];

describe('A mail of notifications', () => {
  it('says the same in text and HTML, with one way to the list and one to end them', () => {
    for (const locale of localeSchema.options) {
      const { text, html, headers, subject } = mailOf({ locale, texts, count: 3 }, links);
      const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
      expect(hrefs).to.deep.equal([
        'https://cine.example/notifications',
        'https://cine.example/settings#notifications',
        `https://cine.example/api/notifications/unsubscribe?locale=${locale}&token=${links.token}`,
      ]);
      for (const href of hrefs) expect(text).to.include(href);
      expect(text).to.include(texts[0]!.title);
      expect(subject).to.include('3');
      expect(html).to.include(`<html lang="${locale}">`);
      expect(headers['List-Unsubscribe']).to.equal(`<${hrefs[2]}>`);
    }
  });

  it('loads nothing, has no scripts, and escapes texts', () => {
    const { html } = mailOf({ locale: 'fr', texts, count: 1 }, links);
    expect(html).to.not.match(/<(?:img|script|style|link|iframe)|url\(|\ssrc=/);
    expect(html).to.include('Semaine du &lt;western&gt;').and.to.include('lundi &amp; mardi');
  });
});
