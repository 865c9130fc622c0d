/** A link text that says "many people meet here", in en de fr es pt it pl nl ru uk tr zh ja ko, folded. */
export const groupWords =
  /(^|[^\p{L}])(community|group|users|join (?:our|the)|chat|tchat|czat|sohbet|чат|communauté|groupe|comunidade?s?|grupo|comunità|gruppo|gruppe|nutzergruppe|społeczność|grupa|gemeenschap|groep|сообщество|группа|спільнота|група|topluluk|grup)($|[^\p{L}])|社区|社群|交流群|コミュニティ|グループ|커뮤니티|그룹/u;

/** A link text that leads to somebody who answers, not to a group. */
export const helpWords =
  /(^|[^\p{L}])(support|help|contact|write|live|online|with us|us|с нами|з нами|mit uns|avec nous|con nosotros|conosco|con noi|z nami|онлайн|консультант\p{L}*|менеджер\p{L}*|ask us|news|channel|поддержк\p{L}*|помощь|написать|новост\p{L}*|канал|підтримк\p{L}*|новини|hilfe|kontakt|aide|ayuda|ajuda|aiuto|pomoc)($|[^\p{L}])/u;

/** A link text that leads to where the company alone writes. */
export const channelWords =
  /(^|[^\p{L}])(channel|news|newsfeed|updates|kanal|kanalı|kanalımız|canal|canale|kanał|kanaal|chaîne|канал\p{L}{0,3}|новост\p{L}{1,3}|новини|nachrichten|noticias|notícias|notizie|nouvelles|aktualności|nieuws|haberler)($|[^\p{L}])|频道|頻道|チャンネル|채널/u;

/** Words beside a place that joining takes somebody's leave, or that it is for members or customers alone; en ru uk de fr es pt it pl nl tr zh ja ko, folded. */
export const leaveWords =
  /request (?:an )?(?:invite|invitation|access|to join)|(?:by|on) invitation|invite[- ]only|invitation[- ]only|apply to join|(?:members|customers|clients|subscribers)[- ]only|(?:private|closed|secret) (?:(?:facebook|telegram|whatsapp|linkedin|customer|user|members?) )?(?:group|community|slack|discord|server|chat|forum|subreddit)|по приглашени|только для (?:клиентов|участников|членов|подписчиков)|(?:закрыт|приватн)(?:ая|ое|ый|ую|ой|ом) (?:группа|группу|группе|сообщество|сообществе|клуб|клубе|чат|чате)|за запрошенням|(?:лише|тільки) для (?:клієнтів|учасників|членів)|(?:закрит|приватн)(?:а|ий|у|е) (?:група|групу|спільнота|спільноту|чат|клуб)|auf einladung|(?:nur|exklusiv) für (?:kunden|mitglieder)|(?:geschlossene|private)[nr]? (?:facebook-?|telegram-?)?(?:gruppe|community)|sur invitation|réservée?s? aux (?:clients|membres|abonnés)|(?:groupe|communauté|serveur) (?:privée?|fermée?)|(?:por|con) invitación|(?:solo|sólo|exclusiv[oa]) para (?:clientes|miembros|socios)|(?:grupo|comunidad|servidor) (?:privad[oa]|cerrad[oa])|(?:por|mediante) convite|(?:apenas|só|somente|exclusiv[oa]) para (?:clientes|membros)|(?:grupo|comunidade|servidor) (?:privad[oa]|fechad[oa])|su invito|(?:solo per|riservat[oa] ai) (?:clienti|membri|iscritti)|(?:gruppo|comunità|community|server) (?:privat[oa]|chius[oa])|na zaproszenie|(?:tylko|wyłącznie) dla (?:klientów|członków)|(?:zamknięta|prywatna|zamkniętej|prywatnej) (?:grupa|grupie|społeczność)|op uitnodiging|(?:alleen|enkel|uitsluitend) voor (?:klanten|leden)|(?:besloten|gesloten|privé)[- ]?(?:facebook)?groep|davetiye ile|davetle|(?:yalnızca|sadece) (?:üyeler|üyelere|müşteriler|müşterilere)|(?:özel|kapalı) (?:grup|topluluk)|邀请制|需要邀请|仅限(?:会员|客户|成员)|僅限(?:會員|客戶|成員)|私密群|私人群组|内部群|招待制|会員限定|会員専用|顧客限定|メンバー限定|非公開グループ|プライベートグループ|초대제|초대 전용|회원 전용|고객 전용|멤버 전용|비공개 (?:그룹|커뮤니티|채팅)/u;

/** Words that a place is run by others than the company. */
export const unofficialWords =
  /unofficial|not affiliated|fan[- ]?(?:run|made|community)|community[- ]run|run by (?:fans|users|volunteers)|неофициальн|неофіційн|inoffiziell|non[- ]officiel|no oficial|não oficial|non ufficiale|nieoficjaln|resmi olmayan|非官方|非公式|비공식/u;

/** A link on the company's own host that sends on to an invitation, by its path or its first host label. */
export const vanity: readonly { readonly place: string; readonly address: RegExp }[] = [
  { place: 'discord', address: /^(?:discord\.[^/]+\/$|[^/]+\/(?:discord|join-discord|discord-invite)\/?$)/ },
  { place: 'slack', address: /^(?:slack\.[^/]+\/$|[^/]+\/(?:slack|join-slack|slack-invite|slack-community)\/?$)/ },
];
/** What such a link must say, since `/slack` may as well be a page about an integration. */
export const joinWords =
  /(^|[^\p{L}])(join|community|invite|server|beitreten|rejoindre|communauté|únete|comunidade?s?|entre|unisciti|comunità|dołącz|społeczność|word lid|присоедин\p{L}*|вступ\p{L}*|сообществ\p{L}*|приєдн\p{L}*|спільнот\p{L}*|katıl|topluluk)($|[^\p{L}])|加入|参加|참여/u;
