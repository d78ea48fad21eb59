import type { Operation } from '@cine/contract/operation';
import type { CallerRecord } from '../callers/documents.ts';
import type { SignInSeen } from '../callers/seen-sign-ins.ts';
import type { LocaleOf } from '../i18n/locale.ts';
import type { Caller, Identity } from './caller.ts';

/** What endpoints ask about accounts, which are a feature's. */
export type Accounts = {
  localeOf: LocaleOf;
  /** What a verified ID token says of its user's standing; throws if they may not call the operation. */
  admit: (
    token: Identity['token'],
    operation: Pick<Operation, 'whileSuspended'>,
    now: number,
  ) => Pick<Caller, 'suspended'>;
  /** Refuses a user by an address that they verified only after they had joined. */
  checkLateAddress: (uid: string, address: string) => Promise<void>;
  /** Keeps how a member signed in, once for each sign-in. */
  noteSignIn: (uid: string, seen: SignInSeen) => Promise<void>;
  /** The owner of a personal token, as a call proves them. Throws `token-invalid`, `too-many-calls`. */
  proveToken: (token: string, network: string | null) => Promise<Identity>;
  /** Refuses a user who may not act, by what is stored about them as a caller. */
  assertMayAct: (caller: CallerRecord, now: number) => void;
};
