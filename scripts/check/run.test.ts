import { expect } from 'chai';
import { choose, type Part } from './parts.ts';
import { runParts } from './run.ts';

const node = (code: string) => `"${process.execPath}" -e "${code}"`;
const part = (name: string, ...commands: string[]): Part => ({
  name,
  finds: `what ${name} finds`,
  commands,
  mend: `run mend-${name}`,
});

describe('npm run check', () => {
  it('prints the faults of all parts at the end, each with how to fix it', async () => {
    const printed: string[] = [];
    const failed = await runParts(
      [
        part('slow', node("setTimeout(() => { console.log('a slow fault'); process.exit(1) }, 200)")),
        part('fine', node("console.log('a remark')")),
        part(
          'both',
          node("console.error('one fault'); process.exit(1)"),
          node("console.log('two'); process.exit(2)"),
        ),
      ],
      (text) => printed.push(text),
    );
    expect(failed).to.equal(2);
    const states = printed.slice(0, 3).sort();
    expect(states[0]).to.match(/^FAILED {2}both .+ s$/);
    expect(states[1]).to.match(/^FAILED {2}slow .+ s$/);
    expect(states[2]).to.match(/^ok {6}fine .+ s$/);
    const rest = printed.slice(3).join('\n');
    expect(rest).to.match(/a slow fault.+mend-slow.+one fault.+two.+mend-both/s);
    expect(rest).to.include('npm run check -- slow both');
    expect(printed.join()).to.not.include('a remark');
  });

  it('runs only the named parts, and lists all parts when one is unknown', () => {
    expect(choose(['types', 'lint']).map(({ name }) => name)).to.have.members(['types', 'lint']);
    expect(choose([]).length).to.be.above(5);
    expect(() => choose(['typos'])).to.throw(/called typos.+types +types that do not fit/s);
  });
});
