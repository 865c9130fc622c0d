import { at, every, type HostileHost, page, silence } from '../support/hostile-bed.ts';

/** Hosts for runs that end before everything was looked at. */
export const endingsHosts: readonly HostileHost[] = [
  { name: 'silent.test', sentence: 'a home page that never answers', state: 'unknown', serve: every(silence) },
  {
    name: 'wide.test',
    sentence: 'a company with more pages than the budget has',
    state: 'partial',
    serve: at('/', page(Array.from({ length: 40 }, (_, index) => `<a href="/help/${index}">Help ${index}</a>`).join(' '))),
  },
  {
    name: 'invited.test',
    sentence: 'a company with a community that only its host can count',
    state: 'partial',
    serve: at('/', page('<p>Join our community on <a href="https://discord.gg/acmelamps">Discord</a></p>')),
  },
];
