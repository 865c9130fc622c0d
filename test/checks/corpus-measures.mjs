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
const squeezed = (text) =>
  String(text)
    .replace(/&[a-z]+;|[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const entities = (text) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'");

/** The measures; each `judge` gives the expected and the actual items, or null when a page has no label for it. */
export async function measuresOf(load) {
  const { socialNetworks } = await load('data/social-networks.js');
  const { profileOf, profileKey } = await load('lib/social.js');
  const { formsOf } = await load('lib/form.js');
  const { formWords } = await load('data/form-words.js');
  const { voteWords } = await load('data/vote-words.js');
  const { votesOn } = await load('lib/votes.js');
  const { nextPage } = await load('lib/pagination.js');
  const { nextWords } = await load('data/listing-words.js');
  const { findQuestions } = await load('lib/faq.js');
  const { resolveUrl } = await load('lib/url.js');
  const { helpCenters } = await load('data/help-centers.js');
  const { kindOf } = await load('lib/articles.js');
  const { hasOwnText } = await load('probes/kb-own-text.js');
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
      // How many questions a page declares, held against what it shows once the declaration is taken away.
      name: 'faq questions',
      reads: [],
      same: equal,
      judge: ({ declared }, { doc }) => {
        if (!declared.faq_page_questions || doc === undefined) return null;
        const names = (doc?.jsonLd() ?? []).filter((node) => node['@type'] === 'Question').map(({ name }) => squeezed(name));
        const text = squeezed(doc?.text() ?? '');
        if (!names.every((name) => text.includes(name))) return null;
        const shown = doc && findQuestions({ ...doc, jsonLd: () => [] }, { anyTitle: true, headings: true }).questions;
        return {
          // A page that declares its questions twice has each once.
          expected: [String(new Set(names).size)],
          actual: shown?.length > 0 ? [String(shown.length)] : [],
          detail: () => JSON.stringify(shown).slice(0, 600),
        };
      },
    },
    {
      name: 'pagination',
      reads: [],
      same: equal,
      judge: ({ gold }, { doc }) => {
        if (!gold.pagination_selectors || doc === undefined) return null;
        if (!doc) return { expected: [], actual: [] };
        const { NEXT, PAGE } = gold.pagination_selectors;
        const addresses = (selector) =>
          (selector ? doc.$(selector).toArray() : [])
            .flatMap((element) => (element.name === 'a' ? element : doc.$(element).find('a').toArray()))
            .flatMap(({ attribs }) => (attribs.href === undefined ? [] : (resolveUrl(attribs.href, doc.base) ?? [])));
        const next = addresses(NEXT);
        const actual = nextPage(doc, new Set(nextWords));
        return {
          expected: next.includes(actual) ? [actual] : next.slice(0, 1),
          optional: addresses(PAGE),
          actual: actual === null ? [] : [actual],
        };
      },
    },
    {
      name: 'forum',
      reads: ['forum.engine', 'forum.availability'],
      same: equal,
      judge: ({ gold }, { readings }) =>
        typeof gold.is_forum === 'boolean' && {
          expected: gold.is_forum ? ['yes'] : [],
          // A forum without dates that could be read was seen, only its liveliness is unknown.
          actual:
            readings['forum.availability']?.reason === 'no-dates'
              ? ['yes']
              : [...new Set([...present(readings, 'forum.engine'), ...present(readings, 'forum.availability')])],
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
      name: 'article feedback',
      reads: [],
      same: equal,
      judge: ({ gold }, { doc }) => {
        const label = gold.article_feedback ?? gold.help_center?.article_feedback;
        if (doc === undefined || typeof label !== 'boolean') return null;
        // Without the mark-up of engines: what words and names alone tell.
        const controls = doc ? votesOn(doc, voteWords, []).controls : [];
        return {
          expected: label ? ['yes'] : [],
          actual: controls.length > 0 ? ['yes'] : [],
          detail: () => controls.map(({ where, says }) => `${where}: ${says}`).join(' | '),
        };
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
    {
      // Whether a page of a help centre is an article; tables of contents and pages of other kinds have no label of their own.
      name: 'help centre page kind',
      reads: ['kb.engine'],
      same: equal,
      judge: ({ gold }, { readings, doc }) => {
        if (!gold.help_center?.page || doc === undefined) return null;
        const expected = gold.help_center.page === 'article' ? ['article'] : [];
        if (!doc) return { expected, actual: [] };
        const row = helpCenters.find(({ id }) => id === readings['kb.engine']?.value);
        const { host, pathname } = new URL(doc.url);
        const shelf = { host, base: row?.base?.exec(pathname)?.[0] ?? '', article: row?.article, section: row?.section };
        const kind = kindOf(shelf, doc.url);
        return {
          expected,
          actual: kind === 'article' || (kind === 'page' && hasOwnText({ shelf, pages: [{ doc }] }, doc)) ? ['article'] : [],
        };
      },
    },
    {
      name: 'help centre search',
      reads: ['kb.search'],
      same: equal,
      judge: ({ gold }, { readings, doc }) =>
        doc !== undefined &&
        gold.help_center?.platform && {
          expected: gold.help_center.search === true ? ['yes'] : [],
          // A box that only scripts write is right when something of it is on the page.
          optional: gold.help_center.search === 'js_only' ? ['yes'] : [],
          actual: listOf(readings, 'kb.search') > 0 ? ['yes'] : [],
        },
    },
  ];
  return measures;
}
