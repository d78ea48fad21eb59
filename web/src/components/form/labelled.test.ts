import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { TextArea } from './text-field.tsx';

const textsOf = (value: string) =>
  rendered(
    createElement(TextArea, { label: 'Bio', maxLength: 280, value, readOnly: true }),
    'en',
  ).texts.join();

describe('A field whose text is limited', () => {
  it('says that it is too long when it has more characters, of which an emoji is one', () => {
    expect(textsOf('😀'.repeat(280))).not.to.include('280');
    expect(textsOf('😀'.repeat(281))).to.include('280');
  });
});
