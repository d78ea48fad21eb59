import { context } from '#context.ts';

/**
 * Runs something while ID tokens are verified as in production. The Admin SDK reads this from the environment
 * when it is created.
 */
export async function withVerifiedTokens(run: () => Promise<void>): Promise<void> {
  const { FIREBASE_DEBUG_FEATURES: features } = process.env;
  const auth = context().auth() as unknown as { emulatorMode: boolean };
  const former = auth.emulatorMode;
  process.env.FIREBASE_DEBUG_FEATURES = '{}';
  auth.emulatorMode = false;
  try {
    await run();
  } finally {
    process.env.FIREBASE_DEBUG_FEATURES = features;
    auth.emulatorMode = former;
  }
}

type KeyFetcher = { fetchPublicKeys: () => Promise<Record<string, string>> };

/** Runs something while ID tokens are verified as in production, by these keys in place of Google's. */
export async function withKeys(keys: Record<string, string>, run: () => Promise<void>): Promise<void> {
  const { idTokenVerifier } = context().auth() as unknown as {
    idTokenVerifier: { signatureVerifier: { keyFetcher: KeyFetcher } };
  };
  const verifier = idTokenVerifier.signatureVerifier;
  const former = verifier.keyFetcher;
  verifier.keyFetcher = { fetchPublicKeys: async () => keys };
  try {
    await withVerifiedTokens(run);
  } finally {
    verifier.keyFetcher = former;
  }
}
