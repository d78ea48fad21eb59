import { expect } from 'chai';
import { entryOf } from '../entry.test-support.ts';
import { filledBy, withImportedWords, withoutFilled } from './imported-entry.ts';

const entryFrom = (from: string, more: object = {}) => entryOf(1, { from, ...more });
const noted = entryFrom('noting', { note: 'Again' });
const tagged = entryFrom('tagging', { tags: ['rain'] });

describe('Words that imports give an entry of another one', () => {
  it('are taken back with the import that gave them: a note and tags each by itself', () => {
    const own = entryFrom('first', { note: 'Mine' });
    const withTags = withImportedWords(own, tagged);
    expect(filledBy(own, tagged)).to.deep.equal(['tags']);
    expect(filledBy(withTags, tagged), 'repeated').to.deep.equal(['tags']);
    expect(withoutFilled(withTags, 'tagging')).to.deep.equal(own);
    const bare = entryFrom('first');
    const both = withImportedWords(withImportedWords(bare, noted), tagged);
    expect(both).to.include({ note: 'Again', from: 'first' });
    const withoutNote = withoutFilled(both, 'noting');
    expect(withoutNote).to.deep.equal({ ...bare, tags: ['rain'], tagsFrom: 'tagging' });
    expect(withoutFilled(withoutNote, 'tagging')).to.deep.equal(bare);
  });

  it('are taken back together where a former release wrote which import gave them', () => {
    const former = entryFrom('first', { note: 'Again', tags: ['rain'], wordsFrom: 'noting' });
    expect(withoutFilled(former, 'tagging')).to.equal(former);
    expect(withoutFilled(former, 'noting')).to.deep.equal(entryFrom('first'));
    expect(filledBy(former, noted)).to.deep.equal(['note', 'tags']);
  });
});
