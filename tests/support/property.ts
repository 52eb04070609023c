import fc from 'fast-check';

// The same cases in every run; a seed of one's own finds others: FC_SEED=7 npm run test:unit
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_122) });
