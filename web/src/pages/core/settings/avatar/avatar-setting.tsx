import { removeAvatar, setAvatar } from '@cine/contract/operations/together/profiles';
import { avatarPath } from '@cine/contract/text/avatar-path';
import { ImagePlus } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import shared from '../settings.module.css';
import styles from './avatar.module.css';
import { wholeOf } from './crop.ts';
import { Cropper } from './cropper.tsx';
import { encodeAvatar } from './encode.ts';

/** The picture that stands for a member, chosen or dropped here, or their character. */
export function AvatarSetting() {
  const { say } = useWords();
  const { uid, displayName, figure, avatar } = useAccount();
  const { busy, fault, run } = useAction();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);

  async function open(file: File | undefined) {
    setOver(false);
    if (!file) return;
    setUnreadable(false);
    try {
      setPicture(await createImageBitmap(file));
    } catch {
      setUnreadable(true);
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  }

  return (
    <div className={`${layout.stackS} ${shared.setting}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button chooses a file, too. */}
      <div
        className={styles.setting}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Avatar
          uid={uid}
          name={displayName}
          figure={figure}
          picture={avatar === undefined ? null : avatarPath(uid, avatar, 'large')}
          size="l"
        />
        <div className={layout.stackS}>
          <div className={layout.wrapS}>
            <Button aria-describedby={id} onClick={() => input.current?.click()}>
              <ImagePlus aria-hidden />
              {say(avatar === undefined ? 'settings.avatarChoose' : 'settings.avatarChange')}
            </Button>
            {avatar !== undefined && (
              <Button
                kind="quiet"
                busy={busy !== null}
                onClick={() => void run('remove', () => call(removeAvatar, {}))}
              >
                {say('settings.avatarRemove')}
              </Button>
            )}
          </div>
          <p id={id} className={prose.note}>
            {say('settings.avatarHint')}
          </p>
        </div>
        <input
          ref={input}
          type="file"
          accept="image/*"
          hidden
          aria-label={say('settings.avatarChoose')}
          onChange={({ target }) => {
            void open(target.files?.[0]);
            target.value = '';
          }}
        />
      </div>
      {isUnreadable && <Notice>{say('settings.avatarUnreadable')}</Notice>}
      {fault && <Notice>{fault}</Notice>}
      {picture && (
        <Dialog title={say('settings.avatarCrop')} onClose={() => setPicture(null)}>
          <CropForm picture={picture} onDone={() => setPicture(null)} />
        </Dialog>
      )}
    </div>
  );
}

function CropForm({ picture, onDone }: { picture: ImageBitmap; onDone: () => void }) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [crop, setCrop] = useState(() => wholeOf(picture));

  async function save() {
    const send = async () => call(setAvatar, { picture: await encodeAvatar(picture, crop) });
    if (await run('avatar', send)) onDone();
  }

  return (
    <div className={layout.stackL}>
      <Cropper picture={picture} crop={crop} onCrop={setCrop} />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" busy={busy !== null} onClick={() => void save()}>
          {say('settings.avatarSave')}
        </Button>
      </div>
    </div>
  );
}
