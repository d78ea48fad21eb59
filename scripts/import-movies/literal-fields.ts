/** Reads fields that are Python's literals, and notes those that can't be read. */
import { type Literal, LiteralError, parseLiteral } from './python-literal.ts';

/** Collects the fields of a row that could not be read, for the report. */
export type Notes = { push: (note: string) => unknown };

export type Dict = { [key: string]: Literal };

/** A list of dicts; empty when the field is empty or can't be read, which is noted. */
export function dictsIn(field: string, text: string, notes: Notes): Dict[] {
  const value = literalIn(field, text, notes);
  if (value === null) return [];
  if (!Array.isArray(value)) {
    notes.push(`${field}: no list`);
    return [];
  }
  const dicts = value.filter(isDict);
  if (dicts.length < value.length) notes.push(`${field}: ${value.length - dicts.length} of it no dict`);
  return dicts;
}

/** One dict, or null when the field is empty or can't be read, which is noted. */
export function dictIn(field: string, text: string, notes: Notes): Dict | null {
  const value = literalIn(field, text, notes);
  if (value === null || isDict(value)) return value;
  notes.push(`${field}: no dict`);
  return null;
}

/** A dict's string, trimmed; empty when there is none. */
export function textOf(dict: Dict, key: string): string {
  const value = dict[key];
  return typeof value === 'string' ? value.trim() : '';
}

export function idOf(dict: Dict): number | null {
  const { id } = dict;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null;
}

function literalIn(field: string, text: string, notes: Notes): Literal {
  if (text.trim() === '') return null;
  try {
    return parseLiteral(text);
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    notes.push(`${field}: ${error.message}`);
    return null;
  }
}

function isDict(value: Literal): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
