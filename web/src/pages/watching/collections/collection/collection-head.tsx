import { leaveCollection } from '@cine/contract/operations/watching/collections';
import { Pencil, Trophy, UsersRound } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { CollectionCover } from '#components/collection/collection-cover.tsx';
import { collectionName, standingOf } from '#components/collection/collection-words.ts';
import buttons from '#components/form/button.module.css';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { ReportButton } from '#components/people/report-button.tsx';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { collectionPlace } from '#data/queries/collections/collection-place.ts';
import type { CollectedEntry, CollectionFacts } from '#data/queries/collections/use-collection.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import { rulesInWords } from '#i18n/rules.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './collection.module.css';
import { EditorChoice } from './editor-choice.tsx';
import { EveningButton } from './evening-button.tsx';
import type { Keepers } from './use-keepers.ts';

type Props = {
  collection: string;
  facts: CollectionFacts;
  entries: readonly CollectedEntry[];
  keepers: Keepers;
};

export function CollectionHead({ collection, facts, entries, keepers }: Props) {
  const teller = useWords();
  const { say, locale } = teller;
  const { uid } = useAccount();
  const { owner } = collectionPlace(collection, uid);
  const { name, description, cover, rules, visibility, editorIds } = facts;
  const onTop = entries.find(({ movieId }) => movieId === cover?.movieId) ?? entries[0];
  const top = onTop ? { movieId: onTop.movieId, ...onTop.card } : null;
  const title = collectionName({ collection, name }, say);
  const together = editorIds.flatMap((id) => (id === uid ? [] : (keepers.nameOf(id) ?? [])));
  const isOthers = owner.kind === 'user' && owner.uid !== uid;
  const facets = [
    rules ? null : say('watchlist.count', { count: entries.length }),
    isOthers && keepers.ownerName !== null ? say('collections.by', { name: keepers.ownerName }) : null,
    visibility === 'private' ? null : say(`collections.is_${visibility}`),
  ];
  return (
    <div className={layout.stackL}>
      {owner.kind === 'group' && keepers.role !== 'reader' ? (
        <BackLink href={`/groups/${owner.groupId}`}>
          {keepers.ownerName ?? say('collections.toGroup')}
        </BackLink>
      ) : (
        <BackLink href="/collections">{say('collections.title')}</BackLink>
      )}
      <header className={styles.head}>
        <CollectionCover of={{ collection, cover, rules }} movie={top} />
        <div className={layout.stackS}>
          <h1 className={styles.title}>{title}</h1>
          <p className={prose.soft} role="status">
            {dotted(facets)}
          </p>
          {description && <p className={prose.lead}>{description}</p>}
          {rules && <p className={styles.rules}>{rulesInWords(rules, teller)}</p>}
          {together.length > 0 && (
            <p className={prose.soft}>
              {say('collections.keptWith', { names: listInWords(together, locale) })}
            </p>
          )}
        </div>
      </header>
      <Actions collection={collection} title={title} facts={facts} keepers={keepers} />
    </div>
  );
}

type ActionProps = { collection: string; title: string; facts: CollectionFacts; keepers: Keepers };

function Actions({ collection, title, facts, keepers: { role, nameOf } }: ActionProps) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const [, navigate] = useLocation();
  const { owner } = collectionPlace(collection, uid);
  const isOwnOfUser = owner.kind === 'user' && owner.uid === uid;
  const isSharer = isOwnOfUser || (owner.kind === 'group' && role !== 'reader');
  const canEditAll = role === 'owner' && kind === 'member';
  const isNamed = standingOf(collection) === null;
  return (
    <div className={layout.wrapM}>
      {kind === 'member' && (
        <>
          <EveningButton collection={collection} />
          <Link href={`/challenges/new?of=${collection}`} className={`${buttons.button} ${buttons.plain}`}>
            <Trophy aria-hidden />
            {say('collections.challenge')}
          </Link>
        </>
      )}
      {isSharer && facts.visibility !== 'private' && (
        <ShareButton
          thing={{ kind: 'collection', id: collection }}
          text={say('sharing.text_collection', { title })}
        />
      )}
      {canEditAll && (
        <Link href={`/collections/${collection}/edit`} className={`${buttons.button} ${buttons.plain}`}>
          <Pencil aria-hidden />
          {say('collections.edit')}
        </Link>
      )}
      {canEditAll && isOwnOfUser && isNamed && !facts.rules && (
        <DialogButton
          icon={UsersRound}
          text={say('collections.keepTogether')}
          title={say('collections.keepTogetherTitle')}
        >
          {(close) => (
            <EditorChoice collection={collection} stored={facts.editorIds} nameOf={nameOf} onDone={close} />
          )}
        </DialogButton>
      )}
      {role === 'editor' && owner.kind === 'user' && (
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
      )}
      {role !== 'owner' && isNamed && (
        <ReportButton
          kinds={['collection']}
          id={owner.kind === 'user' ? owner.uid : owner.groupId}
          inCollection={collection}
          name={title}
        />
      )}
    </div>
  );
}
