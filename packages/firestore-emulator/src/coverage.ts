import { EmulatorError } from './errors.ts';
import type { ExpressionCoverage } from './interfaces.ts';
import type { RuleCoverage, RulesetStore } from './ruleset-store.ts';
import { decodeUri } from './transports/decode-uri.ts';
import type { HttpHandler } from './transports/http.ts';

/** `GET /emulator/v1/projects/<project>:ruleCoverage`, and with `.html` the same as a page. */
export function coverageEndpoints(rulesets: RulesetStore): HttpHandler {
  return async ({ method, path }) => {
    const match = /^\/emulator\/v1\/projects\/([^/:]+):ruleCoverage(\.html)?$/.exec(path);
    if (method !== 'GET' || !match) return null;
    const project = decodeUri(match[1]!);
    const coverage = rulesets.coverage(project);
    if (!coverage) throw new EmulatorError('NOT_FOUND', `Project ${project} has no rules.`);
    if (!match[2]) return { status: 200, json: coverage };
    const page = coveragePage(coverage);
    return {
      stream: (outgoing) =>
        outgoing
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
          .end(page),
    };
  };
}

const STYLE = `
body { font: 14px/1.6 ui-monospace, monospace; margin: 2rem; color: #222; background: #fff }
pre { counter-reset: line; overflow-x: auto } .line::before { counter-increment: line; content: counter(line);
  display: inline-block; width: 3em; margin-right: 1em; text-align: right; color: #999 }
.never { background: #eee } .false { background: #fde2e2 } .true { background: #dcf5dc } .both { background: #fff3cd }
.other { background: #e3edfb } .error { background: #f8c9c9; text-decoration: underline wavy #c00 }
[title]:hover { outline: 1px solid #555; cursor: help } li { margin: .3em 0 }`;

const LEGEND: [style: string, meaning: string][] = [
  ['never', 'never evaluated'],
  ['true', 'always true'],
  ['false', 'always false'],
  ['both', 'true and false'],
  ['other', 'other values'],
  ['error', 'an error'],
];

const MAX_VALUES = 10;
const MAX_VALUE_CHARS = 200;

function coveragePage({ rules, report = [] }: RuleCoverage): string {
  const [file] = rules.files;
  const { content = '', name = 'rules' } = file ?? {};
  const flat = report.flatMap(withParts);
  const evaluated = flat.filter((part) => evaluations(part) > 0).length;
  const legend = LEGEND.map(
    ([style, meaning]) => `<span class="${style}">&nbsp;${meaning}&nbsp;</span>`,
  ).join(' ');
  const errors = flat.flatMap(errorsOf);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Rule coverage</title><style>${STYLE}</style></head><body>
<h1>Rule coverage of ${escaped(name)}</h1>
<p>${evaluated} of ${flat.length} expressions evaluated. Point at one to see its values and how often it had them.</p>
<p>${legend}</p>
<pre>${marked(Array.from(content), report)}</pre>
${errors.length > 0 ? `<h2>Errors</h2><ul>${[...new Set(errors)].map((text) => `<li>${text}</li>`).join('')}</ul>` : ''}
</body></html>
`;
}

function withParts(part: ExpressionCoverage): ExpressionCoverage[] {
  return [part, ...(part.children ?? []).flatMap(withParts)];
}

function evaluations({ values = [] }: ExpressionCoverage): number {
  return values.reduce((sum, { value, count }) => sum + (Object.keys(value).length > 0 ? count : 0), 0);
}

/** The text with an element around each expression; expressions nest. */
function marked(characters: string[], parts: readonly ExpressionCoverage[]): string {
  let html = '<span class="line"></span>';
  let at = 0;
  const until = (offset: number) => {
    for (; at < offset; at++)
      html += characters[at] === '\n' ? '\n<span class="line"></span>' : escaped(characters[at]!);
  };
  const mark = (part: ExpressionCoverage) => {
    until(part.sourcePosition.currentOffset);
    html += `<span class="${styleOf(part)}" title="${escaped(valuesText(part))}">`;
    for (const child of inOrder(part.children ?? [])) mark(child);
    until(part.sourcePosition.endOffset + 1);
    html += '</span>';
  };
  for (const part of inOrder(parts)) mark(part);
  until(characters.length);
  return html;
}

function inOrder(parts: readonly ExpressionCoverage[]): ExpressionCoverage[] {
  return parts.toSorted((a, b) => a.sourcePosition.currentOffset - b.sourcePosition.currentOffset);
}

function styleOf(part: ExpressionCoverage): string {
  if (evaluations(part) === 0) return 'never';
  const kinds = new Set(part.values?.map(({ value }) => kindOf(value)));
  kinds.delete('skipped');
  if (kinds.has('error')) return 'error';
  if (kinds.has('other')) return 'other';
  return kinds.size === 2 ? 'both' : [...kinds][0]!;
}

function kindOf(value: Record<string, unknown>): string {
  if ('boolValue' in value) return String(value.boolValue);
  if (causeOf(value.undefined) !== undefined) return 'error';
  return Object.keys(value).length > 0 ? 'other' : 'skipped';
}

function valuesText(part: ExpressionCoverage): string {
  const values = part.values ?? [];
  if (values.length === 0) return 'never evaluated';
  const lines = values.slice(0, MAX_VALUES).map(({ value, count }) => `${count} × ${valueText(value)}`);
  return [
    ...lines,
    ...(values.length > MAX_VALUES ? [`and ${values.length - MAX_VALUES} more values`] : []),
  ].join('\n');
}

function valueText(value: Record<string, unknown>): string {
  const [kind, content] = Object.entries(value)[0] ?? ['skipped', ''];
  if (kind === 'skipped') return 'skipped';
  if (kind === 'undefined') return causeOf(content) ?? 'left open by the query';
  const text = JSON.stringify(content);
  return text.length > MAX_VALUE_CHARS ? `${text.slice(0, MAX_VALUE_CHARS)}…` : text;
}

function errorsOf({ values = [], sourcePosition: { line } }: ExpressionCoverage): string[] {
  const causes = values.map(({ value }) => causeOf(value.undefined)).filter((cause) => cause !== undefined);
  return causes.map((cause) => escaped(`L${line}: ${cause}`));
}

function causeOf(content: unknown): string | undefined {
  return (content as { causeMessage?: string } | undefined)?.causeMessage;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
