import { expect } from 'chai';
import * as fc from 'fast-check';
import { localeSchema } from '../primitives.ts';
import { challengeTitle } from './challenge-title.ts';

const titles = { fr: 'Vieux westerns', ru: 'Старые вестерны' };

describe("A challenge's title", () => {
  it('is in the requested language, otherwise in English, French or Russian', () => {
    expect(challengeTitle(titles, 'ru')).to.equal(titles.ru);
    for (const locale of ['en', 'de', 'constructor', '']) {
      expect(challengeTitle(titles, locale), locale).to.equal(titles.fr);
      expect(challengeTitle({ ...titles, en: 'Old westerns' }, locale), locale).to.equal('Old westerns');
    }
  });

  it('is null only without any title', () => {
    const some = fc.record(Object.fromEntries(localeSchema.options.map((code) => [code, fc.string()])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(some, fc.string(), (titles, locale) => {
        const title = challengeTitle(titles, locale);
        if (title === null) expect(Object.keys(titles)).to.have.length(0);
        else expect(Object.values(titles)).to.include(title);
      }),
    );
  });
});
