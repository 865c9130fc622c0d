const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Titles of topics that tell newcomers how to use a community, where such a topic is pinned; part of a title. Folded. */
export const guideWords =
  list(`welcome|read first|read me|readme|read this|read before|before you post|before posting|start here|getting started|get started|rules|guidelines|faq|frequently asked|how to use|how to ask|how to post|how to get help|code of conduct|posting guide|community guide|about this forum|about this community|introduction to
  |добро пожаловать|прочитайте|прочтите|прочти|читать всем|обязательно к прочтению|перед созданием темы|начните здесь|с чего начать|правила|как задать вопрос|как задавать вопросы|как пользоваться|чаво|частые вопросы|о форуме|важно прочитать
  |ласкаво просимо|вітаємо|прочитайте|правила|як поставити запитання|як користуватися|часті запитання|з чого почати
  |willkommen|bitte lesen|zuerst lesen|lies mich|erste schritte|regeln|forenregeln|häufige fragen|richtlinien|so stellst du|anleitung zum forum|wie stelle ich eine frage|netiquette
  |bienvenue|à lire|lisez|lire avant|règles|règlement|charte|foire aux questions|comment poser|mode d'emploi|premiers pas
  |bienvenid|léeme|leer antes|lee esto|leer primero|normas|reglas|preguntas frecuentes|cómo preguntar|primeros pasos|guía de la comunidad
  |bem-vindo|bem-vinda|boas-vindas|leia-me|leia antes|leia isto|regras|diretrizes|perguntas frequentes|como perguntar|primeiros passos
  |benvenut|leggere prima|leggimi|da leggere|regolamento|regole|linee guida|domande frequenti|come chiedere|primi passi
  |witaj|witamy|przeczytaj|regulamin|zasady|najczęstsze pytania|jak zadawać|pierwsze kroki|od czego zacząć
  |welkom|lees dit|eerst lezen|lees mij|spelregels|huisregels|richtlijnen|veelgestelde vragen|aan de slag
  |hoş geldin|hoşgeldin|önce okuyun|okuyunuz|lütfen okuyun|kurallar|kuralları|sıkça sorulan|başlarken|nasıl soru
  |欢迎|歡迎|必读|必讀|置顶必读|版规|版規|规则|規則|新手指南|新手必看|使用指南|常见问题|常見問題|社区规范|社區規範
  |ようこそ|はじめに|お読みください|初めての方|ルール|規約|ガイドライン|よくある質問|使い方
  |환영|필독|읽어 주세요|먼저 읽|규칙|이용 규칙|가이드라인|자주 묻는 질문|이용 안내|시작하기|공지사항 안내`);

/** Texts of links that lead to such a guide from the frame of a community; a whole link text. Folded. */
export const guideLinks: ReadonlySet<string> = new Set(
  list(`forum rules|board rules|community rules|rules|the rules|community guidelines|guidelines|forum guidelines|house rules|posting guidelines|read first|read this first|read before posting|start here|getting started|how to use this forum|how to use the community|how to ask a question|how to ask|code of conduct|welcome to the community|community guide|forum guide
  |правила|правила форума|правила сообщества|правила общения|как задать вопрос|как пользоваться форумом|с чего начать|правила форуму|правила спільноти|як користуватися форумом
  |forenregeln|forumregeln|regeln|verhaltensregeln|community-regeln|richtlinien|netiquette|règles|règles du forum|règlement|charte|charte du forum|charte de la communauté
  |normas|normas del foro|reglas|reglas del foro|normas de la comunidad|regras|regras do fórum|regras da comunidade|diretrizes|diretrizes da comunidade|regolamento|regole|regole del forum|linee guida
  |regulamin|regulamin forum|zasady|zasady forum|zasady społeczności|huisregels|spelregels|forumregels|richtlijnen|kurallar|forum kuralları|topluluk kuralları
  |版规|版規|社区规范|社區規範|新手指南|ルール|ガイドライン|利用規約とルール|フォーラムのルール|이용 규칙|커뮤니티 규칙|가이드라인`),
);

/** Names of sections that hold answers rather than questions, and of links to a wiki beside a forum; whole words of a name. Folded. */
export const answerSections =
  list(`wiki|faq|faqs|frequently asked questions|knowledge base|knowledgebase|knowledge-base|how-to|how-tos|howto|howtos|how to|tutorials|tutorial|guides|tips|tips and tricks|tips & tricks|documentation|docs
  |вики|чаво|часто задаваемые вопросы|частые вопросы|вопросы и ответы|база знаний|инструкции|руководства|советы|уроки|документация|вікі|часті запитання|база знань|інструкції|поради|посібники
  |häufige fragen|wissensdatenbank|wissensbasis|anleitungen|anleitung|tipps|tipps und tricks|tipps & tricks|ratgeber|foire aux questions|base de connaissances|tutoriels|guides pratiques|astuces|trucs et astuces
  |preguntas frecuentes|base de conocimientos|base de conocimiento|tutoriales|guías|consejos|trucos|perguntas frequentes|base de conhecimento|tutoriais|guias|dicas
  |domande frequenti|base di conoscenza|guide|guida|tutorial|consigli|najczęstsze pytania|baza wiedzy|poradniki|samouczki|porady|veelgestelde vragen|kennisbank|handleidingen|tips en trucs
  |sıkça sorulan sorular|sss|bilgi bankası|rehberler|ipuçları|dersler|维基|維基|常见问题|常見問題|知识库|知識庫|教程|使用教程|指南|攻略|よくある質問|ナレッジベース|チュートリアル|ガイド|使い方|ヒント|위키|자주 묻는 질문|지식 베이스|튜토리얼|가이드|사용법|팁`);

/** Help pages that forum engines ship with: they tell of the software and not of the company. */
export const engineHelp =
  /\/(?:faq|misc|help)\.php|\/help\/(?:faq|terms|bb-codes|smilies|cookies|privacy-policy)\b|\/app\.php\/help|[?;&]action=help\b|\/(?:faq|guidelines|tos|privacy)\/?$|[?&]do=help\b/i;

/** The address of one tag, and that of the list of all tags; tried on path and query. */
export const tagAddress =
  /\/(?:tags?|tagged|topic-tags?|discussion-tags?|labels?|hashtags?)\/(?:[^/?#]+\/)?[^/?#]{2,}|[?;&](?:tags?|tagid|tag_id)=[^&]/i;
export const tagIndex = /\/(?:tags|topic-tags|tag-cloud|tagcloud|hashtags)\/?(?:[?#]|$)/i;
