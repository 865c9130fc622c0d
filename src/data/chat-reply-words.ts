/** What comes back in a chat after a question; rows beside `chat-state-words`. Folded, in its notation. */
export interface ChatReplyWords {
  /** The question was received, and somebody will see to it: no answer yet. */
  readonly acknowledges: readonly string[];
  /** How fast replies usually come: at once it is the chat that says so, later whoever answers. */
  readonly usually: readonly string[];
  /** A person or a bot came in, and a person or a bot left. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  /** Whole lines about messages and the line itself. */
  readonly noise: readonly string[];
  /** What such a line may begin with before a name or a way, as "Seen by Maria" does. */
  readonly noiseStart: readonly string[];
  /** The visitor, as a chat calls them. */
  readonly visitor: readonly string[];
  /** The visitor came in, or somebody is asked to join something else. */
  readonly notJoined: readonly string[];
  /** Whoever answers, by their work. */
  readonly role: readonly string[];
  /** Asks for data of the visitor or of their order. */
  readonly asksData: readonly string[];
  /** Asks how the chat was. */
  readonly rates: readonly string[];
  /** Somebody gives a name. */
  readonly introduces: readonly string[];
  /** Names and labels of bots. */
  readonly botName: readonly string[];
  /** The line to the chat's server is down. */
  readonly lost: readonly string[];
  /** Parts of the names of buttons that send. */
  readonly send: readonly string[];
}

const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const chatReplyWords: ChatReplyWords = {
  acknowledges: list(
    `we have received your|we've received your|we received your|your message has been received|your message was received|your request has been received|your question has been received|we got your message|got your message|message received|thanks for your message|thank you for your message|thanks for your question|thank you for your question|thanks for your patience|thank you for your patience|thanks for waiting|thank you for waiting|thanks for reaching out|thank you for reaching out|thanks for contacting|thank you for contacting|thanks for getting in touch|thank you for getting in touch|thanks for writing|thank you for writing|be with you shortly|be with you soon|be with you in a moment|be right with you|with you as soon as|get back to you|come back to you|be in touch|join you shortly|someone will reply|someone will respond|someone will answer|we will reply|we'll reply|we will respond|we'll respond|will reply as soon as|will respond as soon as|reply shortly|respond shortly|please wait|please hold|please stand by|one moment|just a moment|just a second|hold on|in the queue|in queue|position in|number in line|waiting for an agent|waiting for an operator|looking for an agent|looking for someone|finding an agent|connecting you|connect you with|connect you to|transferring you|transfer you to|forwarded your|passed your|assigned to|all … busy|let me check|let me look|i'll check|i will check
    |мы получили ваш*|ваше сообщение получено|ваше сообщение принято|сообщение получено|ваш вопрос принят|ваше обращение принято|ваше обращение зарегистрировано|обращение принято|спасибо за обращение|спасибо за ваше обращение|благодарим за обращение|благодарим за ваше обращение|спасибо за сообщение|спасибо за ваше сообщение|спасибо за вопрос|спасибо за ваш вопрос|спасибо за ожидание|спасибо, что написали|спасибо что написали|скоро ответим|скоро ответит|скоро с вами|вскоре ответит|ответим вам|ответит вам|вам ответят|ответим в ближайшее|ответит в ближайшее|свяжемся с вами|свяжется с вами|скоро подключится|сейчас подключится|подключится к чату в|подключится к диалогу в|подключаем оператора|подключаю оператора|соединяем … с|соединяю … с|переводим … на|перевожу … на|ожидайте|подождите|пожалуйста, ожидайте|одну минуту|минутку|секундочку|в очереди|ваш номер в очереди|все операторы заняты|операторы заняты|ищем оператора|передали ваш вопрос|передал ваш вопрос|передам ваш вопрос|передадим ваш|уточню|уточняю|сейчас проверю
    |ми отримали ваш*|ваше повідомлення отримано|ваше звернення прийнято|дякуємо за звернення|дякуємо за ваше звернення|дякуємо за повідомлення|дякуємо за запитання|дякуємо за очікування|дякуємо, що звернулися|скоро відповімо|незабаром відповімо|відповімо вам|відповість вам|вам відповість|зв'яжемося з вами|зв'яжеться з вами|очікуйте|зачекайте|хвилинку|секунду|у черзі|в черзі|усі оператори зайняті|з'єдную … з|з'єднуємо … з|передам ваше
    |wir haben ihre nachricht|wir haben deine nachricht|ihre nachricht ist … eingegangen|ihre anfrage ist … eingegangen|nachricht erhalten|vielen dank für ihre nachricht|danke für ihre nachricht|danke für deine nachricht|vielen dank für deine nachricht|vielen dank für ihre anfrage|danke für ihre anfrage|vielen dank für ihre geduld|danke für ihre geduld|danke für deine geduld|vielen dank für ihre frage|danke für ihre frage|danke für deine frage|gleich für sie da|gleich für dich da|in kürze für sie da|gleich bei ihnen|melden uns|meldet sich|melde mich|antworten ihnen|antworten dir|wird ihnen … antworten|einen moment|einen augenblick|bitte warten|bitte haben sie … geduld|in der warteschlange|ich verbinde sie|wir verbinden sie|sie werden … verbunden|alle mitarbeiter … beschäftigt|ich prüfe|ich schaue nach
    |nous avons bien reçu|nous avons reçu votre|votre message a été reçu|votre message a bien été|votre demande a bien été|merci pour votre message|merci de votre message|merci pour votre question|merci pour votre patience|merci de votre patience|merci de nous avoir contactés|merci d'avoir contacté|va vous répondre|vont vous répondre|vous répondra|vous répondrons|revenons vers vous|reviendrons vers vous|revient vers vous|reviendra vers vous|prendre en charge|veuillez patienter|merci de patienter|un instant|un moment|ne quittez pas|file d'attente|je vous mets en relation|mise en relation|je vérifie|tous nos conseillers
    |hemos recibido tu|hemos recibido su|recibimos tu mensaje|recibimos su mensaje|mensaje recibido|gracias por tu mensaje|gracias por su mensaje|gracias por tu pregunta|gracias por su pregunta|gracias por contactar*|gracias por comunicar*|gracias por escribir*|gracias por tu paciencia|gracias por su paciencia|gracias por esperar|te responderemos|le responderemos|te atenderá|le atenderá|te atenderemos|le atenderemos|en breve te|en breve le|en breve un|en un momento|un momento|espera un|espere un|por favor espera|por favor espere|por favor, espere|en la cola|en cola|te pondremos en contacto|nos pondremos en contacto|te comunico con|le comunico con|te conecto con|déjame revisar|permíteme
    |recebemos sua|recebemos a sua|recebemos o seu|mensagem recebida|obrigado pela mensagem|obrigado pela sua mensagem|obrigada pela sua mensagem|obrigado por sua mensagem|obrigado pelo contato|obrigada pelo contato|obrigado pelo seu contato|obrigado por entrar em contato|agradecemos o contato|agradecemos o seu contacto|obrigado por aguardar|obrigado por esperar|responderemos|retornaremos|entraremos em contato|entraremos em contacto|em breve um|em breve você|em instantes|um momento|um instante|por favor, aguarde|aguarde|na fila|vou transferir|transferindo|conectando você|vou verificar
    |abbiamo ricevuto il tuo|abbiamo ricevuto la tua|abbiamo ricevuto il suo|messaggio ricevuto|grazie per il messaggio|grazie per il tuo messaggio|grazie per averci contattat*|grazie per averci scritto|grazie per la pazienza|grazie per l'attesa|grazie per la domanda|ti risponderemo|le risponderemo|ti risponderà|le risponderà|sarà presto con|a breve un|un operatore … presto|ti ricontatteremo|la ricontatteremo|un momento|un attimo|un istante|attendere|attendi|in coda|la metto in contatto|ti metto in contatto|la trasferisco|verifico
    |otrzymaliśmy twoj*|otrzymaliśmy państwa|otrzymaliśmy wiadomość|dziękujemy za wiadomość|dziękuję za wiadomość|dziękujemy za kontakt|dziękujemy za pytanie|dziękujemy za cierpliwość|odpowiemy|odpowie na|skontaktujemy się|skontaktuje się|wkrótce dołączy|zaraz dołączy|proszę czekać|proszę zaczekać|proszę o chwilę|chwileczkę|chwilę|moment|w kolejce|łączę z|przekieruję|przekazuję|sprawdzę|już sprawdzam
    |we hebben je bericht|we hebben uw bericht|bericht ontvangen|bedankt voor je bericht|bedankt voor uw bericht|bedankt voor je vraag|bedankt voor uw vraag|bedankt voor het wachten|bedankt voor je geduld|bedankt voor uw geduld|dank je voor je bericht|dank u voor uw bericht|zo bij je|zo bij u|zo snel mogelijk|nemen contact|neemt contact|komen bij je terug|komen bij u terug|komen hierop terug|een moment|een ogenblik|momentje|even geduld|in de wachtrij|ik verbind|verbind je|verbind u|ik kijk even|ik ga het na
    |mesajınızı aldık|mesajın bize ulaştı|mesajınız bize ulaştı|mesajınız alındı|mesajınız için teşekkür*|sorunuz için teşekkür*|bize ulaştığınız için teşekkür*|beklediğiniz için teşekkür*|iletişime geçtiğiniz için teşekkür*|en kısa sürede|kısa süre içinde|birazdan|size dönüş|dönüş yapacağız|yanıtlayacağız|bir dakika|bir saniye|lütfen bekleyin|lütfen bekleyiniz|sırada|sıranız|temsilciye aktar*|temsilciye bağla*|bağlıyorum|aktarıyorum|kontrol ediyorum
    |已收到您的|收到您的消息|收到您的訊息|感谢您的留言|感谢您的咨询|感謝您的詢問|感谢您的耐心|感谢您联系|感謝您聯絡|稍后回复|稍後回覆|尽快回复|盡快回覆|尽快与您联系|请稍等|請稍等|请稍候|請稍候|稍等|排队|排隊|正在为您转接|正在為您轉接|为您转接|为您接入|正在为您接通|客服将
    |お問い合わせありがとうございます|お問い合わせいただきありがとうございます|メッセージを受け付けました|メッセージを受け取りました|受け付けました|ご連絡ありがとうございます|ご質問ありがとうございます|お待ちいただきありがとうございます|少々お待ち|しばらくお待ち|お待ちください|折り返し|追って|担当者におつなぎ|担当者が対応|担当者よりご|オペレーターにおつなぎ|順番に|順次|確認いたします|確認します
    |문의해 주셔서 감사|문의 주셔서 감사|문의해주셔서 감사|메시지를 받았|메시지가 접수|문의가 접수|접수되었습니다|기다려 주셔서 감사|기다려주셔서 감사|잠시만 기다려|잠시만요|조금만 기다려|곧 답변|답변드리겠습니다|답변 드리겠습니다|연락드리겠습니다|연락 드리겠습니다|상담원을 연결|상담사를 연결|상담원에게 연결|연결해 드리|연결해드리|대기 중|대기중|순서대로|확인해 보겠|확인해보겠`,
  ),
  usually: list(
    `we typically reply|we usually reply|we typically respond|we usually respond|typically replies|usually replies|typically responds|you'll be notified|you will be notified|обычно отвечаем|мы обычно отвечаем|обычно отвечает|среднее время ответа|зазвичай відповідаємо|wir antworten normalerweise|wir antworten in der regel|antwortet normalerweise|nous répondons généralement|répond généralement|normalmente respondemos|solemos responder|geralmente respondemos|costumamos responder|di solito rispondiamo|rispondiamo solitamente|zwykle odpowiadamy|zazwyczaj odpowiadamy|we reageren meestal|we antwoorden meestal|reageert meestal|genellikle … yanıt*|通常会在|通常在|通常、|보통`,
  ),
  joined: list(
    `joined the chat|joined the conversation|has joined|joined|is now chatting|you are now chatting with|you're now chatting with|you are chatting with|you're chatting with|you are now connected|you're now connected|you are connected with|connected with|is now connected|has been assigned to|accepted the chat|accepted your chat|entered the chat|entered the conversation|started the chat|picked up the chat|took the chat|took over
    |присоединился к|присоединилась к|присоединяется к|подключился к|подключилась к|подключился|подключилась|вошел в чат|вошел в диалог|вошла в чат|вошёл в чат|принял диалог|приняла диалог|принял чат|принял ваш|вы общаетесь с|вас консультирует|вам отвечает|с вами на связи|начал диалог|начала диалог
    |приєднався|приєдналася|приєдналась|підключився|підключилася|увійшов у чат|увійшла в чат|ви спілкуєтеся з|прийняв чат|прийняв діалог
    |ist dem chat beigetreten|ist dem gespräch beigetreten|ist beigetreten|hat den chat betreten|hat den chat angenommen|hat den chat übernommen|sie chatten jetzt mit|sie chatten mit|du chattest jetzt mit|du chattest mit|sie sind jetzt … verbunden|sie sind verbunden mit|sie sind nun … verbunden
    |a rejoint le chat|a rejoint la conversation|a rejoint la discussion|a rejoint|vous discutez … avec|vous êtes … en relation avec|vous êtes maintenant en|a pris en charge
    |se ha unido|se unió|ha entrado al chat|entró al chat|ha entrado en|estás hablando con|está hablando con|estás chateando con|está chateando con|te atiende|le atiende|se incorporó
    |entrou no chat|entrou na conversa|se juntou|juntou-se|você está falando com|você está conversando com|está a falar com|assumiu o|iniciou o atendimento
    |si è unito|si è unita|è entrato|è entrata|stai chattando con|sta chattando con|stai parlando con|ha preso in carico
    |dołączył do|dołączyła do|dołączył|dołączyła|rozmawiasz z|rozmawiasz teraz z|przyjął czat|przyjęła czat
    |neemt deel aan|is toegetreden|heeft deelgenomen|is de chat binnengekomen|je chat nu met|je chat met|u chat nu met|u chat met|heeft de chat
    |sohbete katıldı|görüşmeye katıldı|katıldı|ile görüşüyorsunuz|ile sohbet ediyorsunuz|temsilcisine bağlandınız
    |加入了|已加入|已接入|进入了会话|进入会话|进入了聊天|为您服务|為您服務|已接通|が参加しました|が入室しました|に接続しました|が担当いたします|が担当します|님이 참여|님이 입장|님이 들어|님과 연결|상담원이 연결|상담을 시작|연결되었습니다`,
  ),
  left: list(
    `has left|left the chat|left the conversation|ended the chat|closed the chat|chat has ended|chat ended|conversation ended|conversation closed|conversation was closed|вышел из чата|вышла из чата|покинул чат|покинула чат|завершил чат|завершил диалог|завершила диалог|диалог завершен|чат завершен|покинув чат|завершив чат|hat den chat verlassen|hat den chat beendet|chat wurde beendet|chat beendet|a quitté|conversation terminée|ha salido|salió del chat|chat finalizado|saiu do chat|saiu da conversa|chat encerrado|atendimento encerrado|ha lasciato|chat terminata|opuścił|opuściła|czat zakończony|heeft de chat verlaten|chat beëindigd|sohbetten ayrıldı|görüşme sonlandırıldı|离开了|會話已結束|会话已结束|退室しました|終了しました|나갔습니다|종료되었습니다`,
  ),
  noise: list(
    `sent|delivered|read|seen|sending|sending...|typing|typing...|now|just now|new|new message|new messages|unread messages|you|me|today|yesterday|retry|undo|like|dislike|copy|copied|helpful|not helpful|loading|loading...|online|offline|bot|agent|operator|support|thinking|thinking...|message sent
    |отправлено|доставлено|прочитано|просмотрено|отправка|печатает|только что|сейчас|новое сообщение|новые сообщения|вы|я|сегодня|вчера|копировать|загрузка|оператор|бот|поддержка|надіслано|прочитано|друкує|щойно|нове повідомлення|ви|сьогодні|вчора|підтримка
    |gesendet|zugestellt|gelesen|gesehen|wird gesendet|schreibt|gerade eben|gerade|jetzt|neue nachricht|neue nachrichten|sie|du|ich|heute|gestern|kopieren|envoyé|distribué|livré|lu|vu|envoi|à l'instant|maintenant|nouveau message|nouveaux messages|vous|moi|aujourd'hui|hier|copier
    |enviado|entregado|leído|visto|enviando|ahora|ahora mismo|nuevo mensaje|nuevos mensajes|tú|usted|yo|hoy|ayer|copiar|entregue|lido|lida|enviada|agora|agora mesmo|nova mensagem|novas mensagens|você|eu|hoje|ontem|inviato|consegnato|letto|visualizzato|adesso|ora|proprio ora|nuovo messaggio|nuovi messaggi|tu|io|oggi|ieri|copia
    |wysłano|dostarczono|przeczytano|wyświetlono|teraz|przed chwilą|nowa wiadomość|nowe wiadomości|ty|ja|dzisiaj|dziś|wczoraj|kopiuj|verzonden|afgeleverd|bezorgd|gelezen|gezien|nu|zojuist|nieuw bericht|nieuwe berichten|jij|u|ik|vandaag|gisteren|gönderildi|iletildi|okundu|görüldü|şimdi|az önce|yeni mesaj|siz|sen|ben|bugün|dün
    |已发送|已送达|已读|已讀|未读|未讀|发送中|刚刚|剛剛|新消息|我|您|今天|昨天|送信済み|既読|未読|配信済み|たった今|新着メッセージ|あなた|今日|昨日|전송됨|읽음|안읽음|전송 중|방금|새 메시지|나|오늘|어제`,
  ),
  noiseStart: list(
    `seen by|read by|sent by|sent via|sent from|delivered to|delivered by|is typing|прочитано оператором|прочитал|прочитала|просмотрено оператором|отправлено через|gelesen von|gesehen von|gesendet über|lu par|vu par|envoyé par|visto por|leído por|enviado por|lido por|letto da|visto da|inviato da|przeczytane przez|przeczytano przez|gelezen door|verzonden door`,
  ),
  visitor: list(
    `you|you're|you've|me|visitor|guest|customer|client|user|вы|я|посетитель|гость|клиент|ви|відвідувач|гість|клієнт|sie|du|ich|besucher|besucherin|gast|kunde|vous|moi|visiteur|invité|client|tú|usted|yo|visitante|invitado|cliente|você|eu|convidado|tu|io|visitatore|ospite|ty|ja|gość|klient|jij|je|u|bezoeker|klant|siz|sen|ziyaretçi|misafir|müşteri|您|我|访客|訪客|あなた|ゲスト|방문자|게스트|고객`,
  ),
  notJoined: list(
    `you joined|you have joined|you've joined|have you joined|you entered|you have entered|you started|visitor|guest|customer|user|stay connected|newsletter|our|us|we|вы присоединились|вы подключились|вы вошли|вы начали|посетитель|гость|клиент|рассылка|рассылке|к нам|ви приєдналися|ви підключилися|відвідувач|гість|клієнт|sie sind … beigetreten|du bist … beigetreten|besucher|besucherin|gast|uns|vous avez rejoint|visiteur|invité|nous|te has unido|se ha unido usted|visitante|invitado|nosotros|você entrou|convidado|conosco|ti sei unito|ti sei unita|sei entrato|visitatore|ospite|con noi|dołączyłeś|dołączyłaś|gość|klient|do nas|je neemt deel|bezoeker|ons|katıldınız|ziyaretçi|misafir|bize|您已加入|您加入|你已加入|您已进入|访客|訪客|ゲスト|お客様が|방문자|게스트|고객님이`,
  ),
  role: list(
    `agent|operator|representative|specialist|advisor|adviser|consultant|manager|оператор|специалист|менеджер|консультант|фахівець|оператор|mitarbeiter|mitarbeiterin|berater|beraterin|conseiller|conseillère|agent|opérateur|agente|operador|operadora|asesor|asesora|atendente|operatore|operatrice|konsultant|konsultantka|medewerker|temsilci*|客服|客服人员|オペレーター|担当者|상담원|상담사`,
  ),
  asksData: list(
    `your email|your e-mail|your mail|email address?|e-mail address?|your name|your full name|your phone|your number|your order number|order number?|your contact details|provide your|your account number|your customer number
    |ваш email|ваш e-mail|вашу почту|ваша почта|вашу электронную|ваш телефон|ваш номер|ваше имя|как вас зовут|как к вам обращаться|номер заказа?|ваш номер заказа|ваші контакти|вашу пошту|ваша пошта|ваше ім'я|як вас звати|як до вас звертатися|номер замовлення?
    |ihre e-mail|ihre email|deine e-mail|deine email|ihren namen|deinen namen|ihr name|dein name|ihre telefonnummer|ihre bestellnummer|deine bestellnummer|ihre kundennummer|wie heißen sie|wie heißt du|wie lautet ihre
    |votre e-mail|votre email|votre adresse|votre nom|votre prénom|votre numéro|vos coordonnées|comment vous appelez-vous|tu correo|su correo|tu email|su email|tu nombre|su nombre|tu teléfono|su teléfono|tu número|su número|cómo te llamas|cómo se llama
    |seu e-mail|seu email|o seu e-mail|seu nome|o seu nome|seu telefone|seu número|qual é o seu|qual o seu|la tua email|la tua e-mail|la sua email|la sua e-mail|il tuo nome|il suo nome|il tuo numero|il suo numero|come ti chiami|come si chiama
    |twój e-mail|twój email|pani e-mail|pana e-mail|adres e-mail?|podaj swój|podać swój|proszę podać|twoje imię|numer zamówienia?|jak masz na imię|je e-mailadres|uw e-mailadres|je naam|uw naam|je telefoonnummer|uw telefoonnummer|je ordernummer|uw ordernummer|je bestelnummer|uw bestelnummer|hoe heet je
    |e-posta adresiniz*|adınız*|isminiz*|telefon numaranız*|sipariş numaranız*|您的邮箱|您的電子郵件|您的姓名|您的名字|您的电话|您的手机|您的订单号|怎么称呼您|怎麼稱呼您|メールアドレスを教え|メールアドレスをご|お名前を|お名前は|電話番号を|ご注文番号|이메일 주소를|이메일을|성함을|성함이|이름을 알려|전화번호를|연락처를|주문번호를`,
  ),
  rates: list(
    `how did … do|how did we do|how was your|how was the|how was this|rate this|rate the|rate your|rate our|rate us|please rate|how would you rate|was this helpful|was that helpful|did this answer|did that answer|how satisfied
    |оцените|оценить|поставьте оценку|как вам|насколько вы довольны|помог ли вам|оцініть|оцінити|наскільки ви задоволені|bewerten sie|bewerte|bewertung abgeben|wie zufrieden|war das hilfreich|wie war|évaluez|évaluer|notez|donnez une note|êtes-vous satisfait|avez-vous été satisfait|cette réponse vous a-t-elle
    |valora|califica|califique|evalúa|evalúe|qué te pareció|qué le pareció|te ha resultado útil|avalie|como você avalia|como foi|foi útil|valuta|valuti|come valuteresti|è stato utile|oceń|oceń rozmowę|jak oceniasz|czy to pomogło|beoordeel|hoe beoordeel|hoe tevreden|was dit nuttig|değerlendirin|puanlayın|nasıl değerlendir*|yardımcı oldu mu|memnun kaldınız mı
    |请评价|請評價|评价本次|满意度|滿意度|打分|評価をお願い|評価して|ご満足|お役に立ちましたか|평가해|만족도|도움이 되었나요|도움이 되셨나요`,
  ),
  introduces: list(
    `my name is|my name's|i'm * from|i am * from|this is * from|you're speaking with|you are speaking with|меня зовут|мое имя|моё имя|мене звати|mein name ist|ich heiße|je m'appelle|mon nom est|me llamo|mi nombre es|me chamo|meu nome é|o meu nome é|mi chiamo|il mio nome è|nazywam się|mam na imię|mijn naam is|ik heet|benim adım|adım|我叫|我的名字|私の名前は|担当の|と申します|제 이름은|라고 합니다`,
  ),
  botName: list(
    `bot|chatbot|* bot|*bot|robot|ai|ai agent|ai assistant|assistant|virtual assistant|automated|automation|operator bot|бот|* бот|чат-бот|робот|ии|ассистент|помощник|ші|асистент|помічник|ki|ki-assistent|assistent|assistentin|assistant ia|assistant virtuel|asistente|asistente virtual|assistente|assistente virtual|assistente virtuale|asystent|asystentka|wirtualny asystent|asistan|sanal asistan|机器人|機器人|智能客服|智能助手|ボット|ロボット|アシスタント|챗봇|봇|로봇`,
  ),
  lost: list(
    `connection lost|connection was lost|lost connection|disconnected|you have been disconnected|no connection|no internet connection|you are offline|you're offline|reconnecting|trying to reconnect|unable to connect|could not connect|couldn't connect|failed to connect|failed to send|not sent|message not sent|not delivered|something went wrong|error, please try again|please try again later|an error occurred|an error has occurred|empty response|произошла ошибка|что-то пошло не так|сталася помилка|ein fehler ist aufgetreten|etwas ist schiefgelaufen|une erreur est survenue|une erreur s'est produite|ha ocurrido un error|se produjo un error|algo salió mal|ocorreu um erro|algo deu errado|si è verificato un errore|qualcosa è andato storto|wystąpił błąd|coś poszło nie tak|er is een fout opgetreden|er ging iets mis|bir hata oluştu|出错了|发生错误|エラーが発生|오류가 발생|соединение потеряно|соединение прервано|нет соединения|нет подключения|переподключение|не отправлено|не удалось отправить|не доставлено|з'єднання втрачено|немає з'єднання|не надіслано|verbindung verloren|verbindung unterbrochen|keine verbindung|verbindung wird wiederhergestellt|nicht gesendet|nicht zugestellt|connexion perdue|connexion interrompue|reconnexion|non envoyé|échec de l'envoi|conexión perdida|sin conexión|reconectando|no enviado|no se pudo enviar|conexão perdida|sem conexão|não enviado|não enviada|connessione persa|connessione interrotta|nessuna connessione|non inviato|utracono połączenie|brak połączenia|nie wysłano|verbinding verbroken|geen verbinding|niet verzonden|bağlantı kesildi|bağlantı yok|gönderilemedi|连接已断开|連線已中斷|连接中断|发送失败|發送失敗|接続が切れました|接続が切断|送信できません|送信に失敗|연결이 끊|전송 실패|전송되지`,
  ),
  send: list(
    `send|submit|отправ|надісл|senden|abschicken|envoy|enviar|invia|wyślij|verstuur|verzend|gönder|发送|發送|送信|전송|보내기`,
  ),
};
