import type { Vendor } from '../model/vendor.ts';

/** A service where customers meet, by the addresses of single places in it. Only `link` signals are read. */
export type Community = Vendor & {
  /** Joining takes an invitation or somebody's leave, whatever the link says. */
  readonly closed?: true;
  /** Addresses that may as well be a person's or a channel's: the link's words must say that many people meet there. */
  readonly named?: readonly { readonly link: string; readonly path: RegExp }[];
  /** A place about a subject that anybody may name: it counts where it bears the company's name or is in the page's frame. */
  readonly topical?: true;
  /** Subdomains that are the service's own. */
  readonly notHosts?: RegExp;
  /** A forum runs there, which can be read like one. */
  readonly forum?: true;
};

const kind = 'community' as const;

/** Paths are tried on path, query and fragment: share links, downloads and bare home pages are no places. */
export const communities: readonly Community[] = [
  {
    id: 'discord',
    name: 'Discord server',
    kind,
    source: 'https://support.discord.com/hc/en-us/articles/208866998-Invites-101',
    shows: [
      { link: 'discord.gg', path: /^\/[\w-]{2,}\/?(?:[?#]|$)/ },
      { link: 'discord.com', path: /^\/(?:invite\/[\w-]{2,}|servers\/[\w-]{3,})/ },
      { link: 'discordapp.com', path: /^\/invite\/[\w-]{2,}/ },
      { link: 'discord.me', path: /^\/[\w-]{3,}\/?$/ },
      { link: 'dsc.gg', path: /^\/[\w-]{2,}/ },
    ],
    like: ['https://discord.gg/acme', 'https://discord.com/invite/AbC123', 'https://discordapp.com/invite/acme'],
    unlike: ['https://discord.com/download', 'https://discord.com/', 'https://discord.gg/', 'https://support.discord.com/hc/en-us', 'https://discord.com/oauth2/authorize?client_id=1'],
  },
  {
    id: 'slack',
    name: 'Slack workspace, open invitation',
    kind,
    source: 'https://slack.com/help/articles/201330256',
    shows: [{ link: 'join.slack.com', path: /^\/t\/[\w-]+\/(?:shared_invite|signup)/ }],
    like: ['https://join.slack.com/t/acme/shared_invite/zt-1a2b'],
    unlike: ['https://slack.com/', 'https://slack.com/apps/A123-acme', 'https://join.slack.com/', 'https://api.slack.com/'],
  },
  {
    id: 'slack-workspace',
    name: 'Slack workspace, members only',
    kind,
    source: 'https://slack.com/help/articles/212675257',
    shows: [
      { link: 'slack.com', path: /^\/(?:$|\?|messages|archives|signup|join)/ },
    ],
    notHosts: /^(?:(?:www|app|api|status|join|my|get|edgeapi|files|hooks|docs|tools|oauth2)\.)?slack\.com$/,
    closed: true,
    like: ['https://acme-users.slack.com/'],
    unlike: ['https://slack.com/', 'https://app.slack.com/client', 'https://api.slack.com/', 'https://status.slack.com/', 'https://acme-users.slack.com/apps/A1'],
  },
  {
    id: 'telegram',
    name: 'Telegram group',
    kind,
    source: 'https://telegram.org/faq#q-what-is-the-difference-between-groups-and-channels',
    shows: [
      { link: 't.me', path: /^\/(?:joinchat\/[\w-]+|\+(?!\d{9,15}(?:[/?#]|$))[\w-]{6,}|[A-Za-z]\w*_(?:chat|group|community|club|users)\/?(?:[?#]|$))/ },
      { link: 'telegram.me', path: /^\/(?:joinchat\/[\w-]+|\+(?!\d{9,15}(?:[/?#]|$))[\w-]{6,}|[A-Za-z]\w*_(?:chat|group|community|club|users)\/?(?:[?#]|$))/ },
    ],
    named: [{ link: 't.me', path: /^\/(?!joinchat\/|\+|share\b|addstickers\b|proxy\b|socks\b|iv\b|s\/|c\/|\w*bot(?:[/?#]|$)|\w+_(?:chat|group|community|club|users)(?:[/?#]|$))[A-Za-z]\w{3,}\/?(?:[?#]|$)/ }],
    like: ['https://t.me/joinchat/AAAAAE1a2b3c', 'https://t.me/+AbCdEf12345', 'https://t.me/acme_chat'],
    unlike: ['https://t.me/acme', 'https://t.me/acme_bot', 'https://t.me/share/url?url=x', 'https://telegram.org/', 'https://t.me/+79161234567'],
  },
  {
    id: 'whatsapp',
    name: 'WhatsApp group or community',
    kind,
    source: 'https://faq.whatsapp.com/495856382464992',
    shows: [
      { link: 'chat.whatsapp.com', path: /^\/(?:invite\/)?[\w-]{10,}/ },
    ],
    like: ['https://chat.whatsapp.com/AbCdEfGhIjK1234567'],
    unlike: ['https://wa.me/4930123456', 'https://www.whatsapp.com/download', 'https://chat.whatsapp.com/', 'https://whatsapp.com/channel/0029Va1b2c3'],
  },
  {
    id: 'facebook-group',
    name: 'Facebook group',
    kind,
    source: 'https://www.facebook.com/help/1629740080681586',
    shows: [
      { link: 'facebook.com', path: /^\/groups\/[\w.-]+/ },
      { link: 'fb.com', path: /^\/groups\/[\w.-]+/ },
    ],
    like: ['https://www.facebook.com/groups/887950931991543/', 'https://fb.com/groups/acme.users'],
    unlike: ['https://www.facebook.com/acme', 'https://www.facebook.com/groups/', 'https://www.facebook.com/sharer/sharer.php?u=x'],
  },
  {
    id: 'vk-discussions',
    name: 'VK discussions or chat',
    kind,
    source: 'https://vk.com/faq18042',
    shows: [
      { link: 'vk.com', path: /^\/(?:board\d+|topic-\d+_\d+)/ },
      { link: 'vk.me', path: /^\/join\/[\w=-]{6,}/ },
    ],
    like: ['https://vk.com/board1234567', 'https://vk.com/topic-123_456', 'https://vk.me/join/AbCdEfGh1234='],
    unlike: ['https://vk.com/acme', 'https://vk.com/club1234567', 'https://vk.com/share.php?url=x', 'https://vk.me/acme'],
  },
  {
    id: 'subreddit',
    name: 'Subreddit',
    kind,
    source: 'https://support.reddithelp.com/hc/en-us',
    shows: [
      { link: 'reddit.com', path: /^\/r\/[A-Za-z0-9_]{2,}\/?(?:[?#]|$)/ },
    ],
    topical: true,
    like: ['https://www.reddit.com/r/acme/', 'https://old.reddit.com/r/acme'],
    unlike: ['https://www.reddit.com/', 'https://www.reddit.com/submit?url=x', 'https://www.reddit.com/r/acme/comments/1a2b/hello/', 'https://www.reddit.com/user/acme'],
  },
  {
    id: 'linkedin-group',
    name: 'LinkedIn group',
    kind,
    source: 'https://www.linkedin.com/help/linkedin/topic/a178',
    shows: [
      { link: 'linkedin.com', path: /^\/groups(?:\/[\w-]+|\/?\?(?:.*&)?gid=\d+)/ },
    ],
    closed: true,
    like: ['https://www.linkedin.com/groups/2911992/', 'https://www.linkedin.com/groups?gid=51850'],
    unlike: ['https://www.linkedin.com/company/acme', 'https://www.linkedin.com/groups/', 'https://www.linkedin.com/sharing/share-offsite/?url=x'],
  },
  {
    id: 'meetup',
    name: 'Meetup group',
    kind,
    source: 'https://help.meetup.com/hc/en-us',
    shows: [
      { link: 'meetup.com', path: /^\/(?!(?:find|topics|about|cities|login|register|apps|blog|media|home|help|terms|privacy|lp|start|create|jobs|pricing|forgot-password|your-events|messages|notifications|account|events)(?:[/?#]|$))(?:[a-z]{2}-[A-Z]{2}\/)?(?:pro\/)?[\w-]{4,}\/?(?:events\/?)?(?:[?#]|$)/ },
    ],
    notHosts: /^(?:help|api|secure)\./,
    like: ['https://www.meetup.com/acme-berlin/', 'https://www.meetup.com/pro/acme'],
    unlike: ['https://www.meetup.com/', 'https://www.meetup.com/find/?keywords=acme', 'https://www.meetup.com/about/', 'https://help.meetup.com/hc/en-us'],
  },
  {
    id: 'github-discussions',
    name: 'GitHub Discussions',
    kind,
    source: 'https://docs.github.com/en/discussions',
    shows: [
      { link: 'github.com', path: /^\/(?:orgs\/)?[\w.-]+(?:\/[\w.-]+)?\/discussions\/?(?:categories\/[\w-]+\/?)?(?:[?#]|$)/ },
    ],
    notHosts: /^docs\./,
    like: ['https://github.com/acme/acme/discussions', 'https://github.com/orgs/acme/discussions'],
    unlike: ['https://github.com/acme/acme', 'https://github.com/acme/acme/issues', 'https://github.com/discussions', 'https://github.com/acme/acme/discussions/15'],
  },
  {
    id: 'stack-exchange',
    name: 'Stack Exchange tag',
    kind,
    source: 'https://stackoverflow.com/help/tagging',
    shows: [
      { link: 'stackoverflow.com', path: /^\/(?:questions\/tagged|tags|collectives)\/[\w.%+#-]+\/?(?:info)?(?:[?#]|$)/ },
      { link: 'stackexchange.com', path: /^\/(?:questions\/tagged|tags)\/[\w.%+#-]+/ },
    ],
    topical: true,
    like: ['https://stackoverflow.com/questions/tagged/acme', 'https://stackoverflow.com/tags/acme', 'https://superuser.stackexchange.com/questions/tagged/acme'],
    unlike: ['https://stackoverflow.com/', 'https://stackoverflow.com/questions/45004/hello', 'https://stackoverflow.com/questions/ask'],
  },
  {
    id: 'google-groups',
    name: 'Google group',
    kind,
    source: 'https://support.google.com/groups/',
    shows: [
      { link: 'groups.google.com', path: /^\/(?:(?:a\/[^/]+\/)?(?:u\/\d+\/)?g\/[^/?#]+|(?:a\/[^/]+\/)?(?:d\/)?forum\/(?:\?[^#]*)?(?:#!forum\/)?[\w.-]+|group\/[\w.-]+|#!forum\/[\w.-]+)/ },
    ],
    like: ['https://groups.google.com/g/acme-users', 'https://groups.google.com/forum/#!forum/acme-users', 'https://groups.google.com/group/acme'],
    unlike: ['https://groups.google.com/', 'https://support.google.com/groups/'],
  },
  {
    id: 'matrix',
    name: 'Matrix room',
    kind,
    source: 'https://matrix.to/',
    shows: [
      { link: 'matrix.to', path: /#\/(?:#|!|%23|%21)[^?]+/ },
      { link: 'app.element.io', path: /#\/room\/./ },
    ],
    like: ['https://matrix.to/#/#acme:matrix.org', 'https://matrix.to/#/%23acme:matrix.org', 'https://app.element.io/#/room/#acme:matrix.org'],
    unlike: ['https://matrix.to/', 'https://matrix.to/#/@dana:matrix.org', 'https://matrix.org/'],
  },
  {
    id: 'gitter',
    name: 'Gitter room',
    kind,
    source: 'https://gitter.im/',
    shows: [
      { link: 'gitter.im', path: /^\/(?!home|login|explore)[\w.-]+\/[\w.-]+/ },
    ],
    like: ['https://gitter.im/acme/acme'],
    unlike: ['https://gitter.im/', 'https://gitter.im/home/explore'],
  },
  {
    id: 'zulip',
    name: 'Zulip organisation',
    kind,
    source: 'https://zulip.com/help/',
    shows: [
      { link: 'zulipchat.com' },
    ],
    notHosts: /^(?:www\.)?zulipchat\.com$/,
    like: ['https://acme.zulipchat.com/'],
    unlike: ['https://zulip.com/', 'https://zulipchat.com/', 'https://www.zulipchat.com/'],
  },
  {
    id: 'signal',
    name: 'Signal group',
    kind,
    source: 'https://support.signal.org/hc/en-us/articles/360051086971',
    shows: [
      { link: 'signal.group', path: /#[\w-]+/ },
    ],
    like: ['https://signal.group/#CjQKIAbc123'],
    unlike: ['https://signal.org/', 'https://signal.group/', 'https://signal.me/#p/+4930123456'],
  },
  {
    id: 'viber',
    name: 'Viber community',
    kind,
    source: 'https://help.viber.com/hc/en-us',
    shows: [
      { link: 'invite.viber.com', path: /[?&]g2?=/ },
    ],
    like: ['https://invite.viber.com/?g2=AQAbc123'],
    unlike: ['https://www.viber.com/', 'https://chats.viber.com/acme'],
  },
  {
    id: 'line-openchat',
    name: 'LINE OpenChat',
    kind,
    source: 'https://openchat-blog.line.me/',
    shows: [
      { link: 'line.me', path: /^\/ti\/g2\/[\w-]+/ },
    ],
    like: ['https://line.me/ti/g2/AbCd1234'],
    unlike: ['https://line.me/', 'https://line.me/R/ti/p/@acme'],
  },
  {
    id: 'kakao-openchat',
    name: 'KakaoTalk open chat',
    kind,
    source: 'https://open.kakao.com/',
    shows: [
      { link: 'open.kakao.com', path: /^\/o\/g\w+/ },
    ],
    like: ['https://open.kakao.com/o/gAbC123'],
    unlike: ['https://open.kakao.com/', 'https://open.kakao.com/o/sAbC123', 'https://pf.kakao.com/_acme'],
  },
  {
    id: 'zalo-group',
    name: 'Zalo group',
    kind,
    source: 'https://help.zalo.me/',
    shows: [
      { link: 'zalo.me', path: /^\/g\/\w+/ },
    ],
    like: ['https://zalo.me/g/abcdef123'],
    unlike: ['https://zalo.me/0901234567'],
  },
  {
    id: 'qq-group',
    name: 'QQ group',
    kind,
    source: 'https://qun.qq.com/',
    shows: [
      { link: 'jq.qq.com', path: /[?&]k=/ },
      { link: 'qm.qq.com', path: /[?&]k=/ },
    ],
    like: ['https://jq.qq.com/?_wv=1027&k=5AbCdE'],
    unlike: ['https://www.qq.com/', 'https://qun.qq.com/'],
  },
  {
    id: 'steam',
    name: 'Steam discussions or group',
    kind,
    source: 'https://help.steampowered.com/',
    shows: [
      { link: 'steamcommunity.com', path: /^\/(?:app\/\d+\/(?:discussions|forum)|groups\/[\w-]+)/ },
    ],
    like: ['https://steamcommunity.com/app/1234/discussions/', 'https://steamcommunity.com/groups/acme'],
    unlike: ['https://steamcommunity.com/', 'https://steamcommunity.com/id/dana', 'https://store.steampowered.com/app/1234'],
  },
  {
    id: 'discourse',
    name: 'Discourse, hosted',
    kind,
    source: 'https://www.discourse.org/pricing',
    shows: [
      { link: 'discourse.group' },
      { link: 'trydiscourse.com' },
    ],
    forum: true,
    like: ['https://acme.discourse.group/'],
    unlike: ['https://www.discourse.org/', 'https://try.discourse.org/'],
  },
  {
    id: 'vanilla',
    name: 'Vanilla Forums, hosted',
    kind,
    source: 'https://success.vanillaforums.com/',
    shows: [
      { link: 'vanillaforums.com' },
      { link: 'vanillacommunities.com' },
    ],
    notHosts: /^(?:(?:www|success|docs|blog)\.)?vanilla(?:forums|communities)\.com$/,
    forum: true,
    like: ['https://acme.vanillaforums.com/discussions'],
    unlike: ['https://www.vanillaforums.com/', 'https://success.vanillaforums.com/kb'],
  },
  {
    id: 'circle',
    name: 'Circle',
    kind,
    source: 'https://help.circle.so/',
    shows: [
      { link: 'circle.so' },
    ],
    notHosts: /^(?:(?:www|app|help|api|login|community|assets|blog|status)\.)?circle\.so$/,
    like: ['https://acme.circle.so/'],
    unlike: ['https://circle.so/', 'https://www.circle.so/pricing', 'https://help.circle.so/p/basics'],
  },
  {
    id: 'bettermode',
    name: 'Bettermode',
    kind,
    source: 'https://developers.bettermode.com/',
    shows: [
      { link: 'bettermode.io' },
      { link: 'tribeplatform.com' },
    ],
    notHosts: /^(?:(?:www|app|api|cdn|assets|static)\.)?(?:bettermode\.io|tribeplatform\.com)$/,
    like: ['https://acme.bettermode.io/'],
    unlike: ['https://bettermode.com/', 'https://cdn.bettermode.io/a.png'],
  },
  {
    id: 'insided',
    name: 'Gainsight Customer Communities, hosted',
    kind,
    source: 'https://communities.gainsight.com/',
    shows: [
      { link: 'insided.com' },
    ],
    notHosts: /^(?:(?:www|api|cdn|uploads-\w+|dowpznhhyvkm4|inspired)\.)?insided\.com$/,
    like: ['https://acme-en.insided.com/'],
    unlike: ['https://www.insided.com/', 'https://www.gainsight.com/'],
  },
  {
    id: 'mighty-networks',
    name: 'Mighty Networks',
    kind,
    source: 'https://faq.mightynetworks.com/',
    shows: [
      { link: 'mn.co' },
    ],
    notHosts: /^(?:www\.)?mn\.co$/,
    like: ['https://acme.mn.co/'],
    unlike: ['https://www.mightynetworks.com/', 'https://mn.co/'],
  },
  {
    id: 'skool',
    name: 'Skool',
    kind,
    source: 'https://help.skool.com/',
    shows: [
      { link: 'skool.com', path: /^\/(?!(?:signup|login|discovery|legal|about|pricing|careers|games|affiliate)(?:[/?#]|$))[a-z0-9-]{4,}/ },
    ],
    notHosts: /^(?:help|api|assets)\./,
    like: ['https://www.skool.com/acme-users-1234'],
    unlike: ['https://www.skool.com/', 'https://www.skool.com/discovery', 'https://help.skool.com/'],
  },
  {
    id: 'higher-logic',
    name: 'Higher Logic Thrive, hosted',
    kind,
    source: 'https://support.higherlogic.com/',
    shows: [
      { link: 'connectedcommunity.org' },
    ],
    like: ['https://acme.connectedcommunity.org/home'],
    unlike: ['https://www.higherlogic.com/'],
  },
  {
    id: 'hivebrite',
    name: 'Hivebrite',
    kind,
    source: 'https://help.hivebrite.com/',
    shows: [
      { link: 'hivebrite.com' },
    ],
    notHosts: /^(?:(?:www|help|api|support|go|info)\.)?hivebrite\.com$/,
    like: ['https://acme.hivebrite.com/'],
    unlike: ['https://hivebrite.com/', 'https://www.hivebrite.com/demo', 'https://help.hivebrite.com/'],
  },
  {
    id: 'forumbee',
    name: 'Forumbee',
    kind,
    source: 'https://forumbee.com/',
    shows: [
      { link: 'forumbee.com' },
    ],
    notHosts: /^(?:(?:www|support|help|community|cdn)\.)?forumbee\.com$/,
    like: ['https://acme.forumbee.com/'],
    unlike: ['https://forumbee.com/', 'https://www.forumbee.com/pricing'],
  },
  {
    id: 'linen',
    name: 'Linen',
    kind,
    source: 'https://www.linen.dev/',
    shows: [
      { link: 'linen.dev', path: /^\/s\/[\w-]+/ },
    ],
    like: ['https://www.linen.dev/s/acme'],
    unlike: ['https://www.linen.dev/', 'https://www.linen.dev/pricing'],
  },
  {
    id: 'uservoice',
    name: 'UserVoice forum',
    kind,
    source: 'https://help.uservoice.com/',
    shows: [
      { link: 'uservoice.com', path: /^\/(?:forums\/\d+|$|\?)/ },
    ],
    notHosts: /^(?:(?:www|help|developer|widget|app|feedback|status|blog)\.)?uservoice\.com$/,
    like: ['https://acme.uservoice.com/forums/1234-ideas', 'https://acme.uservoice.com/'],
    unlike: ['https://www.uservoice.com/', 'https://help.uservoice.com/', 'https://acme.uservoice.com/knowledgebase/articles/1'],
  },
  {
    id: 'userecho',
    name: 'UserEcho',
    kind,
    source: 'https://userecho.com/',
    shows: [
      { link: 'userecho.com', path: /^\/(?:$|\?|[a-z]{2}\/?$|(?:[a-z]{2}\/)?(?:communities|forum|forums)\/\d+)/ },
    ],
    notHosts: /^(?:(?:www|cdn|api|feedback|help|static)\.)?userecho\.com$/,
    like: ['https://acme.userecho.com/', 'https://acme.userecho.com/communities/1-ideas'],
    unlike: ['https://userecho.com/', 'https://userecho.com/?ref=label_powered_by', 'https://acme.userecho.com/knowledge-bases/2-faq'],
  },
  {
    id: 'copiny',
    name: 'Copiny',
    kind,
    source: 'https://copiny.com/',
    shows: [
      { link: 'copiny.com' },
    ],
    notHosts: /^(?:(?:www|widget|static|api|help)\.)?copiny\.com$/,
    like: ['https://acme.copiny.com/'],
    unlike: ['https://copiny.com/', 'https://widget.copiny.com/w.js'],
  },
  {
    id: 'canny',
    name: 'Canny board',
    kind,
    source: 'https://help.canny.io/',
    shows: [
      { link: 'canny.io' },
    ],
    notHosts: /^(?:(?:www|help|developers|app|widget|feedback|status|assets)\.)?canny\.io$/,
    like: ['https://acme.canny.io/feature-requests'],
    unlike: ['https://canny.io/', 'https://canny.io/pricing', 'https://developers.canny.io/', 'https://help.canny.io/'],
  },
  {
    id: 'nolt',
    name: 'Nolt board',
    kind,
    source: 'https://nolt.io/help',
    shows: [
      { link: 'nolt.io' },
    ],
    notHosts: /^(?:(?:www|cdn|assets|help|api)\.)?nolt\.io$/,
    like: ['https://acme.nolt.io/'],
    unlike: ['https://nolt.io/', 'https://www.nolt.io/pricing'],
  },
  {
    id: 'featurebase',
    name: 'Featurebase board',
    kind,
    source: 'https://help.featurebase.app/',
    shows: [
      { link: 'featurebase.app' },
    ],
    notHosts: /^(?:(?:www|help|do|docs|auth|api|feedback)\.)?featurebase\.app$/,
    like: ['https://acme.featurebase.app/'],
    unlike: ['https://www.featurebase.app/', 'https://do.featurebase.app/js/sdk.js', 'https://help.featurebase.app/'],
  },
];
