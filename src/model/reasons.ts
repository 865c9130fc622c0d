/**
 * Why something could not be looked at, or a reading could not be made: the closed list.
 *
 * `says` completes the sentence "we could not look: ..."; `hint` tells the user what to do about it;
 * `retry` marks troubles that may pass, so that another try is worth its cost.
 */
export interface ReasonText {
  readonly says: string;
  readonly hint: string;
  readonly retry?: true;
}

const slow = 'Try again later, or raise --timeout.';
const wall = 'Look at the site by hand; the tool does not disguise itself.';
const server = 'The fault is on the server; try again later.';
const certificate = 'The site has to renew or correct its certificate; for an internal authority pass --ca FILE.';

/** Troubles of one visit: a request was made, or refused, and no readable page came of it. */
export const failures = {
  'dns-nxdomain': { says: 'the name does not exist', hint: 'Check the spelling of the domain.' },
  'dns-servfail': { says: 'the name servers failed', hint: server, retry: true },
  'dns-timeout': { says: 'the name servers did not answer', hint: slow, retry: true },
  'dns-nodata': { says: 'the name has no address', hint: 'Check the spelling of the domain.' },
  'dns-error': { says: 'the name could not be resolved', hint: 'Check the spelling of the domain and your network.' },
  'dns-off': { says: 'the name servers were not asked for records', hint: 'Scan without --no-dns and without a proxy.' },
  'third-party-off': { says: 'services of others were not asked', hint: 'Scan without --no-third-party.' },
  'service-unreachable': { says: 'a service of others could not be reached', hint: 'Check your network and try again.' },
  'blocked-address': {
    says: 'the address is private or reserved and was not contacted',
    hint: 'Pass --allow-private to audit a staging or intranet site.',
  },
  'tcp-refused': { says: 'nothing listens at the address', hint: 'Check the address and the port.' },
  'tcp-reset': { says: 'the connection was cut', hint: server, retry: true },
  'tcp-timeout': { says: 'no connection within the time limit', hint: slow, retry: true },
  'tls-cert-expired': { says: 'the certificate has expired', hint: certificate },
  'tls-cert-untrusted': { says: 'the certificate is not trusted', hint: certificate },
  'tls-cert-host': { says: 'the certificate is for another name', hint: certificate },
  'tls-handshake': { says: 'the encrypted connection could not be set up', hint: server },
  'timeout-tls': { says: 'the encrypted connection was not set up in time', hint: slow, retry: true },
  'bad-http': { says: 'the answer was not valid HTTP', hint: server },
  'headers-too-large': { says: 'the response headers were too large', hint: server },
  'timeout-headers': { says: 'the server did not answer in time', hint: slow, retry: true },
  'timeout-body': { says: 'the page did not arrive in time', hint: slow, retry: true },
  'body-too-large': { says: 'the page is larger than the limit', hint: 'Look at the page by hand.' },
  'body-truncated': { says: 'the page was cut off on the way', hint: server, retry: true },
  'decode-error': { says: 'the page could not be decoded', hint: server },
  'empty-body': { says: 'the server sent an empty page', hint: server },
  'not-html': { says: 'the address holds no web page', hint: 'Name the page that visitors see.' },
  'redirect-loop': { says: 'the redirects go round in a circle', hint: server },
  'too-many-redirects': { says: 'there were too many redirects', hint: server },
  'bad-redirect': { says: 'the redirect leads nowhere', hint: server },
  'redirect-blocked-scheme': { says: 'the redirect leaves the web', hint: server },
  'redirected-offsite': {
    says: 'the address redirects to another site, which was not audited',
    hint: 'Scan the other site under its own name.',
  },
  'home-missing': { says: 'the home page is not there', hint: 'Check the spelling of the address.' },
  'http-4xx': { says: 'the server refused the request', hint: wall },
  'http-5xx': { says: 'the server reported a fault of its own', hint: server, retry: true },
  'rate-limited': { says: 'the server asked us to slow down', hint: 'Try again later, or raise --polite-delay.', retry: true },
  'bot-wall': { says: 'the site shows robots a challenge in place of the page', hint: wall },
  'login-wall': { says: 'the page is only for people who log in', hint: wall },
  'geo-blocked': { says: 'the site refuses visitors from this country', hint: 'Scan from another country.' },
  parked: { says: 'the domain is parked', hint: 'Check the spelling of the domain.' },
  placeholder: { says: 'the site shows a placeholder', hint: 'Scan again when the site is up.' },
  'robots-disallowed': { says: 'robots.txt asks robots to stay away', hint: 'Ask the owner of the site for leave.' },
  'robots-unreachable': { says: 'robots.txt could not be read, so nothing else may be', hint: slow, retry: true },
  'crawl-delay-too-long': { says: 'robots.txt asks for pauses that do not fit the budget', hint: 'Raise --timeout.' },
  'parse-timeout': { says: 'the page could not be parsed in time', hint: 'Look at the page by hand.' },
  'needs-browser': { says: 'the page is empty until its scripts run', hint: 'Scan with a browser (run: support-audit doctor).' },
  'browser-missing': { says: 'no browser was found', hint: 'Run: support-audit doctor; or pass --browser PATH.' },
  'browser-off': { says: 'the browser was switched off', hint: 'Scan without --no-browser.' },
  'browser-lost': { says: 'the browser died more than once', hint: 'Run: support-audit doctor.', retry: true },
  'page-hung': { says: 'the page hung the browser', hint: 'Look at the page by hand.' },
  'page-crashed': { says: 'the page crashed the browser', hint: 'Look at the page by hand.' },
  'nav-unstable': { says: 'the page never stopped navigating', hint: 'Look at the page by hand.' },
  'needs-consent': {
    says: 'the page waits for consent to cookies, which the tool does not give',
    hint: 'Look at the site by hand.',
  },
  'needs-post': {
    says: 'it answers only to a request that the tool does not send',
    hint: 'Try it by hand.',
  },
  'launcher-timeout': { says: 'the wait for a chat window ran out', hint: slow, retry: true },
  download: { says: 'the address starts a download', hint: 'Name the page that visitors see.' },
  'budget-requests': { says: 'the page budget was spent', hint: 'Raise --max-pages.' },
  'budget-time': { says: 'the time budget was spent', hint: 'Raise --timeout.' },
  interrupted: { says: 'the run was interrupted', hint: 'Run it again.' },
  'not-in-archive': {
    says: 'the web archive does not hold it',
    hint: 'Name a further archive with --warc, or scan without one.',
  },
  'not-visited': { says: 'the page was not visited', hint: 'Scan again: the saved run did not look there.' },
  'saved-damaged': {
    says: 'what was saved of it is damaged',
    hint: 'Make it again with support-audit rescore RUN or support-audit scan --resume RUN.',
  },
  internal: { says: 'the tool itself failed', hint: 'Please report it.' },
} as const satisfies Record<string, ReasonText>;

export type FailureReason = keyof typeof failures;

/** Troubles of a reading: every failure of a visit, and those that lie between pages and a reading. */
export const reasons = {
  ...failures,
  'no-probe': { says: 'this version does not measure it', hint: 'Look at it by hand.' },
  'no-page-read': { says: 'none of the pages that would tell could be read', hint: 'Look at the site by hand.' },
  'probe-error': { says: 'the tool failed at it', hint: 'Please report it.' },
  'search-too-slow': { says: 'a search of the rubric took too long', hint: 'Simplify the search.' },
  'no-dates': { says: 'a forum is there, but its pages tell no date of the newest topic', hint: 'Look at the forum by hand.' },
  'not-told': { says: 'the pages do not tell', hint: 'Look at the site by hand.' },
  'no-questions': { says: 'no questions were given', hint: 'Pass --questions FILE, one question a line.' },
  'raters-disagree': {
    says: 'those who were asked do not agree',
    hint: 'Let them agree, and write down one answer.',
  },
  'needs-contact': {
    says: 'only a real enquiry can tell',
    hint: 'Run: support-audit contact plan; or write yourself and import your log.',
  },
  'awaiting-reply': {
    says: 'an enquiry was sent, and it is too early to tell',
    hint: 'Run again later: support-audit contact collect.',
  },
  'not-delivered': {
    says: 'the enquiry did not reach the company',
    hint: 'Correct the address; support-audit contact status tells from when the company may be asked again.',
  },
  'delivery-unknown': {
    says: 'nobody knows whether the enquiry reached the company',
    hint: 'Read what the mail server wrote, and ask by another way.',
  },
  'outcome-unknown': {
    says: 'nobody knows whether the enquiry was sent',
    hint: 'Look into the mailbox, then run: support-audit contact settle.',
  },
  'doubtful-mail': {
    says: 'a mail came that may or may not be the answer',
    hint: 'Read it; support-audit contact collect can be told to accept it.',
  },
  'not-closed': { says: 'no mail told that the ticket was closed', hint: 'Run again later: support-audit contact collect.' },
  'changes-untold': {
    says: 'mails show the notices, and not the changes without one',
    hint: 'Import a log of the ticket: support-audit contact import FILE.',
  },
  'no-promise': { says: 'no promise of a reply time is known', hint: 'Look for one by hand.' },
  'promise-untold': {
    says: 'the reply came in time only if the promise means working time',
    hint: 'Read the promise by hand.',
  },
  'log-silent': { says: 'the log of enquiries does not tell', hint: 'Add it to the log and import it again.' },
  'opted-out': { says: 'the company asked not to be written to', hint: 'Leave it at that.' },
  'chat-not-asked': {
    says: 'the question could not be asked in the chat',
    hint: 'Ask in the chat by hand, and import your log.',
  },
  'answerer-untold': { says: 'a reply came in the chat, and nothing tells who wrote it', hint: 'Ask in the chat by hand.' },
  'chat-left-early': {
    says: 'the chat was left before it could be told that no reply comes',
    hint: 'Wait for 10 minutes: contact.limits.chatMaxMinutes in the configuration.',
  },
} as const satisfies Record<string, ReasonText>;

export type Reason = keyof typeof reasons;
