import { role } from './define-probe.ts';

/** Pages whose links lead to the places where customers meet; while one of them cannot be read, none of these is absent. */
export const linkingLooks = [role('home'), role('forum'), role('community'), role('support'), role('contact')] as const;
