import { describe, expect, it } from 'vitest';
import { formWords } from '../../src/data/form-words.ts';
import { formsOf, hasUnreadForms } from '../../src/lib/form.ts';
import { parseDocument } from '../../src/lib/html.ts';

const kinds = (html: string): readonly string[] =>
  formsOf(parseDocument(html, 'https://acme.test/'), formWords).map(({ kind }) => kind);

describe('what a form is for', () => {
  it.each([
    ['<form><input name="email"><textarea name="message"></textarea><button>Send</button></form>', 'contact'],
    [
      '<form action="/kontakt"><input name="name"><input type="email" name="mail"><button>Nachricht senden</button></form>',
      'contact',
    ],
    [
      '<h3>Обратный звонок</h3><form><input name="name" placeholder="Имя"><input type="tel" name="phone"><button>Перезвоните мне</button></form>',
      'contact',
    ],
    [
      '<form id="commentform"><textarea name="comment"></textarea><input name="email"><button>Post Comment</button></form>',
      'comment',
    ],
    [
      '<form><input name="email"><textarea name="message"></textarea><input type="file" name="cv"><button>Send</button></form>',
      'application',
    ],
    [
      '<h2>Curriculum questions</h2><form><input name="email"><textarea name="message"></textarea><button>Send</button></form>',
      'contact',
    ],
    ['<form role="search"><input name="s"></form>', 'search'],
    ['<form><input type="text" name="foo"><input type="submit" value="検索"></form>', 'search'],
    ['<form><input type="email" name="EMAIL"><button>Subscribe</button></form>', 'newsletter'],
    ['<form><input name="user"><input type="password" name="pw"><button>Log in</button></form>', 'login'],
    [
      '<form><input name="email"><input type="password" name="a"><input type="password" name="b"><button>Join</button></form>',
      'registration',
    ],
    ['<h2>Forgot your password?</h2><form><input name="email"><button>Reset my password</button></form>', 'recovery'],
    ['<h2>Elfelejtett jelszó</h2><form><input type="email" name="email"><button>Küldés</button></form>', 'recovery'],
    ['<form action="/vieta"><input name="vieta"><button>Ieškoti</button></form>', 'search'],
    ['<form id="searchForm"><select name="make"></select><button>Go</button></form>', 'search'],
    ['<form><input name="city"><input name="zip"><input name="km"><button>Search</button></form>', 'search'],
    ['<form name="newsletter"><input name="sendto"><input name="who"></form>', 'newsletter'],
    ['<form action="https://list.test/p"><input name="nombre"><input name="email"></form>', 'newsletter'],
    ['<form><input name="code" placeholder="Captcha"><input type="submit" value="Enter e-mail"></form>', 'other'],
    [
      '<form><input type="email" name="e"><button>Subscribe</button><textarea name="g-recaptcha-response"></textarea></form>',
      'newsletter',
    ],
    [
      '<form><input name="url"><input name="owner_email"><textarea name="description"></textarea><button>Add</button></form>',
      'other',
    ],
    ['<form class="gform"><input name="a" placeholder="Telefono"><input name="email"><button>Invia</button></form>', 'other'],
    ['<form><input name="adr"><textarea name="msg"></textarea><button>Confirm</button></form>', 'contact'],
    ['<form><input name="a"><input name="b"><input name="c"><button>Log in</button></form>', 'login'],
    ['<form><select name="currency"><option>EUR</option></select></form>', 'other'],
  ])('%s', (html, kind) => {
    expect(kinds(html)).toEqual([kind]);
  });

  it('finds the fields of a form that opens between the cells of a table', () => {
    expect(
      kinds(
        '<table><form action="/send"><tr><td><input name="email"><textarea name="message"></textarea></td></tr></form></table>',
      ),
    ).toEqual(['contact']);
  });

  it('takes fields and a button without a form for one when they are for messages', () => {
    expect(
      kinds(
        '<div class="ask"><h2>Contact us</h2><div><input name="email"><textarea name="message"></textarea></div><button>Send</button></div>',
      ),
    ).toEqual(['contact']);
    expect(kinds('<div><input type="email" name="e"><button>Subscribe</button></div>')).toEqual([]);
    expect(kinds('<div><textarea name="comment"></textarea><button>Post comment</button></div>')).toEqual([]);
    expect(kinds('<div><input name="email"><textarea name="message"></textarea></div>')).toEqual([]);
  });

  it('finds a form for messages in a page that is one form', () => {
    expect(
      kinds(
        '<form id="aspnetForm"><input type="hidden" name="__VIEWSTATE"><div><input name="user"><input type="password" name="p"><button>Log in</button></div><div><input name="email"><textarea name="message"></textarea><button>Send message</button></div></form>',
      ),
    ).toContain('contact');
  });

  it('gives a field to the form that it names', () => {
    expect(kinds('<form id="f"><input name="email"></form><textarea name="message" form="f"></textarea>')).toEqual(['contact']);
  });
});

it('names the departments that a form writes to', () => {
  const [form] = formsOf(
    parseDocument(
      '<form><input type="hidden" name="to" value="info@acme.com"><select name="dept"><option value="Sales|sales@acme.com">Sales</option></select><textarea name="message"></textarea></form>',
      'https://acme.com/',
    ),
    formWords,
  );
  expect(form?.addresses).toEqual(['info@acme.com', 'sales@acme.com']);
});

describe('of a page with very many forms', () => {
  const letter = '<form><input name="email"><textarea name="message"></textarea><button>Send</button></form>';
  const order = (count: number): string =>
    '<form><input type="number" name="n"><input type="submit" value="Buy"></form>'.repeat(count);
  const read = (html: string) => {
    const doc = parseDocument(html, 'https://acme.test/');
    return { kinds: formsOf(doc, formWords).map(({ kind }) => kind), unread: hasUnreadForms(doc, formWords) };
  };

  it('the one at its end is read, and those of one line are no letters', () => {
    expect(read(order(1_000) + letter)).toEqual({ kinds: ['contact'], unread: false });
  });

  it('the first and the last are read', () => {
    const line = '<form><input name="q"><input name="r"><button>Search</button></form>';
    const { kinds, unread } = read(letter + line.repeat(5_000) + letter);
    expect(kinds).toHaveLength(200);
    expect([kinds[0], kinds.at(-1), unread]).toEqual(['contact', 'contact', true]);
  });

  it('the fields beyond the first two thousand are not read', () => {
    const { fields } =
      formsOf(parseDocument(`<form>${'<input name="a">'.repeat(3_000)}</form>`, 'https://acme.test/'), formWords)[0] ?? {};
    expect(fields).toHaveLength(2_000);
    expect(read(`<form>${'<input name="a">'.repeat(3_000)}</form>`).unread).toBe(true);
    expect(read(`<form>${'<input name="a">'.repeat(2_000)}</form>`).unread).toBe(false);
  });

  it('the fields beside a button without a form are as many', () => {
    const lone = '<div><input name="email"><textarea name="message"></textarea><button>Send</button></div>';
    expect(read(lone.repeat(300))).toMatchObject({ kinds: { length: 200 }, unread: true });
  });
});

it('reads a page once however often it is asked', () => {
  const doc = parseDocument('<form><input name="q"></form>', 'https://acme.test/');
  expect(formsOf(doc, formWords)).toBe(formsOf(doc, formWords));
});
