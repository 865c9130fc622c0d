import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract, type Headers } from 'tar-fs';

/** A browser unpacked on disk, and what its process needs in its environment. */
interface BundledBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const version = '143.0.4';
const fontFolders = ['/usr/share/fonts', '/usr/local/share/fonts', '~/.fonts', '~/.local/share/fonts'];

/** Folder with the packed files of the optional npm package, or null when it is not installed. */
function packedFolder(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return join(dirname(entry), '..', '..', 'bin');
  } catch {
    return null;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const escaped = (path: string): string => path.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function fontsConf(folder: string): string {
  const dirs = [...fontFolders, join(folder, 'fonts')].map((dir) => `  <dir>${escaped(dir)}</dir>`);
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...dirs,
    `  <cachedir>${escaped(join(folder, 'fonts-cache'))}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

/** The archive's owners mean nothing here; as root they would become the files' owners. */
const asOurs = (header: Headers): Headers => ({ ...header, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 });

async function unpack(packed: string, part: string, folder: string): Promise<void> {
  const tar = (name: string, into: string): Promise<void> =>
    pipeline(createReadStream(join(packed, name)), createBrotliDecompress(), extract(into, { map: asOurs }));
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(part, 'chromium'), { mode: 0o755 }),
  );
  await chmod(join(part, 'chromium'), 0o755);
  await tar('al2023.tar.br', part);
  await tar('fonts.tar.br', part);
  await writeFile(join(part, 'fonts.conf'), fontsConf(folder));
}

/**
 * The browser that came with npm, unpacked once into `cacheDir`; null when the package is not there.
 * Unpacks into a folder of its own and renames it, so that two runs at once never see half a browser.
 * Rejects when the disk does not allow it.
 */
export async function bundledBrowser(cacheDir: string): Promise<BundledBrowser | null> {
  const folder = join(cacheDir, `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!(await exists(executablePath))) {
    const packed = packedFolder();
    if (!packed || !(await exists(join(packed, 'chromium.br')))) return null;
    await mkdir(cacheDir, { recursive: true, mode: 0o700 });
    const part = await mkdtemp(`${folder}.part-`);
    try {
      await unpack(packed, part, folder);
      await rename(part, folder);
    } catch (error) {
      await rm(part, { recursive: true, force: true });
      if (!(await exists(executablePath))) throw error;
    }
  }
  return {
    executablePath,
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':'),
      FONTCONFIG_PATH: folder,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}
