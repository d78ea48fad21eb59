import { Component, type ReactNode } from 'react';
import { isOnline } from '#data/offline/network.ts';
import { hearFault } from '#data/visit/hear-fault.ts';
import { useWords } from '#i18n/index.tsx';
import { Button } from '../form/button.tsx';
import { EmptyState } from './empty-state.tsx';
import brokenFilm from './scenes/broken-film.svg?drawing';

type Props = { of?: string; children: ReactNode };
type State = { of?: string | undefined; failed: boolean; isCodeMissing?: boolean };

/** Shows a way out when rendering a page failed. A change of `of` tries again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: true, isCodeMissing: isOfModule(error) };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, failed: false };
  }

  override componentDidCatch(error: unknown): void {
    hearFault(error);
  }

  private retry(): void {
    if (this.state.isCodeMissing && isOnline()) location.reload();
    else this.setState({ failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <BrokenPage onRetry={() => this.retry()} />;
  }
}

/** Chromium never asks again for a module that failed: only a reload brings it. */
function isOfModule(error: unknown): boolean {
  return error instanceof TypeError && /\bmodule\b/.test(error.message);
}

function BrokenPage({ onRetry }: { onRetry: () => void }) {
  const { say } = useWords();
  return (
    <EmptyState scene={brokenFilm} isPage title={say('common.failedTitle')} text={say('common.failed')}>
      <Button onClick={onRetry}>{say('common.retry')}</Button>
    </EmptyState>
  );
}
