import fc from 'fast-check';
import { expectOutcome, type Plain } from '../rules.test-support.ts';

/*
 * The reference documentation's statements by type, unless other tables have them; production's answer where
 * it is known to differ.
 */

const DATA: Record<string, Plain> = { at: new Date('2026-12-31T23:59:58.007Z'), map: { a: 1n }, zero: 0n };

function check(outcome: 'true' | 'error', expressions: readonly string[]): void {
  expectOutcome(outcome, expressions, DATA);
}

describe('the reference of plain values', () => {
  it('Boolean: literals, equality and logic', () => {
    check('true', [
      'true != false && !(true == false)',
      '(true || false) && !(true && false)',
      'true is bool && !(null is bool)',
    ]);
    check('error', ["bool('true')", 'true < false', 'true + true == 2', '-true']);
  });

  it('Integer: 64 bits, signed, with the five operators', () => {
    check('true', [
      '9223372036854775807 > 9223372036854775806 && -9223372036854775807 < 0',
      '7 / 2 == 3 && -7 / 2 == -3 && 7 % 2 == 1 && -7 % 2 == -1 && 7 % -2 == 1',
      'int(2.9) == 2 && int(-2.9) == -2 && int(3) == 3',
      "int('42') == 42 && int('-42') == -42 && int('+42') == 42 && int('0042') == 42",
      'int(math.pow(10, 30)) == 9223372036854775807 && int(math.sqrt(-1)) == 0',
      'math.abs(-9223372036854775807 - 1) == -9223372036854775807 - 1',
    ]);
    check('error', [
      "int('4.2') == 4",
      "int('') == 0",
      "int(' 1') == 1",
      "int('0x1') == 1",
      "int('9223372036854775808') > 0",
      'int(true) == 1',
      'int(null) == 0',
      '1 / resource.data.zero == 1',
      '1 % resource.data.zero == 1',
    ]);
  });

  it('Float: 64 bits, compared with integers by value', () => {
    check('true', [
      'float(2) is float && float(2) == 2 && float(2) == 2.0',
      "float('2.5') == 2.5 && float('.5') == 0.5 && float('1e3') == 1000 && float(' -7. ') == -7 && float('0x1p4') == 16",
      "math.isNaN(float('NaN')) && float('Infinity') > 1e0".replace('1e0', '9223372036854775807'),
      '1.5 + 1 == 2.5 && 1.5 * 2 == 3 && 3 / 2.0 == 1.5 && 1 - 0.5 == 0.5',
      "string(1.0) == '1.0' && string(0.5) == '0.5' && string(12345678.0) == '1.2345678E7' && string(0.0001) == '1.0E-4'",
      "string(10000000.0) == '1.0E7' && string(9999999.0) == '9999999.0' && string(0.001) == '0.001'",
    ]);
    check('error', ["float('x') == 1.0", "float('') == 0", 'float(true) == 1', 'float(null) == 0']);
  });

  it('Number: an integer or a float', () => {
    check('true', [
      '1 is number && 1.5 is number',
      '1 is int && !(1 is float) && 1.5 is float && !(1.5 is int)',
      "!('1' is number)",
    ]);
  });

  it('String: parts, order, conversion and methods', () => {
    check('true', [
      "'rules'[0] == 'r' && 'rules'[4] == 's' && 'rules'[1:3] == 'ul' && 'rules'[0:5] == 'rules'",
      "'a' + 'b' + 'c' == 'abc' && 'a' < 'b' && 'A' < 'a' && 'a' < 'aa' && 'b' >= 'a'",
      "string(true) == 'true' && string(12) == '12' && string(null) == 'null' && string('x') == 'x'",
      "string(/a/b) == '/a/b' && 'x'.size() == 1 && ''.size() == 0",
      "'RuLes'.lower() == 'rules' && 'RuLes'.upper() == 'RULES' && '  rules\\t\\n'.trim() == 'rules'",
      "'rules@example.org'.matches('.*@example[.]org') && 'banana'.matches('b(an)*a') && !'xbanana'.matches('b(an)*a')",
      "'foobar'.replace('o+', '0') == 'f0bar' && 'aaa'.replace('a', 'b') == 'bbb' && 'a.b'.replace('[.]', '') == 'ab'",
      "'one22two333'.split('[0-9]+') == ['one', 'two'] && 'a,b'.split(',') == ['a', 'b'] && 'ab'.split(',') == ['ab']",
      "',a,,b,,'.split(',') == ['', 'a', '', 'b'] && 'abc'.split('.') == [''] && ''.split(',') == ['']",
      "'€'.toUtf8() == b'\\xE2\\x82\\xAC' && '€'.toUtf8().size() == 3",
    ]);
    check('error', [
      "'a' + 1 == 'a1'",
      "'a' < 1",
      "'rules'[5] == ''",
      "'rules'[-1] == 's'",
      "'rules'['0'] == 'r'",
      "'rules'.length == 5",
      "'a'.join(',') == 'a'",
      'string([]) == 1',
      'string({}) == 1',
      'string(resource.data.at) == 1',
      "string(b'a') == 'a'",
    ]);
  });

  it('Bytes: size, base64 for URLs and hexadecimal', () => {
    check('true', [
      "b'\\x42\\x43'.size() == 2 && b''.size() == 0 && b'BC' == b'\\x42\\x43' && b'BC' != b'BD'",
      "b'\\xff\\xfe\\xfd'.toBase64() == '__79' && b'\\xff'.toBase64() == '_w==' && b'\\xfb'.toBase64() == '-w=='",
      "b'\\x0f\\xa0'.toHexString() == '0FA0'",
    ]);
    check('error', ["b'a' + b'b' == b'ab'", "b'a'[0] == 97"]);
  });

  it('math: rounding, roots and powers', () => {
    check('true', [
      'math.abs(-1.5) == 1.5 && math.abs(2) == 2 && math.abs(-2) is int && math.abs(-2.0) is float',
      'math.ceil(2.1) == 3 && math.ceil(-2.1) == -2 && math.floor(2.9) == 2 && math.floor(-2.1) == -3',
      'math.round(2.4) == 2 && math.round(2.5) == 3 && math.round(-4.6) == -5 && math.round(-2.5) == -2 && math.round(7) == 7',
      'math.round(math.sqrt(-1)) == 0 && math.round(math.pow(10, 30)) == 9223372036854775807',
      'math.sqrt(81) == 9.0 && math.pow(2, 3) == 8 && math.pow(4, 0.5) == 2 && math.isNaN(math.sqrt(-1)) && !math.isNaN(1)',
    ]);
    check('error', [
      "math.abs('1') == 1",
      'math.sqrt(null) == 1',
      'math.floor(true) == 1',
      'math.isInfinite(1.0)',
      'math.max(1, 2) == 2',
    ]);
  });

  it('hashing: of text and of bytes, as bytes', () => {
    check('true', [
      "hashing.md5('abc').toHexString() == '900150983CD24FB0D6963F7D28E17F72' && hashing.md5(b'abc') == hashing.md5('abc')",
      "hashing.sha256('').toHexString() == 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855'",
      "hashing.crc32('').size() == 4 && hashing.crc32c('a') != hashing.crc32('a') && hashing.crc32('a') is bytes",
    ]);
    check('error', ['hashing.md5(1) == 1', "hashing.sha1('a') == 1"]);
  });

  it('an error is only absorbed by the deciding side of a logical operator', () => {
    for (const operator of ['==', '!=', '<', '+', 'in']) {
      check('error', [
        `(resource.data.missing ${operator} 1) == true`,
        `(1 ${operator} resource.data.missing) == true`,
      ]);
    }
    check('error', [
      '[resource.data.missing] == []',
      "{'a': resource.data.missing} == {}",
      'debug(resource.data.missing) == 1',
      "resource.data.map.get('a', resource.data.missing) == 1",
      '(resource.data.missing ? true : true)',
    ]);
  });

  it('arithmetic of integers is exact', () => {
    const int = fc.bigInt({ min: -(2n ** 31n), max: 2n ** 31n });
    const text = (value: bigint) => (value < 0n ? `(-${-value})` : String(value));
    fc.assert(
      fc.property(int, int, (a, b) => {
        const divided =
          b === 0n
            ? ''
            : ` && ${text(a)} / ${text(b)} == ${text(a / b)} && ${text(a)} % ${text(b)} == ${text(a % b)}`;
        const expression = `${text(a)} + ${text(b)} == ${text(a + b)} && ${text(a)} - ${text(b)} == ${text(a - b)} && ${text(a)} * ${text(b)} == ${text(a * b)}${divided}`;
        check('true', [expression]);
      }),
      { numRuns: 100 },
    );
  });
});
