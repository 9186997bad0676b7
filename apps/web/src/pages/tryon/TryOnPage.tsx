import type { Router } from '../../route.ts';
import { TryOnClip } from './TryOnClip.tsx';
import { TryOnLive } from './TryOnLive.tsx';
import { TryOnPhoto } from './TryOnPhoto.tsx';
import { useWardrobe } from './use-wardrobe.ts';

/** The try-on page: a garment on a photo, before the camera, or on a video. What is worn stays on from one to the other. */
export function TryOnPage({ router }: { readonly router: Router }) {
  const wardrobe = useWardrobe();
  const { item } = router.route.value;
  const go = (next: 'live' | null) => router.go({ place: 'tryon', item: next });
  if (item === null) return <TryOnPhoto wardrobe={wardrobe} router={router} onLive={() => go('live')} />;
  if (item === 'live') return <TryOnLive wardrobe={wardrobe} onLeave={() => go(null)} />;
  return <TryOnClip key={item} id={item} wardrobe={wardrobe} router={router} />;
}
