import { tellVisit } from '@cine/contract/operations/faces/visits';
import { release } from '@cine/contract/release';
import { expect } from 'chai';
import { reasonOf } from '#test/expect-rejection.ts';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';

expectLogs('page failed');

const at = [{ file: 'assets/evening-B1f2.js', line: 1, column: 2345 }];
const visit = { page: '/evening/:id', release };

describe('What the dashboard reports of visits', () => {
  before(() => suite());

  // Visits are counted by network.
  const tell = (more: object) =>
    running.newUser({ network: '203.0.113.41' }).call(tellVisit, { ...visit, ...more });

  it('is in the log where a page failed, with its place and without anything of the visitor', async () => {
    const lines = await linesDuring(() => tell({ fault: { name: 'TypeError', at } }));
    const [failed] = lines.filter(({ event }) => event === 'page failed');
    expect(failed).to.deep.include({
      severity: 'WARNING',
      page: '/evening/:id',
      ofPage: release,
      fault: { name: 'TypeError', at },
    });
  });

  it('is no fault in the log if it only has loading times', async () => {
    const opened = { firstByteMs: 80, shownMs: 300, loadedMs: 900 };
    const lines = await linesDuring(() => tell({ opened }));
    expect(lines.map(({ event }) => event)).not.to.include('page failed');
  });

  it('has no room for words or addresses', async () => {
    for (const more of [
      { page: '/people/Léa Martin' },
      { page: '/join/QX7RTW' },
      { release: 'of Léa' },
      { fault: { name: 'Léa is missing', at: [] } },
      { fault: { name: 'Error', message: 'Léa', at: [] } },
      { fault: { name: 'Error', at: [{ ...at[0], file: 'https://lea.example/x.js' }] } },
    ])
      expect(await reasonOf(tell(more)), JSON.stringify(more)).to.equal('input-invalid');
  });
});
