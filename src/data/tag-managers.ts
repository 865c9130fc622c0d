import type { Vendor } from '../model/vendor.ts';

const row = (id: string, name: string, source: string, shows: Vendor['shows'], like: string): Vendor => ({
  id,
  name,
  kind: 'tag-manager',
  source,
  shows,
  like: [like],
  unlike: [`<a href="${source}">${name}</a>`],
});

/** Products that load other scripts into a page, often not before the visitor has consented to cookies. */
export const tagManagers: readonly Vendor[] = [
  row(
    'google-tag-manager',
    'Google Tag Manager',
    'https://developers.google.com/tag-platform/tag-manager',
    [{ host: 'googletagmanager.com', path: /^\/(?:gtm\.js|ns\.html)/ }],
    'https://www.googletagmanager.com/gtm.js?id=GTM-ABC123',
  ),
  row(
    'tealium-iq',
    'Tealium iQ',
    'https://docs.tealium.com/iq-tag-management/',
    [{ host: 'tiqcdn.com' }, { host: 'tiqcdn.cn' }],
    'https://tags.tiqcdn.com/utag/acme/main/prod/utag.js',
  ),
  row(
    'adobe-tags',
    'Adobe Experience Platform Tags',
    'https://experienceleague.adobe.com/docs/experience-platform/tags/home.html',
    [{ host: 'adobedtm.com' }],
    'https://assets.adobedtm.com/abc/def/launch-123.min.js',
  ),
  row(
    'commanders-act',
    'Commanders Act TagCommander',
    'https://doc.commandersact.com',
    [{ host: 'tagcommander.com' }],
    'https://cdn.tagcommander.com/1234/tc_Acme_1.js',
  ),
  row(
    'ensighten',
    'Ensighten Manage',
    'https://www.ensighten.com',
    [{ host: 'ensighten.com', path: /Bootstrap/ }],
    'https://nexus.ensighten.com/acme/prod/Bootstrap.js',
  ),
  row(
    'piwik-pro-tags',
    'Piwik PRO Tag Manager',
    'https://developers.piwik.pro',
    [{ host: 'containers.piwik.pro' }],
    'https://acme.containers.piwik.pro/0a1b2c3d.js',
  ),
  row(
    'matomo-tags',
    'Matomo Tag Manager',
    'https://developer.matomo.org/guides/tagmanager/introduction',
    [{ script: /\/js\/container_[A-Za-z0-9]{6,12}\.js$/ }],
    'https://stats.acme.test/js/container_a1B2c3D4.js',
  ),
  row(
    'segment',
    'Segment',
    'https://segment.com/docs/connections/sources/catalog/libraries/website/javascript/',
    [{ host: 'cdn.segment.com' }],
    'https://cdn.segment.com/analytics.js/v1/abc/analytics.min.js',
  ),
];
