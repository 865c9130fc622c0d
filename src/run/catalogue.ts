import type { Probe } from '../probes/define-probe.ts';

/** Every probe, in the order of the channels; reports do not depend on it. */
export const probes: readonly Probe[] = [];
