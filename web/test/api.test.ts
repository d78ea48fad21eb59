import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { site } from './support/site.ts';

describeInBrowser('The API behind Hosting', function () {
  this.timeout(minute);

  it('has a docs page with its own style sheet and no request to any other site', async () => {
    const { open } = await site();
    const page = await open({ path: 'about:blank' });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const response = await page.goto('/api/docs');
    expect(response?.headers()['content-security-policy']).to.match(/default-src 'none'/);
    expect(requests).to.deep.equal(['/api/docs', '/api/docs.css']);
    expect(await page.title()).to.equal('Ciné-Compagnon API');
    expect(await page.getByRole('main').evaluate((main) => getComputedStyle(main).maxWidth)).to.not.equal(
      'none',
    );
    await page.getByRole('link', { name: 'MovieView' }).first().click();
    expect(await page.locator(':target').getAttribute('id')).to.equal('schema-MovieView');
    await page.getByRole('group').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'sideways').to.equal(width);
    }
  });
});
