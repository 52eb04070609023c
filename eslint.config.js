import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The rooms of src/, lowest first: a room may import from those before its own rank, never from its own rank or above. */
const RANKS = [
  ['chronology'],
  ['i18n'],
  ['query', 'drawing', 'ui'],
  ['view'],
  ['timeline', 'network', 'reader', 'filters', 'opening'],
  ['briefing'],
  ['handover'],
  ['workspace'],
];

const rooms = RANKS.flat();
const importRules = RANKS.flatMap((rank, height) =>
  rank.map((room) => {
    const allowed = new Set([room, ...RANKS.slice(0, height).flat()]);
    const forbidden = rooms.filter((other) => !allowed.has(other));
    return {
      files: [`src/${room}/**/*.{ts,svelte}`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              ...(forbidden.length > 0
                ? [
                    {
                      group: forbidden.map((other) => `../**/${other}/**`),
                      message: `${room}/ may not import this room: see ARCHITECTURE.md, "Imports run one way".`,
                    },
                  ]
                : []),
              ...(room === 'chronology' || room === 'query' || room === 'drawing'
                ? [{ group: ['svelte', 'svelte/*'], message: `${room}/ knows nothing of Svelte.` }]
                : []),
            ],
          },
        ],
      },
    };
  }),
);

export default ts.config(
  { ignores: ['dist/', 'coverage/', 'test-results/', 'playwright-report/', 'tests/e2e/output/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-function': 'off',
      'svelte/no-at-html-tags': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteElement[kind="html"] > SvelteStartTag > SvelteSpreadAttribute',
          message: 'Name the attributes: what spreads them costs the first screen a kilobyte.',
        },
      ],
    },
  },
  {
    // A component's props are typed for svelte-check, not for ESLint: `npm run types` holds these.
    files: ['**/*.svelte', 'tests/component/**', 'tests/browser/**'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  { files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] },
  ...importRules,
);
