import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { unsignedToken } from '../../functions/test/client.ts';
import { expectLogs } from '../../functions/test/logs.ts';
import { project } from '../../functions/test/suite.ts';
import { builtSite } from './support/built-site.ts';
import { serve } from './support/hosting.ts';
import { signUp } from './support/people.ts';
import { site } from './support/site.ts';

expectLogs('refused: ');

/** As much of reCAPTCHA's script as the SDK uses. */
const recaptcha = `
  let done;
  self.grecaptcha = {
    enterprise: {
      ready: (then) => then(),
      render: (_, { sitekey, callback }) => ((done = callback), sitekey),
      execute: async (widget) => (done(), 'proof of ' + widget),
    },
  };
`;

describeInBrowser('The dashboard of a project that enforces App Check', function () {
  this.timeout(minute);
  let url: string;
  let folder: string;
  let close: () => void;

  before(async () => {
    const { ports, suite } = await site();
    folder = await builtSite({ project, ports }, 'the-site-key');
    ({ url, close } = await serve(folder, Object.values(ports), suite.url));
  });

  beforeEach(() => {
    process.env.ENFORCE_APP_CHECK = 'true';
  });

  afterEach(() => {
    delete process.env.ENFORCE_APP_CHECK;
  });

  after(() => close());

  /** A page of this site, and the proofs that App Check received from it. */
  async function open({ reachable }: { reachable: () => boolean }) {
    const context = await (await (await site()).open({ path: '/icon.svg' })).context().browser()!.newContext({
      baseURL: url,
      locale: 'fr-FR',
      serviceWorkers: 'block',
    });
    const proofs: unknown[] = [];
    await context.route('https://www.google.com/recaptcha/enterprise.js*', (route) =>
      reachable() ? route.fulfill({ contentType: 'text/javascript', body: recaptcha }) : route.abort(),
    );
    await context.route('https://content-firebaseappcheck.googleapis.com/**', (route) => {
      proofs.push(route.request().postDataJSON());
      return route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        json: { token: unsignedToken('the-app', false), ttl: '3600s' },
      });
    });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await page.goto('/');
    return { page, proofs, refused };
  }

  async function setUp(page: Page): Promise<void> {
    await signUp(page);
    await page.getByLabel('Nom affiché').fill('Léa');
    await page.getByLabel('Pseudo').fill(`lea_${Date.now() % 1e8}`);
    await page.getByLabel(/J’ai au moins \d+\sans/).check();
    await page.getByRole('button', { name: 'Commencer' }).click();
  }

  it('attests itself through reCAPTCHA, which the page’s policy allows, and is served', async () => {
    const { page, proofs, refused } = await open({ reachable: () => true });
    await setUp(page);
    await page.getByRole('navigation').waitFor();
    expect(proofs).to.deep.equal([{ recaptcha_enterprise_token: 'proof of the-site-key' }]);
    expect(refused).to.deep.equal([]);
    await page.context().close();
  });

  it('opens without reCAPTCHA, says that it is refused, and is served once reCAPTCHA is reachable', async () => {
    let reachable = false;
    const { page, proofs } = await open({ reachable: () => reachable });
    await setUp(page);
    await page.getByText('Cette application n’a pas pu être vérifiée').first().waitFor();
    expect(proofs).to.deep.equal([]);
    reachable = true;
    await page.waitForResponse(/exchangeRecaptchaEnterpriseToken/);
    await page.getByLabel(/J’ai au moins \d+\sans/).check();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('navigation').waitFor();
    await page.context().close();
  });

  it('has no App Check code in a build without a site key', async () => {
    const scripts = (of: string) =>
      readdirSync(join(of, 'assets'))
        .filter((file) => file.endsWith('.js'))
        .map((file) => readFileSync(join(of, 'assets', file), 'utf8'))
        .filter((text) => text.includes('exchangeRecaptchaEnterpriseToken'));
    expect(scripts(folder)).to.have.length(1);
    expect(scripts((await site()).folder)).to.deep.equal([]);
  });
});
