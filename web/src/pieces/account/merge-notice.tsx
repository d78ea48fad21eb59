import type { Reason } from '@cine/contract/errors';
import type { OutputOf } from '@cine/contract/operation';
import type { mergeGuest } from '@cine/contract/operations/account';
import { Refusal } from '../../live/data/call.ts';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import { Notice } from '../feedback/notice.tsx';
import { RetryButton } from '../feedback/retry-notice.tsx';
import { faultOf } from '../form/use-action.ts';

/** Why a guest will never be the caller's to merge. */
const final: ReadonlySet<Reason> = new Set([
  'guest-token-invalid',
  'guest-is-a-member',
  'guest-already-merged',
  'input-invalid',
]);

/** Whether merging a guest again would fail for the same reason, so that their token is of no more use. */
export function isFinal(error: unknown): boolean {
  return error instanceof Refusal && error.isSaid && final.has(error.reason);
}

/** Whether a call did not reach the server. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Refusal && !error.isSaid;
}

type Props = { brought: OutputOf<typeof mergeGuest> | null; fault: unknown; onRetry: () => void };

/** What followed a guest into their account, or why nothing did and how to try again. */
export function MergeNotice({ brought, fault, onRetry }: Props) {
  const { say } = useWords();
  if (fault !== null) {
    const why = <Notice>{say('settings.notBrought', { why: faultOf(fault, say) })}</Notice>;
    if (isFinal(fault)) return why;
    return (
      <div className={layout.narrowStack}>
        {why}
        <RetryButton fault={fault} onRetry={onRetry} />
      </div>
    );
  }
  if (!brought) return null;
  const { guestId: _guestId, isComplete, ...counts } = brought;
  if (!isComplete) return <Notice kind="news">{say('settings.beingBrought')}</Notice>;
  if (Object.values(counts).every((count) => count === 0)) return null;
  return <Notice kind="news">{say('settings.broughtAlong', counts)}</Notice>;
}
