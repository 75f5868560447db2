"use client";

import { type ReactNode, useEffect, useRef } from "react";
import classes from "./chat.module.css";
import { OfflineNote } from "./offline-note.tsx";

interface ChatFrameProps {
  header?: ReactNode;
  /** Where to write. */
  footer: ReactNode;
  /** Changes when the reader says something, who then wants to see it. */
  latestOwn?: string | undefined;
  children: ReactNode;
}

/** A page of conversation: the thread scrolls, the composer stays. */
export function ChatFrame({ header, footer, latestOwn, children }: ChatFrameProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The scroller is reversed, so that it rests at its end and 0 is the end.
    scroller.current?.scrollTo({ top: 0 });
  }, [latestOwn]);
  return (
    <div className={classes.frame}>
      {header}
      <div className={classes.scroller} ref={scroller}>
        <div className={classes.thread}>
          <OfflineNote />
          {children}
        </div>
      </div>
      <div className={classes.footer}>{footer}</div>
    </div>
  );
}
