import { Skeleton } from '#components/ui/skeleton.tsx';

const lines = ['w-2/3', 'w-full', 'w-11/12', 'w-9/12', 'w-4/5', 'w-10/12', 'w-1/2', 'w-7/12', 'w-5/6'];

export default function Loading() {
  return (
    <div role="status" aria-label="Loading the import" className="flex flex-col gap-6">
      <Skeleton className="h-7 w-1/2" />
      <div className="grid gap-8 md:grid-cols-2">
        {[0, 1].map((pane) => (
          <div key={pane} className="flex flex-col gap-4">
            {lines.map((width) => (
              <Skeleton key={width} className={`h-4 ${width}`} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
