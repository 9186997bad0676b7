import { z } from 'zod';
import { searchQueryShape } from './search-query.ts';

const { mode, people } = searchQueryShape({ people: 1, mode: 'mediapipe' });

/** The query of `POST /upload`. Like the service that it stands in for, it does not mind other parameters. */
export const uploadQuerySchema = z.object({ mode, people });
