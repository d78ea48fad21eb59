import { expect } from 'chai';
import fc from 'fast-check';
import { startFlags } from './commands.ts';
import { countOf, hint, parse, portOf, UsageError } from './usage.ts';

const names = Object.keys(startFlags);

describe('The command line', () => {
  it('has a value for each option that is given', () => {
    const args = ['--port=1', '--allow-host', 'a', '--allow-host=b', '--enforce-indexes'];
    expect({ ...parse('start', startFlags, args) }).to.deep.equal({
      port: '1',
      'allow-host': ['a', 'b'],
      'enforce-indexes': true,
    });
  });

  for (const [args, message] of [
    [['--prot', '1'], 'Unknown option --prot. Did you mean --port?'],
    [['--export-on-exit=x'], 'Unknown option --export-on-exit. Did you mean --export?'],
    [['--ui'], 'Unknown option --ui.'],
    [['-p'], 'Unknown option -p.'],
    [['--port'], "Option '--port <value>' argument missing."],
    [['--enforce-indexes=no'], "Option '--enforce-indexes' does not take an argument."],
    [['firestore.rules'], "Unexpected argument 'firestore.rules'."],
  ] as const) {
    it(`is refused with a hint: ${args.join(' ')}`, () => {
      const parsing = () => parse('start', startFlags, [...args]);
      expect(parsing)
        .to.throw(UsageError)
        .and.include({
          message: `${message}\n\`firestore-emulator start --help\` lists the options.`,
          exitCode: 2,
        });
    });
  }

  it('is meant as the option that one wrong letter is away', () => {
    const anyName = fc.constantFrom(...names.filter((name) => name.length > 5));
    const letter = fc.constantFrom('a', 'e', 'x', '-');
    fc.assert(
      fc.property(anyName, fc.nat(), letter, (name, at, other) => {
        const i = at % name.length;
        expect(hint(name.slice(0, i) + other + name.slice(i + 1), names)).to.equal(` Did you mean ${name}?`);
      }),
    );
  });

  it('takes numbers from 1 as what there is at once', () => {
    expect(countOf('events-at-once', '50')).to.equal(50);
    for (const wrong of ['', '0', '-1', '1.5', 'all'])
      expect(() => countOf('events-at-once', wrong)).to.throw(UsageError, 'is not a number from 1');
  });

  it('takes numbers from 0 to 65535 as ports', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => portOf(`${port}`) === port));
    for (const wrong of ['', '-1', '65536', '1e3', '80a']) expect(() => portOf(wrong)).to.throw(UsageError);
  });
});
