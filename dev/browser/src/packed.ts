import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

/** The system's fonts, if any, and the package's font: without a font Chromium exits. */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/** Sets up the libraries and the font of a Chromium's folder for processes that start it. */
const startScript = (folder: string) => `#!/bin/sh
LD_LIBRARY_PATH='${folder}/lib' FONTCONFIG_FILE='${folder}/fonts.conf' exec '${folder}/chromium' "$@"
`;

/** The folder of the npm package with a Chromium for this machine, or null. */
export function findPackage(): string | null {
  // The package has only this one.
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    return join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '..', '..');
  } catch {
    return null;
  }
}

/** The package's Chromium, unpacked next to it once, with the few libraries that some systems lack. */
export async function unpacked(folder: string): Promise<string> {
  const target = join(folder, 'ready');
  if (!existsSync(target)) {
    const fresh = await mkdtemp(join(folder, 'unpacking-'));
    await unpack(join(folder, 'bin'), fresh);
    await writeFile(join(fresh, 'fonts.conf'), fontSettings(target));
    await writeFile(join(fresh, 'start'), startScript(target), { mode: 0o755 });
    // Another process may have been faster.
    await rename(fresh, target).catch(() => rm(fresh, { recursive: true }));
  }
  return join(target, 'start');
}

async function unpack(from: string, to: string): Promise<void> {
  const fonts = join(to, 'fonts');
  await mkdir(fonts);
  await Promise.all([
    decompress(join(from, 'chromium.br'), join(to, 'chromium')).then(() =>
      chmod(join(to, 'chromium'), 0o755),
    ),
    extract(join(from, 'al2023.tar.br'), to),
    extract(join(from, 'fonts.tar.br'), fonts),
  ]);
}

async function extract(archive: string, to: string): Promise<void> {
  const tar = join(to, 'archive.tar');
  await decompress(archive, tar);
  await promisify(execFile)('tar', ['-x', '-f', tar, '-C', to]);
  await rm(tar);
}

async function decompress(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
