import { VIDEO_START_TEXTS } from '@posebox/texts';
import { Film, FolderOpen, LockKeyhole, PersonStanding } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { AwayBanner } from '../../components/AwayBanner.tsx';
import { Button } from '../../components/Button.tsx';
import { Hero } from '../../components/Hero.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { WindowDrop } from '../../components/WindowDrop.tsx';
import { isOwnComputer } from '../../frame/own-computer.ts';
import { usePageKeys } from '../../frame/use-page-keys.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { useUploads } from '../../uploads/upload-context.tsx';
import { problemTitle } from '../library/item-words.ts';
import { SampleRow } from '../library/SampleRow.tsx';
import { chooseFiles } from './choose-files.ts';
import { MissingTools } from './MissingTools.tsx';
import { SendingView } from './SendingView.tsx';
import { TrackProblems } from './TrackProblems.tsx';
import { type Taken, tellApart } from './tell-apart.ts';
import { Unfinished } from './Unfinished.tsx';
import { useTools } from './use-tools.ts';
import { useTrackImport } from './use-track-import.ts';
import './video-start.css';

/** Where clips come in: one thing to do, and what has been sent while it is on its way. */
export function VideoStartPage(props: { readonly router: Router }) {
  const t = useSay();
  const toasts = useToasts();
  const desk = useUploads();
  const { router } = props;
  const tools = useTools();
  const imports = useTrackImport(router);
  /** The one file that was chosen here: this page shows its way, and then its result. */
  const [followed, setFollowed] = useState<number | null>(null);
  const upload = desk.uploads.value.find(({ id }) => id === followed);

  useEffect(() => {
    if (upload?.state.kind !== 'arrived') return;
    const { item, isNew } = upload.state;
    desk.remove(upload.id);
    if (!isNew) toasts.say(t(VIDEO_START_TEXTS.here, { name: item.name }));
    router.go({ place: 'video', item: item.id });
  }, [upload, desk, router, t, toasts]);

  const missing = tools.report?.problem ?? null;
  const why = missing && t(problemTitle(missing));
  const unavailable = why ? { unavailable: why } : {};

  const take = ({ videos, tracks, others }: Taken) => {
    if (others > 0) toasts.say(t(VIDEO_START_TEXTS.leftOut, { n: others }));
    if (tracks.length > 0) void imports.take(tracks);
    if (videos.length === 0) {
      if (tracks.length === 0 && others === 0) toasts.say(t(VIDEO_START_TEXTS.noVideoInDrop));
      return;
    }
    if (why) return toasts.say(why);
    const [first] = desk.add(videos);
    if (videos.length === 1) setFollowed(first ?? null);
    else router.go({ place: 'library', item: null });
  };
  const pickVideos = () => chooseFiles({ accept: VIDEO_KINDS }, (files) => take(tellApart(files)));
  const pickFolder = () => chooseFiles({ folder: true }, (files) => take(tellApart(files)));
  const pickTracks = () =>
    chooseFiles({ accept: TRACK_KINDS }, (files) => void imports.take(tellApart(files).tracks));

  usePageKeys({
    onOpen: () => (why ? toasts.say(why) : pickVideos()),
    onUndo: () => toasts.undoLatest(),
  });

  const waiting = desk.uploads.value.length;
  return (
    <div class="col wide">
      {missing && (
        <MissingTools problem={missing} command={tools.report?.command ?? null} onCheck={tools.check} />
      )}
      {tools.away && <AwayBanner answer={tools.away} onRetry={tools.check} />}
      <Unfinished />
      <TrackProblems imports={imports} />
      {upload ? (
        <SendingView
          upload={upload}
          desk={desk}
          onGone={() => {
            desk.remove(upload.id);
            setFollowed(null);
          }}
        />
      ) : (
        <>
          <Hero
            name={t(VIDEO_START_TEXTS.choose)}
            title={
              <>
                <span class="only-desk">{t(VIDEO_START_TEXTS.drop)}</span>
                <span class="only-phone">{t(VIDEO_START_TEXTS.choose)}</span>
              </>
            }
            promise={t(VIDEO_START_TEXTS.promise)}
            actions={
              <>
                <Button kind="primary" big icon={Film} onClick={pickVideos} {...unavailable}>
                  {t(VIDEO_START_TEXTS.chooseButton)}
                </Button>
                <Button class="only-desk" big icon={FolderOpen} onClick={pickFolder} {...unavailable}>
                  {t(VIDEO_START_TEXTS.folderButton)}
                </Button>
              </>
            }
            hint={t(VIDEO_START_TEXTS.trackSay)}
          />
          <div class="row wrap">
            <Button icon={PersonStanding} onClick={pickTracks}>
              {t(VIDEO_START_TEXTS.trackButton)}
            </Button>
            {waiting > 0 && (
              <Button kind="quiet" onClick={() => router.go({ place: 'library', item: null })}>
                {t(VIDEO_START_TEXTS.onTheirWay, { n: waiting })}
              </Button>
            )}
          </div>
          <SampleRow router={router} />
          <p class="cap foot">
            <Icon of={LockKeyhole} size="s" />
            {isOwnComputer(location.hostname)
              ? t(VIDEO_START_TEXTS.footLocal)
              : t(VIDEO_START_TEXTS.footNetwork, { host: location.host })}
          </p>
        </>
      )}
      <WindowDrop
        countText={(n) => (n === 1 ? t(VIDEO_START_TEXTS.videosOne) : t(VIDEO_START_TEXTS.videosMany, { n }))}
        onDrop={(files) => take(tellApart(files))}
      />
    </div>
  );
}

const VIDEO_KINDS = 'video/*,.mkv,.avi,.mov,.mp4,.webm,.gif,.m4v,.ts';
const TRACK_KINDS = '.json,.pbtrack,application/json';
