import type { Rule } from '@cine/contract/game/challenge-rules';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { createChallenge, maxXpReward } from '@cine/contract/operations/together/challenges';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { draftOf, newDraft } from '#components/challenge/rules/rule-draft.ts';
import {
  type Draft,
  draftOfChallenge,
  draftOfCollection,
  firstDraft,
  isTitleFaulty,
  mostMovies,
  mostXp,
  readDraft,
  withTarget,
} from './challenge-draft.ts';
import { daysOf, nextWeeks, seasonOf } from './season-days.ts';

const west: Draft = {
  ...firstDraft(),
  titles: { fr: "L'Ouest", en: '', ru: '  ' },
  rules: [{ ...newDraft(1), one: 'Western' }],
};

const now = new Date(2026, 10, 20, 12).getTime();

describe('The draft of a challenge', () => {
  it('is valid for the server once it is complete', () => {
    const outcome = readDraft(west, now);
    expect(outcome).to.deep.equal({
      definition: {
        titles: { fr: "L'Ouest" },
        rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
        targetCount: 3,
        xpReward: 120,
        audience: 'personal',
        season: null,
      },
    });
    expect(createChallenge.input.safeParse('definition' in outcome && outcome.definition).success).to.equal(
      true,
    );
  });

  it('made of a challenge gives that challenge again', () => {
    for (const challenge of readyMadeChallenges.values()) {
      const { titles, rules, targetCount, xpReward } = challenge;
      const outcome = readDraft(draftOfChallenge({ ...challenge, season: null }), now);
      expect(outcome).to.deep.equal({
        definition: { titles, rules, targetCount, xpReward, audience: 'personal', season: null },
      });
    }
  });

  it('made of a collection is about ten of its movies, or about its rules', () => {
    const movieIds = Array.from({ length: 12 }, (_, at) => 391 + at);
    const outcome = readDraft(draftOfCollection({ name: 'Noir', rules: null, movieIds }, 'fr'), now);
    expect(outcome).to.have.nested.property('definition.targetCount', 10);
    expect('definition' in outcome && outcome.definition).to.deep.include({
      titles: { fr: 'Noir' },
      rules: [{ field: 'movie', operator: 'in', value: movieIds }],
    });
    const few = draftOfCollection({ name: 'Noir', rules: null, movieIds: [391, 33] }, 'fr');
    expect(withTarget(few, 3, mostMovies(few.rules)).targetCount).to.equal(2);
    const rules: Rule[] = [{ field: 'genre', operator: 'eq', value: 'Western' }];
    const smart = readDraft(draftOfCollection({ name: 'Noir', rules, movieIds: [] }, 'fr'), now);
    expect('definition' in smart && smart.definition.rules).to.deep.equal(rules);
  });

  it('lists what is missing', () => {
    expect(readDraft(firstDraft(), now)).to.deep.equal({ faults: ['title', 'rule'] });
    expect(readDraft({ ...west, titles: { ...west.titles, en: 'ab' } }, now)).to.deep.equal({
      faults: ['title'],
    });
    expect(readDraft({ ...west, rules: [...west.rules, newDraft(2)] }, now)).to.deep.equal({
      faults: ['rule'],
    });
    const reversed = { from: '2026-12-02', last: '2026-12-01' };
    expect(readDraft({ ...west, season: reversed }, now)).to.deep.equal({ faults: ['season'] });
    const passed = { from: '2026-11-01', last: '2026-11-19' };
    expect(readDraft({ ...west, season: passed }, now)).to.deep.equal({ faults: ['seasonOver'] });
    // A challenge keeps its former season, and a season that ends today is not over.
    expect(readDraft({ ...west, season: passed }, now, passed)).to.have.property('definition');
    const today = { from: '2026-11-20', last: '2026-11-20' };
    expect(readDraft({ ...west, season: today }, now)).to.have.property('definition');
    const many = Array.from({ length: 30 }, (_, at) => `${'ж'.repeat(50)}${at}`);
    const long = [1, 2].map((key) => ({ ...newDraft(key, 'actor'), operator: 'in' as const, many }));
    expect(readDraft({ ...west, rules: long }, now)).to.deep.equal({ faults: ['rulesTooLong'] });
    const far = draftOf({ field: 'year', operator: 'gt', value: 2090 }, 9);
    expect(readDraft({ ...west, rules: [...west.rules, far] }, now)).to.deep.equal({
      faults: ['rulesImpossible'],
    });
  });

  it('has a fault in a title that is too short, not in a language without one', () => {
    expect(['', '  ', 'ab', ' ab ', 'abc'].map(isTitleFaulty)).to.deep.equal([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('never exceeds the limits of movies and XP', () => {
    expect(withTarget(west, 1)).to.include({ targetCount: 1, xpReward: mostXp(1) });
    expect(withTarget(west, 0)).to.include({ targetCount: 1 });
    expect(withTarget(west, Number.NaN)).to.include({ targetCount: 1 });
    expect(withTarget(west, 1000)).to.include({ targetCount: 100, xpReward: 120 });
    expect(mostXp(100)).to.equal(maxXpReward);
  });

  it('has a season from the start of its first day to the end of its last', () => {
    const season = seasonOf({ from: '2026-12-01', last: '2026-12-01' });
    expect(Date.parse(season!.to) - Date.parse(season!.from)).to.equal(day);
    expect(daysOf(season!)).to.deep.equal({ from: '2026-12-01', last: '2026-12-01' });
    expect(nextWeeks(new Date(2026, 1, 20).getTime())).to.deep.equal({
      from: '2026-02-20',
      last: '2026-03-19',
    });
    for (const from of ['', '2026-1-1', '0001-01-01', '9999-12-31'])
      expect(seasonOf({ from, last: '2026-12-01' }), from).to.equal(null);
  });
});
