"use client";

import { useEffect, useState } from "react";

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Shows the message that the address names, and loads what was said before until it is there. */
export function useLinkedMessage({ hasNextPage, isFetchingNextPage, fetchNextPage }: Pages): void {
  const [anchor, setAnchor] = useState("");
  useEffect(() => setAnchor(window.location.hash.slice(1)), []);
  useEffect(() => {
    if (anchor === "" || isFetchingNextPage) return;
    const message = document.getElementById(anchor);
    if (message !== null) {
      message.scrollIntoView({ block: "center" });
      message.dataset["linked"] = "";
      setAnchor("");
    } else if (hasNextPage) void fetchNextPage();
    else setAnchor("");
  }, [anchor, hasNextPage, isFetchingNextPage, fetchNextPage]);
}
