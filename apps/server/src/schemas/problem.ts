import { PROBLEM_CODES, type ProblemCode } from '@posebox/texts';
import { z } from 'zod';

const textSchema = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });

/** The body of every answer that is a problem. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Where the problem is described: `/api/problems/{code}`.' }),
    title: z.string().meta({ description: 'In the language of Accept-Language, Chinese or English.' }),
    status: z.int(),
    code: z
      .enum(PROBLEM_CODES as [ProblemCode, ...ProblemCode[]])
      .meta({ description: 'Never changes its meaning.' }),
    detail: textSchema.meta({ description: 'What happened.' }),
    remedy: textSchema.meta({ description: 'What to do.' }),
  })
  .meta({ id: 'Problem' });
