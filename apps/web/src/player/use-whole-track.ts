import { applyEdits, type TrackDocument, trackFromBinary } from '@posebox/body';
import { useEffect, useState } from 'preact/hooks';

/** A clip's whole track with its edits, fetched anew with each version of them; null while it is on its way. */
export function useWholeTrack(id: string, editsVersion = 0): TrackDocument | 'failed' | null {
  const [track, setTrack] = useState<TrackDocument | 'failed' | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    setTrack(null);
    fetch(`/api/videos/${encodeURIComponent(id)}/track?format=binary&edited=true`, { signal: abort.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        setTrack(applyEdits(trackFromBinary(new Uint8Array(await answer.arrayBuffer()))));
      })
      .catch(() => !abort.signal.aborted && setTrack('failed'));
    return () => abort.abort();
  }, [id, editsVersion]);
  return track;
}
