import { describe, expect, it } from 'vitest';
import { voteWords } from '../../src/data/vote-words.ts';
import { parseDocument } from '../../src/lib/html.ts';
import { type VoteMarkup, votesOn } from '../../src/lib/votes.ts';

const on = (body: string, markup: readonly VoteMarkup[] = []) =>
  votesOn(parseDocument(body, 'https://help.acme.test/articles/1'), voteWords, markup);
/** Kinds of the controls, with what keeps readers from them. */
const controls = (body: string, markup: readonly VoteMarkup[] = []): readonly string[] =>
  on(body, markup).controls.map(({ asks, needsLogin, hidden }) =>
    [asks, ...(needsLogin ? ['login'] : []), ...(hidden ? ['hidden'] : [])].join(' '),
  );
const tallies = (body: string, markup: readonly VoteMarkup[] = []): readonly unknown[] =>
  on(body, markup).tallies.map(({ asks, up, total }) => [asks, up, total]);

const prose = '<p>Open the settings and press the green button until the lamp turns white, then wait.</p>'.repeat(12);

describe('a question with answers beside it', () => {
  it.each([
    ['buttons', '<p>Was this article helpful?</p><button>Yes</button><button>No</button>'],
    ['links', 'Was this article helpful to you? <a href="#">Yes</a> <a href="#">No</a>'],
    [
      'radio buttons',
      '<span>Was this content helpful?</span><label><input type="radio" value="1">Yes</label><label><input type="radio" value="0">No</label>',
    ],
    [
      'a scale of stars',
      '<h4>Rate this article</h4><button aria-label="1 star"></button><button aria-label="2 stars"></button><button aria-label="3 stars"></button>',
    ],
    [
      'faces',
      '<div>Did this answer your question?</div><button><span title="Disappointed">😞</span></button><button>😐</button><button>😃</button>',
    ],
    [
      'thumbs',
      '<h2>Was this page helpful?</h2><form><button aria-label="Thumbs up"><svg></svg></button><button aria-label="Thumbs down"><svg></svg></button></form>',
    ],
    ['pictures', '<b>Was this helpful?</b><a href="#"><img src="u.png" alt="Yes"></a><a href="#"><img src="d.png" alt="No"></a>'],
    ['marked words', '<p>Did you find it helpful? <span class="vote-up">Yes</span><span class="vote-down">No</span></p>'],
    ['a sentence in parts', '<p>Was this <em>article</em> helpful?</p><button>Yes</button><button>No</button>'],
  ])('may have %s', (_, widget) => {
    expect(controls(`${prose}<div>${widget}</div>`)).toEqual(['useful']);
  });

  it.each([
    ['ru', 'Была ли статья полезна?', 'Да', 'Нет'],
    ['uk', 'Чи була ця стаття корисною?', 'Так', 'Ні'],
    ['de', 'War dieser Artikel hilfreich?', 'Ja', 'Nein'],
    ['fr', 'Cet article vous a-t-il été utile ?', 'Oui', 'Non'],
    ['es', '¿Fue útil este artículo?', 'Sí', 'No'],
    ['pt', 'Esse artigo foi útil?', 'Sim', 'Não'],
    ['it', 'Questo articolo ti è stato utile?', 'Sì', 'No'],
    ['pl', 'Czy ten artykuł był pomocny?', 'Tak', 'Nie'],
    ['nl', 'Was dit artikel nuttig?', 'Ja', 'Nee'],
    ['tr', 'Bu makale yardımcı oldu mu?', 'Evet', 'Hayır'],
    ['zh', '这篇文章有帮助吗？', '是', '否'],
    ['ja', 'この記事は役に立ちましたか？', 'はい', 'いいえ'],
    ['ko', '도움이 되었습니까?', '예', '아니요'],
  ])('is understood in %s', (_, question, yes, no) => {
    expect(controls(`<div><p>${question}</p><button>${yes}</button><button>${no}</button></div>`)).toEqual(['useful']);
  });

  it('may be a link or a button itself, which opens the rest', () => {
    expect(controls(`${prose}<div><a href="/feedback?page=1">Was this page helpful?</a></div>`)).toEqual(['useful']);
    expect(controls(`${prose}<div><a href="/articles/9">How do I rate this article in the shop?</a></div>`)).toEqual([]);
  });

  it('counts where scripts have yet to show it, and says so', () => {
    expect(
      controls('<form hidden><p>Was this page helpful?</p><button title="Yes"></button><button title="No"></button></form>'),
    ).toEqual(['useful hidden']);
    expect(
      controls('<div style="display:none"><p>Was this page helpful?</p><button>Yes</button><button>No</button></div>'),
    ).toEqual(['useful hidden']);
  });

  it('asks for relevance when it asks whether the problem is solved', () => {
    expect(controls('<div><p>Did this solve your problem?</p><button>Yes</button><button>No</button></div>')).toEqual([
      'relevant',
    ]);
    expect(controls('<div><p>Решило ли это вашу проблему?</p><button>Да</button><button>Нет</button></div>')).toEqual([
      'relevant',
    ]);
  });

  it('is no question to everybody when the answers lead to a login', () => {
    const links = '<a href="/login?next=/1">Yes</a> <a href="/login?next=/1">No</a>';
    expect(controls(`<div>Was this article helpful? ${links}</div>`)).toEqual(['useful login']);
    expect(controls('<div><p>Was this helpful?</p><button>Yes</button><button>No</button><p>Sign in to vote</p></div>')).toEqual([
      'useful login',
    ]);
    expect(
      controls('<div><p>Was this helpful? <button>Yes</button> <button>No</button></p><p>Sign in to vote</p></div>'),
    ).toEqual(['useful login']);
  });

  it('is for everybody when a login is wanted for something else beside it', () => {
    const question = '<p>Was this helpful? <button>Yes</button> <button>No</button></p>';
    expect(controls(`<div>${question}<p>Please sign in to see your orders.</p></div>`)).toEqual(['useful']);
  });

  it('may have links for answers that lead to where votes are taken', () => {
    const asked = (up: string, down: string): readonly string[] =>
      controls(`<div><p>Was this helpful?</p><a href="${up}">Yes</a> <a href="${down}">No</a></div>`);
    expect(asked('/articles/1/vote?for=1', '/articles/1/vote?for=0')).toEqual(['useful']);
    expect(asked('/articles/1?answer=yes', '/articles/1?answer=no')).toEqual(['useful']);
    expect(asked('https://help.acme.test/articles/1#', 'https://help.acme.test/articles/1#')).toEqual(['useful']);
    expect(asked('/articles/1/yes', '/articles/1/no')).toEqual(['useful']);
    expect(asked('/articles/2', '/articles/3')).toEqual([]);
  });

  it.each([
    ['only one answer', '<div><p>Was this article helpful?</p><button>Yes</button></div>'],
    ['answers far away', `<div><p>Was this article helpful?</p></div>${prose}<div><button>Yes</button><button>No</button></div>`],
    ['links to other pages', '<div><p>Was this article helpful?</p><a href="/print">Print</a> <a href="/share">Share</a></div>'],
    [
      'answers that lead to other pages',
      '<p>Did you find what you were looking for?</p><a role="button" href="/contact">No, contact us</a> <a href="/help">Yes, back to help</a>',
    ],
    [
      'a quotation',
      '<p>Your readers then see this:</p><blockquote>Was this helpful? <a href="#">Yes</a> <a href="#">No</a></blockquote>',
    ],
    ['a review', '<div class="review"><p>Was this helpful?</p><button>Yes</button><button>No</button></div>'],
    ['a review by its name', '<div><p>Was this review helpful?</p><button>Yes</button><button>No</button></div>'],
    ['a comment', '<li class="comment even"><p>Was this helpful?</p><button>Yes</button><button>No</button></li>'],
    [
      'consent to cookies',
      '<div class="cookie-feedback"><p>May we use cookies?</p><p>They help us.</p></div><button>Yes</button><button>No</button>',
    ],
    [
      'a newsletter',
      '<form><p>Do you want our newsletter?</p><label><input type="radio" value="yes">Yes</label><label><input type="radio" value="no">No</label></form>',
    ],
  ])('is not seen in %s', (_, body) => {
    expect(controls(body)).toEqual([]);
  });
});

describe('a control without words', () => {
  it.each([
    [
      'a pair of votes on the article',
      '<div class="article-votes"><a class="article-vote-up"></a><a class="article-vote-down"></a></div>',
    ],
    [
      'feedback by its class',
      '<div class="page-feedback"><button class="feedback--yes">👍</button><button class="feedback--no">👎</button></div>',
    ],
    [
      'a scale of radio buttons',
      '<fieldset class="article-rating"><input type="radio" name="stars" value="1"><input type="radio" name="stars" value="2"><input type="radio" name="stars" value="3"></fieldset>',
    ],
    ['arrows that vote', '<div class="page-feedback"><button data-vote="up"></button><button data-vote="down"></button></div>'],
  ])('is %s', (_, widget) => {
    expect(controls(`${prose}${widget}`)).toEqual(['useful']);
  });

  const pair =
    '<a class="youlike vote" href="#like" data-vote="1"></a><a class="youdislike vote" href="#dislike" data-vote="-1"></a>';
  it.each([
    [
      'votes on a message',
      `<div class="email-body">${prose}</div><form class="likeform" action="/message/1/vote">${pair}</form>`,
    ],
    ['votes on each answer', `<div class="vote-article">${pair}</div><div class="vote-article">${pair}</div>`],
    [
      'votes on a post',
      '<div class="voting-container"><button class="vote-up" aria-label="Up vote"></button><button class="vote-down" aria-label="Down vote"></button></div>',
    ],
    [
      'stars of a form for reviews',
      '<div class="review-form-feedback-rating"><input type="radio"><input type="radio"><input type="radio"></div>',
    ],
    [
      'a form for reviews',
      '<p class="comment-form-rating"><input type="radio" value="1"><input type="radio" value="2"><input type="radio" value="3"></p>',
    ],
    [
      'stars that are shown only',
      '<div class="article-rating"><i class="star"></i><i class="star"></i><i class="star"></i></div>',
    ],
    [
      'stars of a product',
      '<script type="application/ld+json">{"@type":"Product","aggregateRating":{"ratingValue":4,"ratingCount":9}}</script>',
    ],
    [
      'the discussion page of a wiki',
      '<li id="ca-talk"><a href="/wiki/Talk:Lamp">Discussion</a></li><div id="footer-feedback"><a href="/f">Feedback</a></div>',
    ],
    [
      'dots that turn the voices of customers',
      '<section class="customer-feedback"><p>Great service, says Ann</p><button>1</button><button>2</button><button>3</button></section>',
    ],
    [
      'arrows that scroll',
      '<div class="helpful-links"><button class="scroll-up" aria-label="Scroll up"></button><button class="scroll-down"></button></div>',
    ],
    [
      'buttons of a dialog that say nothing',
      '<div class="feedback-modal" hidden><button></button><button class="one"></button><button class="two"></button></div>',
    ],
    [
      'buttons that share',
      '<div class="share-feedback"><a href="https://www.facebook.com/sharer.php?u=x">Facebook</a><a href="https://x.com/share?url=x">X</a></div>',
    ],
  ])('is not %s', (_, body) => {
    expect(controls(body)).toEqual([]);
  });

  it('is known by the mark-up of its engine', () => {
    expect(controls('<div class="acme-faces"></div>', [{ control: '.acme-faces' }])).toEqual(['useful']);
  });
});

it('reads a page with more siblings than a call takes arguments', () => {
  expect(controls(`<div>Was this helpful?${'<i></i>'.repeat(150_000)}</div>`)).toEqual([]);
});

describe('what readers said', () => {
  it.each([
    ['en', '12 out of 15 found this helpful'],
    ['en', '12 of 15 people found this article helpful'],
    ['ru', 'Пользователи, считающие этот материал полезным: 12 из 15'],
    ['uk', '12 з 15 вважають це корисним'],
    ['de', '12 von 15 fanden dies hilfreich'],
    ['fr', 'Utilisateurs qui ont trouvé cela utile : 12 sur 15'],
    ['es', 'Usuarios a los que les pareció útil: 12 de 15'],
    ['pt', 'Usuários que acharam isso útil: 12 de 15'],
    ['it', 'Utenti che ritengono sia utile: 12 su 15'],
    ['pl', 'Liczba użytkowników, którzy uważają artykuł za przydatny: 12 z 15'],
    ['nl', 'Aantal gebruikers dat dit nuttig vond: 12 van 15'],
    ['tr', '15 kişi içerisinden 12 kişi bunun yardımcı olduğunu düşündü'],
    ['zh', '15 人中有 12 人觉得有帮助'],
    ['ja', '15人中12人がこの記事が役に立ったと言っています'],
    ['ko', '15명 중 12명이 도움이 되었다고 했습니다'],
  ])('is read in %s: %s', (_, text) => {
    expect(tallies(`${prose}<div>${text}</div>`)).toEqual([['useful', 12, 15]]);
  });

  it('may be written with marks inside and thousands set apart', () => {
    expect(tallies('<p><b>1,204</b> out of <b>1,300</b> found this helpful</p>')).toEqual([['useful', 1204, 1300]]);
  });

  it('may stand beside the answers', () => {
    expect(tallies('<div>Was this helpful? <button>Yes <span>25</span></button> <button>No (5)</button></div>')).toEqual([
      ['useful', 25, 30],
    ]);
    expect(tallies('<div>Did this solve your problem? <button>Yes 6</button> <button>No 2</button></div>')).toEqual([
      ['relevant', 6, 8],
    ]);
  });

  it('is read from the mark-up of an engine that leaves out a zero', () => {
    const markup = [{ control: '.tip', counts: { up: '.tip.up .count', down: '.tip.down .count' } }];
    const widget =
      '<div>Was this article helpful? <a class="tip up">Yes <b class="count">25</b></a> <a class="tip down">No</a></div>';
    expect(tallies(widget)).toEqual([]);
    expect(tallies(widget, markup)).toEqual([['useful', 25, 25]]);
  });

  it.each([
    ['a review', '<ol class="commentlist"><li class="review even"><small>2 out of 2 people found this helpful</small></li></ol>'],
    ['comments and views', '<p>12 comments, 15 views</p><p>Liked by 12 of 15 followers</p>'],
    ['more than all', '<p>15 out of 12 found this helpful</p>'],
    ['an average without a scale', '<p>Average rating: 4.5 (12 Votes)</p>'],
    ['agreement without a total', '<p>12 people found this helpful</p>'],
  ])('is not read from %s', (_, body) => {
    expect(tallies(body)).toEqual([]);
  });
});
