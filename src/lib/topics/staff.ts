import type { Post } from '../../model/topic.ts';
import { fold } from '../text.ts';

/** Words in a title, a badge or the name of a group that nobody but people of the company bear; regular expressions over folded text. */
const company = [
  // en; "Team Blue" is a side that somebody takes
  'staff|official rep|company rep',
  // ru, uk
  'команда|персонал|администрация|адміністрація',
  // fr, es, pt, it
  'équipe|equipo|equipe|equipa|team di assistenza',
  // pl, tr
  'zespół|administracja|ekip|ekibi',
];

/** Words for people of some company, theirs or another: a trade, which members tell of themselves too. */
const trades = [
  'employees?|customer (?:care|service|support|success)|community manager|representative|team(?: members?)?$',
  'сотрудник|сотрудница|сотрудники|служба поддержки|представитель',
  'співробітник|співробітниця|працівник|служба підтримки|представник',
  'mitarbeiter|mitarbeiterin|mitarbeitende|angestellter?|kundendienst|kundenservice|kundenbetreuung',
  'employée?|collaborateur|collaboratrice|service client|salariée?',
  'empleado|empleada|atención al cliente|funcionári[oa]|colaboradora?|atendimento|dipendente|assistenza clienti',
  'pracownik|pracownica|obsługa klienta|medewerkers?|klantenservice|çalışan|çalışanı|personel',
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
  // Who helps or serves at a place that is named works there, teams may be made in play, and so may honours.
  'at \\S+|@ ?\\S+|bei \\S+|chez \\S+|it|ит|(?:dream|home|away|a|red|blue) team',
  'of the (?:day|week|month|year)|home office|homeoffice',
  'translation|beta|not|non|fan|community leaders?|supporters?|customers?$|clients?$|users?$|subscribers?$',
  'волонт[её]р|бывший|бывшая|модератор|пользователь|клиент|колишній|колишня|користувач|клієнт',
  'ehemalige?r?|moderator(?:in|en)?|ehrenamtliche?r?|kunden?|bénévole|ancien(?:ne)?|modérat(?:eur|rice)',
  'voluntari[oa]|moderadora?|volontari[oa]|moderatore|wolontariusz|były|była|vrijwilliger|gönüllü|eski|moderatör',
];

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
const companyWords = anyOf(company);
const tradeWords = anyOf(trades);
const otherWords = anyOf(others);
const supportWords = anyOf(support);
const bargainWords = anyOf(bargains);

/** zh, ja, ko: words stand without spaces. */
const companySigns = /官方|工作人员|工作人員|管理员|管理員|团队|團隊|スタッフ|運営|公式|管理者|운영자|운영진|관리자|스태프/u;
const tradeSigns = /员工|員工|客服|社員|サポート|직원|고객지원|고객센터/u;
const otherSigns =
  /志愿者|志工|版主|前员工|前員工|ボランティア|モデレーター|サポーター|元社員|자원봉사|모더레이터|퇴사|系统|系統|システム|시스템/u;

const read = (text: string): string => fold(text.slice(0, 200).replace(/[_\s]+/g, ' '));
const isOther = (title: string): boolean => otherWords.test(title) || otherSigns.test(title);
const runsForum = (title: string): boolean => adminTitle.test((title.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));

/**
 * Whether a title says that its bearer works for the company even where members write their titles themselves: a trade alone
 * (support, employee, representative) does not.
 */
export function isStaffMark(text: string): boolean {
  const title = read(text);
  return (runsForum(title) || companyWords.test(title) || companySigns.test(title)) && !isOther(title);
}

/**
 * Whether a title, a badge or the name of a group that the forum gives says that its bearer works for the company: volunteers
 * and moderators do not, nor do customers who tell their own trade (a system administrator) or what they pay for (premium
 * support).
 */
export function isStaffTitle(text: string): boolean {
  const title = read(text);
  const helps = supportWords.test(title) && !bargainWords.test(title);
  return isStaffMark(text) || ((helps || tradeWords.test(title) || tradeSigns.test(title)) && !isOther(title));
}

/** Of titles that members may write themselves those that tell a trade. */
export function claimed(titles: readonly string[]): Pick<Post, 'claims'> {
  const claims = titles.filter((title) => isStaffTitle(title) && !isStaffMark(title));
  return claims.length > 0 ? { claims } : {};
}

/**
 * What the titles of one page tell about each author: true for staff, and false for the others only where the page shows
 * titles at all.
 */
export function staffByTitles(authors: readonly (readonly string[])[]): readonly (boolean | null)[] {
  const shown = authors.some((titles) => titles.some((title) => title.trim() !== ''));
  return authors.map((titles) => (shown ? titles.some(isStaffTitle) : null));
}
