import type { OwnWords } from '../model/own.ts';
import type { Vendor } from '../model/vendor.ts';
import type { Look } from '../model/visit.ts';
import type { AnyProbe } from '../probes/define-probe.ts';

/** Probes that wait for chats and open them, and know those of the user's own as well. */
export function withOwnLaunchers(probes: readonly AnyProbe[], vendors: readonly Vendor[], words: OwnWords): readonly AnyProbe[] {
  const chats = vendors.filter(({ kind }) => kind === 'chat');
  if (chats.length === 0 && words.chatLaunchers.length === 0) return probes;
  const hosts = chats.flatMap(({ shows }) =>
    shows.flatMap((signal) => ('host' in signal && !signal.weak && !signal.path ? [signal.host] : [])),
  );
  const launchers = chats.flatMap(({ chat }) => chat?.launchers ?? []);
  const opening = (look: Look): Look => {
    const { waitFor } = look;
    if (!waitFor?.open) return look;
    const { open } = waitFor;
    const wider = { launchers: [...open.launchers, ...launchers], phrases: [...open.phrases, ...words.chatLaunchers] };
    return { ...look, waitFor: { ...waitFor, hosts: [...(waitFor.hosts ?? []), ...hosts], open: { ...open, ...wider } } };
  };
  return probes.map((probe) => ({
    ...probe,
    looksAt: probe.looksAt.map(opening),
    ...(probe.follow ? { follow: (view) => probe.follow?.(view).map(opening) ?? [] } : {}),
  }));
}
