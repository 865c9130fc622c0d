import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import probe from '../../src/probes/community-findability.ts';
import { home, page, viewOf } from './forum-view.ts';

const board =
  '<body id="phpbb"><ul class="topiclist"><li><a class="forumtitle" href="./viewforum.php?f=1">Help</a></li></ul></body>';
const read = (...visits: readonly Page[]) => probe.read(viewOf(visits))['community.findability'];
const guessed = (url: string) => ({ look: { by: 'url', url, via: 'http', role: 'forum', guess: true } }) as const;

describe('community.findability', () => {
  it('is one click where the home page leads to the forum, and names the link', () => {
    const reading = read(
      page('home', home, '<nav><a href="https://forum.acme.test/">Community</a></nav>'),
      page('forum', 'https://forum.acme.test/', board),
    );
    expect(reading).toMatchObject({ state: 'found', value: 1, note: '1 click from the home page: “Community”.' });
    expect(reading).toMatchObject({ evidence: [{ url: home, excerpt: 'Community https://forum.acme.test/' }] });
  });

  it('is two clicks through the support page', () => {
    expect(
      read(
        page('home', home, '<a href="/support">Support</a>'),
        page('support', `${home}support`, '<a href="/forum/">Ask others</a>'),
        page('forum', `${home}forum/`, board),
      ),
    ).toMatchObject({ state: 'found', value: 2, note: '2 clicks from the home page: “Support” -> “Ask others”.' });
  });

  it('counts from the help centre where that is nearer', () => {
    expect(
      read(
        page('home', home, '<a href="/support">Support</a>'),
        page('support', `${home}support`, '<a href="/help">Help</a>'),
        page('help', `${home}help`, '<a href="/forum/">Community</a>'),
        page('forum', `${home}forum/`, board),
      ),
    ).toMatchObject({ state: 'found', value: 1, note: '1 click from the help centre: “Community”.' });
  });

  it('counts a link to a topic as a way into the forum', () => {
    expect(
      read(
        page('home', home, '<a href="/forum/viewtopic.php?t=7">How do I export?</a>'),
        page('forum', `${home}forum/`, board, guessed(`${home}forum/`)),
      ),
    ).toMatchObject({ state: 'found', value: 1, note: '1 click from the home page: “How do I export?”.' });
  });

  it('counts the click on a redirecting address that the link names', () => {
    expect(
      read(
        page('home', home, '<a href="/community">Community</a>'),
        page('community', `${home}community`, board, { finalUrl: 'https://talk.acme.test/' }),
      ),
    ).toMatchObject({ state: 'found', value: 1 });
  });

  it('counts the clicks to a group elsewhere, the last of them leaving the site', () => {
    expect(
      read(
        page('home', home, '<a href="/support">Support</a>'),
        page('support', `${home}support`, '<p><a href="https://discord.gg/acme">Join our Discord</a></p>'),
      ),
    ).toMatchObject({ state: 'found', value: 2, note: '2 clicks from the home page: “Support” -> “Join our Discord”.' });
  });

  it('is not shortened by a place that is not official where an official one exists', () => {
    expect(
      read(
        page(
          'home',
          home,
          '<div><a href="https://discord.gg/fans">Unofficial fan server</a></div><div><a href="/support">Support</a></div>',
        ),
        page('support', `${home}support`, '<div><a href="https://discord.gg/acme">Our Discord</a></div>'),
      ),
    ).toMatchObject({ state: 'found', value: 2 });
  });

  it('is nothing where the forum stands on its home page already', () => {
    expect(read(page('home', home, board))).toMatchObject({
      state: 'found',
      value: 0,
      note: 'The home page is the community itself.',
    });
  });

  it('is one click where the home page only shows the newest topics of a forum that has a place of its own', () => {
    const newest =
      '<a href="/forum/">Forum</a><a class="topictitle" href="/forum/viewtopic.php?t=7">Export</a><p>Powered by phpBB</p>';
    expect(read(page('home', home, newest), page('forum', `${home}forum/`, board))).toMatchObject({ state: 'found', value: 1 });
  });

  it('is absent where a forum was guessed and no link leads there', () => {
    expect(
      read(page('home', home, '<p>Anvils</p>'), page('forum', `${home}forum/`, board, guessed(`${home}forum/`))),
    ).toMatchObject({ state: 'absent', note: expect.stringContaining(`${home}forum/`) });
  });

  it('is not told where scripts draw the home page, or where a page called a community was not read', () => {
    const forum = page('forum', 'https://talk.acme.test/', board, guessed('https://talk.acme.test/'));
    expect(read(page('home', home, '<div id="app"></div><script src="/app.js"></script>'), forum)).toMatchObject({
      state: 'unknown',
      reason: 'needs-browser',
    });
    expect(read(page('home', home, '<a href="/go/community">Community</a>'), forum)).toMatchObject({
      state: 'unknown',
      detail: expect.stringContaining('/go/community'),
    });
  });

  it('is not told by the forum of somebody else', () => {
    expect(
      read(
        page('home', home, '<a href="https://talk.otherworks.test/">Community</a>'),
        page('community', 'https://talk.otherworks.test/', board),
      ),
    ).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  it('is absent where there is no community', () => {
    expect(read(page('home', home, '<a href="/blog">Blog</a>'))).toMatchObject({ state: 'absent' });
  });
});
