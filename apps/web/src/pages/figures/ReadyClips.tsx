import type { VideoItem } from '../../api/videos.ts';
import { RouteLink } from '../../frame/RouteLink.tsx';
import type { Router } from '../../route.ts';
import { ItemPicture } from '../library/ItemPicture.tsx';
import './figures.css';

/** Clips of the library, each the way to itself in a place that works with clips. */
export function ReadyClips(props: {
  readonly clips: readonly VideoItem[];
  readonly place: 'figures' | 'tryon';
  readonly router: Router;
}) {
  const { place, router } = props;
  return (
    <ul class="figclips">
      {props.clips.map((item) => {
        const route = { place, item: item.id } as const;
        return (
          <li key={item.id}>
            <RouteLink route={route} router={router}>
              <span class="im">
                <ItemPicture item={item} />
              </span>
              <b>{item.name}</b>
            </RouteLink>
          </li>
        );
      })}
    </ul>
  );
}
