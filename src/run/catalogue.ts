import chatWidget from '../probes/chat-widget.ts';
import community from '../probes/community.ts';
import contactForm from '../probes/contact-form.ts';
import type { AnyProbe } from '../probes/define-probe.ts';
import emailAddresses from '../probes/email-addresses.ts';
import forum from '../probes/forum.ts';
import kbArticles from '../probes/kb-articles.ts';
import kbReachability from '../probes/kb-reachability.ts';
import kbSearch from '../probes/kb-search.ts';
import knowledgeBase from '../probes/knowledge-base.ts';
import messengers from '../probes/messengers.ts';
import phones from '../probes/phones.ts';
import socialPages from '../probes/social-pages.ts';

/** Every probe, in the order of the channels; reports do not depend on it. */
export const probes: readonly AnyProbe[] = [
  emailAddresses,
  contactForm,
  chatWidget,
  knowledgeBase,
  kbArticles,
  kbSearch,
  kbReachability,
  forum,
  socialPages,
  community,
  phones,
  messengers,
];
