import { PHOTO_DEED_TEXTS } from '@posebox/texts';
import { CircleAlert, CirclePause, Clock, LoaderCircle, User, UserX } from 'lucide-preact';
import { FilmStrip, type Frame } from '../../components/FilmStrip.tsx';
import { type Say, useSay } from '../../preferences/preferences.tsx';
import { usePhotoStudio } from './photo-context.tsx';
import type { PhotoItem } from './photo-item.ts';
import { outcomeText, photoName } from './photo-words.ts';

/** All photos on the desk as a film strip, each with what became of it. */
export function PhotoStrip(props: {
  readonly panelId: string;
  readonly chosenId: number;
  readonly onChoose: (id: number) => void;
  readonly onAdd: () => void;
  readonly onRemove: (id: number) => void;
}) {
  const t = useSay();
  const { desk } = usePhotoStudio();
  return (
    <FilmStrip
      name={t(PHOTO_DEED_TEXTS.strip)}
      panelId={props.panelId}
      frames={desk.items.value.map((item) => frameOf(item, t))}
      chosenId={props.chosenId}
      addName={t(PHOTO_DEED_TEXTS.add)}
      removeName={t(PHOTO_DEED_TEXTS.remove)}
      onChoose={props.onChoose}
      onAdd={props.onAdd}
      onRemove={props.onRemove}
    />
  );
}

function frameOf(item: PhotoItem, t: Say): Frame {
  const common = {
    id: item.id,
    name: photoName(item, t),
    thumbUrl: item.thumbUrl,
    say: outcomeText(item, t),
  };
  switch (item.state.kind) {
    case 'waiting':
      return { ...common, icon: Clock };
    case 'looking':
      return { ...common, icon: LoaderCircle, spin: true };
    case 'stopped':
      return { ...common, icon: CirclePause };
    case 'failed':
      return { ...common, icon: CircleAlert, tone: 'stop' };
    case 'done': {
      const count = item.document?.people.length ?? 0;
      return count === 0
        ? { ...common, icon: UserX, tone: 'look' }
        : { ...common, icon: User, figure: String(count) };
    }
  }
}
