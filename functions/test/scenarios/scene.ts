import type { DocumentCodec } from '@cine/contract/documents/codec';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { setUpAccount } from '@cine/contract/operations/core/account';
import type { CameBack, PasskeyRequest } from '../browser.ts';

/** A user who calls operations: over the client SDK, or as tests do. */
export type Player = {
  uid: string;
  call: <O extends Operation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O>>;
  idToken: () => Promise<string>;
  now: () => number;
  /** Goes to a provider of identities and comes back, as somebody whom nobody knows. */
  comeBack: (provider: string) => Promise<CameBack>;
  /** What their browser asks a passkey to sign. */
  askForPasskey: () => Promise<PasskeyRequest>;
  /** What an app gets from a provider's own SDK, of somebody whom nobody knows. */
  idTokenBy: (provider: string) => Promise<{ id_token: string; nonce: string }>;
  /** The newest mail to an address whose text has some words. */
  mailedTo: (address: string, saying: string) => Promise<string>;
  until: <T>(path: string, codec: DocumentCodec<T>, isSo: (data: T) => boolean) => Promise<T>;
  /** Gives them a milestone, for which nobody could play long enough here. */
  raise: (level: number) => Promise<void>;
};

/**
 * The callers: a user with a verified address and no account yet, a member, a guest, a screen, and the
 * operator.
 */
export type Cast = Record<'host' | 'friend' | 'guest' | 'screen' | 'operator', Player>;

export type Scene = {
  operation: Operation;
  by: keyof Cast;
  /** What was called before, whose answers its input is made of. */
  needs: readonly Operation[];
  /** What else was called before, where the same people call everything once: this would end it. */
  after: readonly Operation[];
  inputFrom: (answers: readonly unknown[], cast: Cast) => unknown;
};

/** With readonly lists, as literals are inferred. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

type Answers<Needs extends readonly Operation[]> = { [At in keyof Needs]: OutputOf<Needs[At]> };

/** The scene of an operation. A host has an account, unless it is what they make. */
export function scene<
  O extends Operation,
  const Needs extends readonly Operation[],
  const Input extends Frozen<InputOf<O>>,
>(
  operation: O,
  by: keyof Cast,
  needs: Needs,
  inputFrom: (answers: Answers<Needs>, cast: Cast) => Input | Promise<Input>,
  after: readonly Operation[] = [],
): Scene {
  const account = by === 'host' && operation.name !== setUpAccount.name ? [setUpAccount] : [];
  return {
    operation,
    by,
    needs: [...needs, ...account],
    after,
    inputFrom: (answers, cast) => inputFrom(answers as Answers<Needs>, cast),
  };
}

/** The scenes of operations that a host calls with nothing, and that need nothing. */
export function plain(...operations: readonly Operation[]): Scene[] {
  return operations.map((operation) => scene(operation, 'host', [], () => ({}) as never));
}
