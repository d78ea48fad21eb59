import { AppError } from '../../../../platform/errors/app-error.ts';
import type { Place } from '../place.ts';
import type { Poll } from '../poll.ts';

/** Throws `poll-not-yours` unless somebody started the poll, or is the host or the group's owner. */
export function assertMayLead({ startedBy }: Poll, { hostId }: Place, uid: string): void {
  if (uid !== startedBy && uid !== hostId) throw new AppError('poll-not-yours');
}
