import { describe, expect, it } from 'vitest';
import { hoursWords } from '../../src/data/hours-words.ts';
import { hoursInText } from '../../src/lib/hours-text.ts';
import { hoursLine } from '../../src/lib/opening-hours.ts';
import { fold } from '../../src/lib/text.ts';

const read = (language: string, text: string) =>
  hoursInText(text.split('\n').map(fold).join('\n'), hoursWords, language).map(hoursLine).join(' | ');

describe('hours in text', () => {
  it.each([
    ['en', 'Mon–Fri 9am–6pm', 'Mo-Fr 09:00-18:00'],
    ['en', '6 AM to 8 PM, Pacific Time, Monday through Friday', 'Mo-Fr 06:00-20:00'],
    ['en', 'Mon-Fri 9-5', 'Mo-Fr 09:00-17:00'],
    ['en', '10am-8pm Mon-Sat, 12-5pm Sun', 'Mo-Sa 10:00-20:00; Su 12:00-17:00'],
    ['en', 'open seven days a week: Monday to Friday 8am-8pm, Saturday 9am-5pm', 'Mo-Fr 08:00-20:00; Sa 09:00-17:00'],
    ['en', '9am to 9pm Monday to Friday\n9am to 6pm weekends\n9am to 5pm bank holidays', 'Mo-Fr 09:00-21:00; Sa-Su 09:00-18:00'],
    ['en', 'Mon-Fri 22:00-06:00', 'Mo-Fr 22:00-06:00'],
    ['ru', 'пн–пт с 9:00 до 18:00, сб 10–16, вс выходной', 'Mo-Fr 09:00-18:00; Sa 10:00-16:00'],
    ['uk', 'щодня з 9:00 до 21:00', 'Mo-Su 09:00-21:00'],
    ['de', 'Mo.–Do. 8 bis 17 Uhr, Fr. 8–14 Uhr', 'Mo-Th 08:00-17:00; Fr 08:00-14:00'],
    ['fr', 'du lundi au vendredi de 9h à 12h30 et de 14h à 18h', 'Mo-Fr 09:00-12:30,14:00-18:00'],
    ['es', 'de lunes a viernes de 9:00 a 18:00 horas', 'Mo-Fr 09:00-18:00'],
    ['pt', 'Segunda a sexta, das 8h às 18h', 'Mo-Fr 08:00-18:00'],
    ['it', 'dal lunedì al venerdì dalle 9:00 alle 18:00', 'Mo-Fr 09:00-18:00'],
    ['pl', 'pon.-pt. w godz. 9-17', 'Mo-Fr 09:00-17:00'],
    ['nl', 'maandag t/m vrijdag van 9.00 tot 17.30 uur', 'Mo-Fr 09:00-17:30'],
    ['tr', 'Hafta içi 09.00-18.00 arası', 'Mo-Fr 09:00-18:00'],
    ['zh', '工作日上午9点至下午6点', 'Mo-Fr 09:00-18:00'],
    ['ja', '月〜金 9:00-18:00', 'Mo-Fr 09:00-18:00'],
    ['ja', '平日 午前9時から午後6時（土日祝日を除く）', 'Mo-Fr 09:00-18:00'],
    ['ko', '평일 오전 9시 ~ 오후 6시', 'Mo-Fr 09:00-18:00'],
    ['de', 'rund um die Uhr', '24/7'],
    ['ja', '24時間365日', '24/7'],
  ])('%s: %s', (language, text, line) => {
    expect(read(language, text)).toBe(line);
  });

  it.each([
    ['en', 'Monday 12 March 2024 10:00-12:00'],
    ['en', 'call 555-10-16 today'],
    ['ja', '24時間以内に返信'],
    ['en', 'Mon - Fri 08:30-05:30'],
  ])('%s: nothing certain in %s', (language, text) => {
    expect(read(language, text)).toBe('');
  });
});
