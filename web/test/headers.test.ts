import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { site } from './support/site.ts';

type Rule = { source: string; headers: { key: string; value: string }[] };

/** The headers that firebase.json sets on every path. */
function headersOfAll(): Map<string, string> {
  const file = join(import.meta.dirname, '..', '..', 'firebase.json');
  const { hosting } = JSON.parse(readFileSync(file, 'utf8')) as { hosting: { headers: Rule[] } };
  const { headers } = hosting.headers.find(({ source }) => source === '**')!;
  return new Map(headers.map(({ key, value }) => [key.toLowerCase(), value]));
}

/** A policy's sources by directive. */
function directivesOf(policy: string): Record<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name, ...sources]) => [name!, sources]));
}

describe('robots.txt', () => {
  it('lets programs read shared pages and those about the law, and nothing else', () => {
    const text = readFileSync(join(import.meta.dirname, '../public/robots.txt'), 'utf8');
    const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
    expect(lines).to.deep.equal([
      'User-agent: *',
      'Allow: /s/',
      'Allow: /legal/',
      'Allow: /privacy',
      // What these pages are made of.
      'Allow: /assets/',
      'Allow: /icon.svg',
      'Allow: /robots.txt',
      'Disallow: /',
    ]);
  });
});

describe('The headers in firebase.json', () => {
  const headers = headersOfAll();

  it('allow only our own styles and scripts, and the scripts of App Check', () => {
    const policy = directivesOf(headers.get('content-security-policy')!);
    expect(policy).to.deep.include({
      'default-src': ["'none'"],
      'script-src': [
        "'self'",
        // Not all of /recaptcha/: some scripts there run code from a page's attributes.
        'https://www.google.com/recaptcha/enterprise.js',
        'https://www.gstatic.com/recaptcha/releases/',
      ],
      'style-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    });
    const all = Object.values(policy).flat();
    expect(all.filter((source) => /unsafe|nonce|sha\d|^\*$|^https?:$/.test(source))).to.deep.equal([]);
    // Only for images and clips, which run nothing; the page itself makes what is in a blob.
    const allowing = (source: string) => Object.keys(policy).filter((name) => policy[name]!.includes(source));
    expect(allowing('data:')).to.deep.equal(['img-src']);
    expect(allowing('blob:')).to.deep.equal(['img-src', 'media-src']);
    expect(policy['media-src']).to.deep.equal(['blob:']);
  });

  it('enforce HTTPS for two years, and restrict types, referrers, frames, windows and devices', () => {
    const { 'max-age': age, ...rest } = Object.fromEntries(
      headers
        .get('strict-transport-security')!
        .split('; ')
        .map((part) => part.split('=')),
    ) as Record<string, string>;
    expect(Number(age)).to.be.at.least(63_072_000);
    expect(rest).to.have.property('includeSubDomains');
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('x-frame-options')).to.equal('DENY');
    expect(headers.get('referrer-policy')).to.equal('strict-origin-when-cross-origin');
    // A provider's window comes back to the page that opened it.
    expect(headers.get('cross-origin-opener-policy')).to.equal('same-origin-allow-popups');
    const devices = headers.get('permissions-policy')!.split(', ');
    expect(devices).to.include.members(['camera=()', 'microphone=()', 'geolocation=()', 'payment=()']);
    expect(devices.filter((device) => !device.endsWith('=()'))).to.deep.equal([]);
  });
});

describeInBrowser('The served site', function () {
  this.timeout(minute);

  it('sends these headers with its pages, scripts, service worker and manifest', async () => {
    const { url } = await site();
    const html = await (await fetch(url)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)![1]!;
    for (const path of ['/', '/evening/anything', script, '/sw.js', '/manifest.webmanifest', '/icon.svg']) {
      const answer = await fetch(url + path);
      expect(answer.status, path).to.equal(200);
      for (const [name, value] of headersOfAll()) {
        // These differ on this machine (no HTTPS, the suite's ports) or by path.
        if (['strict-transport-security', 'content-security-policy', 'cache-control'].includes(name))
          continue;
        expect(answer.headers.get(name), `${path} ${name}`).to.equal(value);
      }
      expect(answer.headers.get('content-security-policy'), path).to.match(
        /^default-src 'none'; script-src 'self'/,
      );
    }
  });

  it('calls operations from Hosting’s address, where a page of another site can’t', async () => {
    const { url, suite, open } = await site();
    const page = await open({ path: '/icon.svg' });
    const elsewhere = 'https://elsewhere.example/';
    await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }));
    const call = async (from: string) => {
      await page.goto(from);
      return page.evaluate(async (address) => {
        const headers = { 'content-type': 'application/json', authorization: '' };
        const response = fetch(address, { method: 'POST', headers, body: '{"data":{}}' });
        return response.then(({ status }) => status).catch(() => 'unanswered');
      }, `${suite.url}/door/account-show`);
    };
    expect([await call(url), await call(elsewhere)]).to.deep.equal([401, 'unanswered']);
  });

  it('runs no injected script, applies no injected style, and can’t be framed', async () => {
    const { url, open } = await site();
    const guarded = await open({ path: '/icon.svg' });
    // The refusals on this page's console must not fail the run.
    const page = await guarded.context().browser()!.newPage();
    await page.goto(url);
    expect(await refusals(page)).to.deep.equal([
      'script-src eval',
      'script-src-elem https://elsewhere.example/',
      'script-src-elem inline',
      'style-src-attr inline',
      'style-src-elem inline',
    ]);
    await page.goto('about:blank');
    await page.setContent(`<iframe src="${url}"></iframe>`);
    const frame = page.frames()[1]!;
    await frame.waitForURL((address) => address.protocol === 'chrome-error:');
    await page.close();
  });
});

/** Injects scripts and styles into the page; returns what the browser refused. */
async function refusals(page: Page): Promise<string[]> {
  return page.evaluate(async (patienceMs) => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      refused.push(`${effectiveDirective} ${blockedURI}`);
    });
    // The policy doesn't apply inside `evaluate` itself, only to what runs later.
    setTimeout(() => Reflect.construct(Function, ['document.body.remove()']));
    const script = Object.assign(document.createElement('script'), { textContent: 'document.body.remove()' });
    const other = Object.assign(document.createElement('script'), { src: 'https://elsewhere.example/' });
    const style = Object.assign(document.createElement('style'), { textContent: 'body { display: none }' });
    document.head.append(script, other, style);
    document.body.setAttribute('style', 'display: none');
    for (const end = Date.now() + patienceMs; refused.length < 5 && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve));
    if (!document.body || getComputedStyle(document.body).display === 'none') refused.push('nothing');
    return refused.sort();
  }, 2 * second);
}
