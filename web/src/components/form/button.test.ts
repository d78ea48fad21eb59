import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { Button } from './button.tsx';

const renderedButton = (props: object) => rendered(createElement(Button, props, 'Save'));

describe('A button', () => {
  it('keeps its words while it is busy, and says so', () => {
    const { markup, texts } = renderedButton({ busy: true });
    expect(texts).to.deep.equal(['Save']);
    expect(markup).to.include('aria-busy="true"').and.include('aria-disabled="true"');
  });

  it('only waits while another action runs', () => {
    const { markup } = renderedButton({ held: true });
    expect(markup).to.include('aria-disabled="true"').and.not.include('aria-busy');
  });

  it('says neither when it can be pressed', () => {
    expect(renderedButton({}).markup).to.not.match(/aria-(busy|disabled)/);
  });
});
