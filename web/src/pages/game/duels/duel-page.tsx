import { ShownDuelPage } from './duel/shown-duel-page.tsx';
import { ForDuelists } from './for-duelists.tsx';

/** A duel of the user's: to answer, to wait for, or to watch. */
export default function DuelPage({ id }: { id: string }) {
  return (
    <ForDuelists>
      <ShownDuelPage key={id} id={id} />
    </ForDuelists>
  );
}
