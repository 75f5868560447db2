/** Says that this process serves; it asks nothing of the database. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}
