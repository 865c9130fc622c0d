import { contactBlock } from '../../src/cli/config/contact-block.ts';
import { parseConfig } from '../../src/cli/config/parse-config.ts';
import type { ContactConfig } from '../../src/contact/config.ts';

/** The `contact:` block of a configuration; throws a ConfigError when there are problems. */
export function parseContactConfig(name: string, bytes: Uint8Array): ContactConfig {
  const contact = contactBlock(parseConfig(name, bytes));
  if (!contact) throw new Error(`${name} has no contact: block`);
  return contact;
}
