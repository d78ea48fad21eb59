import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { deep } from '../../scripts/test/deep.ts';
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
    // By selectors: roles and names of this many elements take seconds.
    expect(await page.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).to.not.equal(
      'none',
    );
    await page.locator('a[href="#schema-MovieView"]:visible').first().click();
    expect(await page.locator(':target').getAttribute('id')).to.equal('schema-MovieView');
    await page.locator('details').evaluateAll(
      (all, count) => {
        for (const details of all.slice(0, count)) details.setAttribute('open', '');
      },
      deep(40, 10_000),
    );
    for (const width of deep([320], [320, 390, 1280])) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), 'sideways').to.equal(width);
    }
  });
});
