import type { Handlers } from '#platform/endpoints/feature.ts';
import { createToken, listTokens, revokeToken } from './use-cases/own-tokens.ts';

export const handlers: Handlers = { operations: [createToken, listTokens, revokeToken] };
