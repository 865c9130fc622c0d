import callback from '../probes/callback.ts';
import chatState from '../probes/chat-state.ts';
import chatWidget from '../probes/chat-widget.ts';
import community from '../probes/community.ts';
import communityActivity from '../probes/community-activity.ts';
import communityFindability from '../probes/community-findability.ts';
import communityRedirects from '../probes/community-redirects.ts';
import communityReplies from '../probes/community-replies.ts';
import communitySearch from '../probes/community-search.ts';
import communityStructure from '../probes/community-structure.ts';
import communityTopicFit from '../probes/community-topic-fit.ts';
import contactForm from '../probes/contact-form.ts';
import type { AnyProbe } from '../probes/define-probe.ts';
import emailAddresses from '../probes/email-addresses.ts';
import formFeatures from '../probes/form-features.ts';
import forum from '../probes/forum.ts';
import forumRedirects from '../probes/forum-redirects.ts';
import forumReplies from '../probes/forum-replies.ts';
import forumTopicFit from '../probes/forum-topic-fit.ts';
import helpDesk from '../probes/help-desk.ts';
import kbAnalytics from '../probes/kb-analytics.ts';
import kbAnswerability from '../probes/kb-answerability.ts';
import kbArticles from '../probes/kb-articles.ts';
import kbClarity from '../probes/kb-clarity.ts';
import kbDeadEnds from '../probes/kb-dead-ends.ts';
import kbEmptySections from '../probes/kb-empty-sections.ts';
import kbFreshness from '../probes/kb-freshness.ts';
import kbLanguages from '../probes/kb-languages.ts';
import kbPlaces from '../probes/kb-places.ts';
import kbRatings from '../probes/kb-ratings.ts';
import kbReachability from '../probes/kb-reachability.ts';
import kbSampledArticles from '../probes/kb-sampled-articles.ts';
import kbSearch from '../probes/kb-search.ts';
import kbTicketSuggestions from '../probes/kb-ticket-suggestions.ts';
import kbUsefulness from '../probes/kb-usefulness.ts';
import knowledgeBase from '../probes/knowledge-base.ts';
import messengers from '../probes/messengers.ts';
import openingHours from '../probes/opening-hours.ts';
import phones from '../probes/phones.ts';
import promisedReply from '../probes/promised-reply.ts';
import socialPages from '../probes/social-pages.ts';
import socialReplies from '../probes/social-replies.ts';

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
  kbPlaces,
  kbArticles,
  kbSampledArticles,
  kbEmptySections,
  kbLanguages,
  kbSearch,
  kbAnswerability,
  kbReachability,
  kbTicketSuggestions,
  kbClarity,
  kbFreshness,
  kbDeadEnds,
  kbRatings,
  kbUsefulness,
  kbAnalytics,
  forum,
  forumReplies,
  forumRedirects,
  forumTopicFit,
  socialPages,
  socialReplies,
  community,
  communityActivity,
  communityReplies,
  communityRedirects,
  communityTopicFit,
  communityStructure,
  communityFindability,
  communitySearch,
  phones,
  openingHours,
  callback,
  messengers,
];
