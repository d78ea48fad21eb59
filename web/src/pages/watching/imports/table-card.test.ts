import { expect } from 'chai';
import { type ComponentProps, createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { TableCard } from './table-card.tsx';

type Props = ComponentProps<typeof TableCard>;

const textsOf = (roles: Props['mapping']['roles']) => {
  const mapping: Props['mapping'] = { roles, tells: 'watches', ratingScale: null, dayFirst: true, list: '' };
  const table: Props['table'] = {
    ...{ file: 'mine.csv', rows: 2, source: null, scales: [10, 10], mapping },
    ...{ columns: ['Film', 'Quand ?'], samples: [['Alien'], ['3/4/2024']], doubts: ['day-or-month'] },
  };
  return rendered(createElement(TableCard, { table, mapping, onChange: () => {} }), 'en').texts.join();
};

describe('A table in a file', () => {
  it('asks what is the day and what the month only while a column has days', () => {
    const doubt = /days? .*months?/i;
    expect(textsOf(['title', 'watchedAt'])).to.match(doubt);
    expect(textsOf(['title', 'ignored'])).not.to.match(doubt);
  });
});
