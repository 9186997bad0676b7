import type { Text } from './text.ts';

/** What `posebox batch` says. */
export const BATCH_TEXTS = {
  about: {
    zh: '处理整个文件夹里的照片和视频，中断后再运行会接着做。',
    en: 'Go through the photos and videos of a folder; run again, it goes on where it stopped.',
  },
  folder: { zh: '文件夹，连同里面的文件夹', en: 'folder, with the folders in it' },
  out: {
    zh: '结果放进这个文件夹（不写就用文件夹里的 posebox-results）',
    en: 'folder for the results (posebox-results in the folder if left out)',
  },
  json: { zh: '只写数据，不画', en: 'write data only, draw nothing' },
  export: { zh: '视频另外导出的格式，可写多个', en: 'also export the videos’ tracks; may be several' },
  people: { zh: '最多几个人（照片默认 10，视频 4）', en: 'at most so many people (photos 10, videos 4)' },
  zip: { zh: '全部结果另打成一个 ZIP', en: 'also put all results into one ZIP' },
  again: { zh: '做过的也重新做', en: 'do again what is done already' },
  empty: { zh: '{folder} 里没有照片或视频。', en: 'No photos or videos in {folder}.' },
  skipped: { zh: '{count} 个以前做完了，跳过。', en: '{count} done before, left as they are.' },
  photoDone: { zh: '{done}/{all}　{file}：{people} 人', en: '{done}/{all}  {file}: people: {people}' },
  videoDone: {
    zh: '{done}/{all}　{file}：{people} 人，{frames} 帧，{seconds} 秒',
    en: '{done}/{all}  {file}: people: {people}, {frames} frames, {seconds} s',
  },
  failed: { zh: '{done}/{all}　{file}：{reason}', en: '{done}/{all}  {file}: {reason}' },
  summary: {
    zh: '{done} 个完成，{failed} 个失败。结果在 {out}，一览表是 summary.csv。',
    en: '{done} done, {failed} failed. Results are in {out}, listed in summary.csv.',
  },
} as const satisfies Record<string, Text>;
