import { expect } from 'chai';
import { faultyTexts, newDraft, pageAt } from './draft.ts';

const origin = 'https://cine.example';

describe('A broadcast’s draft', () => {
  it('opens a page of the site, typed or pasted with its origin', () => {
    expect(pageAt(' /challenges ', origin)).to.equal('/challenges');
    expect(pageAt('https://cine.example/movies/603', origin)).to.equal('/movies/603');
    expect(pageAt('', origin)).to.equal(null);
  });

  it('opens nothing of another site or of the API', () => {
    for (const typed of ['https://cine.example.evil/x', '//evil.example', '/api/docs', 'challenges'])
      expect(pageAt(typed, origin), typed).to.equal(undefined);
  });

  it('needs title and text in each language, no longer than a push shows', () => {
    const draft = newDraft('d');
    expect(faultyTexts(draft)).to.have.length(6);
    const text = { title: 'x'.repeat(80), body: 'y'.repeat(200) };
    const whole = { ...draft, texts: { fr: text, en: text, ru: text } };
    expect(faultyTexts(whole)).to.deep.equal([]);
    const long = { ...whole, texts: { ...whole.texts, ru: { ...text, body: 'y'.repeat(201) } } };
    expect(faultyTexts(long)).to.deep.equal([{ locale: 'ru', part: 'body' }]);
  });
});
