import { errorTraits, type Frame, placeIn } from '@cine/contract/error-traits';
import { reasonCode, type ToldFault } from '@cine/contract/operations/faces/visits';
import { Refusal } from '../queries/refusal.ts';

/** The report of an error: its class, a code, and where in our code. Null if the fault isn't ours. */
export function toldFaultOf(error: unknown, origin: string): ToldFault | null {
  if (!(error instanceof Error) || isExpected(error)) return null;
  const { name, reason, at = [] } = errorTraits(error, (line) => frameIn(line, origin), 0);
  const isCode = typeof reason === 'string' && reasonCode.test(reason);
  return { name, ...(isCode && { reason }), at: [...at] };
}

/** Refusals are answers, the server reports its own faults, and a network may be gone. */
function isExpected(error: Error): boolean {
  if (error instanceof Refusal || error.name === 'AbortError') return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /unavailable|network|deadline|cancelled|aborted/.test(code)) return true;
  return error instanceof TypeError && /\bmodule\b|fetch|network|load failed/i.test(error.message);
}

const path = /^(?:assets|src)\/[\w./-]{1,90}$/;

/** Reads Chromium's `at f (https://…:1:2)`, and the others' `f@https://…:1:2`. */
function frameIn(line: string, origin: string): Frame | null {
  const [, behind] = line.split(`${origin}/`);
  const place = placeIn(behind?.replace(/\)$/, '') ?? '');
  if (!place || !path.test(place.path) || !/\.(?:js|tsx?)$/.test(place.path)) return null;
  return { file: place.path, line: place.line, column: place.column };
}
