import { expect } from 'chai';
import type { RuleCoverage } from '../src/ruleset-store.ts';
import { PROJECT, withServer } from './with-server.ts';

const RULES = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /notes/{id} {
      allow get: if debug(id == 'open') || resource.data.owner == '<b>&"x"';
      allow list: if false && id == 'never';
    }
  }
}`;

describe('Rule coverage over HTTP', () => {
  const lines: string[] = [];
  const server = withServer({ log: (line) => lines.push(line) });
  const url = (project: string, suffix = '') =>
    `http://${server.host}/emulator/v1/projects/${project}:ruleCoverage${suffix}`;
  const upload = (content: string, more: object = {}) =>
    server.admin('PUT', ':securityRules', {
      ...more,
      rules: { files: [{ name: 'firestore.rules', content }] },
    });
  const read = async (id: string) =>
    (await fetch(`http://${server.host}/v1/projects/${PROJECT}/databases/(default)/documents/notes/${id}`))
      .status;
  const coverage = async () => (await (await fetch(url(PROJECT))).json()) as RuleCoverage;

  beforeEach(() => upload(RULES));

  it('returns the rules and the values of each expression', async () => {
    expect([await read('open'), await read('closed'), await read('closed')]).to.deep.equal([404, 403, 403]);
    const { rules, report } = await coverage();
    expect(rules).to.deep.equal({ files: [{ content: RULES, name: 'firestore.rules' }] });
    expect(report).to.have.length(2);
    expect(report?.[0]?.sourcePosition).to.include({ line: 5, column: 21 });
    expect(report?.[0]?.values?.map(({ count }) => count)).to.deep.equal([1, 2]);
    expect(report?.[0]?.children?.[0]?.values).to.deep.equal([
      { value: { boolValue: true }, count: 1 },
      { value: { boolValue: false }, count: 2 },
    ]);
  });

  it('is reset by each upload, unless that doesn’t compile', async () => {
    await read('open');
    await upload('service cloud.firestore {', { ignore_errors: true });
    expect((await coverage()).report?.[0]?.values).to.have.length(1);
    await upload(RULES);
    expect((await coverage()).report?.[0]).to.not.have.property('values');
  });

  it('has a page with the escaped source and the errors', async () => {
    await read('closed');
    const answer = await fetch(url(PROJECT, '.html'));
    expect(answer.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    const page = await answer.text();
    const text = page.slice(page.indexOf('<pre>'), page.indexOf('</pre>')).replace(/<[^>]*>/g, '');
    expect(text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).to.equal(RULES);
    expect(page).to.contain('8 of 11 expressions evaluated');
    expect(page).to.match(/<li>L5: Null value error\.<\/li>/);
    expect(page).to.not.contain('<b>');
  });

  it('is 404 for a project without rules', async () => {
    expect((await fetch(url('other'))).status).to.equal(404);
  });

  it('writes what debug() prints to the log', async () => {
    lines.length = 0;
    await read('open');
    expect(lines).to.deep.equal(['bool_value: true']);
  });
});
