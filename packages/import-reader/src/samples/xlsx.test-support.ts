import { inUtf8, type Sample, zipOf } from './writing.test-support.ts';

const dayZero = Date.UTC(1899, 11, 30);
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A spreadsheet: texts are shared, days such as 2024-03-04 are numbers with a date's style. */
export function xlsxOf(rows: readonly (readonly (string | number | null)[])[], name = 'movies.xlsx'): Sample {
  const strings: string[] = [];
  const cell = (value: string | number | null, place: string) => {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    const days = /^\d{4}-\d{2}-\d{2}$/.test(value) ? (Date.parse(value) - dayZero) / 86_400_000 : null;
    if (days !== null) return `<c r="${place}" s="1"><v>${days}</v></c>`;
    strings.push(value);
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheet = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((value, column) => cell(value, `${letters(column)}${at + 1}`)).join('')}</row>`,
  );
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const file = (path: string, content: string) => ({
    name: path,
    bytes: inUtf8(`<?xml version="1.0"?>${content}`),
  });
  return zipOf(name, [
    file('[Content_Types].xml', '<Types/>'),
    file('_rels/.rels', '<Relationships/>'),
    file(
      'xl/workbook.xml',
      `<workbook ${main}><sheets><sheet name="Films" sheetId="1"/></sheets></workbook>`,
    ),
    file(
      'xl/styles.xml',
      `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts>
<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    file(
      'xl/worksheets/sheet1.xml',
      `<worksheet ${main}><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    ),
    file(
      'xl/sharedStrings.xml',
      `<sst ${main}>${strings.map((text) => `<si><t>${xml(text)}</t></si>`).join('')}</sst>`,
    ),
  ]);
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
