import { expect } from 'chai';
import type { ComponentProps } from 'react';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { FoundTables } from './found-tables.tsx';

type Props = ComponentProps<typeof FoundTables>;

describe('What was found in files', () => {
  it('has what is left of those that are read apart from those that aren’t', () => {
    const faults: Props['contents']['faults'] = [
      { file: 'letterboxd.zip/lists/noir.csv', fault: 'list-tags-left' },
      { file: 'letterboxd.zip/deleted/diary.csv', fault: 'deleted-there' },
    ];
    const draft = { mappings: [] } as unknown as Props['draft'];
    const { texts } = rendered(
      createElement(FoundTables, { contents: { tables: [], lists: 1, faults }, draft }),
      'en',
    );
    const all = texts.join(' ');
    expect(all).to.include('1 file');
    expect(all.indexOf('diary.csv')).to.be.below(all.indexOf('Read in part: 1'));
    expect(all.indexOf('noir.csv')).to.be.above(all.indexOf('Read in part: 1'));
  });
});
