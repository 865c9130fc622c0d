/** Words that name a chat window, by script and language. Greetings ("need help?") are left out: help centres use them too. */
interface ChatWords {
  /** Whole words of an id, class, title or path, lower case. */
  readonly tokens: readonly string[];
  /** Parts of a label that a visitor reads, lower case. */
  readonly phrases: readonly string[];
  /** Stems that a browser waits for in the id, class, title or label of what floats over a page. */
  readonly stems: readonly string[];
  /** What floats over pages and is no chat, whatever it calls itself. */
  readonly not: RegExp;
}

export const chatWords: ChatWords = {
  tokens: [
    'chat',
    'chats',
    'livechat',
    'webchat',
    'chatbot',
    'chatbox',
    'chatbubble',
    'chatbutton',
    'chaticon',
    'chatlauncher',
    'chatpanel',
    'chatwidget',
    'chatwindow',
    'onlinechat',
    'supportchat',
    'tchat',
    'czat',
    'чат',
    'чатбот',
    'sohbet',
    'konsultant',
  ],
  phrases: [
    // en
    'live chat',
    'chat with us',
    'chat now',
    'start chat',
    'start a chat',
    'online chat',
    'open chat',
    'chat widget',
    // ru, uk
    'онлайн-чат',
    'онлайн чат',
    'чат поддержки',
    'чат підтримки',
    'написать в чат',
    'написати в чат',
    'открыть чат',
    'начать чат',
    'почати чат',
    'онлайн-консультант',
    'консультант онлайн',
    'чат с оператором',
    // de
    'live-chat',
    'livechat',
    'chatten sie mit uns',
    'chat starten',
    'jetzt chatten',
    // fr
    'chat en direct',
    'tchat',
    'discutez avec nous',
    'discuter avec un conseiller',
    'démarrer le chat',
    'clavarder',
    // es, pt, it
    'chat en vivo',
    'chatea con nosotros',
    'iniciar chat',
    'chatear ahora',
    'chat ao vivo',
    'converse conosco',
    'chat dal vivo',
    'chatta con noi',
    'avvia chat',
    'inizia chat',
    // pl, nl, tr
    'czat na żywo',
    'rozpocznij czat',
    'chat met ons',
    'begin een chat',
    'canlı sohbet',
    'canlı destek',
    'sohbeti başlat',
    // zh, ja, ko
    '在线客服',
    '线上客服',
    '線上客服',
    '在线咨询',
    '人工客服',
    '智能客服',
    'チャット',
    '채팅',
    '챗봇',
    '실시간 상담',
  ],
  stems: ['chat', 'чат', 'czat', 'sohbet', 'konsultant', 'консультант', '在线客服', '線上客服', 'チャット', '채팅', '상담'],
  not: /whats-?app|telegram|viber|snapchat|wechat|cookie|consent|captcha|call-?back|back-?to-?top|scroll|обратный звонок|заказать звонок|зворотний дзвінок|rückruf/i,
};
