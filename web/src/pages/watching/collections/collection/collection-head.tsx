import { CollectionCover } from '#components/collection/collection-cover.tsx';
import { collectionName } from '#components/collection/collection-words.ts';
import { BackLink } from '#components/layout/back-link.tsx';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { useAccount } from '#data/auth/user.tsx';
import { collectionPlace } from '#data/queries/collections/collection-place.ts';
import type { CollectedEntry, CollectionFacts } from '#data/queries/collections/use-collection.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import { rulesInWords } from '#i18n/rules.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './collection.module.css';
import { CollectionActions } from './collection-actions.tsx';
import type { Keepers } from './use-keepers.ts';

type Props = {
  collection: string;
  facts: CollectionFacts;
  entries: readonly CollectedEntry[];
  keepers: Keepers;
};

/** The head of a collection: its cover, name, owner, what can be done. */
export function CollectionHead({ collection, facts, entries, keepers }: Props) {
  const { say } = useWords();
  const { name, cover, rules } = facts;
  const onTop = entries.find(({ movieId }) => movieId === cover?.movieId) ?? entries[0];
  const top = onTop ? { movieId: onTop.movieId, ...onTop.card } : null;
  const title = collectionName({ collection, name }, say);
  return (
    <div className={layout.stackL}>
      <WayBack collection={collection} keepers={keepers} />
      <header className={styles.head}>
        <CollectionCover of={{ collection, cover, rules }} movie={top} />
        <div className={layout.stackS}>
          <h1 className={styles.title}>{title}</h1>
          <About collection={collection} facts={facts} keepers={keepers} count={entries.length} />
        </div>
      </header>
      <CollectionActions
        collection={collection}
        title={title}
        facts={facts}
        keepers={keepers}
        isEmpty={rules === null && entries.length === 0}
      />
    </div>
  );
}

function WayBack({ collection, keepers }: Pick<Props, 'collection' | 'keepers'>) {
  const { say } = useWords();
  const { owner } = collectionPlace(collection, useAccount().uid);
  return owner.kind === 'group' && keepers.role !== 'reader' ? (
    <BackLink href={`/groups/${owner.groupId}`}>{keepers.ownerName ?? say('collections.toGroup')}</BackLink>
  ) : (
    <BackLink href="/collections">{say('collections.title')}</BackLink>
  );
}

/** What there is to say of it: how much it has, whose it is, who sees it, and what it is about. */
function About({ collection, facts, keepers, count }: Omit<Props, 'entries'> & { count: number }) {
  const teller = useWords();
  const { say, locale } = teller;
  const { uid } = useAccount();
  const { owner } = collectionPlace(collection, uid);
  const { description, rules, visibility, editorIds } = facts;
  const together = editorIds.flatMap((id) => (id === uid ? [] : (keepers.nameOf(id) ?? [])));
  const isOthers = owner.kind === 'user' && owner.uid !== uid;
  const facets = [
    rules ? null : say('watchlist.count', { count }),
    isOthers && keepers.ownerName !== null ? say('collections.by', { name: keepers.ownerName }) : null,
    visibility === 'private' ? null : say(`collections.is_${visibility}`),
  ];
  return (
    <>
      <p className={prose.soft} role="status">
        {dotted(facets)}
      </p>
      {description && <p className={`${prose.lead} ${prose.lines}`}>{description}</p>}
      {rules && <p className={styles.rules}>{rulesInWords(rules, teller)}</p>}
      {together.length > 0 && (
        <p className={prose.soft}>{say('collections.keptWith', { names: listInWords(together, locale) })}</p>
      )}
    </>
  );
}
