import { VIDEO_START_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { forgetUploads, unfinishedUploads } from '../../uploads/send-resumable.ts';
import { useUploads } from '../../uploads/upload-context.tsx';

/** Says that the page was reloaded while files were on their way, and how they go on. */
export function Unfinished() {
  const t = useSay();
  const uploads = useUploads().uploads.value;
  const [count, setCount] = useState(0);
  useEffect(() => {
    void unfinishedUploads().then(setCount);
  }, [uploads.length]);
  // While files are on their way here, what is remembered is theirs.
  if (count === 0 || uploads.length > 0) return null;
  return (
    <Banner
      tone="none"
      actions={
        <Button kind="quiet" onClick={() => void forgetUploads().then(() => setCount(0))}>
          {t(VIDEO_START_TEXTS.forget)}
        </Button>
      }
    >
      {t(VIDEO_START_TEXTS.interrupted, { n: count })}
    </Banner>
  );
}
