import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** What a server says to one command, without the tag line; or what it does with the connection. */
type Say = string | 'silence' | 'cut';

/** An IMAP server that follows a script; what the script leaves out it does rightly, for an empty INBOX. */
export interface ScriptedImap {
  readonly port: number;
  /** Commands as they came, without their tags. */
  readonly heard: readonly string[];
  readonly close: () => void;
}

const usual: readonly (readonly [RegExp, string])[] = [
  [/^CAPABILITY/, '* CAPABILITY IMAP4rev1\r\n'],
  [/^(?:LIST|LSUB)/, '* LIST (\\HasNoChildren) "/" INBOX\r\n'],
  [/^EXAMINE/, '* 1 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 2] ok\r\n'],
  [/^UID SEARCH/, '* SEARCH 1\r\n'],
];

const endOf = (command: string, said: string): string =>
  /^(?:NO|BAD|OK) /.test(said) ? `${said}\r\n` : `OK ${command.startsWith('EXAMINE') ? '[READ-ONLY] ' : ''}done\r\n`;

function answer(socket: Socket, line: string, script: (command: string) => Say | undefined, heard: string[]): void {
  const [tag = '', ...rest] = line.split(' ');
  const command = rest.join(' ');
  heard.push(command);
  const said = script(command) ?? usual.find(([pattern]) => pattern.test(command))?.[1] ?? '';
  if (said === 'silence') return;
  if (said === 'cut') {
    socket.destroy();
    return;
  }
  if (!/^(?:NO|BAD|OK) /.test(said)) socket.write(said, 'latin1');
  // A text without its line end was broken off in the middle.
  if (said === '' || said.endsWith('\r\n') || /^(?:NO|BAD|OK) /.test(said)) socket.write(`${tag} ${endOf(command, said)}`);
}

export async function scriptedImap(
  script: (command: string) => Say | undefined = () => undefined,
  greeting = '* OK ready\r\n',
): Promise<ScriptedImap> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.write(greeting);
    let rest = '';
    socket.on('data', (data) => {
      const lines = `${rest}${data}`.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(socket, line, script, heard);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    heard,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
