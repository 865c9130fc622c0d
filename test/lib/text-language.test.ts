import { describe, expect, it } from 'vitest';
import { smallWords } from '../../src/data/small-words.ts';
import { languageOf } from '../../src/lib/text-language.ts';

const told = (declared: string, text: string): string | null => languageOf(declared, text, smallWords);
const english = 'You can change the plan of your account in the settings, and it is valid for the rest of the month.';
const german =
  'Sie können den Tarif in den Einstellungen ändern, und die Änderung ist für den Rest des Monats nicht mit Kosten verbunden.';

describe('the language of a text', () => {
  it.each([
    ['en', english],
    ['de', german],
    ['fr', 'Vous pouvez changer de formule dans les paramètres de votre compte, et le prix est valable pour le reste du mois.'],
    ['es', 'Puede cambiar el plan en los ajustes de la cuenta, y el precio es válido para el resto del mes que queda.'],
    [
      'it',
      'Puoi cambiare il piano nelle impostazioni del tuo account, e il prezzo è valido per il resto del mese che non è finito.',
    ],
    ['pt', 'Você pode mudar o plano nas configurações da sua conta, e o preço é válido para o resto do mês que não acabou.'],
    ['nl', 'Je kunt het plan in de instellingen van je account wijzigen, en de prijs is geldig voor de rest van de maand.'],
    [
      'pl',
      'Plan można zmienić w ustawieniach konta, a cena jest ważna do końca miesiąca, jeśli nie został on anulowany przez konto.',
    ],
    [
      'tr',
      'Bu plan için hesap ayarlarında bir değişiklik yapılır ve fiyat ay sonuna kadar geçerli olarak kalır, daha sonra değişir.',
    ],
    ['ru', 'Вы можете изменить тариф в настройках аккаунта.'],
    ['uk', 'Ви можете змінити тариф у налаштуваннях облікового запису, і він діє до кінця місяця.'],
    ['ja', '設定からプランを変更できます。'],
    ['zh', '您可以在设置中更改套餐。'],
    ['ko', '설정에서 요금제를 변경할 수 있습니다.'],
  ])('is %s by its own words where the page declares none', (language, text) => {
    expect(told('', text)).toBe(language);
  });

  it('is the declared one, but for what templates declare and what the script belies', () => {
    expect(told('de-at', 'Tarif ändern')).toBe('de');
    expect(told('en', german)).toBe('de');
    expect(told('de', english)).toBe('de');
    expect(told('de', 'Вы можете изменить тариф в настройках аккаунта, и это бесплатно.')).toBe('ru');
  });

  it('is not told by a few words, nor by a language that is not known', () => {
    expect(told('', 'Acme Pro 3000')).toBeNull();
    expect(told('bg', 'Можете да промените плана от настройките.')).toBe('bg');
    expect(told('', 'Можете да промените плана от настройките.')).toBeNull();
  });
});
