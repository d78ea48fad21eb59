import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { type Readout, readFiles } from './index.ts';
import { limits } from './limits.ts';
import { fileOf, readAll } from './reading.test-support.ts';
import { facts, inBytes, letterboxdFiles, type Sample, xlsxOf, zipOf } from './samples.test-support.ts';

const header = 'Title,Year,Rating\n';
const good = fileOf(`${header}Alien,1979,8.5\n`, 'good.csv');
const reasons = ({ faults }: Readout) => faults.map(({ fault }) => fault);
const read = (...files: Sample[]) => readFiles(files);
/** The megabytes that something needs while it runs, roughly. */
const megabytesOf = (run: () => void) => {
  const before = process.memoryUsage();
  run();
  const after = process.memoryUsage();
  return (after.heapUsed + after.external - before.heapUsed - before.external) / (1 << 20);
};

/** What `npm test` takes, or what deep runs do. */
const deep = (usually: number, deeply: number) => (process.env.CINE_DEEP === '1' ? deeply : usually);

describe('A hostile file is refused with a reason:', function () {
  this.timeout(60_000);

  it('one of 200 megabytes, before it is looked at', () => {
    const large = { name: 'large.csv', bytes: new Uint8Array(200 << 20) };
    expect(reasons(read(large, good))).to.deep.equal(['file-too-large']);
    expect(read(large, good).tables).to.have.length(1);
  });

  it('many that are too much together', () => {
    const bytes = new Uint8Array(limits.fileBytes).fill(0x20);
    const files = ['a', 'b', 'c'].map((name) => ({ name, bytes }));
    expect(reasons(read(...files))).to.deep.equal(['nothing-to-read', 'nothing-to-read', 'file-too-large']);
  });

  it('an archive that unpacks to much more than it is, in little memory', () => {
    const bomb = zipOf('bomb.zip', [{ name: 'watched.csv', bytes: new Uint8Array(100 << 20).fill(0x61) }]);
    const nested = zipOf('nested.zip', [bomb]);
    expect(bomb.bytes.length).to.be.below(1 << 20);
    for (const each of [bomb, nested]) {
      const megabytes = megabytesOf(() => expect(reasons(read(each))).to.include('archive-too-large'));
      expect(megabytes).to.be.below(200);
    }
  });

  it('archives in archives in archives, and thousands of entries', () => {
    let doll = zipOf('0.zip', [good]);
    for (let at = 1; at < 5; at++) doll = zipOf(`${at}.zip`, [doll]);
    expect(reasons(read(doll))).to.deep.equal(['archive-too-large']);
    const many = Array.from({ length: limits.archiveEntries + 1 }, (_, at) => ({
      name: `${at}.txt`,
      bytes: new Uint8Array(),
    }));
    expect(reasons(read(zipOf('many.zip', many)))).to.include('archive-too-large');
  });

  it('an archive that is cut, or whose content is damaged, but not its other files', () => {
    const { bytes } = zipOf('x.zip', letterboxdFiles(facts));
    const cut = { name: 'cut.zip', bytes: bytes.subarray(0, bytes.length / 3) };
    expect(reasons(read(cut))).to.include('archive-damaged');
    expect(read(cut).tables).not.to.have.length(0);
    expect(reasons(read({ name: 'x.zip', bytes: Uint8Array.of(0x50, 0x4b, 3, 4) }))).to.deep.equal([
      'archive-damaged',
    ]);
    const damaged = zipSync({ 'a.csv': good.bytes, 'b.csv': letterboxdFiles(facts)[4]!.bytes });
    damaged.fill(0xff, 40, 60);
    const faults = reasons(read({ name: 'damaged.zip', bytes: damaged }));
    expect(faults).to.have.length(1);
    expect(faults[0]).to.be.oneOf(['file-damaged', 'archive-damaged', 'encoding-unknown']);
  });

  it('tens of thousands of columns, in each container', () => {
    const names = Array.from({ length: deep(20_000, 100_000) }, (_, at) => `c${at}`);
    const wide = Object.fromEntries(names.map((name) => [name, 1]));
    const cells = names.map((name) => `<td>${name}</td>`).join('');
    const files = [
      fileOf(names.join(',')),
      fileOf(`${header}Alien${',x'.repeat(names.length)}\n`),
      fileOf(JSON.stringify([wide, wide])),
      fileOf(`<table><tr>${cells}</tr></table>`),
      fileOf(`<a><b ${names.map((name) => `${name}="1"`).join(' ')}/><b/></a>`),
      xlsxOf([names.slice(0, 300)]),
      fileOf(`${names.slice(0, 300).join(',')}\n${names.slice(0, 300).join(',')}\n`),
    ];
    for (const each of files) expect(reasons(read(each))).to.deep.equal(['too-many-columns']);
  });

  it('more rows than anybody has watched movies', () => {
    const text = `${header}${'Alien,1979,8\n'.repeat(limits.rows + 2)}`;
    expect(reasons(read(fileOf(text)))).to.deep.equal(['too-many-rows']);
    expect(reasons(read(fileOf('1\n'.repeat(3) + '{"a":1}\n'.repeat(limits.rows + 2), 'x')))).to.have.length(
      1,
    );
    expect(reasons(read(fileOf('{"a":1}\n'.repeat(limits.rows + 2), 'x.json')))).to.deep.equal([
      'too-many-rows',
    ]);
  });

  it('more quotes, objects or elements than the memory bears', () => {
    const many = limits.objects + 1;
    for (const quotes of ['a"b'.repeat(200_000), 'a,1\n"'.repeat(200_000), 'a\n"'.repeat(300_000)])
      expect(reasons(read(fileOf(`Title,Year\n"${quotes}`)))).to.deep.equal(['file-damaged']);
    expect(reasons(read(fileOf(`[${'{},'.repeat(many)}{}]`)))).to.deep.equal(['file-too-large']);
    expect(reasons(read(fileOf(`[[${'1,'.repeat(limits.values + 1)}1]]`)))).to.deep.equal(['file-too-large']);
    expect(reasons(read(fileOf(`<a>${'<b/>'.repeat(many)}</a>`)))).to.deep.equal(['file-too-large']);
    expect(reasons(read(fileOf(`[${'{"title":1},'.repeat(limits.rows)}{"title":1}]`)))).to.deep.equal([
      'too-many-rows',
    ]);
  });

  it('elements in elements without end', () => {
    const deep = 200_000;
    const files = [
      `<table>${'<div>'.repeat(deep)}`,
      `<?xml version="1.0"?>${'<a>'.repeat(deep)}`,
      '<table>'.repeat(deep),
    ];
    for (const text of files) expect(reasons(read(fileOf(text)))).to.deep.equal(['nested-too-deeply']);
    expect(reasons(read(fileOf('['.repeat(deep))))).to.have.length(1);
    const closed = fileOf(`${'['.repeat(deep)}${']'.repeat(deep)}`);
    expect(reasons(read(closed))).to.deep.equal(['nested-too-deeply']);
    expect(reasons(read(fileOf(`[${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}]`)))).to.have.length(1);
  });

  it('an encoding that can’t be told, or none', () => {
    const greek = Uint8Array.from('Ο Θίασος', (letter) =>
      letter.charCodeAt(0) > 127 ? letter.charCodeAt(0) - 0x2d0 : 32,
    );
    expect(reasons(read({ name: 'greek.csv', bytes: greek }))).to.deep.equal(['encoding-unknown']);
    const pictures = [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0],
    ];
    for (const bytes of pictures)
      expect(reasons(read({ name: 'x', bytes: Uint8Array.from(bytes) }))).to.deep.equal(['format-unknown']);
  });

  it('what is empty, or prose', () => {
    const sentence = 'It was a dark and stormy night, and the rain fell in torrents. ';
    const prose = [9, 7, 8].map((times) => `${sentence.repeat(times)}\n`).join('');
    for (const text of ['', ' \n\n', '<html><p>No table</p></html>', prose, '[]', '{}', '<a/>'])
      expect(reasons(read(fileOf(text))), text).to.deep.equal(['nothing-to-read']);
  });
});

describe('A hostile file', () => {
  it('declares entities in vain', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
<!ENTITY f SYSTEM "file:///etc/passwd">]>
<films><film><filmname>A&amp;&#66;&b;&f; (1999)</filmname><rating>80</rating></film></films>`;
    expect(readAll(fileOf(bomb)).rows[0]!.movie.titles).to.deep.equal(['A&B&b;&f;']);
  });

  it('of an archive is refused where its path leads out of that, but not the others', () => {
    const paths = ['../good.csv', 'a/../../good.csv', '/etc/good.csv', 'C:\\good.csv', '..\\good.csv'];
    const entries = [...paths, 'a..b/good.csv'].map((name) => ({ ...good, name }));
    const { tables, faults } = read(zipOf('slip.zip', entries));
    expect(faults.map(({ fault }) => fault)).to.deep.equal(paths.map(() => 'path-unsafe'));
    expect(tables.map(({ file }) => file)).to.deep.equal(['slip.zip/a..b/good.csv']);
  });

  it('has formulas that stay text, and are undone where they only quote', () => {
    const { rows } = readAll(
      fileOf(`${header}"=HYPERLINK(""http://x"",""y"")",1979,8\n"=""+1""",1987,8\n'-30-,1959,8\n`),
    );
    expect(rows.map(({ movie }) => movie.titles[0])).to.deep.equal([
      '=HYPERLINK("http://x","y")',
      '+1',
      '-30-',
    ]);
  });

  it('has names such as __proto__, which are columns like others', () => {
    const text =
      '[{"__proto__":{"title":"x"},"constructor":1,"title":"Alien","rating":8},{"title":"Heat","rating":9}]';
    expect(readAll(fileOf(text)).rows.map(({ movie }) => movie.titles)).to.deep.equal([['Alien'], ['Heat']]);
    const xml =
      '<a><b constructor="1" title="Alien" rating="8"/><b __proto__="2" title="Heat" rating="9"/></a>';
    expect(readAll(fileOf(xml)).rows.map(({ movie }) => movie.titles)).to.deep.equal([['Alien'], ['Heat']]);
  });

  it('is without control characters and all beyond the limits, and says what was cut', () => {
    const note = 'x'.repeat(limits.reviewLetters + 1);
    const tags = Array.from({ length: 12 }, (_, at) => `tag ${at}`).join(', ');
    const text = `Title,Year,Watched date,Review,Tags\n@Suicide\u0001 Room,2011,2020-01-02,${note},"${tags}"\n`;
    const { rows, rowFaults } = readAll(fileOf(text));
    expect(rows[0]!.movie.titles).to.deep.equal(['@Suicide Room']);
    expect(rows[0]!.says.note).to.have.length(limits.reviewLetters);
    expect(rows[0]!.says.tags).to.have.length(limits.tags);
    expect(rowFaults.map(({ fault }) => fault)).to.deep.equal(['note-cut', 'tags-cut']);
  });

  it('has no columns of addresses of e-mail, and no cells of such, but all words of what is written', () => {
    const note = 'See https://medium.com/@john.doe/x, with lea@exemple.fr';
    const written = { title: 'me@home.tv', note, tags: 'n/a' };
    const records = [{ ...written, rating: 8, email: 'ann@example.org', 'by.whom': '<bob@example.org>' }];
    const text = `Title,Review,Tags,Rating,E-mail,By whom
me@home.tv,"${note}",n/a,8,ann@example.org,"ann@example.org, mailto:bob@example.org"\n`;
    for (const file of [fileOf(text), fileOf(JSON.stringify([...records, { title: 'Alien', rating: 7 }]))]) {
      const { rows, tables } = readAll(file);
      expect(rows[0]!.movie.titles).to.deep.equal([written.title]);
      expect(rows[0]!.says).to.deep.include({ note, tags: ['n/a'] });
      expect(JSON.stringify(tables)).not.to.include('example.org');
    }
  });

  it('has reviews whole, and the beginnings of long notes on lists', () => {
    const review = 'x'.repeat(limits.noteLetters + 1);
    const noteIn = (column: string) => {
      const header = `Title,Year,Watched date,Review,${column}`;
      const { rows, rowFaults } = readAll(fileOf(`${header}\nAlien,1979,2020-01-02,${review},Noir\n`));
      const { note, listed } = rows[0]!.says;
      return [(note ?? listed!.note)!.length, rowFaults.map(({ fault }) => fault)];
    };
    expect(noteIn('Tags')).to.deep.equal([review.length, []]);
    expect(noteIn('List')).to.deep.equal([limits.noteLetters, ['note-cut']]);
  });

  it('is one file of an unknown format if it is a spreadsheet of LibreOffice, Apple or an old Excel', () => {
    const inZip = (files: Record<string, string>) =>
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    const ods = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a>Alien</a>' };
    const samples = [
      { name: 'a.ods', bytes: inZip(ods) },
      { name: 'a.numbers', bytes: inZip({ 'preview.jpg': '\0', 'Index/Document.iwa': '\0' }) },
      {
        name: 'b.numbers',
        bytes: inZip({
          'watched.csv': 'Name,Year\nAlien,1979\n',
          'mine.json': JSON.stringify({ collections: [{ id: 'one', name: 'Best', order: 'added' }] }),
          'Index/Document.iwa': '\0',
        }),
      },
      { name: 'a.xls', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0) },
    ];
    expect(readFiles(samples)).to.deep.equal({
      tables: [],
      collections: [],
      faults: samples.map(({ name }) => ({ file: name, fault: 'format-unknown' })),
    });
  });

  it('stands for a hundred watches of a movie at most', () => {
    const { rows, rowFaults } = readAll(fileOf('Title,Plays\nAlien,1000000000\n'));
    expect(rows[0]!.says.watched).to.have.length(limits.plays);
    expect(rowFaults.map(({ fault }) => fault)).to.deep.equal(['plays-cut']);
  });

  it('has rows that can’t be read, which are named with their line', () => {
    const text =
      'Title,Year,Rating10,Watched date\n,1979,8,\nAlien,soon,8,2020-01-02\nHeat,1995,12,32.1.2020\n"Big\nFish",2003,8,\n';
    const { rows, rowFaults } = readAll(fileOf(text));
    expect(rowFaults.map(({ line, fault }) => [line, fault])).to.deep.equal([
      [2, 'no-title'],
      [3, 'year-unreadable'],
      [4, 'date-unreadable'],
      [4, 'rating-unreadable'],
    ]);
    expect(rows.map(({ line, says }) => [line, says.watched])).to.deep.equal([
      [3, [{ date: '2020-01-02' }]],
      [4, [null]],
      [5, [null]],
    ]);
  });

  it('has quotes that are never closed, which swallow no other row', () => {
    const rest = 'Heat,1995,7\n"Big, ""Fish""",2003,8\n"The "Burbs",1989,6\n';
    const others = ['Heat', 'Big, "Fish"', 'The "Burbs'];
    const titlesWith = (line: string) => {
      const { rows, rowFaults } = readAll(fileOf(`${header}${line}\n${rest}`));
      return [rows.map(({ movie }) => movie.titles[0]), rowFaults];
    };
    expect(titlesWith('"Alien,1979,8')).to.deep.equal([['Alien', ...others], []]);
    expect(titlesWith('Alien,1979,"8')).to.deep.equal([['Alien', ...others], []]);
    const dundee = '"Crocodile" Dundee';
    expect(titlesWith(`${dundee},1986,7`)).to.deep.equal([[dundee, ...others], []]);
    const fault = { file: 'movies.csv', line: 2, fault: 'row-damaged' };
    expect(titlesWith('"Good, the Bad,1966,8'), 'of more cells').to.deep.equal([others, [fault]]);
    const rowCount = deep(10_000, 50_000);
    const list = Array.from({ length: rowCount }, (_, at) => `"Crocodile" ${at}\n`).join('');
    expect(read(fileOf(list, 'to see.txt')).tables[0]!.packed).to.have.length(rowCount);
  });

  it('has a quote that is never closed under headers that nobody knows, and keeps its columns', () => {
    const rowsOfFile = Array.from({ length: 60 }, (_, at) => `"Alien; part ${at}";${1940 + at};${at}`);
    for (const at of [0, 1, 4, 20, 59])
      for (const delimiter of [';', '\t', '|', ',']) {
        const readWith = (row: string) => {
          const text = ['Zork;Blip;Quux', ...rowsOfFile.with(at, row)].join('\n');
          const { tables, rows, rowFaults, faults } = readAll(fileOf(text.replaceAll(';', delimiter)));
          return [tables[0]!.columns, rows.length, rowFaults.map(({ fault, line }) => [fault, line]), faults];
        };
        const columns = ['Zork', 'Blip', 'Quux'];
        const of = `row ${at}, parted by ${delimiter}`;
        expect(readWith('"Heat;1995;8'), of).to.deep.equal([columns, 60, [], []]);
        expect(readWith('Heat;"1995;8'), of).to.deep.equal([columns, 60, [], []]);
        expect(readWith('"Good; Bad;1966;8'), of).to.deep.equal([columns, 59, [['row-damaged', at + 2]], []]);
      }
  });

  it('has damaged lines among its lines of JSON, which are named', () => {
    const lines = ['{"title":"Alien","rating":9}', '{"title":', '{"title":"Heat","rating":8}', '{"ti'];
    const { rows, rowFaults } = readAll(fileOf(lines.join('\n'), 'lines.json'));
    expect(rows.map(({ movie }) => movie.titles[0])).to.deep.equal(['Alien', 'Heat']);
    expect(rowFaults.map(({ line, fault }) => [line, fault])).to.deep.equal([
      [2, 'row-damaged'],
      [4, 'row-damaged'],
    ]);
    expect(reasons(read(fileOf('{}\n{broken', 'lines.json')))).to.deep.equal(['file-damaged']);
  });

  it('has a review of several lines that quotes without care, and stays whole', () => {
    const text = 'Title,Year,Review,Rating\nAlien,1979,"I said\n"wow" and left",8\nHeat,1995,so so,7\n';
    expect(readAll(fileOf(text)).rows.map(({ line, says }) => [line, says.note])).to.deep.equal([
      [2, 'I said\n"wow" and left'],
      [4, 'so so'],
    ]);
  });

  it('is read in windows-1252, UTF-16 or with a mark as in UTF-8', () => {
    const text = `${header}Amélie Poulain — été,2001,8\nLe Père Noël est une ordure,1982,9\n`;
    const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
    const files = [inBytes(text, 'windows-1252'), utf16, new TextEncoder().encode(`\ufeff${text}`)];
    for (const bytes of files)
      expect(readAll({ name: 'x.csv', bytes }).rows.map(({ movie }) => movie.titles[0])).to.deep.equal([
        ...['Amélie Poulain — été', 'Le Père Noël est une ordure'],
      ]);
  });

  it('of many rows is held in few megabytes', () => {
    const rowCount = deep(10_000, 50_000);
    const rows = Array.from(
      { length: rowCount },
      (_, at) => `"Movie, number ${at}",${1950 + (at % 70)},${at % 10},2024-01-02`,
    );
    const file = fileOf(`Title,Year,Rating,Rated\n${rows.join('\n')}\n`);
    const { tables } = read(file);
    expect(JSON.stringify(tables).length).to.be.below(125 * rowCount);
  });

  it('loses those of its collections that aren’t what they should be, and says so', () => {
    const good = { id: 'one', name: 'Best', order: 'added' };
    const deep = JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`) as unknown;
    const bad = [
      ...[null, 7, 'Best', [], {}, { ...good, id: 7 }, { ...good, name: {} }, { ...good, rules: 'all' }],
      ...[
        { ...good, name: 'Namesake' },
        { ...good, id: 'two', description: ['x'] },
      ],
      { ...good, id: 'three', name: 'Refused', rules: [deep] },
    ];
    const file = (collections: unknown) => ({
      name: 'mine.json',
      bytes: new TextEncoder().encode(JSON.stringify({ collections, watched: [], lists: [] })),
    });
    const takes = ({ rules }: { rules: unknown[] | null }) => rules === null;
    const { collections, faults } = readFiles([file([good, ...bad])], () => {}, takes);
    expect(collections.map(({ id }) => id)).to.deep.equal(['one']);
    expect(faults.map(({ fault }) => fault)).to.deep.equal(bad.map(() => 'list-unreadable'));
    const many = Array.from({ length: 204 }, (_, at) => ({ ...good, id: `${at}`, name: `${at}` }));
    const readout = readFiles([file(many)]);
    expect([readout.collections.length, readout.faults]).to.deep.equal([
      203,
      [{ file: 'mine.json', fault: 'too-many-lists' }],
    ]);
    expect(readFiles([file('none')]).faults[0]!.fault).to.equal('not-about-movies');
    expect(readFiles([file([])]).faults[0]!.fault, 'of none').to.equal('nothing-to-read');
  });
});
