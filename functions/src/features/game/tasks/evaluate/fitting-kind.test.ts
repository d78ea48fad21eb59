import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { estimateTask } from './estimate-task.ts';
import { stepsOf } from './words/index.ts';

const estimateOf = (title: string, language?: Locale) =>
  estimateTask({ title, description: '', subtasks: [], ...(language && { language }) });
const cases = (titles: Record<Locale, readonly string[]>) =>
  Object.entries(titles).flatMap(([locale, all]) =>
    all.map((title) => ({ locale: locale as Locale, title })),
  );

describe('The steps that a task may be divided into', () => {
  it('are general ones where those of its kind don’t fit what is done', () => {
    for (const { locale, title } of cases({
      fr: [
        'Lire Guerre et Paix',
        'Réparer la fuite',
        'Trier 2 000 photos',
        'Regarder un film avec les enfants',
      ],
      en: ['Read War and Peace', 'Fix the leak', 'Sort 2,000 photos', 'Watch a film with the kids'],
      ru: ['Прочитать «Войну и мир»', 'Починить кран', 'Разобрать 2000 фото', 'Посмотреть фильм с детьми'],
    }))
      expect(estimateOf(title).subtasks, title).to.deep.equal(stepsOf(locale, 'acts'));
  });

  it('are those of its kind where they fit', () => {
    for (const [kind, titles] of [
      ['making', { fr: ['Peindre le salon'], en: ['Build a shed'], ru: ['Покрасить комнату'] }],
      ['writing', { fr: ['Écrire un article'], en: ['Write an article'], ru: ['Написать статью'] }],
      ['events', { fr: ['Organiser une fête'], en: ['Plan a wedding'], ru: ['Организовать свадьбу'] }],
      ['study', { fr: ['Apprendre l’allemand'], en: ['Learn German'], ru: ['Выучить немецкий'] }],
    ] as const)
      for (const { locale, title } of cases(titles))
        expect(estimateOf(title).subtasks, title).to.deep.equal(stepsOf(locale, kind));
  });

  it('are in the language of who reads them', () => {
    for (const language of ['fr', 'en', 'ru'] as const)
      for (const title of ['Peindre le salon', 'Paint the living room', 'Покрасить комнату'])
        expect(estimateOf(title, language).subtasks, title).to.deep.equal(stepsOf(language, 'making'));
  });
});

describe('A task about many words or things', () => {
  it('is read as what is done with them', () => {
    for (const { title } of cases({
      fr: ['Faire mes valises pour trois semaines au Japon'],
      en: ['Pack my bags for three weeks in Japan'],
      ru: ['Собрать чемодан на три недели в Японию'],
    }))
      expect(estimateOf(title), title).to.include({ kind: 'events', difficulty: 'easy' });
    for (const { title } of cases({
      fr: ['Préparer les repas de la semaine'],
      en: ['Cook for the week'],
      ru: ['Приготовить еду на неделю'],
    }))
      expect(estimateOf(title), title).to.include({ kind: 'food', minutes: 120 });
  });

  it('is no whole language for some words of it', () => {
    for (const { title } of cases({
      fr: [
        'Apprendre 20 mots d’allemand',
        'Apprendre dix verbes espagnols',
        'Finir le chapitre 3 d’espagnol',
      ],
      en: ['Learn 20 German words', 'Learn the Russian alphabet', 'Do a lesson of Italian'],
      ru: ['Выучить 20 немецких слов', 'Выучить английские глаголы', 'Сделать урок испанского'],
    }))
      expect(estimateOf(title), title).to.include({ kind: 'study', difficulty: 'easy' });
  });
});
