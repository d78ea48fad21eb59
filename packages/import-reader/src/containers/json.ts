import { limits, Refusal } from '../limits.ts';
import type { Cells } from '../tables/table.ts';
import { takeCollections } from './file-collections.ts';
import { tablesOfRecords } from './records.ts';

/** The tables in JSON, or in lines of JSON, and the collections in a file of our own. */
export function readJson(text: string): { tables: Cells[]; collections: unknown[]; isOther: boolean } {
  const depth = measure(text);
  const whole = parse(text);
  const { values, damaged } = whole === undefined ? linesOf(text) : { values: whole, damaged: [] };
  const { collections, rest } = takeCollections(values);
  const tables = tablesOfRecords(rest);
  if (tables.length + collections.length === 0 && depth > limits.nesting)
    throw new Refusal('nested-too-deeply');
  if (damaged.length > 0) {
    const filled = tables.find(({ columns }) => columns.length > 0);
    if (!filled) throw new Refusal('file-damaged');
    filled.damaged = damaged;
  }
  return { tables, collections, isOther: tables.length === 0 && isFilled(rest) };
}

/** Whether there is anything in a value but what is empty. */
function isFilled(value: unknown): boolean {
  if (typeof value !== 'object') return value !== undefined && value !== '';
  return value !== null && Object.values(value).some(isFilled);
}

/** The values of lines, and which lines have none that can be read. */
function linesOf(text: string): { values: unknown[]; damaged: number[] } {
  const values: unknown[] = [];
  const damaged: number[] = [];
  for (const [at, line] of text.split('\n', limits.rows + 1).entries()) {
    if (at >= limits.rows) throw new Refusal('too-many-rows');
    if (line.trim() === '') continue;
    const value = parse(line);
    if (value === undefined) damaged.push(at + 1);
    else values.push(value);
    if (damaged.length > values.length) throw new Refusal('file-damaged');
  }
  if (values.length + damaged.length < 2) throw new Refusal('file-damaged');
  return { values, damaged };
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
