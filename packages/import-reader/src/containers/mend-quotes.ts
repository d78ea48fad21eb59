import { limits, Refusal } from '../limits.ts';

/** Letters of a quoted cell; a longer one was never closed, as even reviews end sooner. */
const maxCellLetters = 1 << 16;
/** Quotes within quoted cells that close nothing, each of which the parser would note down. */
const maxAstray = 100_000;

/** A table's text: what parts its cells, and how many most of its rows have. */
type DelimitedText = { text: string; delimiter: string; width: number };

/**
 * Takes a quote at a cell's beginning for a letter where nothing closes it but a later row, which would be
 * swallowed with all between them. `mended` says where in the new text such cells begin.
 */
export function mendQuotes(table: DelimitedText): { text: string; mended: number[] } {
  const { text, delimiter } = table;
  const pieces: string[] = [];
  const mended: number[] = [];
  const spent = { astray: 0, letters: 0 };
  let from = 0;
  let length = 0;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (let at = text.indexOf('"'); at !== -1; ) {
    const isOpening = at === 0 || text[at - 1] === '\n' || text[at - 1] === delimiter;
    const close = isOpening ? findClosing(table, at, spent) : at;
    if (close === null) {
      add(text.slice(from, at));
      mended.push(length);
      from = endOfCell(text, at, delimiter);
      add(asLetters(text.slice(at, from)));
    }
    if (mended.length > limits.rows || spent.astray > maxAstray || spent.letters > limits.fileBytes)
      throw new Refusal('file-damaged');
    at = text.indexOf('"', close === null ? from : close + 1);
  }
  return { text: mended.length === 0 ? text : pieces.join('') + text.slice(from), mended };
}

type Spent = {
  /** Quotes that close nothing. */
  astray: number;
  /** Letters that were looked through in vain. */
  letters: number;
};

/** Where the quote that opens a cell is closed; null if it isn't, or in a later row only. */
function findClosing({ text, delimiter, width }: DelimitedText, open: number, spent: Spent): number | null {
  const end = Math.min(text.length, open + maxCellLetters);
  let seen = open;
  let at = text.indexOf('"', open + 1);
  for (; at !== -1 && at < end; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else if (isClosing(text, at, delimiter)) return at;
    else {
      spent.astray += 1;
      if (at < seen) continue;
      const lineEnd = text.slice(at, end).indexOf('\n');
      const until = lineEnd === -1 ? end : at + lineEnd;
      const lines = text.slice(seen, until).split('\n');
      if (lines.slice(seen === open ? 1 : 0).some((line) => widthOf(line, delimiter) === width)) break;
      seen = until + 1;
    }
  }
  spent.letters += (at === -1 ? end : Math.min(at, end)) - open;
  return null;
}

/** Whether nothing but spaces stands between a quote and its cell's end. */
function isClosing(text: string, at: number, delimiter: string): boolean {
  let next = at + 1;
  while (text[next] === ' ') next += 1;
  return next >= text.length || text[next] === '\n' || text[next] === delimiter;
}

/** How many cells a line has, whose quotes may stay open. */
export function widthOf(line: string, delimiter: string): number {
  return line.replaceAll(/"(?:[^"]|"")*"/g, '').split(delimiter).length;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== delimiter) at += 1;
  return at;
}

/** A cell that a parser reads letter by letter, but without a single quote that only opens it. */
function asLetters(whole: string): string {
  const cell = whole.slice(0, maxCellLetters);
  return cell.lastIndexOf('"') === 0 ? cell.slice(1) : `"${cell.replaceAll('"', '""')}"`;
}
