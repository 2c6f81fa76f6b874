/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

/* Nothing stands alone: no heading at the foot of a page, no last remark of a chapter at the head of the next one. Signatures and the end of the
 * report do not stand alone on the last page either: nobody signs a page with nothing on it. While a page is measured, each place where it could
 * have ended is noted; where something would be alone, the page is measured again and ends earlier, so that its last lines or rows go over too. */

/* So few at the end of a chapter look lost without its heading. */
#define LINES_FEW 5

/* A page of which less than this share is filled shows white that asks for a reason: rather than leave it so, a short list or table is parted. */
#define FULL_SHARE 0.75

/* For the sake of the signatures a list or table stays whole only where the page before is left as full as this; else just as many of its last
 * lines or rows go over as keep each other company, as long as nothing is left alone there, down to the second share. */
#define WHOLE_SHARE 0.85
#define LEFT_SHARE 0.5

/* What is higher than this share of a page stays where it is. */
#define MOVED_SHARE 0.6

/* The same for what goes over only to keep a remark company. */
#define COMPANY_SHARE 0.25

/* A heading so near above, as a share of a page, goes over too. */
#define CHAPTER_SHARE 0.2

/* The end of a chapter that is lower than this looks lost at the head of a page: three lines or rows. */
#define TAIL_HEIGHT 62.0

/* A picture takes what it belongs to along where the page before keeps this share, and the page behind it, up to a turn, is else as low as the second. */
#define PICTURE_SHARE 0.66
#define LONE_TABLE_SHARE 0.3

/* Three headings and the sentences below them. */
#define HEADINGS_TOGETHER 6

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

/* Whether the text below a heading only says what follows: be it a note, where that is all there is. */
static gboolean
is_sentence (MunLayout        *self,
             const MunElement *element,
             guint             index)
{
  const MunElement *next = get_element (self, index + 1), *last = get_element (self, index + 2);

  if (next == NULL || next->kind != MUN_ELEMENT_PARAGRAPH || next->style == MUN_PARAGRAPH_LABEL)
    return TRUE;
  if (next->style == MUN_PARAGRAPH_NOTE && (last == NULL || last->kind == MUN_ELEMENT_HEADING))
    return TRUE;
  return next->style == MUN_PARAGRAPH_NORMAL && mun_layout_paragraph_from (self, element, MUN_LINES_TOGETHER) <= MUN_UNIT + 0.01;
}

/* A heading, a label and the sentence below a heading are no use at the foot of a page, without what they speak of. */
gboolean
mun_layout_needs_next (MunLayout *self,
                       guint      index)
{
  const MunElement *element = get_element (self, index);
  const MunElement *above = index > 0 ? get_element (self, index - 1) : NULL;

  if (element->kind != MUN_ELEMENT_PARAGRAPH)
    return element->kind == MUN_ELEMENT_HEADING;
  return element->style == MUN_PARAGRAPH_LABEL
         || (above != NULL && above->kind == MUN_ELEMENT_HEADING && is_sentence (self, element, index));
}

gboolean
mun_layout_is_sparse_at (MunLayout *self,
                         double     y)
{
  return y - self->top < (self->bottom + self->foot - self->top) * FULL_SHARE;
}

gboolean
mun_layout_is_sparse (MunLayout *self)
{
  return mun_layout_is_sparse_at (self, self->chain_y);
}

/* The marks of a page that is the last one known, and how it is looked at. */
typedef struct {
  GArray *marks;
  double  y;          /* where it ended */
  double  most;       /* height of what may go over */
  double  least;      /* height of what has to stay */
  guint   company;    /* lines that go over already */
} Search;

/* Whether the page may end before @mark; @tie: what may be parted at most. */
static gboolean
may_end (MunLayout     *self,
         const MunMark *mark,
         MunTie         tie)
{
  const MunPageStart *page = &g_array_index (self->pages, MunPageStart, self->page - 1);

  if (mark->tie > tie || is_same (&mark->cursor, &page->cursor) || mark->cursor.element < self->own->len)
    return FALSE;
  return !is_start (&mark->cursor) || mark->cursor.element == 0 || !mun_layout_needs_next (self, mark->cursor.element - 1);
}

/* Returns: (nullable): where the page ends better */
static const MunMark *
find_end (MunLayout    *self,
          const Search *search,
          MunTie        tie)
{
  const MunMark *found = NULL;
  guint weight = search->company, found_weight = 0;

  for (guint i = search->marks->len; i > 0 && found_weight < MUN_LINES_TOGETHER; i--)
    {
      const MunMark *mark = &g_array_index (search->marks, MunMark, i - 1);

      if (search->y - mark->y > search->most || mark->y - self->top < search->least)
        break;
      weight += mark->weight;
      if (weight == search->company || !may_end (self, mark, tie))
        continue;
      found = mark;
      found_weight = weight;
    }
  return search->least > 0 && found_weight < MUN_LINES_TOGETHER ? NULL : found;
}

/* The end that parts nothing, where the page is as good as full then; else as little as can be goes over. */
static const MunMark *
find_best_end (MunLayout    *self,
               const Search *search)
{
  static const struct { double share; MunTie tie; } ends[] = {
    { WHOLE_SHARE, MUN_TIE_NONE }, { LEFT_SHARE, MUN_TIE_SOFT }, { FULL_SHARE, MUN_TIE_HARD }, { 0, MUN_TIE_HARD },
  };
  const MunMark *mark = NULL;
  Search one = *search;

  for (guint i = 0; i < G_N_ELEMENTS (ends) && mark == NULL; i++)
    {
      one.least = (self->bottom - self->top) * ends[i].share;
      mark = find_end (self, &one, ends[i].tie);
    }
  return mark;
}

/* A chapter of which hardly more than the heading were left goes over as a whole. Returns: (nullable): the end before its heading, where the page
 * would else end at @y */
static const MunMark *
find_heading (MunLayout    *self,
              const Search *search,
              double        y)
{
  double page = self->bottom - self->top;

  for (guint i = search->marks->len; i > 0; i--)
    {
      const MunMark *mark = &g_array_index (search->marks, MunMark, i - 1);

      if (y - mark->y > page * CHAPTER_SHARE || mark->y - self->top < page * FULL_SHARE || search->y - mark->y > search->most)
        break;
      if (mark->y <= y && is_start (&mark->cursor) && get_element (self, mark->cursor.element)->kind == MUN_ELEMENT_HEADING
          && may_end (self, mark, MUN_TIE_NONE))
        return mark;
    }
  return NULL;
}

static const MunMark *
include_heading (MunLayout     *self,
                 const Search  *search,
                 const MunMark *found)
{
  const MunMark *heading = found != NULL ? find_heading (self, search, found->y) : NULL;

  return heading != NULL ? heading : found;
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

  if (self->page == 1 || g_array_index (self->pages, MunPageStart, self->page - 2).closed)
    return FALSE;
  return !is_start (start) || (above != NULL && above->kind != MUN_ELEMENT_PAGE_BREAK && above->kind != MUN_ELEMENT_ORIENTATION);
}

/* What had no room was marked before that was known. */
static void
drop_marks (MunLayout       *self,
            const MunCursor *cursor)
{
  while (self->marks->len > 0 && is_same (&g_array_index (self->marks, MunMark, self->marks->len - 1).cursor, cursor))
    g_array_set_size (self->marks, self->marks->len - 1);
}

void
mun_layout_next_marks (MunLayout       *self,
                       const MunCursor *cursor)
{
  GArray *marks = self->marks_before;

  drop_marks (self, cursor);
  self->marks_before = self->marks;
  self->marks = marks;
  self->y_before = self->y;
}

/* The page self->page is to be measured again. */
static MunPageStart *
reset_page (MunLayout *self)
{
  self->lines_element = 0;
  g_hash_table_foreach_remove (self->anchors, is_of_page_cb, GUINT_TO_POINTER (self->page));
  return &g_array_index (self->pages, MunPageStart, self->page - 1);
}

/* It is, and ends at @end then. */
static MunPageStart *
cut_page (MunLayout       *self,
          const MunCursor *end)
{
  MunPageStart *page = reset_page (self);

  page->cut = TRUE;
  page->end = *end;
  return page;
}

/* Returns: the first of the headings, and of the sentences below them, at the foot of the page; or where it ends. A list of nothing but headings
 * may be parted. */
static guint
find_lone_heading (MunLayout       *self,
                   const MunCursor *cursor)
{
  const MunCursor *start = &g_array_index (self->pages, MunPageStart, self->page - 1).cursor;
  guint found = cursor->element;

  while (found > start->element + 1 && found > self->own->len && mun_layout_needs_next (self, found - 1))
    found--;
  return cursor->element - found <= HEADINGS_TOGETHER ? found : cursor->element;
}

/* Whether a remark, or a list of one entry, at @cursor would be all that stands of its chapter on the next page. */
static gboolean
is_lone_remark (MunLayout       *self,
                const MunCursor *cursor)
{
  const MunElement *element = get_element (self, cursor->element), *next = get_element (self, cursor->element + 1);
  const MunElement *above = get_element (self, cursor->element - 1);

  if (next == NULL || above->kind == MUN_ELEMENT_PAGE_BREAK || above->kind == MUN_ELEMENT_ORIENTATION)
    return FALSE;
  if (element->kind != MUN_ELEMENT_CALLOUT && !(element->kind == MUN_ELEMENT_PARAGRAPH && element->style == MUN_PARAGRAPH_NOTE)
      && !(element->kind == MUN_ELEMENT_LIST && element->items->len == 1))
    return FALSE;
  return next->kind == MUN_ELEMENT_HEADING || next->kind == MUN_ELEMENT_PAGE_BREAK || next->kind == MUN_ELEMENT_ORIENTATION;
}

/* Height of @element from @cursor on, at least TAIL_HEIGHT where it is no text, list or table */
static double
height_from (MunLayout        *self,
             const MunElement *element,
             const MunCursor  *cursor)
{
  switch (element->kind)
    {
    case MUN_ELEMENT_PARAGRAPH:
      return mun_layout_paragraph_from (self, element, cursor->line);
    case MUN_ELEMENT_LIST:
    case MUN_ELEMENT_DEFINITIONS:
      return mun_layout_entries_from (self, element, cursor, TAIL_HEIGHT);
    case MUN_ELEMENT_TABLE:
      return mun_layout_rows_from (self, element, cursor, TAIL_HEIGHT);
    case MUN_ELEMENT_TITLE:
    case MUN_ELEMENT_CONTROL:
    case MUN_ELEMENT_CONTENTS:
    case MUN_ELEMENT_HEADING:
    case MUN_ELEMENT_CALLOUT:
    case MUN_ELEMENT_KEY_FIGURES:
    case MUN_ELEMENT_FIGURE:
    case MUN_ELEMENT_SIGNATURES:
    case MUN_ELEMENT_PAGE_BREAK:
    case MUN_ELEMENT_ORIENTATION:
    case MUN_ELEMENT_END:
      break;
    }
  return TAIL_HEIGHT;
}

/* Whether what is left of a chapter is so little that it looks lost at the head of the next page. */
static gboolean
is_short_tail (MunLayout       *self,
               const MunCursor *cursor)
{
  MunCursor here = *cursor;
  double height = 0;

  for (; here.element < self->elements->len && height < TAIL_HEIGHT; mun_cursor_next (&here))
    {
      const MunElement *element = get_element (self, here.element);

      if (element->kind == MUN_ELEMENT_HEADING || element->kind == MUN_ELEMENT_PAGE_BREAK || element->kind == MUN_ELEMENT_ORIENTATION)
        break;
      height += height_from (self, element, &here);
    }
  return height > 0 && height < TAIL_HEIGHT;
}

static gboolean
is_kind (MunLayout      *self,
         guint           index,
         MunElementKind  kind)
{
  return index < self->elements->len && get_element (self, index)->kind == kind;
}

/* Whether a few rows at @cursor, the values of the picture before them, would be alone on a page: the one behind it is turned or begins anew. */
static gboolean
is_lone_table (MunLayout       *self,
               const MunCursor *cursor)
{
  double most = (self->bottom - self->top) * LONE_TABLE_SHARE;
  guint i = cursor->element + 1;

  if (!is_kind (self, cursor->element, MUN_ELEMENT_TABLE) || !is_kind (self, cursor->element - 1, MUN_ELEMENT_FIGURE))
    return FALSE;
  while (is_kind (self, i, MUN_ELEMENT_PARAGRAPH) && get_element (self, i)->style == MUN_PARAGRAPH_NOTE)
    i++;
  return (is_kind (self, i, MUN_ELEMENT_PAGE_BREAK) || is_kind (self, i, MUN_ELEMENT_ORIENTATION))
         && mun_layout_rows_from (self, get_element (self, cursor->element), cursor, most) < most;
}

/* Returns: (nullable): where the page ends better, so that a picture, which would begin the next one, stays with the list above it and its heading;
 * where that is too much, with the last entries of the list */
static const MunMark *
find_end_above_picture (MunLayout       *self,
                        const MunCursor *cursor)
{
  const guint picture = is_lone_table (self, cursor) ? cursor->element - 1 : cursor->element;
  const double page = self->bottom - self->top, room = page - (picture < cursor->element ? page * LONE_TABLE_SHARE : 0);
  const MunMark *last = NULL;
  gboolean listed;
  guint first;

  if (!is_start (cursor) || !is_kind (self, picture, MUN_ELEMENT_FIGURE))
    return NULL;
  listed = is_kind (self, picture - 1, MUN_ELEMENT_DEFINITIONS) || is_kind (self, picture - 1, MUN_ELEMENT_KEY_FIGURES);
  if (!listed && picture == cursor->element)
    return NULL;
  for (first = listed ? picture - 1 : picture; first > self->own->len && mun_layout_needs_next (self, first - 1); first--)
    ;
  for (guint i = self->marks->len; i > 0; i--)
    {
      const MunMark *mark = &g_array_index (self->marks, MunMark, i - 1);
      gboolean fits = self->y - mark->y + (picture == cursor->element ? get_element (self, picture)->height + 4 * MUN_UNIT : 0) < room;

      if (mark->cursor.element < first || mark->y - self->top < page * PICTURE_SHARE || !fits)
        break;
      if (mark->cursor.element == first && is_start (&mark->cursor) && may_end (self, mark, MUN_TIE_NONE))
        return mark;
      if (last == NULL && mark->cursor.element + 1 == picture && mark->cursor.part > 0 && may_end (self, mark, MUN_TIE_SOFT))
        last = mark;
    }
  return last;
}

/* Returns: (nullable): where the page ends better, so that what is left of the chapter at @cursor has company overleaf */
static const MunMark *
find_end_above (MunLayout       *self,
                const MunCursor *cursor)
{
  double page = self->bottom - self->top;
  Search search = { self->marks, self->y, page * COMPANY_SHARE, 0, 0 };

  if (is_start (cursor) && is_lone_remark (self, cursor))
    {
      drop_marks (self, cursor);
      return include_heading (self, &search, find_end (self, &search, MUN_TIE_SOFT));
    }
  if (!is_short_tail (self, cursor))
    return NULL;
  drop_marks (self, cursor);
  search.least = page * FULL_SHARE;
  return find_end (self, &search, MUN_TIE_SOFT);
}

static const MunMark *
find_better_end (MunLayout       *self,
                 const MunCursor *cursor)
{
  const MunMark *mark = find_end_above_picture (self, cursor), *above;

  if (mark != NULL)
    return mark;
  mark = find_end_above (self, cursor);
  above = mark != NULL ? find_end_above_picture (self, &mark->cursor) : NULL;
  return above != NULL ? above : mark;
}

gboolean
mun_layout_leaves_alone (MunLayout       *self,
                         const MunCursor *cursor)
{
  const MunMark *mark;

  if (cursor->element <= self->own->len || cursor->element >= self->elements->len)
    return FALSE;
  if (is_start (cursor) && find_lone_heading (self, cursor) < cursor->element)
    {
      cut_page (self, &(MunCursor) { .element = find_lone_heading (self, cursor) });
      return TRUE;
    }
  if (mun_layout_fits_drawn_in (self, cursor))
    {
      reset_page (self)->drawn_in = TRUE;
      return TRUE;
    }
  mark = find_better_end (self, cursor);
  if (mark != NULL)
    cut_page (self, &mark->cursor);
  return mark != NULL;
}

/* Where the page before ends better: what closes the report stands on this one, with search->company lines above it. */
static const MunMark *
find_company (MunLayout *self,
              Search    *search)
{
  double page = self->bottom - self->top;
  const MunCursor *start;

  if (search->company < MUN_LINES_TOGETHER)
    {
      search->most = MIN (page * MOVED_SHARE, page - mun_layout_closing_needed (self, self->closing - 1));
      return include_heading (self, search, find_best_end (self, search));
    }
  /* The last lines of a chapter whose heading has only just been left behind. */
  start = &g_array_index (self->pages, MunPageStart, self->page).cursor;
  if (search->company > LINES_FEW || (is_start (start) && get_element (self, start->element)->kind == MUN_ELEMENT_HEADING))
    return NULL;
  search->most = mun_layout_room (self) - 2 * MUN_UNIT;
  return find_heading (self, search, search->y);
}

gboolean
mun_layout_end_earlier (MunLayout *self)
{
  Search search = { self->marks_before, self->y_before, 0, 0, 0 };
  const MunMark *mark = NULL;

  for (guint i = 0; i < self->marks->len; i++)
    search.company += g_array_index (self->marks, MunMark, i).weight;
  if (self->closing == 0 || !goes_on (self))
    return FALSE;
  self->page--;
  mark = find_company (self, &search);
  self->page++;
  if (mark == NULL)
    return FALSE;
  g_array_set_size (self->pages, --self->page);
  cut_page (self, &mark->cursor)->closed = TRUE;
  return TRUE;
}
