import type { DayState } from '@cine/contract/operations/game/streaks';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { dayInWords } from './day-in-words.ts';

describe('A day of a streak in words', () => {
  const teller = { say: speaker('en', allWords.en), locale: 'en' } as const;
  const today = '2026-12-10';
  const open = [
    { date: today, until: '2026-12-11T23:00:00Z' },
    { date: '2026-12-09', until: '2026-12-10T23:00:00Z' },
  ];
  const inWords = (date: string, state: DayState, movies: { keeps: boolean }[] | null = null) =>
    dayInWords({ date, state, length: 5 }, { open, today }, movies, teller);

  it('says that a habit or a task kept it where no movie did, once that is known', () => {
    for (const movies of [[], [{ keeps: false }]])
      expect(inWords('2026-12-08', 'kept', movies)).to.match(/Day 5 .*a habit or a task/);
    for (const movies of [null, [{ keeps: true }]])
      expect(inWords('2026-12-08', 'kept', movies)).to.equal('Day 5 of a streak');
  });

  it('offers a task today, and for yesterday only what can still be marked', () => {
    expect(inWords(today, 'open')).to.include('task');
    expect(inWords('2026-12-09', 'open')).to.not.include('task');
  });
});
