import type { Router } from '../../route.ts';
import { TryOnLive } from './TryOnLive.tsx';
import { TryOnPhoto } from './TryOnPhoto.tsx';
import { useWardrobe } from './use-wardrobe.ts';

/** The try-on page: a garment on a photo, or before the camera. What is worn stays on from one to the other. */
export function TryOnPage({ router }: { readonly router: Router }) {
  const wardrobe = useWardrobe();
  const go = (item: 'live' | null) => router.go({ place: 'tryon', item });
  return router.route.value.item === 'live' ? (
    <TryOnLive wardrobe={wardrobe} onLeave={() => go(null)} />
  ) : (
    <TryOnPhoto wardrobe={wardrobe} onLive={() => go('live')} />
  );
}
