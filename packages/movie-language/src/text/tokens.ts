/** A sentence's words, numbers and signs, with their places in it. */
import { fold } from './fold.ts';

export type Token = {
  /** As typed. */
  raw: string;
  /** What it is compared by. */
  key: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'sign';
  /** The value of a number in figures. */
  value: number;
  /** Whether it stands right behind the one before, or behind an apostrophe or a hyphen. */
  joined: boolean;
  /** Whether it begins with a capital letter. */
  capital: boolean;
};

const pattern =
  /\p{L}[\p{L}\p{M}]*|\d{1,2}[.,]\d{1,2}(?!\d)|\d+|>=|<=|=>|=<|\.{2,}|[^\s\p{L}\p{N}\p{M}]|[\p{N}\p{M}]/gu;
const apostrophes = new Set(["'", '’', 'ʼ', '`', '´']);
const hyphens = new Set(['-', '‐', '‑']);

/** Words, numbers and signs in order. A hyphen is a sign only in a range, an apostrophe never. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  let joint = -1;
  for (const match of sentence.matchAll(pattern)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    const before = sentence[start - 1] ?? ' ';
    const behind = sentence[end] ?? ' ';
    if (isJoint(raw, before, behind)) {
      joint = end;
      continue;
    }
    const kind = /^\d/.test(raw) ? 'number' : /^\p{L}/u.test(raw) ? 'word' : 'sign';
    tokens.push({
      raw,
      key: kind === 'sign' ? raw : fold(raw),
      start,
      end,
      kind,
      value: kind === 'number' ? Number(raw.replace(',', '.')) : Number.NaN,
      joined: joint === start || tokens.at(-1)?.end === start,
      capital: /^\p{Lu}/u.test(raw),
    });
  }
  return tokens;
}

function isJoint(raw: string, before: string, behind: string): boolean {
  if (apostrophes.has(raw)) return true;
  if (!hyphens.has(raw)) return false;
  const isDigit = (sign: string) => /\d/.test(sign);
  if (/\s/.test(before) || /\s/.test(behind)) return false;
  return !(isDigit(before) && isDigit(behind));
}

const plainForm = /^[\p{L}\s'’-]+$/u;

/** The words of a lexicon's form, compared as a sentence's. */
export function keysOf(form: string): string[] {
  if (plainForm.test(form))
    return form
      .split(/[\s'’-]+/)
      .filter((word) => word !== '')
      .map(fold);
  return tokensOf(form).map(({ key }) => key);
}
