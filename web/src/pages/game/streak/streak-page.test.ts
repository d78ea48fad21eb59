import type { DayState, StreakView } from '@cine/contract/operations/game/streaks';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { Standing } from './standing.tsx';
import { YearCalendar } from './year-calendar.tsx';

const day = (date: string, state: DayState, length: number | null = null) => ({ date, state, length });

describe('The calendar of a streak', () => {
  const days = [
    day('2026-11-30', 'frozen'),
    day('2026-12-01', 'kept', 12),
    day('2026-12-02', 'excused'),
    day('2026-12-03', 'open'),
    day('2026-12-04', 'future'),
  ];
  const { markup } = rendered(
    createElement(YearCalendar, { days, today: '2026-12-03', chosen: '2026-12-01', onChoose: () => {} }),
  );

  it('writes the colon as each language does', () => {
    const { markup: english } = rendered(
      createElement(YearCalendar, { days, today: '2026-12-03', chosen: '2026-12-01', onChoose: () => {} }),
      'en',
    );
    expect(english).to.match(/aria-label="Monday,? November 30: skip"/);
  });

  it('says of each day in words what it was', () => {
    const labels = [...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) =>
      label!.replace(/\s/g, ' '),
    );
    expect(labels).to.deep.equal([
      'lundi 30 novembre : joker',
      'mardi 1er décembre : film vu, habitude tenue ou tâche faite, 12e jour de ta flamme',
      'mercredi 2 décembre : jour raccourci par un voyage',
      'jeudi 3 décembre, aujourd’hui : encore possible',
      'vendredi 4 décembre : à venir',
    ]);
  });

  it('is one stop of the Tab key, on the chosen day, and marks today', () => {
    expect(markup.match(/data-date="[^"]*"[^>]*tabindex="0"/gi)).to.have.length(1);
    expect(markup).to.match(/data-date="2026-12-01"[^>]*tabindex="0"/i);
    expect(markup.match(/aria-current="date"/g)).to.have.length(1);
  });
});

describe('How a streak stands', () => {
  const streak: StreakView = {
    today: '2026-12-10',
    state: 'open',
    now: { length: 11, multiplier: 1.22 },
    best: 20,
    tonight: { length: 12, multiplier: 1.24, freezes: null },
    next: { length: 13, multiplier: 1.26 },
    freeze: { week: '2026-12-07', spentOn: null },
    open: [{ date: '2026-12-10', until: '2026-12-11T23:00:00Z' }],
    years: [2026],
    year: 2026,
    days: [],
  };
  const textOf = (more: Partial<StreakView> = {}) =>
    rendered(createElement(Standing, { streak: { ...streak, ...more } })).texts.join(' | ');

  it('says what a movie tonight makes of it, and on which day it spends the skip', () => {
    expect(textOf()).to.include('Un film ce soir, et c’est le 12e jour : XP × 1,24.');
    expect(textOf()).to.include('Joker de la semaine | En main');
    const tonight = { length: 12, multiplier: 1.24, freezes: '2026-12-09' };
    expect(textOf({ tonight })).to.include('Ton joker de la semaine rattrape mercredi 9 décembre.');
    expect(textOf({ freeze: { week: '2026-12-07', spentOn: '2026-12-08' } })).to.include(
      'Joué pour mardi 8 décembre',
    );
  });

  it('offers no movie once today is kept, and says when XP can’t grow any more', () => {
    const now = { length: 50, multiplier: 2 };
    const text = textOf({ state: 'kept', now, tonight: { ...now, freezes: null }, next: null, open: [] });
    expect(text).to.include('50e jour de ta flamme, XP × 2.');
    expect(text).to.include('c’est le maximum');
    expect(text).to.not.include('Trouver un film');
  });

  it('tells of yesterday as long as it can be kept', () => {
    const open = [...streak.open, { date: '2026-12-09', until: '2026-12-10T23:00:00Z' }];
    expect(textOf({ open })).to.include('Tu as vu un film mercredi 9 décembre ?');
  });
});
