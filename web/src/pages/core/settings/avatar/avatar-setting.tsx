import { avatarPath } from '@cine/contract/text/avatar-path';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import shared from '../settings.module.css';
import { CropForm } from './crop-form.tsx';
import { DropPlace, PictureButtons } from './picture-source.tsx';

/** The picture that stands for a member, chosen or dropped here, or their character. */
export function AvatarSetting() {
  const { say } = useWords();
  const { uid, displayName, figure, avatar } = useAccount();
  const { picture, isUnreadable, open, close } = usePicture();
  return (
    <div className={`${layout.stackS} ${shared.setting}`}>
      <DropPlace onFile={open}>
        <Avatar
          uid={uid}
          name={displayName}
          figure={figure}
          picture={avatar === undefined ? null : avatarPath(uid, avatar, 'large')}
          size="l"
        />
        <PictureButtons hasPicture={avatar !== undefined} onFile={open} />
      </DropPlace>
      {isUnreadable && <Notice>{say('settings.avatarUnreadable')}</Notice>}
      {picture && (
        <Dialog title={say('settings.avatarCrop')} onClose={close}>
          <CropForm picture={picture} onDone={close} />
        </Dialog>
      )}
    </div>
  );
}

/** The picture in a file that was chosen. */
function usePicture() {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);

  async function read(file: File) {
    setUnreadable(false);
    try {
      setPicture(await createImageBitmap(file));
    } catch {
      setUnreadable(true);
    }
  }

  const open = (file: File | undefined) => file && void read(file);
  return { picture, isUnreadable, open, close: () => setPicture(null) };
}
