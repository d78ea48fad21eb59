import { Parser } from 'htmlparser2';
import { limits, Refusal } from '../limits.ts';
import type { Cells } from '../tables/table.ts';
import { tableFromRows } from '../tables/table-from-rows.ts';

type Open = { table: ReturnType<typeof tableFromRows>; row: string[]; cell: string | null; rows: number };

/** Reads the tables of a page; some services write their spreadsheets so. Lines are counted in rows. */
export function readHtmlTables(text: string): Cells[] {
  const tables: Cells[] = [];
  const open: Open[] = [];
  let depth = 0;
  let hidden = 0;
  const endCell = (at: Open | undefined) => {
    if (!at || at.cell === null) return;
    if (at.row.length > limits.columns) throw new Refusal('too-many-columns');
    at.row.push(at.cell);
    at.cell = null;
  };
  const endRow = (at: Open | undefined) => {
    endCell(at);
    if (!at || at.row.length === 0) return;
    at.rows += 1;
    at.table.add(at.row, at.rows);
    at.row = [];
  };
  const endTable = () => {
    endRow(open.at(-1));
    const last = open.pop();
    if (last && last.rows > 0) tables.push(last.table.end());
  };
  const parser = new Parser({
    onopentag: (name) => {
      depth += 1;
      if (depth > limits.nesting) throw new Refusal('nested-too-deeply');
      const at = open.at(-1);
      if (name === 'table') open.push({ table: tableFromRows(), row: [], cell: null, rows: 0 });
      else if (name === 'tr') endRow(at);
      else if (name === 'td' || name === 'th') {
        endCell(at);
        if (at) at.cell = '';
      } else if (name === 'br' && at?.cell) at.cell += '\n';
      else if (name === 'script' || name === 'style') hidden += 1;
    },
    ontext: (part) => {
      const at = open.at(-1);
      if (at && at.cell !== null && hidden === 0 && at.cell.length <= limits.cellLetters) at.cell += part;
    },
    onclosetag: (name) => {
      depth -= 1;
      if (name === 'table') endTable();
      else if (name === 'tr') endRow(open.at(-1));
      else if (name === 'td' || name === 'th') endCell(open.at(-1));
      else if (name === 'script' || name === 'style') hidden -= 1;
    },
  });
  parser.write(text);
  parser.end();
  while (open.length > 0) endTable();
  return tables;
}

/** Text of a note in which tags are allowed. */
export function textOfHtml(html: string): string {
  let text = '';
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'br') text += '\n';
      else if (name === 'p') text += '\n\n';
    },
    ontext: (part) => {
      text += part;
    },
  });
  parser.write(html);
  parser.end();
  return text.trim();
}
