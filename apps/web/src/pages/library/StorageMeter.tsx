import { LIBRARY_TEXTS } from '@posebox/texts';
import { HardDrive } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { paths } from '../../api/schema.ts';
import { Icon } from '../../components/Icon.tsx';
import { isOwnComputer } from '../../frame/own-computer.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { sizeText } from '../photo/photo-words.ts';

type Storage = paths['/api/storage']['get']['responses'][200]['content']['application/json'];

/** How much room the library takes of what it may, and how long things stay. Asked anew when `count` changes. */
export function StorageMeter(props: { readonly count: number }) {
  const t = useSay();
  const api = useApi();
  const [storage, setStorage] = useState<Storage | null>(null);
  useEffect(() => {
    let wanted = true;
    void answered(api.GET('/api/storage')).then((answer) => {
      if (wanted && answer.kind === 'data') setStorage(answer.data);
    });
    return () => {
      wanted = false;
    };
  }, [api, props.count]);
  if (!storage) return null;
  const { usedBytes, roomBytes, keepDays } = storage;
  // The library's own limit or what the disk still has, whichever comes first.
  const mostBytes = usedBytes + roomBytes;
  const own = isOwnComputer(location.hostname);
  const kept =
    keepDays === null
      ? t(own ? LIBRARY_TEXTS.keptForever : LIBRARY_TEXTS.keptForeverNetwork, { host: location.host })
      : t(own ? LIBRARY_TEXTS.keptDays : LIBRARY_TEXTS.keptDaysNetwork, {
          n: keepDays,
          host: location.host,
        });
  return (
    <section class="store" aria-label={t(LIBRARY_TEXTS.usedMeter)}>
      <Icon of={HardDrive} />
      <div>
        <div class="row">
          <b class="used">{t(LIBRARY_TEXTS.used, { size: sizeText(usedBytes) })}</b>
          <span class="cap">{t(LIBRARY_TEXTS.usedOf, { size: sizeText(mostBytes) })}</span>
          <span class="cap push">{t(LIBRARY_TEXTS.freeDisk, { size: sizeText(storage.freeBytes) })}</span>
        </div>
        <meter
          min={0}
          max={mostBytes}
          high={0.9 * mostBytes}
          optimum={0}
          value={usedBytes}
          aria-label={t(LIBRARY_TEXTS.usedMeter)}
        />
        <span class="cap">{kept}</span>
      </div>
    </section>
  );
}
