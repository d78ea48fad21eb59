import { browserIdHeader } from '@cine/contract/browser-id';
import { doorOf } from '@cine/contract/doors';
import { type ErrorDetails, refusalOf } from '@cine/contract/errors';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { tellVisit } from '@cine/contract/operations/faces/visits';
import { hour, second } from '@cine/contract/time';
import type { Suspension } from '#core/access/index.ts';
import { cookieOf } from './browser.ts';
import { noteSaid } from './said.ts';
import { sendJson } from './send-json.ts';

export class CallError extends Error {
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(code: string, message: string, details: unknown) {
    super(message);
    this.code = code;
    this.details = refusalOf({ code, details });
  }

  get reason(): string {
    return this.details.reason;
  }
}

export type TestUser = {
  uid: string;
  /** Calls an operation as this user and checks the answer against the operation's schema. */
  call: <O extends Operation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O>>;
};

/** A user with an unsigned token, as the emulators accept them. */
export function user(
  url: string,
  uid: string,
  options: {
    guest?: boolean;
    operator?: boolean;
    suspended?: Suspension;
    /** A verified address. */
    email?: string;
    unverified?: boolean;
    /** Joined without a verified address. */
    unproved?: boolean;
    language?: string;
    signedInAt?: number;
    network?: string;
    /** What its program says of itself, and the id of its browser. */
    userAgent?: string;
    browserId?: string;
    /** Another user in whose browser they are signed in now. */
    browserOf?: string;
    project?: string;
  } = {},
): TestUser {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    cookie: cookieOf(options.browserOf ?? uid),
    authorization: `Bearer ${unsignedToken(uid, options.guest ?? false, options.project, options.signedInAt, options)}`,
  };
  if (options.language) headers['accept-language'] = options.language;
  // As Google's front end says it.
  if (options.network) headers['x-forwarded-for'] = options.network;
  if (options.userAgent) headers['user-agent'] = options.userAgent;
  if (options.browserId) headers[browserIdHeader] = options.browserId;
  return { uid, call: (operation, input) => call(url, operation, input, headers) };
}

async function call<O extends Operation>(
  url: string,
  operation: O,
  input: InputOf<O>,
  headers: Record<string, string>,
): Promise<OutputOf<O>> {
  const body = JSON.stringify({ data: input });
  const { json } = await sendJson(`${url}/${doorOf(operation)}/${operation.name}`, { headers, body });
  const answer = json as {
    result?: unknown;
    error?: { status: string; message: string; details?: unknown };
  };
  // What the dashboard tells of itself is for the log.
  if (operation.name !== tellVisit.name) noteSaid(input, headers, answer.result);
  if (answer.error) throw new CallError(answer.error.status, answer.error.message, answer.error.details);
  return operation.output.parse(answer.result) as OutputOf<O>;
}

export function unsignedToken(
  uid: string,
  guest: boolean,
  project = 'demo-cine',
  signedInAt = Date.now(),
  {
    operator,
    suspended,
    email,
    unverified,
    unproved,
  }: {
    operator?: boolean;
    suspended?: Suspension;
    email?: string;
    unverified?: boolean;
    unproved?: boolean;
  } = {},
): string {
  const now = Math.floor(Date.now() / second);
  const payload = {
    iss: `https://securetoken.google.com/${project}`,
    aud: project,
    auth_time: Math.floor(signedInAt / second),
    user_id: uid,
    sub: uid,
    iat: now,
    exp: now + hour / second,
    ...(operator && { operator }),
    ...(suspended && { suspended }),
    ...(email && { email }),
    ...(unproved && { unproved }),
    // Whether a member has verified the address; guests have none.
    ...(!guest && { email_verified: !unverified }),
    firebase: { identities: {}, sign_in_provider: guest ? 'anonymous' : 'password' },
  };
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.`;
}
