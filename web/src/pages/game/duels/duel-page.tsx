import { ShownDuelPage } from './duel/shown-duel-page.tsx';
import { ForDuelists } from './for-duelists.tsx';

export default function DuelPage({ id }: { id: string }) {
  return (
    <ForDuelists>
      <ShownDuelPage key={id} id={id} />
    </ForDuelists>
  );
}
