import { expect } from 'chai';
import fc from 'fast-check';
import { decodeFile, EncodingFinder, type FileEncoding } from './file-encoding.ts';

/** Encodes by the table that decoding gives. */
function inBytes(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16'))
    return Uint8Array.from(
      [...Array(text.length).keys()].flatMap((at) => {
        const code = text.charCodeAt(at);
        return encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => byteOf.get(letter)!);
}

const western = [
  'Théâtre à l’été, le 14 « juillet »',
  'title,year\nLe fabuleux destin d’Amélie Poulain,2001\nLa Cité des enfants perdus,1995\n',
  'Œuvre — Straße, Größe, España, mañana, São Paulo, Åse på øya',
  'Noël',
  'À bout de souffle; ÉTÉ 85; CÉLINE ET JULIE VONT EN BATEAU',
  'Die Mörder sind unter uns, Türkisch für Anfänger, Cidade de Deus, Não por Acaso',
  'Kära barn, Låt den rätte komma in, La niña santa, ¡Átame!',
  `${'title,year\nHigh Noon,1952\n'.repeat(99)}Amélie,2001\n`,
];
const cyrillic = [
  'Название;Год\nБриллиантовая рука;1968\nСталкер;1979\n',
  'ИРОНИЯ СУДЬБЫ, ИЛИ С ЛЁГКИМ ПАРОМ!',
  'Стража — «Летят журавли», Мастер и Маргарита',
  'Летять журавлі, Тіні забутих предків',
];

describe('The encoding of a file', () => {
  const tests: [FileEncoding, string[]][] = [
    ['utf-8', [...western, ...cyrillic, '', 'plain', '千と千尋の神隠し']],
    ['windows-1252', western],
    ['windows-1251', cyrillic],
  ];
  for (const [encoding, texts] of tests)
    it(`is found without a mark: ${encoding}`, () => {
      for (const text of texts)
        expect(decodeFile(inBytes(text, encoding)), text).to.deep.equal({ text, encoding });
    });

  for (const encoding of ['utf-16le', 'utf-16be'] as const)
    it(`is found with its mark or without: ${encoding}`, () => {
      for (const text of [...western.slice(0, 2), ...cyrillic.slice(0, 1), 'title,year\n']) {
        expect(decodeFile(inBytes(text, encoding)), text).to.deep.equal({ text, encoding });
        expect(decodeFile(inBytes(`\ufeff${text}`, encoding)), text).to.deep.equal({ text, encoding });
      }
    });

  it('drops the mark of UTF-8', () => {
    expect(decodeFile(inBytes('\ufeffété', 'utf-8'))).to.deep.equal({ text: 'été', encoding: 'utf-8' });
  });

  it('is none rather than a wrong one', () => {
    const others: [string, string][] = [
      ...(['koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const).map((name): [string, string] => [
        name,
        cyrillic[1]! + cyrillic[0]!.replaceAll(/[—«»]/g, ''),
      ]),
      ['macintosh', western[0]!],
      ['macintosh', western[1]!],
      ['windows-1253', 'Ο Θίασος, Μια αιωνιότητα και μια μέρα'],
      ['windows-1250', 'Człowiek z żelaza, Dług, Wałęsa'],
      ['windows-1250', 'Ostře sledované vlaky, Obecná škola, Želary, Vesničko má středisková, Sedmikrásky'],
      ['iso-8859-2', 'Ostře sledované vlaky'],
      ['iso-8859-2', 'Szegénylegények, Az ötödik pecsét, Körhinta, Őszi almanach'],
      ['windows-1254', 'Kış Uykusu, Üç Maymun, Eşkıya, Babam ve Oğlum'],
      ['windows-1255', 'ואלס עם באשיר, לבנון, הערת שוליים, ביקור התזמורת'],
      ['windows-1250', 'Svećenikova djeca, Što je muškarac bez brkova, Čovjek ispod stola, Okus života'],
      ['windows-1257', 'Vėjų dainos, Šiaurės pašvaistė, Žmogus, kuris mokėjo skraidyti, Ūsai'],
      [
        'windows-1250',
        `${'title,year\nHigh Noon,1952\n'.repeat(9)}Pociąg,1959\nRękopis znaleziony w Saragossie,1965\n`,
      ],
    ];
    for (const [name, text] of others) {
      expect(decodeFile(inBytes(text, name)), `${name}: ${text}`).to.equal(null);
      // A movie's overview, in English, hides nothing.
      const rows = text
        .split(', ')
        .map((title) => `${title};${'The story of a long summer by the sea. '.repeat(9)}\n`);
      expect(decodeFile(inBytes(rows.join(''), name)), `${name}, with English`).to.equal(null);
    }
    // Shift_JIS and GBK for 七人の侍 and 卧虎藏龙, and UTF-8 that is cut or has a wrong byte.
    const sevenSamurai = [0x8e, 0xb5, 0x90, 0x6c, 0x82, 0xcc, 0x8e, 0x98];
    const crouchingTiger = [0xce, 0xd4, 0xbb, 0xa2, 0xb2, 0xd8, 0xc1, 0xfa];
    const cut = [...inBytes('Amélie, Amélie, Amé', 'utf-8')].slice(0, -1);
    for (const bytes of [sevenSamurai, crouchingTiger, cut, [0xff, 0xfe, 0x41], [0x41, 0, 0, 0, 0x42]])
      expect(decodeFile(Uint8Array.from(bytes)), bytes.join()).to.equal(null);
  });

  it('is the same however the bytes are divided', () => {
    const all = [
      ...western.map((text) => inBytes(text, 'windows-1252')),
      ...cyrillic.map((text) => inBytes(text, 'utf-8')),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 99 }),
        (bytes, sizes) => {
          const finder = new EncodingFinder();
          let at = 0;
          for (const size of [...sizes, bytes.length]) {
            finder.add(bytes.subarray(at, at + size));
            at += size;
          }
          expect(finder.found()).to.equal(decodeFile(bytes)!.encoding);
        },
      ),
    );
  });
});
