import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** What is said to whoever is refused, whatever the reason. */
export const notAccepted = { error: 'not accepted' };

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  // Node's own 30 s would let slow senders stay up to 45.
  connectionsCheckingInterval: 1_000,
};

/**
 * The HTTP server in front of restify, which makes its own without options, and leaves upgraded connections open for ever.
 * HTTP that is malformed, too large or too late gets 400, one neutral line and a closed connection.
 */
export function createEdge(serve: RequestListener): Server {
  const edge = createServer(limits, serve);
  edge.on('clientError', (_error, socket) => refuseOn(socket as Socket));
  edge.on('checkExpectation', (_request, response) => {
    response.writeHead(400, { connection: 'close', 'content-type': 'application/json' });
    response.end(JSON.stringify(notAccepted));
  });
  return edge;
}

function refuseOn(socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const line = JSON.stringify(notAccepted);
  const head = `HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${line.length}`;
  socket.end(`${head}\r\n\r\n${line}`, () => socket.destroy());
}
