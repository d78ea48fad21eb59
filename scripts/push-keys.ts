/**
 * `npm run push-keys`: makes the pair of keys that pushes are signed with, and says where each goes. Nothing
 * is stored.
 */
import webPush from 'web-push';
import { readCommand } from './terminal/read-command.ts';

readCommand({
  usage: 'npm run push-keys\n\nMakes the pair of keys that pushes are signed with, and says where each goes.',
});

const { publicKey, privateKey } = webPush.generateVAPIDKeys();
console.log(`Into functions/.env.<project>, which isn't secret:

  PUSH_PUBLIC_KEY=${publicKey}

The private half is a secret; paste it where this asks:

  firebase functions:secrets:set PUSH_PRIVATE_KEY

  ${privateKey}

Browsers that already get pushes are bound to the former key: with a new one they have to be switched on again.`);
