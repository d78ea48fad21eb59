import { listPublicCollections } from '@cine/contract/operations/watching/collections';
import { CollectionCard } from '#components/collection/collection-card.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

/** The collections that a member shows to all who see their profile; nothing if there are none. */
export function PublicCollections({ uid }: { uid: string }) {
  const { say } = useWords();
  const { data } = useCachedAnswer(listPublicCollections, { uid }, useAccount().uid);
  if (!data || data.collections.length === 0) return null;
  return (
    <section className={layout.stackM} aria-labelledby="collections-title">
      <h2 id="collections-title">{say('collections.ofGroup')}</h2>
      <ul className={layout.cardGrid}>
        {data.collections.map((each) => (
          <li key={each.collection}>
            <CollectionCard of={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}
