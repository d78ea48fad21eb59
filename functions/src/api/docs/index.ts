import { openApi } from './open-api.ts';
import { docsPage } from './page.ts';
import { docsStyle } from './style.ts';

type Document = { type: string; body: string };

const makers: Record<string, () => Document> = {
  '/api/openapi.json': () => ({
    type: 'application/openapi+json;version=3.1; charset=utf-8',
    body: `${JSON.stringify(openApi(), null, 2)}\n`,
  }),
  '/api/docs': () => ({ type: 'text/html; charset=utf-8', body: docsPage(openApi()) }),
  '/api/docs.css': () => ({ type: 'text/css; charset=utf-8', body: docsStyle }),
};
const made = new Map<string, Document>();

/** The API's documentation at a path, made once; null if there is none. */
export function documentAt(path: string): Document | null {
  const make = Object.hasOwn(makers, path) ? makers[path] : undefined;
  if (!make) return null;
  const document = made.get(path) ?? make();
  made.set(path, document);
  return document;
}
