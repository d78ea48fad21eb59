/** Sounds, and whether this device makes them. */
import { useSyncExternalStore } from 'react';

type Note = { type: OscillatorType; hertz: number; at: number; lasts: number; loudness: number };

/** What is heard: seconds from the start, and loudness from 0 to 1. */
const sounds = {
  /** A projector starts: one click for each picture, 24 a second. */
  reveal: Array.from({ length: 14 }, (_, at) => click(at / 24, 0.03 + 0.05 * (at / 14))),
  /** A coin. */
  complete: [bell(988, 0, 0.1), bell(1319, 0.09, 0.6)],
  /** Three steps up. */
  level: [bell(659, 0, 0.3), bell(831, 0.11, 0.3), bell(988, 0.22, 0.3), bell(1319, 0.33, 0.9)],
} satisfies Record<string, Note[]>;
export type Sound = keyof typeof sounds;

const storageKey = 'sounds';
const listeners = new Set<() => void>();
let audio: AudioContext | null = null;

/** Whether this device makes sounds; off by default. */
export function useSounds(): boolean {
  return useSyncExternalStore(subscribe, areSoundsOn);
}

export function switchSounds(on: boolean): void {
  if (on) localStorage.setItem(storageKey, 'on');
  else localStorage.removeItem(storageKey);
  for (const listener of listeners) listener();
}

/** Plays a sound if sounds are switched on; browsers refuse until the user has touched the page. */
export function playSound(sound: Sound): void {
  if (!areSoundsOn()) return;
  audio ??= new AudioContext();
  void audio.resume();
  for (const note of sounds[sound]) playNote(audio, note);
}

function playNote(on: AudioContext, { type, hertz, at, lasts, loudness }: Note): void {
  const start = on.currentTime + at;
  const tone = new OscillatorNode(on, { type, frequency: hertz });
  const fading = new GainNode(on, { gain: 0 });
  fading.gain.setValueAtTime(loudness, start);
  fading.gain.exponentialRampToValueAtTime(0.0001, start + lasts);
  tone.connect(fading).connect(on.destination);
  tone.start(start);
  tone.stop(start + lasts);
}

function click(at: number, loudness: number): Note {
  return { type: 'square', hertz: 140, at, lasts: 0.018, loudness };
}

function bell(hertz: number, at: number, lasts: number): Note {
  return { type: 'triangle', hertz, at, lasts, loudness: 0.16 };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function areSoundsOn(): boolean {
  return localStorage.getItem(storageKey) === 'on';
}
