import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { Globe, Link2, UsersRound } from 'lucide-react';
import { Link } from 'wouter';
import { pathOfCollection } from '#data/queries/collections/collection-place.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './collection-card.module.css';
import { CollectionCover } from './collection-cover.tsx';
import { collectionName } from './collection-words.ts';

/** A collection, with what sets it apart from others: how many movies, who sees it, who keeps it. */
export function CollectionCard({ of }: { of: CollectionView }) {
  const { say } = useWords();
  const { collection, description, total, visibility, rules, editors, owner, role } = of;
  const isTogether = editors.length > 0 || owner.kind === 'group';
  const facts = [
    rules ? say('collections.smart') : say('watchlist.count', { count: total ?? 0 }),
    role === 'owner' || owner.kind === 'group' ? null : say('collections.by', { name: owner.name }),
  ];
  return (
    <article className={styles.card}>
      <CollectionCover of={of} />
      <div className={layout.words}>
        <h3 className={styles.name}>
          <Link href={pathOfCollection(collection)} className={surface.coverLink}>
            {collectionName(of, say)}
          </Link>
        </h3>
        <p className={prose.note}>{dotted(facts)}</p>
        {description && <p className={styles.description}>{description}</p>}
        <p className={`${layout.wrapXs} ${styles.marks}`}>
          {visibility === 'link' && <Mark Icon={Link2} text={say('collections.is_link')} />}
          {visibility === 'public' && <Mark Icon={Globe} text={say('collections.is_public')} />}
          {isTogether && owner.kind === 'user' && (
            <Mark Icon={UsersRound} text={say('collections.together', { count: editors.length })} />
          )}
        </p>
      </div>
    </article>
  );
}

function Mark({ Icon, text }: { Icon: typeof Globe; text: string }) {
  return (
    <span className={`${surface.chip} ${styles.mark}`}>
      <Icon aria-hidden />
      {text}
    </span>
  );
}
