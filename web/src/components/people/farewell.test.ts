import type { SessionDocument } from '@cine/contract/documents/sessions';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { Farewell } from './farewell.tsx';

const watched = [{ movieId: 391 }, { movieId: 429 }] as SessionDocument['watched'];
const farewellText = (gains: { movieId: number }[] | null, status: SessionDocument['status'] = 'closed') =>
  rendered(createElement(Farewell, { session: { status, watched }, gains }), 'en').texts.at(-1);

describe('The farewell of a session', () => {
  it('leaves out movies that everyone took back', () => {
    expect(farewellText([{ movieId: 391 }, { movieId: 391 }])).to.include('1 movie ');
    expect(farewellText([])).to.match(/no movie|without a movie/);
  });

  it('counts what was recorded until gains are known', () => {
    expect(farewellText(null)).to.include('2 movies ');
  });

  it('says whether somebody closed it or its time was up', () => {
    expect(farewellText(null, 'open')).to.match(/^Twelve hours/);
    expect(farewellText(null)).to.not.match(/^Twelve hours/);
  });
});
