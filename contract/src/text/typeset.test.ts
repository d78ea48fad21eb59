import { expect } from 'chai';
import { typeset } from './typeset.ts';

describe('How a text is typeset', () => {
  it('keeps French punctuation on the line of its word', () => {
    expect(typeset('fr', 'Le nom « Léa » est pris : en veux-tu un autre ? Oui ; vite !')).to.equal(
      'Le nom «\u202FLéa\u202F» est pris\u00A0: en veux-tu un autre\u202F? Oui\u202F; vite\u202F!',
    );
  });

  it('leaves other languages unchanged', () => {
    expect(typeset('en', 'Why ? « Because »')).to.equal('Why ? « Because »');
    expect(typeset('ru', 'Имя « Лея » : занято ?')).to.equal('Имя « Лея » : занято ?');
  });
});
