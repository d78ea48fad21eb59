import { openBadges } from '@cine/contract/game/badges/open-badges';
import { openBadgeWords } from '@cine/contract/game/badges/words/index';
import { localeSchema } from '@cine/contract/primitives';
import { expect } from 'chai';
import { drawnMotif } from '../challenge/emblem/drawing.ts';
import { randomFrom } from '../movie/poster/random.ts';

describe('The picture of a badge', () => {
  it('is unlike that of every other, by its motif, its letters or its colours', () => {
    const seen = openBadges.map(({ art: { motif, letters, hues } }) => {
      const [from, to] = hues.map((hue) => Math.round(hue / 20));
      return `${motif} ${letters} ${from} ${to}`;
    });
    expect(new Set(seen).size).to.equal(openBadges.length);
  });

  it('is drawn from a motif that there is', () => {
    const fallback = drawnMotif('none', randomFrom(1));
    for (const { id, art } of openBadges)
      if (art.motif !== 'keyhole')
        expect(drawnMotif(art.motif, randomFrom(1)), id).to.not.deep.equal(fallback);
  });
});

describe('The words of a badge', () => {
  for (const language of localeSchema.options)
    it(`are there in ${language} for each, with a name of its own`, () => {
      const words = openBadges.map(({ id }) => openBadgeWords(id));
      for (const { name, description } of words)
        for (const text of [name, description]) expect(text[language]).to.be.a('string').and.not.equal('');
      expect(new Set(words.map(({ name }) => name[language])).size).to.equal(openBadges.length);
    });
});
