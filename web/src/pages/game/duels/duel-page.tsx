import { ShownDuelPage } from './duel/shown-duel-page.tsx';
import { ForDuelists } from './for-duelists.tsx';

/** The page of one duel, for players with a character. */
export default function DuelPage({ id }: { id: string }) {
  return (
    <ForDuelists>
      <ShownDuelPage key={id} id={id} />
    </ForDuelists>
  );
}
