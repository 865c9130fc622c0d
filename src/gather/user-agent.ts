/** How the tool names itself to servers, in the browser too. */
export function createUserAgent(version: string): string {
  return `support-audit/${version} (+https://github.com/support-audit/support-audit)`;
}

/** Value of Accept-Language for a locale such as `de-DE`: itself, its language, then English. */
export function acceptLanguage(locale: string): string {
  const [tag = 'en'] = locale
    .trim()
    .replace('_', '-')
    .split(/[^A-Za-z0-9-]/);
  const [language = 'en'] = tag.toLowerCase().split('-');
  if (language === '') return 'en';
  const wanted = [tag.includes('-') ? `${tag},${language};q=0.9` : tag];
  if (language !== 'en') wanted.push('en;q=0.5');
  return wanted.join(',');
}
