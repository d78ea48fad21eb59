/** Google Cloud's REST interfaces, with the credentials of whoever runs this. */
import { second } from '@cine/contract/time';
import { applicationDefault } from 'firebase-admin/app';

export type CloudRequest = {
  /** Asks for JSON; null if there is nothing at that address. Throws for all else that isn't an answer. */
  ask: (path: string, body?: object) => Promise<unknown>;
  /** Sends and gets bytes by any method; null if there is nothing at that address. Throws as `ask` does. */
  send: (path: string, method: string, body?: { type: string; bytes: Uint8Array }) => Promise<Buffer | null>;
};

/** An answer that says no. */
export class CloudError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(`${status} ${message}`.trim());
    this.status = status;
  }
}

/** What to do without credentials that Google takes. */
export const credentialsMissing =
  'no credentials of yours could be used; get some: gcloud auth application-default login';

/** With application default credentials; `root` leads to a server that stands in for all of Google. */
export function cloudRequest(project: string, root?: string, timeoutMs = 60 * second): CloudRequest {
  let credential: ReturnType<typeof applicationDefault> | undefined;

  async function accessToken(): Promise<string> {
    if (root !== undefined) return 'owner';
    try {
      credential ??= applicationDefault();
      return (await credential.getAccessToken()).access_token;
    } catch (cause) {
      throw new Error(credentialsMissing, { cause });
    }
  }

  const send: CloudRequest['send'] = async (path, method, body) => {
    const answer = await fetch(`${root ?? 'https:/'}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await accessToken()}`,
        'x-goog-user-project': project,
        ...(body && { 'content-type': body.type }),
      },
      signal: AbortSignal.timeout(timeoutMs),
      ...(body && { body: body.bytes as Uint8Array<ArrayBuffer> }),
    });
    if (answer.status === 404) {
      await answer.body?.cancel();
      return null;
    }
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new CloudError(answer.status, messageIn(bytes));
    return bytes;
  };

  return {
    send,
    ask: async (path, body) => {
      const json = body && { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
      const bytes = await send(path, body ? 'POST' : 'GET', json);
      return bytes && parsed(bytes);
    },
  };
}

function messageIn(bytes: Buffer): string {
  const { error } = parsed(bytes) as { error?: { message?: string } };
  return error?.message ?? '';
}

/** A page of HTML, as a proxy answers, says nothing. */
function parsed(bytes: Buffer): object {
  try {
    return JSON.parse(bytes.toString()) as object;
  } catch {
    return {};
  }
}
