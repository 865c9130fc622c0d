import { fold } from '../text.ts';

/** Words for people of the company in a title, a badge or the name of a group, as regular expressions over folded text. */
const company = [
  // en; "Team Blue" is a side that somebody takes
  'staff|employees?|admins?|administrators?|support|help ?desk|customer (?:care|service|success)|community manager|representative',
  'official rep|company rep|team(?: members?)?$',
  // ru, uk
  'сотрудник|сотрудница|сотрудники|команда|персонал|служба поддержки|техподдержка|поддержка|администратор|админ|администрация',
  'представитель|співробітник|співробітниця|працівник|служба підтримки|техпідтримка|підтримка|адміністратор|адмін|адміністрація',
  'представник',
  // de, fr
  'mitarbeiter|mitarbeiterin|mitarbeitende|angestellter?|kundendienst|kundenservice|kundenbetreuung|administratorin',
  'équipe|employée?|collaborateur|collaboratrice|administrateur|administratrice|service client|assistance|salariée?',
  // es, pt, it
  'equipo|empleado|empleada|soporte|administradora?|atención al cliente|equipe|equipa|funcionári[oa]|colaboradora?|suporte',
  'atendimento|dipendente|supporto|assistenza|amministratore|amministratrice|team di assistenza',
  // pl, nl, tr
  'zespół|pracownik|pracownica|wsparcie|obsługa klienta|administracja|medewerkers?|klantenservice|ondersteuning|beheerder',
  'ekip|ekibi|çalışan|çalışanı|personel|destek|yönetici',
];

/** Volunteers, people who have left, and customers whose titles hold one of the words above. */
const others = [
  'volunteers?|ex|former|retired|alumni|moderators?|mods?|mvp|champions?|ambassadors?|super ?users?|contributors?|translators?',
  'translation|beta|not|non|fan|community leaders?|supporters?|customers?$|clients?$|users?$|subscribers?$',
  'волонт[её]р|бывший|бывшая|модератор|пользователь|клиент|колишній|колишня|користувач|клієнт',
  'ehemalige?r?|moderator(?:in|en)?|ehrenamtliche?r?|kunden?|bénévole|ancien(?:ne)?|modérat(?:eur|rice)',
  'voluntari[oa]|moderadora?|volontari[oa]|moderatore|wolontariusz|były|była|vrijwilliger|gönüllü|eski|moderatör',
];

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
const companyWords = anyOf(company);
const otherWords = anyOf(others);

/** zh, ja, ko: words stand without spaces. */
const companySigns =
  /官方|员工|員工|工作人员|工作人員|客服|管理员|管理員|团队|團隊|スタッフ|社員|運営|公式|サポート|管理者|직원|운영자|운영진|관리자|스태프|고객지원|고객센터/u;
const otherSigns = /志愿者|志工|版主|前员工|前員工|ボランティア|モデレーター|サポーター|元社員|자원봉사|모더레이터|퇴사/u;

/** Whether a title, a badge or the name of a group says that its bearer works for the company: volunteers and moderators do not. */
export function isStaffTitle(text: string): boolean {
  const title = fold(text.slice(0, 200).replace(/[_\s]+/g, ' '));
  const says = companyWords.test(title) || companySigns.test(title);
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
