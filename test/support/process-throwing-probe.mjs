// Loaded before the program: one probe throws when it is asked to read.
import { register } from 'node:module';

const hooks = `
  export const load = (url, context, next) =>
    url.endsWith('/probes/email-addresses.js')
      ? {
          format: 'module',
          shortCircuit: true,
          source: "import probe from './email-addresses.js?original';" +
            "export default { ...probe, read: () => { throw new Error('injected'); } };",
        }
      : next(url, context);
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
