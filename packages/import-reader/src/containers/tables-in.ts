import { decodeText } from '../encoding/decode-text.ts';
import { knownHeaders } from '../tables/header-row.ts';
import type { Cells } from '../tables/table.ts';
import { readDelimited } from './delimited.ts';
import { readHtmlFields } from './html-fields.ts';
import { readHtmlTables } from './html-tables.ts';
import { readJson } from './json.ts';
import { tablesOfRecords } from './records.ts';
import { readXml } from './xml-value.ts';

/** What is in a file: tables, and collections, which aren't checked; or whether anything else is. */
export type Contents = { tables: Cells[]; collections?: unknown[]; isOther?: boolean };

/**
 * What a text file holds, whatever its name: Kinopoisk's .xls is HTML. But what is called JSON and is no
 * table is that, though damaged. Throws a refusal.
 */
export function contentsOf(bytes: Uint8Array, file: string): Contents {
  const text = decodeText(bytes);
  const start = text.slice(0, 4096).trimStart();
  if (start === '') return { tables: [] };
  if (/<(?:html|table|!doctype html)\b/i.test(start)) return { tables: tablesOfPage(text) };
  if (/^<[?!a-z]/i.test(start)) return { tables: tablesOfRecords(readXml(text)) };
  // “[REC]” is a movie, too.
  if (/^(?:\[\s*[[{"\]]|\{\s*["}])/.test(start)) return readJson(text);
  return /\.jsonl?$/i.test(file) && !hasHeaders(start) ? readJson(text) : { tables: [readDelimited(text)] };
}

/** Whether the first line is that of a table of delimited text. */
function hasHeaders(start: string): boolean {
  return knownHeaders(start.split('\n', 1)[0]!.split(/[,;\t|]/)) >= 2;
}

/** The tables of a page; a list that is none, if its tables only lay it out. */
function tablesOfPage(text: string): Cells[] {
  const tables = readHtmlTables(text);
  if (tables.some(({ columns }) => knownHeaders(columns) >= 2)) return tables;
  const fields = readHtmlFields(text);
  return fields.length > 0 ? fields : tables;
}
