import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { expectLogs } from '../../functions/test/logs.ts';
import { follow } from './support/page.ts';
import { site } from './support/site.ts';

expectLogs('page failed');

describeInBrowser('A fault in a page', function () {
  this.timeout(2 * minute);
  after(() => {
    delete process.env.SENTRY_DSN;
  });

  it('is reported to the operators and Sentry once, by its place, without words or the page’s address', async () => {
    const { open, suite } = await site();
    process.env.SENTRY_DSN = suite.sentry.dsn;
    const { taken } = suite.sentry;
    taken.length = 0;
    const page = await open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    // These errors are expected here.
    for (const event of ['pageerror', 'console'] as const) page.removeAllListeners(event);
    await page.evaluate(() => {
      const { map } = Array.prototype;
      Array.prototype.map = function (this: object[], ...args: Parameters<typeof map>) {
        // Only where the page shows its sections.
        if (Object.hasOwn(this[0] ?? {}, 'blocks')) throw new TypeError('Zoé Martin, zoe@example.org');
        return map.apply(this, args);
      } as typeof map;
    });
    await follow(page, '/legal/terms?from=zoe@example.org');
    await page.getByText('Ça n’a pas marché').waitFor();
    await page.evaluate(() => {
      const error = new RangeError('Zoé');
      for (let times = 0; times < 2; times += 1) void Promise.reject(error);
    });
    // A share of visits and calls reports its times, too.
    const faults = () => taken.flatMap(({ event }) => (event.exception ? [event] : []));
    while (faults().length < 2) await page.waitForTimeout(50);
    const [inRender, uncaught, ...others] = faults();
    expect(others).to.deep.equal([]);
    expect(inRender).to.deep.include({ platform: 'javascript', transaction: '/legal/:topic' });
    expect(inRender!.exception.values[0]).to.include({ type: 'TypeError', value: 'page failed' });
    expect(inRender!.exception.values[0]!.stacktrace.frames.at(-1)!.filename).to.match(
      /^assets\/[\w-]+\.js$/,
    );
    expect(uncaught!.exception.values[0]).to.include({ type: 'RangeError' });
    for (const { text } of taken) expect(text).not.to.match(/Zoé|zoe|terms/);
  });
});
