/** A program that sends mail for support desks, told by the headers that it writes. */
export interface MailVendor {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  /** One of them is enough: a header by its lower-case name, and what its value says. */
  readonly shows: readonly { readonly header: string; readonly value?: RegExp }[];
  /** Header lines that show it, and that do not. */
  readonly like: readonly string[];
  readonly unlike: readonly string[];
}

/** By headers that the makers' documentation, source or mails state. */
export const mailVendors: readonly MailVendor[] = [
  {
    id: 'zendesk',
    name: 'Zendesk',
    source: 'https://support.zendesk.com/',
    shows: [
      { header: 'x-zendesk-from-account-id' },
      { header: 'x-zendesk-email-id' },
      { header: 'x-mailer', value: /^zendesk/i },
      { header: 'message-id', value: /@(?:[\w-]{1,63}\.)?zendesk\.com>/i },
    ],
    like: ['X-Mailer: Zendesk Mailer', 'Message-ID: <L7_sprut@zendesk.com>'],
    unlike: ['Message-ID: <1@zendesk.com.example.test>'],
  },
  {
    id: 'request-tracker',
    name: 'Request Tracker',
    source: 'https://docs.bestpractical.com/rt/',
    shows: [{ header: 'x-rt-ticket' }, { header: 'x-managed-by', value: /^rt /i }],
    like: ['X-RT-Ticket: desk.test #4'],
    unlike: ['X-Managed-By: a person'],
  },
  {
    id: 'freshdesk',
    name: 'Freshdesk',
    source: 'https://support.freshdesk.com/',
    shows: [{ header: 'x-fd-email-category' }, { header: 'message-id', value: /@[\w.-]{0,100}freshdesk\.com>/i }],
    like: ['X-FD-Email-Category: 3', 'Message-ID: <1.2@acme.freshdesk.com>'],
    unlike: ['Subject: freshdesk.com'],
  },
  {
    id: 'zammad',
    name: 'Zammad',
    source: 'https://github.com/zammad/zammad',
    shows: [
      { header: 'x-mailer', value: /^zammad/i },
      { header: 'x-powered-by', value: /^zammad/i },
    ],
    like: ['X-Mailer: Zammad Mail Service'],
    unlike: ['X-Mailer: Mutt'],
  },
  {
    id: 'otrs',
    name: 'OTRS or Znuny',
    source: 'https://github.com/znuny/Znuny',
    shows: [
      { header: 'x-mailer', value: /^(?:otrs|znuny)/i },
      { header: 'x-powered-by', value: /^(?:otrs|znuny)/i },
    ],
    like: ['X-Mailer: OTRS Mail Service (6.0)', 'X-Powered-By: Znuny'],
    unlike: ['X-Mailer: Mutt'],
  },
  {
    id: 'freescout',
    name: 'FreeScout',
    source: 'https://github.com/freescout-help-desk/freescout',
    shows: [{ header: 'x-freescout-mail-type' }],
    like: ['X-FreeScout-Mail-Type: customer.message'],
    unlike: ['X-Mailer: FreeScout'],
  },
  {
    id: 'osticket',
    name: 'osTicket',
    source: 'https://github.com/osTicket/osTicket',
    shows: [{ header: 'x-mailer', value: /^osticket/i }],
    like: ['X-Mailer: osTicket Mailer'],
    unlike: ['X-Mailer: Mutt'],
  },
  {
    id: 'jira',
    name: 'Jira',
    source: 'https://confluence.atlassian.com/adminjiraserver/',
    shows: [{ header: 'x-jira-fingerprint' }, { header: 'message-id', value: /<jira\./i }],
    like: ['X-JIRA-FingerPrint: ab12', 'Message-ID: <JIRA.1.2@Atlassian.JIRA>'],
    unlike: ['Message-ID: <1@jira.example.test>'],
  },
  {
    id: 'help-scout',
    name: 'Help Scout',
    source: 'https://docs.helpscout.com/',
    shows: [
      { header: 'x-helpscout-message-id' },
      { header: 'message-id', value: /@helpscout\.(?:net|com)>/i },
      { header: 'x-mailer', value: /^help ?scout/i },
    ],
    like: ['X-Helpscout-Message-Id: 1', 'Message-ID: <reply-1-2-3@helpscout.net>'],
    unlike: ['Message-ID: <1@helpscout.test>'],
  },
  {
    id: 'intercom',
    name: 'Intercom',
    source: 'https://www.intercom.com/help/',
    shows: [{ header: 'x-intercom-bin' }, { header: 'message-id', value: /@[\w.-]{0,60}intercom(?:-mail)?\.(?:io|com)>/i }],
    like: ['X-Intercom-Bin: reply', 'Message-ID: <1@outbound.intercom.io>'],
    unlike: ['X-Mailer: intercom'],
  },
  {
    id: 'hubspot',
    name: 'HubSpot',
    source: 'https://knowledge.hubspot.com/',
    shows: [{ header: 'x-hs-cid' }, { header: 'message-id', value: /@[\w.-]{0,60}hubspot(?:email)?\.(?:com|net)>/i }],
    like: ['X-HS-Cid: 1', 'Message-ID: <1@mail.hubspot.com>'],
    unlike: ['Message-ID: <1@hubspot.test>'],
  },
  {
    id: 'gitlab',
    name: 'GitLab Service Desk',
    source: 'https://docs.gitlab.com/user/project/service_desk/',
    shows: [{ header: 'x-gitlab-project' }, { header: 'x-gitlab-issue-id' }],
    like: ['X-GitLab-Project: desk'],
    unlike: ['X-Mailer: GitLab'],
  },
  {
    id: 'discourse',
    name: 'Discourse',
    source: 'https://github.com/discourse/discourse',
    shows: [{ header: 'x-discourse-post-id' }, { header: 'x-discourse-topic-id' }],
    like: ['X-Discourse-Topic-Id: 4'],
    unlike: ['X-Mailer: Discourse'],
  },
  {
    id: 'front',
    name: 'Front',
    source: 'https://help.front.com/',
    shows: [{ header: 'message-id', value: /@(?:[\w-]{1,63}\.)?frontapp\.com>/i }],
    like: ['Message-ID: <1@frontapp.com>'],
    unlike: ['Message-ID: <1@frontapp.test>'],
  },
  {
    id: 'gorgias',
    name: 'Gorgias',
    source: 'https://docs.gorgias.com/',
    shows: [{ header: 'message-id', value: /@[\w.-]{0,60}gorgias\.(?:io|com)>/i }],
    like: ['Message-ID: <1@mail.gorgias.com>'],
    unlike: ['Message-ID: <1@gorgias.test>'],
  },
  {
    id: 'zoho-desk',
    name: 'Zoho Desk',
    source: 'https://www.zoho.com/desk/',
    shows: [{ header: 'message-id', value: /@[\w.-]{0,60}desk\.zoho\.(?:com|eu|in)>/i }],
    like: ['Message-ID: <1@desk.zoho.eu>'],
    unlike: ['X-Mailer: Zoho Mail'],
  },
  {
    id: 'salesforce',
    name: 'Salesforce',
    source: 'https://help.salesforce.com/',
    shows: [{ header: 'x-sfdc-lk' }, { header: 'x-sfdc-entityid' }],
    like: ['X-SFDC-LK: 00D'],
    unlike: ['X-Mailer: Salesforce'],
  },
  {
    id: 'servicenow',
    name: 'ServiceNow',
    source: 'https://www.servicenow.com/docs/',
    shows: [{ header: 'x-servicenow-generated' }],
    like: ['X-ServiceNow-Generated: true'],
    unlike: ['X-Mailer: Mutt'],
  },
  {
    id: 'odoo',
    name: 'Odoo',
    source: 'https://github.com/odoo/odoo',
    shows: [{ header: 'x-odoo-objects' }],
    like: ['X-Odoo-Objects: helpdesk.ticket-4'],
    unlike: ['X-Mailer: Odoo'],
  },
  {
    id: 'redmine',
    name: 'Redmine',
    source: 'https://www.redmine.org/',
    shows: [{ header: 'x-redmine-issue-id' }, { header: 'x-mailer', value: /^redmine/i }],
    like: ['X-Mailer: Redmine'],
    unlike: ['X-Mailer: Mutt'],
  },
  {
    id: 'usedesk',
    name: 'UseDesk',
    source: 'https://docs.usedesk.ru/',
    shows: [{ header: 'message-id', value: /@[\w.-]{0,60}usedesk\.(?:ru|com)>/i }],
    like: ['Message-ID: <1@mail.usedesk.ru>'],
    unlike: ['Message-ID: <1@usedesk.test>'],
  },
  {
    id: 'omnidesk',
    name: 'Omnidesk',
    source: 'https://support.omnidesk.ru/',
    shows: [{ header: 'message-id', value: /@[\w.-]{0,60}omnidesk\.(?:ru|com)>/i }],
    like: ['Message-ID: <1@acme.omnidesk.ru>'],
    unlike: ['Message-ID: <1@omnidesk.test>'],
  },
];
