/** Words of a row: lines and bars part them. */
export const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** How forms in many languages say what they are for: on buttons, headings, fields, and in names, classes and actions. Folded. */
export const formWords = {
  search:
    list(`search|find|lookup|suche|suchen|поиск|найти|искать|пошук|знайти|rechercher|recherche|buscar|búsqueda|busqueda|pesquisar|pesquisa|busca|procurar
    |cerca|ricerca|szukaj|wyszukaj|zoeken|zoek|arama|搜索|搜尋|搜|検索|검색|hledat|keresés|søk|sök|haku|query|keyword
    |hledej|vyhled|hľad|keres|ieškoti|ieskoti|paieška|paieska|søg|etsi|hae|căutare|caută|cauta|търсене|търси|αναζήτηση|traži|otsi|meklē|tìm kiếm`),
  newsletter:
    list(`newsletter|news letter|subscribe|subscription|mailing list|mailinglist|mailing_list|mailchimp|mc-embedded|mc4wp|email updates|email alerts|sign up for our|get updates|stay informed|stay updated|keep me posted|join our list|join the list|our e-mail list|our email list|signup for email|email sign up|email signup|sign up for email|get our emails|get the latest|in your inbox
    |подпис|рассылк|розсилк|підпис|abonnieren|rundbrief|abonnez|s'abonner|infolettre|lettre d'information|suscríb|suscrib|boletín|boletin|assine|inscreva-se|boletim|iscriviti|subskry|zapisz się|biuletyn
    |nieuwsbrief|abonneren|bülten|abone ol|订阅|訂閱|メルマガ|購読|구독|뉴스레터
    |hírlevél|hírlevel|feliratkoz|naujienlaišk|naujienlaisk|prenumer|nyhedsbrev|nyhetsbrev|uutiskirje|tilmeld dig|zpravodaj|odběr novin|odebírat|odber novin|abonare|abonează|бюлетин|абонир|ενημερωτικό δελτίο`),
  login:
    list(`log in|login|log-in|signin|sign in|sign-in|logon|sign on|anmelden|einloggen|войти|вход|авториз|увійти|вхід|connexion|se connecter|identifi|iniciar sesión|acceder|ingresar|entrar|iniciar sessão|accedi|zaloguj|logowanie|inloggen|aanmelden
    |giriş|登录|登入|ログイン|サインイン|로그인
    |bejelentkez|belépés|prisijung|logg inn|logga in|log ind|přihlás|prihlás|kirjaudu|autentific|intră în cont|вписване|είσοδος|σύνδεση|đăng nhập|تسجيل الدخول`),
  registration:
    list(`register|registration|sign up|signup|sign-up|create account|create an account|create your account|create my account|new account|join now|join free|get started|start free|free trial|registrieren|konto erstellen|регистрац|зарегистр|реєстрац|зареєстр|inscription|s'inscrire|créer un compte|registro|regístrate|crear cuenta|registrar
    |cadastr|criar conta|registrati|registrazione|crea account|rejestracja|zarejestruj|załóż konto|registreren|account aanmaken|kayıt|üye ol|hesap oluştur|注册|註冊|会員登録|新規登録|회원가입|가입
    |regisztr|registruo|registrer|registrera|opret konto|opret profil|skapa konto|rekisteröid|luo tunnus|luo tili|registrac|înregistr|creare cont|creează cont|регистрир|εγγραφή`),
  recovery:
    list(`forgot|forgotten|recover|reset password|reset your password|password reset|lost password|lostpassword|lost-password|resetpass|send password|request new password|reset my password|remind|passwort vergessen|passwort zurücksetzen|забыли пароль|восстанов|напомнить|забули пароль|відновл
    |mot de passe oublié|oublié|réinitialiser|olvid|recuperar|restablecer|esquec|redefinir|dimenticat|recupera|przypomnij|odzysk|wachtwoord vergeten|şifremi unuttum|şifre sıfırla|忘记密码|忘記密碼|找回密码|パスワードを忘れ|비밀번호 찾기
    |elfelejt|priminim|pamirš|glemt|glömt|nulstil|nullstill|återställ|zapomen|zabudnut|obnovit hesl|unohd|uitat parola|resetare|забравен|ξεχάσατε|υπενθύμιση|contrasinal|fpass|passremind|jelszo_|motdepassperdu|motdepasseperdu|quên mật khẩu`),
  contact:
    list(`contact|get in touch|send message|send a message|send us|send your message|write to us|message us|your message|your enquiry|your inquiry|enquiry|inquiry|enquire|ask a question|ask us|request a call|call me back|callback|call back|request a quote|get a quote|free quote|free estimate|request information|request info|more information|request a demo|schedule a demo|book a demo|talk to sales|feedback|support request|submit a request|submit a ticket|open a ticket|new ticket|help request|report a problem|feedback-form|wpcf7
    |kontakt|nachricht|anfrage|rückruf|schreiben sie uns|обратная связь|обратный звонок|перезвон|связаться|свяжитесь|напишите нам|написать нам|задать вопрос|оставить заявку|отправить заявку|отправить сообщение|ваше сообщение|ваш вопрос|заявк|зворотн|зв'яж|напишіть|повідомлення|поставити запитання
    |contactez|nous contacter|votre message|demande|écrivez|contáct|contacto|consulta|mensaje|contato|contacto|fale conosco|mensagem|contatt|scrivici|messaggio|richiesta|wiadomość|napisz do nas|zapytanie|bericht|vraag|terugbel
    |iletişim|mesaj|bize yazın|联系|聯絡|留言|咨询|諮詢|お問い合わせ|お問合せ|問い合わせ|ご相談|문의|상담
    |üzenet|kapcsolat|írjon nekünk|ajánlatkér|žinutė|susisiek|užklaus|kontakta oss|kontakt oss|meddelande|melding|besked|henvendelse|forespørsel|förfrågan|zpráv|napište nám|dotaz|poptávk|správa pre nás|ota yhteyttä|viesti|yhteydenotto|trimite mesaj|contactează|solicitare|съобщени|запитван|свържете се|επικοινων|μήνυμα|liên hệ`),
  comment: list(
    `comment|leave a reply|post a reply|reply to|respond|write a review|your review|add review|guestbook|kommentar|antworten|комментар|отзыв|коментар|відгук|commentaire|répondre|comentario|comentar|responder|comentário|commento|commenta|rispondi|komentarz|reactie|yorum|评论|評論|回复|コメント|댓글
    |hozzászól|komentář|kommenter|kommentti|comentariu|коментир|σχόλι|komentuo|bình luận`,
  ),
  order: list(
    `checkout|add to cart|add-to-cart|addtocart|add to basket|cart|basket|buy now|place order|warenkorb|bestellen|в корзину|купить|кошик|panier|carrito|cesta|carrinho|carrello|koszyk|winkelwagen|sepet|购物车|購物車|カート|장바구니|quantity|qty
    |kosár|košík|krepšel|læg i kurv|kundvagn|handlekurv|ostoskori|adaugă în coș|кошница|καλάθι`,
  ),
  /** Applications for a job. */
  application: list(
    `apply for this job|apply for the job|apply for this position|apply for a job|job application|application for employment|employment application|submit your cv|send your cv|cv|your resume|upload resume|attach resume|send resume|submit resume|curriculum vitae
    |bewerbung|lebenslauf|jetzt bewerben|резюме|вакансии|вакансию|откликнуться|вакансію|відгукнутися на|candidature|postuler|currículum|enviar cv|solicitud de empleo|currículo|candidatar-se|candidatura|lavora con noi|invia cv|aplikuj|rekrutacj|życiorys|sollicitatie|solliciteer|sollicitatieformulier
    |özgeçmiş|iş başvurusu|简历|簡歷|应聘|應聘|履歴書|応募|求人|이력서|입사지원|채용`,
  ),
  /** Names of fields. */
  email: list(`email|e-mail|mail|почта|пошта|courriel|correo|posta|poczta|邮箱|邮件|郵件|メール|이메일|메일
    |e-post|epost|sähköposti|имейл|el. paštas|e-pašt`),
  name: list(
    `name|имя|ваше имя|фио|ім'я|vorname|nachname|nom|prénom|nombre|nome|cognome|imię|naam|isim|adınız|姓名|名前|お名前|성함|이름
    |firstname|lastname|fullname|vardas|navn|namn|jméno|meno|nimi|nume|име|όνομα|név`,
  ),
  phone: list(`phone|tel|mobile|телефон|telefon|téléphone|teléfono|telefone|telefono|telefoon|电话|電話|手机|전화|연락처
    |telefonas|puhelin|τηλέφωνο|tlf`),
  subject: list(`subject|topic|reason|betreff|тема|sujet|objet|asunto|assunto|oggetto|temat|onderwerp|konu|主题|件名|제목
    |tárgy|emne|ämne|předmět|aihe|subiect|tema|θέμα`),
  /** Names of text areas that hold a letter, and of those that hold a description. */
  message: list(
    `message|msg|enquiry|inquiry|question|comments|nachricht|anfrage|сообщени|вопрос|повідомлення|питання|mensaje|mensagem|messaggio|wiadomość|bericht|mesaj|viesti|meddelande|melding|besked|üzenet|zpráva|留言|内容|お問い合わせ|문의|내용`,
  ),
  description: list(
    `description|descr|desc|content|details|bio|about me|beschreibung|описани|опис|descripción|descrição|descrizione|opis|beschrijving|açıklama|描述|説明|설명`,
  ),
} as const;
