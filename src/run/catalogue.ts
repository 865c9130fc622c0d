import callback from '../probes/callback.ts';
import chatState from '../probes/chat-state.ts';
import chatWidget from '../probes/chat-widget.ts';
import community from '../probes/community.ts';
import contactForm from '../probes/contact-form.ts';
import type { AnyProbe } from '../probes/define-probe.ts';
import emailAddresses from '../probes/email-addresses.ts';
import formFeatures from '../probes/form-features.ts';
import forum from '../probes/forum.ts';
import helpDesk from '../probes/help-desk.ts';
import kbArticles from '../probes/kb-articles.ts';
import kbReachability from '../probes/kb-reachability.ts';
import kbSearch from '../probes/kb-search.ts';
import knowledgeBase from '../probes/knowledge-base.ts';
import messengers from '../probes/messengers.ts';
import openingHours from '../probes/opening-hours.ts';
import phones from '../probes/phones.ts';
import promisedReply from '../probes/promised-reply.ts';
import socialPages from '../probes/social-pages.ts';

/** Every probe, in the order of the channels; reports do not depend on it. */
export const probes: readonly AnyProbe[] = [
  emailAddresses,
  contactForm,
  helpDesk,
  promisedReply,
  formFeatures,
  chatWidget,
  chatState,
  knowledgeBase,
  kbArticles,
  kbSearch,
  kbReachability,
  forum,
  socialPages,
  community,
  phones,
  openingHours,
  callback,
  messengers,
];
