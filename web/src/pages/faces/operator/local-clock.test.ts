import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { LocalClock } from './local-clock.tsx';

const now = new Date(2025, 4, 1, 12, 5).getTime();
const at = (minutes: number) => now + minutes * 60_000;

function clockTexts(tasks: { count: number; dueAt: number | null }, locale?: Locale) {
  const schedules = [
    { name: 'privacy-sweep', dueAt: at(55) },
    { name: 'mail-sweep', dueAt: at(10) },
  ];
  return rendered(createElement(LocalClock, { state: { now, schedules, tasks } }), locale).texts;
}

describe('The clock of a local suite', () => {
  it('lists its schedules, the next one first', () => {
    const texts = clockTexts({ count: 0, dueAt: null }, 'en');
    expect(texts.slice(-4)).to.deep.equal([
      'mail-sweep',
      'May 1, 2025, 12:15 PM',
      'privacy-sweep',
      'May 1, 2025, 1:00 PM',
    ]);
  });

  it('says how many tasks wait and when the next is due, in each language', () => {
    for (const [locale, none, some] of [
      ['fr', 'Rien n’attend.', '3 tâches attendent. La prochaine part le 1er mai 2025 à 12:06.'],
      ['en', 'No task is waiting.', '3 tasks are waiting. The next one is due on May 1, 2025 at 12:06 PM.'],
      ['ru', 'Ни одна задача не ждёт.', 'Ждут 3 задачи. Ближайшая начнётся 1 мая 2025 в 12:06.'],
    ] as const) {
      expect(clockTexts({ count: 0, dueAt: null }, locale).join(' ')).to.include(none);
      expect(clockTexts({ count: 3, dueAt: at(1) }, locale).join(' ')).to.include(some);
    }
  });
});
