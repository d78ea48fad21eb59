import { listSentTips, sendTips } from '@cine/contract/operations/together/tips';
import { countCharacters } from '@cine/contract/text/count-characters';
import { useState } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import twoStraws from '#components/feedback/scenes/two-straws.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { FriendChoice } from './friend-choice.tsx';
import styles from './recommend.module.css';

const longest = 200;

/** Chooses the friends to whom a movie is recommended. */
export function RecommendForm({ movieId, onClose }: { movieId: number; onClose: () => void }) {
  const { say } = useWords();
  const circle = ifKnown(useCircle());
  const sent = useAnswer(listSentTips, { movieId });
  const { fault, busy, run } = useAction();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState('');
  const [doneTo, setDoneTo] = useState<string[] | null>(null);
  if (circle && Object.keys(circle.friends).length === 0) return <NoFriends />;
  if (doneTo) return <Recommended names={doneTo} onClose={onClose} />;
  if (sent.refusal && !sent.data) return <RetryNotice refusal={sent.refusal} onRetry={sent.again} />;
  if (!circle || !sent.data) return <Skeleton count={3} size="row" />;

  const { friends } = circle;
  const { left, tips } = sent.data;
  async function submit() {
    const uids = [...chosen];
    if (uids.length === 0 || countCharacters(text.trim()) > longest) return;
    await run('send', async () => {
      await call(sendTips, { movieId, uids, text: text.trim() === '' ? null : text });
      setDoneTo(uids.map((uid) => friends[uid]?.name ?? ''));
    });
  }

  return (
    <Form className={styles.form} onSubmit={submit}>
      <FriendChoice
        friends={friends}
        already={new Set(tips.map(({ to }) => to.uid))}
        left={left}
        chosen={chosen}
        onChoose={setChosen}
      />
      <TextField
        label={say('tips.line')}
        hint={say('tips.lineHint')}
        maxLength={longest}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.wrapS}>
        <Button kind="main" type="submit" busy={busy !== null} aria-disabled={chosen.size === 0 || undefined}>
          {say('tips.send', { count: chosen.size })}
        </Button>
        <Button held={busy !== null} onClick={onClose}>
          {say('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}

function NoFriends() {
  const { say } = useWords();
  return (
    <EmptyState scene={twoStraws} title={say('tips.noFriends')} text={say('tips.noFriendsHint')}>
      <Link href="/friends" className={`${buttons.button} ${buttons.main}`}>
        {say('friends.title')}
      </Link>
    </EmptyState>
  );
}

function Recommended({ names, onClose }: { names: readonly string[]; onClose: () => void }) {
  const { say, locale } = useWords();
  return (
    <div className={styles.form} role="status">
      <p>{say('tips.done', { names: listInWords(names, locale) })}</p>
      <p>
        {say('tips.doneHint')} <Link href="/tips?sent=1">{say('tips.title')}</Link>
      </p>
      <Button kind="main" onClick={onClose}>
        {say('common.close')}
      </Button>
    </div>
  );
}
