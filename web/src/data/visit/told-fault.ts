import { errorTraits, type Frame } from '@cine/contract/error-traits';
import type { ToldFault } from '@cine/contract/operations/faces/visits';
import { Refusal } from '../queries/refusal.ts';

/** What is told of an error: its class, a code, and where in our code. Null for what is no fault of ours. */
export function toldFaultOf(error: unknown, origin: string): ToldFault | null {
  if (!(error instanceof Error) || isExpected(error)) return null;
  const { name, reason, at = [] } = errorTraits(error, (line) => frameIn(line, origin), 0);
  const isCode = typeof reason === 'string' && /^[a-z][a-z/-]{0,60}$/.test(reason);
  return { name, ...(isCode && { reason }), at: [...at] };
}

/** Refusals are answers, and the server tells of its own faults; a network may be gone. */
function isExpected(error: Error): boolean {
  if (error instanceof Refusal || error.name === 'AbortError') return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /unavailable|network|deadline|cancelled|aborted/.test(code)) return true;
  return error instanceof TypeError && /\bmodule\b|fetch|network|load failed/i.test(error.message);
}

/** Chromium's `at f (https://…:1:2)`, and the others' `f@https://…:1:2`. */
const place = /(https?:\/\/[^/\s]+)\/((?:assets|src)\/[\w./-]{1,90}\.(?:js|tsx?)):(\d{1,7}):(\d{1,7})\)?$/;

function frameIn(line: string, origin: string): Frame | null {
  const [, site, file, row, column] = place.exec(line) ?? [];
  if (site !== origin || file === undefined) return null;
  return { file, line: Number(row), column: Number(column) };
}
