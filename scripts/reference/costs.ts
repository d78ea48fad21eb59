import { operations } from '@cine/contract';
import type { Ceiling, Documents, Operation } from '@cine/contract/operation';

const { compare } = new Intl.Collator('en', { numeric: true });

/** docs/reference/costs.md: these rows of what was measured, and the ceilings of the contract. */
export function costsPage(measured: readonly string[]): string {
  const rows = measured.toSorted(compare);
  return `<!-- Made by \`npm run reference -- costs\`, which measures again. -->
# What each action costs

Documents read and written; [docs/costs.md](../costs.md) says how they are counted, and what grows with what.

## Operations

*Cold* is the first call that an instance answers; *again* is the same user's next call to that instance. Where
nothing else is said, the operation's scene (\`functions/test/scenarios/\`) is played for each, with other people and things.

| Operation | | reads, cold | writes, cold | reads, again | writes, again |
|---|---|---|---|---|---|
${rows.filter(isOfCalls).join('\n')}

## Timers and jobs

Those that ask TMDB with 100 movies and two regions.

| Timer or job | | reads | writes |
|---|---|---|---|
${rows.filter((row) => !isOfCalls(row)).join('\n')}

## Ceilings

The most that one call may cost, whatever its account has done before; [what that means](../costs.md#ceilings).

| Operation | reads, at most | writes, at most | reached with |
|---|---|---|---|
${[...operations.values()].map(ceilingRow).toSorted(compare).join('\n')}
`;
}

function ceilingRow({ name, ceiling }: Operation): string {
  const cells = [`\`${name}\``, amount(ceiling, 'reads'), amount(ceiling, 'writes'), ceiling.with ?? ''];
  return `| ${cells.join(' | ')} |`;
}

function amount({ perCall, perPerson, ...most }: Ceiling, key: keyof Documents): string {
  const more = (per: Documents | undefined, what: string) => (per?.[key] ? ` + ${per[key]} a ${what}` : '');
  return `${most[key]}${more(perCall, 'call')}${more(perPerson, 'person')}`;
}

/** Four figures for two calls of an operation, two for a run of a timer or a job. */
export function measuredRow(name: string, label: string, ...figures: readonly number[]): string {
  return `| ${[`\`${name}\``, label, ...figures].join(' | ')} |`;
}

export function measuredIn(page: string): string[] {
  return page.match(/^\| `[\w-]+` \| [^|]*(?: \| \d+){2,4} \|$/gm) ?? [];
}

const isOfCalls = (row: string): boolean => /(?: \| \d+){4} \|$/.test(row);
