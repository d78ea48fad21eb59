import { tagSchema } from '@cine/contract/operations/watching/collection-parts';
import { maxSuggestedTags } from '@cine/contract/operations/watching/notes';
import { keyOfTag } from '@cine/contract/text/distinct-tags';
import { noteThemes } from '@cine/movie-language';
import { expect } from 'chai';
import fc from 'fast-check';
import { suggestedByModel, suggestedByRules, suggestionsFor } from './suggest.ts';
import { themeNames } from './theme-names.ts';

describe('Suggested tags', () => {
  it('have a valid name in each language for every theme that notes can have', () => {
    expect(Object.keys(themeNames).sort()).to.deep.equal([...noteThemes].sort());
    for (const names of Object.values(themeNames))
      for (const name of Object.values(names)) expect(tagSchema.safeParse(name).success, name).to.equal(true);
  });

  it('can all be tags, each once, new to the movie and not dismissed, whatever a model answers', () => {
    const tag = fc.constantFrom(
      'Heist',
      'heist',
      'Comedy',
      'rain',
      'Zoé',
      'long goodbye',
      'x'.repeat(31),
      '',
    );
    const tags = fc.array(tag, { maxLength: 4 });
    const answer = fc.record({ tags, moods: fc.constant<string[]>(['cry', 'light']), themes: fc.array(tag) });
    fc.assert(
      fc.property(tags, tags, tags, answer, (own, dismissed, ownTags, modelAnswer) => {
        const note = { note: 'I cried: a heist, in rain, with Zoé', tags: own, dismissed, ownTags };
        const all = [...suggestedByRules(note, 'en'), ...suggestedByModel(note, modelAnswer, 'en')];
        const keys = suggestionsFor(note, all).map((each) => keyOfTag(each.tag));
        expect(keys.length).to.be.at.most(maxSuggestedTags);
        expect(new Set(keys).size).to.equal(keys.length);
        const seen = [...own, ...dismissed].map(keyOfTag);
        for (const each of keys) {
          expect(seen).not.to.include(each);
          expect(tagSchema.safeParse(each).success, each).to.equal(true);
        }
      }),
    );
  });
});
