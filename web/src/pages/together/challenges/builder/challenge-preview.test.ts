import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { ChallengePreview } from './challenge-preview.tsx';

describe('The sentence of a challenge that is being made', () => {
  it('promises no more XP than members’ challenges pay in a week', () => {
    const rules = [{ field: 'genre', operator: 'eq', value: 'Western' }] as const;
    const sentence = (xpReward: number) =>
      rendered(createElement(ChallengePreview, { rules, targetCount: 4, xpReward })).texts.join(' ');
    expect(sentence(400)).to.contain('pour 50 XP').and.not.contain('400');
    expect(sentence(40)).to.contain('pour 40 XP');
  });
});
