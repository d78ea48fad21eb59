import { expect } from 'chai';
import { log } from '#platform/log.ts';
import { expectLogs } from './logs.ts';
import { hearPeople } from './people-in-logs.ts';
import { noteSaid } from './said.ts';

expectLogs('something failed');

describe('What looks for people in the log', () => {
  it('finds a name, an address, a code or a text that a line has, wherever it stands there', () => {
    const people = hearPeople();
    const input = { displayName: 'Zoé Ørsted', titles: { fr: 'Les « bons » films' }, kind: 'evening' };
    noteSaid(input, { 'x-forwarded-for': '203.0.113.9' }, { code: 'QX7RTW', title: 'High Noon' });
    log.info('evening', { kind: 'evening', movies: 4, title: 'High Noon' });
    expect(people.find()).to.deep.equal([]);
    log.info('named', { a: { b: ['by Zoé Ørsted.'] } });
    log.warn('something failed', {
      why: 'at 203.0.113.9',
      title: 'Les « bons » films',
      path: '/join/QX7RTW',
    });
    expect(people.find().map(({ text }) => text)).to.have.members([
      'Zoé Ørsted',
      'Les « bons » films',
      '203.0.113.9',
      'QX7RTW',
    ]);
    expect(people.stop()).to.deep.equal({ texts: 4, lines: 3 });
  });

  it('finds nothing of an error that was logged, since only its traits are', () => {
    const people = hearPeople();
    noteSaid({ note: 'quite private' }, {}, undefined);
    const cause = Object.assign(new Error('quite private'), { code: 'quite private', why: 'too-late' });
    log.error('something failed', { error: new TypeError('quite private', { cause }) });
    log.error('something failed', { error: 'quite private' });
    expect(people.find()).to.deep.equal([]);
    people.stop();
  });
});
