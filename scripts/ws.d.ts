/** As much of `ws` as `firefoxBridge.mjs` uses. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events'
  import type { IncomingMessage } from 'node:http'
  import type { AddressInfo } from 'node:net'

  interface Events {
    open: []
    close: []
    error: [Error]
    message: [Buffer]
  }

  export class WebSocket extends EventEmitter<Events> {
    constructor(address: string, options: { readonly perMessageDeflate: boolean })
    send(text: string): void
    close(): void
  }

  export class WebSocketServer extends EventEmitter<{ connection: [WebSocket, IncomingMessage] }> {
    constructor(
      options: { readonly port: number; readonly host: string; readonly perMessageDeflate: boolean },
      listening: () => void,
    )
    address(): AddressInfo | string | null
  }
}
