import '@fontsource-variable/golos-text';
import './ui/mantine.ts';
import './ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from './routes/shell.tsx';
import { theme } from './ui/theme.ts';

// What was answered stays true for its own "as of"; a new question is asked only when the choice changes.
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always' } },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={styleNonce}>
      <QueryClientProvider client={queries}>
        <Shell />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
