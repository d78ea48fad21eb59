import type { FirebaseApp } from 'firebase/app';
import { memoizePromise } from './memoize-promise.ts';

const recaptcha = 'https://www.google.com/recaptcha/enterprise.js?render=explicit';

/** What is opened waits so long for reCAPTCHA before it goes on without, in milliseconds. */
const patienceMs = 4000;
/** And so long until it looks for it again. */
const againMs = 5000;

/**
 * Has an app attest itself with whatever it asks of Firebase from now on. Where reCAPTCHA is out of reach it does so as soon
 * as that is there: until then what is on the device can be read, and what is asked is refused if the project insists.
 */
export async function startAppCheck(app: FirebaseApp, siteKey: string): Promise<void> {
  await Promise.race([begin(app, siteKey), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

async function begin(app: FirebaseApp, siteKey: string): Promise<void> {
  try {
    const [{ initializeAppCheck, ReCaptchaEnterpriseProvider }] = await Promise.all([
      import('firebase/app-check'),
      loadRecaptcha(),
    ]);
    const provider = new ReCaptchaEnterpriseProvider(siteKey);
    initializeAppCheck(app, { provider, isTokenAutoRefreshEnabled: true });
  } catch {
    setTimeout(() => void begin(app, siteKey), againMs);
  }
}

/**
 * Loads it before the SDK would: the SDK tries only once, and whatever is called waits for that without end. What it finds
 * loaded it takes.
 */
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
