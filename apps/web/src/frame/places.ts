import { PLACE_TEXTS, type Text } from '@posebox/texts';
import {
  Activity,
  Columns2,
  Dumbbell,
  Film,
  Image as ImageIcon,
  Library,
  type LucideIcon,
  PersonStanding,
  Shapes,
  Shirt,
  Webcam,
} from 'lucide-preact';
import type { Place } from '../route.ts';

export interface PlaceEntry {
  readonly id: Place;
  readonly text: Text;
  readonly icon: LucideIcon;
}

const entry = (id: Place & keyof typeof PLACE_TEXTS, icon: LucideIcon): PlaceEntry => ({
  id,
  text: PLACE_TEXTS[id],
  icon,
});

/** The rail, group by group: see, train, make, keep. */
export const PLACE_GROUPS: readonly (readonly PlaceEntry[])[] = [
  [entry('photo', ImageIcon), entry('video', Film), entry('live', Webcam)],
  [entry('coach', Dumbbell), entry('compare', Columns2), entry('rehab', Activity)],
  [entry('actions', Shapes), entry('figures', PersonStanding), entry('tryon', Shirt)],
  [entry('library', Library)],
];

/** The phone's bar has room for five: four places and More. */
export const BAR_PLACES: readonly PlaceEntry[] = PLACE_GROUPS.flat().filter((place) =>
  ['photo', 'video', 'live', 'library'].includes(place.id),
);

export const MORE_PLACES: readonly PlaceEntry[] = PLACE_GROUPS.flat().filter(
  (place) => !BAR_PLACES.includes(place),
);
