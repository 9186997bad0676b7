import type { Router } from '../../route.ts';

/** Where a clip comes in. */
export function VideoStartPage(props: { readonly router: Router }) {
  return (
    <input
      type="file"
      accept="video/*"
      aria-label="video"
      onChange={async ({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (!file) return;
        const body = new FormData();
        body.append('video', file);
        const response = await fetch('/api/videos', { method: 'POST', body });
        const { id } = (await response.json()) as { readonly id: string };
        props.router.go({ place: 'video', item: id });
      }}
    />
  );
}
