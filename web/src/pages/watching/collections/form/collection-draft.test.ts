import type { Rule } from '@cine/contract/game/challenge-rules';
import { expect } from 'chai';
import { draftOfCollection, firstDraft, readDraft } from './collection-draft.ts';

const western: Rule = { field: 'genre', operator: 'eq', value: 'Western' };
const now = new Date(2026, 10, 20, 12).getTime();

describe('The form of a collection', () => {
  it('says its name and description without spaces around them', () => {
    const draft = { ...firstDraft(false), name: '  Westerns ', description: ' ' };
    expect(readDraft(draft, now)).to.deep.equal({
      fields: { name: 'Westerns', description: null, visibility: 'private', rules: null },
    });
  });

  it('needs a name, unless it has one that nobody gave', () => {
    expect(readDraft(firstDraft(false), now)).to.deep.equal({ faults: ['name'] });
    expect(readDraft({ ...firstDraft(false), name: 'x'.repeat(61) }, now)).to.deep.equal({
      faults: ['name'],
    });
    expect(readDraft(firstDraft(false), now, false)).to.have.property('fields');
    const long = { ...firstDraft(false), name: 'Long', description: 'x'.repeat(201) };
    expect(readDraft(long, now)).to.deep.equal({ faults: ['description'] });
  });

  it('needs whole rules of one that fills itself', () => {
    const smart = { ...firstDraft(true), name: 'Westerns' };
    expect(readDraft(smart, now)).to.deep.equal({ faults: ['rule'] });
    const whole = { ...smart, rules: [{ ...smart.rules![0]!, one: 'Western' }] };
    expect(readDraft(whole, now)).to.have.nested.property('fields.rules').that.deep.equals([western]);
  });

  it('begins with what the collection is', () => {
    const fields = {
      name: 'Westerns',
      description: 'Du sable',
      visibility: 'public' as const,
      rules: [western],
    };
    expect(readDraft(draftOfCollection(fields), now)).to.deep.equal({ fields });
    expect(draftOfCollection({ ...fields, name: null, description: null, rules: null })).to.deep.equal({
      ...firstDraft(false),
      visibility: 'public',
    });
  });
});
