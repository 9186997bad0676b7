import { isOwnModel } from '@posebox/body';
import { FRAME_TEXTS, PHOTO_DEED_TEXTS, PHOTO_QUEUE_TEXTS, PHOTO_START_TEXTS } from '@posebox/texts';
import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Progress } from '../../components/Progress.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { WindowDrop } from '../../components/WindowDrop.tsx';
import { isOwnComputer } from '../../frame/own-computer.ts';
import { usePageKeys } from '../../frame/use-page-keys.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { Route, Router } from '../../route.ts';
import { CameraDialog } from './CameraDialog.tsx';
import { PhotoStrip } from './PhotoStrip.tsx';
import { usePhotoStudio } from './photo-context.tsx';
import { durationText, photoName } from './photo-words.ts';
import { ResultView } from './ResultView.tsx';
import { StartView } from './StartView.tsx';
import { useIntake } from './use-intake.ts';

const photoRoute = (id: number | undefined): Route => ({
  place: 'photo',
  item: id === undefined ? null : String(id),
});

/** The photo page: empty, or with the photo that the address names. */
export function PhotoPage(props: { readonly router: Router }) {
  const t = useSay();
  const toasts = useToasts();
  const { desk } = usePhotoStudio();
  const { router } = props;
  const panelId = useId();
  const [camera, setCamera] = useState(false);
  const items = desk.items.value;
  const { item: named } = router.route.value;
  const wanted = named === null ? null : Number(named);
  const item = items.find((one) => one.id === wanted);

  const model = router.route.value.query?.model;
  useEffect(() => {
    if (model !== undefined && isOwnModel(model)) desk.lookSo({ mode: 'standard', model });
  }, [model, desk]);

  // An address with a photo that isn't here: the page was reloaded, and photos are kept in memory only.
  const [forgot, setForgot] = useState(false);
  useEffect(() => {
    if (wanted === null || item) return;
    setForgot(items.length === 0);
    const neighbour = items[items.length - 1];
    router.go(photoRoute(neighbour?.id), 'replace');
  }, [wanted, item, items, router]);

  const show = useCallback(
    (id: number) => {
      setForgot(false);
      // The first photo is a step that the back button undoes; walking along the strip is not.
      router.go(photoRoute(id), router.route.value.item === null ? 'push' : 'replace');
    },
    [router],
  );
  const intake = useIntake(show);

  const remove = useCallback(
    (id: number) => {
      const at = desk.items.value.findIndex((one) => one.id === id);
      const gone = desk.items.value[at];
      if (!gone) return;
      const next = desk.items.value[at + 1] ?? desk.items.value[at - 1];
      const putBack = desk.remove(id);
      router.go(photoRoute(next?.id), 'replace');
      toasts.say(t(PHOTO_DEED_TEXTS.removed, { name: photoName(gone, t) }), {
        text: t(FRAME_TEXTS.undo),
        onUndo: () => {
          putBack();
          router.go(photoRoute(id), 'replace');
        },
      });
    },
    [desk, router, t, toasts],
  );

  usePageKeys({
    onOpen: () => intake.pick(),
    onUndo: () => toasts.undoLatest(),
  });

  const takeOne = () => {
    const phone = matchMedia('(pointer: coarse)').matches;
    if (phone || !navigator.mediaDevices) intake.pick(true);
    else setCamera(true);
  };

  return (
    <div class="col wide">
      <ServiceBanner />
      <RoundProgress />
      {item ? (
        <ResultView
          item={item}
          panelId={panelId}
          onPick={() => intake.pick()}
          onStep={(step) => {
            const at = items.indexOf(item);
            const next = items[(at + step + items.length) % items.length];
            if (next) show(next.id);
          }}
          onRemove={() => remove(item.id)}
          strip={
            <PhotoStrip
              panelId={panelId}
              chosenId={item.id}
              onChoose={show}
              onAdd={() => intake.pick()}
              onRemove={remove}
            />
          }
        />
      ) : (
        <StartView
          photosHeld={items.length}
          forgot={forgot}
          onPick={() => intake.pick()}
          onCamera={takeOne}
          onSample={(sample) => void intake.takeSample(sample)}
          onBack={() => {
            const last = items[items.length - 1];
            if (last) show(last.id);
          }}
        />
      )}
      <WindowDrop
        countText={(n) => (n === 1 ? t(PHOTO_START_TEXTS.photosOne) : t(PHOTO_START_TEXTS.photosMany, { n }))}
        onDrop={intake.takeFiles}
      />
      {camera && (
        <CameraDialog
          onTake={(photo) => {
            setCamera(false);
            intake.take([{ file: photo, fileName: '' }], 'camera');
          }}
          onPickInstead={() => {
            setCamera(false);
            intake.pick();
          }}
          onClose={() => setCamera(false)}
        />
      )}
    </div>
  );
}

/** Says that the service is down or busy, until it isn't. */
function ServiceBanner() {
  const t = useSay();
  const toasts = useToasts();
  const { desk } = usePhotoStudio();
  const service = desk.service.value;
  const before = useRef(service.kind);
  const [nowMs, setNowMs] = useState(Date.now());
  useEffect(() => {
    if (before.current === 'down' && service.kind === 'well') toasts.say(t(PHOTO_QUEUE_TEXTS.back));
    before.current = service.kind;
    if (service.kind !== 'busy') return;
    setNowMs(Date.now());
    const clock = setInterval(() => setNowMs(Date.now()), 500);
    return () => clearInterval(clock);
  }, [service, t, toasts]);
  if (service.kind === 'well') return null;
  const again = <Button onClick={desk.tryNow}>{t(PHOTO_QUEUE_TEXTS.tryNow)}</Button>;
  if (service.kind === 'busy') {
    const seconds = Math.max(1, Math.ceil((service.untilMs - nowMs) / 1000));
    return (
      <Banner tone="look" actions={again}>
        {t(PHOTO_QUEUE_TEXTS.busy, { n: seconds })}
      </Banner>
    );
  }
  return (
    <Banner tone="stop" title={t(PHOTO_QUEUE_TEXTS.down)} actions={again}>
      {isOwnComputer(location.hostname)
        ? t(PHOTO_QUEUE_TEXTS.downSay)
        : t(PHOTO_QUEUE_TEXTS.downNetwork, { host: location.host })}
    </Banner>
  );
}

/** From so many photos on the queue is worth a bar. */
const BAR_FROM = 3;

/** How far a round of several photos has come. */
function RoundProgress() {
  const t = useSay();
  const { desk } = usePhotoStudio();
  const { done, total, meanMs } = desk.round.value;
  if (total < BAR_FROM || done >= total) return null;
  return (
    <Progress
      title={t(PHOTO_QUEUE_TEXTS.progress, { n: done + 1, total })}
      done={done}
      total={total}
      left={
        meanMs === null
          ? undefined
          : t(PHOTO_QUEUE_TEXTS.left, { time: durationText(((total - done) * meanMs) / 2, t) })
      }
      cancelText={t(FRAME_TEXTS.cancel)}
      onCancel={desk.stopAll}
    />
  );
}
