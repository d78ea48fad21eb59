import { guildLevel, togetherMembers } from '@cine/contract/game/guilds/guild';
import type { OutputOf } from '@cine/contract/operation';
import { foundGuild, type showGuild } from '@cine/contract/operations/game/guilds';
import { Shield } from 'lucide-react';
import { ProgressPips } from '#components/challenge/progress-pips.tsx';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { BannerForm } from './banner-form.tsx';
import { firstBanner } from './first-banner.ts';
import styles from './guild.module.css';

type Props = { id: string; ready: OutputOf<typeof showGuild>['ready'] };

/** Makes a group a guild, once enough members play. */
export function BecomeGuild({ id, ready }: Props) {
  const { say } = useWords();
  const sum = ready?.levels.reduce((total, level) => total + level, 0) ?? 0;
  return (
    <div className={`${surface.tile} ${layout.narrowStack}`}>
      <p>{say('guilds.lead')}</p>
      {!ready?.isReady && (
        <p className={prose.soft}>{say('guilds.needs', { level: guildLevel, members: togetherMembers })}</p>
      )}
      {ready && !ready.isReady && (
        <>
          <div className={styles.level}>
            <p>{say('guilds.ownLevel', { level: ready.level, need: guildLevel })}</p>
            <ProgressPips count={Math.min(ready.level, guildLevel)} target={guildLevel} />
          </div>
          <div className={styles.level}>
            <p>{say('guilds.together', { sum, need: guildLevel, count: ready.levels.length })}</p>
            <ProgressPips count={Math.min(sum, guildLevel)} target={guildLevel} />
          </div>
          <p className={prose.soft}>{say('guilds.unseen')}</p>
        </>
      )}
      {ready?.isReady && (
        <div>
          <DialogButton icon={Shield} text={say('guilds.found')} title={say('guilds.foundTitle')}>
            <p>{say('guilds.foundHint')}</p>
            <BannerForm
              from={firstBanner}
              submit={say('guilds.found')}
              onSubmit={(banner) => call(foundGuild, { groupId: id, banner })}
            />
          </DialogButton>
        </div>
      )}
    </div>
  );
}
