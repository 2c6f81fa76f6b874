/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/layout-private.h"

/* A text beside a label: an entry of a list, a pair of a definition list, a line of the control block. */
typedef struct {
  const char *label;
  MunFont     label_font;
  MunColor    label_color;
  double      label_x;
  double      label_width;
  const char *text;
  const char *note;           /* (nullable) */
  MunFont     font;
  double      x;
  double      width;
  double      padding;        /* above and below */
  gboolean    rule;           /* a hairline below */
} Entry;

/* A definition list of at most this share of a page is not parted. */
#define UNDIVIDED 0.3

/* A list of more entries than this may be parted to give signatures company. */
#define FEW_ENTRIES 6

/* Overleaf nobody knows what the lines of a value are. */
static void
draw_label_again (MunLayout   *self,
                  const Entry *entry)
{
  double rise = mun_typesetter_ascent (self->type, entry->font) - mun_typesetter_ascent (self->type, entry->label_font);

  mun_canvas_begin_artifact (self->canvas);
  mun_layout_line (self, entry->label_font, entry->label, entry->label_x, self->y + entry->padding + rise, entry->label_width, MUN_ALIGN_START,
                   entry->label_color);
  mun_canvas_end_artifact (self->canvas);
}

/* Places an entry, or the part of it that fits. Returns whether it is complete; 0 lines placed leave the cursor. */
static gboolean
place_entry (MunLayout   *self,
             const Entry *entry,
             MunCursor   *cursor)
{
  double leading = mun_typesetter_leading (self->type, entry->font);
  double label_height = 0;
  double height;
  guint n, fit;

  mun_layout_break_once (self, cursor->element * 4096 + cursor->part, entry->font, entry->text, entry->width, entry->note);
  if (cursor->line == 0)
    {
      mun_lines_break (self->label, self->type, entry->label_font, entry->label, entry->label_width);
      label_height = mun_lines_height (self->label, self->type, self->label->lines->len);
    }
  n = self->lines->lines->len - cursor->line;
  if (!self->fresh && (label_height > mun_layout_room (self) || leading + 2 * entry->padding > mun_layout_room (self)))
    return FALSE;
  fit = mun_layout_fit_noted (self, n, leading, entry->note);
  if (fit == 0)
    return FALSE;
  height = MAX (fit * leading, label_height) + 2 * entry->padding;

  if (cursor->line > 0 && entry->rule)
    draw_label_again (self, entry);
  mun_layout_begin (self, "LI");
  if (cursor->line == 0)
    {
      double rise = mun_typesetter_ascent (self->type, entry->font) - mun_typesetter_ascent (self->type, entry->label_font);

      mun_layout_begin (self, "Lbl");
      mun_lines_draw (self->label, self->type, self->canvas, 0, self->label->lines->len,
                      entry->label_x, self->y + entry->padding + rise, entry->label_width, MUN_ALIGN_START, entry->label_color);
      mun_layout_end (self, "Lbl");
    }
  mun_layout_begin (self, "LBody");
  mun_layout_draw_noted (self, self->lines, cursor->line, fit, entry->x, self->y + entry->padding, entry->width, MUN_ALIGN_START, MUN_INK,
                         entry->note, self->y + height);
  mun_layout_end (self, "LBody");
  mun_layout_end (self, "LI");
  if (entry->rule && fit == n)
    mun_canvas_line (self->canvas, entry->label_x, self->y + height, entry->x + entry->width, self->y + height, 0.4, MUN_HAIRLINE);
  mun_layout_advance (self, height);
  cursor->line += fit;
  return fit == n;
}

static void
next_part (MunLayout *self,
           MunCursor *cursor)
{
  cursor->part++;
  cursor->line = 0;
  self->lines_element = 0;
}

static gboolean
starts (const MunCursor *cursor)
{
  return cursor->part == 0 && cursor->line == 0;
}

static Entry
make_definition (MunLayout     *self,
                 const MunItem *item)
{
  double column = MIN (150, self->width * 0.3);

  return (Entry) {
    .label = item->label,
    .label_font = MUN_FONT_LABEL,
    .label_color = MUN_MUTED,
    .label_x = self->left,
    .label_width = column - 10,
    .text = item->text,
    .note = item->note,
    .font = MUN_FONT_BODY,
    .x = self->left + column,
    .width = self->width - column,
    .padding = 2.5,
    .rule = TRUE,
  };
}

static Entry
make_entry (MunLayout        *self,
            const MunElement *element,
            const MunItem    *item)
{
  double indent = element->style ? 20 : 12;

  if (element->kind == MUN_ELEMENT_DEFINITIONS)
    return make_definition (self, item);
  return (Entry) {
    .label = item->label,
    .label_font = MUN_FONT_BODY,
    .label_color = mun_document_get_accent (self->document),
    .label_x = self->left + 2,
    .label_width = indent,
    .text = item->text,
    .note = item->note,
    .font = MUN_FONT_BODY,
    .x = self->left + indent,
    .width = mun_layout_text_width (self) - indent,
    .padding = 1,
  };
}

static double
height_of_entry (MunLayout        *self,
                 const MunElement *element,
                 guint             part)
{
  Entry entry = make_entry (self, element, g_ptr_array_index (element->items, part));
  double text;

  mun_lines_break (self->scratch, self->type, entry.font, entry.text, entry.width);
  text = mun_lines_height (self->scratch, self->type, self->scratch->lines->len);
  if (element->kind == MUN_ELEMENT_LIST)
    return text + 2 * entry.padding;
  mun_lines_break (self->scratch, self->type, entry.label_font, entry.label, entry.label_width);
  return MAX (text, mun_lines_height (self->scratch, self->type, self->scratch->lines->len)) + 2 * entry.padding;
}

/* A definition list is looked up and stays in one piece where it is short, unless the page showed much white then; other lists are read and may be
 * parted as texts are, but three entries cannot. */
static gboolean
may_be_whole (MunLayout        *self,
              const MunElement *element)
{
  return (element->kind == MUN_ELEMENT_DEFINITIONS && !mun_layout_is_sparse (self)) || element->items->len <= 3;
}

/* What may not be parted from @part on: a short list is in one piece, and of a longer one the first two entries and the last two stay together,
 * so that none stands alone at the head or the foot of a page. Measured without the footnotes, whose room is another when the page is drawn. */
double
mun_layout_entries_together (MunLayout        *self,
                             const MunElement *element,
                             guint             part,
                             gboolean         *whole)
{
  guint n = element->items->len;
  double most = self->page_height * UNDIVIDED;
  double two = 0, all = 0;

  *whole = FALSE;
  if (part > 0 && part + 2 != n)
    return 0;
  for (guint i = part; i < (may_be_whole (self, element) ? n : MIN (n, part + 2)) && all <= most; i++)
    {
      all += height_of_entry (self, element, i);
      if (i < part + 2)
        two = all;
    }
  *whole = part == 0 && may_be_whole (self, element) && all <= most;
  return *whole ? all : two <= most ? two : 0;
}

double
mun_layout_entries_from (MunLayout        *self,
                         const MunElement *element,
                         const MunCursor  *cursor,
                         double            most)
{
  double height = 0;

  for (guint i = cursor->part; i < element->items->len && height < most; i++)
    height += height_of_entry (self, element, i);
  /* An entry that goes on overleaf is counted from its beginning. */
  return MIN (height, most);
}

/* A short list is one thought: signatures that need company do not take half of it along. */
static gboolean
is_short_list (MunLayout        *self,
               const MunElement *element)
{
  double height = 0;

  if (element->kind == MUN_ELEMENT_LIST && element->items->len > FEW_ENTRIES)
    return FALSE;
  for (guint i = 0; i < element->items->len && height <= self->page_height * UNDIVIDED; i++)
    height += height_of_entry (self, element, i);
  return height <= self->page_height * UNDIVIDED;
}

static void
begin_list (MunLayout        *self,
            const MunElement *element)
{
  if (element->kind == MUN_ELEMENT_LIST)
    mun_layout_begin_with (self, "L", &(MunTagFacts) { .list = element->style ? "Decimal" : "Disc" });
  else
    mun_layout_begin (self, "L");
}

/* Whether the entry at the cursor, with those that stay with it, belongs to the next page. */
static gboolean
ends_before (MunLayout        *self,
             const MunElement *element,
             const MunCursor  *cursor)
{
  gboolean whole;

  return mun_layout_ends_at (self, cursor)
         || (cursor->line == 0 && !self->fresh && mun_layout_entries_together (self, element, cursor->part, &whole) > mun_layout_room (self));
}

gboolean
mun_layout_place_list (MunLayout        *self,
                       const MunElement *element,
                       MunCursor        *cursor)
{
  gboolean whole = self->canvas == NULL && is_short_list (self, element);

  for (; cursor->part < element->items->len; next_part (self, cursor))
    {
      Entry entry = make_entry (self, element, g_ptr_array_index (element->items, cursor->part));
      g_autofree char *number = g_strdup_printf ("%u.", cursor->part + 1);
      gboolean first = starts (cursor);

      if (element->kind == MUN_ELEMENT_LIST && element->style)
        entry.label = number;
      if (ends_before (self, element, cursor))
        return FALSE;
      mun_layout_mark (self, cursor, 1, mun_layout_tie (cursor->part, element->items->len, whole));
      if (first)
        begin_list (self, element);
      if (!place_entry (self, &entry, cursor))
        {
          /* Nothing of the list stands here yet: it has to begin again on the next page. */
          if (first && starts (cursor))
            mun_layout_end (self, "L");
          return FALSE;
        }
    }
  mun_layout_end (self, "L");
  return TRUE;
}

static gboolean
is_short (MunLayout  *self,
          const char *text,
          double      width)
{
  double natural, word;

  self->lines_element = 0;
  mun_lines_measure (self->lines, self->type, MUN_FONT_NOTE, text, &natural, &word);
  return natural <= width && self->lines->lines->len == 1;
}

/* Two short pairs share a line of the control block; a long value has a line for itself. */
static double
place_control_pair (MunLayout     *self,
                    const MunItem *item,
                    double         x,
                    double         column,
                    double         width)
{
  double label, value;

  mun_layout_begin (self, "LI");
  mun_layout_begin (self, "Lbl");
  label = mun_layout_text (self, MUN_FONT_LABEL, item->label, x, self->y + 3.5, column - 8, MUN_ALIGN_START, MUN_MUTED);
  mun_layout_end (self, "Lbl");
  mun_layout_begin (self, "LBody");
  value = mun_layout_text (self, MUN_FONT_NOTE, item->text, x + column, self->y + 3, width - column - 8, MUN_ALIGN_START, MUN_INK);
  mun_layout_end (self, "LBody");
  mun_layout_end (self, "LI");
  return MAX (label + 1, value) + 6;
}

static gboolean
place_control_row (MunLayout *self,
                   GPtrArray *items,
                   MunCursor *cursor,
                   double     column)
{
  const MunItem *item = g_ptr_array_index (items, cursor->part);
  const MunItem *next = cursor->part + 1 < items->len ? g_ptr_array_index (items, cursor->part + 1) : NULL;
  double half = self->width / 2;
  double height, second;

  if (cursor->line > 0 || !is_short (self, item->text, half - column - 8)
      || next == NULL || !is_short (self, next->text, half - column - 8))
    {
      Entry entry = {
        .label = item->label, .label_font = MUN_FONT_LABEL, .label_color = MUN_MUTED,
        .label_x = self->left, .label_width = column - 8,
        .text = item->text, .font = MUN_FONT_NOTE,
        .x = self->left + column, .width = self->width - column,
        .padding = 3, .rule = TRUE,
      };

      return place_entry (self, &entry, cursor);
    }
  if (!self->fresh && mun_layout_room (self) < 32)
    return FALSE;
  height = place_control_pair (self, item, self->left, column, half);
  second = place_control_pair (self, next, self->left + half, column, half);
  height = MAX (height, second);
  mun_canvas_line (self->canvas, self->left, self->y + height, self->left + self->width, self->y + height, 0.4, MUN_HAIRLINE);
  mun_layout_advance (self, height);
  cursor->part++;
  return TRUE;
}

static double
control_column (MunLayout *self,
                GPtrArray *items)
{
  double widest = 60;

  for (guint i = 0; i < items->len; i++)
    {
      const MunItem *item = g_ptr_array_index (items, i);
      double natural, word;

      mun_lines_measure (self->label, self->type, MUN_FONT_LABEL, item->label, &natural, &word);
      widest = MAX (widest, natural);
    }
  return MIN (widest + 14, self->width * 0.22);
}

gboolean
mun_layout_place_control (MunLayout        *self,
                          const MunElement *element,
                          MunCursor        *cursor)
{
  GPtrArray *items = mun_document_get_controls (self->document);
  const char *notice = mun_document_get_text (self->document, MUN_TEXT_NOTICE);
  double column = control_column (self, items);

  if (starts (cursor) && items->len > 0)
    {
      if (!self->fresh && mun_layout_room (self) < 48)
        return FALSE;
      mun_layout_begin (self, "L");
      mun_canvas_line (self->canvas, self->left, self->y, self->left + self->width, self->y, 0.8,
                       mun_document_get_accent (self->document));
    }
  for (; cursor->part < items->len; next_part (self, cursor))
    if (!place_control_row (self, items, cursor, column))
      {
        /* Begun again on the next page when not even a line of the first row had room here. */
        if (starts (cursor))
          mun_layout_end (self, "L");
        return FALSE;
      }
  if (items->len > 0)
    mun_layout_end (self, "L");
  if (*notice != '\0')
    {
      mun_layout_begin (self, "P");
      mun_layout_advance (self, 6 + mun_layout_text (self, MUN_FONT_SMALL, notice, self->left, self->y + 6, self->width,
                                                     MUN_ALIGN_START, MUN_MUTED));
      mun_layout_end (self, "P");
    }
  return TRUE;
}
