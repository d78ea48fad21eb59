import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { attemptMs } from '../attempt.ts';
import { redirectUriOf, refusalForFault, requireProvider } from '../prove-service.ts';
import { writeAttempt } from '../store.ts';

/**
 * Begins an attempt of a browser to sign in by a provider; returns the address of the provider's page. Throws
 * `sign-in-unavailable`.
 */
export async function beginAttempt(context: Context, providerId: string, browser: string): Promise<URL> {
  const { client, provider } = await requireProvider(context, providerId);
  const secrets = { state: context.newToken(), nonce: context.newToken() };
  // PKCE asks for 43 characters at least.
  const codeVerifier = context.newToken() + context.newToken();
  const redirectUri = redirectUriOf(context, provider.id);
  const address = await client
    .startAddress(provider, { ...secrets, codeVerifier, redirectUri })
    .catch((error: unknown) => {
      throw refusalForFault(error, provider);
    });
  await transact(context.db, async (tx) =>
    writeAttempt(tx, secrets.state, {
      provider: provider.id,
      browser: secretDigestOf(browser),
      codeVerifier,
      nonce: secrets.nonce,
      step: 'begun',
      expiresAt: context.now() + attemptMs,
    }),
  );
  return address;
}
