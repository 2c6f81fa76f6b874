/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

/* Signatures, and the end of the report, do not stand alone on the last page: nobody signs a page with nothing on it. While a page is measured,
 * each place where it could have ended is noted; where what closes the report has too little above it on the next page, the page is measured
 * again and ends earlier, so that its last lines or rows go over too. */

/* So many lines or rows go over. */
#define LINES_TOGETHER 2

/* A page that would keep less than this share of its room keeps part of a short table instead. */
#define SPARSE_SHARE 0.3

/* What is higher than this share of a page stays where it is. */
#define MOVED_SHARE 0.6

void
mun_layout_mark (MunLayout       *self,
                 const MunCursor *cursor,
                 guint            weight,
                 gboolean         tied)
{
  const MunMark mark = { *cursor, weight, tied, self->y };

  if (self->canvas == NULL)
    g_array_append_val (self->marks, mark);
}

void
mun_layout_mark_lines (MunLayout       *self,
                       const MunCursor *cursor,
                       guint            n,
                       double           leading)
{
  const guint kept = n - MIN (n, LINES_TOGETHER);
  MunMark mark = { *cursor, LINES_TOGETHER, FALSE, self->y + kept * leading };

  mun_layout_mark (self, cursor, MIN (n, LINES_TOGETHER), FALSE);
  mark.cursor.line += kept;
  /* No line alone, here or there. */
  if (self->canvas == NULL && kept >= 2)
    g_array_append_val (self->marks, mark);
}

static gboolean
is_same (const MunCursor *a,
         const MunCursor *b)
{
  return a->element == b->element && a->part == b->part && a->line == b->line && a->slice == b->slice;
}

static gboolean
is_start (const MunCursor *cursor)
{
  return cursor->part == 0 && cursor->line == 0 && cursor->slice == 0;
}

gboolean
mun_layout_ends_at (MunLayout       *self,
                    const MunCursor *cursor)
{
  const MunPageStart *page = &g_array_index (self->pages, MunPageStart, self->page - 1);

  return page->cut && is_same (&page->end, cursor);
}

guint
mun_layout_lines_left (MunLayout       *self,
                       const MunCursor *cursor,
                       guint            n)
{
  const MunPageStart *page = &g_array_index (self->pages, MunPageStart, self->page - 1);

  return page->cut && page->end.element == cursor->element && page->end.line > cursor->line ? MIN (n, page->end.line - cursor->line) : n;
}

static const MunElement *
get_element (MunLayout *self,
             guint      index)
{
  return index < self->elements->len ? g_ptr_array_index (self->elements, index) : NULL;
}

/* A heading, a label and the sentence below a heading are no use at the foot of a page, without what they speak of. */
static gboolean
needs_next (MunLayout *self,
            guint      index)
{
  const MunElement *element = get_element (self, index), *next = get_element (self, index + 1);
  const MunElement *above = index > 0 ? get_element (self, index - 1) : NULL;

  if (element->kind != MUN_ELEMENT_PARAGRAPH)
    return element->kind == MUN_ELEMENT_HEADING;
  return element->style == MUN_PARAGRAPH_LABEL
         || (above != NULL && above->kind == MUN_ELEMENT_HEADING && next->kind != MUN_ELEMENT_PARAGRAPH);
}

/* Whether the page may end before @mark; @part: even where that parts what should stay together. */
static gboolean
may_end (MunLayout     *self,
         const MunMark *mark,
         gboolean       part)
{
  const MunPageStart *page = &g_array_index (self->pages, MunPageStart, self->page - 1);

  if ((mark->tied && !part) || is_same (&mark->cursor, &page->cursor) || mark->cursor.element < self->own->len)
    return FALSE;
  return !is_start (&mark->cursor) || mark->cursor.element == 0 || !needs_next (self, mark->cursor.element - 1);
}

/* Returns: (nullable): where the page before, which was measured down to @y, ends better; @company: lines that go over already */
static const MunMark *
find_end (MunLayout *self,
          guint      company,
          gboolean   part)
{
  const MunMark *found = NULL;
  double page = self->bottom - self->top;
  double most = MIN (page * MOVED_SHARE, page - mun_layout_closing_needed (self, self->closing - 1));
  guint weight = company, found_weight = 0;

  for (guint i = self->marks_before->len; i > 0 && found_weight < LINES_TOGETHER; i--)
    {
      const MunMark *mark = &g_array_index (self->marks_before, MunMark, i - 1);

      if (self->y_before - mark->y > most)
        break;
      weight += mark->weight;
      if (weight == company || !may_end (self, mark, part))
        continue;
      found = mark;
      found_weight = weight;
    }
  return found;
}

/* The end that parts nothing, unless hardly anything were left on the page then. */
static const MunMark *
find_best_end (MunLayout *self,
               guint      company)
{
  const MunMark *mark = find_end (self, company, FALSE);
  const MunMark *parting = NULL;

  if (mark == NULL || mark->y - self->top < (self->bottom - self->top) * SPARSE_SHARE)
    parting = find_end (self, company, TRUE);
  return parting != NULL ? parting : mark;
}

static gboolean
is_of_page_cb (gpointer name,
               gpointer page,
               gpointer data)
{
  return page >= data;
}

/* Whether the page begins where it does only because there was no more room on the one before. */
static gboolean
goes_on (MunLayout *self)
{
  const MunCursor *start = &g_array_index (self->pages, MunPageStart, self->page - 1).cursor;
  const MunElement *above = start->element > 0 ? get_element (self, start->element - 1) : NULL;

  if (self->page == 1 || g_array_index (self->pages, MunPageStart, self->page - 2).cut)
    return FALSE;
  return !is_start (start) || (above != NULL && above->kind != MUN_ELEMENT_PAGE_BREAK && above->kind != MUN_ELEMENT_ORIENTATION);
}

void
mun_layout_next_marks (MunLayout       *self,
                       const MunCursor *cursor)
{
  GArray *marks = self->marks_before;

  /* What had no room was marked before that was known. */
  while (self->marks->len > 0 && is_same (&g_array_index (self->marks, MunMark, self->marks->len - 1).cursor, cursor))
    g_array_set_size (self->marks, self->marks->len - 1);

  self->marks_before = self->marks;
  self->marks = marks;
  self->y_before = self->y;
}

gboolean
mun_layout_end_earlier (MunLayout *self)
{
  const MunMark *mark = NULL;
  MunPageStart *page;
  guint company = 0;

  for (guint i = 0; i < self->marks->len; i++)
    company += g_array_index (self->marks, MunMark, i).weight;
  if (self->closing == 0 || company >= LINES_TOGETHER || !goes_on (self))
    return FALSE;
  self->page--;
  mark = find_best_end (self, company);
  self->page++;
  if (mark == NULL)
    return FALSE;
  g_array_set_size (self->pages, --self->page);
  page = &g_array_index (self->pages, MunPageStart, self->page - 1);
  page->cut = TRUE;
  page->end = mark->cursor;
  self->lines_element = 0;
  g_hash_table_foreach_remove (self->anchors, is_of_page_cb, GUINT_TO_POINTER (self->page));
  return TRUE;
}
