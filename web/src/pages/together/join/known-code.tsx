import type { ReactNode } from 'react';
import { Loading } from '../../../components/feedback/loading.tsx';
import { useWords } from '../../../i18n/index.tsx';
import { checkCode } from './join.ts';
import { RefusedCode } from './refused-code.tsx';
import { useTried } from './use-tried.ts';

/** Promises nothing and asks nothing before the code is known. */
export function KnownCode({ code, children }: { code: string; children: ReactNode }) {
  const { say } = useWords();
  const { done, fault, again } = useTried(() => checkCode(code));
  if (fault) return <RefusedCode code={code} fault={fault} onRetry={again} />;
  return done ? children : <Loading label={say('common.codeChecking')} />;
}
