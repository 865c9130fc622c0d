import type { Order } from '../../contact/send.ts';
import type { ContactFlags } from './contact-options.ts';

/** What the options of `send` and `close` say. */
export const orderOf = ({ live, confirm, only, max }: ContactFlags): Order => ({
  live: live ?? false,
  ...(confirm === undefined ? {} : { confirm }),
  ...(only ? { only } : {}),
  ...(max === undefined ? {} : { max }),
});
