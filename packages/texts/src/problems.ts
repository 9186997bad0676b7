import { ACCOUNT_PROBLEMS } from './account-problems.ts';
import { ACTION_LIBRARY_PROBLEMS } from './action-library-problems.ts';
import { ACTION_PROBLEMS } from './action-problems.ts';
import { ANGLE_PROBLEMS } from './angle-problems.ts';
import { AVATAR_PROBLEMS } from './avatar-problems.ts';
import { COACHING_PROBLEMS } from './coaching-problems.ts';
import { COMPARISON_PROBLEMS } from './comparison-problems.ts';
import { EXCHANGE_PROBLEMS } from './exchange.ts';
import { OWN_MODEL_PROBLEMS } from './own-model-problems.ts';
import { PRIVACY_PROBLEMS } from './privacy-problems.ts';
import { REHABILITATION_PROBLEMS } from './rehabilitation-problems.ts';
import { fill, type Language, type Text } from './text.ts';
import { TRY_ON_PROBLEMS } from './try-on-problems.ts';
import { VIDEO_PROBLEMS } from './video.ts';
import { VIDEO_SERVICE_PROBLEMS } from './video-service.ts';

/** What may go wrong and what to do about it. `{name}` marks a place that is filled where the fact is known. */
export interface ProblemText {
  /** The HTTP status that carries it. */
  readonly status: number;
  readonly title: Text;
  /** What happened. */
  readonly detail: Text;
  /** What to do. */
  readonly remedy: Text;
}

/** Every problem by its stable code. A code never changes its meaning; a new meaning gets a new code. */
export const PROBLEMS = {
  image_missing: {
    status: 400,
    title: { zh: '没有照片', en: 'No photo' },
    detail: {
      zh: '请求里没有名为 image 的文件。',
      en: 'The request carries no file named "image".',
    },
    remedy: {
      zh: '用 multipart 表单发送，文件字段名写 image。',
      en: 'Send a multipart form whose file field is named "image".',
    },
  },
  image_empty: {
    status: 400,
    title: { zh: '空文件', en: 'Empty file' },
    detail: { zh: '收到的照片是 0 字节。', en: 'The photo has 0 bytes.' },
    remedy: {
      zh: '看看文件在原处能不能打开，再发一次。',
      en: 'Check that the file opens where it is, then send it again.',
    },
  },
  several_images: {
    status: 400,
    title: { zh: '一次只收一张', en: 'One photo at a time' },
    detail: { zh: '表单里有 {count} 张照片。', en: 'The form carries {count} photos.' },
    remedy: { zh: '每张照片各发一次请求。', en: 'Send one request for each photo.' },
  },
  form_malformed: {
    status: 400,
    title: { zh: '表单读不懂', en: 'Unreadable form' },
    detail: {
      zh: 'multipart 表单不完整，或分隔符对不上。',
      en: 'The multipart form is incomplete or its boundary does not match.',
    },
    remedy: {
      zh: '让 HTTP 库自己写 Content-Type，不要手写 boundary。',
      en: 'Let your HTTP library write the Content-Type; do not set the boundary by hand.',
    },
  },
  invalid_parameter: {
    status: 400,
    title: { zh: '参数不对', en: 'Invalid parameter' },
    detail: { zh: '参数 {parameter} 不能这样写。', en: 'The parameter {parameter} cannot have this value.' },
    remedy: { zh: '可以用：{expected}。', en: 'Use: {expected}.' },
  },
  unknown_parameter: {
    status: 400,
    title: { zh: '没有这个参数', en: 'Unknown parameter' },
    detail: { zh: '这里没有参数 {parameter}。', en: 'There is no parameter {parameter} here.' },
    remedy: { zh: '可以用：{expected}。', en: 'Use: {expected}.' },
  },
  request_malformed: {
    status: 400,
    title: { zh: '请求读不懂', en: 'Unreadable request' },
    detail: { zh: '这不是一个有效的 HTTP 请求。', en: 'This is not a valid HTTP request.' },
    remedy: { zh: '写法见 /api/docs。', en: 'See /api/docs for how to ask.' },
  },
  origin_refused: {
    status: 403,
    title: { zh: '来自别的网页', en: 'From another page' },
    detail: {
      zh: '请求来自别的网站的页面，PoseBox 不予回答。',
      en: 'A page of another site asked; PoseBox answers only its own pages and programs.',
    },
    remedy: {
      zh: '请在 PoseBox 自己的页面里操作，或从程序直接调用。',
      en: "Use PoseBox's own page, or call it from a program.",
    },
  },
  host_refused: {
    status: 421,
    title: { zh: '地址不对', en: 'Wrong address' },
    detail: {
      zh: 'PoseBox 没有以“{host}”这个名字提供服务。',
      en: 'PoseBox does not answer to the name "{host}".',
    },
    remedy: {
      zh: '请用启动时显示的地址；要用别的名字，启动时把它写进 POSEBOX_ALLOWED_HOSTS。',
      en: 'Use the address shown at start; to allow another name, put it into POSEBOX_ALLOWED_HOSTS.',
    },
  },
  not_found: {
    status: 404,
    title: { zh: '没有这个地址', en: 'Not found' },
    detail: { zh: '这里什么也没有。', en: 'There is nothing at this address.' },
    remedy: { zh: '全部接口见 /api/docs。', en: 'All addresses are listed at /api/docs.' },
  },
  method_not_allowed: {
    status: 405,
    title: { zh: '方法不对', en: 'Method not allowed' },
    detail: { zh: '这个地址不接受 {method}。', en: 'This address does not take {method}.' },
    remedy: { zh: '请用 {allowed}。', en: 'Use {allowed}.' },
  },
  upload_too_slow: {
    status: 408,
    title: { zh: '上传太慢', en: 'Upload too slow' },
    detail: {
      zh: '等了太久，照片还没传完。',
      en: 'The photo did not arrive in time.',
    },
    remedy: { zh: '换个好一点的网络，或先把照片缩小。', en: 'Try a better connection or a smaller photo.' },
  },
  file_too_large: {
    status: 413,
    title: { zh: '文件太大', en: 'File too large' },
    detail: { zh: '照片超过 {limitMb} MB。', en: 'The photo is larger than {limitMb} MB.' },
    remedy: { zh: '先压缩或缩小再发。', en: 'Compress it or make it smaller first.' },
  },
  too_many_pixels: {
    status: 413,
    title: { zh: '像素太多', en: 'Too many pixels' },
    detail: {
      zh: '照片有 {megapixels} 百万像素，最多 {limitMegapixels}。',
      en: 'The photo has {megapixels} megapixels; the most is {limitMegapixels}.',
    },
    remedy: {
      zh: '先把照片缩小。长边 4000 像素已经足够看清每个关节。',
      en: 'Make it smaller first. 4,000 pixels on the long side are plenty for every joint.',
    },
  },
  body_type_unsupported: {
    status: 415,
    title: { zh: '内容类型不对', en: 'Unsupported content type' },
    detail: {
      zh: '请求体的类型是“{contentType}”，这里收照片或表单。',
      en: 'The body is "{contentType}"; a photo or a form is expected.',
    },
    remedy: {
      zh: '直接发照片时写明 Content-Type，例如 image/jpeg；或用 multipart 表单的 image 字段。',
      en: 'For a raw photo set its Content-Type, such as image/jpeg; or use the "image" field of a multipart form.',
    },
  },
  kind_unsupported: {
    status: 415,
    title: { zh: '不支持的格式', en: 'Unsupported kind of file' },
    detail: { zh: '这是 {kind} 文件。', en: 'This is a {kind} file.' },
    remedy: {
      zh: '请用 JPEG、PNG、WebP、AVIF、TIFF、GIF 或 BMP。',
      en: 'Use JPEG, PNG, WebP, AVIF, TIFF, GIF or BMP.',
    },
  },
  heic_unsupported: {
    status: 415,
    title: { zh: 'HEIC 照片', en: 'HEIC photo' },
    detail: { zh: '这是 HEIC 照片，这里读不了。', en: 'This is a HEIC photo, which cannot be read here.' },
    remedy: {
      zh: '先转成 JPEG：iPhone 可在“设置 › 相机 › 格式”选“兼容性最佳”；Mac 用“预览”导出；Windows 用“照片”另存为。',
      en: 'Convert it to JPEG: on an iPhone choose Settings › Camera › Formats › Most Compatible; on a Mac export it from Preview; on Windows save it from Photos as JPEG.',
    },
  },
  not_an_image: {
    status: 422,
    title: { zh: '不是照片', en: 'Not a photo' },
    detail: { zh: '文件内容不是任何一种照片。', en: 'The content is no kind of photo.' },
    remedy: {
      zh: '请用 JPEG、PNG、WebP、AVIF、TIFF、GIF 或 BMP 照片。',
      en: 'Use a JPEG, PNG, WebP, AVIF, TIFF, GIF or BMP photo.',
    },
  },
  image_corrupt: {
    status: 422,
    title: { zh: '照片损坏', en: 'Damaged photo' },
    detail: {
      zh: '照片中间有坏掉的数据，读不出来。',
      en: 'The photo holds damaged data and cannot be read.',
    },
    remedy: { zh: '重新导出或换一份副本。', en: 'Export it again or use another copy.' },
  },
  image_truncated: {
    status: 422,
    title: { zh: '照片不完整', en: 'Incomplete photo' },
    detail: { zh: '照片后半截不见了。', en: 'The end of the photo is missing.' },
    remedy: {
      zh: '多半是没传完或没存完，换一份完整的。',
      en: 'It was probably cut off while copying. Use a complete copy.',
    },
  },
  engine_failed: {
    status: 503,
    title: { zh: '没能算完', en: 'The engine failed' },
    detail: {
      zh: '处理这张照片时计算进程停了两次。其他照片不受影响。',
      en: 'The compute process stopped twice on this photo. Other photos are not affected.',
    },
    remedy: { zh: '把照片重新存成 JPEG 再试。', en: 'Save the photo as a JPEG and try again.' },
  },
  internal_error: {
    status: 500,
    title: { zh: '内部错误', en: 'Internal error' },
    detail: { zh: 'PoseBox 出了意外的错。', en: 'Something unexpected went wrong inside PoseBox.' },
    remedy: {
      zh: '再试一次；还是不行，请运行 posebox doctor。',
      en: 'Try again; if it stays, run posebox doctor.',
    },
  },
  queue_full: {
    status: 503,
    title: { zh: '正忙', en: 'Busy' },
    detail: { zh: '排队的照片太多了。', en: 'Too many photos are waiting.' },
    remedy: { zh: '{retryAfterS} 秒后再试。', en: 'Try again in {retryAfterS} s.' },
  },
  not_ready: {
    status: 503,
    title: { zh: '还在启动', en: 'Starting' },
    detail: { zh: '计算进程还没准备好。', en: 'The compute processes are not ready yet.' },
    remedy: { zh: '{retryAfterS} 秒后再试。', en: 'Try again in {retryAfterS} s.' },
  },
  shutting_down: {
    status: 503,
    title: { zh: '正在关闭', en: 'Shutting down' },
    detail: {
      zh: 'PoseBox 正在关闭，不再接新照片。',
      en: 'PoseBox is shutting down and takes no more photos.',
    },
    remedy: { zh: '等它重新启动后再试。', en: 'Try again when it is back.' },
  },
  timed_out: {
    status: 504,
    title: { zh: '超时', en: 'Timed out' },
    detail: { zh: '{limitS} 秒内没有算完。', en: 'No result within {limitS} s.' },
    remedy: {
      zh: '把照片缩小，或换小一点的模型再试。',
      en: 'Make the photo smaller or choose a smaller model, then try again.',
    },
  },
  ...VIDEO_PROBLEMS,
  ...COMPARISON_PROBLEMS,
  ...EXCHANGE_PROBLEMS,
  ...VIDEO_SERVICE_PROBLEMS,
  ...REHABILITATION_PROBLEMS,
  ...PRIVACY_PROBLEMS,
  ...COACHING_PROBLEMS,
  ...ANGLE_PROBLEMS,
  ...ACTION_PROBLEMS,
  ...AVATAR_PROBLEMS,
  ...OWN_MODEL_PROBLEMS,
  ...ACCOUNT_PROBLEMS,
  ...ACTION_LIBRARY_PROBLEMS,
  ...TRY_ON_PROBLEMS,
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** `isProblemCode('image_empty') === true` */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}

/** Whatever fills the places of a problem's sentences. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** The body of every answer that is a problem: `application/problem+json` (RFC 9457). */
export interface ProblemDocument {
  /** Where the problem is described: `/api/problems/<code>`. */
  readonly type: string;
  /** In the language that the request prefers. */
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: Text;
  readonly remedy: Text;
}

/**
 * The document of one problem: `problemDocument('queue_full', { retryAfterS: 2 }, 'en').remedy.en` is
 * `'Try again in 2 s.'`.
 */
export function problemDocument(
  code: ProblemCode,
  values: ProblemValues = {},
  language: Language = 'en',
): ProblemDocument {
  const problem = PROBLEMS[code];
  const filled = (text: Text): Text => ({ zh: fill(text, 'zh', values), en: fill(text, 'en', values) });
  return {
    type: `/api/problems/${code}`,
    title: problem.title[language],
    status: problem.status,
    code,
    detail: filled(problem.detail),
    remedy: filled(problem.remedy),
  };
}
