import type { GainDocument } from '@cine/contract/documents/gains';
import { expect } from 'chai';
import { createElement } from 'react';
import { GainSteps } from '#components/challenge/gain-steps.tsx';
import type { Progress } from '#data/queries/use-progress.ts';
import { rendered } from '#test/support/render.tsx';
import { withOwnTitles } from './own-titles.ts';

const step = { challengeId: 'mine', titles: {}, count: 1, target: 2, completed: false };
const gain = {
  uid: 'lea',
  movieId: 391,
  xp: 0,
  levelBefore: 1,
  level: 1,
  steps: [step],
} as unknown as GainDocument;
const firstStep = (of: GainDocument) => rendered(createElement(GainSteps, { gain: of })).texts[0];

describe('One’s own gain', () => {
  it('names one’s personal challenge, which it leaves unnamed for the others', () => {
    const challenges = {
      mine: { challenge: { titles: { fr: 'Mes dimanches' } } },
    } as unknown as Progress['challenges'];
    expect(firstStep(withOwnTitles(gain, challenges))).to.equal('Mes dimanches');
    expect(firstStep(gain)).to.equal('Un défi personnel');
  });

  it('keeps the title of a challenge that the player no longer has', () => {
    const group = { ...gain, steps: [{ ...step, titles: { fr: 'À quatre' } }] };
    expect(firstStep(withOwnTitles(group, {}))).to.equal('À quatre');
  });
});
