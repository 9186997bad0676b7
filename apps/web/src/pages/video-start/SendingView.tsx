import { FRAME_TEXTS, VIDEO_START_TEXTS } from '@posebox/texts';
import { RefreshCw } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Upload, UploadDesk } from '../../uploads/upload-desk.ts';
import '../library/library.css';
import { UploadProgress } from '../library/UploadCard.tsx';
import { sizeText } from '../photo/photo-words.ts';
import { WaitingStage } from './WaitingStage.tsx';

/** One clip on its way: its own picture, how far it is, and what comes next. */
export function SendingView(props: {
  readonly upload: Upload;
  readonly desk: UploadDesk;
  readonly onGone: () => void;
}) {
  const t = useSay();
  const { upload, desk } = props;
  const { file, state } = upload;
  const address = useObjectUrl(file);
  const refused = state.kind === 'refused' ? state.problem : null;
  return (
    <>
      {refused && (
        <Banner
          tone="stop"
          title={t(refused.title)}
          actions={
            <>
              <Button icon={RefreshCw} onClick={() => desk.resume(upload.id)}>
                {t(FRAME_TEXTS.retry)}
              </Button>
              <Button kind="primary" onClick={props.onGone}>
                {t(VIDEO_START_TEXTS.another)}
              </Button>
            </>
          }
        >
          {t(refused.detail)} {t(refused.remedy)}
        </Banner>
      )}
      <WaitingStage
        name={file.name}
        facts={sizeText(file.size)}
        step={refused ? null : 0}
        mayLeave={false}
        // A film that this browser can't play simply shows no picture.
        picture={address && <video src={`${address}#t=0.1`} muted playsInline preload="metadata" />}
      >
        {!refused && <UploadProgress upload={upload} desk={{ ...desk, remove: props.onGone }} />}
      </WaitingStage>
    </>
  );
}

function useObjectUrl(file: File): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
