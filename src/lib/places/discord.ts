import { at, numberAt, parseJson, textAt } from '../json.ts';
import { parsedUrl } from '../url.ts';
import type { PlaceSource } from './source.ts';

const code = /^\/(?:invite\/)?([\w-]{2,64})\/?$/;
/** Hosts that an invitation's own code follows; vanity services have codes of their own. */
const hosts = /^(?:(?:www\.)?discord\.gg|(?:www\.|ptb\.|canary\.)?discord(?:app)?\.com)$/;

/** An invitation that has run out or was taken back (https://discord.com/developers/docs/topics/opcodes-and-status-codes). */
const unknownInvite = 10006;

/** An invitation tells how many have joined (https://discord.com/developers/docs/resources/invite#get-invite). */
export const discord: PlaceSource = {
  id: 'discord',
  asks(url) {
    const address = parsedUrl(url);
    const [, name] = code.exec(address?.pathname ?? '') ?? [];
    if (!address || !name || !hosts.test(address.hostname)) return [];
    if (!address.hostname.endsWith('.gg') && !address.pathname.startsWith('/invite/')) return [];
    return [{ url: `https://discord.com/api/v10/invites/${name}?with_counts=true`, accept: 'json' }];
  },
  told(body) {
    const data = parseJson(body);
    if (numberAt(data, 'code') === unknownInvite) return { gone: true, excerpt: `code ${unknownInvite}: no such invitation` };
    const name = textAt(data, 'guild', 'name');
    if (at(data, 'guild', 'id') === undefined) return null;
    const members = numberAt(data, 'approximate_member_count');
    return {
      group: true,
      ...(members === null ? {} : { members }),
      excerpt: `${name}${members === null ? '' : `: approximate_member_count ${members}`}`,
    };
  },
  missingIsGone: true,
};
