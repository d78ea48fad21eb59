import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import type { Locale } from '@cine/contract/primitives';
import type { Page } from 'playwright-core';
import type { PageName } from '#app/routes.tsx';
import type { Say } from '#i18n/index.tsx';
import type { Suite } from '../../../functions/test/suite.ts';
import type { Way } from './steps.ts';

/** A user with an account or a guest, on no device yet. */
export type Person = {
  uid: string;
  email: string | null;
  call: <O extends Operation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O>>;
};

/** How a page is opened on a new device. */
export type Opening = {
  /** Called before it loads: answers that a state needs are routed here. */
  prepare?: (page: Page) => Promise<unknown>;
  localStorage?: Record<string, string>;
};

/** What a state is made with: people, their devices, and the words they read. */
export type Stage = {
  /** Formats a text in the language in which the state is shown first. */
  say: Say;
  language: Locale;
  /** A new member in France, with Netflix and Canal+ by default. */
  member: (name: string, providers?: readonly number[]) => Promise<Person>;
  guest: (name: string, code: string, providers?: readonly number[]) => Promise<Person>;
  /** Signs a user up who has not set up yet. */
  newcomer: () => Promise<Person>;
  /** Brings a television into a session. */
  screen: (code: string) => Promise<void>;
  /** Makes others a user's neighbours, the most similar first. */
  meet: (person: Person, others: readonly Person[]) => Promise<void>;
  /** Makes them an operator from their next sign-in on. */
  promote: (person: Person) => Promise<void>;
  /** Opens a path on a new device, signed in. */
  open: (person: Person, path: string, opening?: Opening) => Promise<Page>;
  /** Opens a path on a new device, as a visitor. */
  visit: (path: string, opening?: Opening) => Promise<Page>;
  /** The functions and what stands in for the outside world. */
  suite: Suite;
  /** Changes fields of a document past all rules. */
  update: (path: string, fields: object) => Promise<void>;
};

/** Leads a page to a state. */
export type Show = (stage: Stage, opening?: Opening) => Promise<Page>;

/** A state. The page then changes its language, unless the server has said a part of it. */
export type Screen = Show | Way;

/** Every page of the routes, in all of its states. */
export type Table = Record<PageName, Record<string, Screen>>;
/** Some of them. */
export type Screens = Partial<Table>;
