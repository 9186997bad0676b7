import { meanBrightness } from '../../../brightness.ts';
import type { PixelImage } from '../../../image.ts';
import { beginLook } from '../../../look.ts';
import { type FollowedPerson, followPeople, type PeopleFollower } from '../../../tracking/follow-people.ts';
import { observedPerson } from '../../../tracking/observed-person.ts';
import type { BrowserEngine } from '../browser-engine.ts';
import { type BrowserFrame, createFrameReader } from '../frame-pixels.ts';
import type { LiveFrame, LivePicture, LiveSettings } from './messages.ts';

/** Looks at a camera's frames in order. Calls must not overlap. */
export interface LiveSession {
  change(settings: LiveSettings): void;
  /** Forgets everybody: another source begins. */
  restart(): void;
  /** Closes the frame as soon as its pixels are read. */
  see(frame: BrowserFrame, timeS: number): Promise<LiveFrame>;
}

/** Pictures that go back to the page are no larger: what is painted on them takes time by the pixel. */
const MOST_PICTURE_EDGE_PX = 800;

/** Follows people through the frames given to it. */
export function openLiveSession({ look: parts }: BrowserEngine, first: LiveSettings): LiveSession {
  const reader = createFrameReader();
  let settings = first;
  let size = '';
  const begin = (): PeopleFollower => followPeople({ ...settings, segmentation: settings.pictures ?? false });
  let follower = begin();

  return {
    change(next) {
      // The networks' answers differ: filters that carry on would blend two models.
      settings = next;
      follower = begin();
    },
    restart() {
      follower = begin();
    },
    async see(frame, timeS) {
      const startMs = parts.nowMs();
      const image = await reader
        .read(frame, settings.pictures ? MOST_PICTURE_EDGE_PX : undefined)
        .finally(() => frame.close());
      const readMs = parts.nowMs() - startMs;
      if (`${image.width}x${image.height}` !== size) {
        // A camera that was turned or changed its resolution: places of before mean nothing any more.
        size = `${image.width}x${image.height}`;
        follower = begin();
      }
      const { model, pictures = false } = settings;
      const look = beginLook(parts);
      const { people, exchanges } = await follower.next(look, image, timeS);
      return {
        timeS,
        image: { width: image.width, height: image.height },
        people: people.map((person) => observedPerson(person, image, model)),
        exchanges,
        brightness: meanBrightness(image),
        model,
        modelSha256: (await parts.networks.landmarker(model, pictures)).sha256,
        stagesMs: { read: readMs, ...look.stagesMs() },
        ...(pictures && { picture: pictureOf(image, people) }),
      };
    },
  };
}

/** Copies: the reader keeps its memory for the next frame. */
function pictureOf(image: PixelImage, people: readonly FollowedPerson[]): LivePicture {
  const masks = people.flatMap(({ personId, raw }) =>
    raw.mask ? [[personId, new Uint8Array(raw.mask.data)] as const] : [],
  );
  return { data: new Uint8ClampedArray(image.data), masks: new Map(masks) };
}
