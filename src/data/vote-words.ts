const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/**
 * How pages in 14 languages ask readers what they think of an article. Folded; `*` stands for a few words, and in counts
 * `{up}`, `{down}` and `{all}` for numbers.
 */
export const voteWords = {
  /** Questions whether an article helped. */
  useful: list(
    `was this helpful|was this useful|was this article * helpful|was this article helpful|was this article useful|was this page helpful|was this page useful|was this content helpful|was this content useful|was this information helpful|was this information useful|was this answer helpful|was this guide helpful|was this topic helpful|was this document helpful|was this documentation helpful|was this tutorial helpful|was this faq helpful|was this section helpful|was this post helpful|was the article helpful|was it helpful|were we helpful|is this helpful|is this article helpful|is this page helpful|is this page useful|is this article useful|is this information helpful|is this content helpful
    |did this help|did this article help|did this page help|did this answer help|did that help|did this answer your question|did this article answer your question|did this page answer your question|did we answer your question|did that answer your question|did you find this article helpful|did you find this article useful|did you find this page helpful|did you find this page useful|did you find this helpful|did you find this useful|did you find it helpful|did you find it useful|did you find this information helpful|did you find this content helpful|did you find what you were looking for|did you find what you needed|how helpful was this|how useful was this|how helpful is this|how useful is this|how would you rate this article|how would you rate this page|rate this article|rate this page|rate this content|rate this answer|please rate this article
    |была ли статья полезна|была ли статья полезной|была ли эта статья полезн|была ли полезна эта статья|была ли полезна статья|была ли информация полезн|была ли полезна информация|была ли эта информация полезн|была ли полезна эта информация|была ли полезна эта страница|была ли страница полезн|статья была полезна|статья была полезной|статья полезна?|статья оказалась полезной|полезна ли статья|полезна ли эта статья|полезна ли информация|полезная статья?|полезно?|это было полезно|вам помогла статья|вам помогла эта статья|вам помогла информация|помогла ли вам|помогла ли статья|помогла статья|помог ли вам|помог ли ответ|вам помог ответ|был ли полезен ответ|был ли ответ полез|был ли этот ответ полез|вам это помогло|это помогло|помогло ли|нашли ответ на свой вопрос|вы нашли ответ|вы нашли то, что искали|оцените статью|оцените эту статью|оцените материал|оцените страницу|оцените ответ|насколько полезн
    |чи була ця стаття корисн|чи була стаття корисн|чи була корисна|чи корисна|стаття була корисн|чи допомогла вам|чи допомогла ця стаття|чи допомогла стаття|чи допомогло|це було корисно|чи знайшли ви відповідь|оцініть статтю
    |war dieser artikel hilfreich|war dieser beitrag hilfreich|war der artikel hilfreich|war diese seite hilfreich|war diese antwort hilfreich|war diese information hilfreich|waren diese informationen hilfreich|war dieser inhalt hilfreich|war das hilfreich|war dies hilfreich|war diese hilfe hilfreich|ist diese seite hilfreich|fanden sie diesen artikel hilfreich|fanden sie das hilfreich|fanden sie dies hilfreich|hilfreich?|hat ihnen dieser artikel|hat dir dieser artikel|hat ihnen diese seite|hat ihnen das geholfen|hat dir das geholfen|konnten wir ihnen helfen|konnten wir dir helfen|wurde ihre frage beantwortet|hat das ihre frage beantwortet|hat dies ihre frage beantwortet|hat das deine frage beantwortet|wie hilfreich|artikel bewerten|bewerten sie diesen artikel
    |cet article vous a-t-il été utile|cet article vous a-t-il aidé|cet article a-t-il été utile|cet article était-il utile|cet article est-il utile|cette page vous a-t-elle été utile|cette page vous a-t-elle aidé|cette page est-elle utile|cette réponse vous a-t-elle|cette information vous a-t-elle|ces informations vous ont-elles|ce contenu vous a-t-il|cela vous a-t-il aidé|cela vous a-t-il été utile|cela a-t-il répondu|avons-nous répondu à votre question|avez-vous trouvé cet article utile|avez-vous trouvé cela utile|avez-vous trouvé ce que vous cherchiez|avez-vous trouvé la réponse|est-ce que cet article * utile|est-ce que cela vous a aidé|avez-vous trouvé votre réponse|évaluez cet article|notez cet article
    |fue útil este artículo|ha sido útil este artículo|te ha sido útil|le ha sido útil|ha sido útil esta|fue útil esta|fue útil?|este artículo te resultó útil|te resultó útil|le resultó útil|te fue útil|le fue útil|te ha resultado útil|le ha resultado útil|te ha ayudado|le ha ayudado|te ayudó este|le ayudó este|te sirvió|le sirvió|es útil esta página|es útil este artículo|esta información fue útil|respondió a tu pregunta|respondió a su pregunta|ha respondido esto a tu pregunta|hemos respondido a tu pregunta|encontró útil|encontraste útil|encontraste lo que buscabas|califica este artículo|califique este artículo|valora este artículo
    |esse artigo foi útil|este artigo foi útil|o artigo foi útil|este artigo ajudou|esse artigo ajudou|esse conteúdo foi útil|este conteúdo foi útil|esta página foi útil|essa página foi útil|esta resposta foi útil|essa resposta foi útil|esta informação foi útil|essa informação foi útil|isso foi útil|isto foi útil|isso ajudou|foi útil?|achou este artigo útil|achou esse artigo útil|você achou útil|respondeu à sua pergunta|respondemos à sua pergunta|encontrou o que procurava|avalie este artigo|avalie esse artigo
    |questo articolo ti è stato utile|questo articolo è stato utile|questo articolo le è stato utile|l'articolo è stato utile|questa pagina ti è stata utile|questa pagina è stata utile|questa risposta è stata utile|questa risposta ti è stata utile|ti è stato utile|ti è stata utile|le è stato utile|è stato utile?|è stato d'aiuto|hai trovato utile|ha trovato utile|queste informazioni * utili|ha risposto alla tua domanda|abbiamo risposto alla tua domanda|hai trovato quello che cercavi|valuta questo articolo
    |czy ten artykuł był pomocny|czy ten artykuł był przydatny|czy ten artykuł okazał się pomocny|czy artykuł był pomocny|czy artykuł był przydatny|czy artykuł okazał się|czy ta strona była pomocna|czy ta odpowiedź była pomocna|czy ta informacja była|czy te informacje były|czy to było pomocne|czy było to pomocne|czy okazało się to pomocne|czy to pomogło|czy ten artykuł pomógł|czy artykuł pomógł|czy pomogliśmy|czy uzyskałeś odpowiedź|czy znalazłeś odpowiedź|czy to odpowiedziało na|oceń ten artykuł|oceń artykuł
    |was dit artikel nuttig|was dit artikel behulpzaam|was dit nuttig|was dit behulpzaam|was dit artikel handig|heeft dit artikel * geholpen|heeft dit geholpen|heeft dit je geholpen|heeft dit u geholpen|was deze pagina behulpzaam|was deze pagina nuttig|was deze informatie nuttig|was dit antwoord nuttig|vond je dit artikel|vond je dit nuttig|vond u dit artikel|vond u dit nuttig|heeft dit uw vraag beantwoord|heeft dit je vraag beantwoord|is je vraag beantwoord|is uw vraag beantwoord|beoordeel dit artikel
    |bu makale yardımcı oldu mu|bu makale faydalı oldu mu|bu makale size yardımcı oldu mu|bu yazı yardımcı oldu mu|bu yazı faydalı oldu mu|bu sayfa yardımcı oldu mu|bu sayfa faydalı oldu mu|bu içerik faydalı|bu bilgi * yardımcı oldu mu|bu yardımcı oldu mu|yardımcı oldu mu|faydalı oldu mu|işinize yaradı mı|bu makaleyi yararlı buldunuz mu|faydalı buldunuz mu|yararlı oldu mu|sorunuzu yanıtladı mı|sorunuza yanıt|bu makaleyi değerlendir
    |这篇文章有帮助吗|这篇文章对您有帮助吗|这篇文章是否有帮助|本文对您有帮助吗|本文是否有帮助|本文是否对您有帮助|此文章有帮助吗|此文章是否有帮助|该文章对您有帮助吗|此内容是否有帮助|此页面是否有帮助|此页面有帮助吗|此页面对您有帮助吗|此信息是否有帮助|以上内容对您是否有帮助|对您有帮助吗|对您是否有帮助|对你有帮助吗|是否对您有帮助|有帮助吗|是否有用|有用吗|是否回答了您的问题|這篇文章有幫助嗎|這篇文章對您有幫助嗎|此文章有幫助嗎|本文是否有幫助|這是否有幫助|對您有幫助嗎|對你有幫助嗎|有幫助嗎|是否有幫助|是否有用
    |この記事は役に立ちましたか|このページは役に立ちましたか|この情報は役に立ちましたか|この回答は役に立ちましたか|この内容は役に立ちましたか|役に立ちましたか|お役に立ちましたか|役立ちましたか|お役に立てましたか|参考になりましたか|疑問は解決|質問の回答になりましたか
    |도움이 되었습니까|도움이 되었나요|도움이 되셨나요|도움이 되셨습니까|도움이 됐나요|도움이 됩니까|유용했습니까|유용한가요|유용했나요|유용합니까|유익했습니까|궁금증이 해결|질문에 대한 답변이 되었`,
  ),
  /** Questions whether an article solved the reader's problem, or still holds. */
  relevant: list(
    `did this solve your problem|did this solve your issue|did this article solve|did this page solve|did this resolve your|did this article resolve|did this fix your|has this solved your|was your problem solved|was your issue resolved|did we solve your problem|is this up to date|is this article up to date|is this page up to date|is this information up to date|is this still relevant|is this article still relevant|was this article relevant|was this relevant
    |решило ли это|решила ли статья|решила ли эта статья|решена ли ваша проблема|ваша проблема решена|удалось решить проблему|удалось ли решить|удалось ли вам решить|проблема решена?|статья решила|актуальна ли статья|актуальна ли информация|статья актуальна
    |чи вирішило це|чи вирішила стаття|чи вирішено вашу проблему|вдалося вирішити проблему|чи актуальна
    |hat das ihr problem gelöst|hat dies ihr problem gelöst|hat das dein problem gelöst|hat dieser artikel ihr problem gelöst|konnte ihr problem gelöst werden|wurde ihr problem gelöst|problem gelöst?|ist dieser artikel aktuell|ist diese seite aktuell
    |cela a-t-il résolu|cet article a-t-il résolu|votre problème est-il résolu|votre problème a-t-il été résolu|cet article est-il à jour|cette page est-elle à jour
    |resolvió tu problema|resolvió su problema|ha resuelto tu problema|ha resuelto su problema|se resolvió tu problema|solucionó tu problema|solucionó su problema|está actualizado este artículo|está actualizada esta página
    |resolveu o seu problema|resolveu seu problema|o seu problema foi resolvido|seu problema foi resolvido|este artigo está atualizado
    |ha risolto il tuo problema|ha risolto il problema|il problema è stato risolto|hai risolto il problema|questo articolo è aggiornato
    |czy to rozwiązało|czy ten artykuł rozwiązał|czy artykuł rozwiązał|czy problem został rozwiązany|czy artykuł jest aktualny|czy ten artykuł jest aktualny
    |heeft dit je probleem opgelost|heeft dit uw probleem opgelost|is je probleem opgelost|is uw probleem opgelost|is dit artikel actueel
    |sorununuzu çözdü mü|sorununuz çözüldü mü|sorunun çözüldü mü|bu makale güncel mi
    |是否解决了您的问题|是否解决了你的问题|是否解决您的问题|问题是否解决|问题解决了吗|问题已解决吗|是否解決了您的問題|問題是否解決|問題解決了嗎|是否是最新
    |解決しましたか|問題は解決しましたか|この記事で解決|最新の情報ですか
    |문제가 해결되었습니까|문제가 해결되었나요|문제가 해결되셨나요|해결되었습니까|해결되었나요|최신 정보입니까`,
  ),
  yes: list(
    `yes|yep|yeah|yup|helpful|very helpful|useful|like|good|great|thumbs up|vote up|upvote|solved|да|полезно|полезна|помогло|помогла|нравится|решено|так|корисно|ja|hilfreich|gelöst|oui|utile|sí|si|útil|sim|sì|tak|pomocny|nuttig|evet|faydalı|是|是的|有|有帮助|有用|有幫助|满意|はい|役に立った|役立った|解決した|参考になった|예|네|도움이 됨|도움이 되었습니다|👍|👍🏻|👍🏼|😀|😃|😄|😊|🙂|😍|😁`,
  ),
  no: list(
    `no|nope|not helpful|not really|not useful|unhelpful|not at all|dislike|bad|thumbs down|vote down|downvote|not solved|нет|не полезно|не полезна|бесполезно|не помогло|не помогла|не нравится|не решено|ні|не корисно|nein|nicht hilfreich|nicht gelöst|non|pas utile|inutile|no es útil|não|nao|nie|niepomocny|nee|niet nuttig|hayır|faydasız|否|不是|没有|没|没有帮助|无帮助|没用|沒有|沒有幫助|不满意|いいえ|役に立たなかった|役立たなかった|解決しなかった|아니요|아니오|아뇨|👎|👎🏻|👎🏼|😞|😟|😠|😡|🙁|😢|😕|☹`,
  ),
  /** What a control says that only works for people who log in. */
  logins: list(
    `log in to vote|login to vote|log in to rate|login to rate|log in to leave|sign in to vote|sign in to rate|sign in to leave|sign in to give|log in to give|log in to submit|sign in to submit|must be logged in|must be signed in|must log in|please log in|please login|please sign in|need to log in|need to be logged in
    |войдите, чтобы|авторизуйтесь|необходимо войти|необходимо авторизоваться|нужно войти|только для авторизованных|только зарегистрированные|увійдіть|необхідно увійти
    |melden sie sich an|bitte anmelden|anmelden, um|einloggen, um|zum bewerten anmelden|connectez-vous|vous devez être connecté|se connecter pour|inicia sesión para|inicie sesión para|debes iniciar sesión|debe iniciar sesión
    |faça login|inicie sessão|entre para votar|é necessário fazer login|accedi per|effettua l'accesso|effettua il login|devi accedere|zaloguj się|musisz być zalogowany|log in om|inloggen om|je moet ingelogd|u moet ingelogd
    |oy vermek için giriş|giriş yapmalısınız|giriş yapın|登录后|请登录|請登入|登入後|ログインして|ログインが必要|ログインすると|로그인 후|로그인이 필요|로그인하세요`,
  ),
  /** What may also stand beside such a control, as it can be about nothing else. */
  voteLogins: list(
    `log in to vote|login to vote|log in to rate|login to rate|sign in to vote|sign in to rate|log in to give feedback|sign in to give feedback
    |войдите, чтобы проголосовать|войдите, чтобы оценить|авторизуйтесь, чтобы проголосовать|авторизуйтесь, чтобы оценить|увійдіть, щоб проголосувати|увійдіть, щоб оцінити
    |anmelden, um abzustimmen|anmelden, um zu bewerten|zum bewerten anmelden|connectez-vous pour voter|connectez-vous pour évaluer|inicia sesión para votar|inicia sesión para valorar|inicie sesión para votar
    |faça login para votar|faça login para avaliar|entre para votar|accedi per votare|accedi per valutare|zaloguj się, aby ocenić|zaloguj się, aby zagłosować|log in om te stemmen|log in om te beoordelen
    |oy vermek için giriş|登录后投票|登录后评价|登入後投票|ログインして投票|ログインして評価|로그인 후 투표|로그인 후 평가`,
  ),
  /** Counts of readers who found an article useful. */
  usefulCounts: list(
    `{up} out of {all} found this helpful|{up} of {all} found this helpful|{up} out of {all} * found this helpful|{up} of {all} * found this helpful|{up} out of {all} * found this article helpful|{up} of {all} * found this article helpful|{up} out of {all} * found this page helpful|{up} of {all} * found this page helpful|{up} out of {all} * found this useful|{up} of {all} * found this useful|{up} out of {all} found this useful|{up} out of {all} found it helpful|{up} of {all} found it helpful|{up} of {all} * found it helpful|{up} out of {all} * found it helpful|{up}/{all} found this helpful|{up} / {all} found this helpful|people who found this helpful: {up} out of {all}|users who found this helpful: {up} out of {all}|{up} found this helpful, {down} did not|{up} * found this helpful, {down} * not
    |пользователи, считающие этот материал полезным: {up} из {all}|пользователи, считающие * полезн*: {up} из {all}|{up} из {all} * считают * полезн|{up} из {all} * сочли * полезн|{up} из {all} * посчитали * полезн|статья помогла {up} из {all}|полезно для {up} из {all}|помогло {up} из {all}|{up} из {all} помогло|{all} * проголосовали, {up} * полезн
    |{up} з {all} * вважають * корисн|користувачі, які вважають * корисн*: {up} з {all}|{up} із {all} * вважають * корисн
    |{up} von {all} fanden dies hilfreich|{up} von {all} * fanden dies hilfreich|{up} von {all} * fanden diesen * hilfreich|{up} von {all} fanden diesen * hilfreich|{up} von {all} fanden das hilfreich|{up} von {all} * fanden das hilfreich|für {up} von {all} * hilfreich
    |utilisateurs qui ont trouvé cela utile : {up} sur {all}|utilisateurs qui ont trouvé cela utile: {up} sur {all}|{up} sur {all} ont trouvé * utile|{up} sur {all} * ont trouvé * utile|{up} personnes sur {all} ont trouvé * utile|{up} utilisateurs sur {all} ont trouvé * utile
    |usuarios a los que les pareció útil: {up} de {all}|usuarios a los que les * útil: {up} de {all}|a {up} de {all} * útil|{up} de {all} * encontraron * útil|{up} de {all} * les * útil
    |usuários que acharam isso útil: {up} de {all}|utilizadores que * útil: {up} de {all}|{up} de {all} acharam * útil|{up} de {all} * acharam * útil|{up} de {all} consideraram * útil|{up} de {all} * consideraram * útil
    |utenti che ritengono sia utile: {up} su {all}|utenti che * utile: {up} su {all}|{up} su {all} * trovato * utile|{up} su {all} * ritengono * utile
    |liczba użytkowników, którzy uważają artykuł za przydatny: {up} z {all}|użytkownicy, którzy uważają * za przydatne: {up} z {all}|{up} z {all} * uznał* to za *|{up} z {all} * uważa* * przydatn|{up} z {all} * uważa* * pomocn
    |aantal gebruikers dat dit nuttig vond: {up} van {all}|{up} van {all} * vond* dit nuttig|{up} van de {all} * vond* dit nuttig|{up} van {all} * vond* dit artikel nuttig|{up} van de {all} * vond* dit * nuttig
    |{all} kişi içerisinden {up} kişi * yardımcı|{all} kişi içinden {up} kişi * yardımcı|{all} kişiden {up} * yardımcı|{all} kişiden {up} * faydalı
    |{all} 人中有 {up} 人觉得有帮助|{all} 人中有 {up} 人*有帮助|{all} 人中有 {up} 人*有用|{all} 人中有 {up} 人*有幫助|{up}/{all} 的人觉得有帮助|{up}/{all} 人*有帮助
    |{all} 人中 {up} 人がこの記事が役に立った|{all} 人中 {up} 人*役に立った|{all} 人中 {up} 人*役立った|{all} 人中 {up} 人*参考になった
    |{all} 명 중 {up} 명*도움이 되|{all} 명 중 {up} 명*유용`,
  ),
  /** Counts of readers whose problem an article solved, or who found it up to date. */
  relevantCounts: list(
    `{up} out of {all} * solved their problem|{up} of {all} * solved their problem|{up} out of {all} * this solved|{up} of {all} * this solved|this solved the problem of {up} out of {all}|solved the problem for {up} out of {all}|{up} out of {all} * up to date|{up} of {all} * up to date
    |{up} из {all} * решил* * проблем|статья решила проблему {up} из {all}|{up} из {all} * актуальн|{up} з {all} * вирішил* * проблем|{up} von {all} * problem gelöst|{up} sur {all} * résolu * problème|{up} de {all} * resolvió * problema|{up} de {all} * resolveu * problema|{up} su {all} * risolto * problema
    |{up} z {all} * rozwiązał* * problem|{up} van {all} * probleem opgelost|{all} kişiden {up} * sorun* çöz|{all} 人中有 {up} 人*解决|{all} 人中有 {up} 人*解決|{all} 人中 {up} 人*解決|{all} 명 중 {up} 명*해결`,
  ),
} as const;
