import { expect } from 'chai';
import { estimateTask } from '../estimate-task.ts';
import { reasonsIn } from './index.ts';

describe('The reasons of an estimate', () => {
  it('say work in hours and minutes, in each language', () => {
    const reasonsOf = (minutes: number) =>
      (['fr', 'en', 'ru'] as const).map((locale) =>
        reasonsIn(locale, [{ code: 'hours', minutes }])[0]!.replaceAll(/\s/g, ' '),
      );
    expect(reasonsOf(300)).to.deep.equal([
      'Tu donnes toi-même le temps de travail : 5 h en tout.',
      'You say how long the work takes: 5 hr in all.',
      'Время работы указано в тексте: всего 5 ч.',
    ]);
    expect(reasonsOf(90)[1]).to.include('1 hr 30 min');
    expect(reasonsOf(45)[0]).to.include(': 45 min en tout');
  });

  it('say what is usual only roughly, in each language', () => {
    const usual = (minutes: number) =>
      (['fr', 'en', 'ru'] as const).map((locale) =>
        reasonsIn(locale, [{ code: 'activity', kind: 'home', minutes }])[0]!.replaceAll(/\s/g, ' '),
      );
    expect(usual(239)).to.deep.equal([
      'D’habitude, ce genre de tâche (maison et jardin) prend environ 4 h.',
      'Tasks of this kind (home and garden) usually take around 4 hr.',
      'Обычно на такие задачи (дом и сад) уходит около 4 ч.',
    ]);
    expect(usual(62)[2]).to.include('около 1 ч.');
    expect(usual(128)[0]).to.include('environ 2 h 10 min');
    expect(usual(43)[1]).to.include('around 43 min');
  });

  it('agree with the estimate: what is usual isn’t said beside an amount, and one step adds up to nothing', () => {
    for (const [locale, title, description] of [
      ['fr', 'Écrire ma thèse', '80 pages'],
      ['en', 'Write my thesis', '80 pages'],
      ['ru', 'Написать диссертацию', '80 страниц'],
    ] as const) {
      const { reasons } = estimateTask({ title, description, subtasks: [] });
      expect(
        reasons.map(({ code }) => code),
        title,
      ).to.deep.equal(['kind', 'quantity']);
      expect(reasonsIn(locale, reasons)[1]).to.include('80');
    }
    const one = (['fr', 'en', 'ru'] as const).map(
      (locale) => reasonsIn(locale, [{ code: 'parts', count: 1 }])[0],
    );
    expect(one).to.deep.equal([
      'L’étape que tu cites compte aussi.',
      'The step you mention counts, too.',
      'Указанный шаг тоже учтён.',
    ]);
  });

  it('say that what is far from usual counts in part, where it does', () => {
    for (const title of ['Faire la vaisselle 3000 minutes', 'Do the dishes for 3000 minutes']) {
      const { reasons } = estimateTask({ title, description: '', subtasks: [] });
      expect(
        reasons.map(({ code }) => code),
        title,
      ).to.deep.equal(['activity', 'doubted']);
    }
    for (const title of ['asdf 3000 minutes', 'asdf', 'фыва 3000 минут'])
      expect(estimateTask({ title, description: '', subtasks: [] }).reasons, title).to.deep.equal([
        { code: 'unknown' },
      ]);
  });
});
