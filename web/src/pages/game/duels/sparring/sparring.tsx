import { type DuelKind, duelKinds } from '@cine/contract/game/duels/duel-rules';
import {
  type HouseCharacterId,
  houseCharacterIds,
  houseCharacterOf,
} from '@cine/contract/game/duels/house-characters';
import type { OutputOf } from '@cine/contract/operation';
import { spar } from '@cine/contract/operations/game/duels';
import { type ReactNode, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { friendsIn } from '../challenge/friends-in.ts';
import { useOwnHero } from '../for-duelists.tsx';
import { OddsBar } from '../odds/odds-bar.tsx';
import { combatantOf } from '../stage/combatant.ts';
import { Stage } from '../stage/stage.tsx';

type Fight = OutputOf<typeof spar>;

/** Spars with one of the house's characters. */
export function Sparring() {
  const { say, locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const [against, setAgainst] = useState<string>(houseCharacterIds[0]);
  const [kind, setKind] = useState<DuelKind>('even');
  const [fought, setFought] = useState<Fight | null>(null);
  const friends = friendsIn(ifKnown(useCircle()), locale) ?? [];

  async function go() {
    const house = houseCharacterIds.find((id) => id === against);
    setFought(await call(spar, { kind, ...(house ? { houseCharacter: house } : { userId: against }) }));
  }

  return (
    <section className={`${layout.stackL} ${surface.card}`} aria-labelledby="sparring">
      <h2 id="sparring">{say('duels.sparring')}</h2>
      <p>{say('duels.sparringHint')}</p>
      <LabelledSelect label={say('duels.against')} value={against} onChange={setAgainst}>
        <optgroup label={say('duels.house')}>
          {houseCharacterIds.map((id) => (
            <HouseOption key={id} id={id} />
          ))}
        </optgroup>
        {friends.length > 0 && (
          <optgroup label={say('duels.friends')}>
            {friends.map(({ uid, name }) => (
              <option key={uid} value={uid}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </LabelledSelect>
      <LabelledSelect label={say('duels.kind')} value={kind} onChange={(to) => setKind(to as DuelKind)}>
        {duelKinds.map((each) => (
          <option key={each} value={each}>
            {say(`duels.kind_${each}`)}
          </option>
        ))}
      </LabelledSelect>
      {fault && !fought && <Notice>{fault}</Notice>}
      <div className={layout.row}>
        <Button {...buttonStateOf('spar')} onClick={() => void run('spar', go)}>
          {say('duels.spar')}
        </Button>
      </div>
      {fought && (
        <SparringResult key={fought.seed} fought={fought}>
          {fault && <Notice>{fault}</Notice>}
          <div className={layout.row}>
            <Button kind="main" {...buttonStateOf('spar')} onClick={() => void run('spar', go)}>
              {say('duels.rematch')}
            </Button>
          </div>
        </SparringResult>
      )}
    </section>
  );
}

function HouseOption({ id }: { id: HouseCharacterId }) {
  const { say, locale } = useWords();
  const { names, level } = houseCharacterOf(id);
  return <option value={id}>{say('duels.houseCharacter', { name: names[locale], level })}</option>;
}

type ResultProps = { fought: Fight; children: ReactNode };

/** A fight fresh from the server, which is played; the odds say what was to be expected. */
function SparringResult({ fought: { challenger, opponent, odds, seed }, children }: ResultProps) {
  const { say, locale } = useWords();
  const { house, ...rest } = opponent;
  const other = combatantOf(rest, say);
  const hero = useOwnHero();
  return (
    <>
      <OddsBar odds={odds} />
      <Stage
        challenger={{ ...combatantOf(challenger, say), hero }}
        opponent={house ? { ...other, name: house.names[locale], figure: house.figure } : other}
        seed={seed}
        isPlayedAtOnce
      >
        {children}
      </Stage>
    </>
  );
}
