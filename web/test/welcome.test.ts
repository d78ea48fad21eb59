import { expect } from 'chai';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { member, signUp } from './people.ts';
import { site } from './site.ts';

describeInBrowser('The welcome page', function () {
  this.timeout(60_000);

  it('is in French, and in English or Russian as soon as one asks', async () => {
    const page = await (await site()).open({ locale: 'en-US' });
    await page.getByRole('heading', { level: 1, name: /Que pouvons-nous/ }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: /What can we all watch/ }).waitFor();
    await page.getByRole('button', { name: 'Русский' }).click();
    await page.getByRole('heading', { level: 1, name: /Что мы все можем/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).to.equal('ru');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /Что мы все можем/ }).waitFor();
  });

  it('makes an account, sends the link that verifies it, and sets up in one screen', async () => {
    const { open, mails } = await site();
    const page = await open();
    const email = await signUp(page);
    await page.getByRole('heading', { name: 'Dis-nous l’essentiel' }).waitFor();
    const sent = (await mails()).filter((mail) => mail.email === email);
    expect(sent.map(({ requestType }) => requestType)).to.deep.equal(['VERIFY_EMAIL']);
    const lea = await member('Léa');
    await lea.getByRole('heading', { name: 'Léa' }).waitFor();
  });
});
