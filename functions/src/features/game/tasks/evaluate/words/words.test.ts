import { expect } from 'chai';
import { reasonsIn } from './index.ts';

describe('The reasons of an estimate', () => {
  it('say work in hours and minutes, in each language', () => {
    const said = (minutes: number) =>
      (['fr', 'en', 'ru'] as const).map((locale) =>
        reasonsIn(locale, [{ code: 'hours', minutes }])[0]!.replaceAll(/\s/g, ' '),
      );
    expect(said(300)).to.deep.equal([
      'Tu donnes toi-même le temps de travail : 5 h en tout.',
      'You say how long the work takes: 5 hr in all.',
      'Время работы указано в тексте: всего 5 ч.',
    ]);
    expect(said(90)[1]).to.include('1 hr 30 min');
    expect(said(45)[0]).to.include(': 45 min en tout');
  });
});
