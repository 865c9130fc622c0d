import { fold } from '../text.ts';

/** Words for people of the company in a title, a badge or the name of a group, as regular expressions over folded text. */
const company = [
  // en; "Team Blue" is a side that somebody takes
  'staff|employees?|customer (?:care|service|support|success)|community manager|representative',
  'official rep|company rep|team(?: members?)?$',
  // ru, uk
  'сотрудник|сотрудница|сотрудники|команда|персонал|служба поддержки|администрация',
  'представитель|співробітник|співробітниця|працівник|служба підтримки|адміністрація',
  'представник',
  // de, fr
  'mitarbeiter|mitarbeiterin|mitarbeitende|angestellter?|kundendienst|kundenservice|kundenbetreuung',
  'équipe|employée?|collaborateur|collaboratrice|service client|salariée?',
  // es, pt, it
  'equipo|empleado|empleada|atención al cliente|equipe|equipa|funcionári[oa]|colaboradora?',
  'atendimento|dipendente|assistenza clienti|team di assistenza',
  // pl, nl, tr
  'zespół|pracownik|pracownica|obsługa klienta|administracja|medewerkers?|klantenservice',
  'ekip|ekibi|çalışan|çalışanı|personel',
];

/** Help, which companies give and customers may have paid for. */
const support = [
  'support|help ?desk|техподдержка|поддержка|техпідтримка|підтримка|assistance|soporte|suporte|supporto|assistenza|wsparcie',
  'ondersteuning|destek',
];

/** Names of what customers pay for, beside which help is a part of the bargain. */
const bargains = [
  'paid|plans?|enterprise|premium|gold|silver|bronze|platinum|diamond|priority|subscriptions?|systems?|тариф|план',
];

/** People who run something: the forum, when nothing else is named. */
const admin = [
  'admins?|administrators?|администратор|админ|адміністратор|адмін|administratorin|administrateur|administratrice',
  'administradora?|amministratore|amministratrice|administratorzy|beheerder|yönetici',
].join('|');
const forum =
  'the|forums?|site|community|board|global|super|head|team|форума?|сайта?|форуму|сайту|du|del|do|dello?|van|het|foro|sito|sitio';
const adminTitle = new RegExp(`^(?:(?:${forum}) )*(?:${admin})(?: (?:${forum}))*$`, 'u');

/** Volunteers, people who have left, and customers whose titles hold one of the words above. */
const others = [
  'volunteers?|ex|former|retired|alumni|moderators?|mods?|mvp|champions?|ambassadors?|super ?users?|contributors?|translators?',
  // Who helps or serves at a place that is named works there, and teams may be made in play.
  'at \\S+|@ ?\\S+|bei \\S+|chez \\S+|it|ит|(?:dream|home|away|a|red|blue) team',
  'translation|beta|not|non|fan|community leaders?|supporters?|customers?$|clients?$|users?$|subscribers?$',
  'волонт[её]р|бывший|бывшая|модератор|пользователь|клиент|колишній|колишня|користувач|клієнт',
  'ehemalige?r?|moderator(?:in|en)?|ehrenamtliche?r?|kunden?|bénévole|ancien(?:ne)?|modérat(?:eur|rice)',
  'voluntari[oa]|moderadora?|volontari[oa]|moderatore|wolontariusz|były|była|vrijwilliger|gönüllü|eski|moderatör',
];

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
const companyWords = anyOf(company);
const otherWords = anyOf(others);
const supportWords = anyOf(support);
const bargainWords = anyOf(bargains);

/** zh, ja, ko: words stand without spaces. */
const companySigns =
  /官方|员工|員工|工作人员|工作人員|客服|管理员|管理員|团队|團隊|スタッフ|社員|運営|公式|サポート|管理者|직원|운영자|운영진|관리자|스태프|고객지원|고객센터/u;
const otherSigns =
  /志愿者|志工|版主|前员工|前員工|ボランティア|モデレーター|サポーター|元社員|자원봉사|모더레이터|퇴사|系统|系統|システム|시스템/u;

/**
 * Whether a title, a badge or the name of a group says that its bearer works for the company: volunteers and moderators do
 * not, nor do customers who tell their own trade (a system administrator) or what they pay for (premium support).
 */
export function isStaffTitle(text: string): boolean {
  const title = fold(text.slice(0, 200).replace(/[_\s]+/g, ' '));
  const runs = adminTitle.test((title.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
  const helps = supportWords.test(title) && !bargainWords.test(title);
  const says = runs || helps || companyWords.test(title) || companySigns.test(title);
  return says && !otherWords.test(title) && !otherSigns.test(title);
}

/**
 * What the titles of one page tell about each author: true for staff, and false for the others only where the page shows
 * titles at all.
 */
export function staffByTitles(authors: readonly (readonly string[])[]): readonly (boolean | null)[] {
  const shown = authors.some((titles) => titles.some((title) => title.trim() !== ''));
  return authors.map((titles) => (shown ? titles.some(isStaffTitle) : null));
}
