import type { Vendor } from '../model/vendor.ts';

/** Chat kits that companies build into their own pages: known by their elements, whatever host serves them. */
export const chatWidgetsOpen: readonly Vendor[] = [
  {
    id: 'deep-chat',
    name: 'Deep Chat',
    kind: 'chat',
    source: 'https://deepchat.dev/docs/introduction',
    shows: [{ selector: 'deep-chat' }, { script: /\/deepChat\.bundle\.js/ }],
    like: ['<deep-chat introMessage=\'{"text":"Hi"}\'></deep-chat>', 'https://acme.example/pk/deep-chat/dist/deepChat.bundle.js'],
    unlike: ['<a href="/deep-chat/">Deep Chat</a>'],
  },
  {
    id: 'flowise',
    name: 'Flowise embed',
    kind: 'chat',
    source: 'https://docs.flowiseai.com/using-flowise/embed',
    shows: [
      { selector: 'flowise-chatbot' },
      { selector: 'flowise-fullchatbot' },
      { script: /\/flowise-embed(?:@[\w.]+)?\/dist\/web(?:\.umd)?\.js/ },
    ],
    like: ['<flowise-chatbot></flowise-chatbot>', 'https://cdn.jsdelivr.net/npm/flowise-embed/dist/web.js'],
    unlike: ['<a href="/flowise/">Flowise</a>'],
  },
  {
    id: 'n8n-chat',
    name: 'n8n chat',
    kind: 'chat',
    source: 'https://www.npmjs.com/package/@n8n/chat',
    chat: { launchers: ['#n8n-chat .chat-window-toggle', '.n8n-chat .chat-window-toggle'] },
    shows: [
      { selector: '.chat-window-wrapper.n8n-chat' },
      { script: /n8n[_/]chat(?:@[\w.]+)?\/dist\/chat\.bundle(?:\.es|\.umd)?\.js/ },
      { selector: '#n8n-chat', weak: true },
      { selector: '.chat-window-toggle', weak: true },
    ],
    like: ['https://cdn.jsdelivr.net/npm/@n8n/chat/dist/chat.bundle.es.js', '<div class="chat-window-wrapper n8n-chat"></div>'],
    unlike: ['<a href="/n8n/">n8n</a>', 'https://cdn.jsdelivr.net/npm/@n8n/chat/dist/style.css'],
  },
  {
    id: 'rasa-webchat',
    name: 'Rasa Webchat',
    kind: 'chat',
    source: 'https://github.com/botfront/rasa-webchat',
    chat: { launchers: ['button.rw-launcher'] },
    shows: [
      { selector: '.rw-widget-container' },
      { selector: 'button.rw-launcher' },
      { script: /\/rasa-webchat(?:@[\w.]+)?\/(?:lib|dist)\// },
      { global: 'WebChat', weak: true },
    ],
    like: ['<button class="rw-launcher" type="button"></button>', 'https://cdn.jsdelivr.net/npm/rasa-webchat@1.0.1/lib/index.js'],
    unlike: ['<a href="/rasa/">Rasa</a>'],
  },
  {
    id: 'live-helper-chat',
    name: 'Live Helper Chat',
    kind: 'chat',
    source: 'https://doc.livehelperchat.com',
    chat: { launchers: ['#lhc_status_widget_v2'] },
    shows: [
      { selector: '#lhc_status_widget_v2' },
      { selector: 'iframe#lhc_widget_v2' },
      { global: 'LHC_API' },
      { cookie: 'lhc_vid', weak: true },
    ],
    like: ['<script>var LHC_API = LHC_API || {};</script>'],
    unlike: ['<a href="https://livehelperchat.com">Live Helper Chat</a>'],
  },
  {
    id: 'zammad-chat',
    name: 'Zammad Chat',
    kind: 'chat',
    source: 'https://admin-docs.zammad.org/en/latest/channels/chat.html',
    chat: { launchers: ['.open-zammad-chat', '.zammad-chat-header'] },
    shows: [
      { selector: '.zammad-chat' },
      { selector: '.open-zammad-chat' },
      { script: /\/assets\/chat\/chat(?:-no-jquery)?(?:\.min)?\.js/, weak: true },
      { global: 'ZammadChat', weak: true },
    ],
    like: [
      '<button class="open-zammad-chat">Chat with us</button>',
      '<script src="https://desk.acme.example/assets/chat/chat.min.js"></script><script>window.ZammadChat = function () {};</script>',
    ],
    unlike: [
      'https://desk.acme.example/assets/chat/chat.min.js',
      '<script id="zammad_form_script" src="https://desk.acme.example/assets/form/form.js"></script>',
      '<a href="https://zammad.com">Zammad</a>',
    ],
  },
];
