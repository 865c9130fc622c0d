import { Chalk } from 'chalk';
import type { Scorecard } from '../model/scorecard.ts';
import { terminal as safely } from './escape.ts';
import type { Finding } from './finding.ts';
import { shortNameOf } from './host-name.ts';
import { columns, hanging, pad, wrap } from './layout.ts';
import { points } from './numbers.ts';
import type { Setting } from './reporter.ts';

export type Paint = (text: string) => string;

/** A terminal of a known width: what may be written on it, and in which colours. */
export interface Canvas {
  readonly setting: Setting;
  readonly width: number;
  /** Prose is easier to read when its lines stay short. */
  readonly prose: number;
  /** The only way for text from outside onto the canvas. */
  readonly text: (foreign: string) => string;
  readonly bold: Paint;
  readonly quiet: Paint;
  /** Red, yellow or green by score; quiet without one. */
  readonly tone: (score: number | null) => Paint;
}

const plain: Paint = (text) => text;

export function canvasFor(setting: Setting): Canvas {
  const chalk = new Chalk({ level: setting.color ? 1 : 0 });
  const paint = (style: Paint): Paint => (setting.color ? (text) => style(text) : plain);
  const quiet = paint(chalk.dim);
  return {
    setting,
    width: setting.width,
    prose: Math.min(setting.width, 110),
    text: (foreign) => safely(setting.mask(foreign)),
    bold: paint(chalk.bold),
    quiet,
    tone: (score) => {
      if (score === null) return quiet;
      return paint(score < 0.4 ? chalk.red : score < 0.7 ? chalk.yellow : chalk.green);
    },
  };
}

/** Columns of a mark with its points: "● 100". */
export const markWidth = 5;

/** "● 100", "○   0", "?": always as wide as `markWidth`. */
export function markOf({ kind, score }: Finding, { setting }: Canvas): string {
  const sign = setting.words.marks[kind];
  return `${sign} ${(score === null ? '' : points(score)).padStart(3)}`;
}

/** A short text in as many lines as it needs, the last one cut when it needs more than `most`. */
export function fitted(text: string, width: number, most = 4): readonly string[] {
  const lines = wrap(text, width);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? '')];
  while (columns(`${last.join('')}…`) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('')}…`];
}

/** A heading with a line to the right edge of the prose. */
export function heading(title: string, { prose, bold, quiet }: Canvas): readonly string[] {
  const lines = wrap(title, prose);
  const last = lines.at(-1) ?? '';
  const rule = '─'.repeat(Math.max(0, prose - columns(last) - 1));
  return ['', ...lines.slice(0, -1).map(bold), rule.length < 2 ? bold(last) : `${bold(last)} ${quiet(rule)}`];
}

/** Text behind a company's name, in columns when there is room and under it when not. */
export function perCompany(company: string, texts: readonly string[], name: number, canvas: Canvas): readonly string[] {
  const shown = canvas.text(company);
  if (canvas.width < 56) return [...fitted(shown, canvas.width), ...texts.flatMap((text) => hanging('  ', text, canvas.width))];
  const labels = fitted(shown, name);
  const body = texts.flatMap((text) => hanging('', text, canvas.prose - name - 4));
  return Array.from({ length: Math.max(labels.length, body.length) }, (_, index) =>
    `  ${pad(labels[index] ?? '', name)}  ${body[index] ?? ''}`.trimEnd(),
  );
}

/** Columns for the names of companies beside a text. */
export const nameWidth = (cards: readonly Scorecard[], canvas: Canvas): number =>
  Math.min(Math.floor(canvas.prose / 3), Math.max(0, ...cards.map((card) => columns(canvas.text(shortNameOf(card))))));
