import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';

/** Serves one test on a port of its own; answers the address it serves at, without a slash at its end. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** Serves files by their paths; anything else is not there. */
export function serveFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  return serve((request, response) => {
    const file = files[decodeURIComponent(request.url ?? '')];
    if (file === undefined) response.writeHead(404).end('not here');
    else response.end(file);
  });
}
