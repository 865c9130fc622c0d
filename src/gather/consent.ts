import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';
import { consentWords } from '../data/consent-words.ts';
import type { Consent } from '../model/visit.ts';
import { settle } from './browser-deadline.ts';
import { type ConsentRules, dialogShown, refuseByRules, refuseByWords } from './consent-scripts.ts';

/** Longest wait for one answer of the page, and for the steps of a dialog, in milliseconds. */
const callMs = 1000;
const stepsMs = 4000;
const mostFrames = 8;

let loaded: Promise<ConsentRules> | undefined;

/** The rules of Autoconsent (MPL-2.0) and the script that runs them, read once and only when a dialog was seen. */
async function readRules(): Promise<ConsentRules> {
  const rules = createRequire(import.meta.url).resolve('@duckduckgo/autoconsent/rules/compact-rules.json');
  const script = path.resolve(path.dirname(rules), '../dist/autoconsent.playwright.js');
  const [compact, code] = await Promise.all([readFile(rules, 'utf8'), readFile(script, 'utf8')]);
  return { compact, code };
}

const words = z
  .string()
  .transform((text) => text.slice(0, 120))
  .nullable();

async function inFrame(frame: Frame, script: string, ms: number): Promise<string | undefined> {
  const answer = await settle(frame.evaluate<unknown>(script), ms);
  const said = answer.state === 'done' ? words.safeParse(answer.value) : undefined;
  return said?.data ?? undefined;
}

/** The first answer of the page or its frames that is not empty. */
async function anywhere(page: Page, script: string, ms: number): Promise<string | undefined> {
  const frames = page.frames().slice(0, mostFrames);
  const answers = await Promise.all(frames.map((frame) => inFrame(frame, script, ms)));
  return answers.find((answer) => answer !== undefined);
}

/**
 * Refuses all but necessary cookies where a dialog asks: by a button that says so, else by the steps that the makers of
 * such dialogs need. Never accepts, and never presses a button that does not say what it does. Undefined without a dialog.
 */
export async function refuseCookies(page: Page, leftMs: number): Promise<Consent | undefined> {
  const dialog = await anywhere(page, dialogShown(consentWords), callMs);
  if (dialog === undefined) return undefined;
  const button = await anywhere(page, refuseByWords(consentWords), callMs);
  if (button !== undefined) return { state: 'refused', by: button };
  loaded ??= readRules();
  const rules = await settle(loaded, callMs);
  if (rules.state === 'error') loaded = undefined;
  if (rules.state !== 'done') return { state: 'left', by: dialog };
  const ms = Math.min(stepsMs, leftMs);
  const maker = await anywhere(page, refuseByRules(rules.value, ms), ms + callMs);
  return maker === undefined ? { state: 'left', by: dialog } : { state: 'refused', by: maker };
}
