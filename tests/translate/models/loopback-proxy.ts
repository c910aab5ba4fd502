/** An HTTP proxy on this machine that forwards and tunnels, and tells what it was asked for. */
import { createServer, request as send } from 'node:http';
import { connect } from 'node:net';
import { listen, stop, urlOf } from './loopback-hub.js';

export interface LoopbackProxy {
  readonly url: string;
  /** `GET http://…` for what was forwarded, `CONNECT host:port` for tunnels. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Starts a proxy. */
export async function startProxy(): Promise<LoopbackProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const onward = send(
      request.url ?? '',
      { method: 'GET', headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.writeHead(502).end());
    onward.end();
  });
  server.on('connect', (request, socket, head) => {
    requests.push(`CONNECT ${request.url}`);
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    socket.on('error', () => onward.destroy());
  });
  await listen(server);
  return { url: urlOf(server), requests, close: () => stop(server) };
}
