import type { Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';

/**
 * Watches both ends of the connections between a client and a server of the same process, to know when every byte
 * that was written has been read. A connection that one end has closed is under way until the other end knows.
 */
export class Traffic {
  private readonly clients = new Map<number, Socket>();
  private readonly servers = new Map<number, Socket>();
  private connecting = 0;

  /** An agent whose connections are watched; whatever the address, it goes to `port` of this machine if given. */
  agent(port?: number): Agent {
    const connect = buildConnector({});
    return new Agent({
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
