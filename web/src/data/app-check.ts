import { second } from '@cine/contract/time';
import type { FirebaseApp } from 'firebase/app';
import type { AppCheck } from 'firebase/app-check';
import { memoizePromise } from './memoize-promise.ts';

const recaptcha = 'https://www.google.com/recaptcha/enterprise.js?render=explicit';

/** How long a starting app waits for reCAPTCHA before it goes on without. */
const patienceMs = 4 * second;
const againMs = 5 * second;

const appChecks = new WeakMap<FirebaseApp, AppCheck>();

/**
 * Makes an app attest itself to Firebase. While reCAPTCHA is out of reach, cached data can be read and
 * requests may be refused.
 */
export async function startAppCheck(app: FirebaseApp, siteKey: string): Promise<void> {
  await Promise.race([initialize(app, siteKey), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

async function initialize(app: FirebaseApp, siteKey: string): Promise<void> {
  try {
    const [{ initializeAppCheck, ReCaptchaEnterpriseProvider }] = await Promise.all([
      import('firebase/app-check'),
      loadRecaptcha(),
    ]);
    const provider = new ReCaptchaEnterpriseProvider(siteKey);
    appChecks.set(app, initializeAppCheck(app, { provider, isTokenAutoRefreshEnabled: true }));
  } catch {
    setTimeout(() => void initialize(app, siteKey), againMs);
  }
}

/** The app's token, for a request that the SDK doesn't make. Throws while reCAPTCHA is out of reach. */
export async function appCheckToken(app: FirebaseApp): Promise<string> {
  const appCheck = appChecks.get(app);
  if (!appCheck) throw new Error('reCAPTCHA is out of reach');
  const { getToken } = await import('firebase/app-check');
  return (await getToken(appCheck)).token;
}

/** Loads the script before the SDK would: the SDK tries once, and requests would wait for it forever. */
const loadRecaptcha = memoizePromise(
  () =>
    new Promise<void>((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), { src: recaptcha });
      script.onload = () => resolve();
      script.onerror = () => {
        script.remove();
        reject(new Error('reCAPTCHA is out of reach'));
      };
      document.head.append(script);
    }),
);
