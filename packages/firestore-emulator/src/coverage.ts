import { coveragePage } from './coverage-page.ts';
import { EmulatorError } from './errors.ts';
import type { RulesetStore } from './ruleset-store.ts';
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
