import { expect } from 'chai';
import { named } from '#test/mount.ts';
import { loadEntry } from '#test/suite.ts';
import { secondsBetween } from './seconds-between.ts';

describe('How far apart a timer’s runs are', () => {
  it('is read from its crontab line', () => {
    const lines = ['* * * * *', '*/10 * * * *', '0 * * * *', '15 3 * * *'];
    expect(lines.map(secondsBetween)).to.deep.equal([60, 600, 3600, 86_400]);
    expect(() => secondsBetween('0 3 * * 1')).to.throw('rarer than daily');
  });

  it('can be read of every timer that is deployed', async () => {
    const lines = named(await loadEntry()).flatMap(
      ([, { __endpoint }]) => __endpoint.scheduleTrigger?.schedule ?? [],
    );
    expect(lines).to.have.length.above(10);
    for (const line of lines) expect(secondsBetween(String(line)), String(line)).to.be.at.least(60);
  });
});
