/** What someone does on a sign-in page: a person's id, a refusal, or another name and address. */
export type Choice = string | { answer: 'refuse' | 'cancel' } | { firstName: string; email: string };

/** Where the browser lands at the client: by GET with a query, or by POST with a form. */
export type Landing = { method: 'GET' | 'POST'; url: URL; params: URLSearchParams };

/**
 * Opens an authorization URL as a browser without scripts would, chooses on the sign-in page, and returns the
 * request that the client would then get, without sending it. Throws if there is no sign-in page.
 */
export async function visit(authorizationUrl: string | URL, choice: Choice): Promise<Landing> {
  const browser = createBrowser(new URL(authorizationUrl).origin);
  const first = await browser.open(new URL(authorizationUrl));
  if ('params' in first) return first;
  if (!first.page.includes('name="person"')) throw new Error(`No sign-in page: ${first.page}`);
  const action = new URL(formIn(first.page).action, first.url);
  const last = await browser.open(action, new URLSearchParams(fieldsOf(choice)));
  if ('params' in last) return last;
  const form = formIn(last.page);
  return { method: 'POST', url: new URL(form.action), params: form.fields };
}

function fieldsOf(choice: Choice): Record<string, string> {
  if (typeof choice === 'string') return { person: choice };
  return 'answer' in choice ? choice : { ...choice, answer: 'another' };
}

/** Follows redirects and keeps cookies within one origin. */
function createBrowser(origin: string) {
  const cookies = new Map<string, string>();
  async function open(url: URL, form?: URLSearchParams): Promise<Landing | { url: URL; page: string }> {
    if (url.origin !== origin) return { method: 'GET', url, params: url.searchParams };
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form ?? null,
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location) return open(new URL(location, url));
    return { url, page: await response.text() };
  }
  return { open };
}

/** The first form of a page, with its hidden fields. */
function formIn(page: string): { action: string; fields: URLSearchParams } {
  const action = /<form method="post" action="([^"]*)"/.exec(page)?.[1];
  if (action === undefined) throw new Error(`No form: ${page}`);
  const hidden = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of hidden) fields.set(plain(name), plain(value));
  return { action: plain(action), fields };
}

function plain(escaped: string): string {
  const marks: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return escaped.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => marks[entity] ?? entity);
}
