/** Where links and scripts lead that share a page in social networks; paths are tried with their query. */
export interface ShareTarget {
  readonly host: string;
  readonly path?: RegExp;
}

/** Addresses that open a network's own dialog for sharing a page. */
export const shareLinks: readonly ShareTarget[] = [
  { host: 'facebook.com', path: /^\/(?:sharer(?:\.php|\/sharer\.php)?|share\.php|dialog\/(?:share|feed))(?:[/?]|$)/ },
  { host: 'twitter.com', path: /^\/(?:intent\/(?:tweet|post)|share)(?:[/?]|$)/ },
  { host: 'x.com', path: /^\/(?:intent\/(?:tweet|post)|share)(?:[/?]|$)/ },
  { host: 'linkedin.com', path: /^\/(?:shareArticle|sharing\/share-offsite|cws\/share)/i },
  { host: 'vk.com', path: /^\/share\.php/ },
  { host: 'vkontakte.ru', path: /^\/share\.php/ },
  { host: 'connect.ok.ru', path: /^\/(?:offer|dk)/ },
  { host: 'ok.ru', path: /^\/dk\b/ },
  { host: 't.me', path: /^\/share\/url/ },
  { host: 'telegram.me', path: /^\/share\/url/ },
  { host: 'api.whatsapp.com', path: /^\/send\/?\?text=/ },
  { host: 'wa.me', path: /^\/\?text=/ },
  { host: 'pinterest.com', path: /^\/pin\/create/ },
  { host: 'reddit.com', path: /^\/submit/ },
  { host: 'tumblr.com', path: /^\/(?:share|widgets\/share)/ },
  { host: 'xing.com', path: /^\/(?:spi\/shares|app\/user\?op=share)/ },
  { host: 'service.weibo.com', path: /^\/share/ },
  { host: 'social-plugins.line.me', path: /^\/lineit\/share/ },
  { host: 'b.hatena.ne.jp', path: /^\/(?:add|entry)/ },
  { host: 'story.kakao.com', path: /^\/share/ },
  { host: 'connect.mail.ru', path: /^\/share/ },
  { host: 'addtoany.com', path: /^\/(?:share|add_to)/ },
];

/** Scripts that draw such buttons. */
export const shareScripts: readonly ShareTarget[] = [
  { host: 'addthis.com', path: /addthis_widget/ },
  { host: 'sharethis.com' },
  { host: 'addtoany.com' },
  { host: 'yastatic.net', path: /^\/(?:share2|es5-shims\/0\.0\.\d\/.{0,40}share)/ },
  { host: 'pluso.ru' },
  { host: 'uptolike.com' },
  { host: 'uptolike.ru' },
  { host: 'sumo.com' },
  { host: 'shareaholic.com' },
  { host: 'po.st' },
];

/** Places that such scripts fill, and other programs for sharing. */
export const sharePlaces =
  '.addthis_inline_share_toolbox, .addthis_toolbox, .sharethis-inline-share-buttons, .a2a_kit, .ya-share2, .pluso, .uptolike-buttons, .likely, .shareaholic-canvas, .heateor_sss_sharing_container, .ssba, .sharedaddy .sd-sharing, .betterdocs-social-share';
