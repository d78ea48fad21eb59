import type { GroupDocument } from '@cine/contract/documents/groups';
import type { OutputOf } from '@cine/contract/operation';
import { chooseGuild, leaveGuild } from '@cine/contract/operations/game/guilds';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { weekdayAndTime } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './guild.module.css';

type Props = {
  id: string;
  group: GroupDocument;
  choice: OutputOf<typeof chooseGuild>;
  onChange: () => void;
};

/** Whether the member plays for this guild, and when they may choose again. */
export function GuildChoice({ id, group, choice: { plays, choosesAgainAt }, onChange }: Props) {
  const { say, locale } = useWords();
  const { visibility } = useAccount();
  const { busy, fault, run } = useAction();
  const again = choosesAgainAt === null ? null : weekdayAndTime(Date.parse(choosesAgainAt), locale);
  const choose = async () => {
    await call(chooseGuild, { groupId: id });
    onChange();
  };
  const leave = async () => {
    await call(leaveGuild, { groupId: id });
    onChange();
  };
  if (!plays && again !== null) return <p className={prose.soft}>{say('guilds.notYet', again)}</p>;
  if (!plays)
    return (
      <div className={layout.stackS}>
        <p>{say('guilds.playHint')}</p>
        <div>
          <Button busy={busy !== null} onClick={() => void run('play', choose)}>
            {say('guilds.play')}
          </Button>
        </div>
        {fault && <Notice>{fault}</Notice>}
      </div>
    );
  return (
    <div className={layout.stackS}>
      <div className={layout.row}>
        <p>{say('guilds.plays')}</p>
        <div className={styles.stop}>
          <ConfirmButton
            kind="quiet"
            title={say('guilds.stopTitle', { group: group.name })}
            hint={again === null ? say('guilds.stopHint') : say('guilds.stopHintUntil', again)}
            yes={say('guilds.stop')}
            no={say('common.cancel')}
            act={leave}
          >
            {say('guilds.stop')}
          </ConfirmButton>
        </div>
      </div>
      {visibility !== 'public' && (
        <p className={prose.soft}>
          {say('guilds.hidden')}{' '}
          <Link href="/settings#profile" className={layout.tapLink}>
            {say('profile.whoSees')}
          </Link>
        </p>
      )}
    </div>
  );
}
