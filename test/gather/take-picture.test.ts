import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultCacheDir } from '../../src/gather/cache-folder.ts';
import { type LaunchedBrowser, launchBrowser, type NoBrowser } from '../../src/gather/launch-browser.ts';
import { pictureOf, withPicture } from '../../src/gather/take-picture.ts';
import type { Screenshots } from '../../src/gather/visit-tools.ts';

const enoughMs = 20_000;
let browser: LaunchedBrowser | NoBrowser = { state: 'missing', tried: [] };
let page: Page;
beforeAll(async () => {
  const cacheDir = defaultCacheDir(process.env, process.platform);
  browser = await launchBrowser({ env: process.env, platform: process.platform, arch: process.arch, cacheDir });
  if (browser.state !== 'found') throw new Error('no browser');
  page = await browser.browser.newPage({ viewport: { width: 1280, height: 720 } });
});
afterAll(async () => {
  if (browser.state === 'found') await browser.stop();
});

/** Width, height and the colour of the pixel in the middle. */
const lookAt = (picture: string): Promise<unknown> =>
  page.evaluate(
    `(async () => {
      const image = new Image();
      image.src = 'data:image/jpeg;base64,${picture}';
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const ink = canvas.getContext('2d');
      ink.drawImage(image, 0, 0);
      const [red, green, blue] = ink.getImageData(image.width / 2, image.height / 2, 1, 1).data;
      return [image.width, image.height, red > 200 ? 'red' : blue > 200 ? 'blue' : [red, green, blue]];
    })()`,
  );
const every = { screenshots: 'all' } as const;

describe('a picture of a page', () => {
  it('is what stands in the window, scaled down, and the page learns nothing of it', async () => {
    await page.setContent(
      '<style>*{margin:0}div{height:2000px;background:#f00}div+div{background:#00f}</style><div></div><div></div>',
    );
    await page.evaluate('window.resized = 0; addEventListener("resize", () => window.resized++); scrollTo(0, 2500)');
    const blue = await pictureOf(page, {}, every, enoughMs);
    expect(await lookAt(blue ?? '')).toEqual([960, 540, 'blue']);
    expect(await page.evaluate('[window.resized, scrollY, innerWidth]')).toEqual([0, 2500, 1280]);
  });

  it('takes 60 kB at most, however much there is to see', async () => {
    await page.setContent('<canvas width="1280" height="720"></canvas>');
    await page.evaluate(`(() => {
      const ink = document.querySelector('canvas').getContext('2d');
      const noise = ink.createImageData(1280, 720);
      for (let at = 0, seed = 1; at < noise.data.length; at++) noise.data[at] = (seed = (seed * 16807) % 2147483647) % 256;
      ink.putImageData(noise, 0, 0);
    })()`);
    const picture = await pictureOf(page, {}, every, enoughMs);
    expect(Buffer.from(picture ?? '', 'base64').length).toBeLessThanOrEqual(60_000);
    expect(picture).toMatch(/^\/9j\//);
  });

  it.each([
    ['none', false, false, false],
    ['key', true, false, true],
    ['all', true, true, true],
  ] as const)('is taken of the home page, of others and of an opened chat: %s', async (screenshots, ofHome, ofOthers, ofChat) => {
    const wish: { readonly screenshots: Screenshots } = { screenshots };
    await page.setContent('<p>Hello');
    const parts = [{ url: 'https://acme.test/', text: 'Hi', fields: [], buttons: [] }];
    expect((await pictureOf(page, { role: 'home' }, wish, enoughMs)) !== undefined).toBe(ofHome);
    expect((await pictureOf(page, { role: 'contact' }, wish, enoughMs)) !== undefined).toBe(ofOthers);
    const opened = await withPicture(page, { launcher: '', readyMs: 1, parts }, wish, enoughMs);
    expect('screenshot' in opened).toBe(ofChat);
    expect(await withPicture(page, { launcher: '<button>', readyMs: 1, parts: [] }, wish, enoughMs)).not.toHaveProperty(
      'screenshot',
    );
  });

  it('is none where the page gives none in time', async () => {
    expect(await pictureOf(page, {}, every, 0)).toBeUndefined();
    await page.setContent('<p>Hello');
    const busy = page.evaluate('const end = performance.now() + 1000; while (performance.now() < end);');
    expect(await pictureOf(page, {}, every, 200)).toBeUndefined();
    await busy;
  });
});
