import { limits, Refusal } from '../limits.ts';
import type { Cells } from '../tables/table.ts';
import { takeCollections } from './file-collections.ts';
import { tablesOfRecords } from './records.ts';

/** The tables in JSON, or in lines of JSON, and the collections in a file of our own. */
export function readJson(text: string): { tables: Cells[]; collections: unknown[]; isOther: boolean } {
  const depth = measure(text);
  const { collections, rest } = takeCollections(parse(text) ?? linesOf(text));
  const tables = tablesOfRecords(rest);
  if (tables.length + collections.length === 0 && depth > limits.nesting)
    throw new Refusal('nested-too-deeply');
  return { tables, collections, isOther: tables.length === 0 && isFilled(rest) };
}

/** Whether there is anything in a value but what is empty. */
function isFilled(value: unknown): boolean {
  if (typeof value !== 'object') return value !== undefined && value !== '';
  return value !== null && Object.values(value).some(isFilled);
}

function linesOf(text: string): unknown[] {
  const lines = text.split('\n', limits.rows + 1).filter((line) => line.trim() !== '');
  if (lines.length > limits.rows) throw new Refusal('too-many-rows');
  const values = lines.map(parse);
  if (values[0] === undefined || lines.length < 2) throw new Refusal('file-damaged');
  return values;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** How deep it is nested, about; refuses what would become more objects and values than the memory bears. */
function measure(text: string): number {
  let opened = 0;
  let closed = 0;
  let depth = 0;
  let parted = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 0x7b || sign === 0x5b) {
      opened += 1;
      depth = Math.max(depth, opened - closed);
    } else if (sign === 0x7d || sign === 0x5d) closed += 1;
    else if (sign === 0x2c) parted += 1;
  }
  if (opened > limits.objects || parted > limits.values) throw new Refusal('file-too-large');
  return depth;
}
