/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

/* Where the page that is measured could end: closing.c chooses among these places. */

void
mun_layout_mark (MunLayout       *self,
                 const MunCursor *cursor,
                 guint            weight,
                 MunTie           tie)
{
  const MunMark mark = { *cursor, weight, tie, self->y };

  if (self->canvas == NULL)
    g_array_append_val (self->marks, mark);
}

MunTie
mun_layout_tie (guint    part,
                guint    n,
                gboolean whole)
{
  if (part == 0)
    return MUN_TIE_NONE;
  if (part == 1 || part + 1 == n)
    return MUN_TIE_HARD;
  return whole ? MUN_TIE_SOFT : MUN_TIE_NONE;
}

void
mun_layout_mark_lines (MunLayout       *self,
                       const MunCursor *cursor,
                       guint            n,
                       double           leading)
{
  const guint kept = n - MIN (n, MUN_LINES_TOGETHER);
  const double y = self->y + kept * leading;
  MunMark mark = { *cursor, MUN_LINES_TOGETHER, MUN_TIE_NONE, y };

  mun_layout_mark (self, cursor, MIN (n, MUN_LINES_TOGETHER), MUN_TIE_NONE);
  mark.cursor.line += kept;
  /* No line alone, here or there. */
  if (self->canvas == NULL && kept >= 2)
    g_array_append_val (self->marks, mark);
}
