import type { Router } from '../../route.ts';

/** One clip. */
export function VideoPage(props: { readonly router: Router }) {
  const { item } = props.router.route.value;
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people film of themselves has no captions
    <video controls src={`/api/videos/${item}/video`} />
  );
}
