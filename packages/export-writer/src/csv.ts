export type Cell = string | number | null;

/** What a spreadsheet would compute; apostrophes in front of it are text already. */
const formula = /^'*[=+\-@＝＋－＠]/;

/** A table as CSV (RFC 4180). A cell that would be a formula gets an apostrophe in front. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const plain = (cell ?? '').replaceAll(/\r\n?/g, '\n').trim();
  const text = formula.test(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
