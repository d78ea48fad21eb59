import { Component, type ReactNode } from 'react';
import { useWords } from '../words/index.tsx';
import { Button } from './button.tsx';
import { Empty } from './empty.tsx';

type State = { failed: boolean };

/** Shows what can be done where a page broke, instead of nothing. */
export class Failing extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Broken onRetry={() => this.setState({ failed: false })} />;
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { say } = useWords();
  return (
    <Empty title={say('common.failedTitle')} text={say('common.failed')}>
      <Button onClick={onRetry}>{say('common.retry')}</Button>
    </Empty>
  );
}
