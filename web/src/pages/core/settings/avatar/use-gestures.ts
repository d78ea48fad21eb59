import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type Crop, moved, type Size, zoomed } from './crop.ts';

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

type Change = (change: (crop: Crop) => Crop) => void;

/** Enlarges by a wheel. React listens to it passively, so that the page would scroll as well. */
export function useWheel(canvas: RefObject<HTMLElement | null>, picture: Size, onCrop: Change): void {
  useEffect(() => {
    const element = canvas.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const at = placeIn(event, element!);
      onCrop((before) => zoomed(picture, before, event.deltaY < 0 ? turn : 1 / turn, at));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [canvas, picture, onCrop]);
}

/** Moves by a finger or the mouse, and enlarges by two fingers. */
export function useFingers(picture: Size, onCrop: Change) {
  const fingers = useRef(new Map<number, Place>());

  function press(event: PointerEvent) {
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, placeIn(event, event.currentTarget));
  }

  function drag(event: PointerEvent) {
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

  function lift(event: PointerEvent) {
    fingers.current.delete(event.pointerId);
  }

  return { onPointerDown: press, onPointerMove: drag, onPointerUp: lift, onPointerCancel: lift };
}

/** Moves and enlarges by keys. */
export function steerBy(event: KeyboardEvent, picture: Size, onCrop: Change): void {
  const change = keys[event.key];
  if (!change) return;
  event.preventDefault();
  onCrop((before) => change(picture, before));
}

function placeIn({ clientX, clientY }: { clientX: number; clientY: number }, element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
