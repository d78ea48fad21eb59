/** Texts of the API's documentation as HTML. */
import { codeByReason } from '@cine/contract/errors';
import { html } from 'hono/html';

/** Text with its `code` as code; reasons link to their explanation. */
export function inWords(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, (_, term: string) =>
    Object.hasOwn(codeByReason, term)
      ? `<a href="#${term}"><code>${term}</code></a>`
      : `<code>${term}</code>`,
  );
}

/** Paragraphs and lists, for the Markdown that the contract uses. */
export function inParagraphs(text: string): string {
  return text
    .split('\n\n')
    .map((block) => {
      const [first, ...items] = `\n${block}`.split('\n- ');
      const list = items.map((item) => `<li>${inWords(item)}</li>`).join('');
      return `${first?.trim() ? `<p>${inWords(first.trim())}</p>` : ''}${list && `<ul>${list}</ul>`}`;
    })
    .join('\n');
}

export function code(value: unknown, kind?: 'method' | 'pattern'): string {
  return `<code${kind ? ` class="${kind}"` : ''}>${escaped(typeof value === 'string' ? value : JSON.stringify(value))}</code>`;
}

export function escaped(text: string): string {
  return String(html`${text}`);
}
