import type { Flags } from '../options.ts';
import { ownKnowledge } from './own-knowledge.ts';
import { findConfig } from './read-config.ts';

/** The flags with what the configuration knows of companies and products, for commands that take nothing else from it. */
export async function withOwn<F extends Pick<Flags, 'config' | 'own'>>(flags: F): Promise<F & Pick<Flags, 'own'>> {
  const config = await findConfig(flags.config);
  return config ? { ...flags, own: ownKnowledge(config.value) } : flags;
}
