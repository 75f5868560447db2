"use client";

import { createAuthClient } from "better-auth/client";

/** Speaks to /api/auth of this origin; the session is a cookie that scripts cannot read. */
export const authClient = createAuthClient();
