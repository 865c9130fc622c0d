import { describe, expect, test } from 'vitest';
import { isStaffTitle, staffByTitles } from '../../../src/lib/topics/staff.ts';

describe('titles of authors', () => {
  test.each([
    'Staff',
    'nimbus-staff',
    'nimbus_staff',
    'Administrator',
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
    'Steampunk',
    'Administrated',
    'Kunde',
    'ボランティアスタッフ',
    '前员工',
    '모더레이터',
  ])('%s does not', (title) => expect(isStaffTitle(title)).toBe(false));

  test('who bears no title is no staff where others bear one, and unknown where nobody does', () => {
    expect(staffByTitles([[], ['Staff'], ['', 'Veteran']])).toEqual([false, true, false]);
    expect(staffByTitles([[], ['']])).toEqual([null, null]);
  });
});
