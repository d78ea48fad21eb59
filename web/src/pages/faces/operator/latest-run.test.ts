import type { JobRunDocument } from '@cine/contract/documents/job-runs';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { LatestRun } from './latest-run.tsx';

const at = (minute: number) => Date.UTC(2026, 4, 1, 12, minute);
const renderedRun = (run: object) =>
  rendered(
    createElement(LatestRun, {
      run: {
        job: 'changes',
        status: 'finished',
        startedBy: 'olga',
        startedAt: at(0),
        aliveAt: at(1),
        finishedAt: at(3),
        reason: null,
        errors: [],
        batches: 4,
        batchesDone: 4,
        counts: { synced: 12 },
        ...run,
      } as unknown as JobRunDocument,
      name: 'Changements',
      uid: 'olga',
    }),
  );

describe('The latest run of a job', () => {
  it('says that it is finished, who started it, how long it took and what it read', () => {
    const text = renderedRun({}).texts.join(' | ');
    expect(text).to.match(/^Terminée \| .*par toi · .*3 minutes \| 12 films relus$/);
  });

  it('shows how far it is while it goes on', () => {
    const { markup, texts } = renderedRun({ status: 'running', finishedAt: null, batchesDone: 1 });
    expect(markup).to.match(/<progress value="1" max="4" aria-label="Avancement\s: Changements">/);
    expect(texts).not.to.include('Terminée');
  });

  it('says why it failed, with the errors behind a line that unfolds, in English', () => {
    const { markup, texts } = renderedRun({
      status: 'failed',
      reason: 'tmdb-silent',
      errors: ["TMDB's answer to movie/changes is not JSON"],
    });
    expect(texts[0]).to.equal('Échouée');
    expect(texts.join(' ')).to.match(/TMDB n’a pas tout dit.*message d’erreur/);
    expect(markup).to.contain('<ul lang="en" class="errors"><li>TMDB&#x27;s answer');
  });
});
