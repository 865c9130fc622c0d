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

/** Paths below a forum's root that still are its front page. */
export const frontPath = /^\/(?:(?:index|forum)\.php\/?|forums\/?|latest|recent|categories|discussions|all|home)?$/;
/** Queries that narrow a front page to one board, topic or action. */
export const narrowed = /[?;&](?:board|topic|action|f|fid|t|tid|threads?|forums?)\b/;
