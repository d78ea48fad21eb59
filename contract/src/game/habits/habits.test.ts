import { expect } from 'chai';
import { createHabit } from '../../operations/game/habits.ts';
import { isKeptBy } from './automatic.ts';
import { habitColours, isEmoji } from './habit.ts';
import { suggestedHabits } from './suggestions.ts';

describe('The icon of a habit', () => {
  it('is one emoji, of however many characters', () => {
    for (const text of [
      '✅',
      '🎞️',
      '🎞',
      '👩🏽‍🎤',
      '🇫🇷',
      '1️⃣',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      '👍🏿',
      '👨‍👩‍👧‍👦',
      '🧑🏻‍🤝‍🧑🏿',
      '❤️',
      '❤',
      '#️⃣',
    ])
      expect(isEmoji(text), text).to.equal(true);
    for (const { icon } of suggestedHabits) expect(isEmoji(icon), icon).to.equal(true);
  });

  it('is nothing else, also of one grapheme', () => {
    const people = Array.from({ length: 20 }, () => '🧑').join('\u200D');
    const letters = ['', 'a', '1', 'ок', '<b>', '🍿 ', '✅✅', '👨👩', '🇫🇷🇫🇷'];
    const graphemes = [
      people,
      '👍🏿🏿',
      '🇽🇽',
      '🇫',
      '\u200D',
      '\uFE0F',
      '1\uFE0F',
      'a\u20E3',
      '🍿\u200D🍿',
      '🏿\u200D🏿',
    ];
    const marked = [3, 49].map((marks) => `🍿${'\u0301'.repeat(marks)}`);
    for (const text of [...letters, ...graphemes, ...marked]) expect(isEmoji(text), text).to.equal(false);
  });
});

describe('Suggested habits', () => {
  it('are such as anybody can make, in every language, each with an id of its own', () => {
    expect(new Set(suggestedHabits.map(({ id }) => id)).size).to.equal(suggestedHabits.length);
    for (const { id, names, units, ...habit } of suggestedHabits)
      for (const locale of ['fr', 'en', 'ru'] as const) {
        const unit = units?.[locale] ?? null;
        const { success } = createHabit.input.safeParse({ ...habit, name: names[locale], unit });
        expect(success, `${id} in ${locale}`).to.equal(true);
      }
  });

  it('have the colours that are offered, and a unit where they have a target', () => {
    for (const { id, colour, targetValue, units } of suggestedHabits) {
      expect(habitColours, id).to.include(colour);
      expect(units !== undefined, id).to.equal(targetValue !== null);
    }
  });
});

describe('An automatic habit', () => {
  const movie = { year: 2026, together: false, rated: false };
  const isKept = (kind: Parameters<typeof isKeptBy>[0], ...movies: Parameters<typeof isKeptBy>[1]) =>
    isKeptBy(kind, movies, '2026-12-07');

  it('is kept by what the movies of its day are', () => {
    expect(isKept('movie')).to.equal(false);
    expect(isKept('movie', movie)).to.equal(true);
    expect(isKept('together', movie)).to.equal(false);
    expect(isKept('together', movie, { ...movie, together: true })).to.equal(true);
    expect(isKept('classic', movie, { ...movie, year: 2002 }, { ...movie, year: null })).to.equal(false);
    expect(isKept('classic', movie, { ...movie, year: 2001 })).to.equal(true);
    expect(isKept('rated')).to.equal(false);
    expect(isKept('rated', movie, { ...movie, rated: true })).to.equal(false);
    expect(isKept('rated', { ...movie, rated: true })).to.equal(true);
  });
});
