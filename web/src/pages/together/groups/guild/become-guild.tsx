import type { GroupDocument } from '@cine/contract/documents/groups';
import { foundGuild, showGuild } from '@cine/contract/operations/game/guilds';
import { Shield } from 'lucide-react';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { BannerForm } from './banner-form.tsx';
import { firstBanner } from './first-banner.ts';

type Props = { id: string; uid: string; group: GroupDocument };

/** Makes a group a guild, for an owner whose group may become one. */
export function BecomeGuild({ id, uid, group: { memberIds } }: Props) {
  const { say } = useWords();
  const { data, again } = useCachedAnswer(showGuild, { groupId: id }, uid);
  useRefetchOnChange(JSON.stringify(memberIds), again);
  if (!data?.ready?.isReady) return null;
  return (
    <section className={`${surface.card} ${layout.narrowStack}`} aria-labelledby="guild-title">
      <h2 id="guild-title">{say('guilds.become')}</h2>
      <p>{say('guilds.lead')}</p>
      <DialogButton icon={Shield} text={say('guilds.found')} title={say('guilds.foundTitle')}>
        <p>{say('guilds.foundHint')}</p>
        <BannerForm
          from={firstBanner}
          submit={say('guilds.found')}
          onSubmit={(banner) => call(foundGuild, { groupId: id, banner })}
        />
      </DialogButton>
    </section>
  );
}
