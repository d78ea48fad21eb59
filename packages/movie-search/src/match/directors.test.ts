import { expect } from 'chai';
import fc from 'fast-check';
import { agreementOf } from './directors.ts';

describe('Two lists of directors', () => {
  it('agree on a name in any order of words, with initials, without accents, and mistyped', () => {
    for (const [one, other] of [
      ['Wong Kar-wai', 'Kar-Wai Wong'],
      ['Spielberg, Steven', 'Steven Spielberg'],
      ['F. W. Murnau', 'Friedrich Wilhelm Murnau'],
      ['Kubrick', 'Stanley Kubrick'],
      ['Pedro Almodovar', 'Pedro Almodóvar'],
      ['Andrey Tarkovskiy', 'Андрей Тарковский'],
      ['Стивен Спилберг', 'Steven Spielberg'],
      ['Джеймс Кэмерон', 'James Cameron'],
      ['Krzystof Kieslowski', 'Krzysztof Kieślowski'],
    ] as const) {
      expect(agreementOf([one], [other]), one).to.equal('same');
      expect(agreementOf(['Somebody', other], [one]), one).to.equal('same');
    }
  });

  it('disagree when no name is the same, and namesakes are others', () => {
    for (const [one, other] of [
      ['Tony Scott', 'Ridley Scott'],
      ['Joel Coen', 'Ethan Coen'],
      ['Paul Thomas Anderson', 'Paul W. S. Anderson'],
      ['S. Lee', 'Ang Lee'],
    ] as const)
      expect(agreementOf([one], [other]), one).to.equal('other');
  });

  it('prove nothing when one is empty, or in another script and unlike', () => {
    expect(agreementOf([], ['Ang Lee'])).to.equal('unknown');
    expect(agreementOf(['…'], ['Ang Lee'])).to.equal('unknown');
    expect(agreementOf(['Эльдар Рязанов'], ['Ang Lee'])).to.equal('unknown');
    expect(agreementOf(['李安'], ['Ang Lee'])).to.equal('unknown');
  });

  it('agree with themselves, and say the same in either order', () => {
    const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 4 });
    fc.assert(
      fc.property(names, names, (some, others) => {
        expect(agreementOf(some, some)).to.not.equal('other');
        expect(agreementOf(some, others)).to.equal(agreementOf(others, some));
      }),
    );
  });
});
