/** The page that shows the mails of a suite in development, with Firebase Auth's links. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentOf, listOf, mailPage } from './inbox-pages.ts';
import type { Received } from './smtp-server.ts';

/** A link that Firebase Auth would send by mail; its emulator sends none. */
export type AuthLink = { email: string; requestType: string; oobLink: string };

export type InboxOptions = {
  /** 0 for any free port. */
  port: number;
  /** What the mail server received, in order. */
  received: readonly Received[];
  /** The links that Firebase Auth would have sent, in order. */
  links: () => Promise<AuthLink[]>;
};

export type Inbox = { url: string; close: () => Promise<void> };

/** Pages see neither scripts nor anything remote; a mail's own HTML also lacks forms and a page's rights. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
const mailPolicy = `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'`;

/** Other names would let a website read the mails after it has pointed its own name here. */
const ownHosts = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** Serves, on 127.0.0.1, a page that lists the received mails and one for each of them. */
export async function startInbox({ port, received, links }: InboxOptions): Promise<Inbox> {
  async function answer(url: string, response: ServerResponse): Promise<void> {
    const path = URL.parse(url, 'http://localhost')?.pathname;
    if (path === '/') return send(response, 200, listOf(received, await links()), pagePolicy);
    const [, number, content] = /^\/mails\/([1-9]\d*)(\/content)?$/.exec(path ?? '') ?? [];
    const mail = received[Number(number) - 1];
    if (!mail) return send(response, 404, 'There is no such mail.', pagePolicy);
    if (content) return send(response, 200, contentOf(mail), mailPolicy);
    send(response, 200, mailPage(mail, Number(number)), pagePolicy);
  }

  const server = createServer((request, response) => {
    if (!ownHosts.test(request.headers.host ?? '')) return send(response, 403, 'Not here.', pagePolicy);
    answer(request.url ?? '/', response).catch((error: unknown) => {
      console.error(error);
      send(response, 500, 'The inbox failed; the terminal says why.', pagePolicy);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, status: number, body: string, policy: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(body);
}
