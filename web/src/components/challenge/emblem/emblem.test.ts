import { operatorsByField, type Rule, type RuleField } from '@cine/contract/game/challenge-rules';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { countryCodes, genreNames } from '@cine/contract/movies/tmdb-codes';
import { expect } from 'chai';
import fc from 'fast-check';
import { drawingOf } from './drawing.ts';
import { subjectOf } from './subject.ts';

const rule = fc
  .oneof(
    fc.record({ field: fc.constant('genre'), value: fc.constantFrom(...genreNames) }),
    fc.record({ field: fc.constant('country'), value: fc.constantFrom(...countryCodes) }),
    fc.record({ field: fc.constantFrom('director', 'actor', 'keyword'), value: fc.string({ minLength: 1 }) }),
    fc.record({ field: fc.constant('language'), value: fc.constantFrom('fr', 'ja', 'xx') }),
    fc.record({ field: fc.constantFrom('year', 'decade'), value: fc.integer({ min: 187, max: 210 }) }),
    fc.record({ field: fc.constantFrom('runtime', 'rating', 'popularity'), value: fc.nat({ max: 300 }) }),
  )
  .chain(({ field, value }) =>
    fc.constantFrom(...operatorsByField[field as RuleField]).map((operator) => {
      const one = /year|decade/.test(field) ? Number(value) * 10 : value;
      return { field, operator, value: /n$/.test(operator) ? [one, one] : one } as unknown as Rule;
    }),
  );

describe('The emblem of a challenge', () => {
  it('is unlike that of every other ready-made challenge, by its picture or by its colour', () => {
    const seen = [...readyMadeChallenges.values()].map(({ rules }) => {
      const { motif, letters, hues, chroma } = drawingOf(rules);
      return `${motif} ${letters} ${Math.round(hues[0] / 30)} ${Math.round(hues[1] / 30)} ${chroma < 0.5}`;
    });
    expect(new Set(seen).size).to.equal(readyMadeChallenges.size);
  });

  it('is the same for the same rules, small, and drawn for any', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), (rules) => {
        const { shapes, letters, hues } = drawingOf(rules);
        expect(drawingOf(structuredClone(rules)).shapes).to.deep.equal(shapes);
        const paths = shapes.map(({ d }) => d).join('');
        expect(paths)
          .to.match(/^M/)
          .and.not.match(/NaN|undefined|Infinity/);
        expect(paths.length).to.be.below(8_000);
        expect(letters?.length ?? 0).to.be.at.most(2);
        expect(hues.every(Number.isFinite)).to.equal(true);
      }),
    );
  });

  it('shows what says most: a person, then a genre, then a place, then a time', () => {
    const western: Rule = { field: 'genre', operator: 'eq', value: 'Western' };
    const early: Rule = { field: 'year', operator: 'lt', value: 1970 };
    const japan: Rule = { field: 'country', operator: 'eq', value: 'JP' };
    const ford: Rule = { field: 'director', operator: 'eq', value: 'John Ford' };
    expect(subjectOf([early, japan, western, ford])).to.deep.equal({ motif: 'spotlights', letters: 'JF' });
    expect(subjectOf([early, japan, western]).motif).to.equal('desert');
    expect(subjectOf([early, japan]).motif).to.equal('torii');
    expect(subjectOf([early])).to.deep.equal({ motif: 'filmStrip', letters: '70' });
  });

  it('doesn’t show what a challenge excludes', () => {
    expect(subjectOf([{ field: 'country', operator: 'notIn', value: ['JP'] }]).motif).to.equal('globe');
    expect(subjectOf([{ field: 'genre', operator: 'ne', value: 'Western' }]).motif).to.equal('filmStrip');
  });
});
