import type { Handlers } from '#platform/endpoints/feature.ts';
import { setUpAccount, showAccount, updateAccount } from './use-cases/own-account.ts';
import { endSignIns, signOutEverywhere } from './use-cases/sign-out-everywhere.ts';

export const handlers: Handlers = {
  operations: [showAccount, setUpAccount, updateAccount, signOutEverywhere, endSignIns],
};
