import { Component, type ReactNode } from 'react';
import { useWords } from '#i18n/index.tsx';
import { Button } from '../form/button.tsx';
import { EmptyState } from './empty-state.tsx';
import brokenFilm from './scenes/broken-film.svg?drawing';

type Props = { of?: string; children: ReactNode };
type State = { of?: string | undefined; failed: boolean };

/** Shows a way out when rendering a page failed. A change of `of` tries again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, failed: false };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <BrokenPage onRetry={() => this.setState({ failed: false })} />;
  }
}

function BrokenPage({ onRetry }: { onRetry: () => void }) {
  const { say } = useWords();
  return (
    <EmptyState scene={brokenFilm} isPage title={say('common.failedTitle')} text={say('common.failed')}>
      <Button onClick={onRetry}>{say('common.retry')}</Button>
    </EmptyState>
  );
}
