import type { Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { Dispatcher } from 'undici';

/**
 * Watches both ends of the connections between a client and a server of the same process, to know when every byte
 * that was written has been read. A connection that one end has closed is under way until the other end knows.
 */
export class Traffic {
  private readonly clients = new Map<number, Socket>();
  private readonly servers = new Map<number, Socket>();
  private connecting = 0;

  /**
   * An agent whose connections are watched; whatever the address, it goes to `port` of this machine if given.
   * @param timeoutMs In place of each time-out that a request sets; those that wait for ever go on to do so.
   */
  agent(port?: number, timeoutMs?: number): Dispatcher {
    const connect = buildConnector({});
    const agent = new Agent({
      connect: (options, callback) => {
        this.connecting++;
        const target =
          port === undefined
            ? options
            : { ...options, protocol: 'http:', hostname: '127.0.0.1', port: String(port) };
        connect(target, (...result) => {
          this.connecting--;
          if (result[0] === null) this.watch(this.clients, result[1], result[1].localPort);
          callback(...result);
        });
      },
    });
    if (timeoutMs === undefined) return agent;
    const shorter = (ms: number | null | undefined) => (ms === 0 ? 0 : timeoutMs);
    return agent.compose((dispatch) => (options, handler) => {
      const [headersTimeout, bodyTimeout] = [options.headersTimeout, options.bodyTimeout].map(shorter);
      return dispatch({ ...options, headersTimeout: headersTimeout!, bodyTimeout: bodyTimeout! }, handler);
    });
  }

  /** Watches the server's end of a connection. */
  accept(socket: Socket): void {
    this.watch(this.servers, socket, socket.remotePort);
  }

  get isQuiet(): boolean {
    if (this.connecting > 0 || this.clients.size !== this.servers.size) return false;
    return [...this.clients].every(([port, client]) => {
      const server = this.servers.get(port);
      return (
        server !== undefined &&
        client.bytesWritten === server.bytesRead &&
        server.bytesWritten === client.bytesRead
      );
    });
  }

  private watch(ends: Map<number, Socket>, socket: Socket, port: number | undefined): void {
    if (port === undefined) return;
    ends.set(port, socket);
    socket.once('close', () => ends.delete(port));
  }
}
