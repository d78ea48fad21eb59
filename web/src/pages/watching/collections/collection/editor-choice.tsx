import { maxEditors } from '@cine/contract/operations/watching/collection-parts';
import { setEditors } from '@cine/contract/operations/watching/collections';
import { useState } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import twoStraws from '#components/feedback/scenes/two-straws.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { call } from '#data/queries/call.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import type { Told } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';

type Props = {
  collection: string;
  editors: readonly string[];
  nameOf: (uid: string) => string | null;
  onDone: () => void;
};

/** The friends who keep a collection with its owner. Former friends can only be taken out. */
export function EditorChoice({ collection, editors, nameOf, onDone }: Props) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(editors));
  const { busy, fault, run } = useAction();
  const all = useFriendsAnd(editors, nameOf);
  if (!all) return <Skeleton count={3} size="line" />;
  if (all === 'unknown') return <NotOnDevice isSmall />;
  if (all.length === 0) return <NoFriends />;

  async function save() {
    const isDone = await run('save', () => call(setEditors, { collection, uids: [...chosen] }));
    if (isDone) onDone();
  }

  return (
    <div className={layout.stackL}>
      <p className={prose.soft}>{say('collections.keepTogetherHint')}</p>
      <People all={all} chosen={chosen} onChoose={setChosen} />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" busy={busy !== null} onClick={() => void save()}>
          {say('common.save')}
        </Button>
      </div>
    </div>
  );
}

type Person = { uid: string; name: string };

/** The user's friends and those who keep it already, by name. */
function useFriendsAnd(editors: Props['editors'], nameOf: Props['nameOf']): Told<Person[]> {
  const { say, locale } = useWords();
  const circle = useCircle();
  if (!circle || circle === 'unknown') return circle;
  const friends = Object.entries(circle.friends).map(([uid, { name }]) => ({ uid, name }));
  const others = editors
    .filter((uid) => !circle.friends[uid])
    .map((uid) => ({ uid, name: nameOf(uid) ?? say('collections.somebody') }));
  const { compare } = new Intl.Collator(locale);
  return [...friends, ...others].sort((one, other) => compare(one.name, other.name));
}

function NoFriends() {
  const { say } = useWords();
  return (
    <EmptyState scene={twoStraws} title={say('tips.noFriends')} text={say('collections.noFriendsHint')}>
      <Link href="/friends" className={`${buttons.button} ${buttons.main}`}>
        {say('friends.title')}
      </Link>
    </EmptyState>
  );
}

type PeopleProps = {
  all: readonly Person[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

function People({ all, chosen, onChoose }: PeopleProps) {
  const { say } = useWords();

  function toggle(uid: string) {
    const next = new Set(chosen);
    if (!next.delete(uid)) next.add(uid);
    onChoose(next);
  }

  return (
    <fieldset>
      <legend className="unseen">{say('collections.keepTogetherTitle')}</legend>
      {all.map(({ uid, name }) => (
        <label key={uid} className={surface.check}>
          <input
            type="checkbox"
            checked={chosen.has(uid)}
            disabled={!chosen.has(uid) && chosen.size >= maxEditors}
            onChange={() => toggle(uid)}
          />
          <Avatar uid={uid} name={name} size="s" />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
