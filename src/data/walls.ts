import type { FailureReason } from '../model/reasons.ts';

/**
 * Pages that stand in for the real one. They are short: a wall counts only on a page whose visible text has at most
 * `maxText` characters, so that an article about captchas is no wall.
 */
export interface Wall {
  readonly reason: FailureReason;
  readonly maxText: number;
  /** In the title or the visible text, folded. */
  readonly words: RegExp;
  /** Counts on the home page only: an article may be "coming soon" on a site that is not. */
  readonly wholeSite?: true;
  /** Must not be on the page, when given. */
  readonly unless?: string;
  /** Must be on the page as well, when given. */
  readonly selector?: string;
}

export const walls: readonly Wall[] = [
  {
    reason: 'bot-wall',
    maxText: 2500,
    words:
      /just a moment|attention required! \| cloudflare|checking (your browser|if the site connection is secure)|verify(ing)? (that )?you are (a )?human|are you (a )?(robot|human)|unusual traffic|press (and|&) hold|access to this page has been denied|ddos protection by|pardon our interruption|я не робот|подтвердите, что (вы|запросы)|докажите, что вы (не робот|человек)|проверка браузера|bestätigen sie, dass sie (ein mensch|kein roboter)|vérifiez que vous êtes humain|verifica que eres humano/,
  },
  {
    reason: 'bot-wall',
    maxText: 600,
    // A form that asks for something of the visitor's own is a page with a captcha in it, not a captcha in place of a page.
    unless:
      'input[type="email" i], input[type="password" i], input[type="tel" i], textarea:not([name*="captcha" i]):not([style*="none"])',
    words: /captcha|robot|human|security check|проверк|перевірк|sicherheit|sécurité|verifica|验证|認証|확인/,
    selector:
      '.g-recaptcha, .h-captcha, .cf-turnstile, #challenge-form, #cf-challenge-running, iframe[src*="captcha" i], script[src*="captcha" i], form[action*="captcha" i]',
  },
  {
    reason: 'geo-blocked',
    maxText: 1500,
    words:
      /(not|isn't|is not) available in your (country|region|location)|unavailable in your (country|region)|недоступен в вашем регионе|недоступен в вашей стране|nicht in ihrem land verfügbar|n'est pas disponible dans votre pays|no está disponible en tu país/,
  },
  {
    reason: 'parked',
    wholeSite: true,
    maxText: 3000,
    words:
      /(this |the )?domain (name )?(is|may be) (for sale|parked)|buy this domain|domain parking|this domain has (expired|been registered)|домен (продаётся|продается|припаркован|выставлен на продажу)|купить (этот )?домен|diese domain (steht zum verkauf|ist zu verkaufen)|ce (nom de )?domaine est à vendre|este dominio está (en venta|a la venta)/,
  },
  {
    reason: 'placeholder',
    wholeSite: true,
    maxText: 700,
    words:
      /coming soon|under construction|launching soon|under maintenance|scheduled maintenance|we('ll| will) be back soon|be right back|welcome to nginx|apache2? .*default page|it works!|сайт (находится )?(в разработке|на реконструкции|на обслуживании)|технические работы|скоро открытие|wartungsarbeiten|in kürze|en construction|en maintenance|en construcción|em construção|in costruzione|strona w budowie|准备中|建设中|準備中|メンテナンス中|점검 중/,
  },
];
