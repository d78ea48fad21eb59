import type { GainDocument } from '@cine/contract/documents/gains';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { GainSteps, GainXp } from './gain-steps.tsx';

const step = (title: string, count: number, target: number) => ({
  challengeId: title,
  titles: { fr: title },
  count,
  target,
  completed: count === target,
});
const gain = (of: Partial<GainDocument>) =>
  ({ uid: 'lea', movieId: 391, xp: 0, levelBefore: 1, level: 1, steps: [], ...of }) as GainDocument;

describe('What a movie earned a user', () => {
  it('names the challenges it completed before those it only advanced', () => {
    const steps = [step('Noir', 1, 3), step('Ouest', 2, 2)];
    const { texts } = rendered(createElement(GainSteps, { gain: gain({ steps }) }));
    expect(texts).to.deep.equal(['Ouest', 'Réussi', 'Noir', '1 sur 3']);
  });

  it('says how many more challenges there are than fit', () => {
    const steps = [step('Un', 1, 3), step('Deux', 1, 3), step('Trois', 1, 3), step('Fini', 1, 1)];
    const { texts } = rendered(createElement(GainSteps, { gain: gain({ steps }), most: 3, dense: true }));
    expect(texts).to.deep.equal(['Fini', 'Réussi', 'Un', '1 sur 3', 'Deux', '1 sur 3', 'et 1 de plus']);
  });

  it('ends with a new level, and calls a challenge without a title a personal one', () => {
    const steps = [{ ...step('Seul', 1, 2), titles: {} }];
    const { texts } = rendered(createElement(GainSteps, { gain: gain({ steps, level: 3 }) }), 'en');
    expect(texts[0]).to.equal('A personal challenge');
    expect(texts.at(-1)).to.equal('Level 3');
  });

  it('is nothing where no challenge advances, and without 0 XP', () => {
    expect(rendered(createElement(GainSteps, { gain: gain({}) })).markup).to.equal('');
    expect(rendered(createElement(GainXp, { xp: 0, className: undefined })).markup).to.equal('');
  });
});
