import { type Calls, largeDoor } from './calls.ts';
import type { Problem, Settings } from './index.ts';

export type { Calls } from './calls.ts';

/** A refused call: `reason` is stable, the message is for people. */
export class Refusal extends Error {
  readonly reason: Problem['reason'];
  /** With the values that the message names and, for an input that isn't accepted, its faults. */
  readonly details: RefusalDetails;

  constructor(message: string, details: RefusalDetails) {
    super(message);
    this.name = 'Refusal';
    this.reason = details.reason;
    this.details = details;
  }
}

type RefusalDetails = {
  reason: Problem['reason'];
  params: Record<string, string | number>;
  issues?: Problem['issues'];
};

export type CallSettings = Omit<Settings, 'baseUrl'> & {
  /** Either `https://REGION-PROJECT.cloudfunctions.net` or `http://127.0.0.1:5001/PROJECT/REGION`. */
  functionsUrl: string;
};

/**
 * Returns a function that calls operations by name, as the dashboard does: in Firebase's callable protocol,
 * at the door that answers them. It throws a `Refusal`, or what `fetch` throws if nothing answers.
 */
export function createCineCaller({ functionsUrl, idToken, appCheckToken, language }: CallSettings) {
  return async <Name extends keyof Calls>(
    name: Name,
    input: Calls[Name]['input'],
  ): Promise<Calls[Name]['output']> => {
    const [token, proof] = await Promise.all([idToken(), appCheckToken?.()]);
    const door = largeDoor.has(name) ? 'largeDoor' : 'door';
    const response = await fetch(`${functionsUrl}/${door}/${name}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...(proof && { 'X-Firebase-AppCheck': proof }),
        ...(language !== undefined && { 'Accept-Language': language }),
      },
      body: JSON.stringify({ data: input }),
    });
    const answer = (await response.json().catch(() => null)) as Answer<Calls[Name]['output']> | null;
    if (answer && !answer.error) return answer.result!;
    // Google's servers answer without details, and not always in JSON.
    const { message = response.statusText, details = unavailable } = answer?.error ?? {};
    throw new Refusal(message, details);
  };
}

const unavailable: RefusalDetails = { reason: 'service-unavailable', params: {} };

type Answer<Output> = { result?: Output; error?: { message: string; details?: RefusalDetails } };
