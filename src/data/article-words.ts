const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Titles that ask for instructions, in 14 languages; tried on folded text. "How much" and "how long" ask for a fact. */
export const instructionTitles: readonly RegExp[] = [
  /(?<!\p{L})how (?:to|do (?:i|we|you)|can (?:i|we|you)|should (?:i|we)|would i) (?!know|contact|reach)/u,
  /^(?:step[- ]by[- ]step|set(?:ting)? up|install(?:ing|ation)?|configur(?:e|ing)|connect(?:ing)?|creat(?:e|ing)|add(?:ing)?|chang(?:e|ing)|reset(?:ting)?|updat(?:e|ing)|enabl(?:e|ing)|disabl(?:e|ing)|import(?:ing)?|export(?:ing)?|delet(?:e|ing)|remov(?:e|ing)|cancel(?:l?ing)?|invit(?:e|ing)) /,
  /^как (?:мне |нам |я могу |можно )?[\p{L} ]{0,30}\p{L}(?:ть|ться|ти|тись|чь)(?!\p{L})/u,
  /^як (?:мені |нам |я можу |можна )?[\p{L} ]{0,30}\p{L}(?:ти|тися)(?!\p{L})/u,
  /^wie (?:kann|können|lässt|richte|ändere|erstelle|installiere|füge|lösche|kündige|verbinde|aktiviere|setze|melde|lade) /,
  /(?:einrichten|installieren|ändern|erstellen|hinzufügen|löschen|kündigen|verbinden|aktivieren|zurücksetzen|importieren|exportieren)$/,
  /^comment (?:puis-je |peut-on |faire (?:pour )?)?(?:[a-z']{1,5} ?)?\p{L}{2,20}(?:er|ir|re)(?!\p{L})/u,
  /^c[oó]mo (?:puedo |se puede |podemos )?\p{L}{2,20}(?:ar|er|ir|arlo|arla|arme|arse)(?!\p{L})/u,
  /^come (?:posso |si può |si fa a )?\p{L}{2,20}(?:are|ere|ire|arsi|ersi|irsi|rre)(?!\p{L})/u,
  /^como (?:posso |faço para |fazer para )?\p{L}{2,20}(?:ar|er|ir|or)(?!\p{L})/u,
  /^jak (?:mogę |można )?\p{L}{2,20}(?:ć|c)(?!\p{L})/u,
  /^hoe (?:kan|moet|stel|wijzig|maak|verwijder|installeer|voeg|zeg|reset|verbind|activeer) (?:ik|je|u|we)(?!\p{L})/u,
  /nasıl [\p{L} ]{0,20}(?:\p{L}ılır|\p{L}ilir|\p{L}ulur|\p{L}ülür|\p{L}ınır|\p{L}inir|\p{L}arım|\p{L}erim|yapılır|yaparım|ederim)/u,
  /(?:如何|怎么|怎麼|怎样|怎樣)(?!收费|計費)|步骤|教程/,
  /方法|やり方|手順|するには|使い方|ですか.{0,3}手順/,
  /(?:하는|하려면|설정|변경|설치) ?(?:방법|법|어떻게)|방법$/,
];

/** What an answer begins with, in 14 languages: yes or no, or what to do. The text or a line of it starts so; folded. */
export const answerOpenings =
  list(`yes|no,|no.|to |go to|click|tap|open|select|choose|press|log in|sign in|follow these|you can|first,|in order to|use the
  |да,|да.|нет,|нет.|чтобы|для того чтобы|перейдите|нажмите|откройте|выберите|войдите|вы можете|зайдите|так,|ні,|щоб|перейдіть|натисніть|відкрийте|виберіть|увійдіть|ви можете
  |ja,|ja.|nein,|nein.|um |gehen sie|klicken sie|öffnen sie|wählen sie|melden sie sich|sie können|gehe |klicke|öffne|du kannst
  |oui,|non,|pour |allez|cliquez|ouvrez|sélectionnez|connectez-vous|vous pouvez|rendez-vous
  |sí,|para |ve a|vaya a|haz clic|haga clic|abre |abra |selecciona|seleccione|inicia sesión|puedes|puede
  |sì,|per |vai |vai su|clicca|fai clic|apri|seleziona|accedi|puoi|è possibile
  |sim,|não,|acesse|vá para|clique|abra o|selecione|você pode|faça login
  |tak,|nie,|aby |żeby |przejdź|kliknij|otwórz|wybierz|zaloguj się|możesz
  |ja,|nee,|om |ga naar|klik|open |selecteer|kies|log in|je kunt|u kunt
  |evet|hayır|gidin|tıklayın|açın|seçin
  |是的|可以|不可以|不能|要|请|點擊|点击|打开|前往|您可以|はい|いいえ|次の手順|以下の手順|네,|예,|아니요|다음`);

/** What a step of a list that is written as plain text begins with; the number follows, or precedes in Korean. */
export const stepLine =
  /^(?:(?:step|шаг|крок|schritt|étape|etape|paso|passo|passaggio|krok|stap|adım|步骤|步驟|第|ステップ|手順) ?)?(\d{1,2}) ?(?:[.):：、]|단계|步|$)/u;
