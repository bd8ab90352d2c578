/** A list that the service hands out by pages, read on as it is wanted. */
import { useInfiniteQuery } from '@tanstack/react-query';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface Pages<Item> {
  /** Of the pages that were read; undefined before the first. */
  readonly items: readonly Item[] | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => void;
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly more: () => void;
}

export function usePages<Item>(
  queryKey: readonly string[],
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
): Pages<Item> {
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return {
    items: data?.pages.flatMap((page) => page.items),
    error,
    isPending,
    refetch: () => void refetch(),
    hasMore: hasNextPage,
    isReadingMore: isFetchingNextPage,
    more: () => void fetchNextPage(),
  };
}
