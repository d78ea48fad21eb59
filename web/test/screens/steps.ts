import type { Operation, OutputOf } from '@cine/contract/operation';
import type { Locator, Page } from 'playwright-core';
import type { Say, WordKey } from '#i18n/index.tsx';
import { follow } from '../support/page.ts';
import { prefer, sessionOf } from './evening.ts';
import type { Opening, Person, Show, Stage } from './screen.ts';
import {
  answering,
  cutOff,
  failing,
  holdDocuments,
  holding,
  linked,
  listening,
  offline,
  press,
  refuseDocuments,
  saying,
  titled,
} from './show.ts';

export type Who = (stage: Stage) => Promise<Person>;
type Act = (page: Page, say: Say, stage: Stage) => Promise<unknown>;
type Text = [key: WordKey, params?: Parameters<Say>[1]];
type Named = { readonly name: string };

/** A way to a state: steps that follow each other. */
export class Way {
  readonly show: Show;
  /** Whether the server has said a part of the state. */
  readonly isInEachLanguage: boolean;
  /** Whether a picture has all of the page, however long, or what a screen shows of it. */
  readonly isWhole: boolean;

  constructor(show: Show, { isInEachLanguage = false, isWhole = true } = {}) {
    this.show = show;
    this.isInEachLanguage = isInEachLanguage;
    this.isWhole = isWhole;
  }

  doing(act: Act): Way {
    return new Way(async (stage, opening) => {
      const page = await this.show(stage, opening);
      await act(page, stage.say, stage);
      return page;
    });
  }

  /** Waits until the page says a text. */
  says(...text: Text): Way {
    return this.doing((page, say) => saying(page, say(...text)));
  }

  /** Waits until a text is the page's heading. */
  headed(...text: Text): Way {
    return this.doing((page, say) => titled(page, say(...text)));
  }

  /** Waits until a text is a heading for screen readers. */
  entitled(...text: Text): Way {
    return this.doing((page, say) =>
      page.locator('h1', { hasText: say(...text) }).waitFor({ state: 'attached' }),
    );
  }

  /** Waits until something is there. */
  shows(part: (page: Page, say: Say) => Locator): Way {
    return this.doing((page, say) => part(page, say).waitFor());
  }

  pressed(...button: Text): Way {
    return this.doing((page, say) => press(page, say, ...button));
  }

  /** Presses a button that opens a dialog. */
  asks(...button: Text): Way {
    return this.pressed(...button).shows((page) => page.getByRole('dialog'));
  }

  /** Presses a button that shares something, and makes a link. */
  links(...button: Text): Way {
    return this.pressed(...button).doing(linked);
  }

  /** Takes the network away. */
  offline(): Way {
    return this.doing(offline);
  }

  /** Takes the network away once the page has the code that comes late. */
  cut(): Way {
    return this.doing(listening).offline();
  }

  inEachLanguage(): Way {
    return new Way(this.show, { isInEachLanguage: true });
  }

  /** Shows what a screen has room for, with the bars that cover a part of the page. */
  onScreen(): Way {
    return new Way(this.show, { isWhole: false });
  }

  /** Prepares the device on which the page is opened. */
  prepared(prepare: NonNullable<Opening['prepare']>): Way {
    return new Way((stage) => this.show(stage, { prepare }));
  }

  /** A page that goes on waiting for an operation's answer. */
  awaiting({ name }: Named): Way {
    return this.prepared(holding(name));
  }

  /** A page that gets an answer which nobody can bring about here. */
  answered<O extends Operation>({ name }: O, answer: OutputOf<O>): Way {
    return this.prepared(answering(name, answer));
  }

  /** A page on which an operation fails, and that offers to try again. */
  failed({ name }: Named): Way {
    return this.prepared(failing(name))
      .shows((page, say) => page.getByRole('button', { name: say('common.retry') }))
      .inEachLanguage();
  }

  /** Both states of a page that an operation answers. */
  asking(operation: Named, ...title: Text) {
    return { loading: this.awaiting(operation).headed(...title), failed: this.failed(operation) };
  }
}

export const way = (show: Show) => new Way(show);

const lea: Who = ({ member }) => member('Léa');

/** Nina, a guest in Léa's evening. */
export const nina: Who = async ({ member, guest }) =>
  guest('Nina', (await sessionOf(await member('Léa'))).code);

/** Léa, or another user, once they have done something. */
export const having =
  (act: (person: Person, stage: Stage) => Promise<unknown>, who = lea): Who =>
  async (stage) => {
    const person = await who(stage);
    await act(person, stage);
    return person;
  };

/** Olga, an operator. */
export const olga = having(
  (person, { promote }) => promote(person),
  ({ member }) => member('Olga'),
);

/** Léa, who prefers westerns. */
export const fanOfWesterns = having((person) => prefer(person, 'Western', 'Romance'));

/** Opens a path, which may depend on the time, as Léa or another user. */
export const at = (path: string | (() => string), who = lea) =>
  way(async (stage, opening) => {
    const person = await who(stage);
    return stage.open(person, typeof path === 'string' ? path : path(), opening);
  });

export const visiting = (path: string) => way(({ visit }, opening) => visit(path, opening));

/** A page whose documents never come, opened from one with its account. */
export const waiting = (path: string, who = lea) =>
  at('/privacy', who)
    .headed('privacy.title')
    .doing(async (page) => {
      await holdDocuments(page);
      await follow(page, path);
    });

/** A page without network whose documents this device never got; `ready` waits for the rest of it. */
export const notKept = (path: string, ready: Act, who = lea) =>
  at('/privacy', who)
    .headed('privacy.title')
    .doing(async (page, say, stage) => {
      await refuseDocuments(page);
      await follow(page, path);
      await ready(page, say, stage);
      await cutOff(page);
      await saying(page, say('common.notOnDevice'));
    });
