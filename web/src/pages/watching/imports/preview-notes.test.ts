import { expect } from 'chai';
import type { ComponentProps } from 'react';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { PreviewNotes } from './preview-notes.tsx';

type Props = ComponentProps<typeof PreviewNotes>;

const leftOut = { series: 0, episode: 0, game: 0, other: 0, 'nothing-said': 0 };

const notesOf = (counts: Partial<Props['counts']>) => {
  const all = { watches: 0, ratings: 0, notes: 0, notesCut: 0, tagsCut: 0, faults: 0, leftOut, ...counts };
  const props = { counts: all as Props['counts'], coming: { joined: [], tagsCut: 0 }, mappings: [] };
  return rendered(createElement(PreviewNotes, props), 'en').texts.join();
};

describe('The notes on what files give', () => {
  it('say what counts as seen only of what was watched or rated', () => {
    for (const counts of [{ watches: 1 }, { ratings: 1 }])
      expect(notesOf(counts)).to.include('count as seen');
    expect(notesOf({ wanted: 3, listed: 2, owned: 1 } as Partial<Props['counts']>)).not.to.include('seen');
  });
});
