/** Words of dialogs that ask for consent to cookies, and of the buttons that refuse all but the necessary ones. Folded. */
interface ConsentWords {
  /** A dialog is one of consent only when its text carries one of these. */
  readonly about: readonly string[];
  /** Whole texts of buttons: one that says more may do more. */
  readonly refuse: readonly string[];
}

const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const consentWords: ConsentWords = {
  about: list(`cookie|cookies|куки|çerez|çerezler|çerezleri|隐私|同意|クッキー|쿠키`),
  refuse:
    list(`reject all|reject all cookies|decline all cookies|reject cookies|decline cookies|refuse all cookies|reject|decline all|decline|deny all|deny|refuse all|refuse|necessary only|only necessary|necessary cookies only|only necessary cookies|use necessary cookies only|essential only|only essential|essential cookies only|accept only necessary|accept necessary|strictly necessary only|continue without accepting|do not accept|don't accept|no, thanks|disagree
    |отклонить все|отклонить все файлы cookie|отклонить файлы cookie|отказаться от всех cookie|отклонить|отказаться|отказаться от всех|только необходимые|только обязательные|принять только необходимые|не принимать|запретить все|не согласен
    |відхилити все|відхилити|відмовитися|лише необхідні|тільки необхідні|не приймати
    |alle cookies ablehnen|cookies ablehnen|alle ablehnen|ablehnen|nur notwendige|nur notwendige cookies|nur erforderliche|nur essenzielle|nur essenzielle cookies akzeptieren|nur technisch notwendige|weiter ohne einwilligung|verweigern
    |tout refuser|refuser|refuser tout|continuer sans accepter|uniquement les cookies nécessaires|cookies nécessaires uniquement|je refuse
    |rechazar todo|rechazar todas|rechazar|solo necesarias|solo las necesarias|continuar sin aceptar|denegar
    |rejeitar tudo|rejeitar todos|rejeitar|recusar tudo|recusar todos|recusar|apenas necessários|somente necessários|continuar sem aceitar
    |rifiuta tutto|rifiuta tutti|rifiuta|solo necessari|solo i necessari|continua senza accettare|nega
    |odrzuć wszystkie|odrzuć wszystko|odrzuć|tylko niezbędne|nie zgadzam się|odmawiam
    |alles weigeren|alles afwijzen|weigeren|afwijzen|alleen noodzakelijk|alleen noodzakelijke|alleen noodzakelijke cookies
    |tümünü reddet|hepsini reddet|reddet|yalnızca gerekli|sadece gerekli
    |全部拒绝|拒绝全部|拒绝|仅必要|仅限必要|全部拒絕|拒絕|僅必要
    |すべて拒否|全て拒否|拒否する|拒否|必要なもののみ|必須のみ|必須cookieのみ
    |모두 거부|거부|필수만|필수 쿠키만`),
};
