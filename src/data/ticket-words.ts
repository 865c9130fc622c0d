const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What links say, in 14 languages, that lead to a form which makes a ticket. Folded. */
export const ticketForms =
  list(`submit a ticket|submit ticket|submit a support ticket|submit a support request|open a ticket|open a new ticket|open ticket|create a ticket|create ticket|new ticket|raise a ticket|open a support ticket|create a support case|open a case|submit a case
  |создать тикет|создать обращение|создать заявку в поддержку|новое обращение|открыть тикет|подать обращение|створити звернення|створити тікет|нове звернення
  |ticket erstellen|ticket eröffnen|ticket öffnen|neues ticket|support-ticket erstellen|créer un ticket|ouvrir un ticket|nouveau ticket|soumettre un ticket
  |crear un ticket|abrir un ticket|crear ticket|nuevo ticket|enviar un ticket|abrir un caso|abrir um chamado|abrir chamado|criar ticket|abrir ticket|novo chamado
  |apri un ticket|apri ticket|crea un ticket|nuovo ticket|utwórz zgłoszenie|dodaj zgłoszenie|nowe zgłoszenie|ticket aanmaken|nieuw ticket|ticket indienen
  |destek talebi oluştur|yeni destek talebi|talep oluştur|提交工单|创建工单|新建工单|提交工單|チケットを作成|チケットを送信|新しいチケット|티켓 생성|티켓 등록|티켓 제출`);

/** What links say that lead to the visitor's own tickets. Folded. */
export const ownTickets =
  list(`track your ticket|track a ticket|track ticket|ticket status|check ticket status|my support tickets|view tickets|view my tickets|my requests|my cases|track your request|case status
  |мои обращения|мои тикеты|статус обращения|отследить обращение|история обращений|мої звернення|статус звернення
  |ticketstatus|meine tickets|meine anfragen|suivre mon ticket|suivi de ticket|mes tickets|suivre ma demande|estado del ticket|mis tickets|mis solicitudes
  |meus chamados|status do chamado|consultar chamado|stato del ticket|i miei ticket|le mie richieste|moje zgłoszenia|status zgłoszenia|mijn tickets|mijn aanvragen
  |destek taleplerim|taleplerim|talep durumu|我的工单|工单状态|工单查询|我的工單|マイチケット|チケットの状況|問い合わせ履歴|내 티켓|티켓 상태|문의 내역`);

/** What links say that let a customer in; the whole text of a link. Folded. */
export const logins =
  list(`log in|login|sign in|my tickets|my account|customer login|войти|вход|личный кабинет|увійти|вхід|особистий кабінет|anmelden|einloggen|se connecter|connexion
  |iniciar sesión|acceder|entrar|iniciar sessão|accedi|zaloguj się|zaloguj|logowanie|inloggen|aanmelden|giriş yap|oturum aç|giriş|登录|登入|ログイン|サインイン|로그인`);

/** Labels of hosts at which companies answer customers. */
export const supportHosts =
  /^(?:support|help|helpdesk|desk|service|servicedesk|hc|tickets?|portal|care|hilfe|aide|ayuda|pomoc|podderzhka)$/;

/** What says of a link that its tickets or cases are those of a help desk; part of a text. Folded. */
export const supportWords =
  /support|help ?desk|ticket|тикет|тікет|поддержк|підтримк|soporte|suporte|supporto|assistance|assistenza|asistencia|chamado|destek|工单|工單|サポート|チケット|지원|티켓/;

/** Labels of hosts and steps of paths that say the same. */
export const supportNames =
  /^(?:support|help|help-?desk|service-?desk|hc|tickets?|hilfe|aide|ayuda|soporte|suporte|assistenza|pomoc|destek|podderzhka)$/;

/** Words that companies add to their names in those of hosts, and that name nobody. */
export const nameAdditions: ReadonlySet<string> = new Set(
  list(`support|help|helpdesk|desk|service|services|servicedesk|care|customer|customers|customercare|customerservice|customersupport|client|clients|contact
  |get|my|the|try|go|use|join|hq|app|apps|team|inc|corp|co|llc|ltd|gmbh|group|global|international|online|web|shop|store|io|com|net|org|eu|us|uk|de|fr|ru`),
);

/** Addresses, by path, of a login that may be to anything. */
export const plainLogin = /^\/(?:[\w-]{1,20}\/)?(?:log-?in|sign-?in|sign_in|users\/sign_in)(?:[/?]|$)/i;

/** Addresses, by path and query, at which an account of elsewhere lets a customer in: SAML 2.0, OAuth 2.0 and OpenID Connect. */
export const singleSignOn =
  /(?:^|\/)(?:sso|saml2?|openid-connect)(?:[/?]|$)|\/oauth2?\/(?:v\d[\d.]*\/)?authorize|\/login\/(?:sso|saml|google|microsoft|office_?365)|[?&](?:SAMLRequest|wa=wsignin)|[?&]scope=openid/i;

/** Who lends the accounts that customers of other companies log in with. Folded. */
export const accountOwners =
  /(?:^|[^\p{L}])(?:google|microsoft|office 365|azure|okta|apple|linkedin|github|facebook|sso|saml|single sign-on|яндекс|yandex|vk id|line|naver|kakao|微信|wechat|구글|네이버|카카오)(?:$|[^\p{Script=Latin}\p{Script=Cyrillic}])/u;

/** What buttons say that let somebody in by such an account; part of a text. Folded. */
export const lentLogins: readonly string[] =
  list(`sign in|log in|login|continue with|single sign-on|войти|вход через|продолжить|увійти|продовжити|anmelden|einloggen|weiter mit|se connecter|connexion|continuer avec
  |iniciar sesión|acceder|continuar con|entrar com|iniciar sessão|continuar com|accedi|continua con|zaloguj|kontynuuj|inloggen|aanmelden|doorgaan met|giriş yap|oturum aç|devam et
  |登录|登入|登錄|继续|ログイン|サインイン|続ける|로그인|계속`);
