import { Redirect } from 'wouter';
import { Loading } from '../../../components/feedback/loading.tsx';
import { useWords } from '../../../i18n/index.tsx';
import { join } from './join.ts';
import { RefusedCode } from './refused-code.tsx';
import { useTried } from './use-tried.ts';

/** Joins at once: opening the link was asking for it. */
export function JoinNow({ code }: { code: string }) {
  const { say } = useWords();
  const { done, fault, again } = useTried(() => join(code));
  if (fault) return <RefusedCode code={code} fault={fault} onRetry={again} />;
  if (done) return <Redirect to={`/evening/${done.value}`} replace />;
  return <Loading label={say('join.joining')} />;
}
