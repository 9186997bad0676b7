import { FRAME_TEXTS, PHOTO_CAMERA_TEXTS, PHOTO_START_TEXTS, type Text } from '@posebox/texts';
import { Camera, CameraOff, Image as ImageIcon, RefreshCw, Timer } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import './camera-dialog.css';

type CameraState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'failed'; readonly title: Text; readonly say: Text; readonly again: boolean };

const COUNTDOWN_S = 3;

/** Takes a photo with the computer's camera. The picture is mirrored while one looks at it, and not when it is taken. */
export function CameraDialog(props: {
  readonly onTake: (photo: Blob) => void;
  readonly onPickInstead: () => void;
  readonly onClose: () => void;
}) {
  const t = useSay();
  const video = useRef<HTMLVideoElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const [countdown, setCountdown] = useState<number | null>(null);

  // A new attempt opens the camera anew.
  useEffect(() => {
    let open: MediaStream | null = null;
    let wanted = true;
    const stop = () => {
      for (const track of open?.getTracks() ?? []) track.stop();
    };
    setState({ kind: 'starting' });
    openCamera().then(
      (stream) => {
        open = stream;
        if (!wanted || !video.current) return stop();
        video.current.srcObject = stream;
      },
      (error: unknown) => wanted && setState(cameraFailure(error)),
    );
    return () => {
      wanted = false;
      stop();
    };
  }, [attempt]);

  const shoot = async () => {
    const source = video.current;
    if (!source || source.videoWidth === 0) return;
    const canvas = new OffscreenCanvas(source.videoWidth, source.videoHeight);
    canvas.getContext('2d')?.drawImage(source, 0, 0);
    props.onTake(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 }));
  };
  const latestShoot = useRef(shoot);
  latestShoot.current = shoot;
  useEffect(() => {
    if (countdown === null) return;
    const timer = setTimeout(() => {
      if (countdown > 1) return setCountdown(countdown - 1);
      setCountdown(null);
      void latestShoot.current();
    }, 1000);
    return () => clearTimeout(timer);
  }, [countdown]);

  return (
    <Dialog
      broad
      title={t(PHOTO_CAMERA_TEXTS.title)}
      closeName={t(FRAME_TEXTS.close)}
      onClose={props.onClose}
      footer={
        state.kind === 'failed' ? (
          <>
            {state.again && (
              <Button icon={RefreshCw} onClick={() => setAttempt(attempt + 1)}>
                {t(FRAME_TEXTS.retry)}
              </Button>
            )}
            <Button kind="primary" icon={ImageIcon} onClick={props.onPickInstead}>
              {t(PHOTO_START_TEXTS.chooseButton)}
            </Button>
          </>
        ) : (
          <>
            <Button
              icon={Timer}
              unavailable={state.kind === 'live' ? undefined : t(PHOTO_CAMERA_TEXTS.starting)}
              onClick={() => setCountdown(countdown === null ? COUNTDOWN_S : null)}
            >
              {countdown === null ? t(PHOTO_CAMERA_TEXTS.shootIn) : t(FRAME_TEXTS.cancel)}
            </Button>
            <Button
              kind="primary"
              icon={Camera}
              unavailable={state.kind === 'live' ? undefined : t(PHOTO_CAMERA_TEXTS.starting)}
              onClick={() => void shoot()}
            >
              {t(PHOTO_CAMERA_TEXTS.shoot)}
            </Button>
          </>
        )
      }
    >
      {state.kind === 'failed' ? (
        <div class="empty" role="alert">
          <Icon of={CameraOff} size="l" />
          <b>{t(state.title)}</b>
          <p>{t(state.say)}</p>
        </div>
      ) : (
        <>
          <div class="camera">
            {/* A live picture of oneself has nothing to caption. */}
            <video ref={video} autoplay playsInline muted onLoadedData={() => setState({ kind: 'live' })} />
            {state.kind === 'starting' && <span class="plate">{t(PHOTO_CAMERA_TEXTS.starting)}</span>}
            {countdown !== null && (
              <span class="count" role="status">
                {countdown}
              </span>
            )}
          </div>
          <p class="muted">{t(PHOTO_CAMERA_TEXTS.say)}</p>
        </>
      )}
    </Dialog>
  );
}

async function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException('', 'SecurityError');
  return navigator.mediaDevices.getUserMedia({
    video: { width: { ideal: 1920 }, height: { ideal: 1080 } },
    audio: false,
  });
}

function cameraFailure(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : '';
  const { deniedTitle, denied, noneTitle, none, inUseTitle, inUse, insecure } = PHOTO_CAMERA_TEXTS;
  if (name === 'SecurityError') return { kind: 'failed', title: inUseTitle, say: insecure, again: false };
  if (name === 'NotAllowedError') return { kind: 'failed', title: deniedTitle, say: denied, again: true };
  if (name === 'NotFoundError' || name === 'OverconstrainedError') {
    return { kind: 'failed', title: noneTitle, say: none, again: true };
  }
  return { kind: 'failed', title: inUseTitle, say: inUse, again: true };
}
