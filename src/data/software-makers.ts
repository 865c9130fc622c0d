import { siteOf } from '../lib/url.ts';
import { forums } from './forums.ts';
import { helpCenters } from './help-centers.ts';
import { helpDesks } from './help-desks.ts';

/** Sites on which the software of many makers is described. */
const shared: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'sourceforge.net']);

/** Sites of those who make the software that support pages run on: an address there is theirs on the sites of others. */
export const softwareMakers: ReadonlySet<string> = new Set(
  [...forums, ...helpCenters, ...helpDesks].map(({ source }) => siteOf(source)).filter((site) => !shared.has(site)),
);
