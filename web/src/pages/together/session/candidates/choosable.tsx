import { type ComponentProps, memo, type RefObject, useState } from 'react';
import { AsksLater } from '#components/feedback/asks-later.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Candidate } from '#components/movie/candidate/candidate.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { RefuseButton, type RefusingGroup } from '#components/movie/refused/refuse-button.tsx';
import { NominateButton } from '#components/poll/nominate-button.tsx';
import type { Nominations } from '#data/queries/polls/use-nominations.ts';
import { useWords } from '#i18n/index.tsx';
import type { SessionContext } from '../session-context.tsx';

type ChoosableProps = Omit<ComponentProps<typeof Candidate>, 'children'> & {
  /** Chooses it; the same object as people come and go. */
  latest: RefObject<SessionContext['choose']>;
  isFirst?: boolean;
  /** The group whose lists it can leave. */
  group: RefusingGroup | null;
  /** Those of the evening's poll, while it takes some. */
  nominations: Nominations | null;
};

/** A movie of an evening's list that can be chosen. Renders only when what it shows changes. */
export const Choosable = memo(({ latest, isFirst = false, group, nominations, ...row }: ChoosableProps) => {
  const { say, locale } = useWords();
  const [isWaiting, setWaiting] = useState(false);
  const { fault, run, buttonStateOf } = useAction();
  const { movieId } = row.candidate;
  const title = titleOf(row.candidate, locale);
  const chooseThis = async () => setWaiting((await latest.current(movieId, title)) === 'waiting');
  return (
    <Candidate {...row}>
      <Button
        kind={isFirst ? 'main' : 'plain'}
        {...buttonStateOf('choose')}
        onClick={() => void run('choose', chooseThis)}
      >
        {say('session.thisOne')}
      </Button>
      {nominations && (
        <NominateButton
          isSmall
          title={title}
          isUp={nominations.isUp(movieId)}
          {...buttonStateOf('nominate')}
          onNominate={() => void run('nominate', () => nominations.nominate(movieId))}
        />
      )}
      {group && <RefuseButton group={group} movieId={movieId} title={title} />}
      {fault && <Notice>{fault}</Notice>}
      {isWaiting && <AsksLater />}
    </Candidate>
  );
});
