import type { Locator, Page } from 'playwright-core';
import type { Say, WordKey } from '../../src/i18n/index.tsx';
import { follow } from '../support/in-place.ts';
import { sessionOf } from './evening.ts';
import type { Person, Screen, Show, Stage } from './screen.ts';
import {
  failing,
  holdDocuments,
  holding,
  linked,
  listening,
  offline,
  press,
  saying,
  titled,
} from './show.ts';

export type Who = (stage: Stage) => Promise<Person>;
type Text = [key: WordKey, params?: Parameters<Say>[1]];
type Named = { readonly name: string };

const lea: Who = ({ member }) => member('Léa');

/** Nina, a guest in Léa's evening. */
export const nina: Who = async ({ member, guest }) =>
  guest('Nina', (await sessionOf(await member('Léa'))).code);

/** Olga, an operator. */
export const olga: Who = async ({ member, promote }) => {
  const person = await member('Olga');
  await promote(person);
  return person;
};

/** Opens a path as Léa or somebody else. */
export const at =
  (path: string, who = lea): Show =>
  async (stage, opening) =>
    stage.open(await who(stage), path, opening);

export const visiting =
  (path: string): Show =>
  ({ visit }, opening) =>
    visit(path, opening);

/** A step after which the page is in the next state. */
const step =
  (take: (page: Page, say: Say, ...text: Text) => Promise<unknown>) =>
  (show: Show, ...text: Text): Show =>
  async (stage, opening) => {
    const page = await show(stage, opening);
    await take(page, stage.say, ...text);
    return page;
  };

/** Waits until the page says a text. */
export const says = step((page, say, ...text) => saying(page, say(...text)));

/** Waits until a text is the page's heading. */
export const headed = step((page, say, ...text) => titled(page, say(...text)));

/** Waits until something is there. */
export const shows =
  (show: Show, part: (page: Page, say: Say) => Locator): Show =>
  async (stage, opening) => {
    const page = await show(stage, opening);
    await part(page, stage.say).waitFor();
    return page;
  };

export const pressed = step(press);

/** Presses a button that opens a dialog. */
export const asks = step(async (page, ...button) => {
  await press(page, ...button);
  await page.getByRole('dialog').waitFor();
});

/** Presses a button that shares something, and makes a link. */
export const links = step(async (page, say, ...button) => {
  await press(page, say, ...button);
  await linked(page, say);
});

/** Takes the network away once the page has the code that comes late. */
export const cut =
  (show: Show): Show =>
  async (stage) => {
    const page = await show(stage);
    await listening(page);
    return offline(page, stage.say);
  };

/** A state in which the server has said a part. */
export const inEachLanguage = (show: Show): Screen => ({ inEachLanguage: show });

/** A page that goes on waiting for an operation's answer, with its heading. */
export const awaiting = (show: Show, { name }: Named, ...title: Text): Show =>
  headed((stage) => show(stage, { prepare: holding(name) }), ...title);

/** A page on which an operation fails, and that offers to try again. */
export const failed = (show: Show, { name }: Named): Screen =>
  inEachLanguage(async (stage) => {
    const page = await show(stage, { prepare: failing(name) });
    await page.getByRole('button', { name: stage.say('common.retry') }).waitFor();
    return page;
  });

/** Both states of a page that an operation answers. */
export const asking = (show: Show, operation: Named, ...title: Text) => ({
  loading: awaiting(show, operation, ...title),
  failed: failed(show, operation),
});

/** A page whose documents never come: it is opened from another one, as its account has to be there. */
export const waiting =
  (path: string, who = lea): Show =>
  async (stage) => {
    const page = await headed(at('/privacy', who), 'privacy.title')(stage);
    await holdDocuments(page);
    await follow(page, path);
    return page;
  };
