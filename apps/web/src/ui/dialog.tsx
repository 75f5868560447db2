"use client";

import { CloseButton } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef } from "react";
import classes from "./dialog.module.css";

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** In the middle for a question, at the side for something to read beside the page. */
  place: "middle" | "side";
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, closes with Escape, and needs no code to load. */
export function Dialog({ opened, onClose, title, place, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (opened) dialog.current?.showModal();
    else dialog.current?.close();
  }, [opened]);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      data-place={place}
      aria-labelledby={titleId}
      closedby="any"
      onClose={onClose}
    >
      {opened && (
        <>
          <header className={classes.header}>
            <h2 id={titleId} className={classes.title}>
              {title}
            </h2>
            <CloseButton aria-label="Close" onClick={onClose} />
          </header>
          {children}
        </>
      )}
    </dialog>
  );
}
