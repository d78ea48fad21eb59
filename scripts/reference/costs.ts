/** docs/reference/costs.md with these rows of what was measured. */
export function costsPage(measured: readonly string[]): string {
  const rows = measured.toSorted(new Intl.Collator('en', { numeric: true }).compare);
  return `<!-- Made by \`npm run reference -- costs\`, which measures again. -->
# What each action costs

Documents read and written; [docs/costs.md](../costs.md) says how they are counted, and what grows with what.

## Operations

*Cold* is the first call that an instance answers; *again* is the same user's next call to that instance.

| Operation | | reads, cold | writes, cold | reads, again | writes, again |
|---|---|---|---|---|---|
${rows.filter(isOfCalls).join('\n')}

## Timers

Those that ask TMDB with 100 movies and two regions.

| Timer | | reads | writes |
|---|---|---|---|
${rows.filter((row) => !isOfCalls(row)).join('\n')}
`;
}

/** Four figures for two calls of an operation, two for a run of a timer. */
export function measuredRow(name: string, label: string, ...figures: readonly number[]): string {
  return `| ${[`\`${name}\``, label, ...figures].join(' | ')} |`;
}

/** The rows of a page that were measured. */
export function measuredIn(page: string): string[] {
  return page.match(/^\| `[\w-]+` \| [^|]*(?: \| \d+){2,4} \|$/gm) ?? [];
}

const isOfCalls = (row: string): boolean => /(?: \| \d+){4} \|$/.test(row);
