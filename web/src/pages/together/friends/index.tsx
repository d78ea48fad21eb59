import type { CircleDocument } from '@cine/contract/documents/circles';
import { answerFriend, unblockUser, withdrawRequest } from '@cine/contract/operations/together/friends';
import { spacedCode } from '@cine/contract/text/spaced-code';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import twoStraws from '#components/feedback/scenes/two-straws.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { AskForm } from './ask-form.tsx';
import styles from './friends.module.css';
import { OwnCode } from './own-code.tsx';

/** Friends, requests and blocks, and the user's code. */
export default function Friends() {
  const { say } = useWords();
  const { kind } = useAccount();
  const circle = useCircle();
  return (
    <div className={layout.stackL}>
      <header className={layout.headingRow}>
        <h1>{say('friends.title')}</h1>
        <div className={layout.wrapM}>
          {kind === 'member' && (
            <>
              <Link href="/tips" className={layout.tapLink}>
                {say('friends.tips')}
              </Link>
              <Link href="/leaderboards?among=friends" className={layout.tapLink}>
                {say('leaderboards.title')}
              </Link>
            </>
          )}
          <Link href="/groups" className={layout.tapLink}>
            {say('groups.title')}
          </Link>
        </div>
      </header>
      {kind === 'guest' && <ForMembers text={say('friends.guest')} />}
      {kind === 'member' && circle === null && <Skeleton count={3} />}
      {circle === 'unknown' && <NotOnDevice />}
      {kind === 'member' && circle !== null && circle !== 'unknown' && (
        <div className={layout.unevenColumns}>
          <div className={layout.stackL}>
            <IncomingRequests asking={circle.asking} />
            <FriendList friends={circle.friends} />
            <OutgoingRequests asked={circle.asked} />
            <BlockedUsers blocked={circle.blocked} />
          </div>
          <div className={layout.stackL}>
            <OwnCode code={circle.code} />
            <section className={`${layout.stackM} ${surface.card}`}>
              <h2>{say('friends.addTitle')}</h2>
              <AskForm />
            </section>
          </div>
        </div>
      )}
    </div>
  );
}

/** The newest first. */
function newestFirst<Entry>(entries: Record<string, Entry>, at: (entry: Entry) => number): [string, Entry][] {
  return Object.entries(entries).sort(([, one], [, other]) => at(other) - at(one));
}

function IncomingRequests({ asking }: Pick<CircleDocument, 'asking'>) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const entries = newestFirst(asking, ({ at }) => at);
  if (entries.length === 0) return null;
  const reply = (uid: string, accept: boolean) =>
    void run(`${uid} ${accept}`, () => call(answerFriend, { uid, accept }));
  return (
    <section className={`${layout.stackM} ${surface.live} ${styles.asking}`}>
      <h2 className={prose.subtitle}>{say('friends.askingTitle', { count: entries.length })}</h2>
      {fault && <Notice>{fault}</Notice>}
      <ul className={layout.stackM}>
        {entries.map(([uid, { name, username }]) => (
          <Row key={uid} uid={uid} name={name} note={`@${username}`}>
            <Button kind="main" {...buttonStateOf(`${uid} true`)} onClick={() => reply(uid, true)}>
              {say('friends.accept')}
            </Button>
            <Button {...buttonStateOf(`${uid} false`)} onClick={() => reply(uid, false)}>
              {say('friends.decline')}
            </Button>
          </Row>
        ))}
      </ul>
    </section>
  );
}

function FriendList({ friends }: Pick<CircleDocument, 'friends'>) {
  const { say, locale } = useWords();
  const entries = Object.entries(friends).sort(([, one], [, other]) =>
    one.name.localeCompare(other.name, locale),
  );
  if (entries.length === 0)
    return <EmptyState scene={twoStraws} title={say('friends.none')} text={say('friends.noneHint')} />;
  return (
    <section className={layout.stackM}>
      <h2>{say('friends.listTitle', { count: entries.length })}</h2>
      <ul className={`${styles.friends} ${layout.longList}`}>
        {entries.map(([uid, { name, username }]) => (
          <Row key={uid} uid={uid} name={name} note={`@${username}`} isTile />
        ))}
      </ul>
    </section>
  );
}

function OutgoingRequests({ asked }: Pick<CircleDocument, 'asked'>) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const entries = newestFirst(asked, ({ at }) => at);
  if (entries.length === 0) return null;
  return (
    <section className={layout.stackM}>
      <h2>{say('friends.askedTitle')}</h2>
      {fault && <Notice>{fault}</Notice>}
      <ul className={layout.stackM}>
        {entries.map(([uid, each]) => (
          <Row
            key={uid}
            uid={uid}
            name={nameOfRequest(each)}
            note={say(`friends.asked_${each.by}`)}
            isNameless
            isUnseen={each.by === 'code' || each.by === 'username'}
          >
            <Button
              {...buttonStateOf(uid)}
              aria-label={say('friends.withdrawFrom', { name: nameOfRequest(each) })}
              onClick={() => void run(uid, () => call(withdrawRequest, { uid }))}
            >
              {say('friends.withdraw')}
            </Button>
          </Row>
        ))}
      </ul>
    </section>
  );
}

function BlockedUsers({ blocked }: Pick<CircleDocument, 'blocked'>) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const entries = newestFirst(blocked, ({ at }) => at);
  if (entries.length === 0) return null;
  return (
    <details className={surface.disclosure}>
      <summary>{say('friends.blockedTitle', { count: entries.length })}</summary>
      {fault && <Notice>{fault}</Notice>}
      <ul className={layout.stackM}>
        {entries.map(([uid, { name, username }]) => (
          <Row key={uid} uid={uid} name={name} note={username === null ? '' : `@${username}`} isNameless>
            <Button
              {...buttonStateOf(uid)}
              aria-label={say('friends.unblockName', { name })}
              onClick={() => void run(uid, () => call(unblockUser, { uid }))}
            >
              {say('friends.unblock')}
            </Button>
          </Row>
        ))}
      </ul>
    </details>
  );
}

type RowProps = {
  uid: string;
  name: string;
  note: string;
  isTile?: boolean;
  /** Set where the user's name leads nowhere, because they show no page. */
  isNameless?: boolean;
  /** Set where no face is shown, because it isn't known whose it would be. */
  isUnseen?: boolean;
  children?: ReactNode;
};

function Row({ uid, name, note, isTile = false, isNameless = false, isUnseen = false, children }: RowProps) {
  return (
    <li className={`${styles.row} ${isTile ? surface.tile : ''}`}>
      {!isUnseen && <Avatar uid={uid} name={name} />}
      <p className={`${layout.words} ${styles.who}`}>
        {isNameless ? (
          <strong>{name}</strong>
        ) : (
          <Link href={`/people/${uid}`} className={isTile ? surface.coverLink : undefined}>
            <strong>{name}</strong>
          </Link>
        )}
        <span className={`${prose.soft} ${layout.oneLine}`} translate="no">
          {note}
        </span>
      </p>
      {children && <div className={layout.wrapS}>{children}</div>}
    </li>
  );
}

/** What a request is called: a name if an evening showed it, otherwise what was typed. */
function nameOfRequest({ by, said }: CircleDocument['asked'][string]): string {
  if (by === 'code') return spacedCode(said);
  return by === 'username' ? `@${said}` : said;
}
