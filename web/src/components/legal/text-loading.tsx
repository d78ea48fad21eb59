import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Loading } from '../feedback/loading.tsx';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';

/** Stands for a text until it is loaded, which takes the network. */
export function TextLoading({ hasFailed, again }: { hasFailed: boolean; again: () => void }) {
  const { say } = useWords();
  if (!hasFailed) return <Loading />;
  return (
    <div className={layout.stackM}>
      <Notice>{say('common.notKept')}</Notice>
      <div>
        <Button onClick={again}>{say('common.retry')}</Button>
      </div>
    </div>
  );
}
