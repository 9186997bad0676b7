import '../../components/card.css';
import type { Router } from '../../route.ts';
import { CoachStart } from './CoachStart.tsx';
import { CoachLive } from './live/CoachLive.tsx';
import { StoredSet } from './StoredSet.tsx';
import './coach.css';

/** Coaching: where a set comes from, a set from a clip, or one under way before the camera. */
export function CoachPage(props: { readonly router: Router }) {
  const { item, query } = props.router.route.value;
  if (item !== null) return <StoredSet key={item} id={item} router={props.router} />;
  if (query?.live !== undefined) return <CoachLive router={props.router} />;
  return <CoachStart router={props.router} />;
}
