/** Says how bringing a guest's data into the account goes, and whether it can be tried again. */
import type { Reason } from '@cine/contract/errors';
import type { OutputOf } from '@cine/contract/operation';
import type { mergeGuest } from '@cine/contract/operations/core/account';
import { Refusal } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Notice } from '../feedback/notice.tsx';
import { RetryButton } from '../feedback/retry-notice.tsx';
import { faultOf } from '../form/use-action.ts';
import { listInWords } from '../movie/reasons-in-words.ts';

/** Refusals after which a guest can never be merged into this account. */
const final: ReadonlySet<Reason> = new Set([
  'guest-token-invalid',
  'guest-is-a-member',
  'guest-already-merged',
  'input-invalid',
]);

/** Whether merging would fail for the same reason again, so that the guest's token is useless. */
export function isFinal(error: unknown): boolean {
  return error instanceof Refusal && error.isFromServer && final.has(error.reason);
}

export function isUnanswered(error: unknown): boolean {
  return error instanceof Refusal && !error.isFromServer;
}

const kinds = ['watches', 'challenges', 'sessions', 'collected', 'ratings', 'imported'] as const;

type Props = { brought: OutputOf<typeof mergeGuest> | null; fault: unknown; onRetry: () => void };

export function MergeNotice({ brought, fault, onRetry }: Props) {
  const { say, locale } = useWords();
  if (fault !== null) {
    const why = <Notice>{say('status.notBrought', { why: faultOf(fault, say) })}</Notice>;
    if (isFinal(fault)) return why;
    return (
      <div className={layout.narrowStack}>
        {why}
        <RetryButton fault={fault} onRetry={onRetry} />
      </div>
    );
  }
  if (!brought) return null;
  if (!brought.isComplete) return <Notice kind="news">{say('status.beingBrought')}</Notice>;
  const broughtKinds = kinds.filter((kind) => brought[kind] > 0);
  if (broughtKinds.length === 0) return null;
  const what = broughtKinds.map((kind) => say(`status.brought_${kind}`, { count: brought[kind] }));
  return <Notice kind="news">{say('status.broughtAlong', { what: listInWords(what, locale) })}</Notice>;
}
