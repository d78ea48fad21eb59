import type { JobRunDocument } from '@cine/contract/documents/job-runs';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { type ComponentProps, createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { JobCard } from './job-card.tsx';

const run = (id: string, status: JobRunDocument['status']) => ({
  id,
  data: {
    job: 'details',
    status,
    startedBy: 'olga',
    startedAt: Date.UTC(2026, 4, 1, 12),
    aliveAt: Date.UTC(2026, 4, 1, 12),
    finishedAt: status === 'running' ? null : Date.UTC(2026, 4, 1, 13),
    reason: null,
    errors: [],
    batches: 4,
    batchesDone: 4,
    counts: {},
  } as unknown as JobRunDocument,
});
const dueAt = Date.UTC(2026, 4, 2, 4);
const renderedCard = (runs: ComponentProps<typeof JobCard>['runs'], locale?: Locale) =>
  rendered(createElement(JobCard, { job: 'details', dueAt, uid: 'olga', runs }), locale);
const there = (...data: ReturnType<typeof run>[]) => ({ state: 'there', data, isFromDevice: false }) as const;

describe('The card of a job', () => {
  it('can be started if it never ran, in each language', () => {
    for (const [locale, name, start] of [
      ['fr', 'Films récents', 'Lancer maintenant'],
      ['en', 'Recent movies', 'Run now'],
      ['ru', 'Недавние фильмы', 'Запустить сейчас'],
    ] as const) {
      const { texts, markup } = renderedCard(there(), locale);
      expect(texts[0]).to.equal(name);
      expect(texts.at(-1)).to.equal(start);
      expect(markup).to.match(new RegExp(`aria-label="${start}\\s?: ${name}"`));
    }
    expect(renderedCard(there()).texts).to.include('Pas encore lancée, ou il y a plus de 30 jours.');
  });

  it('says when it is next due, in each language', () => {
    for (const [locale, next] of [
      ['fr', /^Prochaine fois le 2 mai(?: 2026)? à \d\d:00\.$/],
      ['en', /^Next on May 2(?:, 2026)? at \d+:00 AM\.$/],
      ['ru', /^В следующий раз 2 мая(?: 2026 г\.)? в \d\d:00\.$/],
    ] as const)
      expect(renderedCard(there(), locale).texts.filter((text) => next.test(text))).to.have.length(1);
  });

  it('shows the latest run, with a button that stops it, and former ones behind a line that unfolds', () => {
    const { texts, markup } = renderedCard(there(run('second', 'running'), run('first', 'finished')));
    expect(texts).to.include('Arrêter').and.to.not.include('Lancer maintenant');
    expect(markup.match(/<summary>/g)).to.have.length(1);
    expect(texts).to.include('Les dernières fois');
  });

  it('says that runs can’t be seen, not that there are none, if they are refused', () => {
    const failed = { state: 'failed', error: new Error('refused') } as const;
    expect(renderedCard(failed).texts.at(-1)).to.match(/^Impossible de voir/);
    expect(renderedCard(there()).texts.join(' ')).not.to.contain('Impossible de voir');
  });
});
