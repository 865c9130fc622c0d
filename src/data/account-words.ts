/** What the rest of a handle says once the company's name is taken off: that the account is for help. */
export const supportHandle =
  /^(?:the|my|get|ask|official|team)?(?:support|help|helps|helpdesk|helpcenter|cares?|customercare|customerservice|customersupport|clientservice|service|services|servicedesk|assist|assistance|answers|hilfe|hilft|kundenservice|kundendienst|ayuda|teayuda|soporte|atencion|aide|sav|suporte|ajuda|assistenza|aiuto|pomoc|klantenservice|webcare|destek|yardim|podderzhka|pomosh|pomogaet|pidtrymka)(?:team|desk|center|[a-z]{2})?$/;

/** How the text of a link says so, in 14 languages. Folded. */
export const supportText =
  /\b(?:support|help(?:desk)?|customer (?:care|service)|kundenservice|kundendienst|hilfe|soporte|ayuda|atención al cliente|assistance|service client|suporte|ajuda|atendimento|assistenza|pomoc|klantenservice|müşteri hizmetleri|destek)\b|поддержк|служба заботы|підтримк|客服|客户服务|客戶服務|サポート|カスタマー|고객센터|고객지원/;

/** Countries and regions as handles write them, by code, English name or own name. */
export const regionHandles: ReadonlySet<string> = new Set(
  'us usa uk gb ca canada au australia nz newzealand ie ireland in india za southafrica sg singapore my malaysia ph philippines id indonesia th thailand vn vietnam hk hongkong tw taiwan cn china jp japan kr korea de germany deutschland at austria oesterreich osterreich ch switzerland schweiz suisse dach fr france be belgium belgique nl nederland netherlands lu luxembourg es spain espana pt portugal it italy italia pl poland polska cz czech cesko sk slovakia hu hungary ro romania bg bulgaria gr greece hr croatia si slovenia rs serbia ua ukraine ukraina by belarus ru russia rus rossiya kz kazakhstan uz uzbekistan ge georgia am armenia az azerbaijan tr turkey turkiye il israel ae uae sa saudi ksa qa egypt eg ng nigeria ke kenya mx mexico br brasil brazil ar argentina cl chile co colombia pe peru latam latinoamerica emea apac mena europe eu asia africa se sweden sverige no norway norge dk denmark danmark fi finland suomi nordic nordics ee estonia lv latvia lt lithuania'.split(
    ' ',
  ),
);

/** How a link invites to an account without naming whose it is, or names a network in a script of its own. Folded. */
export const followText =
  /^(?:follow us|like us|join us|find us|visit us|watch us|follow)\b(?! @)|подпис|присоедин|мы в |наш[аеи]? |ми в |folgen|folge|suivez|nous suivre|s[ií]guenos|siga|seguici|śledź|obserwuj|volg|takip|关注|關注|フォロー|팔로우|^(?:фейсбук|инстаграмм?|твиттер|ютуб|телеграмм?|вконтакте|вк|одноклассники|페이스북|트위터|인스타그램|유튜브|카페|블로그|フェイスブック|ツイッター|インスタグラム|ユーチューブ|脸书|推特|微博)$/;
