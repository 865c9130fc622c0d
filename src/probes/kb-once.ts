import { remember } from '../lib/remember.ts';
import type { SiteView } from './define-probe.ts';
import type { KnowledgeBase } from './kb-home.ts';

/** Computes something once for a knowledge base in a view: probes and waves ask the same again. */
export function rememberBoth<V>(make: (kb: KnowledgeBase, view: SiteView) => V): (kb: KnowledgeBase, view: SiteView) => V {
  const inView = remember((view: SiteView) => remember((kb: KnowledgeBase) => make(kb, view)));
  return (kb, view) => inView(view)(kb);
}
