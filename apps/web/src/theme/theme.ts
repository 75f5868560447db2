import { createTheme, type MantineColorsTuple, NavLink } from "@mantine/core";

/** A quiet green: present without alarm. Light to dark, as Mantine numbers its shades. */
const sage: MantineColorsTuple = [
  "#eef6f3",
  "#dfebe6",
  "#bcd6cc",
  "#97c0b0",
  "#77ad98",
  "#629f88",
  "#3f8069",
  "#34705b",
  "#28594a",
  "#1c4438",
];

/** The greys of the dark scheme, from text (0) to what lies behind everything (9), with a trace of the green. */
const dark: MantineColorsTuple = [
  "#d5dcd9",
  "#bec8c3",
  "#98a39f",
  "#66716d",
  "#434d49",
  "#343d3a",
  "#232a28",
  "#181d1b",
  "#121614",
  "#0c0f0e",
];

/** The looks of the app; fonts are those of the reader's own system. */
export const theme = createTheme({
  primaryColor: "sage",
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  colors: { sage, dark },
  defaultRadius: "md",
  cursorType: "pointer",
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: "600" },
  respectReducedMotion: true,
  components: {
    NavLink: NavLink.extend({ styles: { root: { borderRadius: "var(--mantine-radius-md)" } } }),
  },
});
