import { createTheme } from '@mantine/core';

/** One deep blue for action and selection; text sizes and the radius of face.md. */
export const theme = createTheme({
  primaryColor: 'deep',
  primaryShade: 8,
  colors: {
    deep: ['#eef4fb', '#dce8f5', '#b9d0ea', '#93b6de', '#6c9bd1', '#447fc2', '#2a67ad', '#185699', '#0b4a8f', '#083a70'],
  },
  fontFamily: "'Golos Text Variable', 'Segoe UI', Arial, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  defaultRadius: 4,
  respectReducedMotion: true,
  focusRing: 'auto',
});
