import { ACTION_SET_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { useUploads } from '../../../uploads/upload-context.tsx';
import { useClipImports } from '../clip-imports.ts';

/** Files that are on their way into this data set, and those that were refused. */
export function ImportProgress(props: { readonly setId: string; readonly reload: () => Promise<void> }) {
  const t = useSay();
  const imports = useClipImports();
  const desk = useUploads();
  const { setId, reload } = props;
  const pending = imports.pending.value.filter((clip) => clip.setId === setId);
  const before = useRef(pending.length);
  useEffect(() => {
    if (pending.length < before.current) void reload();
    before.current = pending.length;
  }, [pending.length, reload]);
  if (pending.length === 0) return null;
  const uploadOf = (uploadId: number) => desk.uploads.value.find(({ id }) => id === uploadId);
  const refused = pending.flatMap((clip) => {
    const state = uploadOf(clip.uploadId)?.state;
    return state?.kind === 'refused' ? [{ clip, problem: state.problem }] : [];
  });
  const sending = pending.length - refused.length;
  const shares = pending.map(({ uploadId }) => {
    const upload = uploadOf(uploadId);
    if (!upload) return 1;
    return 'sentBytes' in upload.state ? upload.state.sentBytes / Math.max(1, upload.file.size) : 0;
  });
  return (
    <>
      {sending > 0 && (
        <div class="card">
          <div class="progress small">
            <b>{t(ACTION_SET_TEXTS.sending)}</b>
            <progress
              value={shares.reduce((sum, share) => sum + share, 0)}
              max={pending.length}
              aria-label={t(ACTION_SET_TEXTS.sending)}
            />
            <span class="cap">{sending}</span>
          </div>
          <p class="cap">{t(ACTION_SET_TEXTS.sendingSay)}</p>
        </div>
      )}
      {refused.map(({ clip, problem }) => (
        <Banner
          key={clip.uploadId}
          tone="look"
          actions={
            <Button icon={X} onClick={() => imports.drop(clip.uploadId)}>
              {t(ACTIONS_TEXTS.close)}
            </Button>
          }
        >
          {t(ACTION_SET_TEXTS.refused, {
            name: clip.name,
            reason: `${t(problem.detail)} ${t(problem.remedy)}`,
          })}
        </Banner>
      ))}
    </>
  );
}
