import type { Rule } from '@cine/contract/game/challenge-rules';
import { expect } from 'chai';
import { besidesSubject, withRules } from './add-rules.ts';

const after = (value: number): Rule => ({ field: 'year', operator: 'gt', value });

describe('Rules read from a sentence', () => {
  it('are added once, as many as there is room for, after those that are there', () => {
    const former = [after(1950), after(1960)];
    const added = withRules(former, [after(1960), after(1970), after(1980)], 3);
    expect(added).to.deep.equal({ rules: [...former, after(1970)], left: [after(1980)] });
    expect(withRules(former, former, 2)).to.deep.equal({ rules: former, left: [] });
    expect(withRules(former, [after(1970)], 1)).to.deep.equal({ rules: former, left: [after(1970)] });
  });

  it('are left out where a list is to be made, as far as they say what the sentence is about', () => {
    const about = (value: string): Rule => ({ field: 'keyword', operator: 'contains', value });
    const list: Rule = { field: 'movie', operator: 'in', value: [1] };
    const rules = [after(1950), about('heist'), about('train'), list];
    expect(besidesSubject(rules, [about('heist'), after(1950)])).to.deep.equal([after(1950), about('train')]);
  });
});
