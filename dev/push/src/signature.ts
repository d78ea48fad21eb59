import { createPublicKey, verify } from 'node:crypto';

const longestMs = 24 * 60 * 60 * 1000;

/** Throws unless a header signs for this service with the right key (RFC 8292). Returns whom it names. */
export function checkedSignature(header: string | undefined, origin: string, publicKey: string): string {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  if (key !== publicKey) throw new Error('Another key');
  if (textOf(head).alg !== 'ES256') throw new Error('Another algorithm');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('A wrong signature');
  const { aud, exp, sub } = textOf(claims);
  if (aud !== origin) throw new Error('For another service');
  const left = Number(exp) * 1000 - Date.now();
  if (!(left > 0 && left <= longestMs)) throw new Error('Expired, or valid for too long');
  if (!/^(?:mailto:|https:)/.test(String(sub))) throw new Error('Nobody to ask');
  return String(sub);
}

function textOf(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}
