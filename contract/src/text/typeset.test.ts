import { expect } from 'chai';
import { typeset, withNames } from './typeset.ts';

describe('How a text is typeset', () => {
  it('keeps French punctuation on the line of its word', () => {
    expect(typeset('fr', 'Le nom « Léa » est pris : en veux-tu un autre ? Oui ; vite !')).to.equal(
      'Le nom «\u202FLéa\u202F» est pris\u00A0: en veux-tu un autre\u202F? Oui\u202F; vite\u202F!',
    );
  });

  it('keeps a number and its unit on one line in every language', () => {
    expect(typeset('en', 'In 20 min: 5 hours, 50 XP')).to.equal('In 20\u00A0min: 5 hours, 50\u00A0XP');
    expect(typeset('fr', '{minutes, number} min, # XP, {part} %, 3 hommes')).to.equal(
      '{minutes, number}\u00A0min, #\u00A0XP, {part}\u00A0%, 3 hommes',
    );
    expect(typeset('ru', '{minutes} мин, 2 ч, 2 человека')).to.equal(
      '{minutes}\u00A0мин, 2\u00A0ч, 2 человека',
    );
  });

  it('leaves other punctuation of other languages unchanged', () => {
    expect(typeset('en', 'Why ? « Because »')).to.equal('Why ? « Because »');
    expect(typeset('ru', 'Имя « Лея » : занято ?')).to.equal('Имя « Лея » : занято ?');
  });
});

describe('A sentence that ends with a name', () => {
  it('has one full stop, whatever mark the name ends with', () => {
    expect(withNames('en', '2 people watched Your Name.. Next: Who Framed Roger Rabbit?.')).to.equal(
      '2 people watched Your Name. Next: Who Framed Roger Rabbit?',
    );
    expect(withNames('en', 'Wait... “M*A*S*H”. 1.5 h. E.T. phones home.')).to.equal(
      'Wait... “M*A*S*H”. 1.5 h. E.T. phones home.',
    );
  });
});

describe('A name quoted within another', () => {
  it('has the inner quotation marks of its language', () => {
    expect(withNames('ru', 'Привычка «Медитация «Дзен»» отмечена.')).to.equal(
      'Привычка «Медитация „Дзен“» отмечена.',
    );
    expect(withNames('fr', 'L’habitude «\u202FMéditation « Zen »\u202F» est faite.')).to.equal(
      'L’habitude «\u202FMéditation “Zen”\u202F» est faite.',
    );
    expect(withNames('en', 'The habit “Read “Zen” daily” is done.')).to.equal(
      'The habit “Read ‘Zen’ daily” is done.',
    );
  });

  it('leaves marks that aren’t paired, or stand beside each other', () => {
    for (const text of ['«Лея» и «Том»', '«Медитация «Дзен»', 'Дзен» и «Лея', '»«»«'])
      expect(withNames('ru', text)).to.equal(text);
  });
});
