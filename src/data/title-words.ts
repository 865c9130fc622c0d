/** First words of titles by which articles of a knowledge base ask or instruct, in 14 languages. Folded. */

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** A title that begins so asks something. */
export const askingWords =
  list(`how what why where when which who can could should does do is are will как что почему где когда зачем какой какая какие можно як що чому де коли чи який яка які
  wie was warum wo wann welche welcher welches kann darf comment pourquoi où quand quel quelle quels quelles puis-je peut-on est-ce qu'est-ce
  cómo qué dónde cuándo cuál cuáles puedo como porque onde quando qual quais posso come cosa perché dove quale quali
  jak co dlaczego gdzie kiedy czy jaki jaka jakie który hoe wat waarom waar wanneer welke kan nasıl neden niçin nerede hangi`);

/** A title that begins so instructs; words that also invite to buy, to write or to sign up are left out. */
export const instructingWords =
  list(`add adding change changing configure configuring connecting creating customize customizing delete deleting disable disabling edit editing enable enabling export exporting
  import importing install installing integrate integrating migrate migrating move moving remove removing rename reset resetting restore set setting setup
  sync syncing troubleshoot troubleshooting uninstall uninstalling understanding update updating upgrading using verify verifying
  добавить добавление изменить изменение настроить настройка удалить удаление установить установка подключение отключить отключение создание восстановить восстановление сбросить сброс обновить обновление импорт экспорт использование управление
  додати додавання змінити зміна налаштувати налаштування видалити видалення встановити встановлення підключення вимкнути створення відновити відновлення скинути оновити оновлення імпорт експорт
  ändern einrichten einstellen installieren konfigurieren löschen hinzufügen zurücksetzen ajouter modifier configurer installer supprimer réinitialiser activer désactiver gérer paramétrer
  añadir agregar cambiar configurar instalar eliminar restablecer activar desactivar adicionar alterar excluir remover redefinir ativar desativar
  aggiungere modificare configurare installare eliminare reimpostare attivare disattivare dodawanie zmiana konfiguracja instalacja usuwanie resetowanie resetuj dodaj zmień usuń
  toevoegen wijzigen instellen installeren verwijderen configureren`);

/** What titles in languages without spaces, or with verbs at the end, hold when they ask or instruct. */
export const askingParts =
  /如何|怎么|怎麼|怎样|怎樣|什么|什麼|为什么|為什麼|哪里|设置|設置|安装|安裝|修改|重置|删除|配置|教程|方法|するには|したい|ですか|ますか|できません|使い方|手順|設定|変更|どう|なぜ|とは|어떻게|방법|하기|하려면|인가요|나요|무엇|설정|변경|hinzufügen|ändern|einrichten|einstellen|zurücksetzen|löschen|installieren|nasıl|nerede|toevoegen|wijzigen|instellen|verwijderen|ekleme|silme|değiştirme|kurulumu|ayarlama|güncelleme/;
