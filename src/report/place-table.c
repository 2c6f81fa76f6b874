/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/table-state.h"

#include <glib/gi18n.h>
#include <math.h>

/* Rows taller than this share of a page are split rather than moved; all others are whole, whatever white that leaves. */
#define SPLIT_SHARE 0.45
/* No row stands alone below the head or on the next page: so many rows go over to it together. */
#define ROWS_TOGETHER 2
/* More of them are a table of their own. */
#define TAIL_ROWS 4
/* A table of so few rows, and no higher than this share of a page, is not split. */
#define FEW_ROWS 6
#define WHOLE_SHARE 0.35
/* So much of a row that is split stands below the head. */
#define SPLIT_LEAST 3
/* On a page that would show much white, only tables of so few rows, no higher than this share, are whole. */
#define SPARSE_ROWS 3
#define SPARSE_SHARE 0.25
/* Only on a page that would not even be filled to this share, one row of some lines stands alone below the head. */
#define LONE_ROW_SHARE 0.6
/* How much of the white above and below each line a matrix gives up to stand on one page. */
#define DRAWN_IN_MOST 2.0
#define MATRIX_ROWS_MOST 60

/* What has to stay with the row: a group's heading with the first row of the group. */
static double
height_with_next (MunLayout     *self,
                  MunTableState *state,
                  guint          slice,
                  guint          index)
{
  double height = mun_table_state_row_height (self, state, state->n_lines) + mun_table_state_notes_room (self, state);
  double page = self->bottom - self->top - mun_table_state_head_height (self, state);

  if (state->row.group != NULL && index + 1 < mun_table_get_n_rows (state->table))
    {
      mun_table_state_load_row (self, state, slice, index + 1);
      height += MIN (mun_table_state_row_height (self, state, state->n_lines), page * SPLIT_SHARE) + mun_table_state_notes_room (self, state);
      mun_table_state_load_row (self, state, slice, index);
    }
  return height;
}

/* Places the row at the cursor, or its first lines. Returns whether it is complete. */
static gboolean
place_row (MunLayout     *self,
           MunTableState *state,
           MunCursor     *cursor,
           gboolean      *head)
{
  gboolean repeated = cursor->part > 0 || cursor->line > 0;
  /* Without a caption the first thing on a page would be rows of which nobody knows what they are. */
  gboolean named = repeated || (self->fresh && state->widths->n_slices == 1 && mun_table_get_caption (state->table) == NULL);
  double above = *head ? 0 : mun_table_state_head_height (self, state) + (named ? mun_layout_continued_height (self, state->name) : 0);
  double page = self->bottom - self->top - mun_table_state_head_height (self, state) - mun_layout_continued_height (self, state->name);
  double leading = mun_table_state_leading (self, state);
  double room = mun_layout_room (self) - above;
  gboolean fresh = self->fresh;
  guint left, fit;

  mun_table_state_load_row (self, state, cursor->slice, cursor->part);
  left = state->n_lines - cursor->line;
  fit = left;
  if (height_with_next (self, state, cursor->slice, cursor->part) - cursor->line * leading > room + 0.01)
    {
      double fitting = floor ((room - 2 * mun_table_state_pad (state) - mun_table_state_notes_room (self, state)) / leading + 0.001);

      /* On a fresh page there is no better place; elsewhere only a tall row is worth splitting. */
      fit = fitting > 0 ? MIN (fitting, (double) left) : 0;
      if (fit < left && !fresh && mun_table_state_row_height (self, state, left) < page * SPLIT_SHARE)
        return FALSE;
      if (fit == left && !fresh)
        return FALSE;
      if (left - fit == 1 && fit > 2)
        fit--;
      if (fit < 2 && !fresh)
        return FALSE;
      fit = MAX (fit, 1);
    }
  if (!*head && named)
    mun_layout_place_name (self, state->name, repeated);
  if (!*head)
    mun_table_state_draw_head (self, state, cursor->slice, repeated);
  *head = TRUE;
  mun_table_state_draw_row (self, state, cursor->slice, cursor->line, fit, fit == left);
  cursor->line += fit;
  return fit == left;
}

static double
place_caption (MunLayout     *self,
               MunTableState *state,
               guint          slice,
               gboolean       draw)
{
  const char *caption = mun_table_get_caption (state->table);
  const char *note = slice == 0 ? state->note : NULL;
  g_autofree char *text = NULL;
  double height;

  if (state->widths->n_slices > 1)
    {
      g_autofree char *part = g_strdup_printf (mun_layout_word (self, N_("part %u of %u")), slice + 1, state->widths->n_slices);

      text = caption != NULL ? g_strdup_printf (mun_layout_word (self, N_("%1$s (%2$s)")), caption, part) : g_steal_pointer (&part);
    }
  else if (caption != NULL)
    text = g_strdup (caption);
  if (text == NULL)
    return 0;
  mun_layout_break_noted (self, self->label, MUN_FONT_BOLD, text, self->width, note);
  height = mun_lines_height (self->label, self->type, self->label->lines->len) + 3;
  if (!draw)
    return height + mun_layout_note_room (self, note);
  mun_layout_begin (self, "Caption");
  mun_layout_draw_noted (self, self->label, 0, self->label->lines->len, self->left, self->y, self->width, MUN_ALIGN_START, MUN_INK,
                         note, self->y + height);
  mun_layout_end (self, "Caption");
  return height;
}

static double
place_empty (MunLayout     *self,
             MunTableState *state,
             guint          slice,
             gboolean       draw)
{
  const char *text = mun_table_get_empty (state->table);
  MunCanvas *canvas = self->canvas;
  double height;

  if (text == NULL || *text == '\0')
    text = mun_layout_word (self, N_("None."));
  if (!draw)
    self->canvas = NULL;
  if (draw)
    {
      mun_layout_begin (self, "TR");
      mun_layout_begin_with (self, "TD", &(MunTagFacts) { .columns = state->widths->slices[slice].n });
    }
  height = mun_layout_text (self, state->font, text, self->left + MUN_TABLE_PAD_X, self->y + MUN_TABLE_PAD_Y, self->width - 2 * MUN_TABLE_PAD_X,
                            MUN_ALIGN_START, MUN_MUTED) + 2 * MUN_TABLE_PAD_Y;
  if (draw)
    {
      mun_layout_end (self, "TD");
      mun_layout_end (self, "TR");
      mun_canvas_line (self->canvas, self->left, self->y + height, self->left + self->width, self->y + height, 0.4, MUN_HAIRLINE);
      mun_layout_advance (self, height);
    }
  self->canvas = canvas;
  return height;
}

/* Height of the last rows, from @first on. */
static double
height_of_rest (MunLayout     *self,
                MunTableState *state,
                guint          slice,
                guint          first)
{
  double height = 0;

  for (guint i = first; i < mun_table_get_n_rows (state->table); i++)
    {
      mun_table_state_load_row (self, state, slice, i);
      height += mun_table_state_row_height (self, state, state->n_lines) + mun_table_state_notes_room (self, state);
    }
  return height;
}

static gboolean
has_notes (MunLayout     *self,
           MunTableState *state,
           guint          slice,
           guint          first)
{
  for (guint i = first; i < mun_table_get_n_rows (state->table); i++)
    {
      mun_table_state_load_row (self, state, slice, i);
      if (state->n_notes > 0)
        return TRUE;
    }
  return FALSE;
}

double
mun_layout_rows_from (MunLayout        *self,
                      const MunElement *element,
                      const MunCursor  *cursor,
                      double            most)
{
  guint n_rows = mun_table_get_n_rows (element->table);
  MunTableState *state;

  if (n_rows == 0 || cursor->line > 0 || n_rows - cursor->part > TAIL_ROWS)
    return most;
  state = mun_table_state_get (self, element, cursor->element);
  if (cursor->slice + 1 < state->widths->n_slices)
    return most;
  mun_table_state_load_head (self, state, cursor->slice);
  return MIN (most, height_of_rest (self, state, cursor->slice, cursor->part) + (cursor->part == 0 ? mun_table_state_head_height (self, state) : 0));
}

static gboolean
is_kept_whole (MunLayout     *self,
               MunTableState *state,
               guint          slice)
{
  const gboolean sparse = mun_layout_is_sparse (self);

  return mun_table_get_n_rows (state->table) <= (sparse ? SPARSE_ROWS : FEW_ROWS)
         && height_of_rest (self, state, slice, 0) <= (self->bottom - self->top) * (sparse ? SPARSE_SHARE : WHOLE_SHARE);
}

/* Whether the row that is loaded may stand in the white above the foot of the page. */
static gboolean
may_draw_in (MunLayout     *self,
             MunTableState *state)
{
  return self->foot <= 0 && state->n_notes == 0 && state->row.group == NULL;
}

/* The second row just does not fit: the first one is not left alone for that. */
static void
keep_second (MunLayout       *self,
             MunTableState   *state,
             const MunCursor *cursor,
             gboolean         first)
{
  const double missing = mun_table_state_row_height (self, state, state->n_lines) - mun_layout_room (self);

  if (first && cursor->part == 1 && cursor->line == 0 && missing > 0 && missing <= MUN_DRAWN_IN && may_draw_in (self, state))
    self->bottom += missing + 0.01;
}

/* The first lines of the first row, where they need no company: those of a tall one, on a page that would show much white; a lower row as a whole only
 * where it would be almost half empty. 0 else */
static double
height_of_sparse_start (MunLayout     *self,
                        MunTableState *state,
                        double         height)
{
  if (state->row.group != NULL || state->n_lines < 2 || !mun_layout_is_sparse (self))
    return 0;
  if (height >= (self->bottom - self->top) * SPLIT_SHARE && state->n_notes == 0)
    return mun_table_state_row_height (self, state, SPLIT_LEAST);
  return self->chain_y - self->top < (self->bottom + self->foot - self->top) * LONE_ROW_SHARE ? height : 0;
}

/* What has to stand below the head: a short table whole, with the note below it, otherwise two rows, or as much of the first one as makes sense. */
static double
height_of_start (MunLayout     *self,
                 MunTableState *state,
                 guint          slice,
                 guint          index)
{
  double page = self->bottom - self->top;
  double height, sparse;

  if (is_kept_whole (self, state, slice))
    return height_of_rest (self, state, slice, 0) + mun_layout_note_needed (self, index);
  mun_table_state_load_row (self, state, slice, 0);
  height = height_with_next (self, state, slice, 0);
  sparse = height_of_sparse_start (self, state, height);
  if (sparse > 0)
    return MIN (sparse, page * SPLIT_SHARE);
  if (state->row.group == NULL && mun_table_get_n_rows (state->table) > 1)
    {
      const gboolean noted = state->n_notes > 0;

      mun_table_state_load_row (self, state, slice, 1);
      height += mun_table_state_row_height (self, state, state->n_lines) + mun_table_state_notes_room (self, state);
      if (mun_layout_is_sparse (self) && !noted && may_draw_in (self, state))
        height -= MUN_DRAWN_IN;
    }
  return MIN (height, page * SPLIT_SHARE);
}

/* Height of a matrix that is kept whole, with the notes below it; @most: (out): what it can give up. 0 for one that has no room on any page */
static double
height_of_matrix (MunLayout     *self,
                  MunTableState *state,
                  guint          slice,
                  guint          index,
                  double        *most)
{
  const guint n_rows = mun_table_get_n_rows (state->table);
  double height;

  if (!mun_table_is_whole (state->table) || state->widths->n_slices > 1 || n_rows == 0 || n_rows > MATRIX_ROWS_MOST)
    return 0;
  mun_table_state_load_head (self, state, slice);
  height = place_caption (self, state, slice, FALSE) + mun_table_state_head_height (self, state) + height_of_rest (self, state, slice, 0)
           + mun_layout_note_needed (self, index) + 2 * state->widths->drawn_in * (n_rows + 1);
  *most = 2 * DRAWN_IN_MOST * (n_rows + 1);
  return height + 3 - *most < self->bottom - self->top ? height : 0;
}

static void
draw_in (MunLayout     *self,
         MunTableState *state,
         guint          slice,
         guint          index)
{
  double most, height = height_of_matrix (self, state, slice, index, &most), missing = height + 3 - mun_layout_room (self);

  if (self->canvas == NULL)
    state->widths->drawn_in = height > 0 && missing < most ? CLAMP (missing / most, 0, 1) * DRAWN_IN_MOST : 0;
}

/* Caption, head and as much of the first rows as makes sense. */
static double
needed_at_start (MunLayout     *self,
                 MunTableState *state,
                 guint          slice,
                 guint          index)
{
  double page = self->bottom - self->top;
  double height = place_caption (self, state, slice, FALSE), most, matrix = height_of_matrix (self, state, slice, index, &most);

  if (matrix > 0)
    return matrix - most;
  mun_table_state_load_head (self, state, slice);
  height += mun_table_state_head_height (self, state);
  if (mun_table_get_n_rows (state->table) == 0)
    return MIN (height + place_empty (self, state, slice, FALSE), page);
  return MIN (height + height_of_start (self, state, slice, index), page);
}

double
mun_layout_table_needed (MunLayout        *self,
                         const MunElement *element,
                         guint             index)
{
  double needed;

  if (mun_table_get_n_columns (element->table) == 0)
    return 0;
  needed = needed_at_start (self, mun_table_state_get (self, element, index), 0, index);
  return mun_table_get_n_rows (element->table) <= ROWS_TOGETHER ? needed + mun_layout_closing_needed (self, index) : needed;
}

/* The first of the rows that go over to the last page together, with the heading of their group. */
static guint
find_last_rows (MunLayout     *self,
                MunTableState *state,
                guint          slice)
{
  guint last = mun_table_get_n_rows (state->table) - ROWS_TOGETHER;

  mun_table_state_load_row (self, state, slice, last - 1);
  return state->row.group != NULL ? last - 1 : last;
}

/* Whether the last rows begin at the cursor and have no room here, with the note below the table. Tall rows are split rather than moved. */
static gboolean
goes_over (MunLayout       *self,
           MunTableState   *state,
           const MunCursor *cursor)
{
  guint n_rows = mun_table_get_n_rows (state->table);
  double height, missing;

  if (self->fresh || cursor->line > 0 || cursor->part == 0 || cursor->part + ROWS_TOGETHER + 1 < n_rows || n_rows <= ROWS_TOGETHER
      || cursor->part != find_last_rows (self, state, cursor->slice))
    return FALSE;
  height = height_of_rest (self, state, cursor->slice, cursor->part);
  missing = height + mun_layout_note_needed (self, cursor->element) - mun_layout_room (self);
  if (missing <= 0 || height >= (self->bottom - self->top) * SPLIT_SHARE)
    return FALSE;
  if (missing > MUN_DRAWN_IN || self->foot > 0 || has_notes (self, state, cursor->slice, cursor->part))
    return TRUE;
  self->bottom += missing + 0.01;
  return FALSE;
}

/* The rows from the cursor on. */
static gboolean
place_rows (MunLayout     *self,
            MunTableState *state,
            MunCursor     *cursor)
{
  gboolean whole = self->canvas == NULL && is_kept_whole (self, state, cursor->slice);
  gboolean head = FALSE, group = FALSE;
  const gboolean first = cursor->part == 0 && cursor->line == 0;

  while (cursor->part < mun_table_get_n_rows (state->table))
    {
      MunTie tie = group || cursor->line > 0 ? MUN_TIE_HARD : mun_layout_tie (cursor->part, mun_table_get_n_rows (state->table), whole);

      if (mun_layout_is_cancelled (self) || mun_layout_ends_at (self, cursor) || goes_over (self, state, cursor))
        return FALSE;
      mun_table_state_load_row (self, state, cursor->slice, cursor->part);
      group = state->row.group != NULL;
      mun_layout_mark (self, cursor, group ? 0 : 1, tie);
      keep_second (self, state, cursor, first);
      if (!place_row (self, state, cursor, &head))
        return FALSE;
      cursor->part++;
      cursor->line = 0;
      mun_layout_trim (self, cursor);
    }
  return TRUE;
}

/* All rows of one set of columns. */
static gboolean
place_slice (MunLayout     *self,
             MunTableState *state,
             MunCursor     *cursor)
{
  mun_table_state_load_head (self, state, cursor->slice);
  if (cursor->part == 0 && cursor->line == 0)
    {
      if (!self->fresh && needed_at_start (self, state, cursor->slice, cursor->element) > mun_layout_room (self))
        return FALSE;
      draw_in (self, state, cursor->slice, cursor->element);
      mun_layout_begin (self, "Table");
      self->y += place_caption (self, state, cursor->slice, TRUE);
      if (mun_table_get_n_rows (state->table) == 0)
        {
          mun_table_state_draw_head (self, state, cursor->slice, FALSE);
          place_empty (self, state, cursor->slice, TRUE);
        }
    }
  if (!place_rows (self, state, cursor))
    return FALSE;
  mun_layout_end (self, "TBody");
  mun_layout_end (self, "Table");
  return TRUE;
}

gboolean
mun_layout_place_table (MunLayout        *self,
                        const MunElement *element,
                        MunCursor        *cursor)
{
  MunTableState *state;

  if (mun_table_get_n_columns (element->table) == 0)
    return TRUE;
  state = mun_table_state_get (self, element, cursor->element);
  while (cursor->slice < state->widths->n_slices)
    {
      if (mun_layout_ends_at (self, cursor) || !place_slice (self, state, cursor))
        return FALSE;
      cursor->slice++;
      cursor->part = 0;
      cursor->line = 0;
      self->y += cursor->slice < state->widths->n_slices ? 2 * MUN_UNIT : 0;
    }
  mun_layout_advance (self, 2);
  return TRUE;
}
