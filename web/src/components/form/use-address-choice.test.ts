import { expect } from 'chai';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { useAddressChoice } from './use-address-choice.ts';

describe('A choice in the address', () => {
  /** The choice on a page with a search, and where choosing leads. */
  const at = (search: string) => {
    const went: [string, object][] = [];
    const choices: ReturnType<typeof useAddressChoice<string>>[] = [];
    const router: Parameters<typeof Router>[0] = {
      hook: () => ['/shop', (to: string, options: object) => void went.push([to, options])],
      searchHook: () => search,
      children: null,
    };
    const page = createElement(Page, { tell: (choice) => choices.push(choice) });
    renderToStaticMarkup(createElement(Router, router, page));
    const [chosen, choose] = choices[0]!;
    return { chosen, choose, went };
  };

  it('is read from it, or else the first', () => {
    expect(at('shelf=hats').chosen).to.equal('hats');
    for (const search of ['', 'shelf=boats', 'other=hats']) expect(at(search).chosen, search).to.equal('all');
  });

  it('takes the place of the address and leaves the rest of it; the first isn’t said', () => {
    const { choose, went } = at('of=lea&shelf=hats');
    choose('snacks');
    choose('all');
    expect(went).to.deep.equal([
      ['/shop?of=lea&shelf=snacks', { replace: true }],
      ['/shop?of=lea', { replace: true }],
    ]);
  });
});

function Page({ tell }: { tell: (choice: ReturnType<typeof useAddressChoice<string>>) => void }) {
  tell(useAddressChoice('shelf', ['all', 'snacks', 'hats']));
  return null;
}
