import { build } from 'esbuild';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { webview } from '../../esbuild';
import { panelContentSecurityPolicy, panelPage } from '../../src/vscode/panel/page';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

const nonce = 'bm9uY2Utb2YtdGhlLXRlc3Q';

/** Builds the page as it ships into a folder of its own and serves it with its policy as a header as well. */
export class PanelServer {
  private constructor(
    readonly origin: string,
    /** Where the page was built. */
    readonly folder: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<PanelServer> {
    const folder = await mkdtemp(path.join(tmpdir(), 'ai-video-panel-'));
    await build({ ...webview, outdir: folder });
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://page');
      void answer(pathname, folder, request.headers.host ?? '', response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    return new PanelServer(`http://127.0.0.1:${address.port}`, folder, server);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function answer(
  pathname: string,
  folder: string,
  host: string,
  response: ServerResponse,
): Promise<void> {
  const cspSource = `http://${host}`;
  if (pathname === '/') {
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Content-Security-Policy', panelContentSecurityPolicy({ cspSource, nonce }));
    response.end(
      panelPage({
        cspSource,
        nonce,
        scriptUri: '/main.js',
        styleUri: '/panel.css',
        codiconsUri: '/codicon.css',
        language: 'en',
        title: 'AI Video Editing',
      }),
    );
    return;
  }
  if (pathname === '/favicon.ico') {
    response.statusCode = 204;
    response.end();
    return;
  }
  try {
    const content = await readFile(path.join(folder, path.basename(pathname)));
    response.setHeader('Content-Type', contentTypes[path.extname(pathname)] ?? 'application/octet-stream');
    response.end(content);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}
