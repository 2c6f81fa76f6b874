/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/grid-private.h"

#include <glib/gi18n.h>

#define LEAST_TITLE 176
/* On a telephone the state beside it has to be read whole. */
#define TELEPHONE  480
#define TINY_TITLE 120
/* Less than this, as beside an open record, leaves no room for the longest of the states. */
#define NARROW     640
/* So much of a title tells one record from another. */
#define GOOD_TITLE 280
/* So narrow the other columns become, in hundredths of what they want, before the title or the last of them suffers. */
#define LEAST_SHARE 72
/* The same where it is known that the texts are that long: a name stays whole before a longer one gets more. */
#define KNOWN_SHARE 84
/* What a badge adds to its word, its icon and the ends of the cell. */
#define BADGE_ROOM  60
#define LEAST_STATE 132
#define MOST_STATE  220
/* A text and the ends of its cell; a heading, its ends and the arrow of the order beside it. */
#define CELL_ROOM   18
#define HEAD_ROOM   18
#define ARROW_ROOM  20
/* One column asks for so much at least, where most of its rows may be empty, and at most. */
#define LEAST_NEED  60
#define MOST_NEED   240
/* A name that does not fit goes on in the next line; a third one only where there is room for little else. */
#define MOST_LINES  2
#define TINY_LINES  3

static gboolean
is_state (MunGrid *self,
          int      field)
{
  return field >= 0 && mun_spec_has_state (self->spec) && (guint) field == self->spec->state_field;
}

/* The longest state has its room, in the language of the window.
 * Returns: at 96 dots an inch */
static int
get_state_width (MunGrid        *self,
                 const MunField *field)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  double dpi = pango_cairo_context_get_resolution (pango_layout_get_context (layout));
  int longest = 0;

  for (guint i = 0; field->choices[i].key != NULL; i++)
    {
      int width;

      pango_layout_set_text (layout, _(field->choices[i].label), -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      longest = MAX (longest, width);
    }
  return CLAMP (longest * 96 / MAX (96, dpi) * 0.92 + BADGE_ROOM, LEAST_STATE, MOST_STATE);
}

static int
get_usual_width (MunGrid *self,
                 int       field)
{
  MunKind kind = field >= 0 ? self->spec->fields[field].kind : MUN_KIND_LINE;

  if (field == MUN_SORT_REF)
    return 96;
  if ((guint) field == self->spec->title_field)
    return LEAST_TITLE;
  if (is_state (self, field))
    return get_state_width (self, &self->spec->fields[field]);
  return kind == MUN_KIND_SCALE || mun_kind_is_number (kind) ? 100 : 132;
}

/* Returns: how wide the heading has to be to be read in two lines */
static int
get_head_width (MunGrid             *self,
                const MunGridColumn *column)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (self->header, mun_grid_column_title (column));
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  int width, least;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_pixel_size (layout, &width, NULL);
  for (least = width / 2; least < width; least += 4)
    {
      int drawn;

      pango_layout_set_width (layout, least * PANGO_SCALE);
      pango_layout_get_pixel_size (layout, &drawn, NULL);
      if (drawn <= least && pango_layout_get_line_count (layout) <= 2)
        break;
    }
  return MIN (least, width) + HEAD_ROOM + (column->field == self->sort_field ? ARROW_ROOM : 0);
}

/* Larger texts of the desktop come as a higher resolution. What a person has pulled stays as it was pulled. */
static int
get_width (MunGrid             *self,
           const MunGridColumn *column)
{
  double dpi = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  int usual = column->pulled || dpi < 96 ? column->wanted : column->wanted * dpi / 96;

  if (column->expand)
    return column->need > 0 ? CLAMP (column->need + CELL_ROOM, LEAST_TITLE, GOOD_TITLE) : GOOD_TITLE;
  if (column->pulled || column->need == 0 || column->field < 0 || (guint) column->field == self->spec->title_field || is_state (self, column->field))
    return usual;
  return CLAMP (column->need + CELL_ROOM, LEAST_NEED, MOST_NEED);
}

/* Where there is room for a list beside nothing else, its headings are read whole and no word is broken, however large the letters are. */
static int
get_least (MunGrid             *self,
           const MunGridColumn *column,
           int                  width)
{
  int least = MIN (column->width, column->wanted * (column->need > 0 ? KNOWN_SHARE : LEAST_SHARE) / 100);
  int word = column->word > 0 ? MIN (column->word + CELL_ROOM, MOST_NEED) : 0;

  return width < NARROW ? least : MAX (least, MAX (word, get_head_width (self, column)));
}

/* So much of a column stands empty where its texts are seen to be shorter than what it has. */
static int
get_empty (MunGrid             *self,
           const MunGridColumn *column,
           int                  width)
{
  if (width < NARROW || column->pulled || column->need == 0 || (column->field >= 0 && !is_state (self, column->field)))
    return 0;
  return MAX (0, column->width - MAX (column->need + CELL_ROOM, get_head_width (self, column)));
}

/* So much of its width a column has to spare where not everything has @width. */
static int
get_spare (MunGrid             *self,
           const MunGridColumn *column,
           int                  width)
{
  if (column->expand)
    return width < NARROW ? 0 : column->width - LEAST_TITLE;
  if (column->pulled || column->field < 0 || (guint) column->field == self->spec->title_field)
    return 0;
  if (is_state (self, column->field))
    return width < NARROW ? column->width - column->width * LEAST_STATE / column->wanted : 0;
  return MAX (0, column->width - get_least (self, column, width));
}

typedef int (*SpareFunc) (MunGrid *self, const MunGridColumn *column, int width);

/* Where not everything has room, those that have much to spare give most.
 * Returns: the width of all */
static int
share_width (MunGrid   *self,
             int        all,
             int        width,
             SpareFunc  get)
{
  int spare = 0, missing = all - width;
  int taken = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, i);

      spare += get (self, column, width);
    }
  if (missing <= 0 || spare == 0)
    return all;
  for (guint i = 0; i < self->columns->len; i++)
    {
      MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, i);
      /* Rounded up, lest a pixel of the last column stands outside. */
      int give = (get (self, column, width) * MIN (missing, spare) + spare - 1) / spare;

      column->width -= give;
      taken += give;
    }
  return all - taken;
}

/* Rows and heading may be as wide as before while their cells are not; the heading may now need another line. */
static void
move_cells (MunGrid *self)
{
  gtk_widget_queue_resize (self->header);
  for (guint i = 0; i < self->rows->len; i++)
    if (self->rows->pdata[i] != NULL)
      gtk_widget_queue_allocate (self->rows->pdata[i]);
}

static gboolean
is_moment (const MunGridColumn *column)
{
  return column->field >= 0 && (column->description->kind == MUN_KIND_DATE || column->description->kind == MUN_KIND_DATE_TIME);
}

/* What something is called is what people look for, and a day without its year is none; all else may be cut. */
static gboolean
is_whole (MunGrid             *self,
          const MunGridColumn *column)
{
  return column->field >= 0
         && ((guint) column->field == self->spec->title_field || column->description->kind == MUN_KIND_LINK || is_moment (column));
}

/* Between words there is more room lost than half a word. */
static int
count_lines (MunGrid             *self,
             const MunGridColumn *column,
             int                  width)
{
  int room = MAX (1, column->width - CELL_ROOM);

  if (!is_whole (self, column) || column->need <= room)
    return 1;
  return CLAMP (column->need * 5 / 4 / room + 1, 2, width < TELEPHONE ? TINY_LINES : MOST_LINES);
}

static void
set_lines (MunGrid *self,
           int      width)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, i);
      int lines = count_lines (self, column, width);

      changed |= lines != column->lines;
      column->lines = lines;
    }
  for (guint row = 0; changed && row < self->rows->len; row++)
    if (self->rows->pdata[row] != NULL)
      mun_grid_row_update_lines (self->rows->pdata[row]);
}

/* Somebody made the texts of the desktop larger, or smaller: what the columns needed says nothing any more. */
static void
follow_letters (MunGrid *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int letter = pango_font_metrics_get_approximate_char_width (metrics);
  gboolean other = self->letter != 0 && self->letter != letter;

  pango_font_metrics_unref (metrics);
  self->letter = letter;
  if (!other || !self->learned)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    g_array_index (self->columns, MunGridColumn, i).need = g_array_index (self->columns, MunGridColumn, i).word = 0;
  self->learned = FALSE;
  mun_grid_learn_widths (self);
}

int
mun_grid_place_columns (MunGrid *self,
                         int       width)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int least = width < TELEPHONE ? TINY_TITLE : LEAST_TITLE;
  gboolean moved = FALSE;
  int all = 0;
  int x;

  follow_letters (self);
  for (guint i = 0; i < self->columns->len; i++)
    {
      MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, i);

      column->width = get_width (self, column);
      if (!column->pulled && width >= NARROW && !is_state (self, column->field))
        column->width = MAX (column->width, get_head_width (self, column));
      all += column->width;
    }
  /* What is empty goes first; numbers of records and what was pulled give nothing else. */
  all = share_width (self, all, width, get_empty);
  all = share_width (self, all, width, get_spare);
  for (guint i = 0; i < self->columns->len; i++)
    {
      MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, i);

      if (column->expand && (all < width || column->width > least))
        {
          int given = MAX (width - all, least - column->width);

          column->width += given;
          all += given;
        }
    }
  x = mirrored ? MAX (all, width) : 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, i);

      x -= mirrored ? column->width : 0;
      moved |= column->x != x || column->shown != column->width;
      column->x = x;
      column->shown = column->width;
      x += mirrored ? 0 : column->width;
    }
  if (moved)
    move_cells (self);
  set_lines (self, width);
  return MAX (all, width);
}

/* To make the cells of every row anew takes longer than to see that they can stay. */
static gboolean
has_columns (MunGrid   *self,
             const int *fields,
             const int *widths)
{
  guint n = 0;

  while (fields[n] != MUN_NO_FIELD)
    n++;
  if (n != self->columns->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, i);
      int pulled = widths != NULL ? widths[i] : 0;

      if (column->field != fields[i] || column->pulled != (pulled > 0) || (pulled > 0 && column->wanted != pulled))
        return FALSE;
    }
  return TRUE;
}

void
mun_grid_set_columns (MunGrid  *self,
                       const int *fields,
                       const int *widths)
{
  g_return_if_fail (MUN_IS_GRID (self) && self->spec != NULL && fields != NULL);

  if (has_columns (self, fields, widths))
    return;
  g_array_set_size (self->columns, 0);
  for (guint i = 0; fields[i] != MUN_NO_FIELD; i++)
    {
      int field = fields[i];
      gboolean pulled = widths != NULL && widths[i] > 0;
      MunGridColumn column = { field >= 0 ? &self->spec->fields[field] : NULL, field, pulled ? widths[i] : get_usual_width (self, field),
                                !pulled && field >= 0 && (guint) field == self->spec->title_field, pulled, 0, 0, 0, 0, 0, 1 };

      g_array_append_val (self->columns, column);
    }
  self->learned = FALSE;
  mun_grid_header_rebuild (MUN_GRID_HEADER (self->header));
  for (guint i = 0; i < self->rows->len; i++)
    if (self->rows->pdata[i] != NULL)
      mun_grid_row_rebuild (self->rows->pdata[i]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
learn_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  MunGrid *self = MUN_GRID (widget);

  /* They come a few in each frame. */
  for (guint row = 0; row < MIN (self->rows->len, mun_record_list_get_n_lines (self->list)); row++)
    if (self->rows->pdata[row] == NULL)
      return G_SOURCE_CONTINUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, i);

      for (guint row = 0; row < self->rows->len; row++)
        if (self->rows->pdata[row] != NULL)
          {
            int word;

            column->need = MAX (MAX (column->need, 1), mun_grid_row_text_width (self->rows->pdata[row], i, &word));
            column->word = MAX (column->word, word);
          }
    }
  gtk_widget_queue_resize (self->header);
  return G_SOURCE_REMOVE;
}

void
mun_grid_learn_widths (MunGrid *self)
{
  g_return_if_fail (MUN_IS_GRID (self));

  if (!self->learned)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), learn_cb, NULL, NULL);
  self->learned = TRUE;
}

int
mun_grid_get_width (MunGrid *self,
                     int       field)
{
  g_return_val_if_fail (MUN_IS_GRID (self), 0);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const MunGridColumn *column = &g_array_index (self->columns, MunGridColumn, i);

      if (column->field == field && column->pulled)
        return column->wanted;
    }
  return 0;
}
