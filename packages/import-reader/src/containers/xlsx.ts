import { limits, Refusal } from '../limits.ts';
import type { Cells } from '../tables/table.ts';
import { tableFromRows } from '../tables/table-from-rows.ts';
import { cellReader } from './xlsx-cells.ts';
import { xmlEvents } from './xml-events.ts';

/** Files of an .xlsx that are needed, by their paths. */
export const partsOfXlsx = /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[\w-]+)\.xml$/;

/** The sheets of a spreadsheet whose parts are unpacked; formulas count as what they last gave. */
export function readXlsx(parts: ReadonlyMap<string, string>): Cells[] {
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '');
  const isDate = dateStyles(parts.get('xl/styles.xml') ?? '');
  const isOf1904 = countsFrom1904(parts.get('xl/workbook.xml') ?? '');
  const sheets = [...parts.keys()].filter((path) => path.startsWith('xl/worksheets/')).toSorted(byNumber);
  return sheets.map((path) => readSheet(parts.get(path)!, cellReader(strings, isDate, isOf1904)));
}

function byNumber(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1);
}

/** Whether days are counted from 1904 on, ECMA-376, 18.2.28. */
function countsFrom1904(xml: string): boolean {
  let answer = false;
  xmlEvents(xml, {
    open: (name, { date1904 = '' }) => {
      if (name === 'workbookPr') answer = /^(?:1|true)$/.test(date1904);
    },
  });
  return answer;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let phonetic = 0;
  xmlEvents(xml, {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') phonetic += 1;
    },
    text: (part, name) => {
      if (name === 't' && phonetic === 0 && strings.length > 0) strings[strings.length - 1] += part;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
    },
  });
  return strings;
}

/** Which of the cells' styles show a number as a date. */
function dateStyles(xml: string): boolean[] {
  const own = new Set<string>();
  const styles: boolean[] = [];
  let isOfCells = false;
  xmlEvents(xml, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt' && /[dmy]/i.test(withoutLiterals(formatCode))) own.add(numFmtId);
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) styles.push(own.has(numFmtId) || isBuiltInDate(Number(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return styles;
}

/** A format without what stands in quotes, in brackets and behind backslashes. */
function withoutLiterals(format: string): string {
  const bare = format
    .split('"')
    .filter((_, at) => at % 2 === 0)
    .join('')
    .replace(/\\./g, '');
  return bare
    .split('[')
    .map((part) => part.slice(part.indexOf(']') + 1))
    .join('');
}

/** ECMA-376, 18.8.30. */
function isBuiltInDate(format: number): boolean {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 58);
}

function readSheet(xml: string, cells: ReturnType<typeof cellReader>): Cells {
  const table = tableFromRows();
  let line = 0;
  let row: string[] = [];
  xmlEvents(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes.r) || line + 1;
        row = [];
      }
      if (name === 'c') cells.begin(attributes, row.length);
    },
    text: (part, name) => cells.text(part, name),
    close: (name) => {
      if (name === 'c') {
        const { place, text } = cells.end();
        if (place > limits.columns) {
          if (text.trim() !== '') throw new Refusal('too-many-columns');
          return;
        }
        while (row.length < place) row.push('');
        row[place] = text;
      }
      if (name === 'row' && row.length > 0) table.add(row, line);
    },
  });
  return table.end();
}
