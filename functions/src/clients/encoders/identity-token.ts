import { minute, second } from '@cine/contract/time';
import { decodeJwt } from 'jose';
import ky from 'ky';

/** Where Google tells an instance who it is. */
const metadata =
  'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity';

/** Gives tokens that tell a private function at this address who calls, each until it is about to expire. */
export function identityTokens(audience: string, now: () => number): () => Promise<string> {
  let held = { token: '', until: 0 };
  return async () => {
    if (held.until <= now()) {
      const headers = { 'Metadata-Flavor': 'Google' };
      const token = await ky(metadata, { searchParams: { audience }, headers, timeout: 10 * second }).text();
      held = { token, until: decodeJwt(token).exp! * second - 5 * minute };
    }
    return held.token;
  };
}
