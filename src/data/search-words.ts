const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What search fields say, in 14 languages; part of a placeholder or label. Folded. */
export const searchLabels =
  list(`search|find answers|find an answer|how can we help|what can we help|ask a question|type your question|what are you looking for
  |поиск|найти|искать|чем мы можем помочь|чем помочь|введите вопрос|введите ваш вопрос|что вы ищете|пошук|шукати|знайти|чим ми можемо допомогти|введіть запитання
  |suche|suchen|suchbegriff|durchsuchen|wie können wir helfen|wie können wir ihnen helfen|wonach suchen sie
  |recherche|rechercher|chercher|que recherchez-vous|comment pouvons-nous vous aider|posez votre question
  |buscar|busca|búsqueda|escribe tu pregunta|cómo podemos ayudar|en qué podemos ayudar|pesquisar|pesquisa|procurar|como podemos ajudar|digite sua dúvida
  |cerca|ricerca|come possiamo aiutarti|szukaj|wyszukaj|w czym możemy pomóc|zoek|zoeken|doorzoek|hoe kunnen we helpen|waar ben je naar op zoek
  |ara|arama|nasıl yardımcı olabiliriz|搜索|搜寻|搜尋|查找|请输入关键词|请输入问题|検索|キーワードを入力|何をお探しですか|검색|무엇을 도와드릴까요`);

/** What stands in the id, name or label of what searches or opens a search; lower case, for a look that types. */
export const searchParts = ['search', 'query', 'suche', 'recherche', 'buscar', 'поиск', 'пошук', '検索', '搜索', '검색'] as const;

/** What opens a search field that is not in sight, on engines of any make. */
export const searchOpeners = [
  'button[aria-label*="search" i]',
  'a[aria-label*="search" i]',
  'button[class*="search" i]',
  'button[id*="search" i]',
  '[role="button"][class*="search" i]',
] as const;

/** What a search says that found nothing; part of a text. Folded. */
export const nothingFound =
  list(`no results|no search results|0 results|zero results|no matches|no match found|nothing found|nothing was found|no articles found|did not match any|didn't match any|couldn't find any|could not find any|we couldn't find|no entries found|returned no results
  |ничего не найдено|ничего не нашлось|ничего не нашли|нет результатов|не дал результатов|не дали результатов|результатов не найдено|по вашему запросу не найдено|совпадений не найдено|найдено: 0|найдено 0
  |нічого не знайдено|немає результатів|результатів не знайдено|не знайдено жодн|збігів не знайдено|не дав результатів
  |keine ergebnisse|keine treffer|nichts gefunden|keine suchergebnisse|0 ergebnisse|keine artikel gefunden|keine übereinstimmung
  |aucun résultat|aucun article|0 résultat|rien trouvé|n'a donné aucun|aucune correspondance
  |sin resultados|no hay resultados|no se encontraron resultados|no se han encontrado|ningún resultado|0 resultados|no se encontró
  |nenhum resultado|sem resultados|não encontramos|não foram encontrados|nada encontrado|nada foi encontrado
  |nessun risultato|0 risultati|nessun articolo|non ha prodotto risultati|non è stato trovato nulla
  |brak wyników|nie znaleziono|0 wyników|niczego nie znaleziono|geen resultaten|geen zoekresultaten|0 resultaten|niets gevonden|niet gevonden
  |sonuç bulunamadı|sonuç yok|0 sonuç|eşleşme bulunamadı|hiçbir sonuç
  |没有找到|未找到|无搜索结果|没有搜索结果|没有结果|无结果|沒有找到|找不到|沒有結果|無結果|無搜尋結果
  |見つかりませんでした|見つかりません|該当なし|0件|検索結果はありません|一致する結果はありません|검색 결과가 없습니다|결과가 없습니다|결과 없음|찾을 수 없습니다|일치하는 결과`);

/** Words of advice to somebody whose search found nothing; part of a text. Folded. */
export const searchAdvice =
  list(`check the spelling|check your spelling|check for typos|spelled correctly|try different keywords|try different words|different keyword|other keywords|try another search|another keyword|another word|try again with|try a different|try searching|try more general|more general|fewer keywords|fewer words|browse categories|browse the categories|browse our|browse help|browse all|contact us|contact support|contact our|submit a request|submit a ticket|did you mean|rephrase
  |проверьте правописание|проверьте написание|проверьте, правильно|проверьте, нет ли|нет ли опечат|попробуйте изменить|попробуйте другие|попробуйте другой|попробуйте иначе|попробуйте переформулировать|переформулируйте|измените запрос|измените поисковый|другие ключевые слова|другими словами|свяжитесь с|напишите нам|обратитесь в|отправьте запрос|возможно, вы имели в виду
  |перевірте правопис|перевірте написання|спробуйте змінити|спробуйте інші|спробуйте інший|інші ключові слова|зв'яжіться з|напишіть нам|зверніться до
  |rechtschreibung|schreibweise|andere suchbegriffe|anderen suchbegriff|anderem suchbegriff|andere stichwörter|versuchen sie es mit|versuche es mit|kontaktieren sie uns|kontaktiere uns|meinten sie
  |vérifiez l'orthographe|vérifiez que|essayez avec|essayez d'autres|essayez un autre|d'autres mots|autres mots-clés|contactez-nous|vouliez-vous dire
  |revisa la ortografía|comprueba la ortografía|verifica la ortografía|verifique la ortografía|prueba con|pruebe con|intenta con|intente con|otras palabras|contáctanos|contacta con|póngase en contacto|quisiste decir
  |verifique a ortografia|confira a ortografia|tente outras|tente usar|tente com|tente novamente com|outras palavras|entre em contato|fale conosco|você quis dizer
  |controlla l'ortografia|verifica l'ortografia|prova con|prova a|altre parole|contattaci|forse cercavi|sprawdź pisownię|spróbuj innych|spróbuj użyć|spróbuj ponownie z|inne słowa|skontaktuj się
  |controleer de spelling|controleer je spelling|probeer andere|probeer een andere|probeer het met|andere zoekterm|neem contact op|bedoelde je
  |yazımı kontrol|yazım hatası|farklı anahtar|farklı kelime|başka bir arama|bize ulaşın|bizimle iletişime|bunu mu demek istediniz
  |检查拼写|检查您的拼写|检查输入|其他关键词|其他关键字|换个关键词|更换关键词|重新搜索|联系我们|檢查拼字|其他關鍵字|聯絡我們
  |スペル|誤字|別のキーワード|他のキーワード|キーワードを変えて|お問い合わせください|もしかして|철자|맞춤법|다른 검색어|다른 키워드|문의해 주세요|문의하기`);

/** Texts that no article holds, by the script that a language is written in; Latin letters for the others. */
const unlikely: Readonly<Record<string, string>> = {
  ru: 'щъфзвкъж',
  uk: 'щьфзвкґж',
  bg: 'щъфзвкъж',
  be: 'ўьфзвкыж',
  zh: '鑫龘靐齉',
  ja: 'ゑヰぷぞゅ',
  ko: '뷁쉛쮏',
};
/** A text that finds nothing in a search that works, in the script of a language. */
export const unlikelyText = (language: string): string => unlikely[language.slice(0, 2)] ?? 'xqzvwkj';

/** Words of four letters and more that questions are made of and that tell nothing of their subject. Folded. */
export const stopWords: ReadonlySet<string> = new Set(
  `what when where which while whom whose will would could should does doing have having from with without into about your yours mine this that these those them they there here then than been being make more most some such only also just very want need please
   как какой какая какие каких когда куда откуда почему зачем сколько можно нужно надо если чтобы этот этого эта эти мой моего моей свой свою ваш ваша ваши меня мне мной себя есть быть буду будет через после перед делать сделать
   який яка яке які коли куди звідки чому скільки можна потрібно треба якщо щоб цей мене мені себе мій моя моє ваш через після перед робити зробити
   wann wohin woher warum wieso weshalb welche welcher welches wieviel kann können muss müssen soll sollte darf dürfen möchte habe haben wird werden sind sein eine einen einem einer eines mein meine meinen meinem meiner dein deine ihre ihren nicht oder aber auch über nach ohne
   comment quand pourquoi combien quel quelle quels quelles puis-je peux faire dois avec sans pour dans cette mes votre vous nous mon sont être avoir est-ce
   cómo cuándo dónde cuál cuáles cuánto cuánta qué puedo debo hacer tengo para desde hasta este esta estos estas donde como cuando porque sobre entre están
   quando onde qual quais quanto posso devo fazer tenho meu minha meus minhas esta este isso aquilo porque como para pelo pela você
   come quando dove quale quali quanto perché posso devo fare sono della dello delle degli nella questo questa miei mia vostro
   jaki jaka jakie kiedy gdzie dlaczego ile mogę można muszę trzeba zrobić moje moja mojego jest są przez przed
   hoe wanneer waar waarom welke hoeveel moet mijn jouw deze voor door naar over zonder worden wordt zijn heeft hebben
   nasıl neden niçin nerede hangi kadar zaman nereden benim sizin için ile veya olarak miyim mıyım olur
   如何 怎么 怎样 什么 为什么 哪里 可以 どう どこ いつ なぜ できます ますか 어떻게 언제 어디서 무엇 왜 있나요 하나요`.split(
    /\s+/,
  ),
);
