import { assert } from 'chai';
import { rulesSchema } from '../game/challenge-rules.ts';
import { localeSchema } from '../primitives.ts';
import { heldOutMovies, labelledMovies } from './mood-labels.test-support.ts';
import { moods } from './moods.ts';

describe('Moods', () => {
  it('offer at least 8', () => assert.isAtLeast(moods.size, 8));

  for (const [id, { names, anyOf }] of moods) {
    it(`have names and rules that fit: ${id}`, () => {
      assert.hasAllKeys(names, localeSchema.options);
      for (const name of Object.values(names)) assert.match(name, /\S/);
      assert.isNotEmpty(anyOf);
      for (const rules of anyOf) assert.deepEqual(rulesSchema.parse(rules), rules);
    });
  }
});

describe('Labels of moods', () => {
  it('cover sixty movies and forty more, each once and in every mood', () => {
    assert.deepEqual([labelledMovies.length, heldOutMovies.length], [60, 40]);
    const all = [...labelledMovies, ...heldOutMovies];
    assert.lengthOf(new Set(all.map(({ id }) => id)), 100);
    for (const { title, fits } of all) {
      assert.deepEqual([...fits.keys()], [...moods.keys()], title);
      assert.notInclude([...fits.values()], undefined, title);
    }
  });

  for (const id of moods.keys()) {
    it(`name at least five movies that fit, and five that don't: ${id}`, () => {
      const labels = labelledMovies.map(({ fits }) => fits.get(id));
      assert.isAtLeast(labels.filter((label) => label === true).length, 5);
      assert.isAtLeast(labels.filter((label) => label === false).length, 5);
    });
  }
});
