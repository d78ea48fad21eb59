/** Posts one due schedule or task to its function, and tells what became of it. */
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';

/** One attempt of a schedule or a task; times are epoch milliseconds. */
export type Delivery = {
  name: string;
  /** Null for a schedule. */
  taskId: string | null;
  /** When it was due, and when it was delivered. */
  dueAt: number;
  at: number;
  status: Status;
};

/** `unreachable` without an answer, or without one in time. */
export type Status = number | 'unreachable';

/** Delivers one thing at a time, when it is due. */
export type Source = {
  name: string;
  /** When it has something to deliver; infinite if nothing, or nothing before another delivery ends. */
  dueAt: () => number;
  /** Delivers what is due first. */
  deliver: () => Promise<Delivery>;
};

const agent = new Agent({ keepAlive: true });

export async function post(
  url: string,
  { headers, body, deadlineMs }: { headers: Record<string, string>; body: Buffer; deadlineMs: number },
): Promise<Status> {
  const signal = AbortSignal.timeout(deadlineMs);
  const call = request(url, {
    method: 'POST',
    agent,
    signal,
    headers: { ...headers, 'content-length': body.length },
  });
  try {
    call.end(body);
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    response.resume();
    if (!response.readableEnded) await once(response, 'end');
    return response.statusCode!;
  } catch {
    return 'unreachable';
  }
}

export function isDone(status: Status): boolean {
  return typeof status === 'number' && status >= 200 && status < 300;
}
