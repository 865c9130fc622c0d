/** How the topics of a forum are searched beyond the forms on its pages, by the engine's own documentation. */
export interface ForumSearch {
  /** Id of a row in `data/forums`. */
  readonly engine: string;
  readonly source: string;
  /** The public interface, below the root; of several shapes of an answer the first that fits is read. */
  readonly ask: {
    readonly path: string;
    /** Keys that lead to the list, and the name of a title within a result. */
    readonly answers: readonly { readonly items: readonly string[]; readonly title: string }[];
  };
  /** The page of results that visitors see, below the root; its scripts write it. */
  readonly page: string;
  /** What opens or is the box in the rendered page. The engine's scripts draw it on every page. */
  readonly box: string;
}

export const forumSearches: readonly ForumSearch[] = [
  {
    engine: 'discourse',
    source: 'https://docs.discourse.org/#tag/Search',
    // An answer without results has no list of topics, and an empty one of posts.
    ask: {
      path: 'search.json?q={query}',
      answers: [
        { items: ['topics'], title: 'title' },
        { items: ['posts'], title: 'blurb' },
      ],
    },
    page: 'search?q={query}',
    box: '#search-button, .search-dropdown, .search-menu, .welcome-banner__search-menu, .custom-search-banner',
  },
  {
    engine: 'nodebb',
    source: 'https://docs.nodebb.org/api/read/',
    ask: {
      path: 'api/search?term={query}&in=titlesposts',
      answers: [{ items: ['posts'], title: 'topic.title' }],
    },
    page: 'search?term={query}&in=titlesposts',
    box: '[component="search/form"], [component="search/button"], #search-button, #search-form',
  },
  {
    engine: 'flarum',
    source: 'https://docs.flarum.org/rest-api',
    ask: {
      path: 'api/discussions?filter[q]={query}',
      answers: [{ items: ['data'], title: 'attributes.title' }],
    },
    page: '?q={query}',
    box: '.Search, .Search-input',
  },
];

/** Search fields of forum engines that other sites do not have. */
export const forumSearchFields =
  'input[name="keywords" i], input[name="bbp_search" i], input[name="search_keywords" i], input[name="searchword" i], input[name="srchtxt" i], input[name="ts" i], form[action*="search" i] input[name="topic" i]';

const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What forums say to visitors who may not search; part of a text. Folded. */
export const searchRefused =
  list(`login or register to search|log in to search|login to search|sign in to search|log in or register to search|must be logged in to search|must be logged in to use the search|not permitted to use the search|not allowed to search|do not have permission to search|don't have permission to search|cannot use search at this time|search is disabled|search has been disabled
  |войдите, чтобы искать|войдите для поиска|вам запрещено пользоваться поиском|вы не можете использовать поиск|у вас нет прав для использования поиска|поиск отключен|поиск временно недоступен|увійдіть, щоб шукати|вам не дозволено використовувати пошук|пошук вимкнено
  |anmelden, um zu suchen|melde dich an, um zu suchen|nicht berechtigt, die suche|keine berechtigung, die suche|die suche ist deaktiviert|connectez-vous pour rechercher|n'êtes pas autorisé à utiliser la recherche|n'êtes pas autorisé à effectuer des recherches
  |inicia sesión para buscar|no tiene permiso para utilizar el buscador|no tienes permiso para usar la búsqueda|faça login para pesquisar|entre para pesquisar|não tem permissão para pesquisar|accedi per cercare|non sei autorizzato a usare la ricerca|non hai i permessi per cercare
  |zaloguj się, aby wyszukać|zaloguj się, aby szukać|nie masz uprawnień do wyszukiwania|log in om te zoeken|geen toestemming om te zoeken|arama yapmak için giriş|arama yapma izniniz yok|登录后搜索|登录后才能搜索|登入後搜尋|没有权限进行搜索|検索するにはログイン|検索する権限がありません|검색하려면 로그인|검색할 권한이 없습니다`);

/** What leads on to asking the community where no answer was found; a whole link text. Folded. */
export const askWords: ReadonlySet<string> = new Set(
  list(`ask a question|ask question|ask the community|post a question|start a topic|start a new topic|start a discussion|start a new discussion|create topic|create a topic|create a new topic|new topic|new thread|post new topic|post thread|new discussion|new message
  |задать вопрос|спросить сообщество|создать тему|новая тема|начать обсуждение|поставити запитання|створити тему|нова тема
  |frage stellen|eine frage stellen|neues thema|thema erstellen|neue diskussion|poser une question|nouveau sujet|créer un sujet|nouvelle discussion
  |hacer una pregunta|nuevo tema|crear tema|preguntar a la comunidad|fazer uma pergunta|novo tópico|criar tópico|fai una domanda|nuova discussione|nuovo argomento|crea discussione
  |zadaj pytanie|nowy temat|nowy wątek|stel een vraag|nieuw onderwerp|soru sor|yeni konu|konu aç|提问|发帖|发新帖|發文|發表新主題|新規トピック|質問する|질문하기|새 글|새 주제`),
);
