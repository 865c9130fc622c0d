import { describe, expect, it } from 'vitest';
import { formWords } from '../../src/data/form-words.ts';
import { formsOf } from '../../src/lib/form.ts';
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
    ['<form role="search"><input name="s"></form>', 'search'],
    ['<form><input type="text" name="foo"><input type="submit" value="検索"></form>', 'search'],
    ['<form><input type="email" name="EMAIL"><button>Subscribe</button></form>', 'newsletter'],
    ['<form><input name="user"><input type="password" name="pw"><button>Log in</button></form>', 'login'],
    [
      '<form><input name="email"><input type="password" name="a"><input type="password" name="b"><button>Join</button></form>',
      'registration',
    ],
    ['<h2>Forgot your password?</h2><form><input name="email"><button>Reset my password</button></form>', 'recovery'],
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
});
