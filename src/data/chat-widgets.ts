import type { Vendor } from '../model/vendor.ts';
import { chatWidgetsAToH } from './chat-widgets-a-h.ts';
import { chatWidgetsCis } from './chat-widgets-cis.ts';
import { chatWidgetsIToZ } from './chat-widgets-i-z.ts';
import { chatWidgetsOpen } from './chat-widgets-open.ts';
import { chatWidgetsRegional } from './chat-widgets-regional.ts';

/** Every chat product that is known, by id. A help desk or CRM of the same company has no row here: it proves no chat. */
export const chatWidgets: readonly Vendor[] = [
  ...chatWidgetsAToH,
  ...chatWidgetsIToZ,
  ...chatWidgetsRegional,
  ...chatWidgetsCis,
  ...chatWidgetsOpen,
].sort((a, b) => (a.id < b.id ? -1 : 1));
