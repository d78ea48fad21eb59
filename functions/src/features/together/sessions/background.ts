import type { Background } from '../../../platform/endpoints/feature.ts';
import { onUpdate } from '../../../platform/endpoints/trigger.ts';
import { followAccount } from './use-cases/follow-account.ts';

export const background: Background = {
  /** Copies an account's edited name, looks, services and region into its open sessions. */
  followAccount: onUpdate('users/{uid}', (context, { uid }) => followAccount(context, uid)),
};
