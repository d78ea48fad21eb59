import { expect } from 'chai';
import { unpack } from '../tables/table.ts';
import { readXlsx } from './xlsx.ts';

const sheet = (rows: string) => `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
const read = (parts: Record<string, string>) =>
  readXlsx(new Map(Object.entries(parts).map(([name, xml]) => [`xl/${name}.xml`, xml]))).map((table) => ({
    columns: table.columns,
    rows: table.packed.map((_, at) => unpack(table, at)),
    lines: table.lines,
  }));

describe('A spreadsheet', () => {
  it('has cells of every kind, with places or without, and rows that are left out', () => {
    const header =
      '<row r="3"><c t="inlineStr"><is><t>Title</t></is></c><c t="str"><v>Year</v></c><c t="str"><v>Seen</v></c></row>';
    const cells =
      '<c r="A9" t="s"><v>0</v></c><c r="B9"><f>1+1</f><v>1979</v></c><c r="C9" t="b"><v>1</v></c>';
    const others =
      '<c r="A10" t="s"><v>7</v></c><c r="B10" t="e"><v>#REF!</v></c><c r="C10" t="b"><v>0</v></c><c r="ZZ10"/>';
    const [table] = read({
      'worksheets/sheet1': sheet(`${header}<row r="9">${cells}</row><row r="10">${others}</row>`),
      sharedStrings: '<sst><si><r><t>Al</t></r><r><t>ien</t></r><rPh><t>phonetic</t></rPh></si></sst>',
    });
    expect(table).to.deep.equal({
      columns: ['Title', 'Year', 'Seen'],
      rows: [
        ['Alien', '1979', 'true'],
        ['', '', 'false'],
      ],
      lines: [9, 10],
    });
  });

  it('has days, and times, where its formats show numbers as such', () => {
    const formats = [
      ...['yyyy\\-mm\\-dd', '[$-409]d\\ mmm', '"day" 0.00', '[Red]0.00', 'General'].map(
        (code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
      ),
    ];
    const styles = [14, 170, 171, 172, 173, 174, 0].map((id) => `<xf numFmtId="${id}"/>`);
    const cells = styles.map((_, at) => `<c s="${at}"><v>${at === 1 ? 45355.75 : 45355}</v></c>`);
    const header = styles.map((_, at) => `<c t="str"><v>Title ${at}</v></c>`);
    const [table] = read({
      'worksheets/sheet1': sheet(`<row>${header.join('')}</row><row>${cells.join('')}</row>`),
      styles: `<styleSheet><numFmts>${formats.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    });
    expect(table!.rows).to.deep.equal([
      ['2024-03-04', '2024-03-04 18:00', '2024-03-04', ...Array<string>(4).fill('45355')],
    ]);
  });

  it('counts its days from 1904 on if it says so', () => {
    const parts = {
      'worksheets/sheet1': sheet(
        '<row><c t="str"><v>Seen</v></c></row><row><c s="0"><v>43893.75</v></c></row>',
      ),
      styles: '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    };
    const daysWith = (properties: string) =>
      read({ ...parts, workbook: `<workbook>${properties}<sheets/></workbook>` })[0]!.rows;
    for (const yes of ['1', 'true'])
      expect(daysWith(`<workbookPr date1904="${yes}"/>`)).to.deep.equal([['2024-03-04 18:00']]);
    for (const no of ['', '<workbookPr/>', '<workbookPr date1904="0"/>'])
      expect(daysWith(no)).to.deep.equal([['2020-03-03 18:00']]);
  });

  it('has its sheets in their order', () => {
    const one = (title: string) =>
      sheet(`<row><c t="str"><v>Title</v></c></row><row><c t="str"><v>${title}</v></c></row>`);
    const tables = read({
      'worksheets/sheet10': one('Tenth'),
      'worksheets/sheet2': one('Second'),
      'worksheets/sheet1': one('First'),
    });
    expect(tables.map(({ rows }) => rows[0]![0])).to.deep.equal(['First', 'Second', 'Tenth']);
  });
});
