import { decodeText } from '../encoding/decode-text.ts';
import type { Cells } from '../tables/table.ts';
import { readDelimited } from './delimited.ts';
import { readHtmlTables } from './html-tables.ts';
import { readJson } from './json.ts';
import { tablesOfRecords } from './records.ts';
import { readXml } from './xml-value.ts';

/** The tables of a file that is text, whatever it is called. Throws a refusal. */
export function tablesIn(bytes: Uint8Array): Cells[] {
  const text = decodeText(bytes);
  const start = text.slice(0, 4096).trimStart();
  if (start === '') return [];
  if (/<(?:html|table|!doctype html)\b/i.test(start)) return readHtmlTables(text);
  if (/^<[?!a-z]/i.test(start)) return tablesOfRecords(readXml(text));
  // “[REC]” is a movie, too.
  if (/^(?:\[\s*[[{"\]]|\{\s*["}])/.test(start)) return readJson(text);
  return [readDelimited(text)];
}
