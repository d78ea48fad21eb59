import { jobSchedules } from '@cine/contract/job-schedules';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { countsInWords, scheduleInWords, starterInWords, stateInWords, timeTaken } from './job-in-words.ts';

const { fr: french, en: english, ru: russian } = allWords;

const says = { fr: speaker('fr', french), en: speaker('en', english), ru: speaker('ru', russian) };

describe('A job in words', () => {
  it('says its schedule', () => {
    const schedulesIn = (locale: Locale) =>
      [jobSchedules.availability, jobSchedules.trending, jobSchedules.details].map((schedule) =>
        scheduleInWords(schedule, says[locale], locale),
      );
    expect(schedulesIn('en')).to.deep.equal([
      'Every 30 minutes',
      'Daily at 02:00, Paris time',
      'Daily at 00:00, 06:00, 12:00, and 18:00, Paris time',
    ]);
    expect(scheduleInWords(jobSchedules.training, says.en, 'en')).to.equal('Daily at 05:30, Paris time');
    expect(schedulesIn('fr')[2]).to.equal('Chaque jour à 00:00, 06:00, 12:00 et 18:00, heure de Paris');
    expect(schedulesIn('ru')[1]).to.equal('Каждый день в 02:00 по Парижу');
  });

  it('says what a run did, without zero counts', () => {
    expect(countsInWords({ counts: {} }, says.en)).to.equal('Nothing new.');
    const some = { movies: 14, synced: 12, listed: 0, added: 1, gone: 2 };
    expect(countsInWords({ counts: some }, says.en)).to.equal('12 movies read, 1 of them new, 2 left TMDB');
    expect(countsInWords({ counts: { listed: 1, failed: 3 } }, says.fr)).to.equal(
      '1 note mise à jour, 3 films non lus',
    );
    expect(countsInWords({ counts: { users: 46, worse: 1 } }, says.en)).to.equal(
      'learned from 46 people, the new model predicts worse than the one in use, which stays',
    );
    expect(countsInWords({ counts: { changed: 5, updated: 1 } }, says.ru)).to.equal(
      'оценки 5 человек изменились, 1 список похожих обновлён',
    );
  });

  it('distinguishes a queued run from a running one', () => {
    const run = { status: 'running', batchesDone: 0, startedAt: 5, aliveAt: 5 } as const;
    expect(stateInWords(run, says.en)).to.equal('Waiting for its turn');
    expect(stateInWords({ ...run, aliveAt: 6 }, says.en)).to.equal('Running');
    expect(stateInWords({ ...run, status: 'failed' }, says.en)).to.equal('Failed');
  });

  it('says who started a run and how long it took', () => {
    const by = (startedBy: string | null) => starterInWords({ startedBy }, 'me', says.en);
    expect([by(null), by('me'), by('other')]).to.deep.equal(['on schedule', 'by you', 'by the control room']);
    const took = (ms: number) => timeTaken({ startedAt: 0, finishedAt: ms }, says.en);
    expect([took(1_400), took(119_000), took(200_000)]).to.deep.equal([
      '1 second',
      '119 seconds',
      '3 minutes',
    ]);
    expect(timeTaken({ startedAt: 0, finishedAt: null }, says.en)).to.equal(null);
  });
});
