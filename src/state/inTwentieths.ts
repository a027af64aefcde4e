/** Tells a share, 0…1, only where it has grown by a twentieth: each telling is drawn. */
export function inTwentieths(tell: (share: number) => void): (share: number) => void {
  let told = 0
  return (share) => {
    if (share - told < 0.05) return
    told = share
    tell(share)
  }
}
