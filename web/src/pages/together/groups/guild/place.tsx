import { type RankedGuild, showGuilds } from '@cine/contract/operations/game/leaderboards';
import { Link } from 'wouter';
import { useAnswer } from '../../../../data/queries/use-answer.ts';
import { type Say, useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';

/** The place of the user's guild in this week's table, and the way there; only the way until known. */
export function Place() {
  const { say } = useWords();
  const { data } = useAnswer(showGuilds, {});
  return (
    <p className={layout.row}>
      {data && <span>{data.place ? placeInWords(data.place, data.size, say) : say('guilds.unranked')}</span>}
      <Link href="/leaderboards?board=guilds" className={layout.tapLink}>
        {say('guilds.toTable')}
      </Link>
    </p>
  );
}

function placeInWords({ rank, points }: RankedGuild, counted: number, say: Say): string {
  const size = Math.max(counted, rank);
  return size > 1 ? say('guilds.place', { rank, size, points }) : say('guilds.placeAlone', { points });
}
