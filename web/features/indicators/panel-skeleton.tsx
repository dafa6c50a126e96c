import { Skeleton } from '@mantine/core';

/** Lines of the panel's lists while they come. */
export function PanelSkeleton() {
  return (
    <div aria-busy>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} height={18} mt={11} />
      ))}
    </div>
  );
}
