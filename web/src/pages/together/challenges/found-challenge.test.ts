import type { JoinedChallengeDocument } from '@cine/contract/documents/players';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { expect } from 'chai';
import { createElement } from 'react';
import { findChallenge, ownChallenge, type Sources } from '#components/challenge/found/found-challenge.ts';
import { noProgress } from '#data/queries/use-progress.ts';
import { rendered } from '#test/support/render.tsx';
import { ChallengeNotFound } from './challenge-not-found.tsx';

const now = Date.parse('2026-12-10T20:00:00Z');
const west: Challenge = {
  id: 'west',
  version: 1,
  titles: { fr: 'Ouest' },
  rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
  targetCount: 3,
  xpReward: 100,
  season: null,
  audience: 'personal',
  makerId: 'lea',
};
const joined = (currentCount: number): JoinedChallengeDocument => ({
  challenge: west,
  joinedAt: now,
  moviesWatched: [],
  currentCount,
  isCompleted: currentCount === west.targetCount,
  completedAt: currentCount === west.targetCount ? now : null,
});

const refused = { state: 'failed', error: new Error('permission-denied') } as const;
const missing = { state: 'missing', isFromDevice: false } as const;
const unknown = { state: 'unknown' } as const;
const loading = { state: 'loading' } as const;
const there = <T>(data: T) => ({ state: 'there', data, isFromDevice: false }) as const;
const nothing: Sources = {
  progress: noProgress,
  readyMade: undefined,
  current: missing,
  finished: missing,
};
const challengeFrom = (sources: Partial<Sources>, id = 'west') =>
  findChallenge(id, { ...nothing, ...sources }, now);

describe('The challenge of an address', () => {
  it('is none if it doesn’t exist, is refused as another player’s, or the address isn’t an id', () => {
    expect(challengeFrom({}).state).to.equal('missing');
    expect(challengeFrom({ current: refused }).state).to.equal('missing');
    const unread = { current: loading, finished: loading, progress: null };
    expect(challengeFrom(unread, 'no id').state).to.equal('missing');
  });

  it('is looked for until the server has answered', () => {
    for (const source of [
      { progress: null },
      { current: loading },
      { current: there(west), finished: loading },
    ])
      expect(challengeFrom(source).state).to.equal('loading');
  });

  it('is unknown offline, rather than missing, where this device lacks what would tell', () => {
    for (const source of [{ progress: 'unknown' } as const, { current: unknown }, { finished: unknown }])
      expect(challengeFrom(source).state).to.equal('unknown');
    expect(challengeFrom({ current: there(west), finished: unknown }).state).to.equal('there');
  });

  it('is open to join, or as it was when the player joined it, with a note that it has changed', () => {
    expect(challengeFrom({ current: there(west) })).to.deep.include({
      playerChallenge: { challenge: west, joined: null, standing: 'open' },
    });
    const progress = { ...noProgress, challenges: { west: joined(1) } };
    const changed = there({ ...west, version: 2, targetCount: 5 });
    expect(challengeFrom({ progress, current: changed, finished: loading })).to.deep.equal({
      state: 'there',
      playerChallenge: { challenge: west, joined: joined(1), standing: 'active' },
      hasChanged: true,
    });
  });

  it('is a completed one even after it was deleted', () => {
    expect(challengeFrom({ finished: there(joined(3)) })).to.deep.equal({
      state: 'there',
      playerChallenge: { challenge: west, joined: joined(3), standing: 'done' },
      hasChanged: false,
    });
  });

  it('is edited by its maker only', () => {
    expect(ownChallenge('west', there(west), 'lea')).to.deep.equal({ state: 'there', challenge: west });
    for (const live of [there(west), refused, missing])
      expect(ownChallenge('west', live, 'tom').state).to.equal('missing');
    expect(ownChallenge('no id', loading, 'lea').state).to.equal('missing');
    for (const live of [loading, unknown])
      expect(ownChallenge('west', live, 'lea').state).to.equal(live.state);
  });

  it('that isn’t found leads back to all challenges, in each language', () => {
    for (const [locale, title, all] of [
      ['fr', 'Défi introuvable', 'Tous les défis'],
      ['en', 'Challenge not found', 'All challenges'],
      ['ru', 'Вызов не найден', 'Все вызовы'],
    ] as const) {
      const { texts, markup } = rendered(createElement(ChallengeNotFound), locale);
      expect([texts[0], texts.at(-1)]).to.deep.equal([title, all]);
      expect(markup).to.contain('<h1>').and.to.contain('href="/challenges"');
    }
  });
});
