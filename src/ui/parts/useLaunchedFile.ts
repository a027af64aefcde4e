import { useTransfer } from '#state/transfer.ts'

/** Where the browser hands over the files that the system opens with the app; the types of the DOM lack it. */
interface LaunchQueue {
  readonly setConsumer: (take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void) => void
}

/** A file that the system opens with the installed app leads to the same preview as one that is chosen. */
export function useLaunchedFile(): void {
  const transfer = useTransfer()
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files = [] }) => {
    const [handle] = files
    if (!handle) return
    void transfer.check({ name: handle.name, text: () => handle.getFile() })
  })
}
