/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "report/table-widths.h"

#define PAD_X 4.5
#define PAD_Y 3.0
#define CHIP_HEIGHT 8.5
#define CHIP_MIN 10.0

/* A head of more lines than this would leave no room for rows. */
#define HEAD_LINES_MAX 8

/* Rows taller than this share of a page are split rather than moved. */
#define SPLIT_SHARE 0.45
/* How many rows go over to the last page when there is no room for the signatures below them. */
#define ROWS_WITH_SIGNATURES 2

struct _MunTableState {
  guint         element;       /* index + 1 */
  double        width;         /* of the page it was measured for */
  MunTable     *table;
  MunTableWidths *widths;
  MunFont       font;
  MunFont       bold;
  guint         n_columns;

  /* The row that is broken into lines now, so that a row of many pages is broken once. */
  MunTableRow   row;
  guint         row_index;     /* + 1 */
  guint         row_slice;
  guint         n_lines;
  MunLines    **lines;         /* by column */
  double       *chips;         /* width of the coloured field, by column */

  MunLines    **head;
  guint         head_slice;    /* + 1 */
  guint         head_lines;
};

void
mun_table_state_free (MunTableState *state)
{
  for (guint i = 0; i < state->n_columns; i++)
    {
      mun_lines_free (state->lines[i]);
      mun_lines_free (state->head[i]);
    }
  g_free (state->lines);
  g_free (state->head);
  g_free (state->chips);
  g_free (state->row.cells);
  mun_table_widths_free (state->widths);
  g_free (state);
}

void
mun_table_state_forget (MunTableState *state)
{
  state->head_slice = 0;
  state->row_index = 0;
}

static MunTableState *
create_state (MunLayout *self,
              MunTable  *table,
              guint      element)
{
  MunTableState *state = g_new0 (MunTableState, 1);

  state->element = element + 1;
  state->width = self->width;
  state->table = table;
  state->n_columns = mun_table_get_n_columns (table);
  state->row.cells = g_new0 (MunCell, state->n_columns);
  state->lines = g_new0 (MunLines *, state->n_columns);
  state->head = g_new0 (MunLines *, state->n_columns);
  state->chips = g_new0 (double, state->n_columns);
  for (guint i = 0; i < state->n_columns; i++)
    {
      state->lines[i] = mun_lines_new ();
      state->head[i] = mun_lines_new ();
    }
  state->widths = mun_table_widths_new (table, self->type, self->width, 2 * PAD_X);
  state->font = state->widths->dense ? MUN_FONT_DENSE : MUN_FONT_CELL;
  state->bold = state->widths->dense ? MUN_FONT_DENSE_BOLD : MUN_FONT_CELL_BOLD;
  return state;
}

static MunTableState *
get_state (MunLayout        *self,
           const MunElement *element,
           guint             index)
{
  if (self->table != NULL && self->table->element == index + 1 && fabs (self->table->width - self->width) < 0.01)
    return self->table;
  g_clear_pointer (&self->table, mun_table_state_free);
  self->table = create_state (self, element->table, index);
  return self->table;
}

static double
leading_of (MunLayout     *self,
            MunTableState *state)
{
  return mun_typesetter_leading (self->type, state->font);
}

static double
chip_width (MunLayout  *self,
            const char *letter)
{
  if (letter == NULL || *letter == '\0')
    return 0;
  return MAX (CHIP_MIN, mun_typesetter_segment (self->type, MUN_FONT_CHIP, letter, strlen (letter))->width + 5);
}

static void
load_head (MunLayout     *self,
           MunTableState *state,
           guint          slice)
{
  const MunTableSlice *part = &state->widths->slices[slice];

  if (state->head_slice == slice + 1)
    return;
  state->head_slice = slice + 1;
  state->head_lines = 1;
  for (guint i = 0; i < part->n; i++)
    {
      guint column = part->columns[i];

      mun_lines_break (state->head[column], self->type, state->bold, mun_table_get_title (state->table, column),
                       part->widths[i] - 2 * PAD_X);
      state->head_lines = MAX (state->head_lines, MIN (state->head[column]->lines->len, HEAD_LINES_MAX));
    }
}

static void
load_row (MunLayout     *self,
          MunTableState *state,
          guint          slice,
          guint          index)
{
  const MunTableSlice *part = &state->widths->slices[slice];

  if (state->row_index == index + 1 && state->row_slice == slice)
    return;
  mun_table_get_row (state->table, index, &state->row);
  state->row_index = index + 1;
  state->row_slice = slice;
  state->n_lines = 1;
  if (state->row.group != NULL)
    {
      mun_lines_break (state->lines[0], self->type, state->bold, state->row.group, self->width - 2 * PAD_X);
      state->n_lines = state->lines[0]->lines->len;
      return;
    }
  for (guint i = 0; i < part->n; i++)
    {
      guint column = part->columns[i];
      const MunCell *cell = &state->row.cells[column];
      MunLines *lines = state->lines[column];

      state->chips[column] = chip_width (self, cell->letter);
      mun_lines_break (lines, self->type, cell->bold || state->row.total ? state->bold : state->font, cell->text,
                       part->widths[i] - 2 * PAD_X - (state->chips[column] > 0 ? state->chips[column] + 3 : 0));
      state->n_lines = MAX (state->n_lines, lines->lines->len);
      if (self->canvas == NULL && cell->link != NULL)
        mun_layout_begin_link (self, cell->link, NULL);
    }
}

static double
row_height (MunLayout     *self,
            MunTableState *state,
            guint          n_lines)
{
  return n_lines * leading_of (self, state) + 2 * PAD_Y;
}

static MunAlign
align_of (MunTableState *state,
          guint          column)
{
  switch (mun_table_get_kind (state->table, column))
    {
    case MUN_COLUMN_CENTRED:
      return MUN_ALIGN_CENTRE;
    case MUN_COLUMN_NUMBER:
      return MUN_ALIGN_END;
    case MUN_COLUMN_TEXT:
    case MUN_COLUMN_SHORT:
      break;
    }
  return MUN_ALIGN_START;
}

static void
draw_head (MunLayout     *self,
           MunTableState *state,
           guint          slice,
           gboolean       repeated)
{
  const MunTableSlice *part = &state->widths->slices[slice];
  double height = row_height (self, state, state->head_lines) + 1;
  double x = self->left;

  mun_canvas_fill (self->canvas, self->left, self->y, self->width, height, 0, MUN_TINT);
  mun_canvas_line (self->canvas, self->left, self->y, self->left + self->width, self->y, 1, mun_document_get_accent (self->document));
  mun_canvas_line (self->canvas, self->left, self->y + height, self->left + self->width, self->y + height, 0.6, MUN_MUTED);
  if (repeated)
    mun_canvas_begin_artifact (self->canvas);
  else
    {
      mun_layout_begin (self, "THead");
      mun_layout_begin (self, "TR");
    }
  for (guint i = 0; i < part->n; i++)
    {
      guint column = part->columns[i];
      MunLines *lines = state->head[column];
      guint n = MIN (lines->lines->len, HEAD_LINES_MAX);

      if (!repeated)
        mun_layout_begin_with (self, "TH", &(MunTagFacts) { .scope = "Column" });
      mun_lines_draw (lines, self->type, self->canvas, 0, n, x + PAD_X,
                      self->y + PAD_Y + 0.5 + (state->head_lines - n) * leading_of (self, state),
                      part->widths[i] - 2 * PAD_X, align_of (state, column), MUN_INK);
      if (!repeated)
        mun_layout_end (self, "TH");
      x += part->widths[i];
    }
  if (repeated)
    mun_canvas_end_artifact (self->canvas);
  else
    {
      mun_layout_end (self, "TR");
      mun_layout_end (self, "THead");
      mun_layout_begin (self, "TBody");
    }
  mun_layout_advance (self, height);
}

static void
draw_chip (MunLayout     *self,
           const MunCell *cell,
           double         width,
           double         x,
           double         y,
           double         leading)
{
  MunLines *label = self->label;

  mun_lines_break (label, self->type, MUN_FONT_CHIP, cell->letter, 1000);
  mun_canvas_begin_artifact (self->canvas);
  mun_canvas_fill (self->canvas, x, y + (leading - CHIP_HEIGHT) / 2, width, CHIP_HEIGHT, 1.5, cell->color);
  mun_lines_draw (label, self->type, self->canvas, 0, 1, x, y + leading / 2 - mun_typesetter_leading (self->type, MUN_FONT_CHIP) / 2,
                  width, MUN_ALIGN_CENTRE, mun_color_for_text (cell->color));
  mun_canvas_end_artifact (self->canvas);
}

static void
draw_cell (MunLayout     *self,
           MunTableState *state,
           guint          column,
           guint          first,
           guint          n,
           double         x,
           double         width)
{
  const MunCell *cell = &state->row.cells[column];
  MunColor color = cell->muted ? MUN_MUTED : MUN_INK;
  double chip = state->chips[column] > 0 ? state->chips[column] + 3 : 0;
  gboolean linked;

  if (chip > 0 && first == 0)
    draw_chip (self, cell, state->chips[column], x + PAD_X, self->y + PAD_Y, leading_of (self, state));
  mun_layout_begin (self, "TD");
  linked = state->lines[column]->lines->len > first && mun_layout_begin_link (self, cell->link, cell->text);
  mun_lines_draw (state->lines[column], self->type, self->canvas, first, n,
                  x + PAD_X + chip, self->y + PAD_Y, width - 2 * PAD_X - chip, align_of (state, column),
                  linked ? mun_document_get_accent (self->document) : color);
  if (linked)
    mun_layout_end_link (self);
  mun_layout_end (self, "TD");
}

/* Draws @n lines of the loaded row from line @first on. */
static void
draw_row (MunLayout     *self,
          MunTableState *state,
          guint          slice,
          guint          first,
          guint          n,
          gboolean       last)
{
  const MunTableSlice *part = &state->widths->slices[slice];
  double height = row_height (self, state, n);
  double x = self->left;

  if (first == 0)
    mun_layout_anchor (self, state->row.anchor);
  if (self->canvas == NULL)
    {
      mun_layout_advance (self, height);
      return;
    }
  if (state->row.total)
    mun_canvas_line (self->canvas, self->left, self->y, self->left + self->width, self->y, 0.8, MUN_INK);
  if (state->row.group != NULL)
    mun_canvas_fill (self->canvas, self->left, self->y, self->width, height, 0, mun_color_mix (MUN_TINT, MUN_PAPER, 0.6));
  if (last)
    mun_canvas_line (self->canvas, self->left, self->y + height, self->left + self->width, self->y + height, 0.4, MUN_HAIRLINE);
  mun_layout_begin (self, "TR");
  if (state->row.group != NULL)
    {
      mun_layout_begin_with (self, "TD", &(MunTagFacts) { .columns = part->n });
      mun_lines_draw (state->lines[0], self->type, self->canvas, first, n, x + PAD_X, self->y + PAD_Y,
                      self->width - 2 * PAD_X, MUN_ALIGN_START, MUN_INK);
      mun_layout_end (self, "TD");
    }
  else
    for (guint i = 0; i < part->n; i++)
      {
        draw_cell (self, state, part->columns[i], first, n, x, part->widths[i]);
        x += part->widths[i];
      }
  mun_layout_end (self, "TR");
  mun_layout_advance (self, height);
}

static double
head_height (MunLayout     *self,
             MunTableState *state)
{
  return row_height (self, state, state->head_lines) + 1;
}

/* What has to stay with the row: a group's heading with the first row of the group. */
static double
height_with_next (MunLayout     *self,
                  MunTableState *state,
                  guint          slice,
                  guint          index)
{
  double height = row_height (self, state, state->n_lines);
  double page = self->bottom - self->top - head_height (self, state);

  if (state->row.group != NULL && index + 1 < mun_table_get_n_rows (state->table))
    {
      load_row (self, state, slice, index + 1);
      height += MIN (row_height (self, state, state->n_lines), page * SPLIT_SHARE);
      load_row (self, state, slice, index);
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
  const char *caption = mun_table_get_caption (state->table);
  gboolean repeated = cursor->part > 0 || cursor->line > 0;
  double above = *head ? 0 : head_height (self, state) + (repeated ? mun_layout_continued_height (self, caption) : 0);
  double page = self->bottom - self->top - head_height (self, state) - mun_layout_continued_height (self, caption);
  double leading = leading_of (self, state);
  double room = mun_layout_room (self) - above;
  gboolean fresh = self->fresh;
  guint left, fit;

  load_row (self, state, cursor->slice, cursor->part);
  left = state->n_lines - cursor->line;
  fit = left;
  if (height_with_next (self, state, cursor->slice, cursor->part) - cursor->line * leading > room + 0.01)
    {
      double fitting = floor ((room - 2 * PAD_Y) / leading + 0.001);

      /* On a fresh page there is no better place; elsewhere only a tall row is worth splitting. */
      fit = fitting > 0 ? MIN (fitting, (double) left) : 0;
      if (fit < left && !fresh && row_height (self, state, left) < page * SPLIT_SHARE)
        return FALSE;
      if (fit == left && !fresh)
        return FALSE;
      if (left - fit == 1 && fit > 2)
        fit--;
      if (fit < 2 && !fresh)
        return FALSE;
      fit = MAX (fit, 1);
    }
  if (!*head && repeated)
    mun_layout_place_continued (self, caption);
  if (!*head)
    draw_head (self, state, cursor->slice, repeated);
  *head = TRUE;
  draw_row (self, state, cursor->slice, cursor->line, fit, fit == left);
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
  g_autofree char *text = NULL;
  MunCanvas *canvas = self->canvas;
  double height;

  if (state->widths->n_slices > 1)
    {
      g_autofree char *part = g_strdup_printf (mun_layout_word (self, N_("part %u of %u")), slice + 1, state->widths->n_slices);

      text = caption != NULL ? g_strdup_printf ("%s (%s)", caption, part) : g_steal_pointer (&part);
    }
  else if (caption != NULL)
    text = g_strdup (caption);
  if (text == NULL)
    return 0;
  if (!draw)
    self->canvas = NULL;
  if (draw)
    mun_layout_begin (self, "Caption");
  height = mun_layout_text (self, MUN_FONT_BOLD, text, self->left, self->y, self->width, MUN_ALIGN_START, MUN_INK) + 3;
  if (draw)
    mun_layout_end (self, "Caption");
  self->canvas = canvas;
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
  height = mun_layout_text (self, state->font, text, self->left + PAD_X, self->y + PAD_Y, self->width - 2 * PAD_X,
                            MUN_ALIGN_START, MUN_MUTED) + 2 * PAD_Y;
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

/* Caption, head and as much of the first row as makes sense. */
static double
needed_at_start (MunLayout     *self,
                 MunTableState *state,
                 guint          slice)
{
  double page = self->bottom - self->top;
  double height = place_caption (self, state, slice, FALSE);

  load_head (self, state, slice);
  height += head_height (self, state);
  if (mun_table_get_n_rows (state->table) == 0)
    return MIN (height + place_empty (self, state, slice, FALSE), page);
  load_row (self, state, slice, 0);
  return MIN (height + MIN (height_with_next (self, state, slice, 0), page * SPLIT_SHARE), page);
}

double
mun_layout_table_needed (MunLayout        *self,
                         const MunElement *element,
                         guint             index)
{
  double needed;

  if (mun_table_get_n_columns (element->table) == 0)
    return 0;
  needed = needed_at_start (self, get_state (self, element, index), 0);
  return mun_table_get_n_rows (element->table) <= ROWS_WITH_SIGNATURES ? needed + mun_layout_closing_needed (self, index) : needed;
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
      load_row (self, state, slice, i);
      height += row_height (self, state, state->n_lines);
    }
  return height;
}

/* Signatures do not stand alone on the last page: where there is no room for them, the last rows go over with them. */
static gboolean
goes_with_signatures (MunLayout       *self,
                      MunTableState   *state,
                      const MunCursor *cursor)
{
  guint n_rows = mun_table_get_n_rows (state->table);
  guint last = n_rows > ROWS_WITH_SIGNATURES ? n_rows - ROWS_WITH_SIGNATURES : 0;
  double closing;

  if (self->fresh || cursor->part != last || cursor->line > 0 || cursor->slice + 1 < state->widths->n_slices)
    return FALSE;
  closing = mun_layout_closing_needed (self, cursor->element);
  return closing > 0 && height_of_rest (self, state, cursor->slice, last) + closing > mun_layout_room (self);
}

/* All rows of one set of columns. */
static gboolean
place_slice (MunLayout     *self,
             MunTableState *state,
             MunCursor     *cursor)
{
  guint n_rows = mun_table_get_n_rows (state->table);
  gboolean head = FALSE;

  load_head (self, state, cursor->slice);
  if (cursor->part == 0 && cursor->line == 0)
    {
      if (!self->fresh && needed_at_start (self, state, cursor->slice) > mun_layout_room (self))
        return FALSE;
      mun_layout_begin (self, "Table");
      self->y += place_caption (self, state, cursor->slice, TRUE);
      if (n_rows == 0)
        {
          draw_head (self, state, cursor->slice, FALSE);
          place_empty (self, state, cursor->slice, TRUE);
        }
    }
  while (cursor->part < n_rows)
    {
      if (mun_layout_is_cancelled (self) || (n_rows > ROWS_WITH_SIGNATURES && goes_with_signatures (self, state, cursor)) || !place_row (self, state, cursor, &head))
        return FALSE;
      cursor->part++;
      cursor->line = 0;
      mun_layout_trim (self, cursor);
    }
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
  state = get_state (self, element, cursor->element);
  while (cursor->slice < state->widths->n_slices)
    {
      if (!place_slice (self, state, cursor))
        return FALSE;
      cursor->slice++;
      cursor->part = 0;
      cursor->line = 0;
      self->y += cursor->slice < state->widths->n_slices ? 2 * MUN_UNIT : 0;
    }
  mun_layout_advance (self, 2);
  return TRUE;
}
