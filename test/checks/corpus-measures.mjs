/** What each measure is held against: the labels of the pages, and how a label and a reading are the same. */

const keypad = '22233344455566677778889999';
const letters = (text) => (/[A-Z]{3,}/.test(text) ? text.replace(/[A-Z]/g, (letter) => keypad[letter.charCodeAt(0) - 65]) : text);
/** Digits that matter: without extension, further lines after a stroke, bracketed trunk zero, and leading zeros. */
const digits = (text) =>
  letters(
    text
      .replace(/\((?=[^)]*[A-Za-z])[^)]*\)/g, '')
      .replace(/(?:ext|extension|x|doorwahl)\.?\s*\d+\s*$/i, '')
      .replace(/(?<=\d{4})(?:\/\d{1,3})+\s*$/, '')
      .replace(/\(0\)/, ''),
  )
    .replace(/\D/g, '')
    .replace(/^0+/, '');
const samePhone = (a, b) => a.length >= 7 && b.length >= 7 && (a.endsWith(b) || b.endsWith(a));
const distinct = (list) => list.filter((item, index) => list.findIndex((other) => samePhone(item, other)) === index);
const phoneDigits = (phone) => digits(phone.e164 ?? phone.shown);
/** Reports show the first letter and the domain of an address that names a person. */
const sameAddress = (label, shown) =>
  label === shown ||
  (shown.includes('…') && label[0] === shown[0] && label.slice(label.lastIndexOf('@')) === shown.slice(shown.lastIndexOf('@')));
const listOf = (readings, measure) => (readings[measure]?.state === 'found' ? readings[measure].value : []);
const decoded = (source) =>
  source.replace(/&#(x?)([\da-f]{2,4});/gi, (_, hex, code) => String.fromCharCode(Number.parseInt(code, hex ? 16 : 10)));
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const entities = (text) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'");

/** The measures; each `judge` gives the expected and the actual items, or null when a page has no label for it. */
export async function measuresOf(load) {
  const { socialNetworks } = await load('data/social-networks.js');
  const { profileOf, profileKey } = await load('lib/social.js');
  const { formsOf } = await load('lib/form.js');
  const { formWords } = await load('data/form-words.js');
  const networks = socialNetworks.filter(({ kind }) => kind === 'network');
  const equal = (a, b) => a === b;
  const addresses = (readings) => listOf(readings, 'email.addresses').map(({ address }) => address);
  const present = (readings, measure) => (readings[measure]?.state === 'found' ? ['yes'] : []);

  const measures = [
    {
      name: 'emails',
      reads: ['email.addresses'],
      same: sameAddress,
      judge: ({ gold }, { readings, source }) =>
        gold.emails && {
          expected: [
            ...gold.emails,
            ...(gold.emails_obfuscated_as_seen ?? []).map((text) => text.replace(/\s*\[[^\]]*\]\s*/, '@')),
          ].map((one) => one.toLowerCase()),
          // The labels are of visible text; a mailto link that is not written out is right too.
          optional: [...decoded(source).matchAll(/mailto:\s*([^"'?>\s]+)/gi)].map(([, one]) => one.toLowerCase()),
          actual: addresses(readings),
        },
    },
    {
      name: 'emails cloudflare',
      reads: ['email.addresses'],
      same: sameAddress,
      judge: ({ declared }, { readings }) =>
        declared.cloudflare_emails && { expected: declared.cloudflare_emails, actual: addresses(readings), unjudged: true },
    },
    {
      name: 'emails declared',
      reads: ['email.addresses'],
      same: sameAddress,
      judge: ({ declared }, { readings }) => {
        const expected = [
          ...(declared.org_email ?? []),
          ...(declared.contact_points ?? []).flatMap(({ email }) => (email ? [email] : [])),
        ];
        return (
          expected.length > 0 && {
            expected: expected.map((one) => one.toLowerCase()),
            actual: addresses(readings),
            unjudged: true,
          }
        );
      },
    },
    {
      name: 'emails mailto (silver)',
      reads: ['email.addresses'],
      same: sameAddress,
      judge: ({ info }, { readings }) =>
        info.mailto?.length > 0 && {
          expected: info.mailto.map((one) => decoded(one).toLowerCase()),
          actual: addresses(readings),
          unjudged: true,
        },
    },
    {
      name: 'phones',
      reads: ['contact.phones'],
      same: samePhone,
      judge: ({ gold }, { readings, source }) => {
        if (!gold.tel) return null;
        const expected = distinct(gold.tel.map(digits).filter((one) => one.length >= 7));
        const actual = distinct(
          listOf(readings, 'contact.phones')
            .filter(({ fax }) => !fax)
            .map(phoneDigits),
        );
        // The labels are of visible text; a telephone link that is not written out is right too.
        const optional = [...source.matchAll(/href\s*=\s*["']?tel:([^"'>]+)/gi)].map(([, one]) => digits(one));
        return { expected, optional, actual };
      },
    },
    {
      name: 'fax',
      reads: ['contact.phones'],
      same: samePhone,
      judge: ({ gold }, { readings }) =>
        gold.fax && {
          expected: distinct(gold.fax.map(digits).filter((one) => one.length >= 7)),
          actual: distinct(
            listOf(readings, 'contact.phones')
              .filter(({ fax }) => fax)
              .map(phoneDigits),
          ),
        },
    },
    {
      name: 'hours',
      reads: ['contact.hours'],
      same: equal,
      judge: ({ gold }, { readings }) => {
        if (!gold.hours) return null;
        const reading = readings['contact.hours'];
        // Labels are sentences as seen: those without a time of day cannot be counted, but must not be called absent.
        const timed = gold.hours.filter((text) => /\d/.test(text));
        return {
          expected: timed.length > 0 ? ['yes'] : [],
          optional: gold.hours.length > 0 ? ['yes'] : [],
          actual: present(readings, 'contact.hours'),
          detail: () =>
            `${gold.hours.join(' | ')} => ${reading?.state} ${reading?.note ?? reading?.detail ?? ''} «${reading?.evidence?.[0].excerpt ?? ''}»`,
        };
      },
    },
    {
      name: 'phones declared',
      reads: ['contact.phones'],
      same: samePhone,
      judge: ({ declared }, { readings }) => {
        const points = [
          ...(declared.contact_points ?? []).flatMap(({ telephone }) => telephone ?? []),
          ...(declared.org_telephone ?? []),
        ];
        const expected = distinct(points.map(digits).filter((one) => one.length >= 7));
        return expected.length > 0 && { expected, actual: listOf(readings, 'contact.phones').map(phoneDigits), unjudged: true };
      },
    },
    ...[
      ['contact', 'has_contact_form', ['contact', 'comment']],
      ['search', 'has_search_form', ['search']],
      ['newsletter', 'has_mailing_list_form', ['newsletter']],
      ['login', 'has_login_form', ['login']],
    ].map(([name, label, kinds]) => ({
      name: `forms ${name}`,
      reads: [],
      same: equal,
      judge: ({ gold }, { doc }) =>
        doc !== undefined &&
        typeof gold[label] === 'boolean' && {
          expected: gold[label] ? ['yes'] : [],
          actual: doc && formsOf(doc, formWords).some(({ kind }) => kinds.includes(kind)) ? ['yes'] : [],
          detail: () =>
            `${JSON.stringify(gold.forms)} | ${formsOf(doc, formWords)
              .map((form) =>
                `${form.kind}:${form.says.replace(/\s+/g, ' ').slice(0, 60)}[${form.fields.map(({ type, name: field }) => `${type} ${field}`).join(',')}]`.slice(
                  0,
                  220,
                ),
              )
              .join(' | ')}`,
        },
    })),
    {
      name: 'contact form (reading)',
      reads: ['email.form'],
      same: equal,
      judge: ({ gold }, { readings }) =>
        typeof gold.has_contact_form === 'boolean' && {
          expected: gold.has_contact_form ? ['yes'] : [],
          actual: present(readings, 'email.form'),
        },
    },
    {
      name: 'social declared',
      reads: ['social.pages'],
      same: equal,
      judge: ({ declared }, { readings }) => {
        if (!declared.same_as) return null;
        const profiles = declared.same_as.map(({ url }) => profileOf(networks, entities(url))).filter(Boolean);
        const actual = listOf(readings, 'social.pages')
          .flatMap(({ url, others = [] }) => [url, ...others.map((other) => other.url)])
          .map((url) => profileKey(profileOf(networks, url)));
        const known = new Set(profiles.map(({ network }) => network.id));
        const expected = [...new Set(profiles.map(profileKey))];
        // A network that the page does not declare may still be the company's: no verdict.
        return {
          expected,
          actual: actual.filter((key) => known.has(key.split(' ')[0])),
          spare: actual.filter((key) => !known.has(key.split(' ')[0])),
        };
      },
    },
    {
      name: 'chat products',
      reads: ['chat.products'],
      same: (a, b) => a.split('/').some((name) => slug(b).includes(slug(name))),
      judge: ({ gold }, { readings }) =>
        gold.chat && {
          expected: [...new Set(gold.chat.filter(({ status }) => status === 'active').map(({ vendor }) => vendor))],
          optional: gold.chat.filter(({ status }) => status === 'link').map(({ vendor }) => vendor),
          actual: listOf(readings, 'chat.products'),
        },
    },
    {
      name: 'faq',
      reads: ['kb.presence'],
      same: equal,
      judge: ({ declared }, { readings }) =>
        declared.faq_page_questions && { expected: ['yes'], actual: present(readings, 'kb.presence') },
    },
    {
      name: 'forum',
      reads: ['forum.engine', 'forum.availability'],
      same: equal,
      judge: ({ gold }, { readings }) =>
        typeof gold.is_forum === 'boolean' && {
          expected: gold.is_forum ? ['yes'] : [],
          actual: [...new Set([...present(readings, 'forum.engine'), ...present(readings, 'forum.availability')])],
        },
    },
    {
      name: 'forum engine',
      reads: ['forum.engine'],
      same: (a, b) => a.split(/[/_]/).some((name) => slug(name) === b),
      judge: ({ info }, { readings }) =>
        info.forum_engine_by_marker?.length > 0 && {
          expected: [info.forum_engine_by_marker].flat(),
          actual: [listOf(readings, 'forum.engine')].flat().map(slug),
        },
    },
    {
      name: 'help centre platform',
      reads: ['kb.engine'],
      same: (a, b) => a.includes(b) || b.includes(a),
      // Through the tool a page of a help centre is a home page elsewhere, which is no help centre.
      judge: ({ gold }, { readings, doc }) =>
        doc !== undefined &&
        gold.help_center?.platform && {
          expected: /^own\b/.test(gold.help_center.platform) ? [] : [slug(gold.help_center.platform)],
          actual: [listOf(readings, 'kb.engine')].flat().map(slug),
        },
    },
  ];
  return measures;
}
