import { createServer, type Socket } from 'node:net';
import { listening } from './net-server.ts';

/** Where a conversation of SMTP stands: `text` as its first bytes come, `dot` when the whole mail has come. */
export const phases = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'text', 'dot'] as const;
export type Phase = (typeof phases)[number];

/** What the server does there: says nothing, cuts the connection, or says something else. */
export type Fault = 'hang' | 'cut' | { readonly say: string; readonly cut?: true };

const usual: Readonly<Record<Phase, string>> = {
  greeting: '220 broken.test ESMTP\r\n',
  EHLO: '250 broken.test\r\n',
  MAIL: '250 OK\r\n',
  RCPT: '250 OK\r\n',
  DATA: '354 go on\r\n',
  text: '',
  dot: '250 taken\r\n',
};

export interface BrokenSmtp {
  readonly port: number;
  /** Every command and every whole mail that came. */
  readonly heard: readonly string[];
  close(): Promise<void>;
}

/** A mail server that behaves until one phase. */
export async function brokenSmtp(where: Phase, fault: Fault): Promise<BrokenSmtp> {
  const heard: string[] = [];
  const server = createServer((socket: Socket) => {
    let mail: string | undefined;
    const reach = (phase: Phase): void => {
      if (phase !== where) {
        if (usual[phase] !== '') socket.write(usual[phase]);
        return;
      }
      if (fault === 'hang') return;
      if (fault === 'cut') socket.destroy();
      else if (fault.cut) socket.end(fault.say);
      else socket.write(fault.say);
    };
    reach('greeting');
    socket.on('data', (bytes: Buffer) => {
      const said = bytes.toString('latin1');
      if (mail === undefined) {
        heard.push(said.trim());
        const verb = said.slice(0, 4).toUpperCase();
        if (verb === 'DATA') mail = '';
        const phase = phases.find((name) => name === verb);
        if (phase) reach(phase);
        else if (verb === 'QUIT') socket.end('221 bye\r\n');
        return;
      }
      if (mail === '') reach('text');
      mail += said;
      if (!mail.endsWith('\r\n.\r\n')) return;
      heard.push(mail);
      mail = undefined;
      reach('dot');
    });
  });
  const { port, close } = await listening(server);
  return { port, heard, close };
}
