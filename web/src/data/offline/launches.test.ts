import { expect } from 'chai';
import { followLaunches } from './launches.ts';

/** A window at a path of the dashboard; `launch` starts the installed app anew. */
function windowAt(path: string) {
  const origin = 'https://cine.example';
  const pushed: string[] = [];
  let launch: (launch: { targetURL?: string }) => void = () => {};
  followLaunches({
    location: { origin, href: origin + path } as Location,
    history: {
      pushState: (_state, _title, to) => void pushed.push(String(to)),
    } as Partial<History> as History,
    launchQueue: {
      setConsumer: (consume) => {
        launch = consume;
      },
    },
  });
  return { pushed, launch: (to: string) => launch({ targetURL: new URL(to, origin).href }) };
}

describe('A start of the installed app', () => {
  it('leads an open window to the page of a link or shortcut, and leaves it where it is without one', () => {
    const { pushed, launch } = windowAt('/evening/1');
    launch('/evening/1');
    launch('/challenges?tab=mine#top');
    launch('/');
    launch('https://elsewhere.example/evening');
    launch('/evening/1');
    expect(pushed).to.deep.equal(['/challenges?tab=mine#top', '/evening/1']);
  });

  it('changes nothing in a browser that tells none', () => {
    const at = { location: { href: 'https://cine.example/' } as Location, history: {} as History };
    expect(() => followLaunches(at)).not.to.throw();
  });
});
