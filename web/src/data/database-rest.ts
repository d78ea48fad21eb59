import { databaseHost } from './config.ts';
import type { Seat } from './firebase.ts';
import { headersOf } from './request-headers.ts';
import { learnFromAnswer } from './server-time.ts';
import { signInOf } from './sign-in-of.ts';

/**
 * Asks Firestore's REST API with a seat's credentials; `body` gets the database's name. Throws unless it
 * is answered.
 */
export async function askDatabase(
  seat: Seat,
  method: string,
  body: (database: string) => object,
): Promise<unknown[]> {
  const { projectId, idToken } = await signInOf(seat);
  const database = `projects/${projectId}/databases/(default)`;
  const headers = await headersOf(seat, idToken);
  const sentAt = Date.now();
  const response = await fetch(`${databaseHost}/v1/${database}/${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body(database)),
  });
  if (!response.ok) throw new Error(`Firestore's REST API answered ${response.status}`);
  const answers = (await response.json()) as { readTime: string }[];
  if (answers[0]) learnFromAnswer(Date.parse(answers[0].readTime), sentAt);
  return answers;
}
