import type { GainDocument } from '@cine/contract/documents/gains';
import type { Progress } from '#data/queries/use-progress.ts';

/** A player's own gain with the titles of their personal challenges, which session documents leave out. */
export function withOwnTitles(gain: GainDocument, challenges: Progress['challenges']): GainDocument {
  const steps = gain.steps.map((step) => ({
    ...step,
    titles: challenges[step.challengeId]?.challenge.titles ?? step.titles,
  }));
  return { ...gain, steps };
}
