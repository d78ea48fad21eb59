import { createRequire } from 'node:module';

type Auth = {
  encodeRefreshToken: (record: object) => string;
  decodeRefreshToken: (token: string) => { issuedAt?: number };
  ProjectState: { prototype: Prototype };
};
type Prototype = {
  createRefreshTokenFor: (...args: unknown[]) => string;
  validateRefreshToken: (token: string) => { user: { validSince?: string } };
};
type Errors = { BadRequestError: new (code: string) => Error };

/**
 * Makes the Auth emulator of this process refuse refresh tokens from before their user's were revoked, to the
 * second, as Firebase Auth does. False if this version of the CLI keeps them elsewhere.
 */
export function refuseRevokedTokens(cli: string): boolean {
  try {
    const load = createRequire(cli);
    const auth = load('firebase-tools/lib/emulator/auth/state.js') as Auth;
    const { BadRequestError } = load('firebase-tools/lib/emulator/auth/errors.js') as Errors;
    const { prototype } = auth.ProjectState;
    const { createRefreshTokenFor, validateRefreshToken } = prototype;
    prototype.createRefreshTokenFor = function (this: Prototype, ...args) {
      const record = auth.decodeRefreshToken(createRefreshTokenFor.apply(this, args));
      return auth.encodeRefreshToken({ ...record, issuedAt: Math.floor(Date.now() / 1000) });
    };
    prototype.validateRefreshToken = function (this: Prototype, token) {
      const valid = validateRefreshToken.call(this, token);
      const { issuedAt = Number.POSITIVE_INFINITY } = auth.decodeRefreshToken(token);
      if (issuedAt < Number(valid.user.validSince ?? 0)) throw new BadRequestError('TOKEN_EXPIRED');
      return valid;
    };
    return true;
  } catch {
    return false;
  }
}
