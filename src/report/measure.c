/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

/* Where each page begins is found by laying it out without drawing it. That may stop behind any page and go on later: whoever looks at a
 * report sees its first pages while the others are still to come, so nothing that has to last from page to page is kept anywhere but in
 * self->next: pages that are drawn meanwhile change the rest. */

/* An orientation change at the head of a page has to be known before the page is begun. */
static void
skip_turns (MunLayout *self,
            MunCursor *cursor,
            gboolean  *landscape)
{
  while (cursor->element < self->elements->len)
    {
      const MunElement *element = g_ptr_array_index (self->elements, cursor->element);

      if (element->kind == MUN_ELEMENT_ORIENTATION)
        *landscape = element->style;
      else if (element->kind != MUN_ELEMENT_PAGE_BREAK)
        break;
      mun_cursor_next (cursor);
    }
}

static void
begin (MunLayout *self)
{
  g_array_set_size (self->pages, 0);
  g_clear_pointer (&self->next.going_on, g_ptr_array_unref);
  self->next = (MunPageStart) { 0 };
  self->reached = 0;
  self->measured = FALSE;
}

/* What drawing leaves behind is of no use here. */
static void
resume (MunLayout    *self,
        GCancellable *cancellable)
{
  self->canvas = NULL;
  self->all = FALSE;
  self->stopped = FALSE;
  self->cancellable = cancellable;
  self->lines_element = 0;
}

/* What the page that was measured leaves to the next one. */
static void
keep_next (MunLayout       *self,
           const MunCursor *cursor,
           gboolean         landscape)
{
  self->next = (MunPageStart) { .cursor = *cursor, .landscape = landscape, .notes = self->notes };
  if (self->going_on->len > 0)
    {
      self->next.going_on = g_steal_pointer (&self->going_on);
      self->going_on = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_going_on_free);
    }
}

static void
measure_page (MunLayout *self)
{
  MunCursor cursor;
  gboolean landscape, more;

  skip_turns (self, &self->next.cursor, &self->next.landscape);
  cursor = self->next.cursor;
  landscape = self->next.landscape;
  g_array_append_val (self->pages, self->next);
  self->next.going_on = NULL;
  self->page = self->pages->len;
  more = mun_layout_lay_page (self, &cursor, &landscape);
  if ((more && mun_layout_leaves_alone (self, &cursor)) || mun_layout_end_earlier (self))
    {
      const MunPageStart *start = &g_array_index (self->pages, MunPageStart, self->page - 1);

      cursor = start->cursor;
      landscape = start->landscape;
      more = mun_layout_lay_page (self, &cursor, &landscape);
    }
  mun_layout_next_marks (self, &cursor);
  g_array_index (self->pages, MunPageStart, self->page - 1).foot = self->foot;
  self->reached = MAX (self->reached, cursor.element);
  self->measured = !more && !self->stopped;
  keep_next (self, &cursor, landscape);
}

gboolean
mun_layout_measure (MunLayout          *self,
                    MunReportProgress   progress,
                    gpointer            data,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_return_val_if_fail (MUN_IS_LAYOUT (self), FALSE);

  begin (self);
  resume (self, cancellable);
  while (!self->measured && !self->stopped)
    {
      measure_page (self);
      if (progress != NULL)
        progress (0.25 * self->reached / MAX (1, self->elements->len), data);
      mun_layout_is_cancelled (self);
    }
  self->cancellable = NULL;
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

gboolean
mun_layout_measure_more (MunLayout     *self,
                         guint          milliseconds,
                         GCancellable  *cancellable,
                         GError       **error)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  g_return_val_if_fail (MUN_IS_LAYOUT (self), FALSE);

  resume (self, cancellable);
  do
    {
      if (!self->measured && !mun_layout_is_cancelled (self))
        measure_page (self);
    }
  while (!self->measured && !mun_layout_is_cancelled (self) && g_get_monotonic_time () < end);
  self->cancellable = NULL;
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

gboolean
mun_layout_is_measured (MunLayout *self)
{
  g_return_val_if_fail (MUN_IS_LAYOUT (self), FALSE);

  return self->measured;
}
