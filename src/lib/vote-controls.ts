import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Document } from './html.ts';
import { above, type Line, parentOf } from './short-lines.ts';
import { isSmall } from './small-part.ts';
import { type Choice, choicesIn, flatText, type Words } from './vote-choices.ts';
import { namesOf } from './vote-names.ts';
import { isOfOthers } from './vote-place.ts';

/** A part of a page and what can be pressed in it. */
export interface Ballot {
  readonly part: Element;
  readonly choices: readonly Choice[];
}

const answers = (choices: readonly Choice[]): boolean => {
  const leanings = new Set(choices.map(({ leaning }) => leaning));
  return choices.length >= 2 && (leanings.size > 1 || leanings.has('step') || leanings.has('bare'));
};

/** The smallest part around a question that holds something to choose. */
export function askedIn(line: Line, words: Words): Ballot | null {
  const parts = [...(isTag(line.node) ? [line.node] : []), ...above(line.node, 6)];
  for (const part of parts) {
    if (!isSmall(part, 400, 3000) || flatText([part], 1500).length > 800) return null;
    const choices = choicesIn(part, words);
    if (answers(choices)) return { part, choices };
  }
  return null;
}

/** A link or button whose whole text is the question: it opens the rest. */
export function asksItself({ node, text }: Line, question: RegExpExecArray): Element | null {
  if (question.index > 0 || text.length > question[0].length + 12) return null;
  const at = [...(isTag(node) ? [node] : []), ...above(node, 2)];
  return at.find(({ name, attribs }) => (name === 'a' && attribs['href'] !== undefined) || name === 'button') ?? null;
}

/** Names of parts that collect opinions about a page, where no words tell. */
const wordless =
  '[class*="feedback" i], [class*="helpful" i], [class*="vote" i], [class*="voting" i], [class*="rating" i], [class*="reaction" i], [id*="feedback" i], [id*="helpful" i], [id*="vote" i], [id*="voting" i], [id*="rating" i], [data-vote], [data-vote-value]';
const asksOpinion = /-(?:feedback|helpful|helpfulness|usefulness)-/;
const ballot = /-(?:votes?|voting|ratings?|rate|reactions?)-/;
/** Without it a ballot may be of a post, a product or a form for reviews. */
const ofArticle = /-(?:articles?|page|docs?|documentation|kb|faq|knowledge|knowledgebase)-/;
const ofOtherThings = /-(?:reviews?|comments?|products?|posts?|shares?)-/;
const tellsOpinion = (names: string): boolean =>
  !ofOtherThings.test(names) && (asksOpinion.test(names) || (ballot.test(names) && ofArticle.test(names)));

/** Parts without a question that hold both thumbs, or a scale to press; two of a kind are about messages, not about the page. */
export function wordlessIn(doc: Document, words: Words): Ballot | null {
  const found: Ballot[] = [];
  const pressed = new Set<Element>();
  const seen = new Set<Element>();
  for (const element of doc.select(wordless)) {
    // A thumb with such a name stands in the part that holds the other one.
    for (const part of [element, parentOf(element)]) {
      if (!part || seen.has(part) || !tellsOpinion(`${namesOf(part)}${namesOf(element)}`)) continue;
      seen.add(part);
      if (!isSmall(part, 300, 1500) || flatText([part], 600).length > 300 || isOfOthers(part)) continue;
      const choices = choicesIn(part, words).filter(({ active }) => active);
      const leanings = choices.map(({ leaning }) => leaning);
      const scale = choices.filter(({ leaning, element: at }) => leaning === 'step' && at.name !== 'a');
      const both = leanings.includes('up') && leanings.includes('down');
      if (!(both || (scale.length >= 3 && scale.length <= 10)) || choices.some(({ element: at }) => pressed.has(at))) continue;
      if (part !== element && choices.every(({ element: at }) => at !== element)) continue;
      for (const { element: at } of choices) pressed.add(at);
      found.push({ part, choices });
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
