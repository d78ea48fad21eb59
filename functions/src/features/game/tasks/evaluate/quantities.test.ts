import { expect } from 'chai';
import { estimateTask } from './estimate-task.ts';

const minutesOf = (title: string) => estimateTask({ title, description: '', subtasks: [] }).minutes;

describe('The numbers of a task', () => {
  it('that are years, in a name or as a date, change nothing', () => {
    const same: [withYear: string, without: string][] = [
      ['Déclarer mes impôts 2025', 'Déclarer mes impôts'],
      ['Déclarer les revenus de l’année 2025', 'Déclarer les revenus'],
      ['Lire 1984', 'Lire'],
      ['Lire le rapport 2025', 'Lire le rapport'],
      ['Trier les photos de 2024 des enfants', 'Trier les photos des enfants'],
      ['File my 2025 taxes', 'File my taxes'],
      ['Sort the photos of 2024', 'Sort the photos'],
      ['Sort my 2024 photos', 'Sort my photos'],
      ['Watch a 2019 movie', 'Watch a movie'],
      ['Подать налоговую декларацию за 2025 год', 'Подать налоговую декларацию'],
      ['Прочитать отчёт за 2025', 'Прочитать отчёт'],
      ['Разобрать фото с 2024 года', 'Разобрать фото'],
    ];
    for (const [withYear, without] of same)
      expect(minutesOf(withYear), withYear).to.equal(minutesOf(without));
  });

  it('count with a unit, also where they could be years', () => {
    for (const [many, few] of [
      ['Lire 2000 pages', 'Lire 200 pages'],
      ['Trier 2 000 photos', 'Trier 20 photos'],
      ['Write an essay of 2000 words', 'Write an essay of 200 words'],
      ['Прочитать 2000 страниц', 'Прочитать 200 страниц'],
      ['Faire trois années d’impôts', 'Faire mes impôts'],
      ['File taxes for three years', 'File taxes'],
      ['Подать налоги за три года', 'Подать налоги'],
    ] as const)
      expect(minutesOf(many), many).to.be.above(minutesOf(few));
  });

  it('that end a name say nothing of how much there is', () => {
    expect(minutesOf('Lire Fahrenheit 451')).to.equal(minutesOf('Lire Fahrenheit'));
    expect(minutesOf('Read Catch 22')).to.equal(minutesOf('Read Catch'));
    expect(minutesOf('Прочитать Палата 60')).to.equal(minutesOf('Прочитать Палата'));
    expect(minutesOf('Read about 400')).to.be.above(minutesOf('Read about 100'));
  });
});
