/** How long browsers, the CDN and an instance keep the page of a link that was shared. */
import { second } from '@cine/contract/time';
import { type Headers, securityHeaders } from '../headers.ts';

/** How long an instance shows what it looked up, in milliseconds. */
export const keptHereMs = 20 * second;

/** How long Hosting's CDN may keep an answer. With the above, what was revoked is gone within a minute. */
export const keptByCdnSeconds = 30;

/** On every answer. `firebase.json` has the same for the whole folder. */
export const shareHeaders: Headers = {
  ...securityHeaders,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  // The CDN keeps one answer for all visitors, but of pages whose address names no language.
  Vary: 'Accept-Encoding',
};

/** Pages and pictures may be revoked: browsers ask every time. */
export const revocable = `public, max-age=0, s-maxage=${keptByCdnSeconds}, must-revalidate`;

/** Members' pictures may be revoked, too, but a browser that has one needn't ask for an hour. */
export const revocableButSeen = `public, max-age=3600, s-maxage=${keptByCdnSeconds}`;

/** For what never changes at its address. */
export const lasting = 'public, max-age=31536000, immutable';
