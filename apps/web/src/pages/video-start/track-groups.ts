/** `clip_000000000012_keypoints.json`: one frame of OpenPose's output. */
const OPENPOSE_FRAME = /^(.*?)_?\d{6,}_keypoints\.json$/;

/** Files that are one track together: OpenPose writes a file for each frame, the others one for each clip. */
export function trackGroups(
  files: readonly File[],
): readonly { readonly name: string; readonly files: readonly File[] }[] {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const stem = OPENPOSE_FRAME.exec(file.name)?.[1];
    const folder = file.webkitRelativePath.split('/').slice(0, -1).join('/');
    const key = stem === undefined ? `${folder}/${file.name}` : `${folder}/${stem}_keypoints`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].map((some) => ({ name: some[0]?.name ?? '', files: some }));
}
