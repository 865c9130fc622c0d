import type { Document } from 'domhandler';
import { html, Parser } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';

/** Elements inside one another beyond which tags add no more of them, as in browsers; the parser looks through all of them at each tag. */
const deepest = 512;

/** Templates inside one another that are kept however deep they stand, since what they hold is not shown. */
const mostTemplates = 64;

/** Open formatting elements are opened again in each block: how many more elements than tags a page may make of them. */
const mostReopened = 50_000;

const { TAG_NAMES: names } = html;

/** Tags that hold no others of their kind: links and fields stay where they are, and what is no text does not become text. */
const kept: ReadonlySet<string> = new Set([
  ...[names.A, names.FORM, names.BUTTON, names.SELECT, names.OPTION],
  ...[names.SCRIPT, names.STYLE, names.TITLE, names.TEXTAREA, names.IFRAME, names.NOSCRIPT, names.NOEMBED, names.NOFRAMES],
  ...[names.XMP, names.PLAINTEXT, names.INPUT, names.IMG, names.BR, names.META, names.LINK, names.BASE, names.AREA],
  ...[names.EMBED, names.HTML, names.BODY],
]);

/**
 * The tree that a browser would build (HTML5), in time that grows with the page. Of tags that stand too deep only what
 * they hold is kept: every text, link and field is there.
 */
export function parseTree(text: string): Document {
  let made = 0;
  let tags = 0;
  const parser = new Parser<Htmlparser2TreeAdapterMap>({
    treeAdapter: {
      ...adapter,
      createElement: (...of) => {
        made++;
        return adapter.createElement(...of);
      },
    },
  });
  const dropped = new Map<string, number>();
  const start = parser.onStartTag.bind(parser);
  const end = parser.onEndTag.bind(parser);
  parser.onStartTag = (token) => {
    tags++;
    const { tagName } = token;
    const { stackTop, tmplCount } = parser.openElements;
    const fits = stackTop < deepest || kept.has(tagName) || (tagName === names.TEMPLATE && tmplCount < mostTemplates);
    if (made - tags > mostReopened) parser.activeFormattingElements.clearToLastMarker();
    if (fits) start(token);
    else dropped.set(tagName, (dropped.get(tagName) ?? 0) + 1);
  };
  parser.onEndTag = (token) => {
    const open = dropped.get(token.tagName) ?? 0;
    if (open === 0) end(token);
    else dropped.set(token.tagName, open - 1);
  };
  parser.tokenizer.write(text, true);
  return parser.document;
}
