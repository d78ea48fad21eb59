import { expect } from 'chai';
import { fieldAt } from './field-names.ts';

describe('A field with a fault', () => {
  it('is named where it has a name', () => {
    const names = {
      title: 'title',
      'titles.fr': 'title',
      description: 'description',
      category: 'category',
      subtasks: 'subtasks',
      'subtasks.2.title': 'subtask',
      'guest.displayName': 'displayName',
      name: 'displayName',
      color: 'other',
    };
    for (const [path, name] of Object.entries(names))
      expect(fieldAt(path), path).to.equal(`common.field_${name}`);
  });
});
