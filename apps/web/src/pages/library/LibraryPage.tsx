import { useEffect, useState } from 'preact/hooks';
import { formatRoute } from '../../route.ts';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

/** What is kept, newest first. */
export function LibraryPage() {
  const [items, setItems] = useState<readonly Item[]>([]);
  useEffect(() => {
    fetch('/api/videos')
      .then((response) => (response.ok ? response.json() : { items: [] }))
      .then((body: { readonly items: readonly Item[] }) => setItems(body.items))
      .catch(() => setItems([]));
  }, []);
  return (
    <ul class="col wide">
      {items.map(({ id, name, state }) => (
        <li key={id} class="row">
          <a href={formatRoute({ place: 'video', item: id })}>{name}</a>
          <span class="cap">{state}</span>
        </li>
      ))}
    </ul>
  );
}
