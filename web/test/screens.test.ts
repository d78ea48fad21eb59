import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { isDeep } from '../../scripts/test/deep.ts';
import { unshown } from './screens/check.ts';
import { chosen } from './screens/chosen.ts';
import { differing } from './screens/compare.ts';
import { writeContactSheet } from './screens/contact-sheet.ts';
import { fileOf, type Look, looksOf, shownIn } from './screens/looks.ts';
import { takePictures } from './screens/pictures.ts';
import type { Table } from './screens/screen.ts';
import { table } from './screens/table.ts';
import { readWanted } from './screens/wanted.ts';

const root = join(import.meta.dirname, '../..');
const screens: Table = table;

describe('The screens of npm run screens', () => {
  it('need a state for what a page can show: waiting, a failure, no network, and each dialog', () => {
    const page = '<Loading /><RetryNotice /><Dialog><ConfirmButton> {useOnline()}';
    expect(unshown(page, ['loading', 'failed', 'offline', 'dialog-end', 'dialog-where'])).to.deep.equal([]);
    expect(unshown(page, ['full', 'dialog-end'])).to.have.length(4);
    expect(unshown('<h1>', [])).to.deep.equal([]);
  });

  it('have a picture in docs for each chosen one, of a state that exists, and no other', () => {
    const files = readdirSync(join(root, 'docs/pictures')).filter((file) => file.endsWith('.png'));
    const names = files.map((file) => file.replace('.png', ''));
    expect(names).to.have.members(Object.keys(chosen));
    for (const { page, state } of Object.values(chosen)) expect(screens[page], page).to.have.property(state);
  });

  it('are narrowed to pages by name or address, states and looks, and refuse what does not exist', () => {
    const { isWanted, looks } = readWanted(
      ['--page', 'evening', '--state', 'chosen', '--width', '360'],
      pages,
    )!;
    expect(isWanted('session', 'chosen')).to.equal(true);
    expect(isWanted('session', 'alone')).to.equal(false);
    expect(isWanted('player', 'chosen')).to.equal(false);
    expect(looks).to.have.length(6);
    expect(() => readWanted(['--page', 'nix'], pages)).to.throw('No page is called nix');
    expect(() => readWanted(['--width', '400'], pages)).to.throw('No width is 400');
    expect(readWanted(['--help'], pages)).to.equal(null);
    const examined = looksOf([360, 1280], ['dark', 'light'], ['fr']);
    expect(readWanted(['--axe'], pages)).to.deep.include({ isAxe: true, looks: examined });
    expect(readWanted(['--axe', '--width', '768'], pages)!.looks).to.deep.equal(
      looksOf([768], ['dark', 'light'], ['fr']),
    );
  });

  it('are compared with a former run’s by their bytes', () => {
    const former = folder();
    const now = folder();
    for (const [where, name, bytes] of [
      [former, 'same', 'a'],
      [now, 'same', 'a'],
      [former, 'other', 'a'],
      [now, 'other', 'b'],
      [now, 'new', 'a'],
    ] as const)
      writeFileSync(join(where, name), bytes);
    expect(differing(['same', 'other', 'new'], now, former)).to.deep.equal(['other', 'new']);
  });

  // Deeply: they would take half as long as all other tests of pages.
  if (isDeep)
    for (const [what, ...options] of [
      ['on a phone', '--width=360'],
      ['on a television', '--page=television', '--width=1920'],
    ] as const)
      it(`can all be shown ${what}, without a word that breaks within`, function () {
        this.timeout(hour);
        const command = [join(root, 'scripts/screens.ts'), ...options, '--theme=dark', '--language=fr'];
        const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
        expect(status, stdout).to.equal(0);
      });

  it('have files that say what they show', () => {
    for (const look of looksOf([360, 1920], ['dark', 'light'], ['fr', 'ru']))
      expect(shownIn(fileOf('session', 'list-failed', look))).to.deep.equal({
        page: 'session',
        state: 'list-failed',
        look,
      });
    expect(shownIn('index.html')).to.equal(null);
  });
});

describeInBrowser('A contact sheet', function () {
  this.timeout(minute);

  it('shows the pictures of a state at each width, named by their files', async () => {
    const into = folder();
    const looks = looksOf([360, 768], ['dark'], ['fr']);
    const files = looks.map((look) => fileOf('welcome', 'signed-out', look));
    const fileFor = (look: Look) => join(into, fileOf('welcome', 'signed-out', look));
    await takePictures('welcome signed-out', table.welcome['signed-out'], looks, fileFor);
    expect(files.map((file) => widthOf(join(into, file)))).to.deep.equal([360, 768]);
    expect(writeContactSheet(into)).to.equal(2);
    const page = readFileSync(join(into, 'index.html'), 'utf8');
    for (const file of files) expect(page).to.include(`<img src="${file}"`);
  });
});

const pages = Object.keys(table);
const folders: string[] = [];
after(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'cine-screens-'));
  folders.push(made);
  return made;
}

/** A PNG's width in pixels. */
function widthOf(file: string): number {
  return readFileSync(file).readUInt32BE(16);
}
