import { expect } from 'chai';
import { drawableText } from './drawable.ts';

describe('A text on a card', () => {
  it('keeps Latin and Cyrillic letters, digits and punctuation', () => {
    for (const text of ['Léa & Łukasz, 1939 — «Ёлка»', 'Qu’est-ce qu’on attend ?', '+4 · №1', 'Œdipe: ½'])
      expect(drawableText(text)).to.equal(text);
  });

  it('loses what the fonts can’t draw', () => {
    expect(drawableText('🎬 Tom 👩‍🚀 !')).to.equal('Tom !');
    expect(drawableText('七人の侍')).to.equal('');
  });
});
