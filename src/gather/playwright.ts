import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Playwright, loaded as what it is: an import of it would first search its two megabytes of source for names, for as long again as loading takes. */
export const { chromium }: typeof import('playwright-core') = require('playwright-core');
