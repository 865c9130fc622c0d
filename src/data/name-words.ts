/** Words beside which people stand in what they write, in lower case. */
export interface NameWords {
  /** A name follows: of who writes, or of who came into a chat. */
  readonly before: readonly string[];
  /** A name stood just before. */
  readonly after: readonly string[];
  /** A name may follow: one where nothing follows it, or what does in `here`. */
  readonly greets: readonly string[];
  /** A signature follows, as at a greeting. */
  readonly closes: readonly string[];
  /** What follows such a name. */
  readonly here: readonly string[];
}

const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const nameWords: NameWords = {
  before: list(`my name is|my name's|speaking with|chatting with|connected with|connected to|assigned to|ask for|call me
    |меня зовут|моё имя|мое имя|вас консультирует|вам отвечает|вы общаетесь с|с вами на связи|мене звати|моє ім'я|ви спілкуєтеся з
    |mein name ist|ich heiße|sie chatten mit|sie chatten jetzt mit|du chattest mit|verbunden mit
    |je m'appelle|mon nom est|en relation avec|vous discutez avec
    |me llamo|mi nombre es|hablando con|chateando con|le atiende|te atiende
    |me chamo|meu nome é|o meu nome é|falando com|conversando com|a falar com
    |mi chiamo|il mio nome è|chattando con|parlando con
    |nazywam się|mam na imię|rozmawiasz z|rozmawia pan z|rozmawia pani z
    |mijn naam is|ik heet|je chat met|je chat nu met|u chat met|u chat nu met
    |benim adım|adım
    |我叫|我的名字是|我是客服|私の名前は|担当の|제 이름은`),
  after:
    list(`joined|has joined|is now chatting|accepted the chat|accepted your chat|entered the chat|entered the conversation|started the chat|picked up the chat|took over|left the chat|has left|ended the chat|will assist you|will help you
    |присоединился|присоединилась|присоединяется|подключился|подключилась|вошел в|вошёл в|вошла в|принял диалог|приняла диалог|принял чат|приняла чат|начал диалог|начала диалог|покинул|покинула
    |приєднався|приєдналася|приєдналась|підключився|підключилася|увійшов|увійшла
    |ist dem chat beigetreten|ist dem gespräch beigetreten|ist beigetreten|hat den chat
    |a rejoint|a pris en charge|a quitté|se ha unido|se unió|ha entrado|entró al|ha salido|entrou n|se juntou|juntou-se|assumiu o
    |si è unito|si è unita|è entrato|è entrata|ha preso in carico|dołączył|przyjął czat|przyjęła czat|neemt deel|is toegetreden|heeft de chat
    |sohbete katıldı|görüşmeye katıldı|katıldı|ile görüşüyorsunuz|ile sohbet
    |加入了|已加入|已接入|が参加|が入室|が担当|と申します|님이|님과|라고 합니다`),
  greets: list(`i'm|i am|this is|ich bin|je suis|soy|sono|jestem|ik ben
    |hi|hello|hey|dear|good morning|good afternoon|good evening|mr|mr.|mrs|mrs.|ms|ms.
    |здравствуйте|привет|добрый день|доброе утро|добрый вечер|уважаемый|уважаемая|вітаю|добрий день|шановний|шановна
    |hallo|guten tag|guten morgen|guten abend|moin|sehr geehrte|sehr geehrter|liebe|lieber|herr|frau
    |bonjour|bonsoir|cher|chère|madame|monsieur|hola|buenos días|buenas tardes|estimado|estimada|señor|señora
    |olá|ola|bom dia|boa tarde|prezado|prezada|caro|cara|ciao|buongiorno|buonasera|gentile|salve
    |dzień dobry|cześć|witam|szanowny panie|szanowna pani|goedendag|goedemorgen|goedemiddag|beste|geachte heer|geachte mevrouw
    |merhaba|selam|sayın|您好|你好|尊敬的|안녕하세요`),
  closes:
    list(`regards|kind regards|best regards|warm regards|best wishes|best|sincerely|yours sincerely|yours truly|yours|cheers|thanks|thank you|many thanks
    |с уважением|с наилучшими пожеланиями|всего доброго|з повагою|з найкращими побажаннями
    |mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|viele grüße|beste grüße|liebe grüße|herzliche grüße|gruß|mfg
    |cordialement|bien cordialement|bien à vous|sincères salutations|saludos|un saludo|saludos cordiales|atentamente|atenciosamente|cumprimentos|com os melhores cumprimentos|abraços
    |cordiali saluti|distinti saluti|un saluto|saluti|pozdrawiam|z poważaniem|z wyrazami szacunku
    |met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|groeten|saygılarımla|saygılarımızla|iyi çalışmalar
    |此致|敬上|よろしくお願いいたします|よろしくお願い致します|감사합니다`),
  here: list('here|speaking|from|with|of|von|aus|bei|de|da|du|di|dal|van|uit|z|ze|из|от|з|від'),
};
