import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { firstDraft } from './collection-draft.ts';
import { VisibilityChoice } from './draft-fields.tsx';

const notesOf = (former: 'private' | 'link' | 'public', visibility: typeof former) => {
  const draft = { ...firstDraft(false), visibility };
  const form = createElement(VisibilityChoice, { draft, former, isOfGroup: false, onChange: () => {} });
  return rendered(form, 'en').texts.join(' ');
};

describe('Who sees a collection', () => {
  it('says when the link of one ends that becomes private, and of no other', () => {
    const warning = 'stops working within a minute';
    for (const former of ['link', 'public'] as const) {
      expect(notesOf(former, 'private')).to.include(warning);
      expect(notesOf(former, former)).to.not.include(warning);
    }
    expect(notesOf('private', 'private')).to.not.include(warning);
  });
});
