/** Starts the push service of the suite, with keys of its own. */
import { startPushService } from '@cine/dev-push';
import webPush from 'web-push';

export async function startLocalPush(port: number) {
  const service = await startPushService(port);
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  return {
    settings: { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey, PUSH_LOCAL_ORIGIN: service.url },
    close: service.close,
  };
}
