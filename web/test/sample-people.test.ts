import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { user } from '../../functions/test/client.ts';
import { project } from '../../functions/test/suite.ts';
import { buildSite } from '../../scripts/build.ts';
import { samplePassword, samplePeople } from '../../scripts/sample/people.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { builtSite } from './support/built-site.ts';
import { serve } from './support/hosting.ts';
import { makeSignIn } from './support/sign-in.ts';
import { site } from './support/site.ts';

describeInBrowser('The first page of a suite with sample people', function () {
  this.timeout(minute);

  it('signs in as one of them by one tap', async () => {
    const { ports, suite, open } = await site();
    const [{ name, email }] = samplePeople;
    const { uid } = await makeSignIn(process.env.FIREBASE_AUTH_EMULATOR_HOST!, email, samplePassword);
    await user(suite.url, uid).call(setUpAccount, {
      username: 'lea_of_the_sample',
      displayName: name,
      providers: [8],
      region: 'FR',
      locale: 'fr',
      timeZone: 'Europe/Paris',
    });
    const folder = await builtSite({ project, ports, people: samplePeople });
    const { url, close } = await serve(folder, Object.values(ports), suite.url);
    try {
      const page = await open({ path: url });
      await page
        .getByRole('button', { name: /^Entrer comme/ })
        .nth(samplePeople.length - 1)
        .waitFor();
      await page.getByRole('button', { name: `Entrer comme ${name}` }).click();
      await page.getByRole('heading', { level: 2, name }).waitFor();
    } finally {
      close();
    }
  });
});

describe('The site that is deployed', function () {
  this.timeout(minute);

  deepIt(
    'has neither the sample’s people nor the buttons that sign in as them, and keeps its source maps apart',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cine-deployed-'));
      const maps = mkdtempSync(join(tmpdir(), 'cine-maps-'));
      try {
        await buildSite(folder, undefined, '', maps);
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name));
        expect(readdirSync(maps)).to.have.length.above(20);
        expect(files.map((file) => `${basename(file)}.map`)).to.include.members(readdirSync(maps));
        expect(files.filter((file) => file.endsWith('.map'))).to.deep.equal([]);
        const all = files.map((file) => file + readFileSync(file, 'latin1')).join('\n');
        const inLatin = (text: string) => Buffer.from(text).toString('latin1');
        expect(all).to.include(inLatin('Se connecter'));
        for (const secret of [
          ...samplePeople.flatMap(({ name, email }) => [`"${name}"`, `\`${name}\``, email]),
          ...[samplePassword, 'sample-people', 'Entrer comme', 'Come in as', 'Войти как'],
        ])
          expect(all.includes(inLatin(secret)), secret).to.equal(false);
      } finally {
        for (const each of [folder, maps]) rmSync(each, { recursive: true });
      }
    },
  );
});
