import type { Vendor } from '../model/vendor.ts';

/** Messengers that a company answers in: links that open a conversation, not share buttons, groups' home pages or downloads. */
export const messengers: readonly Vendor[] = [
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    kind: 'messenger',
    source: 'https://faq.whatsapp.com/5913398998672934',
    shows: [
      { link: 'wa.me', path: /^\/(?:\+?\d{7,15}|message\/\w+|qr\/\w+)(?:\/|\?|$)/ },
      { link: 'wa.link', path: /^\/\w+/ },
      { link: 'whatsapp.com', path: /^\/send\/?\?(?:.*&)?phone=(?:\+|%2B)?\d{7,15}/ },
    ],
    like: [
      '<a href="https://wa.me/15550100200">WhatsApp</a>',
      '<a href="https://api.whatsapp.com/send?phone=15550100200">Write</a>',
    ],
    unlike: [
      '<a href="https://wa.me/?text=Look">Share</a>',
      '<a href="https://api.whatsapp.com/send?text=Look">Share</a>',
      '<a href="https://www.whatsapp.com/download">WhatsApp</a>',
    ],
  },
  {
    id: 'telegram-bot',
    name: 'Telegram bot',
    kind: 'messenger',
    source: 'https://core.telegram.org/bots/features',
    shows: [
      { link: 't.me', path: /^\/[a-z]\w{1,28}bot(?:\?|\/|$)/i },
      { link: 'telegram.me', path: /^\/[a-z]\w{1,28}bot(?:\?|\/|$)/i },
    ],
    like: ['<a href="https://t.me/acme_support_bot">Telegram</a>'],
    unlike: ['<a href="https://t.me/share/url?url=x">Share</a>', '<a href="https://t.me/acme_news">News</a>'],
  },
  {
    id: 'facebook-messenger',
    name: 'Facebook Messenger',
    kind: 'messenger',
    source: 'https://developers.facebook.com/docs/messenger-platform/discovery/m-me-links',
    shows: [
      { link: 'm.me', path: /^\/[\w.-]+/ },
      { link: 'messenger.com', path: /^\/t\/[\w.-]+/ },
    ],
    like: ['<a href="https://m.me/acme">Messenger</a>'],
    unlike: ['<a href="https://www.messenger.com/login">Messenger</a>', '<a href="https://www.facebook.com/acme">Facebook</a>'],
  },
  {
    id: 'viber',
    name: 'Viber',
    kind: 'messenger',
    source: 'https://developers.viber.com/docs/tools/deep-links/',
    shows: [
      { link: 'chats.viber.com', path: /^\/[\w.-]+/ },
      { link: 'viber.click', path: /^\/\d+/ },
      { selector: 'a[href^="viber://chat?number="]' },
      { selector: 'a[href^="viber://pa?chatURI="]' },
    ],
    like: ['<a href="viber://chat?number=%2B15550100200">Viber</a>', '<a href="https://chats.viber.com/acme">Viber</a>'],
    unlike: ['<a href="viber://forward?text=Look">Share</a>', '<a href="https://www.viber.com/download/">Viber</a>'],
  },
  {
    id: 'line',
    name: 'LINE',
    kind: 'messenger',
    source: 'https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/',
    shows: [
      { link: 'lin.ee', path: /^\/\w+/ },
      { link: 'page.line.me', path: /^\/[\w@.-]+/ },
      { link: 'line.me', path: /^\/(?:R\/)?ti\/p\/[\w@%.-]+/ },
    ],
    like: ['<a href="https://lin.ee/AbC123">LINE</a>', '<a href="https://line.me/R/ti/p/@acme">LINE</a>'],
    unlike: ['<a href="https://line.me/R/msg/text/?Look">Share</a>', '<a href="https://line.me/en/">LINE</a>'],
  },
  {
    id: 'kakaotalk',
    name: 'KakaoTalk channel',
    kind: 'messenger',
    source: 'https://developers.kakao.com/docs/latest/en/kakaotalk-channel/common',
    shows: [
      { link: 'pf.kakao.com', path: /^\/_\w+/ },
      { link: 'open.kakao.com', path: /^\/o\/\w+/ },
    ],
    like: ['<a href="https://pf.kakao.com/_abcde/chat">카카오톡</a>'],
    unlike: ['<a href="https://pf.kakao.com/">Kakao</a>'],
  },
  {
    id: 'vk-messages',
    name: 'VK (сообщения сообщества)',
    kind: 'messenger',
    source: 'https://dev.vk.com/ru/api/community-messages/getting-started',
    shows: [
      { link: 'vk.com', path: /^\/(?:im\?(?:.*&)?sel=-\d+|write-\d+)/ },
      { link: 'vk.ru', path: /^\/(?:im\?(?:.*&)?sel=-\d+|write-\d+)/ },
      { link: 'vk.me', path: /^\/[\w.-]{3,}/ },
    ],
    like: ['<a href="https://vk.com/im?sel=-12345">VK</a>', '<a href="https://vk.me/acme">VK</a>'],
    unlike: ['<a href="https://vk.com/acme">VK</a>', '<a href="https://vk.com/share.php?url=x">Share</a>'],
  },
];
