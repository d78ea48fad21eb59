import { leaveCollection } from '@cine/contract/operations/watching/collections';
import { Pencil, Trophy, UsersRound } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { standingOf } from '#components/collection/collection-words.ts';
import buttons from '#components/form/button.module.css';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { ActionRow } from '#components/layout/action-row.tsx';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { ReportButton } from '#components/people/report-button.tsx';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { collectionPlace } from '#data/queries/collections/collection-place.ts';
import type { CollectionFacts } from '#data/queries/collections/use-collection.ts';
import { useWords } from '#i18n/index.tsx';
import { EditorChoice } from './editor-choice.tsx';
import { EveningButton } from './evening-button.tsx';
import type { Keepers } from './use-keepers.ts';

type Props = {
  collection: string;
  title: string;
  facts: CollectionFacts;
  keepers: Keepers;
  /** Whether an evening would have nothing to choose from. */
  isEmpty: boolean;
};

/** What can be made of a collection, and done with it as a whole. */
export function CollectionActions({ collection, title, facts, keepers, isEmpty }: Props) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const { owner } = collectionPlace(collection, uid);
  const { role } = keepers;
  if (kind !== 'member') return null;
  const isOwnOfUser = owner.kind === 'user' && owner.uid === uid;
  const isSharer = isOwnOfUser || (owner.kind === 'group' && role !== 'reader');
  return (
    <ActionRow first={<EveningButton collection={collection} kind={isEmpty ? 'plain' : 'main'} />}>
      <Link href={`/challenges/new?of=${collection}`} className={`${buttons.button} ${buttons.plain}`}>
        <Trophy aria-hidden />
        {say('collections.challenge')}
      </Link>
      {isSharer && facts.visibility !== 'private' && (
        <ShareButton
          thing={{ kind: 'collection', id: collection }}
          isKept={facts.rules !== null}
          text={say('sharing.text_collection', { title })}
        />
      )}
      {role === 'owner' && (
        <OwnersButtons
          collection={collection}
          facts={facts}
          isOwnOfUser={isOwnOfUser}
          nameOf={keepers.nameOf}
        />
      )}
      {role === 'editor' && owner.kind === 'user' && <LeaveButton collection={collection} />}
      {role !== 'owner' && standingOf(collection) === null && (
        <ReportButton
          kinds={['collection']}
          id={owner.kind === 'user' ? owner.uid : owner.groupId}
          inCollection={collection}
          name={title}
        />
      )}
    </ActionRow>
  );
}

type OwnersProps = Pick<Props, 'collection' | 'facts'> & {
  isOwnOfUser: boolean;
  nameOf: Keepers['nameOf'];
};

function OwnersButtons({ collection, facts, isOwnOfUser, nameOf }: OwnersProps) {
  const { say } = useWords();
  const mayInvite = isOwnOfUser && standingOf(collection) === null && !facts.rules;
  return (
    <>
      <Link href={`/collections/${collection}/edit`} className={`${buttons.button} ${buttons.plain}`}>
        <Pencil aria-hidden />
        {say('collections.edit')}
      </Link>
      {mayInvite && (
        <DialogButton
          icon={UsersRound}
          text={say('collections.keepTogether')}
          title={say('collections.keepTogetherTitle')}
        >
          {(close) => (
            <EditorChoice collection={collection} editors={facts.editorIds} nameOf={nameOf} onDone={close} />
          )}
        </DialogButton>
      )}
    </>
  );
}

function LeaveButton({ collection }: { collection: string }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  return (
    <ConfirmButton
      kind="quiet"
      title={say('collections.leaveTitle')}
      hint={say('collections.leaveHint')}
      yes={say('collections.leave')}
      no={say('common.cancel')}
      act={async () => {
        await call(leaveCollection, { collection });
        navigate('/collections', { replace: true });
      }}
    >
      {say('collections.leave')}
    </ConfirmButton>
  );
}
