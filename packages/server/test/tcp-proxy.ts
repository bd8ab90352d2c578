/** Stands between the service and what it depends on: delays what passes, cuts connections, lets none be made. */
import { connect, createServer, type Socket } from 'node:net';

export interface TcpProxy {
  readonly port: number;
  /** Of everything that passes, in each direction, in ms. */
  delayMs: number;
  /** Nothing passes any more, and nobody is told. */
  silent: boolean;
  /** Those who connect are turned away. */
  refusing: boolean;
  /** Ends every connection in the middle of what it does. @returns how many */
  cut(): number;
  close(): Promise<void>;
}

export async function startTcpProxy(port: number): Promise<TcpProxy> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    if (proxy.refusing) {
      client.destroy();
      return;
    }
    const target = connect(port, '127.0.0.1');
    const end = (): void => {
      for (const socket of [client, target]) {
        open.delete(socket);
        socket.destroy();
      }
    };
    for (const [from, to] of [
      [client, target],
      [target, client],
    ] as const) {
      open.add(from);
      from.on('error', end).on('close', end);
      from.on('data', (data) => {
        if (proxy.silent) return;
        // Timers of the same length fire in their order.
        if (proxy.delayMs === 0) to.write(data);
        else setTimeout(() => to.writable && to.write(data), proxy.delayMs);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: TcpProxy = {
    port: (server.address() as { readonly port: number }).port,
    delayMs: 0,
    silent: false,
    refusing: false,
    cut() {
      const connections = open.size / 2;
      for (const socket of open) socket.destroy();
      return connections;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
