import { describe, expect, test } from 'vitest';
import { claimed, isStaffMark, isStaffTitle, staffByTitles } from '../../../src/lib/topics/staff.ts';

describe('titles of authors', () => {
  test.each([
    'Staff',
    'nimbus-staff',
    'nimbus_staff',
    'Administrator',
    'Forum Admin',
    'site-administrators',
    'Администратор форума',
    'Support',
    'Customer Success Manager',
    'Customer Support',
    'Nimbus Employee',
    'Nimbus Team',
    'Team member',
    'Community Manager',
    'Official rep',
    'Сотрудник Nimbus',
    'Служба поддержки',
    'Адміністратор',
    'Mitarbeiterin',
    'Support-Team',
    'Kundenservice',
    'Équipe Nimbus',
    'Employé',
    'Equipo de Nimbus',
    'Atención al cliente',
    'Funcionário',
    'Suporte',
    'Dipendente',
    'Assistenza clienti',
    'Zespół Nimbus',
    'Pracownik',
    'Medewerker',
    'Destek Ekibi',
    'Nimbus官方客服',
    '管理員',
    'Nimbus公式スタッフ',
    'サポート担当',
    '님버스 직원',
    '관리자',
  ])('%s works for the company', (title) => expect(isStaffTitle(title)).toBe(true));

  test.each([
    '',
    'Member',
    'Moderator',
    'Moderation Team moderator',
    'Volunteer support',
    'Former employee',
    'Ex-Mitarbeiter',
    'Бывший сотрудник',
    'Community leader',
    'MVP',
    'Supporter',
    'Staffordshire',
    'Team Blue',
    'Translation team',
    'Premium support customer',
    'Employee of the month',
    'Home Office Employee',
    'Steampunk',
    'System Administrator',
    'Linux Admin',
    'CRM admin',
    'Системный администратор',
    'Administrateur système',
    '系统管理员',
    'IT Support',
    'Tech Support Specialist at Contoso',
    'Customer Support @Contoso',
    'paid_support',
    'Enterprise Support Plan',
    'support-gold',
    'Dream Team',
    'Administrated',
    'Kunde',
    'ボランティアスタッフ',
    '前员工',
    '모더레이터',
  ])('%s does not', (title) => expect(isStaffTitle(title)).toBe(false));

  test.each([
    'Staff',
    'Acme Staff',
    'Administrator',
    'Official rep',
    'Команда Nimbus',
    'Équipe Nimbus',
    '公式スタッフ',
    '운영진',
  ])('%s does so also where members write their titles', (title) => {
    expect(isStaffMark(title)).toBe(true);
    expect(claimed([title])).toEqual({});
  });

  test.each([
    'Sales Representative',
    'Tech Support',
    'Employee',
    'Support Team',
    'Сотрудник',
    'Mitarbeiter',
    'Employé',
    'Atención al cliente',
    'Pracownik',
    'Medewerker',
    '客服',
    'サポート',
    '직원',
  ])('%s is a trade there, which is claimed and proves nothing', (title) => {
    expect(isStaffMark(title)).toBe(false);
    expect(claimed([title, 'Member'])).toEqual({ claims: [title] });
  });

  test.each(['Home Office Employee', 'Moderator', 'Fan'])('%s is no claim at all', (title) => {
    expect(claimed([title])).toEqual({});
  });

  test('who bears no title is no staff where others bear one, and unknown where nobody does', () => {
    expect(staffByTitles([[], ['Staff'], ['', 'Veteran']])).toEqual([false, true, false]);
    expect(staffByTitles([[], ['']])).toEqual([null, null]);
  });
});
