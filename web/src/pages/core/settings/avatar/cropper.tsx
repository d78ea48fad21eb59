import { useEffect, useId, useRef } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './avatar.module.css';
import { type Crop, maxZoom, zoomed } from './crop.ts';
import { drawCrop } from './draw-crop.ts';
import { steerBy, useFingers, useWheel } from './use-gestures.ts';

type Props = { picture: ImageBitmap; crop: Crop; onCrop: (change: (crop: Crop) => Crop) => void };

/** Chooses a square of a picture, by touch, mouse or keyboard. */
export function Cropper({ picture, crop, onCrop }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className={layout.stackM}>
      <CropArea picture={picture} crop={crop} onCrop={onCrop} hintId={id} />
      <p id={id} className={prose.note}>
        {say('settings.avatarCropHint')}
      </p>
      <label className={`${layout.stackXs} ${styles.zoom}`}>
        {say('settings.avatarZoom')}
        <input
          type="range"
          min={1}
          max={maxZoom}
          step={0.05}
          value={crop.zoom}
          onChange={({ target }) =>
            onCrop((before) => zoomed(picture, before, Number(target.value) / before.zoom))
          }
        />
      </label>
    </div>
  );
}

/** The picture, of which the square is seen. */
function CropArea({ picture, crop, onCrop, hintId }: Props & { hintId: string }) {
  const { say } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const fingers = useFingers(picture, onCrop);
  useWheel(canvas, picture, onCrop);
  useEffect(() => {
    if (canvas.current) drawCrop(canvas.current, picture, crop);
  }, [picture, crop]);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: arrows move the picture.
    <canvas
      ref={canvas}
      className={styles.crop}
      width={512}
      height={512}
      role="application"
      tabIndex={0}
      aria-label={say('settings.avatarCrop')}
      aria-describedby={hintId}
      onKeyDown={(event) => steerBy(event, picture, onCrop)}
      {...fingers}
    />
  );
}
