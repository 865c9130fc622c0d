/** What the columns of a list of topics are called, by what they tell; en de fr es pt it pl nl ru uk tr zh ja ko, folded. */
export const columnWords: Readonly<Record<'replies' | 'views' | 'last' | 'topics' | 'author', readonly string[]>> = {
  replies: [
    ...['replies', 'reply', 'answers', 'responses', 'comments', 'antworten', 'réponses', 'respuestas', 'respostas', 'risposte'],
    ...['odpowiedzi', 'antwoorden', 'reacties', 'ответы', 'ответов', 'ответа', 'відповіді', 'відповідей', 'yanıtlar', 'cevaplar'],
    ...['回复', '回覆', '返信', '답글', '댓글'],
  ],
  views: [
    ...['views', 'hits', 'zugriffe', 'aufrufe', 'vues', 'vistas', 'visitas', 'visualizações', 'visualizzazioni', 'visite'],
    ...['wyświetlenia', 'wyświetleń', 'weergaven', 'просмотры', 'просмотров', 'перегляди', 'переглядів', 'görüntüleme', '查看'],
    ...['浏览', '閲覧', '조회'],
  ],
  last: [
    ...['last post', 'last reply', 'last message', 'latest post', 'latest activity', 'last activity', 'activity', 'freshness'],
    ...['letzter beitrag', 'letzte antwort', 'letzte aktivität', 'dernier message', 'dernière réponse', 'último mensaje'],
    ...['última respuesta', 'última mensagem', 'última resposta', 'ultimo messaggio', 'ultima risposta', 'ostatni post'],
    ...[
      'ostatnia odpowiedź',
      'laatste bericht',
      'laatste reactie',
      'последнее сообщение',
      'последний ответ',
      'останнє повідомлення',
    ],
    ...['остання відповідь', 'son mesaj', 'son ileti', '最后发表', '最後發表', '最新の投稿', '최근 글'],
  ],
  topics: [
    ...[
      'topics',
      'threads',
      'discussions',
      'themen',
      'sujets',
      'temas',
      'tópicos',
      'argomenti',
      'discussioni',
      'tematy',
      'wątki',
    ],
    ...['onderwerpen', 'темы', 'тем', 'теми', 'konular', '主题', '主題', 'トピック', '토픽', '게시글'],
  ],
  author: [
    ...[
      'started by',
      'topic starter',
      'posted by',
      'asked by',
      'author',
      'gestartet von',
      'erstellt von',
      'auteur',
      'autor',
      'autore',
    ],
    ...['iniciado por', 'автор', 'автор темы', 'başlatan', '作者', '投稿者', '작성자'],
  ],
};

/** The shape of an address of one topic, tried on path and query. */
export const topicAddress =
  /\/(?:topics?|threads?|discussions?|questions?|tema|sujet|temat|thema)(?:[/_.-][^?#]*)?\d|\/(?:t|d)\/(?:[\w%.-]+\/)?\d+|\/(?:viewtopic|showthread|viewthread|topic_show|read)\.\w+\?|\/showtopic\b[^?#]*\d|\/r\/\w+\/comments\/|\/forums?\/(?:[^/?#]+\/)+\d{3,}(?:\/|$)|[?&;](?:topic|tid|thread|threadid|topic_id)=\d|\/forums?\/.*\/(?:topic\d+|\d+-[\w-]+|t\d+)/i;

/** Words that name a forum: on a login page they tell what lies behind it. */
export const forumName =
  /(^|[^\p{L}])(forums?|foren|foros?|fórum|fóruns|форум\p{L}*|discussions?|message board|community|communauté|comunidade?s?|comunità|społeczność|сообществ\p{L}*|спільнот\p{L}*|topluluk|论坛|社区|フォーラム|コミュニティ|포럼|커뮤니티)($|[^\p{L}])/iu;

/** In the address of a page where people log in. */
export const loginAddress = /(?:^|[/_.-])(?:log-?in|sign-?in|sso|auth|account\/login)(?:[/_.?-]|$)/i;

/** In the address of what a page where people log in offers beside: an account, a new password, the terms of use. */
export const besideLogin =
  /(?:^|[/_.=-])(?:log-?in|sign-?in|sso|auth|oauth|account|register|registration|sign-?up|join|activate|activation|(?:lost|forgot|reset|send|recover)[\w-]{0,20}|passwords?|terms|tos|privacy|legal|imprint|impressum|cookies?)(?:[/_.?&=-]|$)/i;

/** Paths below a forum's root that still are its front page. */
export const frontPath = /^\/(?:(?:index|forum)\.php\/?|forums\/?|latest|recent|categories|discussions|all|home)?$/;
/** Queries that narrow a front page to one board, topic or action. */
export const narrowed = /[?;&](?:board|topic|action|f|fid|t|tid|threads?|forums?)\b/;

/** Controls that only threads and lists of topics have, by their whole label; comments under articles have others. */
export const topicActions: readonly string[] = [
  ...['new topic', 'new thread', 'post new topic', 'post a new topic', 'post new thread', 'start new topic', 'start a new topic'],
  ...['start new thread', 'start a new thread', 'create topic', 'create new topic', 'create new thread', 'reply to topic'],
  ...['reply to this topic', 'reply to thread', 'reply to this thread', 'watch topic', 'watch this topic', 'watch thread'],
  ...['watch this thread', 'bookmark thread', 'reply with quote', 'multi-quote', 'multiquote', 'login to post', 'log in to post'],
  ...['новая тема', 'создать тему', 'создать новую тему', 'начать новую тему', 'открыть новую тему', 'ответить в тему'],
  ...['ответить в теме', 'ответить с цитатой', 'ответить с цитированием', 'следить за темой'],
  ...['нова тема', 'створити тему', 'створити нову тему', 'відповісти в тему', 'відповісти з цитатою', 'відповісти з цитуванням'],
  ...['neues thema', 'neues thema erstellen', 'neues thema eröffnen', 'thema eröffnen', 'auf thema antworten'],
  ...['auf dieses thema antworten', 'mit zitat antworten', 'thema beobachten'],
  ...['nouveau sujet', 'créer un sujet', 'créer un nouveau sujet', 'répondre au sujet', 'répondre à ce sujet'],
  ...['répondre en citant', 'répondre avec citation', 'surveiller ce sujet'],
  ...['nuevo tema', 'crear tema', 'crear nuevo tema', 'crear un nuevo tema', 'publicar nuevo tema', 'responder al tema'],
  ...['responder a este tema', 'responder citando', 'responder con cita'],
  ...[
    'novo tópico',
    'criar tópico',
    'criar novo tópico',
    'criar um novo tópico',
    'responder ao tópico',
    'responder a este tópico',
  ],
  ...['responder com citação', 'nuovo argomento', 'apri un nuovo argomento', 'nuova discussione', 'apri una nuova discussione'],
  ...["rispondi all'argomento", 'rispondi alla discussione', 'rispondi citando', 'nowy temat', 'nowy wątek', 'utwórz nowy temat'],
  ...['napisz nowy temat', 'odpowiedz w temacie', 'odpowiedz z cytatem', 'nieuw onderwerp', 'nieuw topic'],
  ...['plaats een nieuw onderwerp', 'reageer op dit onderwerp', 'reageer met quote', 'reageer met citaat', 'yeni konu'],
  ...['yeni konu aç', 'konuya cevap ver', 'konuyu yanıtla', 'alıntı ile cevapla', 'alıntı yaparak cevapla'],
  ...['发新帖', '发表新主题', '发表新话题', '回复主题', '引用回复', '發表新主題', '回覆主題', '引用回覆'],
  ...['新規トピック', 'トピックを作成', 'スレッドを立てる', 'トピックに返信', '引用して返信', '引用付きで返信'],
  ...['새 주제', '새 주제 쓰기', '새 토픽', '인용하여 답글'],
];

/** Links to other places of the same forum, by their whole label. */
export const topicPlaces: readonly string[] = [
  ...['board index', 'forum index', 'forums home', 'forum home', 'all forums', 'view all forums', 'browse forums', 'forum rules'],
  ...['active topics', 'active threads', 'recent topics', 'latest topics', 'unanswered topics', 'unanswered threads'],
  ...['unanswered posts', 'similar threads', 'similar topics', 'previous thread', 'next thread', "today's posts"],
  ...['список форумов', 'все форумы', 'активные темы', 'последние темы', 'темы без ответов', 'сообщения без ответов'],
  ...['похожие темы', 'правила форума', 'список форумів', 'усі форуми', 'активні теми', 'теми без відповідей', 'схожі теми'],
  ...['foren-übersicht', 'forenübersicht', 'alle foren', 'aktive themen', 'unbeantwortete themen', 'ähnliche themen'],
  ...['index du forum', 'tous les forums', 'sujets actifs', 'sujets récents', 'sujets sans réponse', 'messages sans réponse'],
  ...['sujets similaires', 'discussions similaires', 'índice general', 'todos los foros', 'temas activos', 'temas recientes'],
  ...['temas sin respuesta', 'temas similares', 'índice do fórum', 'todos os fóruns', 'tópicos ativos', 'tópicos sem resposta'],
  ...['tópicos semelhantes', 'indice forum', 'tutti i forum', 'argomenti attivi', 'argomenti senza risposta'],
  ...[
    'discussioni simili',
    'argomenti simili',
    'strona główna forum',
    'wszystkie fora',
    'aktywne tematy',
    'tematy bez odpowiedzi',
  ],
  ...['podobne tematy', 'forumoverzicht', 'alle forums', 'actieve onderwerpen', 'onbeantwoorde onderwerpen'],
  ...['vergelijkbare onderwerpen', 'forum ana sayfa', 'tüm forumlar', 'aktif konular', 'cevapsız konular', 'benzer konular'],
  ...[
    '版块列表',
    '全部版块',
    '最新主题',
    '相关主题',
    '掲示板トップ',
    'フォーラム一覧',
    '未返信のトピック',
    '포럼 목록',
    '활성 주제',
  ],
];

const someone = [
  ...['posts', 'messages', 'total posts', 'post count', 'сообщений', 'сообщения', 'повідомлень', 'повідомлення', 'beiträge'],
  ...[
    'mensajes',
    'mensagens',
    'messaggi',
    'posty',
    'postów',
    'berichten',
    'mesajlar',
    'mesaj',
    '帖子',
    '文章',
    '投稿数',
    '게시물',
  ],
].join('|');
const since = [
  ...['joined', 'join date', 'registered', 'member since', 'регистрация', 'зарегистрирован', 'на форуме с', 'реєстрація'],
  ...[
    'зареєстрований',
    'registriert',
    'registriert seit',
    'mitglied seit',
    'dabei seit',
    'inscription',
    'inscrit',
    'membre depuis',
  ],
  ...['registrado', 'se unió', 'miembro desde', 'registado em', 'membro desde', 'iscritto', 'iscritto il', 'registrato'],
  ...[
    'rejestracja',
    'dołączył',
    'dołączyła',
    'geregistreerd',
    'lid geworden op',
    'lid sinds',
    'kayıt',
    'katılım',
    '注册时间',
    '加入时间',
  ],
  ...['登録日', '가입일'],
].join('|');

/** What a thread says of the author of each post, on a line of its own: how many posts they wrote, folded. */
export const authorPosts = new RegExp(
  `^(?:(?:${someone})\\s?[:：]\\s?\\d[\\d.,  ]{0,12}k?|\\d[\\d.,  ]{0,12}k? (?:${someone})(?: ?[·•|,] ?.{0,30})?)$`,
);
/** And since when they are there. */
export const authorSince = new RegExp(`^(?:${since})\\s?[:：]?\\s?.{0,24}(?<!\\d)(?:19|20)\\d\\d(?!\\d).{0,20}$`);

/** A title that calls its page a part of a forum. */
export const forumTitle =
  /(?:^|[^\p{L}])(?:forums?|foren|foros?|fórum|fóruns|fora|форум\p{L}{0,4}|message boards?|discussion boards?)(?:$|[^\p{L}])|论坛|論壇|フォーラム|掲示板|포럼/iu;
