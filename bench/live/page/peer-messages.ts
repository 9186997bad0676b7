/** What the page and the peer's worker say to each other. */
export type ToPeer =
  | { readonly kind: 'open'; readonly baseUrl: string; readonly bundleUrl: string }
  | { readonly kind: 'frame'; readonly frame: ImageBitmap; readonly timeMs: number };

export type FromPeer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'seen'; readonly people: number }
  | { readonly kind: 'failed'; readonly reason: string };
