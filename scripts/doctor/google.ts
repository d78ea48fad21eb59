/** Google's interfaces for those who manage a project. */
import { second } from '@cine/contract/time';
import { applicationDefault } from 'firebase-admin/app';

/** Asks one; null if there is nothing at that address. Throws for all else that isn't an answer. */
export type Google = (path: string, body?: object) => Promise<unknown>;

/** With application default credentials; `root` leads to a server that stands in for all of Google. */
export function google(project: string, root?: string, timeoutMs = 20 * second): Google {
  let token: Promise<string> | undefined;
  return async (path, body) => {
    token ??= root === undefined ? accessToken() : Promise.resolve('owner');
    const headers = {
      authorization: `Bearer ${await token}`,
      'content-type': 'application/json',
      'x-goog-user-project': project,
    };
    const answer = await fetch(`${root ?? 'https:/'}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.status === 404) return null;
    const answerBody = (await answer.json().catch(unlessCutOff)) as { error?: { message?: string } };
    if (!answer.ok) throw new Error(`${answer.status} ${answerBody.error?.message ?? ''}`.trim());
    return answerBody;
  };
}

/** A page of HTML, as a proxy answers, says nothing; an answer that stops is none. */
function unlessCutOff(error: Error): object {
  if (error instanceof SyntaxError) return {};
  throw error;
}

async function accessToken(): Promise<string> {
  try {
    return (await applicationDefault().getAccessToken()).access_token;
  } catch (cause) {
    const words = 'no credentials of yours could be used; get some: gcloud auth application-default login';
    throw new Error(words, { cause });
  }
}
