import { isolate } from '@cine/contract/text/isolate';
import { expect } from 'chai';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { allWords } from './all.test-support.ts';
import { dotted } from './dotted.ts';
import { joinNames } from './join-names.ts';
import { speaker } from './speaker.ts';

const title = 'بچه‌های آسمان';
const apart = `\u2068${title}\u2069`;

describe('Text from right to left', () => {
  it('stands apart in a line of facts', () => {
    expect(dotted([title, 1997, '89 min'])).to.equal(`${apart}\u00A0· 1997\u00A0· 89 min`);
    expect(dotted(['Alien', 1979])).to.equal('Alien\u00A0· 1979');
  });

  it('stands apart in a sentence that names it', () => {
    const say = speaker('en', allWords.en);
    expect(say('imports.undoTitle', { name: title })).to.include(apart);
    expect(say('imports.undoTitle', { name: 'Alien' })).not.to.include('\u2068');
  });

  it('stands apart among the names that it is listed with, each by itself', () => {
    const names = [title, 'Alien', title];
    expect(joinNames(names)).to.equal(`${apart}, Alien, ${apart}`);
    expect(listInWords(names, 'en')).to.equal(`${apart}, Alien, and ${apart}`);
    expect(joinNames(['Ridley Scott', 'Sergio Leone'])).to.equal('Ridley Scott, Sergio Leone');
  });

  it('is no other', () => {
    for (const value of ['Чужой', 'Amélie', '😀', 7, null]) expect(isolate(value)).to.equal(value);
    expect(isolate('ואלס עם באשיר')).to.equal('\u2068ואלס עם באשיר\u2069');
  });
});
