import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './avatar.module.css';
import { type Crop, maxZoom, moved, type Size, zoomed } from './crop.ts';
import { drawCrop } from './draw-crop.ts';

type Props = { picture: ImageBitmap; crop: Crop; onCrop: (change: (crop: Crop) => Crop) => void };
type Place = { x: number; y: number };

/** How far an arrow moves it, in parts of its side, and how much a key or a turn of the wheel enlarges it. */
const step = 0.05;
const turn = 1.1;

const keys: Record<string, (picture: Size, crop: Crop) => Crop> = {
  ArrowLeft: (picture, crop) => moved(picture, crop, -step, 0),
  ArrowRight: (picture, crop) => moved(picture, crop, step, 0),
  ArrowUp: (picture, crop) => moved(picture, crop, 0, -step),
  ArrowDown: (picture, crop) => moved(picture, crop, 0, step),
  '+': (picture, crop) => zoomed(picture, crop, turn),
  '=': (picture, crop) => zoomed(picture, crop, turn),
  '-': (picture, crop) => zoomed(picture, crop, 1 / turn),
};

/** Chooses a square of a picture, by touch, mouse or keyboard. */
export function Cropper({ picture, crop, onCrop }: Props) {
  const { say } = useWords();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const fingers = useRef(new Map<number, Place>());

  useEffect(() => {
    if (canvas.current) drawCrop(canvas.current, picture, crop);
  }, [picture, crop]);

  // React listens to wheels passively, so that the page would scroll as well.
  useEffect(() => {
    const element = canvas.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const at = placeIn(event, element!);
      onCrop((before) => zoomed(picture, before, event.deltaY < 0 ? turn : 1 / turn, at));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [picture, onCrop]);

  function press(event: PointerEvent<HTMLCanvasElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, placeIn(event, event.currentTarget));
  }

  function drag(event: PointerEvent<HTMLCanvasElement>) {
    const former = fingers.current.get(event.pointerId);
    if (!former) return;
    const place = placeIn(event, event.currentTarget);
    const other = [...fingers.current].find(([finger]) => finger !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, place);
    if (other) {
      const between = { x: (place.x + other.x) / 2, y: (place.y + other.y) / 2 };
      const by = distance(place, other) / Math.max(0.01, distance(former, other));
      onCrop((before) => zoomed(picture, before, by, between));
    } else onCrop((before) => moved(picture, before, former.x - place.x, former.y - place.y));
  }

  function lift(event: PointerEvent<HTMLCanvasElement>) {
    fingers.current.delete(event.pointerId);
  }

  function steer(event: KeyboardEvent) {
    const change = keys[event.key];
    if (!change) return;
    event.preventDefault();
    onCrop((before) => change(picture, before));
  }

  return (
    <div className={layout.stackM}>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: arrows move the picture. */}
      <canvas
        ref={canvas}
        className={styles.crop}
        width={512}
        height={512}
        role="application"
        tabIndex={0}
        aria-label={say('settings.avatarCrop')}
        aria-describedby={`${id}-hint`}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={lift}
        onPointerCancel={lift}
        onKeyDown={steer}
      />
      <p id={`${id}-hint`} className={prose.note}>
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

function placeIn({ clientX, clientY }: { clientX: number; clientY: number }, element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
