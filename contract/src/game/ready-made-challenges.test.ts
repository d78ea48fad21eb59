import { assert } from 'chai';
import { challengeSchema, createChallenge } from '../operations/together/challenges.ts';
import { localeSchema } from '../primitives.ts';
import { readyMadeChallenges, readyMadeDescriptions } from './ready-made-challenges.ts';

const challenges = [...readyMadeChallenges.values()];

function assertWords(words: Partial<Record<string, string>> | undefined): void {
  assert.hasAllKeys(words, localeSchema.options);
  for (const text of Object.values(words ?? {})) assert.match(text ?? '', /\S/);
}

describe('ready-made challenges', () => {
  it('offer at least 14, two of them seasonal', () => {
    assert.isAtLeast(challenges.length, 14);
    assert.isAtLeast(challenges.filter((challenge) => challenge.season).length, 2);
  });

  for (const challenge of challenges) {
    it(`are valid as a member's challenge: ${challenge.id}`, () => {
      const { id, audience, version: _, makerId, ...definition } = challengeSchema.parse(challenge);
      createChallenge.input.parse(definition);
      assert.deepEqual([audience, makerId], ['everyone', null]);
      assertWords(challenge.titles);
      assertWords(readyMadeDescriptions.get(id));
    });
  }
});
